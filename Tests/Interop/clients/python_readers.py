"""icalendar, recurring-ical-events and vobject: libraries in this process."""
import datetime, importlib.metadata, zoneinfo

import moments

ALL = {"kind", "start", "end", "summary", "location", "description", "url", "attendees", "status", "sequence"}


def with_carets(guests, _):
    """Names as they stand in the file, when RFC 6868 is not undone."""
    return [one | {"name": one.get("name", "").replace("^", "^^").replace('"', "^'")} for one in guests]


# A fault of a client itself: its name, the keys that it touches, and what it makes of a value.
CARETS = ("leaves ^^ and ^' in names (RFC 6868)", {"attendees"}, with_carets)


def each(function, folder, jobs):
    return {name: guarded(function, folder / name) for name, _ in jobs}


def guarded(function, path):
    try:
        return function(path.read_bytes())
    except Exception as error:  # whatever a reader throws is a fault of the file
        return f"{type(error).__name__}: {error}"


def entry(component):
    """What icalendar read of one component."""
    kind = "todo" if component.name == "VTODO" else "event"
    read = {"kind": kind, "start": moments.text(component["DUE" if kind == "todo" else "DTSTART"].dt)}
    if "DTEND" in component:
        read["end"] = moments.text(component["DTEND"].dt)
    for key in ("summary", "location", "description", "url", "status"):
        read[key] = str(component.get(key, ""))
    read["sequence"] = int(component.get("SEQUENCE", 0))
    attendees = component.get("ATTENDEE", [])
    read["attendees"] = [guest(one) for one in (attendees if isinstance(attendees, list) else [attendees])]
    return read


def has_todos(wanted):
    return any(one.get("kind") == "todo" for one in wanted.get("events", ()))


def guest(value):
    return {"email": address(str(value)), "name": str(value.params.get("CN", "")), "partstat": value.params.get("PARTSTAT")}


def address(value):
    return value[7:] if value.lower().startswith("mailto:") else value


def entries(raw):
    """The components of a file, as icalendar reads them."""
    import icalendar

    return [entry(one) for one in icalendar.Calendar.from_ical(raw).walk() if one.name in ("VEVENT", "VTODO")]


class ICalendar:
    name, how, expands = "icalendar", "components, and the file's own VTIMEZONE against zoneinfo", False
    shows = ALL | {"rule", "recurrence", "method"}

    def version(self):
        return importlib.metadata.version("icalendar")

    def read(self, folder, jobs):
        return each(self.one, folder, jobs)

    @staticmethod
    def one(raw):
        import icalendar

        calendar = icalendar.Calendar.from_ical(raw)
        if missing := calendar.get_missing_tzids():
            raise ValueError(f"no VTIMEZONE for {missing}")
        own = {str(zone["TZID"]): own_zone(zone) for zone in calendar.walk("VTIMEZONE")}
        found = []
        for component in calendar.walk():
            if component.name not in ("VEVENT", "VTODO"):
                continue
            if component.errors:
                raise ValueError(f"could not read {component.errors}")
            read = entry(component) | {"method": calendar.get("METHOD")}
            for key in ("DTSTART", "DTEND", "RECURRENCE-ID"):
                if key in component:
                    check_zone(component[key], own)
            if "RRULE" in component:
                read["rule"] = component["RRULE"].to_ical().decode()
            if "RECURRENCE-ID" in component:
                read["recurrence"] = moments.text(component["RECURRENCE-ID"].dt)
            found.append(read)
        return found


def own_zone(component):
    import dateutil.tz, io

    text = b"BEGIN:VCALENDAR\r\n" + component.to_ical() + b"END:VCALENDAR\r\n"
    return dateutil.tz.tzical(io.StringIO(text.decode())).get()


def check_zone(value, own):
    name = value.params.get("TZID")
    if name is None or not isinstance(value.dt, datetime.datetime):
        return
    local = value.dt.replace(tzinfo=None)
    by_name = local.replace(tzinfo=zoneinfo.ZoneInfo(name)).astimezone(moments.UTC)
    by_file = local.replace(tzinfo=own[name]).astimezone(moments.UTC)
    if by_name != by_file:
        raise ValueError(f"VTIMEZONE {name} says {by_file}, zoneinfo {by_name}")


class RecurringICalEvents:
    name, how, expands = "recurring-ical-events", "the dates of four years", True
    shows = ALL - {"kind"}

    def version(self):
        return importlib.metadata.version("recurring-ical-events")

    def read(self, folder, jobs):
        return each(self.one, folder, [job for job in jobs if not has_todos(job[1])])

    @staticmethod
    def one(raw):
        import icalendar, recurring_ical_events

        calendar = icalendar.Calendar.from_ical(raw)
        return [entry(one) for one in recurring_ical_events.of(calendar).between(*moments.WINDOW)]


class VObject:
    name, how, expands = "vobject", "the dates that it works out by the file's own VTIMEZONE", True
    shows = ALL
    known = [CARETS]

    def version(self):
        return importlib.metadata.version("vobject")

    def read(self, folder, jobs):
        return each(self.one, folder, jobs)

    @classmethod
    def one(cls, raw):
        import vobject

        # It remembers the zones of every file that it met, and reads later ones by them.
        vars(vobject.icalendar)["__tzidMap"].clear()
        vobject.icalendar.registerTzid("UTC", vobject.icalendar.utc)
        calendar = vobject.readOne(raw.decode())
        found = [cls.entry(one, "todo") for one in calendar.contents.get("vtodo", [])]
        events = calendar.contents.get("vevent", [])
        moved = {(one.uid.value, one.recurrence_id.value) for one in events if "recurrence-id" in one.contents}
        for one in events:
            read = cls.entry(one, "event")
            dates = one.getrruleset(addRDate=True) if "rrule" in one.contents else None
            if dates is None:
                found.append(read)
                continue
            length = one.dtend.value - one.dtstart.value
            for start in dates.between(*cls.window(one.dtstart.value), inc=True):
                if (one.uid.value, start) not in moved:
                    found.append(read | {"start": moments.text(start), "end": moments.text(start + length)})
        return found

    @staticmethod
    def window(start):
        isNaive = not isinstance(start, datetime.datetime) or start.tzinfo is None
        return [moment.replace(tzinfo=None) for moment in moments.WINDOW] if isNaive else moments.WINDOW

    @staticmethod
    def entry(component, kind):
        def value(name):
            return component.contents[name][0].value if name in component.contents else ""

        read = {"kind": kind, "start": moments.text(value("due" if kind == "todo" else "dtstart"))}
        if "dtend" in component.contents:
            read["end"] = moments.text(value("dtend"))
        for key in ("summary", "location", "description", "url", "status"):
            read[key] = value(key)
        read["sequence"] = int(value("sequence") or 0)
        read["attendees"] = [
            {"email": address(one.value), "name": one.params.get("CN", [""])[0], "partstat": one.params.get("PARTSTAT", [None])[0]}
            for one in component.contents.get("attendee", [])
        ]
        return read
