"""Series: their dates, one moved, one called off, one declined, in zones that change their clocks at different times."""
import datetime, pathlib, sys

import moments

ZONES = ["Europe/Madrid", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kolkata",
         "Europe/Dublin", "UTC"]
# Zones whose clocks follow the moon in some editions of the zone table: no rule tells them.
MOON = ["Africa/Casablanca", "Asia/Gaza"]
# These are changed as well.
CHANGED = ZONES[:4] + MOON[:1]
QUARTERLY = "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=8"
LOCATION = "Café, Ejemplo; \"uno\", Carrer Inventat 5, Barcelona"
REGULARS = ['O"Neil; ^ Comma, Ann', "山田 花子"]
HOURS = datetime.timedelta(hours=2)


def second_saturdays(count=8):
    """Of every third month from December 2026."""
    months = [11 + 3 * number for number in range(count)]
    return [moments.nth_weekday(2026 + month // 12, month % 12 + 1, 5, 2) for month in months]


def last_fridays(until):
    days = [moments.nth_weekday(2026 + month // 12, month % 12 + 1, 4, -1) for month in range(11, 30)]
    return [day for day in days if day <= until]


def weekly(first, count):
    return [first + datetime.timedelta(weeks=number) for number in range(count)]


RULES = [  # zone, hour, words of `plan`, days
    ("Asia/Shanghai", "07:00", ["--repeat", "FREQ=MONTHLY;BYDAY=-1FR", "--until", "2027-06-25"], last_fridays(datetime.date(2027, 6, 25))),
    ("America/New_York", "23:30", ["--repeat", "FREQ=MONTHLY;BYDAY=-1FR", "--until", "2027-06-25"], last_fridays(datetime.date(2027, 6, 25))),
    ("Europe/Madrid", "03:30", ["--repeat", "weekly", "--times", "20"], weekly(datetime.date(2026, 12, 27), 20)),
]


def at(day, clock, zone):
    return moments.local(f"{day} {clock}", zone)


def times(start):
    return {"start": moments.text(start), "end": moments.text(start + HOURS)}


class Salon:
    """One series, and what its files must show."""

    def __init__(self, base, ids, zone, folder, files, place, clock="15:00", words=None, days=None, name=None):
        self.name = name or f"series/{zone.replace('/', '-').lower()}"
        self.zone, self.clock, self.folder, self.files, self.ids = zone, clock, folder, files, ids
        self.days = days or second_saturdays()
        self.program = base.copy(pathlib.Path(place) / self.name.replace("/", "-"))
        self.title = f"Salon in {zone.split('/')[-1]}"
        words = words or ["--repeat", "every 3 months on the second Saturday", "--times", "8"]
        guests = [word for name in REGULARS for word in ("--with", ids[name])]
        self.program.run("plan", self.title, "--topic", "compilers", "--at", f"{self.days[0]} {clock}", "--for", "2h", "--venue",
                         "Café", "--zone", zone, "--seats", "3", *words, *guests)
        self.slug = next(one["event"]["slug"] for one in self.program.json("events", "list") if one["event"]["title"] == self.title)
        self.rule = self.program.json("events", "show", self.slug)["event"]["rule"]
        self.moved, self.gone, self.answers, self.sequence = {}, set(), {}, {}
        # The version of the whole, and the dates that something is written down about: those with a table.
        self.version, self.written = 0, self.days[:4]

    def facts(self, status="CONFIRMED", **more):
        return {"summary": self.title, "location": LOCATION, "description": "", "zone": self.zone, "status": status} | more

    def guest(self, name, day, isNew=False):
        """How a guest stands at a date; a new version of it asks anew."""
        answer = self.answers.get((name, day), self.answers.get((name, None)))
        return {"email": f"guest{0 if name == REGULARS[0] else 1}@example.org", "name": name,
                "partstat": {None: "NEEDS-ACTION", "yes": "ACCEPTED", "no": "DECLINED"}[None if isNew else answer]}

    def date(self, day, guests, **more):
        start = self.moved.get(day, at(day, self.clock, self.zone))
        return self.facts(sequence=max(self.version, self.sequence.get(day, 0)), attendees=guests, **times(start), **more)

    def write(self, step, what, wanted):
        """`wanted(name)` is what the file of a regular must show, or, without a name, of whoever else is asked."""
        out = f"{self.name}/{step}"
        (self.folder / out).parent.mkdir(parents=True, exist_ok=True)
        self.program.run("invite", what, "--out", str(self.folder / out), "--eml")
        rest = {path.name for path in (self.folder / out).glob("*.ics")}
        for name in REGULARS:
            mine = [file for file in rest if file.endswith(f"-{self.ids[name]}.ics")]
            if len(mine) != 1:
                sys.exit(f"{out}: {len(mine)} files for {name}")
            rest -= set(mine)
            self.files[f"{out}/{mine[0]}"] = wanted(name)
            guest = self.guest(name, None)
            heads = {"from": [("Nora \"Planner\"", "nora@example.org")], "to": [(name, guest["email"])], "recipient": [guest["email"]]}
            self.files[f"{out}/{mine[0].removesuffix('.ics')}.eml"] = wanted(name) | {
                "events": [one | heads for one in wanted(name)["events"]]}
        for file in rest:
            path = f"{out}/{file}"
            if file.endswith("-planner.ics"):
                self.files[path] = self.own(what)
            else:
                self.other(path, wanted(None))

    def other(self, path, wanted):
        """Somebody who is asked to one date alone; who that is, is what the choosing of tables is about."""
        number = int(path.removesuffix(".ics").rsplit("-", 1)[1])
        person = next(one for one in self.program.json("people", "list") if one["id"] == number)
        guests = [{"email": one, "name": person["name"], "partstat": "NEEDS-ACTION"} for one in person["emails"][:1]]
        method = wanted["method"] if guests or wanted["method"] == "CANCEL" else "PUBLISH"
        facts = {"method": method, "events": [one | {"attendees": guests} for one in wanted["events"]]}
        self.files[path] = facts
        if guests:
            heads = {"to": [(person["name"], guests[0]["email"])], "recipient": [guests[0]["email"]]}
            self.files[path.removesuffix(".ics") + ".eml"] = facts | {"events": [one | heads for one in facts["events"]]}

    def own(self, what):
        """The planner's own copy shows the guests of each date."""
        card = self.program.json("events", "show", what)
        isCancelled = card["event"]["status"] == "cancelled"
        dates = [what] if "@" in what else [f"{self.slug}@{day}" for day in self.days if isCancelled or day not in self.gone]
        shown = []
        for slug, day in zip(dates, (datetime.date.fromisoformat(slug[-10:]) for slug in dates)):
            guests = [
                {"email": one["person"]["email"]} for one in self.program.json("events", "show", slug)["invitations"]
                if one["state"] not in ("standby", "chosen") and one["person"].get("email")]
            shown.append(self.date(day, guests) | {"status": "CANCELLED" if isCancelled else "CONFIRMED"})
            del shown[-1]["sequence"]
        if "@" not in what:
            return {"method": None, "shown": shown}
        recurrence = moments.text(at(datetime.date.fromisoformat(what[-10:]), self.clock, self.zone))
        return {"method": None, "events": [shown[0] | {"recurrence": recurrence}]}

    def whole(self, name, status="CONFIRMED", method="REQUEST"):
        """The whole series, as a regular is told of it: a new version asks anew, but for dates that are what they were."""
        isOver = status == "CANCELLED"
        isAskedAnew = isOver or self.version > 0
        days = [day for day in self.days if isOver or day not in self.gone]
        master = self.facts(attendees=[self.guest(name, None, isAskedAnew)], status=status, rule=self.rule, sequence=self.version,
                            **times(at(self.days[0], self.clock, self.zone)))
        dates = {day: self.guest(name, None if isOver else day, isOver or day in self.moved or isAskedAnew and day not in self.written)
                 for day in days}
        changed = [] if isOver else [
            day for day in days if day in self.moved or dates[day]["partstat"] != master["attendees"][0]["partstat"]]
        overrides = [self.date(day, [dates[day]], recurrence=moments.text(at(day, self.clock, self.zone))) for day in changed]
        shown = [self.date(day, [dates[day]]) | {"status": status} for day in days]
        for one in shown:
            del one["sequence"]
        return {"method": method, "events": [master, *overrides], "shown": shown}

    def lone(self, day, name, method="REQUEST", status="CONFIRMED"):
        recurrence = moments.text(at(day, self.clock, self.zone))
        guests = [self.guest(name, day, True)] if name else []
        return {"method": method, "events": [self.date(day, guests, recurrence=recurrence) | {"status": status}]}

    def change(self):
        """An answer to all, one to a single date, a date moved and one called off; then the whole again."""
        ann, declined, moved, gone = self.ids[REGULARS[0]], *self.days[1:4]
        self.program.run("rsvp", self.slug, ann, "yes")
        self.program.run("rsvp", f"{self.slug}@{declined}", ann, "no")
        self.answers = {(REGULARS[0], None): "yes", (REGULARS[0], declined): "no"}
        later = moved + datetime.timedelta(7)
        self.program.run("events", "move", f"{self.slug}@{moved}", f"{later} 16:30")
        self.moved, self.sequence = {moved: at(later, "16:30", self.zone)}, {moved: 1, gone: 1}
        self.write("moved", f"{self.slug}@{moved}", lambda name: self.lone(moved, name))
        self.program.run("events", "cancel", f"{self.slug}@{gone}")
        self.write("gone", f"{self.slug}@{gone}", lambda name: self.lone(gone, name, "CANCEL", "CANCELLED"))
        self.gone, self.version = {gone}, 1
        self.write("again", self.slug, self.whole)
        self.feed()

    def feed(self):
        path = f"{self.name}/gatherings.ics"
        self.program.run("calendar", "export", "--feed", "gatherings", "--out", str(self.folder / path))
        shown = [self.date(day, []) for day in self.days if day not in self.gone]
        for one in shown:
            del one["sequence"], one["description"]
        self.files[path] = {"method": None, "addresses": False, "shown": shown}


def imported(zone, title, more=""):
    """A series as another program would write it."""
    zoned = "DTSTART:20261212T150000Z\r\nDTEND:20261212T170000Z" if zone == "UTC" else (
        f"DTSTART;TZID={zone}:20261212T150000\r\nDTEND;TZID={zone}:20261212T170000")
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Salon//EN\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\n"
        f"UID:salon-{zone.replace('/', '-').lower()}@example.org\r\nDTSTAMP:20261101T120000Z\r\nSEQUENCE:0\r\n{zoned}\r\n"
        f"RRULE:{QUARTERLY}\r\n{more}SUMMARY:{title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def write_imported(base, folder, files, place):
    """One feed with series in every zone that came from another program."""
    program = base.copy(pathlib.Path(place) / "imported")
    events, shown = [], []
    for zone in ZONES:
        title = f"Salon in {zone.split('/')[-1]}"
        path = pathlib.Path(place) / "salon.ics"
        path.write_bytes(imported(zone, title))
        program.run("events", "import", str(path))
        dates = [{"summary": title, "attendees": [], "zone": zone} | times(at(day, "15:00", zone)) for day in second_saturdays()]
        events.append(dates[0] | {"rule": QUARTERLY})
        shown += dates
    program.run("calendar", "export", "--feed", "gatherings", "--out", str(folder / "series/imported.ics"))
    files["series/imported.ics"] = {"method": None, "addresses": False, "events": events, "shown": shown}


def write_added(base, folder, files, place):
    """The same with a date that the rule does not give (RDATE), and without one that it gives (EXDATE)."""
    program = base.copy(pathlib.Path(place) / "added")
    gone, more, shown = second_saturdays()[2], datetime.date(2027, 1, 20), []
    for zone in ZONES:
        title = f"More in {zone.split('/')[-1]}"
        form = (lambda name, day: f"{name}:{day:%Y%m%d}T150000Z\r\n") if zone == "UTC" else (
            lambda name, day: f"{name};TZID={zone}:{day:%Y%m%d}T150000\r\n")
        path = pathlib.Path(place) / "added.ics"
        path.write_bytes(imported(zone, title, form("RDATE", more) + form("EXDATE", gone)))
        program.run("events", "import", str(path))
        days = sorted(day for day in [*second_saturdays(), more] if day != gone)
        shown += [{"summary": title, "attendees": []} | times(at(day, "15:00", zone)) for day in days]
    program.run("calendar", "export", "--feed", "gatherings", "--out", str(folder / "series/added.ics"))
    files["series/added.ics"] = {"method": None, "addresses": False, "shown": shown}


def write(base, ids, folder, files, place, isWhole):
    for zone in ZONES + MOON if isWhole else ZONES[1:2]:
        salon = Salon(base, ids, zone, folder, files, place)
        salon.write("invited", salon.slug, salon.whole)
        salon.change() if zone in CHANGED else salon.feed()
    for number, (zone, clock, words, days) in enumerate(RULES if isWhole else RULES[:1]):
        salon = Salon(base, ids, zone, folder, files, place, clock, words, days, f"series/rule{number}")
        salon.write("invited", salon.slug, salon.whole)
    if isWhole:
        write_imported(base, folder, files, place)
        write_added(base, folder, files, place)
