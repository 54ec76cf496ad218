"""Series: rules, excluded and moved dates, of files that were brought in and written again by the program."""
import datetime, pathlib

import moments

ZONES = ["Europe/Madrid", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "America/Sao_Paulo",
         "Asia/Kolkata", "Europe/Dublin", "UTC"]
QUARTERLY = "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=8"


def quarterly(zone, hour=15):
    """The second Saturdays of every third month from December 2026, on the clocks of a zone."""
    dates = []
    for number in range(8):
        month = 11 + 3 * number
        day = moments.nth_weekday(2026 + month // 12, month % 12 + 1, 5, 2)
        dates.append(moments.local(datetime.datetime(day.year, day.month, day.day, hour), zone))
    return dates


def source(zone, title):
    """A series as another program would write it."""
    zoned = "DTSTART:20261212T150000Z\r\nDTEND:20261212T170000Z" if zone == "UTC" else (
        f"DTSTART;TZID={zone}:20261212T150000\r\nDTEND;TZID={zone}:20261212T170000")
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Salon//EN\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\n"
        f"UID:salon-{zone.replace('/', '-').lower()}@example.org\r\nDTSTAMP:20261101T120000Z\r\nSEQUENCE:0\r\n{zoned}\r\n"
        f"RRULE:{QUARTERLY}\r\nSUMMARY:{title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def write(base, ids, folder, files, place):
    """Feeds with a series in every zone: a calendar must show each of its dates at the right instant."""
    for name, zones in (("rules", ZONES), ("moon", ["Africa/Casablanca", "Asia/Gaza"])):
        program = base.copy(place / f"series-{name}")
        events, shown = [], []
        for zone in zones:
            title = f"Salon in {zone.split('/')[-1]}"
            path = pathlib.Path(place) / "salon.ics"
            path.write_bytes(source(zone, title))
            program.run("events", "import", str(path))
            dates = [
                {"summary": title, "sequence": 0, "attendees": [], "zone": zone, "start": moments.text(start),
                 "end": moments.text(start + datetime.timedelta(hours=2))}
                for start in quarterly(zone)
            ]
            events.append(dates[0] | {"rule": QUARTERLY})
            shown += dates
        (folder / f"series-{name}").mkdir()
        program.run("calendar", "export", "--feed", "gatherings", "--out", str(folder / f"series-{name}/gatherings.ics"))
        files[f"series-{name}/gatherings.ics"] = {"method": None, "addresses": False, "events": events, "shown": shown}
