"""Takes all measures and prints one table. Called by Benchmarks/run.

    bench.py TERTULIA PYTHON PRODUCTS [--people N] [--ties N] [--years N] [--replay FOLDER] [--only PART]… [INSTANCE_DIR…]
"""

import argparse
import filecmp
import json
import os
import sys
import tempfile

import answers
import people
import year
from measuring import Median, Run, Table


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.table = Table()

    def path(self, name):
        return os.path.join(self.folder, name)

    def tertulia(self, data, *words):
        return [self.options.tertulia, "--data", self.path(data), *words]

    def product(self, name):
        return os.path.join(self.options.products, name)

    def rows(self, words):
        """The rows of the table that a product of this package prints."""
        lines = Run([self.product(words[0]), *words[1:]]).output.splitlines()
        return [[cell.strip() for cell in line.strip()[1:-1].split("|")] for line in lines[2:]]

    def timed(self, what, command, seconds, megabytes):
        """One run, against so many seconds and megabytes; gives the document that it printed."""
        run = Run(command)
        isOver = run.seconds > seconds or run.megabytes > megabytes
        self.table.add(what, f"{run.seconds:.2f} s", f"{run.cpu:.2f} s", f"{run.megabytes:.0f}",
                       bar=f"{seconds} s, {megabytes} MB" + (" (over)" if isOver else ""))
        return json.loads(run.output) if "--json" in command else None

    def startup(self):
        """Whole processes, the median of forty; Python's own start to compare."""
        people.write_folder(300, 1500, self.path("small"))
        Run(self.tertulia("small.sqlite", "import", self.path("small")))
        Run(self.tertulia("demo.sqlite", "demo"), {"TMPDIR": self.folder})
        rival = Median([self.options.python, "-c", "pass"])
        for what, command, limit in (
            ("tertulia --version", [self.options.tertulia, "--version"], 15),
            ("tertulia due, 300 people", self.tertulia("small.sqlite", "due"), 30),
            ("tertulia suggest, demo file", self.tertulia("demo.sqlite", "suggest", "--topic", "compilers"), 100),
        ):
            run = Median(command)
            isOver = run.seconds * 1000 > limit
            self.table.add(what, f"{run.seconds * 1000:.1f} ms", f"{run.cpu * 1000:.1f} ms", f"{run.megabytes:.0f}",
                           f"python3 -c pass: {rival.seconds * 1000:.1f} ms", f"{run.seconds / rival.seconds:.2f}",
                           f"{limit} ms" + (" (over)" if isOver else ""))

    def invitations(self):
        """REQUEST files beside the same calls of libical in C."""
        for name, each, rate, ratio in self.rows(["invitations"]):
            self.table.add(f"REQUEST files, {name}", f"{int(rate):,}/s", f"{each} µs", beside="libical from C", ratio=ratio)

    def calendars(self):
        """Reading what others send beside libical's parser, and writing a long feed."""
        for name, ours, rivals, ratio in self.rows(["calendars"]):
            beside = f"libical: {int(rivals):,} µs" if rivals else ""
            self.table.add(name, "", f"{int(ours):,} µs", beside=beside, ratio=f"{1 / float(ratio):.2f}" if ratio else "")

    def replies(self):
        """Ten thousand mails in one mbox, to one gathering and to a series; 1,500 a second by the processor's clock."""
        count = 10_000
        for kind, words in (("one", "one date"), ("series", "52 dates")):
            invitation = answers.invitation(self.folder, kind)
            for what, change in answers.BOXES.items():
                box, data = self.path("mails.mbox"), f"{kind}-{change.__name__}.sqlite"
                answers.write(box, kind, change, count)
                Run(self.tertulia(data, "init", "--name", "Rosa", "--email", "rosa@example.org", "--zone", "Europe/Madrid",
                                  "--trust-host", "mx.example.org"))
                Run(self.tertulia(data, "events", "import", invitation))
                run = Run(self.tertulia(data, "--json", "replies", box))
                lists = json.loads(run.output)[0]
                ends = {name: len(lists[name]) for name in ("applied", "ignored", "flagged", "pending", "rejected") if lists[name]}
                assert sum(ends.values()) >= count, ends
                isOver = count / run.cpu < 1500 or run.megabytes > 100
                said = ", ".join(f"{number:,} {name}" for name, number in ends.items())
                self.table.add(f"replies to {words}, {what}: {said}", f"{count / run.seconds:,.0f}/s", f"{run.cpu:.2f} s",
                               f"{run.megabytes:.0f}", bar="1,500/s, 100 MB" + (" (over)" if isOver else ""))

    def feeds(self):
        """A calendar to subscribe to of many gatherings, twice; the bytes must not change."""
        for count, seconds, megabytes in ((10_000, 1, 200), (64_000, 10, 1000)):
            folder, data = self.path(f"events{count}"), f"events{count}.sqlite"
            people.write_events(count, folder)
            Run(self.tertulia(data, "import", folder))
            one, two = self.path("one.ics"), self.path("two.ics")
            for path in (one, two):
                what = f"feed of {count:,} gatherings" + (" again" if path == two else "")
                self.timed(what, self.tertulia(data, "calendar", "export", "--feed", "gatherings", "--out", path), seconds, megabytes)
            assert filecmp.cmp(one, two, shallow=False), "the feeds differ"

    def imports(self):
        """Many people beside Python reading the same file."""
        words = ["--people", str(self.options.people), "--binary", self.options.tertulia, "--python", self.options.python]
        for name, seconds, cpu, _, peak, ratio in self.rows(["imports", *words]):
            bar = "10 s, 200 MB" if name == "tertulia import people.csv" else ""
            isOver = bar and (float(seconds) > 10 or float(peak) > 200)
            self.table.add(f"{self.options.people:,} people, {name}", f"{seconds} s", f"{cpu} s", peak,
                           "Python, reading only", ratio, bar + (" (over)" if isOver else ""))

    def again(self):
        """The same file a second time, and both imports taken back."""
        count = self.options.people
        file = self.path("people.csv")
        people.write_table(count, file)
        report = self.timed(f"import {count:,} people, names in two scripts",
                            self.tertulia("again.sqlite", "--json", "import", file), 10, 200)
        assert report[0]["added"] == count, report
        report = self.timed("the same file again", self.tertulia("again.sqlite", "--json", "import", file), 10, 200)
        assert report[0]["unchanged"] == count, report
        self.timed("undo of the second", self.tertulia("again.sqlite", "undo"), 60, 500)
        report = self.timed("undo of the first", self.tertulia("again.sqlite", "--json", "undo"), 60, 500)
        assert report["removed"] == count, report

    def folders(self):
        """Everything out and in again, byte by byte."""
        count = self.options.people
        made = self.path("made")
        people.write_folder(count, self.options.ties, made)
        self.timed(f"import a folder, {count:,} people, {self.options.ties:,} ties", self.tertulia("one.sqlite", "import", made), 60, 500)
        self.timed("export it", self.tertulia("one.sqlite", "export", self.path("one")), 60, 500)
        self.timed("import the export into a new file", self.tertulia("two.sqlite", "import", self.path("one")), 60, 500)
        self.timed("export that", self.tertulia("two.sqlite", "export", self.path("two")), 60, 500)
        names = sorted(os.listdir(self.path("one")))
        assert names == sorted(os.listdir(self.path("two")))
        equal, _, _ = filecmp.cmpfiles(self.path("one"), self.path("two"), names, shallow=False)
        assert equal == names, f"the exports differ: {sorted(set(names) - set(equal))}"
        self.table.add("the two exports", "byte-equal")
        report = self.timed("import the same folder again", self.tertulia("two.sqlite", "--json", "import", self.path("one")), 60, 500)
        assert report[0]["unchanged"] == count, report
        self.timed("undo, nothing to take back", self.tertulia("two.sqlite", "undo"), 60, 500)
        self.timed("undo of the folder", self.tertulia("two.sqlite", "undo"), 60, 500)

    def waves(self):
        """How often five to ten come, by the way in which they are invited."""
        run = Run([self.product("waves")])
        lines = [[cell.strip() for cell in line.strip()[1:-1].split("|")] for line in run.output.splitlines()[2:]]
        lists = {row[0]: f"{row[1]}: {row[2]}, {row[3]} invited" for row in lines if row[1].startswith("one list, 7.5")}
        for circle, policy, good, invited, _, _, _, bar in lines:
            if bar or policy == "a planned table, then the same":
                self.table.add(f"{circle} circle, {policy}: {good}, {invited} invited", f"{run.seconds:.1f} s", f"{run.cpu:.1f} s",
                               beside=lists[circle], bar=bar)

    def year(self):
        """A year of gatherings on the demo's circle, typed command by command."""
        for seed in range(1, self.options.years + 1):
            found = year.year(self.options.tertulia, seed)
            for what, value, bar, kept in found.bars():
                self.table.add(f"year {seed}, {what}", value, bar=f"{bar}: {'PASS' if kept else 'FAIL'}")

    def replay(self):
        """Real answers played back, where a folder of them was given; see README.md for its form."""
        if not self.options.replay:
            return
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "replay.py")
        run = Run([sys.executable, script, self.options.tertulia, self.product("replay"), self.options.replay])
        print(run.output)
        for line in run.output.splitlines():
            if "same order" in line:
                self.table.add(line.strip(), f"{run.seconds:.0f} s", f"{run.cpu:.0f} s")

    def choose(self):
        """Instances of the table problem, a second each, beside the proved optimum where it lies with them."""
        for instance in map(os.path.abspath, self.options.instances):
            name = os.path.basename(instance)
            run = Run([self.product("choose"), instance, "--seconds", "1"])
            said = json.loads(run.output.splitlines()[-1])
            known = {}
            optima = os.path.join(os.path.dirname(instance), "optima.json")
            if os.path.exists(optima):
                with open(optima) as file:
                    known = json.load(file).get(name, {})
            best = known.get("optimum")
            self.table.add(f"choose {name}: {said['objective']}", f"{run.seconds:.2f} s", f"{run.cpu:.2f} s", f"{run.megabytes:.0f}",
                           f"optimum {best}" if best else "", f"{said['objective'] / best:.4f}" if best else "", "0.97" if best else "")


def main():
    parts = ["startup", "invitations", "calendars", "replies", "feeds", "imports", "again", "folders", "waves", "year", "replay", "choose"]
    words = argparse.ArgumentParser()
    words.add_argument("tertulia")
    words.add_argument("python")
    words.add_argument("products")
    words.add_argument("--people", type=int, default=100_000)
    words.add_argument("--ties", type=int, default=1_000_000)
    words.add_argument("--years", type=int, default=1)
    words.add_argument("--replay", metavar="FOLDER", default=os.environ.get("TERTULIA_REPLAY"))
    words.add_argument("--only", action="append", choices=parts)
    words.add_argument("instances", nargs="*")
    options = words.parse_intermixed_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        for part in options.only or parts:
            getattr(bench, part)()
    print()
    bench.table.show()


if __name__ == "__main__":
    main()
