#!/usr/bin/env python3
"""Lets the program write calendar files of every kind, and writes down what must be in them.

usage: make_calendars.py BINARY FOLDER

FOLDER receives the .ics files and expectations.json for check_calendars.py. Zones with and without summer time, titles and
names with every character that iCalendar, khal or a line of 75 octets could trip over, an invitation, its move, its
cancellation, a guest without an address and the export of all events.
"""
import datetime, json, os, pathlib, re, shutil, subprocess, sys, tempfile, zoneinfo

UTC = datetime.timezone.utc
CASES = [  # zone, day and time on its clocks, title, description
    ("Europe/Madrid", "2026-12-12 15:00", "Coffee & compilers", "Plain words."),
    ("Europe/Madrid", "2027-03-28 03:30", 'Commas, semicolons; "quotes" \\ and ^carets^', "One\nTwo, three; \\n four"),
    ("America/New_York", "2026-12-12 23:30", "Émigré café ☕️ 👩‍👩‍👧 咖啡", "日本語のとても長い説明、" * 30),
    ("America/New_York", "2027-07-03 09:00", "x" * 75 + " and a tail " + "é" * 60, "  blanks  at  both  ends  "),
    ("Asia/Shanghai", "2026-12-12 15:00", "编译器与咖啡：第一次聚会", "带上一个问题；、，。"),
    ("Asia/Kolkata", "2027-01-09 18:45", "BEGIN:VEVENT", "END:VEVENT\nATTENDEE:mailto:eve@example.org"),
    ("Australia/Lord_Howe", "2027-01-09 10:00", "^n^'^^", "https://example.org/?a=1,2;b=3"),
    ("America/St_Johns", "2027-07-10 10:00", "Right to left: قهوة שלום", "مرحبا"),
    ("Africa/Casablanca", "2027-02-20 15:00", "A zone whose rule follows the moon", ""),
    ("Asia/Jerusalem", "2027-03-27 15:00", "The day after the change", ""),
    ("UTC", "2026-12-31 23:00", "Across the year", ""),
    ("Pacific/Kiritimati", "2027-01-01 00:30", "The first of all", ""),
]
NAMES = [
    'O"Neil; ^ Comma, Ann', "山田 花子", "Åsa 👩‍👩‍👧 Zoë", "Иван Примеров", "فلان الفلاني", "Back\\slash Colon:", "^n Caret ^'",
    "Ann Sample", "Ben Sample", "Cleo Sample", "Dev Sample", "Erin Sample", "Finn Sample", "Gwen Sample",
]
TABLE = NAMES[:8]
# Tried as title, description, venue and name: refused or cleaned, but never a line of its own.
HOSTILE = [
    "a\r\nX-INJECTED:1", "a\nX-INJECTED:1", "a\rX-INJECTED:1", "a\u2028X-INJECTED:1", "a\u0085X-INJECTED:1",
    "a\r\n BEGIN:VALARM", "a\x0bX-INJECTED:1", "a\x1b[2Jb", "a\x7fb", "a\u202eb",
]


class Program:
    def __init__(self, binary, place):
        self.binary, self.place = binary, place
        self.data = place / "planner.sqlite"

    def run(self, *words, may_refuse=False):
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.place), "TERTULIA_DATA": str(self.data), "NO_COLOR": "1",
            "TERTULIA_NOW": "2026-11-20T12:00:00Z", "LC_ALL": "C.UTF-8",
        }
        done = subprocess.run(
            [self.binary, *words], env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60,
            stdin=subprocess.DEVNULL,
        )
        if done.returncode != 0 and not (may_refuse and done.returncode in (1, 64, 65)):
            sys.exit(f"tertulia {' '.join(words)!r}: status {done.returncode}: {done.stderr}")
        return done

    def json(self, *words):
        return json.loads(self.run(*words, "--json").stdout)

    def copy(self, place):
        place.mkdir(parents=True)
        for file in self.place.glob("planner.sqlite*"):
            shutil.copy(file, place / file.name)
        return Program(self.binary, place)


def utc(local, zone):
    moment = datetime.datetime.fromisoformat(local).replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ"), moment


def prepared(binary, place):
    """A planner's file with a circle that knows one another well, so that every table is easy to find."""
    program = Program(binary, place)
    program.run("init", "--name", "Nora \"Planner\"", "--email", "nora@example.org", "--zone", "Europe/Madrid",
                "--language", "en")
    for number, name in enumerate(NAMES):
        reach = ["--email", f"guest{number}@example.org"] if number != 7 else ["--handle", "wechat:guest7"]
        program.run("people", "add", name, *reach, "--topic", "compilers:100", "--closeness", "5")
    people = program.json("people", "list")
    ids = {person["name"]: str(person["id"]) for person in people}
    missing = [name for name in NAMES if name not in ids]
    if missing:
        sys.exit(f"names were changed: {missing} in {sorted(ids)}")
    for number, name in enumerate(NAMES):
        for step in (1, 2):
            other = NAMES[(number + step) % len(NAMES)]
            program.run("people", "link", ids[name], ids[other], "--strength", "90")
    program.run("venues", "add", "Café, Ejemplo; \"uno\"", "--address", "Carrer Inventat 5, Barcelona",
                "--at", "41.4028,2.1575", "--seats", "20")
    return program, ids


def expected(method, attendee, title, description, start, end, sequence, status):
    event = {
        "summary": title, "description": description, "start": start, "end": end, "sequence": sequence, "status": status,
        "location": "Café, Ejemplo; \"uno\", Carrer Inventat 5, Barcelona",
    }
    if attendee:
        event["attendee"] = attendee
    return {"method": method, "attendees": 1 if attendee else 0, "events": [event]}


