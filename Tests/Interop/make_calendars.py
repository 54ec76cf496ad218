#!/usr/bin/env python3
"""Lets the program write calendar files of every kind, and writes down what a calendar must show of them.

usage: make_calendars.py BINARY FOLDER [--whole]     without --whole a part that the test suite has the time for

FOLDER receives the .ics and .eml files and expectations.json:

    {"files": {"00/invited/x-1.ics": {
        "method": "REQUEST",            null for a file without METHOD
        "addresses": true,              false if no e-mail address may be in the file, but in texts
        "events": [{"summary": …, "start": "2026-12-12T14:00:00Z", "end": …, "location": …, "description": …, "url": …,
                    "sequence": 0, "status": "CONFIRMED", "attendees": [{"email": …, "name": …, "partstat": …}]}],
        "shown": [the same of each date of a series, for clients that work it out; as "events" where it is absent]}}}

A key that is absent isn't compared; an empty list means that there is none. A whole day is `2026-12-12`.
All instants come from Python's zoneinfo, all texts from what was typed, nothing from the files.
"""
import datetime, json, os, pathlib, re, sys, tempfile

import moments, series
from program import Program

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
    ("America/Sao_Paulo", "2027-01-16 20:00", "Summer time was given up", "Café com código"),
    ("Europe/Dublin", "2027-07-10 19:00", "Winter is the exception", ""),
    ("Asia/Kathmandu", "2027-04-03 17:15", "Three quarters of an hour", ""),
    ("Pacific/Chatham", "2027-04-04 02:30", "In the hour that comes twice", ""),
    ("America/Nuuk", "2027-03-27 21:30", "A change on the evening before", ""),
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
LOCATION = "Café, Ejemplo; \"uno\", Carrer Inventat 5, Barcelona"
PAGE = ("https://example.org/a,b;c?x=1,2;y=^z", "https://example.org/a%2Cb%3Bc?x=1%2C2%3By=%5Ez")
PARTSTAT = {None: "NEEDS-ACTION", "yes": "ACCEPTED", "maybe": "TENTATIVE", "no": "DECLINED"}


def prepared(binary, place):
    """A planner's file with a circle that knows one another well, so that every table is easy to find."""
    program = Program(binary, place)
    program.run("init", "--name", "Nora \"Planner\"", "--email", "nora@example.org", "--zone", "Europe/Madrid",
                "--language", "en")
    for number, name in enumerate(NAMES):
        reach = ["--email", f"guest{number}@example.org"] if number != 7 else ["--handle", "wechat:guest7"]
        program.run("people", "add", name, *reach, "--topic", "compilers:100", "--closeness", "5", "--cadence",
                    f"{number + 1}mo")
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


class Step:
    """One `invite --out` and what its files must show."""

    def __init__(self, program, folder, files, slug, facts, isOpen=False):
        self.program, self.folder, self.files, self.slug = program, folder, files, slug
        self.facts, self.isOpen = facts, isOpen

    def write(self, name, method, anew=False):
        """`anew` says that a new SEQUENCE asks everybody anew."""
        out = self.folder / name
        out.parent.mkdir(parents=True, exist_ok=True)
        self.program.run("invite", self.slug, "--out", str(out), "--eml")
        card = self.program.json("events", "show", self.slug)
        invited = [one for one in card["invitations"] if one["state"] != "standby"]
        everybody = [self.guest(one, one["answer"]) for one in invited if one["person"].get("email")]
        rest = {path.name for path in out.glob("*.ics")}
        for one in invited:
            mine = [file for file in rest if file.endswith(f"-{one['person']['id']}.ics")]
            if one["answer"] == "no" and not mine:
                continue
            if len(mine) != 1:
                sys.exit(f"{out}: {len(mine)} files for {one['person']['name']}")
            rest -= set(mine)
            me = [self.guest(one, None if anew else one["answer"])] if one["person"].get("email") else []
            others = [guest for guest in everybody if me and guest["email"] != me[0]["email"]] if self.isOpen else []
            kind = method if me or method == "CANCEL" else "PUBLISH"
            self.files[f"{name}/{mine[0]}"] = {"method": kind, "events": [self.facts | {"attendees": me + others}]}
            if me:
                heads = {"from": [("Nora \"Planner\"", "nora@example.org")], "to": [(me[0]["name"], me[0]["email"])],
                         "recipient": [me[0]["email"]]}
                self.files[f"{name}/{mine[0].removesuffix('.ics')}.eml"] = {
                    "method": kind, "events": [self.facts | {"attendees": me + others} | heads]}
        for file in rest:  # the planner's own copy
            self.files[f"{name}/{file}"] = {"method": None, "events": [self.facts | {"attendees": everybody}]}

    @staticmethod
    def guest(one, answer):
        return {"email": one["person"]["email"], "name": one["person"]["name"], "partstat": PARTSTAT[answer]}


