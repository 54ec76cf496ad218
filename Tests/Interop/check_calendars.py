#!/usr/bin/env python3
"""Checks calendar files with readers that know nothing of the program that wrote them.

usage: check_calendars.py FOLDER EXPECTATIONS.json

Every .ics file under FOLDER must match one pattern of the expectations:

    {"files": {"invited/*.ics": {
        "method": "REQUEST",            null for a file without METHOD
        "attendees": 1,                 how many
        "addresses": true,              false if no e-mail address may be in the file, but in texts
        "events": [{"summary": …, "start": "2026-12-12T14:00:00Z", "end": …, "location": …, "description": …,
                    "sequence": 0, "status": "CONFIRMED", "attendee": {"email": …, "name": …}}]}}}

A key that an event of the expectations doesn't have isn't compared. Read by: this file (bytes, lines, property names),
icalendar with zoneinfo and with the file's own VTIMEZONE, recurring-ical-events, khal and a Radicale server on the
loopback address. Prints one line a fault and exits 1, or one line with the counts.
"""
import base64, datetime, fnmatch, http.client, json, os, pathlib, re, subprocess, sys, tempfile, time, zoneinfo

import icalendar, recurring_ical_events

UTC = datetime.timezone.utc
CALENDAR = {
    "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "DESCRIPTION", "COLOR", "REFRESH-INTERVAL", "X-WR-CALNAME",
    "X-WR-CALDESC", "X-WR-TIMEZONE", "X-PUBLISHED-TTL", "X-APPLE-CALENDAR-COLOR", "LAST-MODIFIED", "SOURCE", "URL", "UID",
}
EVENT = {
    "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "DUE", "RRULE", "RDATE", "EXDATE",
    "RECURRENCE-ID", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "URL", "CONFERENCE", "COLOR", "CATEGORIES", "STATUS",
    "TRANSP", "CLASS", "ORGANIZER", "ATTENDEE", "COMMENT", "X-MICROSOFT-CDO-BUSYSTATUS",
}
ALLOWED = {
    "VCALENDAR": CALENDAR, "VEVENT": EVENT, "VTODO": EVENT, "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION", "UID"},
    "VTIMEZONE": {"TZID", "X-LIC-LOCATION", "LAST-MODIFIED"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE", "RDATE"},
}
ALLOWED["DAYLIGHT"] = ALLOWED["STANDARD"]
REPEATED = {"ATTENDEE", "CATEGORIES", "EXDATE", "RDATE", "CONFERENCE", "COMMENT"}
faults = []


def fault(file, text):
    faults.append(f"{file}: {text}")


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)


def check_bytes(file, raw):
    """Lines of at most 75 octets that end in CRLF (RFC 5545 section 3.1), whole characters, known properties."""
    if not raw.endswith(b"\r\n"):
        fault(file, "does not end in CRLF")
    lines = raw.split(b"\r\n")
    for number, line in enumerate(lines, 1):
        if len(line) > 75:
            fault(file, f"line {number} has {len(line)} octets")
        if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line):
            fault(file, f"line {number} has a control character or a bare line end")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            fault(file, f"line {number} cuts a character")
    components, counts = [], []
    for line in raw.replace(b"\r\n ", b"").replace(b"\r\n\t", b"").decode("utf-8", "replace").split("\r\n")[:-1]:
        name = re.match(r"[A-Z0-9-]*", line).group()
        if name == "BEGIN":
            components.append(line[6:])
            counts.append({})
        elif name == "END":
            if not components or components.pop() != line[4:]:
                return fault(file, "components are not nested")
            counts.pop()
        elif not components or name not in ALLOWED.get(components[-1], ()):
            fault(file, f"property {name or line[:20]!r} in {components[-1:] or 'no component'}")
        else:
            counts[-1][name] = counts[-1].get(name, 0) + 1
            if counts[-1][name] > 1 and name not in REPEATED:
                fault(file, f"{name} twice in one {components[-1]}")


def read_instant(value, own_zones):
    """The instant of a date-time by zoneinfo, after a look at whether the file's own VTIMEZONE agrees."""
    moment = value.dt
    if not isinstance(moment, datetime.datetime):
        return moment
    name = value.params.get("TZID")
    if name is None:
        return moment.astimezone(UTC)
    local = moment.replace(tzinfo=None)
    by_name = local.replace(tzinfo=zoneinfo.ZoneInfo(name)).astimezone(UTC)
    by_file = local.replace(tzinfo=own_zones[name]).astimezone(UTC)
    if by_name != by_file:
        raise ValueError(f"VTIMEZONE {name} says {by_file}, zoneinfo {by_name}")
    return by_name


