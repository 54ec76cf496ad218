"""Radicale, xandikos, and vdirsyncer against Radicale: servers on a free port of the loopback address, ended by their own id."""
import base64, contextlib, http.client, importlib.metadata, os, pathlib, re, socket, subprocess, sys, tempfile, time
import xml.etree.ElementTree

import moments
from clients import python_readers

DATA = "{urn:ietf:params:xml:ns:caldav}calendar-data"
EXPAND = (
    '<?xml version="1.0"?><C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop><C:calendar-data>'
    '<C:expand start="{0:%Y%m%dT%H%M%SZ}" end="{1:%Y%m%dT%H%M%SZ}"/></C:calendar-data></D:prop><C:filter>'
    '<C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:time-range start="{0:%Y%m%dT%H%M%SZ}" '
    'end="{1:%Y%m%dT%H%M%SZ}"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>'
).format(*moments.WINDOW)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """A CalDAV server that runs while the context lasts."""

    def __init__(self, words, place, port):
        self.port = port
        self.log = open(pathlib.Path(place) / "log", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            words, stdout=self.log, stderr=self.log, cwd=place, env=dict(os.environ, HOME=str(place)))

    def __enter__(self):
        for _ in range(1200):
            if self.process.poll() is not None:
                break
            with contextlib.suppress(OSError):
                self.ask("GET", "/")
                return self
            time.sleep(0.05)
        self.log.seek(0)
        said = self.log.read()[-300:]
        self.__exit__()
        raise RuntimeError(f"the server did not start: {said}")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.log.close()

    def ask(self, method, path, body=None, kind="text/calendar; charset=utf-8", **more):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        # Without accounts any password is taken; the name owns the collections below it.
        headers = {"Authorization": "Basic " + base64.b64encode(b"planner:planner").decode()} | more
        connection.request(method, path, body, headers | ({"Content-Type": kind} if body else {}))
        response = connection.getresponse()
        return response.status, response.read()

    def must(self, method, path, body=None, **more):
        status, answer = self.ask(method, path, body, **more)
        if not 200 <= status < 300:
            raise RuntimeError(f"{method} was answered {status} {answer[:200]!r}")
        return answer

    def expanded(self, collection):
        """The calendar's objects of the window, each date of a series for itself."""
        answer = self.must("REPORT", collection, EXPAND.encode(), kind="application/xml; charset=utf-8", Depth="1")
        tree = xml.etree.ElementTree.fromstring(answer)
        return [one.text.encode() for one in tree.iter(DATA) if one.text]


def items(raw):
    """The objects of a file as a client stores them: one for a UID, without METHOD (RFC 4791 section 4.1)."""
    text = re.sub(rb"(?m)^METHOD:.*\r\n", b"", raw)
    parts = re.split(rb"(?m)(?=^BEGIN:V(?:EVENT|TODO)\r$)", text)
    head, tail = parts[0], b"END:VCALENDAR\r\n"
    found = {}
    for part in parts[1:]:
        part = part.removesuffix(tail)
        uid = re.search(rb"(?m)^UID:(.*)\r$", part.replace(b"\r\n ", b"")).group(1)
        found[uid] = found.get(uid, b"") + part
    return {uid: head + part + tail for uid, part in found.items()}


def is_lone(wanted):
    """Whether a file has only dates of a series that is not in it, or things to do: then there is nothing to expand."""
    return all("recurrence" in one or one.get("kind") == "todo" for one in wanted.get("events", [{}]))


# What Radicale was seen to spoil; the program percent-encodes commas and semicolons in links for its sake.
LINK = b"CONFERENCE;VALUE=URI:https://example.org/a;x=1,2"
PROBE = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Probe//EN\r\nBEGIN:VEVENT\r\nUID:probe\r\nDTSTAMP:20261101T120000Z\r\n"
    b"DTSTART:20261212T140000Z\r\nSUMMARY:Probe\r\n" + LINK + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


