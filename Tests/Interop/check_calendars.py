#!/usr/bin/env python3
"""Checks calendar files and mails with readers that know nothing of the program that wrote them.

usage: check_calendars.py FOLDER --binary BINARY [--whole] [--only CLIENT]… [--table FILE]

FOLDER is what make_calendars.py wrote. Without --whole the clients that the test suite asks, with it all that are
installed and a table of what was right in Markdown. Prints one line a fault and exits 1 if there is one; --table also puts
the table into FILE, if all are installed and there is no fault.
"""
import argparse, concurrent.futures, json, pathlib, sys, time

import compare, shape, table
from clients import itself, khal_reader, mails, programs, python_readers, servers, thunderbird

LIGHT = [python_readers.ICalendar(), python_readers.RecurringICalEvents(), khal_reader.Khal(), servers.Radicale(),
         mails.PythonMail()]
# What takes longest begins first.
WHOLE = [thunderbird.Thunderbird(), servers.Xandikos(), *LIGHT, servers.VDirSyncer(), mails.XandikosMail(),
         python_readers.VObject(), programs.Ruby(), programs.KCalendarCore()]


def ask(client, folder, jobs):
    tally = compare.Tally(client)
    jobs = [job for job in jobs if job[0].endswith(getattr(client, "reads", ".ics"))]
    begin = time.monotonic()
    try:
        readings = client.read(folder, jobs)
    except Exception as error:  # a client that is installed and doesn't work is no green check
        readings = {jobs[0][0]: f"{type(error).__name__}: {error}"}
    for name, wanted in jobs:
        if name in readings:
            try:
                tally.take(name, wanted, readings[name])
            except Exception as error:  # nothing that a client says ends the run
                tally.faults.append(f"{client.name}: {name}: {type(error).__name__}: {error}")
    tally.seconds = time.monotonic() - begin
    return tally


def expected(folder, faults):
    """[(name, what must be shown)], after a look at the files themselves."""
    wanted = json.loads((folder / "expectations.json").read_text(encoding="utf-8"))["files"]
    names = {path.relative_to(folder).as_posix() for end in ("ics", "eml") for path in folder.rglob(f"*.{end}")}
    faults += [f"{name}: nobody expected this file" for name in sorted(names - wanted.keys())]
    faults += [f"{name}: no such file" for name in sorted(wanted.keys() - names)]
    jobs = [(name, wanted[name]) for name in sorted(names & wanted.keys())]
    for name, facts in jobs:
        if name.endswith(".ics"):
            found = shape.faults((folder / name).read_bytes(), facts.get("addresses", True))
            faults += [f"{name}: {one}" for one in found]
    return jobs


def unavailable():
    """The Debian packages that could not be had."""
    missing = pathlib.Path(__file__).parents[2] / ".build/interop-missing"
    return missing.read_text(encoding="utf-8").split() if missing.exists() else []


def main():
    words = argparse.ArgumentParser()
    words.add_argument("folder", type=pathlib.Path)
    words.add_argument("--binary", required=True)
    words.add_argument("--whole", action="store_true")
    words.add_argument("--only", action="append")
    words.add_argument("--table")
    words = words.parse_args()
    clients, faults = [*(WHOLE if words.whole else LIGHT), itself.Itself(words.binary)], []
    jobs = expected(words.folder, faults)
    clients = [client for client in clients if not words.only or client.name in words.only]
    present = [client for client in clients if client.version()]
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        tallies = list(pool.map(lambda client: ask(client, words.folder, jobs), present))
    tallies.sort(key=lambda tally: tally.client.name.lower())
    for tally in tallies:
        faults += tally.faults[:20]
        if len(tally.faults) > 20:
            faults.append(f"{tally.client.name}: and {len(tally.faults) - 20} more")
    text = table.markdown(tallies)
    if words.whole:
        print(text)
        print(", ".join(f"{tally.client.name} {tally.seconds:.0f} s" for tally in tallies))
    elif not faults:
        print(f"{len(jobs)} calendar files and mails: right for", ", ".join(tally.client.name for tally in tallies))
    for client in clients:
        if client not in present and getattr(client, "package", None) in unavailable():
            print(f"{client.name}: could not be installed and was not asked")
        elif client not in present:
            faults.append(f"{client.name}: not installed")
    for one in faults:
        print(one)
    if faults:
        sys.exit(1)
    if words.table and len(present) == len(clients):
        table.write(words.table, text)


if __name__ == "__main__":
    main()