def own_zone(timezone):
    import dateutil.tz

    text = b"BEGIN:VCALENDAR\r\n" + timezone.to_ical() + b"END:VCALENDAR\r\n"
    return dateutil.tz.tzical(__import__("io").StringIO(text.decode())).get()


def check_icalendar(file, raw, wanted):
    calendar = icalendar.Calendar.from_ical(raw)
    if calendar.get("METHOD") != wanted.get("method"):
        fault(file, f"METHOD is {calendar.get('METHOD')}")
    for missing in calendar.get_missing_tzids():
        fault(file, f"no VTIMEZONE for {missing}")
    own_zones = {str(zone["TZID"]): own_zone(zone) for zone in calendar.walk("VTIMEZONE")}
    events = calendar.walk("VEVENT")
    if "events" in wanted and len(events) != len(wanted["events"]):
        return fault(file, f"{len(events)} events, not {len(wanted['events'])}")
    # What the planner typed as text is theirs; the program adds no address to it.
    typed = rb"(?m)^(UID|SUMMARY|DESCRIPTION|LOCATION|URL|CONFERENCE)[:;].*$"
    if not wanted.get("addresses", True) and b"@" in re.sub(typed, b"", raw.replace(b"\r\n ", b"")):
        fault(file, "an e-mail address in a file that should have none")
    rest = list(wanted.get("events", []))
    for event in events:
        if event.errors:
            fault(file, f"icalendar could not read {event.errors}")
        if "attendees" in wanted:
            attendees = event.get("ATTENDEE", [])
            count = len(attendees) if isinstance(attendees, list) else 1
            if count != wanted["attendees"]:
                fault(file, f"{count} attendees, not {wanted['attendees']}")
        problems = []
        for candidate in rest:
            problems = differences(event, candidate, own_zones)
            if not problems:
                rest.remove(candidate)
                break
        else:
            if "events" in wanted:
                fault(file, "; ".join(problems) if len(rest) == 1 else f"unexpected event {str(event.get('SUMMARY'))!r}")
    return calendar


def differences(event, wanted, own_zones):
    found = []
    for key, name in (("summary", "SUMMARY"), ("location", "LOCATION"), ("description", "DESCRIPTION")):
        if key in wanted and str(event.get(name, "")) != wanted[key]:
            found.append(f"{name} is {str(event.get(name, ''))!r}, not {wanted[key]!r}")
    for key, name in (("start", "DTSTART"), ("end", "DTEND")):
        if key in wanted:
            try:
                moment = read_instant(event[name], own_zones)
            except (KeyError, ValueError) as error:
                found.append(f"{name}: {error}")
                continue
            if moment != instant(wanted[key]):
                found.append(f"{name} is {moment}, not {wanted[key]}")
    if "sequence" in wanted and int(event.get("SEQUENCE", 0)) != wanted["sequence"]:
        found.append(f"SEQUENCE is {event.get('SEQUENCE')}, not {wanted['sequence']}")
    if "status" in wanted and str(event.get("STATUS")) != wanted["status"]:
        found.append(f"STATUS is {event.get('STATUS')}, not {wanted['status']}")
    if "attendee" in wanted:
        attendee = event.get("ATTENDEE")
        if not isinstance(attendee, icalendar.vCalAddress):
            return found + ["not one ATTENDEE"]
        email = str(attendee).lower().removeprefix("mailto:")
        name = attendee.params.get("CN", "")
        if email != wanted["attendee"]["email"] or name != wanted["attendee"].get("name", name):
            found.append(f"ATTENDEE is {name!r} {email}, not {wanted['attendee']}")
    return found


def check_recurring(file, calendar, wanted):
    for event in wanted.get("events", []):
        if "start" not in event or event.get("status") == "CANCELLED":
            continue
        start = instant(event["start"])
        day = datetime.timedelta(days=1)
        shown = recurring_ical_events.of(calendar).between(start - day, start + day)
        moments = [one["DTSTART"].dt for one in shown if str(one.get("SUMMARY")) == event.get("summary", one.get("SUMMARY"))]
        if start not in [moment.astimezone(UTC) for moment in moments if isinstance(moment, datetime.datetime)]:
            fault(file, f"recurring-ical-events does not show {event['start']}")


def rounds(files):
    """Groups of files in which no UID comes twice."""
    groups = []
    for file, uids in files:
        for group in groups:
            if not group[1] & uids:
                group[0].append(file)
                group[1].update(uids)
                break
        else:
            groups.append(([file], set(uids)))
    return groups


