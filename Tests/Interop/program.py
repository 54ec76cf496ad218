"""The program under test, run with a file of its own and a fixed clock."""
import json, os, pathlib, shutil, subprocess, sys


class Program:
    def __init__(self, binary, place):
        self.binary, self.place = binary, pathlib.Path(place)
        self.data = self.place / "planner.sqlite"

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

    def helps(self, command, option):
        """Whether a command has an option; what isn't built yet is absent from the help."""
        done = self.run("help", *command.split(), may_refuse=True)
        return done.returncode == 0 and option in done.stdout

    def copy(self, place):
        place.mkdir(parents=True)
        for file in self.place.glob("planner.sqlite*"):
            shutil.copy(file, place / file.name)
        return Program(self.binary, place)
