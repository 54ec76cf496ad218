"""Ruby's icalendar and KDE's KCalendarCore: small programs that take names of files and print what they show as JSON."""
import json, os, pathlib, re, shutil, subprocess

from clients import python_readers

HERE = pathlib.Path(__file__).parent
BUILT = HERE.parents[2] / ".build/interop-kcalendarcore"


def debian_version(package):
    if not shutil.which("dpkg-query"):
        return None
    done = subprocess.run(["dpkg-query", "-W", "-f", "${Status} ${Version}", package], capture_output=True, text=True)
    found = re.fullmatch(r"install ok installed (?:\d+:)?([\d.]+).*", done.stdout)
    return found and found.group(1)


def told(words, folder, jobs):
    names = [str(folder / name) for name, _ in jobs]
    done = subprocess.run(words, input="\n".join(names) + "\n", capture_output=True, text=True, timeout=240, encoding="utf-8",
                          env=dict(os.environ, LC_ALL="C.UTF-8", TZ="UTC"))
    lines = done.stdout.splitlines()
    if done.returncode != 0 or len(lines) != len(jobs):
        raise RuntimeError(f"ended with {done.returncode} after {len(lines)} of {len(jobs)} files: {done.stderr[-300:]}")
    return {name: text_or_entries(json.loads(line)) for (name, _), line in zip(jobs, lines)}


def text_or_entries(found):
    return found[0] if found and isinstance(found[0], str) else found


class Ruby:
    package = "ruby-icalendar"
    name, how, expands = "Ruby icalendar", "times by the file's own VTIMEZONE", True
    shows = python_readers.ALL | {"method"}
    known = [
        python_readers.CARETS,
        ("takes a backslash and n for a line break", {"description"}, lambda text, _: text.replace("\\n", "\\\n")),
    ]
    fails = [("cannot read a zone that is told change by change", "comparison of IceCube::Occurrence with nil")]

    def version(self):
        return debian_version("ruby-icalendar")

    def read(self, folder, jobs):
        return told(["ruby", str(HERE / "ruby_icalendar.rb")], folder, jobs)


class KCalendarCore:
    package = "libkf5calendarcore-dev"
    name, how, expands = "KCalendarCore", "the dates of four years, and the kind of message", True
    shows = python_readers.ALL | {"method"}

    def version(self):
        return debian_version("libkf5calendarcore-dev")

    def read(self, folder, jobs):
        self.build()
        return told([str(BUILT)], folder, jobs)

    @staticmethod
    def build():
        source = HERE / "kcalendarcore.cpp"
        if BUILT.exists() and BUILT.stat().st_mtime > source.stat().st_mtime:
            return
        flags = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "KF5CalendarCore", "Qt5Core"], capture_output=True, text=True, check=True)
        subprocess.run(["g++", "-std=c++17", "-O1", "-fPIC", str(source), "-o", str(BUILT), *flags.stdout.split()], check=True)