def check_khal(folder, files):
    for names, uids in rounds(files):
        with tempfile.TemporaryDirectory() as place:
            home = pathlib.Path(place)
            (home / "calendar").mkdir()
            config = home / "config"
            config.write_text(
                f"[calendars]\n[[private]]\npath = {home}/calendar\ntype = calendar\n"
                "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
                "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
                f"[sqlite]\npath = {home}/khal.db\n[default]\ndefault_calendar = private\n"
            )
            environment = dict(os.environ, HOME=place, XDG_CONFIG_HOME=place, XDG_DATA_HOME=place, LC_ALL="C.UTF-8")
            khal = [sys.executable, "-m", "khal", "-c", str(config)]
            done = subprocess.run(
                khal + ["import", "--batch", "-a", "private"] + [str(folder / name) for name in names],
                env=environment, capture_output=True, text=True, timeout=300,
            )
            stored = b"".join(path.read_bytes().replace(b"\r\n ", b"") for path in (home / "calendar").glob("*.ics"))
            lost = [uid for uid in uids if f"UID:{uid}\r\n".encode() not in stored]
            if done.returncode != 0 or lost:
                fault(", ".join(names), f"khal imported all but {len(lost)}: {done.stderr.strip()[-300:]}")


def request(port, method, path, body=None, kind="text/calendar; charset=utf-8"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    # Without accounts Radicale takes any password; the name owns the collections below it.
    headers = {"Authorization": "Basic " + base64.b64encode(b"planner:planner").decode()}
    connection.request(method, path, body, headers | ({"Content-Type": kind} if body else {}))
    response = connection.getresponse()
    return response.status, response.read()


def check_radicale(folder, files):
    with tempfile.TemporaryDirectory() as place:
        port = free_port()
        config = pathlib.Path(place) / "config"
        config.write_text(
            f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n[rights]\ntype = owner_only\n[web]\ntype = none\n"
            f"[storage]\nfilesystem_folder = {place}/collections\n"
        )
        log = open(pathlib.Path(place) / "log", "w+", encoding="utf-8")
        server = subprocess.Popen([sys.executable, "-m", "radicale", "--config", str(config)], stdout=log, stderr=log)
        try:
            wait_for(server, port)
            for number, (name, uids) in enumerate(files):
                raw = (folder / name).read_bytes()
                collection = f"/planner/c{number}/"
                if len(uids) == 1:
                    # One event is one item; METHOD has no place in a store (RFC 4791 section 4.1), so clients take it out.
                    item = re.sub(rb"(?m)^METHOD:.*\r\n", b"", raw)
                    status, answer = request(port, "MKCALENDAR", collection)
                    status, answer = request(port, "PUT", collection + "event.ics", item)
                    _, back = request(port, "GET", collection + "event.ics")
                else:
                    status, answer = request(port, "PUT", collection, raw)
                    _, back = request(port, "GET", collection)
                if status not in (201, 204):
                    fault(name, f"Radicale answered {status} {answer[:200]!r}")
                elif instants(back) != instants(raw):
                    fault(name, "Radicale gives back another time or another event")
        finally:
            server.terminate()
            server.wait(timeout=30)
            log.close()


def free_port():
    import socket

    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(server, port):
    for _ in range(200):
        if server.poll() is not None:
            sys.exit("tertulia: Radicale could not be started")
        try:
            request(port, "GET", "/")
            return
        except OSError:
            time.sleep(0.05)
    sys.exit("tertulia: Radicale did not answer")


def instants(raw):
    events = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    return sorted((str(event["UID"]), str(event.get("RECURRENCE-ID", "")), event["DTSTART"].to_ical(),
                   event["DTSTART"].params.get("TZID", ""), str(event.get("SUMMARY"))) for event in events)


def main():
    folder = pathlib.Path(sys.argv[1])
    patterns = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))["files"]
    names = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.ics"))
    files, used = [], set()
    for name in names:
        pattern = next((one for one in patterns if fnmatch.fnmatch(name, one)), None)
        if pattern is None:
            fault(name, "nobody expected this file")
            continue
        used.add(pattern)
        raw = (folder / name).read_bytes()
        check_bytes(name, raw)
        try:
            calendar = check_icalendar(name, raw, patterns[pattern])
            if calendar is not None and patterns[pattern].get("method") != "CANCEL":
                check_recurring(name, calendar, patterns[pattern])
            files.append((name, {str(event["UID"]) for event in icalendar.Calendar.from_ical(raw).walk("VEVENT")}))
        except Exception as error:  # whatever a reader throws is a fault of the file
            fault(name, f"{type(error).__name__}: {error}")
    for pattern in patterns.keys() - used:
        fault(pattern, "no such file")
    check_khal(folder, files)
    check_radicale(folder, files)
    for one in faults:
        print(one)
    if faults:
        sys.exit(1)
    print(f"{len(files)} calendar files: right for icalendar, recurring-ical-events, khal and Radicale")


main()