def one_case(base, ids, number, case, folder, files, place):
    zone, clock, title, description = case
    program = base.copy(place / f"case{number}")
    # Every name once in the first case; a few guests are enough in the others.
    guests = TABLE if number == 0 else [TABLE[number % 7], TABLE[7]]
    seats = [] if number == 0 else ["--seats", "2"]
    slug = plan(program, title, clock, ["--zone", zone, *chosen(ids, guests), *seats])
    if description:
        program.run("events", "edit", slug, "--description", description)
    # White space around a text is not kept; what stands inside it is.
    facts = {"summary": title, "description": description.strip(), "location": LOCATION, "url": ""}
    start = moments.local(clock, zone)
    for name, sequence in (("invited", 0), ("moved", 1), ("cancelled", 2)):
        if name == "moved":
            later = (datetime.datetime.fromisoformat(clock) + datetime.timedelta(days=1)).strftime("%Y-%m-%d %H:%M")
            program.run("events", "move", slug, later)
            start = moments.local(later, zone)
        if name == "cancelled":
            export(program, number, facts, folder, files)
            program.run("events", "cancel", slug)
        facts |= times(start, zone) | {"sequence": sequence, "status": "CANCELLED" if name == "cancelled" else "CONFIRMED"}
        Step(program, folder, files, slug, dict(facts)).write(
            f"{number:02}/{name}", "CANCEL" if name == "cancelled" else "REQUEST")


def times(start, zone, hours=2):
    return {"start": moments.text(start), "end": moments.text(start + datetime.timedelta(hours=hours)), "zone": zone}


def chosen(ids, guests):
    return [word for name in guests for word in ("--with", ids[name])]


def plan(program, title, clock, more):
    words = ["plan", title, "--topic", "compilers", "--at", clock, "--for", "2h", "--venue", "Café", *more]
    return program.json(*words)["event"]["slug"]


def without_addresses(text):
    """An export goes to anybody: an address that the planner typed into a text is left out of it."""
    part = r"[^\s<>()\[\]{},;:\"']"
    return re.sub(f"{part}+@{part}+", "…", text)


def export(program, number, facts, folder, files):
    name = f"{number:02}/export.ics"
    program.run("calendar", "export", "--out", str(folder / name))
    event = {key: facts[key] for key in ("start", "end", "zone")} | {
        "summary": without_addresses(facts["summary"]), "description": without_addresses(facts["description"])}
    files[name] = {"method": None, "addresses": False, "events": [event | {"attendees": []}]}


