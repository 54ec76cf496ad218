"""Mails that carry a calendar: Python's own mail library, and the mailbox of xandikos (RFC 6047)."""
import email, email.policy, importlib.metadata, platform, re

from clients import python_readers


def must(condition, text):
    if not condition:
        raise ValueError(text)


def parts(mail):
    """The shape as `multipart/mixed(multipart/alternative(…) …)`."""
    kind = mail.get_content_type()
    return f"{kind}({' '.join(parts(one) for one in mail.iter_parts())})" if mail.is_multipart() else kind


SHAPE = "multipart/mixed(multipart/alternative(text/plain text/html text/calendar) application/ics)"


def check_text(raw):
    """RFC 5322 section 2.1.1 and 2.3: ASCII, CRLF, lines of at most 78; encoded words of at most 75 (RFC 2047)."""
    must(raw.isascii() and raw.endswith(b"\r\n"), "not ASCII, or no line end at the end")
    must(not re.search(rb"\r(?!\n)|(?<!\r)\n|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", raw), "a bare line end or a control character")
    must(max(map(len, raw.split(b"\r\n"))) <= 78, "a line is longer than 78 octets")
    must(all(len(word) <= 75 for word in re.findall(rb"=\?[!-~]*\?=", raw)), "an encoded word is too long")


def check_shape(mail, calendar):
    """What Gmail, Outlook, Apple Mail and Thunderbird want of an invitation."""
    must(not mail.defects and parts(mail) == SHAPE, f"the parts are {parts(mail)} {mail.defects}")
    for name in ("Date", "From", "To", "Subject", "Message-ID", "MIME-Version"):
        must(len(mail.get_all(name, [])) == 1, f"{name} does not stand there once")
    plain, page, inner, file = [one for one in mail.walk() if not one.is_multipart()]
    for one in (plain, page):
        must(one.get_content_charset() == "utf-8" and one.get_content().strip(), f"{one.get_content_type()} is no text")
    method = re.search(rb"(?m)^METHOD:(\w+)", calendar).group(1).decode()
    kind = inner["Content-Type"].params
    must(dict(kind) == {"charset": "UTF-8", "method": method, "component": "VEVENT"}, f"text/calendar; {dict(kind)}")
    must("Content-Disposition" not in inner, "the calendar is shown as an attachment")
    must(file.get_content_disposition() == "attachment" and file.get_filename() == "invite.ics", "invite.ics is no attachment")
    for one in (inner, file):
        must(one["Content-Transfer-Encoding"] == "base64", "the calendar is not in base64")
        must(one.get_payload(decode=True) == calendar, "the calendar is not the file's")


class PythonMail:
    reads = ".eml"
    name, how, expands = "Python email", "the parts, and the same object in either", False
    shows = python_readers.ALL | {"method", "from", "to", "recurrence", "rule"}

    def version(self):
        return platform.python_version()

    def read(self, folder, jobs):
        return {name: self.one(folder / name) for name, _ in jobs}

    def one(self, path):
        try:
            raw = path.read_bytes()
            check_text(raw)
            mail = email.message_from_bytes(raw, policy=email.policy.default)
            calendar = path.with_suffix(".ics").read_bytes()
            check_shape(mail, calendar)
            heads = {key: [(one.display_name, one.addr_spec) for one in mail[key].addresses] for key in ("from", "to")}
            return [one | heads for one in python_readers.ICalendar.one(calendar)]
        except Exception as error:  # whatever goes wrong is a fault of the file
            return f"{type(error).__name__}: {error}"


class XandikosMail:
    reads = ".eml"
    name, how, expands = "xandikos, by mail", "the message that its mailbox takes, and for whom", False
    shows = python_readers.ALL | {"method", "recipient"}

    def version(self):
        return importlib.metadata.version("xandikos")

    def read(self, folder, jobs):
        return python_readers.each(self.one, folder, jobs)

    @staticmethod
    def one(raw):
        import xandikos.imip

        message = xandikos.imip.parse_message(raw)
        payload = xandikos.imip.extract_payload(message)
        named = xandikos.imip.calendar_user_addresses_from_message(message) & xandikos.imip.target_calendar_user_addresses(payload)
        heads = {"method": payload.method, "recipient": sorted(python_readers.address(one) for one in named)}
        return [one | heads for one in python_readers.entries(payload.calendar_data)]
