"""Plays real answers back: prints the measures, then asks the product itself for the order of some events on files that were
imported from the same answers, and compares. Exits with 1 when an order differs.

    replay.py TERTULIA REPLAY FOLDER [--events N] [--from DAY]
"""

import argparse
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile


def run(words, **more):
    return subprocess.run(words, check=True, capture_output=True, text=True, **more).stdout


def events(replay, folder, accepted):
    """The events that can be asked for; a wrong one is answered with the list."""
    said = subprocess.run([replay, folder, "--order", "-1", *accepted], capture_output=True, text=True).stderr
    return [int(word) for word in re.findall(r"\d+", said.split(":", 2)[2])]


def same(tertulia, replay, folder, event, accepted):
    """Whether the product gives the same order on an imported file."""
    wanted = run([replay, folder, "--order", str(event), *accepted]).splitlines()
    with tempfile.TemporaryDirectory() as state:
        made = os.path.join(state, "answers")
        commands = run([replay, folder, "--write", made, "--event", str(event), *accepted]).splitlines()
        for line in commands:
            words = shlex.split(line)
            clock = dict(word.split("=", 1) for word in words if word.startswith("TERTULIA_NOW="))
            words = [tertulia] + words[words.index("tertulia") + 1 :]
            said = run(words, env={**os.environ, **clock})
    found = [seat["person"]["name"] for seat in json.loads(said)["ranking"]]
    return found == wanted


def main():
    words = argparse.ArgumentParser()
    words.add_argument("tertulia")
    words.add_argument("replay")
    words.add_argument("folder")
    words.add_argument("--events", type=int, default=20)
    words.add_argument("--from", dest="start", default="2014-01-01")
    options = words.parse_args()
    print(run([options.replay, options.folder, "--from", options.start]))
    failed = False
    for accepted, what in ((), "before any answer"), (["--accepted"], "after three said yes"):
        all_events = events(options.replay, options.folder, accepted)
        step = max(1, len(all_events) // max(1, options.events))
        chosen = all_events[::-step][: options.events]
        wrong = [event for event in chosen if not same(options.tertulia, options.replay, options.folder, event, accepted)]
        print(f"suggest --ranking on an imported file, {what}: the same order at {len(chosen) - len(wrong)} of {len(chosen)} events")
        if wrong:
            print(f"  another order at {' '.join(map(str, wrong))}")
            failed = True
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
