import Testing

@testable import Mail

struct OutgoingMailTests {
    static let calendar = Array("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Café ☕️\r\nEND:VCALENDAR\r\n".utf8)

    private func mail(
        from: Mailbox = Mailbox(name: "Nora Planner", address: "nora@example.org"),
        to: Mailbox = Mailbox(name: "Ana", address: "ana@example.net"),
        subject: String = "Coffee",
        text: String = "Hi Ana,\n\nFrom three on. \n.\nNora",
        method: String = "REQUEST"
    ) -> OutgoingMail {
        OutgoingMail(
            from: from,
            to: to,
            date: 1_795_176_000,
            identity: "0123abcd.0.7.1795176000",
            subject: subject,
            text: text,
            html: "<p>Hi Ana</p>\n",
            calendar: Self.calendar,
            method: method
        )
    }

    @Test(arguments: ["REQUEST", "CANCEL", "DECLINECOUNTER", "REQUEST\r\nBcc: x"])
    func `the calendar's method is the part's`(method: String) throws {
        let bytes = try mail(method: method).bytes()
        try check(bytes)
        #expect(try MailMessage(parsing: bytes).calendarParts.first?.method == method.filter(\.isLetter).uppercased())
    }

    @Test func `a mail has the shape that every mail program takes for an invitation`() throws {
        let whole = try String(decoding: mail().bytes(), as: UTF8.self)
        let calendar = Base64.text(Self.calendar)
        #expect(calendar.utf8.count > 76)
        let folded = calendar.prefix(76) + "\n" + calendar.dropFirst(76)
        #expect(
            whole.replacing("\r\n", with: "\n") == """
                Date: Fri, 20 Nov 2026 12:00:00 +0000
                From: "Nora Planner" <nora@example.org>
                To: "Ana" <ana@example.net>
                Subject: Coffee
                Message-ID: <0123abcd.0.7.1795176000@example.org>
                Auto-Submitted: auto-generated
                MIME-Version: 1.0
                Content-Type: multipart/mixed;
                 boundary="=_m_0123abcd.0.7.1795176000"

                --=_m_0123abcd.0.7.1795176000
                Content-Type: multipart/alternative;
                 boundary="=_a_0123abcd.0.7.1795176000"

                --=_a_0123abcd.0.7.1795176000
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Hi Ana,

                =46rom three on.=20
                =2E
                Nora

                --=_a_0123abcd.0.7.1795176000
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <p>Hi Ana</p>

                --=_a_0123abcd.0.7.1795176000
                Content-Type: text/calendar; charset=UTF-8; method=REQUEST; component=VEVENT
                Content-Transfer-Encoding: base64

                \(folded)

                --=_a_0123abcd.0.7.1795176000--

                --=_m_0123abcd.0.7.1795176000
                Content-Type: application/ics; name="invite.ics"
                Content-Disposition: attachment; filename="invite.ics"
                Content-Transfer-Encoding: base64

                \(folded)

                --=_m_0123abcd.0.7.1795176000--

                """
        )
        #expect(try mail().bytes() == Array(whole.utf8))
    }

    static let texts = [
        "Ana García", "李小明", "O'Neil, \"Bo\" \\ (x)", "a <evil@example.org>", "=?utf-8?Q?x?=",
        String(repeating: "长", count: 200),
        String(repeating: "long ", count: 60) + "end", String(repeating: "x", count: 300), "👩‍👩‍👧‍👦🇯🇵é́", "  spaces  ", "a:b;c",
        "Ünï " + String(repeating: "code ", count: 30),
    ]

    @Test(arguments: texts)
    func `names, subjects and texts are read as they were written`(text: String) throws {
        let bytes = try mail(to: Mailbox(name: text, address: "ana@example.net"), subject: text, text: text).bytes()
        try check(bytes)
        let read = try MailMessage(parsing: bytes)
        let meant = HeaderText.plain(text)
        #expect(read.subject == meant)
        #expect(read.to == [Mailbox(name: meant, address: "ana@example.net")])
        #expect(read.text == text + "\r\n")
        #expect(read.from == Mailbox(name: "Nora Planner", address: "nora@example.org"))
        #expect(read.messageID == "0123abcd.0.7.1795176000@example.org" && read.date == 1_795_176_000)
        #expect(read.autoSubmitted == "auto-generated")
        #expect(read.calendarParts.map(\.type) == ["text/calendar", "application/ics"])
        #expect(read.calendarParts.map(\.method) == ["REQUEST", nil])
        #expect(read.calendarParts.map(\.isAttachment) == [false, true])
        #expect(read.calendarParts.allSatisfy { $0.bytes == Self.calendar })
    }

    static let breaks = [
        "\r\n", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0}", "\r\n ", "?=\r\n", "\"\r\n",
    ]

    @Test(arguments: breaks)
    func `no text makes a header or a part of its own`(lineEnd: String) throws {
        let evil = "x\(lineEnd)Bcc: evil@example.org\(lineEnd)\(lineEnd)--=_m_0123abcd.0.7.1795176000\(lineEnd)y"
        let person = Mailbox(name: evil, address: "ana@example.net")
        let bytes = try mail(from: person, to: person, subject: evil, text: evil).bytes()
        try check(bytes)
        let read = try MailMessage(parsing: bytes)
        #expect(read.authors.map(\.address) == ["ana@example.net"] && read.to.map(\.address) == ["ana@example.net"])
        let header = String(decoding: bytes.prefix(2_000), as: UTF8.self)
        #expect(!header.contains("\nBcc") && !header.contains("\rBcc"))
        #expect(read.calendarParts.count == 2)
    }

    @Test(arguments: [
        "ana@example.net\r\nBcc: x@example.org", "a b@example.net", "<a@b>", "a@b@c", "@b", "a@", "a,b@c",
        "é@example.net",
        "a@exa\u{0}mple.net",
    ])
    func `an address that no mail can carry is refused`(address: String) {
        #expect(throws: MailAddressError.self) { try mail(to: Mailbox(address: address)).bytes() }
        #expect(throws: MailAddressError.self) { try mail(from: Mailbox(address: address)).bytes() }
    }

    @Test func `a domain in another script is written in ASCII`() throws {
        let bytes = try mail(to: Mailbox(name: "", address: "li@bücher.example")).bytes()
        try check(bytes)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\r\nTo: li@xn--bcher-kva.example\r\n"))
    }

    /// ASCII, CR LF, no line longer than 78 octets, none that ends in a blank, encoded words of at most 75.
    private func check(_ bytes: [UInt8]) throws {
        #expect(bytes.allSatisfy { $0 < 0x80 })
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect(lines.last?.isEmpty == true)
        for line in lines.dropLast() {
            #expect(line.last == 0x0D && line.count <= 79 && !line.dropLast().contains(0x0D))
            #expect(line.dropLast().last != 0x20 && line.dropLast().last != 0x09)
            let words = line.split(separator: 0x20).filter { $0.starts(with: "=?UTF-8".utf8) }
            #expect(words.allSatisfy { $0.filter { $0 > 0x20 }.count <= 75 })
        }
    }
}
