"""Calendar programs, each asked what it shows of a file.

A client is a module or an object with

    name      as people know it
    how       what it is asked, for the table
    reads     the ending of the names of the files for it; ".ics" where it is absent
    expands   whether it shows each date of a series
    shows     the keys of an entry that it can tell
    version() text, or None if it isn't installed
    read(folder, jobs) -> {name: [entry] or a text that says what went wrong}

    known     faults of the client's own: [(name, keys, what it makes of a value of an entry)]
    notes     what else it does wrong by itself, found out while reading
    fails     files that it can't read for a reason of its own: [(name, a part of its message)]

`jobs` is [(name, wanted)], wanted as in expectations.json. An entry has the keys of an event there.
"""
