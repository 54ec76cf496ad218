"""Compares `choose INSTANCE_DIR --with ID` with HiGHS, which solves the same instance with that person forced in.

    forced.py CHOOSE INSTANCE_DIR… [--ids N] [--seconds S]

Takes N people of each instance (10), spread evenly over it; S seconds of processor time for each of the two solvers (60).
Needs highspy from PyPI. Prints a row for each instance and ends with 1 if the two ever disagree.
"""

import json
import subprocess
import sys

from rivals import Program, highs


def product(choose, folder, one, seconds):
    command = [choose, folder, "--with", str(one), "--cpu", "--seconds", str(seconds)]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)


def compared(choose, folder, one, seconds):
    """What the two say of one person: whether they agree, whether both proved it, and the sentence if they don't."""
    ours = product(choose, folder, one, seconds)
    theirs = highs(Program(folder, [one]), seconds)
    proven = ours["proven"] and theirs["proven"]
    mine, other = ours.get("objective"), theirs["objective"]
    if proven:
        agree = mine == other
    else:
        # What is found is at most what the other one proves to be the most.
        bounds = [(mine, theirs["bound"]), (other, ours.get("bound"))]
        agree = all(found is None or bound is None or found <= bound + 0.5 for found, bound in bounds)
    return agree, proven, f"with {one}: {mine} of {ours.get('bound')}, HiGHS {other} of {theirs['bound']}"


def main(words):
    options = {"--ids": "10", "--seconds": "60"}
    for name in options:
        if name in words:
            at = words.index(name)
            options[name] = words[at + 1]
            del words[at : at + 2]
    if len(words) < 2:
        sys.exit(__doc__)
    choose, folders = words[0], words[1:]
    count = int(options["--ids"])
    isEqual = True
    print("| instance | people | agree | both proven |\n|---|--:|--:|--:|", flush=True)
    for folder in folders:
        with open(f"{folder}/spec.json", encoding="utf-8") as file:
            people = json.load(file)["n"]
        ids = sorted({people * (2 * step + 1) // (2 * count) for step in range(count)})
        results = [compared(choose, folder, one, float(options["--seconds"])) for one in ids]
        agreeing = sum(agree for agree, _, _ in results)
        proven = sum(proven for _, proven, _ in results)
        print(f"| {folder.rstrip('/').split('/')[-1]} | {len(ids)} | {agreeing} | {proven} |", flush=True)
        for agree, _, sentence in results:
            if not agree:
                isEqual = False
                print(sentence, file=sys.stderr)
    return 0 if isEqual else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
