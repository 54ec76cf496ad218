"""Compares what a client shows with what it must show, and counts."""
import collections

KEYS = {
    "times": ("start", "end", "recurrence", "rule"),
    "texts": ("summary", "location", "description", "url"),
    "guests": ("attendees",),
    "state": ("kind", "status", "sequence", "method", "from", "to", "recipient"),
}
SECTION = {key: section for section, keys in KEYS.items() for key in keys}


class Tally:
    """What of one client was right, and what wasn't."""

    def __init__(self, client):
        self.client = client
        self.files = 0
        self.right, self.all = collections.Counter(), collections.Counter()
        self.faults, self.known = [], collections.Counter()

    def take(self, name, wanted, found):
        """Takes in the reading of one file."""
        if isinstance(found, str):
            if why := next((why for why, part in getattr(self.client, "fails", ()) if part in found), None):
                self.known[why] += 1
                return None
            return self.faults.append(f"{self.client.name}: {name}: {found}")
        expected = wanted["shown"] if self.client.expands and "shown" in wanted else wanted.get("events")
        if expected is None:
            return None
        self.files += 1
        if self.client.expands:
            expected = [one for one in expected if self.inWindow(one)]
        if len(expected) != len(found):
            self.faults.append(f"{self.client.name}: {name}: {len(found)} entries, not {len(expected)}")
        rest = list(found)
        for one in expected:
            one = one if "method" not in self.client.shows else one | {"method": wanted["method"]}
            ranked = sorted(rest, key=lambda other: len(self.differences(one, other)))
            if not ranked:
                break
            rest.remove(ranked[0])
            self.note(name, one, ranked[0])

    @staticmethod
    def inWindow(one):
        return "2026" <= one["start"][:4] < "2030"

    def compared(self, wanted):
        return [key for key in wanted if key in self.client.shows and key in SECTION]

    def differences(self, wanted, found):
        return [key for key in self.compared(wanted) if not same(key, wanted[key], self.value(key, found))]

    def value(self, key, found):
        return found.get(key)

    def note(self, name, wanted, found):
        for key in self.compared(wanted):
            section = SECTION[key]
            self.all[section] += 1
            value = self.value(key, found)
            if same(key, wanted[key], value):
                self.right[section] += 1
            elif why := self.excuse(key, wanted, value):
                self.known[why] += 1
            else:
                self.faults.append(f"{self.client.name}: {name}: {key} is {value!r}, not {wanted[key]!r}")

    def excuse(self, key, wanted, value):
        """The name of the client's own fault, if that is all that differs."""
        for why, keys, made in getattr(self.client, "known", ()):
            if key in keys and same(key, made(wanted[key], wanted), value):
                return why
        return None


def same(key, wanted, value):
    if key == "attendees":
        return value is not None and ranked(wanted, value) == ranked(value, wanted)
    if key in ("from", "to"):
        return [list(one) for one in wanted] == [list(one) for one in value]
    if key == "rule":
        return parts(wanted) == parts(value)
    if key in ("location", "description", "url", "status", "summary"):
        return wanted == (value or "")
    return wanted == value


def ranked(guests, others):
    """Only what both sides tell of a guest: some clients show no names, or no answers."""
    keys = set(guests[0]) & set(others[0]) if guests and others else {"email"}
    return sorted(tuple(str(guest.get(key)) for key in sorted(keys)) for guest in guests)


def parts(rule):
    return sorted((rule or "").split(";"))
