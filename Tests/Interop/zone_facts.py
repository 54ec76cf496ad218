#!/usr/bin/env python3
"""Writes what Python's zoneinfo says about every zone, one line a fact, for the test that reads TERTULIA_ZONE_FACTS.

usage: zone_facts.py FILE [ZONE…]
`u SECONDS OFFSET ABBREVIATION`  at that instant the zone is so many seconds ahead of UTC
`l SECONDS INSTANT`              clocks that show SECONDS (counted as if they ran in UTC) show it first at INSTANT
1980 to 2040: weekly, and in steps of 3 hours for two days around every change.
"""
import datetime, sys, zoneinfo

UTC, EPOCH = datetime.timezone.utc, datetime.datetime(1970, 1, 1)
FIRST, LAST = (int(datetime.datetime(y, 1, 1, tzinfo=UTC).timestamp()) for y in (1980, 2041))
WEEK, HOUR = 7 * 86400, 3600


def offset(zone, seconds):
    at = datetime.datetime.fromtimestamp(seconds, UTC).astimezone(zone)
    return int(at.utcoffset().total_seconds()), at.tzname()


def change(zone, low, high):
    """The first second of the new clock between two instants that differ."""
    before = offset(zone, low)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if offset(zone, middle) == before else (low, middle)
    return high


def main():
    names = sys.argv[2:] or sorted(zoneinfo.available_timezones())
    with open(sys.argv[1], "w", encoding="utf8") as out:
        for name in names:
            if name in ("localtime", "Factory") or name.startswith(("posix/", "right/")):
                continue
            zone, moments = zoneinfo.ZoneInfo(name), set(range(FIRST, LAST, WEEK))
            out.write(f"z {name}\n")
            for day in range(FIRST, LAST, 86400):
                if offset(zone, day) != offset(zone, day + 86400):
                    at = change(zone, day, day + 86400)
                    moments |= {at - 1, at} | set(range(at - 48 * HOUR, at + 48 * HOUR, 3 * HOUR))
            for seconds in sorted(moments):
                out.write("u %d %d %s\n" % (seconds, *offset(zone, seconds)))
                for ahead in (0, 1800, -1800):
                    shown = seconds + offset(zone, seconds)[0] + ahead
                    local = (EPOCH + datetime.timedelta(seconds=shown)).replace(tzinfo=zone, fold=0)
                    out.write("l %d %d\n" % (shown, int(local.timestamp())))


main()