def open_table(base, ids, folder, files, place):
    """Seven guests who see one another and their answers; links with every character that calendars cut at."""
    program = base.copy(place / "open")
    zone, clock = "Europe/Madrid", "2027-05-08 18:00"
    slug = plan(program, "Everybody sees everybody", clock, ["--zone", zone, *chosen(ids, TABLE), "--seats", "8"])
    program.run("events", "edit", slug, "--guest-list", "open", "--url", PAGE[0], "--conference", PAGE[0])
    program.run("invite", slug)
    for name, answer in zip(TABLE, ("yes", "maybe", "no", "yes")):
        program.run("rsvp", slug, ids[name], answer)
    facts = {"summary": "Everybody sees everybody", "location": LOCATION, "url": PAGE[1], "sequence": 0,
             "status": "CONFIRMED", "description": PAGE[0]} | times(moments.local(clock, zone), zone)
    Step(program, folder, files, slug, facts, isOpen=True).write("open/answered", "REQUEST")
    program.run("calendar", "export", "--feed", "gatherings", "--out", str(folder / "open/gatherings.ics"))
    answers = [one["answer"] for one in program.json("events", "show", slug)["invitations"] if one["state"] != "standby"]
    # Few calendars show CONFERENCE, so that its link stands in the description as well.
    heads = f"2 yes, 1 maybe, 1 no, {answers.count(None)} open"
    shown = facts | {"description": f"{heads}\n\n{PAGE[0]}", "attendees": []}
    files["open/gatherings.ics"] = {"method": None, "addresses": False, "events": [shown]}


def follow_ups(base, folder, files):
    """Whom to be in touch with: whole days, or things to do."""
    due = base.json("due", "--within", "3660d")
    (folder / "touch").mkdir()
    for name, words, kind in (("days", [], "event"), ("todos", ["--todo"], "todo")):
        base.run("calendar", "export", "--feed", "followups", *words, "--out", str(folder / f"touch/{name}.ics"))
        events = []
        for one in due:
            day = datetime.date.fromisoformat(one["due"])
            ends = {"end": moments.text(day + datetime.timedelta(1))} if kind == "event" else {}
            events.append({"kind": kind, "summary": one["person"]["name"], "start": one["due"], "attendees": []} | ends)
        files[f"touch/{name}.ics"] = {"method": None, "addresses": False, "events": events}


def hostile_case(base, ids, folder, files, place):
    """Whatever is accepted of these must not show as a property; every client shows what the program says it kept."""
    for number, text in enumerate(HOSTILE):
        program = base.copy(place / f"hostile{number}")
        program.run("people", "edit", ids["Ann Sample"], "--name", text + " Sample", may_refuse=True)
        program.run("venues", "edit", "Café", "--address", text, may_refuse=True)
        table = ["--seats", "2", "--with", ids["Ann Sample"], "--with", ids["Ben Sample"]]
        when = ["--topic", "compilers", "--at", "2026-12-12 15:00", *table]
        planned = program.run("plan", text, *when, "--venue", "Café", "--json", may_refuse=True)
        if planned.returncode != 0:
            planned = program.run("plan", "Plain", *when, "--venue", "Café", "--json")
        slug = json.loads(planned.stdout)["event"]["slug"]
        program.run("events", "edit", slug, "--description", text, may_refuse=True)
        kept = program.json("events", "show", slug)["event"]
        facts = {"summary": kept["title"], "sequence": 0, "status": "CONFIRMED"}
        facts |= times(moments.local("2026-12-12 15:00", "Europe/Madrid"), "Europe/Madrid")
        Step(program, folder, files, slug, facts).write(f"hostile{number}", "REQUEST")


def main():
    binary, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).absolute()
    files, isWhole = {}, "--whole" in sys.argv
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        (place / "base").mkdir()
        base, ids = prepared(binary, place / "base")
        for number, case in enumerate(CASES if isWhole else CASES[:9]):
            one_case(base, ids, number, case, folder, files, place)
        hostile_case(base, ids, folder, files, place)
        open_table(base, ids, folder, files, place)
        follow_ups(base, folder, files)
        series.write(base, ids, folder, files, place, isWhole)
    (folder / "expectations.json").write_text(json.dumps({"files": files}, ensure_ascii=False, indent=1), encoding="utf-8")


main()
