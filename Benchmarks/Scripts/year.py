"""A year of 26 gatherings on the circle of `tertulia demo`, lived through the command with a moving clock.

    year.py TERTULIA [--seeds N]

The host plans, invites whom `plan` chose, writes down what comes back, asks `next` after answers and when it said to look
again, and invites whom it names. What people do is drawn from a truth that the product is not told: the log odds of a
yes are -0.9 + 0.3 for each step of closeness + 0.8 if they like the topic, moved by N(0, 0.6) for the day and N(0, 0.5)
for the person; answers take two days on average, half of those who decline stay silent, one yes in fourteen brings a
guest, nine of ten who said yes come.
"""

import argparse
import datetime
import json
import math
import os
import random
import subprocess
import sys
import tempfile

DAY = datetime.timedelta(days=1)
TOPICS = ["compilers", "bouldering", "books", "distributed systems", "language exchange", "board games", "coffee",
          "science fiction", "databases", "machine learning", "photography", "climbing", "cycling"]
EVENTS = 26
LEAD = 13  # days from the plan to the evening


class Host:
    """Types the commands."""

    def __init__(self, tertulia, folder):
        self.tertulia = tertulia
        self.folder = folder
        self.data = os.path.join(folder, "year.sqlite")
        self.now = datetime.datetime(2026, 1, 3, 9, tzinfo=datetime.timezone.utc)

    def say(self, *words):
        environment = {**os.environ, "TERTULIA_NOW": self.now.isoformat(), "TMPDIR": self.folder}
        run = subprocess.run([self.tertulia, "--data", self.data, *map(str, words), "--json"], env=environment,
                             stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"year: {' '.join(map(str, words))} at {self.now}: {run.stderr}")
        return json.loads(run.stdout)


class Truth:
    """What everybody does, which nobody tells the product."""

    def __init__(self, people, seed):
        self.dice = random.Random(seed)
        self.closeness = {person["id"]: person["closeness"] for person in people}
        self.likes = {person["id"]: {topic["topic"] for topic in person["topics"]} for person in people}
        self.own = {person["id"]: self.dice.gauss(0, 0.5) for person in people}
        self.mood = 0

    def dawns(self):
        self.mood = self.dice.gauss(0, 0.6)

    def answer(self, person, topic):
        """(days until the answer or None, yes or not, heads)"""
        odds = -0.9 + 0.3 * self.closeness[person] + 0.8 * (topic in self.likes[person]) + self.own[person] + self.mood
        yes = self.dice.random() < 1 / (1 + math.exp(-odds))
        delay = self.dice.expovariate(1 / 2)
        silent = not yes and self.dice.random() < 0.5
        heads = 2 if yes and self.dice.random() < 1 / 14 else 1
        return None if silent else delay, yes, heads

    def comes(self):
        return self.dice.random() < 0.9


def evening(host, truth, number, topic):
    """One gathering from the plan to who came: how many came, and how many were invited."""
    start = host.now + LEAD * DAY
    truth.dawns()
    card = host.say("plan", f"Gathering {number}", "--topic", topic, "--at", f"{start:%Y-%m-%dT%H:%M}+00:00")
    slug = card["event"]["slug"]
    sent = {}
    expected = []

    def invite(people):
        host.say("invite", slug, *people)
        for person in people:
            delay, yes, heads = truth.answer(person, topic)
            sent[person] = yes
            if delay is not None and host.now + delay * DAY < start:
                expected.append((host.now + delay * DAY, person, yes, heads))

    invite([entry["person"]["id"] for entry in card["table"]])
    again = host.now
    while True:
        # The host looks every day at ten, and at the time that `next` told.
        host.now = min(host.now + DAY, max(again, host.now + DAY / 4)) if again else host.now + DAY
        if host.now >= start:
            break
        arrived = sorted(entry for entry in expected if entry[0] <= host.now)
        for entry in arrived:
            _, person, yes, heads = entry
            host.say("rsvp", slug, person, "yes" if yes else "no", "--party", heads)
            expected.remove(entry)
        if arrived or again and again <= host.now:
            said = host.say("next", slug)
            again = said["lookAgainAt"] and datetime.datetime.fromisoformat(said["lookAgainAt"])
            if said["next"]:
                invite([entry["person"]["id"] for entry in said["next"]])
                again = host.now + DAY
    host.now = start + DAY / 8
    guests = host.say("events", "show", slug)["invitations"]
    seated = [guest for guest in guests if guest["answer"] == "yes" and guest["state"] == "answered"]
    came = [guest for guest in seated if truth.comes()]
    words = [guest["person"]["id"] for guest in came]
    for guest in seated:
        if guest not in came:
            words += ["--no-show", guest["person"]["id"]]
    if words:
        host.say("came", slug, *words)
    return sum(guest["partySize"] for guest in came), len(sent), sum(guest["state"] == "waiting" for guest in guests)


def year(tertulia, seed):
    with tempfile.TemporaryDirectory() as folder:
        host = Host(tertulia, folder)
        host.say("demo")
        host.now = datetime.datetime(2026, 1, 26, 10, tzinfo=datetime.timezone.utc)
        truth = Truth(host.say("people", "list"), seed)
        first = host.now
        evenings = []
        for number in range(EVENTS):
            host.now = first + 14 * number * DAY
            evenings.append(evening(host, truth, number + 1, TOPICS[number % len(TOPICS)]))
        host.now = first + 364 * DAY
        report = host.say("report")
        spread = report["lastYear"]
        return Found(evenings, spread["tenMostShare"] / spread["evenShare"], report["notAskedForAYearCount"])


class Found:
    """What came of a year."""

    def __init__(self, evenings, spread, waiting):
        self.heads = [heads for heads, _, _ in evenings]
        self.good = sum(5 <= heads <= 10 for heads in self.heads) / len(evenings)
        self.invited = sum(invited for _, invited, _ in evenings) / len(evenings)
        self.turned_away = sum(away for _, _, away in evenings) / len(evenings)
        self.spread = spread
        self.waiting = waiting

    def bars(self):
        """(what, how much, the bar, whether it is kept)"""
        return [
            (f"{EVENTS} evenings with 5 to 10 people; {self.invited:.1f} invited", f"{self.good:.0%}", "80 %", self.good >= 0.8),
            ("invitations of the ten most invited, of an even share", f"{self.spread:.2f}", "1.5", self.spread <= 1.5),
            ("people who fit and were not asked all year", f"{self.waiting}", "0", self.waiting == 0),
        ]


def main():
    words = argparse.ArgumentParser()
    words.add_argument("tertulia")
    words.add_argument("--seeds", type=int, default=1)
    options = words.parse_args()
    print("| seed | 5 to 10 came | fewest, most | invitations an evening | no seat left | ten most invited, of an even share | "
          "waits over a year though they fit | bars: 80 %, 1.5, nobody |")
    print("|--:|--:|--:|--:|--:|--:|--:|---|")
    for seed in range(1, options.seeds + 1):
        found = year(options.tertulia, seed)
        kept = all(kept for _, _, _, kept in found.bars())
        print(f"| {seed} | {found.good:.0%} | {min(found.heads)}, {max(found.heads)} | {found.invited:.1f} | "
              f"{found.turned_away:.2f} | {found.spread:.2f} | {found.waiting} | {'PASS' if kept else 'FAIL'} |", flush=True)


if __name__ == "__main__":
    main()
