"""khal: each file is imported into a calendar of its own, and then listed, by the commands that people type.

usage: khal_reader.py FOLDER      reads names of files from standard input, writes their entries as JSON
"""
import concurrent.futures, contextlib, datetime, importlib.metadata, io, json, os, pathlib, subprocess, sys, tempfile, zoneinfo

CONFIG = """
[calendars]
[[private]]
path = {home}/calendar
type = calendar
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M:00Z
longdatetimeformat = %Y-%m-%dT%H:%M:00Z
[sqlite]
path = {home}/khal.db
[default]
default_calendar = private
"""
FIELDS = ("uid", "start-long-full", "end-long-full", "all-day", "title", "location", "description", "url", "attendees")


def by_pytz(written, wanted):
    """The same clock by the zone table that khal brings along, which may be of another year than the system's."""
    import moments, pytz

    if "zone" not in wanted:
        return written
    clock = moments.instant(written).astimezone(zoneinfo.ZoneInfo(wanted["zone"])).replace(tzinfo=None)
    return moments.text(pytz.timezone(wanted["zone"]).localize(clock))


class Khal:
    name, how, expands = "khal", "`import`, then `list` of four years (of guests the addresses)", True
    shows = {"start", "end", "summary", "location", "description", "url", "attendees"}
    known = [("has another edition of the zone table", {"start", "end"}, by_pytz)]

    def version(self):
        return importlib.metadata.version("khal")

    def read(self, folder, jobs):
        from clients import python_readers

        names = [name for name, wanted in jobs if not python_readers.has_todos(wanted)]
        halves = [half for half in (names[::2], names[1::2]) if half]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            found = list(pool.map(lambda half: self.told(folder, half), halves))
        return {name: entries for half in found for name, entries in half.items()}

    @staticmethod
    def told(folder, names):
        done = subprocess.run(
            [sys.executable, __file__, str(folder)], input="\n".join(names), capture_output=True, text=True, timeout=500,
            env=dict(os.environ, LC_ALL="C.UTF-8"),
        )
        if done.returncode != 0:
            return {name: f"khal ended with {done.returncode}: {done.stderr[-300:]}" for name in names}
        return json.loads(done.stdout)


def khal(*words):
    """What a command prints."""
    from khal.cli import main_khal

    output = io.StringIO()
    try:
        with contextlib.redirect_stdout(output):
            main_khal(words, standalone_mode=False)
    except SystemExit as end:
        if end.code:
            raise
    return output.getvalue()


def listed(config):
    # Its JSON leaves the guests out; these separators stand in no text.
    form = "\x1f".join("{" + field + "}" for field in FIELDS) + "\x1e"
    found = {}
    for part in khal("-c", config, "list", "--day-format", "", "--format", form, "2026-01-01", "2029-12-31").split("\x1e"):
        fields = part.lstrip("\n").split("\x1f")
        if len(fields) == len(FIELDS):
            one = dict(zip(FIELDS, fields))
            # An event that lasts over midnight is listed on either day.
            found[one["uid"], one["start-long-full"]] = entry(one)
    return list(found.values())


def entry(one):
    start, end = one["start-long-full"], one["end-long-full"]
    if one["all-day"] == "True":  # it names the last day, not the one after
        start, end = start[:10], (datetime.date.fromisoformat(end[:10]) + datetime.timedelta(1)).isoformat()
    return {
        "start": start, "end": end, "summary": one["title"],
        "location": one["location"], "description": one["description"], "url": one["url"],
        "attendees": [{"email": email.strip()} for email in one["attendees"].split(",") if email.strip()],
    }


def one_file(path):
    with tempfile.TemporaryDirectory() as home:
        pathlib.Path(home, "calendar").mkdir()
        config = os.path.join(home, "config")
        pathlib.Path(config).write_text(CONFIG.format(home=home))
        khal("-c", config, "import", "--batch", "-a", "private", str(path))
        return listed(config)


def main():
    found = {}
    for name in sys.stdin.read().split("\n"):
        try:
            found[name] = one_file(pathlib.Path(sys.argv[1]) / name)
        except (Exception, SystemExit) as error:  # whatever it throws is a fault of the file
            found[name] = f"{type(error).__name__}: {error}"
    print(json.dumps(found))


if __name__ == "__main__":
    main()