def write_step(program, ids, slug, folder, files, facts, method):
    out = folder / f"{facts['number']:02}" / facts["step"]
    out.parent.mkdir(parents=True, exist_ok=True)
    program.run("invite", slug, "--out", str(out))
    card = program.json("events", "show", slug)
    invited = {one["person"]["id"]: one["person"] for one in card["invitations"] if one["state"] not in ("standby",)}
    found = sorted(path.name for path in out.glob("*.ics"))
    rest = set(found)
    for identity, person in invited.items():
        mine = [name for name in rest if name.endswith(f"-{identity}.ics")]
        if len(mine) != 1:
            sys.exit(f"{out}: {len(mine)} files for {person['name']}")
        rest -= set(mine)
        attendee = {"email": person["email"], "name": person["name"]} if person.get("email") else None
        kind = method if attendee or method == "CANCEL" else "PUBLISH"
        files[f"{out.relative_to(folder)}/{mine[0]}"] = expected(
            kind, attendee, facts["title"], facts["description"], facts["start"], facts["end"], facts["sequence"], facts["status"])
    for name in rest:  # the planner's own copy
        own = expected(None, None, facts["title"], facts["description"], facts["start"], facts["end"], facts["sequence"],
                       facts["status"])
        del own["attendees"]
        files[f"{out.relative_to(folder)}/{name}"] = own


def one_case(base, ids, number, case, folder, files, place):
    zone, local, title, description = case
    program = base.copy(place / f"case{number}")
    # Every name once in the first case; a few guests are enough in the others.
    guests = TABLE if number == 0 else [TABLE[number % 7], TABLE[7]]
    table = [word for name in guests for word in ("--with", ids[name])] + ([] if number == 0 else ["--seats", "3"])
    slug = program.json("plan", title, "--topic", "compilers", "--at", local, "--for", "2h", "--zone", zone, "--venue",
                        "Café", *table)["event"]["slug"]
    if description:
        program.run("events", "edit", slug, "--description", description)
    # White space around a text is not kept; what stands inside it is.
    facts = {"number": number, "title": title, "description": description.strip(), "sequence": 0, "status": "CONFIRMED"}
    start, moment = utc(local, zone)
    for step, sequence in (("invited", 0), ("moved", 1), ("cancelled", 2)):
        if step == "moved":
            later = (datetime.datetime.fromisoformat(local) + datetime.timedelta(days=1)).strftime("%Y-%m-%d %H:%M")
            program.run("events", "move", slug, later)
            start, moment = utc(later, zone)
        if step == "cancelled":
            export(program, number, facts, folder, files)
            program.run("events", "cancel", slug)
        facts |= {"step": step, "sequence": sequence, "start": start,
                  "end": (moment + datetime.timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M:%SZ"),
                  "status": "CANCELLED" if step == "cancelled" else "CONFIRMED"}
        write_step(program, ids, slug, folder, files, facts, "CANCEL" if step == "cancelled" else "REQUEST")


def without_addresses(text):
    """An export goes to anybody: an address that the planner typed into a text is left out of it."""
    part = r"[^\s<>()\[\]{},;:\"']"
    return re.sub(f"{part}+@{part}+", "…", text)


def export(program, number, facts, folder, files):
    name = f"{number:02}/export.ics"
    program.run("calendar", "export", "--out", str(folder / name))
    event = {key: facts[key] for key in ("start", "end")} | {
        "summary": without_addresses(facts["title"]), "description": without_addresses(facts["description"])}
    files[name] = {"method": None, "attendees": 0, "addresses": False, "events": [event]}


def hostile_case(base, ids, folder, files, place):
    """Whatever is accepted of these must not show as a property; check_calendars.py knows all that may be there."""
    for number, text in enumerate(HOSTILE):
        program = base.copy(place / f"hostile{number}")
        program.run("people", "edit", ids["Ann Sample"], "--name", text + " Sample", may_refuse=True)
        program.run("venues", "edit", "Café", "--address", text, may_refuse=True)
        table = ["--seats", "3", "--with", ids["Ann Sample"], "--with", ids["Ben Sample"]]
        when = ["--topic", "compilers", "--at", "2026-12-12 15:00", *table]
        planned = program.run("plan", text, *when, "--venue", "Café", "--json", may_refuse=True)
        if planned.returncode != 0:
            planned = program.run("plan", "Plain", *when, "--venue", "Café", "--json")
        slug = json.loads(planned.stdout)["event"]["slug"]
        program.run("events", "edit", slug, "--description", text, may_refuse=True)
        out = folder / f"hostile{number}"
        program.run("invite", slug, "--out", str(out))
        files[f"hostile{number}/*.ics"] = {}
        for path in out.glob("*.ics"):  # METHOD differs by guest and is not what is tried here
            raw = path.read_bytes()
            method = "REQUEST" if b"METHOD:REQUEST" in raw else "PUBLISH" if b"METHOD:PUBLISH" in raw else None
            files[f"hostile{number}/{path.name}"] = {"method": method}
        del files[f"hostile{number}/*.ics"]


def main():
    binary, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).absolute()
    files = {}
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        (place / "base").mkdir()
        base, ids = prepared(binary, place / "base")
        for number, case in enumerate(CASES):
            one_case(base, ids, number, case, folder, files, place)
        hostile_case(base, ids, folder, files, place)
    (folder / "expectations.json").write_text(json.dumps({"files": files}, ensure_ascii=False, indent=1), encoding="utf-8")


main()
