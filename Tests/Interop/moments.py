"""Times as this folder compares them: instants in UTC as text, days as text."""
import datetime, zoneinfo

UTC = datetime.timezone.utc
# What a client that expands a series is asked for; every series of the matrix ends in it.
WINDOW = (datetime.datetime(2026, 1, 1, tzinfo=UTC), datetime.datetime(2030, 1, 1, tzinfo=UTC))


def text(moment):
    """`2026-12-12T14:00:00Z`; a day as `2026-12-12`; a time without a zone keeps none, so that it equals nothing."""
    if not isinstance(moment, datetime.datetime):
        return moment.isoformat()
    if moment.tzinfo is None:
        return moment.strftime("%Y-%m-%dT%H:%M:%S")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def instant(written):
    return datetime.datetime.fromisoformat(written.replace("Z", "+00:00")).astimezone(UTC)


def local(clock, zone):
    """`2026-12-12 15:00` on the clocks of a zone: the first of two, and after a gap as long as before it."""
    naive = clock if isinstance(clock, datetime.datetime) else datetime.datetime.fromisoformat(clock)
    return naive.replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(UTC)


def nth_weekday(year, month, weekday, nth):
    """The nth day of the week (0 is Monday) of a month; -1 is the last."""
    first = datetime.date(year, month, 1)
    day = first + datetime.timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1 if nth > 0 else 4))
    return day if day.month == month else day - datetime.timedelta(7)
