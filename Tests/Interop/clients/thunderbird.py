"""Thunderbird without a window: every file is a calendar that it subscribes to, read back from its own database."""
import contextlib, datetime, functools, http.server, json, os, pathlib, shutil, signal, sqlite3, subprocess, tempfile, threading
import time, zoneinfo

import dateutil.rrule, icalendar

import moments
from clients import python_readers

ALL_DAY = 8  # a flag of a stored event
SETTINGS = {
    "mail.shell.checkDefaultClient": False, "mail.provider.suppress_dialog_on_startup": True,
    "mailnews.start_page.enabled": False, "app.update.enabled": False, "calendar.timezone.local": "UTC",
    "calendar.timezone.useSystemTimezone": False, "datareporting.policy.dataSubmissionEnabled": False,
    # Nothing but the loopback address can be reached.
    "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9, "network.proxy.no_proxies_on": "127.0.0.1",
}


class Files(http.server.BaseHTTPRequestHandler):
    """Serves the files by their number."""
    protocol_version = "HTTP/1.1"

    def __init__(self, paths, asked, *more):
        self.paths, self.asked = paths, asked
        super().__init__(*more)

    def do_GET(self):
        number = self.path.strip("/").removesuffix(".ics")
        if not number.isdigit() or int(number) >= len(self.paths):
            return self.send_error(404)
        raw = self.paths[int(number)].read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "text/calendar; charset=utf-8")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)
        self.asked.add(int(number))

    def log_message(self, *_):
        pass


class Thunderbird:
    package = "thunderbird"
    name, how, expands = "Thunderbird", "subscribed, and read from its cache (rules stepped by dateutil)", True
    shows = python_readers.ALL

    @functools.cache
    def version(self):
        if not shutil.which("thunderbird"):
            return None
        done = subprocess.run(["thunderbird", "--version"], capture_output=True, text=True)
        return done.stdout.strip().split()[-1].removesuffix("esr") if done.returncode == 0 else None

    def read(self, folder, jobs):
        paths = [folder / name for name, _ in jobs]
        with tempfile.TemporaryDirectory() as place:
            for patience in (2, 10):
                database = self.fetched(paths, pathlib.Path(place) / str(patience), patience)
                with contextlib.closing(sqlite3.connect(database)) as connection:
                    connection.row_factory = sqlite3.Row
                    found = [Stored(connection, f"c{number}").entries() for number in range(len(paths))]
                if all(found):
                    break
        return {name: entries for (name, _), entries in zip(jobs, found)}

    def fetched(self, paths, home, patience):
        """Lets it fetch every file and waits until it has written nothing for so many seconds."""
        asked = set()
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Files, paths, asked)) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            profile = home / "profile"
            profile.mkdir(parents=True)
            (profile / "user.js").write_text(self.settings(len(paths), server.server_port))
            with open(home / "log", "w", encoding="utf-8") as log:
                process = subprocess.Popen(
                    ["thunderbird", "--headless", "--no-remote", "--profile", str(profile)], stdout=log, stderr=log,
                    env=dict(os.environ, HOME=str(home), TZ="UTC"), start_new_session=True)
            try:
                self.wait(process, profile / "calendar-data", lambda: len(asked) == len(paths), patience)
            finally:
                # Its own helpers are in the session that was begun for it.
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGTERM)
                process.wait(timeout=30)
                server.shutdown()
        return profile / "calendar-data/cache.sqlite"

    @staticmethod
    def wait(process, folder, isFetched, patience):
        end, quiet, last = time.monotonic() + 120, 0, None
        while time.monotonic() < end and process.poll() is None:
            time.sleep(0.25)
            now = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in sorted(folder.glob("cache.sqlite*"))]
            hasWritten = any(name.endswith("-wal") and size > 0 for name, size, _ in now)
            quiet, last = (quiet + 0.25 if now == last and hasWritten and isFetched() else 0), now
            if quiet >= patience:
                return

    @staticmethod
    def settings(count, port):
        settings = dict(SETTINGS)
        for number in range(count):
            settings |= {
                f"calendar.registry.c{number}.{key}": value for key, value in {
                    "type": "ics", "uri": f"http://127.0.0.1:{port}/{number}.ics", "name": f"c{number}",
                    "cache.enabled": True, "readOnly": True, "refreshInterval": "30"}.items()}
        return "\n".join(f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in settings.items())


