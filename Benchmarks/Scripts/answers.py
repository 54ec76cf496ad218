"""Made-up mails that answer one made-up gathering, or a series of 52 dates: fair ones and hostile ones."""

import datetime
import os

GUESTS = 40
DATES = [f"{datetime.date(2026, 12, 12) + datetime.timedelta(weeks=week):%Y%m%d}T170000" for week in range(52)]
FIRST = datetime.datetime(2026, 11, 5)
WORDS = ["ACCEPTED", "DECLINED", "TENTATIVE"]


def invitation(folder, kind):
    """The file that `events import` brings in."""
    rule = [f"RRULE:FREQ=WEEKLY;COUNT={len(DATES)}"] if kind == "series" else []
    guests = [f"ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=Guest {n}:mailto:guest{n}@example.net" for n in range(GUESTS)]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", "METHOD:REQUEST", "BEGIN:VEVENT", f"UID:{kind}@example.org",
             "SEQUENCE:1", "DTSTAMP:20261001T090000Z", f"DTSTART;TZID=Europe/Madrid:{DATES[0]}", "DURATION:PT2H", *rule,
             "SUMMARY:Made-up table", "ORGANIZER:mailto:rosa@example.org", *guests, "END:VEVENT", "END:VCALENDAR", ""]
    path = os.path.join(folder, kind + ".ics")
    with open(path, "w", newline="") as file:
        file.write("\r\n".join(lines))
    return path


class Mail:
    """One answer of one guest, proven, a minute after the one before."""

    def __init__(self, number, kind):
        self.number = self.minute = number
        self.who = f"guest{number % GUESTS}"
        self.uid = kind + "@example.org"
        self.method, self.sequence, self.proof = "REPLY", 1, "dmarc=pass header.from=example.net"
        self.partstat = WORDS[number % len(WORDS)]
        # Half of the answers to a series are for one date.
        isForOne = kind == "series" and number % 2
        self.lines = [f"RECURRENCE-ID;TZID=Europe/Madrid:{DATES[number % len(DATES)]}"] if isForOne else []

    @property
    def text(self):
        moment = FIRST + datetime.timedelta(minutes=self.minute)
        guest = [] if self.method == "COUNTER" else [f"ATTENDEE;PARTSTAT={self.partstat}:mailto:{self.who}@example.net"]
        return "\n".join([
            f"From {self.who}@example.net Thu Nov  5 10:00:00 2026", f"From: {self.who}@example.net", "To: rosa@example.org",
            f"Date: {moment:%a, %d %b %Y %H:%M:%S} +0000", f"Message-ID: <{self.number}@example.net>",
            f"Authentication-Results: mx.example.org; {self.proof}", "MIME-Version: 1.0",
            f"Content-Type: text/calendar; charset=UTF-8; method={self.method}", "",
            "BEGIN:VCALENDAR", f"METHOD:{self.method}", "VERSION:2.0", "PRODID:-//x//x//EN", "BEGIN:VEVENT", f"UID:{self.uid}",
            f"SEQUENCE:{self.sequence}", f"DTSTAMP:{moment:%Y%m%dT%H%M%SZ}", "ORGANIZER:mailto:rosa@example.org",
            *guest, *self.lines, "END:VEVENT", "END:VCALENDAR", "", "",
        ])


def fair(mail):
    pass


def strangers(mail):
    mail.who = f"stranger{mail.number}"


def one_stranger(mail):
    mail.who = "stranger"


def other_events(mail):
    mail.who, mail.uid = f"stranger{mail.number}", f"nothing{mail.number}@example.org"


def one_mail(mail):
    mail.number = mail.minute = 0
    mail.who, mail.partstat, mail.lines = "guest1", WORDS[0], []


def copies(mail):
    mail.minute, mail.who, mail.partstat, mail.lines = 0, "guest1", WORDS[0], []


def proposals(mail):
    mail.method = "COUNTER"
    mail.lines.append(f"DTSTART:202612{10 + mail.number % 20}T{mail.number // 20 % 24:02}{mail.number // 480 % 60:02}00Z")


def proposals_of_one(mail):
    mail.who = "guest1"
    proposals(mail)


def unproven(mail):
    mail.proof = "dmarc=none"


def delegates(mail):
    mail.partstat = f'DELEGATED;DELEGATED-TO="mailto:delegate{mail.number}@example.net"'


def old_versions(mail):
    mail.sequence = 0


def unsent_versions(mail):
    mail.sequence = 9


def backwards(mail):
    mail.minute = 20_000 - mail.number


BOXES = {
    "fair answers": fair, "the newest first": backwards, "all unknown people": strangers, "one unknown person": one_stranger,
    "all for unknown events": other_events, "one mail again and again": one_mail, "copies of one answer": copies,
    "all COUNTER": proposals, "all COUNTER of one guest": proposals_of_one, "nothing proven": unproven,
    "each names a delegate": delegates, "all of an old version": old_versions, "all of a version never sent": unsent_versions,
}


def write(path, kind, change, count):
    with open(path, "w") as file:
        for number in range(count):
            mail = Mail(number, kind)
            change(mail)
            file.write(mail.text)
