"""The program under test, which reads what it wrote and knows what Exchange and Outlook would misread ([MS-OXCICAL])."""
import pathlib, tempfile

from clients import python_readers
from program import Program


class Itself:
    reads = ""
    name, how, expands = "Tertulia", "`calendar check --exchange`, which finds no problem", False
    shows = {"start", "end", "summary", "location", "attendees", "status", "sequence", "method"}
    fails = [("no yearly rule tells the clocks of the zone, which Outlook would need for a series", "a VTIMEZONE is no plain pair")]
    # All that it may find, of a series in a zone whose clocks no rule tells; anything else beside it is a fault.
    allowed = ("a VTIMEZONE is no plain pair", "is not described")

    def __init__(self, binary):
        self.binary = binary

    def version(self):
        return Program(self.binary, tempfile.gettempdir()).run("--version").stdout.split()[-1]

    def read(self, folder, jobs):
        with tempfile.TemporaryDirectory() as place:
            program = Program(self.binary, place)
            # When a thing to do is due is not what it reads calendars for.
            mine = [job for job in jobs if not python_readers.has_todos(job[1])]
            return {name: self.one(program, folder / name, wanted) for name, wanted in mine}

    @staticmethod
    def one(program, path: pathlib.Path, wanted):
        isMessage = wanted["method"] in ("REQUEST", "CANCEL") and all(one["attendees"] for one in wanted.get("events", ()))
        told = program.json("calendar", "check", str(path), *(["--exchange"] if isMessage else []))
        others = [one for one in told["problems"] if not any(part in one for part in Itself.allowed)]
        if told["problems"]:
            return "; ".join(others or told["problems"])
        return [
            {"start": moment(item, "start"), "end": moment(item, "end"), "summary": item["summary"] or "",
             "location": item["location"], "status": item["status"], "sequence": item["sequence"], "method": told["method"],
             "attendees": [{key: guest[key] for key in ("email", "name", "partstat")} for guest in item["attendees"]]}
            for item in told["items"]
        ]


def moment(item, key):
    if item[key] is None:
        return None
    return item[key]["local"][:10] if item["allDay"] else item[key]["instant"]
