internal import CGMime

/// A mail that carries a calendar to one person, in the shape that mail programs take for an invitation:
/// multipart/mixed of multipart/alternative (plain text, HTML, text/calendar) and the same calendar as a file.
///
/// Written here rather than by GMime, which makes encoded words longer than the 75 octets of RFC 2047 section 2 out of
/// text without blanks. Equal mails give equal bytes: CR LF, ASCII alone, short lines.
package struct OutgoingMail: Sendable {
    /// What the calendar is called as a file.
    package static let attachmentName = "invite.ics"

    /// Whose address is the calendar's ORGANIZER as well.
    package var from: Mailbox
    package var to: Mailbox
    /// In seconds since 1970.
    package var date: Int64
    /// Letters, digits and dots, unique among the sender's mails; the domain is the sender's.
    package var identity: String
    package var subject: String
    package var text: String
    package var html: String
    package var calendar: [UInt8]
    /// The METHOD of the calendar, such as `REQUEST`.
    package var method: String

    package init(
        from: Mailbox,
        to: Mailbox,
        date: Int64,
        identity: String,
        subject: String,
        text: String,
        html: String,
        calendar: [UInt8],
        method: String
    ) {
        self.from = from
        self.to = to
        self.date = date
        self.identity = identity
        self.subject = subject
        self.text = text
        self.html = html
        self.calendar = calendar
        self.method = method
    }

    /// The whole mail, ready to be sent.
    ///
    /// - Throws: for an address that only an extension of mail could carry (RFC 6532).
    package func bytes() throws(MailAddressError) -> [UInt8] {
        let sender = try Self.asciiAddress(from)
        let outer = boundary("m")
        let inner = boundary("a")
        let kind = method.utf8.filter { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        var lines = MailLines()
        lines.add("Date: ", MailDate.text(date))
        lines.add("From: ", HeaderText.mailbox(from.name, sender, after: 6))
        lines.add("To: ", HeaderText.mailbox(to.name, try Self.asciiAddress(to), after: 4))
        lines.add("Subject: ", HeaderText.unstructured(subject, after: 9))
        lines.add("Message-ID: ", messageID(domain: sender))
        // RFC 3834 section 5: no vacation notice shall answer it.
        lines.add("Auto-Submitted: ", "auto-generated")
        lines.add("MIME-Version: ", "1.0")
        lines.add("Content-Type: multipart/mixed;\r\n boundary=\"", "\(outer)\"\r\n")
        lines.add("--\(outer)", "\r\nContent-Type: multipart/alternative;\r\n boundary=\"\(inner)\"\r\n")
        lines.add("--\(inner)", "")
        lines.add(text: text, type: "text/plain")
        lines.add("--\(inner)", "")
        lines.add(text: html, type: "text/html")
        lines.add("--\(inner)", "")
        let word = String(decoding: kind, as: UTF8.self).uppercased()
        let fold = word.utf8.count > 9 ? "\r\n" : ""
        lines.add("Content-Type: text/calendar; charset=UTF-8; method=", "\(word);\(fold) component=VEVENT")
        lines.add(base64: calendar)
        lines.add("--\(inner)--\r\n\r\n--\(outer)", "")
        lines.add("Content-Type: application/ics; name=\"", "\(Self.attachmentName)\"")
        lines.add("Content-Disposition: attachment; filename=\"", "\(Self.attachmentName)\"")
        lines.add(base64: calendar)
        lines.add("--\(outer)--", "")
        return lines.bytes
    }

    /// No line of quoted-printable or base64 begins with `--=_`.
    private func boundary(_ word: String) -> String { "=_\(word)_\(Base64.safe(identity, limit: 40))" }

    private func messageID(domain sender: String) -> String {
        let domain = sender.utf8.lastIndex(of: 0x40).map { sender[sender.utf8.index(after: $0)...] } ?? "localhost"
        return "<\(Base64.safe(identity, limit: 200))@\(domain)>"
    }

    /// The address with its domain as RFC 5890 writes it in ASCII.
    private static func asciiAddress(_ mailbox: Mailbox) throws(MailAddressError) -> String {
        let bytes = Array(mailbox.address.utf8)
        var address = mailbox.address
        if let at = bytes.lastIndex(of: 0x40), bytes[at...].contains(where: { $0 >= 0x80 }) {
            guard let whole = unsafe internet_address_mailbox_new(nil, address) else { throw MailAddressError() }
            defer { unsafe g_object_unref(whole) }
            guard let mailbox = unsafe gm_as_mailbox(whole),
                let text = unsafe internet_address_mailbox_get_idn_addr(mailbox)
            else { throw MailAddressError() }
            address = unsafe String(cString: text)
        }
        let parts = address.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
        let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>,;:\"()[]\\".utf8.contains($0) }
        guard parts.count == 2, isPlain, !parts[0].isEmpty, !parts[1].isEmpty, address.utf8.count <= 254 else {
            throw MailAddressError()
        }
        return address
    }
}

/// An address that can't stand in a mail of ASCII alone.
package struct MailAddressError: Error, Equatable, Sendable {}

/// The lines of a mail as they are written one after another.
private struct MailLines {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ name: String, _ value: String) {
        bytes += name.utf8
        bytes += value.utf8
        bytes += [0x0D, 0x0A]
    }

    /// A part of text in UTF-8, quoted-printable where most of it can be read so.
    mutating func add(text: String, type: String) {
        add("Content-Type: \(type); charset=utf-8", "")
        let high = text.utf8.count { $0 >= 0x80 }
        if high * 4 > text.utf8.count { return add(base64: QuotedPrintable.withLineEnds(text)) }
        add("Content-Transfer-Encoding: quoted-printable\r\n", "")
        bytes += QuotedPrintable.encoded(text)
        bytes += [0x0D, 0x0A]
    }

    mutating func add(base64 content: [UInt8]) {
        add("Content-Transfer-Encoding: base64\r\n", "")
        bytes += Base64.lines(content)
        bytes += [0x0D, 0x0A]
    }
}
