"""What a file must look like before any client sees it: bytes, lines, property names (RFC 5545 section 3.1)."""
import re

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
    "VCALENDAR": CALENDAR, "VEVENT": EVENT, "VTODO": EVENT,
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION", "UID"},
    "VTIMEZONE": {"TZID", "X-LIC-LOCATION", "LAST-MODIFIED"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE", "RDATE"},
}
ALLOWED["DAYLIGHT"] = ALLOWED["STANDARD"]
REPEATED = {"ATTENDEE", "CATEGORIES", "EXDATE", "RDATE", "CONFERENCE", "COMMENT"}
# What the planner typed as text is theirs; the program adds no address to it.
TYPED = rb"(?m)^(UID|SUMMARY|DESCRIPTION|LOCATION|URL|CONFERENCE)[:;].*$"


def faults(raw, hasAddresses):
    """Lines of at most 75 octets that end in CRLF, whole characters, properties that belong where they stand."""
    found = [] if raw.endswith(b"\r\n") else ["does not end in CRLF"]
    for number, line in enumerate(raw.split(b"\r\n"), 1):
        if len(line) > 75:
            found.append(f"line {number} has {len(line)} octets")
        if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line):
            found.append(f"line {number} has a control character or a bare line end")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"line {number} cuts a character")
    unfolded = raw.replace(b"\r\n ", b"").replace(b"\r\n\t", b"")
    if not hasAddresses and b"@" in re.sub(TYPED, b"", unfolded):
        found.append("an e-mail address in a file that should have none")
    return found + misplaced(unfolded.decode("utf-8", "replace").split("\r\n")[:-1])


def misplaced(lines):
    found, components, counts = [], [], []
    for line in lines:
        name = re.match(r"[A-Z0-9-]*", line).group()
        if name == "BEGIN":
            components.append(line[6:])
            counts.append({})
        elif name == "END":
            if not components or components.pop() != line[4:]:
                return found + ["components are not nested"]
            counts.pop()
        elif not components or name not in ALLOWED.get(components[-1], ()):
            found.append(f"property {name or line[:20]!r} in {components[-1:] or 'no component'}")
        else:
            counts[-1][name] = counts[-1].get(name, 0) + 1
            if counts[-1][name] > 1 and name not in REPEATED:
                found.append(f"{name} twice in one {components[-1]}")
    return found