class Stored:
    """What Thunderbird's database holds of one calendar."""

    def __init__(self, connection, calendar):
        self.calendar, self.connection = calendar, connection
        self.events = self.rows("SELECT * FROM cal_events WHERE cal_id = ?")

    def rows(self, query, *more):
        return self.connection.execute(query, (self.calendar, *more)).fetchall()

    def entries(self):
        found = [self.entry(row, "todo", row["todo_due"], None) for row in self.rows("SELECT * FROM cal_todos WHERE cal_id = ?")]
        for row in self.events:
            if "X-MOZ-FAKED-MASTER" in self.properties(row):  # made for a date of a series that is not in the file
                continue
            read = self.entry(row, "event", row["event_start"], row["event_end"])
            found += self.dates(row, read) if row["recurrence_id"] is None else [read]
        return found

    def entry(self, row, kind, start, end):
        moment, zone = row["recurrence_id"], row["event_start_tz" if kind == "event" else "todo_due_tz"]
        isDay = bool(row["flags"] & ALL_DAY) if kind == "event" else zone == "floating"
        properties = self.properties(row)
        guests = self.rows(
            "SELECT icalString FROM cal_attendees WHERE cal_id = ? AND item_id = ? AND recurrence_id IS ?", row["id"], moment)
        return {
            "kind": kind, "start": shown(start, isDay), "end": shown(end, isDay) if end is not None else None,
            "summary": row["title"] or "", "status": row["ical_status"] or "",
            "location": properties.get("LOCATION", ""), "description": properties.get("DESCRIPTION", ""),
            "url": properties.get("URL", ""), "sequence": int(properties.get("SEQUENCE", 0)),
            "attendees": [guest(one["icalString"]) for one in guests if one["icalString"].startswith("ATTENDEE")],
        }

    def properties(self, row):
        query = "SELECT * FROM cal_properties WHERE cal_id = ? AND item_id = ? AND recurrence_id IS ?"
        return {one["key"]: one["value"] for one in self.rows(query, row["id"], row["recurrence_id"])}

    def dates(self, row, read):
        """The dates of a series: the rule and the excluded dates as stored, on the clocks of the stored zone."""
        lines = [one["icalString"].strip() for one in self.rows(
            "SELECT icalString FROM cal_recurrence WHERE cal_id = ? AND item_id = ?", row["id"])]
        rules = [line.removeprefix("RRULE:") for line in lines if line.startswith("RRULE:")]
        if not rules:
            return [read]
        zone = zoneinfo.ZoneInfo(row["event_start_tz"])
        first = utc(row["event_start"]).astimezone(zone)
        gone = {one["recurrence_id"] for one in self.events if one["id"] == row["id"] and one["recurrence_id"] is not None}
        gone = {moments.text(utc(moment)) for moment in gone} | {moment for line in lines for moment in excluded(line)}
        length = utc(row["event_end"]) - utc(row["event_start"])
        found = []
        for clock in dateutil.rrule.rrulestr(rules[0].replace("\r\n ", ""), dtstart=first):
            start = clock.astimezone(moments.UTC)
            if start >= moments.WINDOW[1]:
                break
            if moments.text(start) not in gone:
                found.append(read | {"start": moments.text(start), "end": moments.text(start + length)})
        return found


def excluded(line):
    if not line.startswith("EXDATE"):
        return []
    event = icalendar.Event.from_ical(f"BEGIN:VEVENT\r\n{line}\r\nEND:VEVENT\r\n")
    values = event["EXDATE"] if isinstance(event["EXDATE"], list) else [event["EXDATE"]]
    return [moments.text(one.dt) for value in values for one in value.dts]


def utc(microseconds):
    return datetime.datetime.fromtimestamp(microseconds / 1e6, moments.UTC)


def shown(microseconds, isDay):
    return utc(microseconds).date().isoformat() if isDay else moments.text(utc(microseconds))


def guest(line):
    event = icalendar.Event.from_ical(f"BEGIN:VEVENT\r\n{line.strip()}\r\nEND:VEVENT\r\n")
    return python_readers.guest(event["ATTENDEE"])
