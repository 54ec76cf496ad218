"""The table of results in Markdown, and its place in a file."""

HEAD = ("Client", "Version", "What it is asked", "Files", "Times", "Texts", "Guests", "State", "What is its own fault")
BEGIN, END = "<!-- The table is written by `make interop-table`. -->", "<!-- End of the table. -->"


def markdown(tallies):
    rows = [HEAD, ("---",) * len(HEAD)]
    for tally in tallies:
        client = tally.client
        counts = [f"{tally.right[one]} of {tally.all[one]}" if tally.all[one] else "" for one in ("times", "texts", "guests", "state")]
        own = [f"{why} ({count})" for why, count in sorted(tally.known.items())] + getattr(client, "notes", [])
        rows.append((client.name, client.version(), client.how, str(tally.files), *counts, "; ".join(own)))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def write(path, text):
    """Puts the table where the last one stands."""
    with open(path, encoding="utf-8") as file:
        before, rest = file.read().split(BEGIN)
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + BEGIN + "\n" + text + "\n" + END + rest.split(END)[1])