class Radicale:
    name, how, expands = "Radicale", "PUT, then REPORT with expand", True
    shows = python_readers.ALL

    def version(self):
        return importlib.metadata.version("radicale")

    def words(self, place, port):
        config = pathlib.Path(place) / "config"
        config.write_text(
            f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n[rights]\ntype = owner_only\n[web]\ntype = none\n"
            f"[storage]\nfilesystem_folder = {place}/collections\n"
        )
        return [sys.executable, "-m", "radicale", "--config", str(config)]

    def collection(self, number):
        return f"/planner/c{number}/"

    def read(self, folder, jobs):
        found = {}
        with tempfile.TemporaryDirectory() as place:
            port = free_port()
            with Server(self.words(place, port), place, port) as server:
                for number, (name, wanted) in enumerate(jobs):
                    try:
                        found[name] = self.one(server, self.collection(number), (folder / name).read_bytes(), wanted)
                    except Exception as error:  # whatever goes wrong is a fault of the file
                        found[name] = f"{type(error).__name__}: {error}"
                self.notes = [note for note in [self.probe(server, self.collection("probe"))] if note]
        return found

    @staticmethod
    def probe(server, collection):
        """Whether links with a bare comma or semicolon come back as they were sent, as in files of other programs."""
        server.must("MKCALENDAR", collection)
        server.must("PUT", collection + "probe.ics", PROBE)
        isKept = LINK in server.must("GET", collection + "probe.ics").replace(b"\r\n ", b"")
        return None if isKept else "spoils a bare comma or semicolon in a link, which our files never have"

    def one(self, server, collection, raw, wanted):
        server.must("MKCALENDAR", collection)
        paths = []
        for number, item in enumerate(items(raw).values()):
            paths.append(f"{collection}{number}.ics")
            server.must("PUT", paths[-1], item)
        if is_lone(wanted):
            objects = [server.must("GET", path) for path in paths]
        else:
            objects = server.expanded(collection)
        return [entry for one in objects for entry in python_readers.entries(one)]


class Xandikos(Radicale):
    name = "xandikos"

    def version(self):
        return importlib.metadata.version("xandikos")

    def words(self, place, port):
        return [sys.executable, "-m", "xandikos", "serve", "-d", f"{place}/data", "--defaults", "--no-detect-systemd",
                "--current-user-principal", "/planner/", "-l", "127.0.0.1", "-p", str(port), "--state-dir", f"{place}/state"]

    def collection(self, number):
        return f"/planner/calendars/c{number}/"


class VDirSyncer:
    name, how, expands = "vdirsyncer", "a folder to Radicale, and from there to another folder", False
    shows = python_readers.ALL

    def version(self):
        return importlib.metadata.version("vdirsyncer")

    def read(self, folder, jobs):
        with tempfile.TemporaryDirectory() as place:
            place = pathlib.Path(place)
            where = self.spread(folder, jobs, place / "one")
            port = free_port()
            with Server(Radicale().words(place, port), place, port):
                self.sync(place, port, sorted({collection for collection, _ in where.values()}))
            back = self.back(place / "two")
            return {name: self.entries(back, collection, uids) for name, (collection, uids) in where.items()}

    @staticmethod
    def spread(folder, jobs, root):
        """Collections in which no UID comes twice; in which one each file's objects are."""
        collections, where = [], {}
        for name, _ in jobs:
            mine = items((folder / name).read_bytes())
            number = next((at for at, uids in enumerate(collections) if not uids & mine.keys()), len(collections))
            if number == len(collections):
                collections.append(set())
            collections[number] |= mine.keys()
            home = root / f"c{number}"
            home.mkdir(parents=True, exist_ok=True)
            where[name] = home.name, list(mine)
            for uid, raw in mine.items():
                (home / f"{re.sub(rb'[^A-Za-z0-9-]', b'-', uid).decode()}.ics").write_bytes(raw)
        return where

    @staticmethod
    def sync(place, port, names):
        config, pairs = place / "vdirsyncer.ini", ""
        for folder in ("one", "two"):
            (place / folder).mkdir(exist_ok=True)
            pairs += (
                f'[pair from_{folder}]\na = "{folder}"\nb = "server"\ncollections = {str(names).replace(chr(39), chr(34))}\n'
                f'[storage {folder}]\ntype = "filesystem"\npath = "{place}/{folder}"\nfileext = ".ics"\n'
            )
        config.write_text(
            f'[general]\nstatus_path = "{place}/status"\n{pairs}[storage server]\ntype = "caldav"\n'
            f'url = "http://127.0.0.1:{port}/planner/"\nusername = "planner"\npassword = "planner"\n'
        )
        for words in (["discover", "from_one"], ["sync", "from_one"], ["discover", "from_two"], ["sync", "from_two"]):
            done = subprocess.run(
                [sys.executable, "-m", "vdirsyncer", "-c", str(config), *words], input="y\n" * 1000, capture_output=True,
                text=True, timeout=200, env=dict(os.environ, HOME=str(place), LC_ALL="C.UTF-8"))
            if done.returncode != 0:
                raise RuntimeError(f"vdirsyncer {' '.join(words)}: {done.stderr[-400:]}")

    @staticmethod
    def back(root):
        """What came back, by its collection and UID."""
        found = {}
        for path in root.glob("*/*.ics"):
            raw = path.read_bytes()
            uid = re.search(rb"(?m)^UID:(.*?)\r?$", re.sub(rb"\r?\n ", b"", raw)).group(1)
            found[path.parent.name, uid] = raw
        return found

    @staticmethod
    def entries(back, collection, uids):
        try:
            return [entry for uid in uids for entry in python_readers.entries(back[collection, uid])]
        except Exception as error:  # whatever goes wrong is a fault of the file
            return f"{type(error).__name__}: {error}"
