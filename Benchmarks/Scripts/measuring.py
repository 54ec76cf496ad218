"""Runs commands, measures them, and prints a table."""

import os
import statistics
import subprocess
import sys
import time


class Run:
    """A command that has to succeed: what it printed, and what it took."""

    def __init__(self, command, environment=None):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env={**os.environ, **(environment or {})})
        self.output = process.stdout.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        self.cpu = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024
        if process.returncode != 0:
            sys.exit(f"bench: {' '.join(command)}: exit status {process.returncode}")


class Median:
    """The medians of many runs of a command, after one to warm up."""

    def __init__(self, command, times=40):
        runs = [Run(command) for _ in range(times + 1)][1:]
        self.seconds = statistics.median(run.seconds for run in runs)
        self.cpu = statistics.median(run.cpu for run in runs)
        self.megabytes = max(run.megabytes for run in runs)


class Table:
    """What was measured, what it took, and how that stands to a rival or a bar."""

    columns = ["what", "took", "CPU", "MB", "beside", "ratio", "bar"]

    def __init__(self):
        self.rows = []

    def add(self, what, took, cpu="", megabytes="", beside="", ratio="", bar=""):
        self.rows.append([what, took, cpu, megabytes, beside, ratio, bar])
        print("  " + "  ".join(cell for cell in self.rows[-1] if cell), file=sys.stderr, flush=True)

    def show(self):
        rows = [self.columns] + self.rows
        widths = [max(len(row[column]) for row in rows) for column in range(len(self.columns))]
        for index, row in enumerate(rows):
            cells = [cell.rjust(width) if 1 <= column <= 3 or column == 5 else cell.ljust(width)
                     for column, (cell, width) in enumerate(zip(row, widths))]
            print("| " + " | ".join(cells) + " |")
            if index == 0:
                print("|" + "|".join("-" * (width + 2) for width in widths) + "|")
