#!/usr/bin/env python3
"""Makes version-0.sqlite: a planner's file before its first migration. It says whose it is and holds no table yet."""
import pathlib
import sqlite3

path = pathlib.Path(__file__).with_name("version-0.sqlite")
path.unlink(missing_ok=True)
connection = sqlite3.connect(path, isolation_level=None)
connection.execute("PRAGMA application_id = 0x54657274")  # "Tert"
connection.execute("PRAGMA user_version = 0")
connection.execute("VACUUM")
connection.close()
