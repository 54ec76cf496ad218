import Testing

@testable import Mail

struct MailMessageTests {
    private static let calendar = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n"

    private func message(_ lines: String...) throws -> MailMessage {
        try MailMessage(parsing: Array(lines.joined(separator: "\r\n").utf8))
    }

    /// A reply with these header lines, whose body is a calendar.
    private func reply(_ header: String..., body: String = calendar) throws -> MailMessage {
        let lines = ["From: Ana <ana@example.es>"] + header + ["", body]
        return try MailMessage(parsing: Array(lines.joined(separator: "\r\n").utf8))
    }

    @Test func `a reply gives its author, its date and its calendar`() throws {
        let mail = try message(
            "From: =?utf-8?B?5p2O6Zu3?= <li.lei@example.cn>",
            "To: Host <host@example.org>, \"Two, B.\" <two@example.org>",
            "Subject: =?gb18030?B?us/N+w==?= Accepted",
            "Date: Mon, 01 Jun 2026 10:00:00 +0800",
            "Message-ID: <a1@example.cn>",
            "Auto-Submitted: auto-replied (vacation)",
            "Precedence: Bulk",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=\"b\"",
            "",
            "--b",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "See you there",
            "--b",
            "Content-Type: text/calendar; method*0=rep; method*1=ly; charset=\"UTF-8\"",
            "Content-Transfer-Encoding: base64",
            "",
            "QkVHSU46VkNBTEVOREFSDQpFTkQ6VkNBTEVOREFSDQo=",
            "--b--",
            ""
        )

        #expect(mail.from == Mailbox(name: "李雷", address: "li.lei@example.cn"))
        #expect(mail.to.map(\.address) == ["host@example.org", "two@example.org"])
        #expect(mail.date == 1_780_279_200)
        #expect(mail.messageID == "a1@example.cn")
        #expect(mail.autoSubmitted == "auto-replied")
        #expect(mail.precedence == "bulk")
        #expect(mail.text == "See you there")
        let part = try #require(mail.calendarParts.first)
        #expect(mail.calendarParts.count == 1)
        #expect(part.type == "text/calendar")
        #expect(part.method == "REPLY")
        #expect(part.charset == "utf-8")
        #expect(part.utf8 == Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8))
        #expect(!part.isAttachment && !part.isNested && !mail.isBounce)
    }

    @Test func `two authors are nobody's word`() throws {
        let twoFields = try reply("From: Bo <bo@example.org>")
        let oneField = try message("From: ana@example.es, bo@example.org", "", "x")

        #expect(twoFields.from == nil && twoFields.authors.count == 2)
        #expect(oneField.from == nil && oneField.authors.count == 2)
        #expect(
            try message("From: \"ana@example.es\" <mallory@example.net>", "", "").from?.address == "mallory@example.net"
        )
    }

    @Test(arguments: [
        ("text/calendar; method=REPLY", "REPLY", false),
        ("application/ics; name=invite.ics", nil, false),
        ("application/octet-stream; name=\"Invite.ICS\"", nil, true),
        ("text/x-vCalendar", nil, false),
    ])
    func `a calendar is known by its type or its name`(type: String, method: String?, isAttachment: Bool) throws {
        let mail =
            isAttachment
            ? try reply("Content-Type: \(type)", "Content-Disposition: attachment")
            : try reply("Content-Type: \(type)")

        #expect(mail.calendarParts.map(\.method) == [method])
        #expect(mail.calendarParts.map(\.isAttachment) == [isAttachment])
        #expect(mail.calendarParts.first?.bytes == Array(Self.calendar.utf8))
    }

    @Test(arguments: [
        ("quoted-printable", "ATTENDEE;PARTSTAT=3DACCEPTED:caf=C3=A9=\r\n!", "ATTENDEE;PARTSTAT=ACCEPTED:café!"),
        ("8bit", "café", "café"),
        ("base64", "Y2Fmw6k=", "café"),
        ("base64", "####", ""),
    ])
    func `transfer encodings are undone`(encoding: String, body: String, expected: String) throws {
        let mail = try reply(
            "Content-Type: text/calendar; charset=utf-8",
            "Content-Transfer-Encoding: \(encoding)",
            body: body
        )
        #expect(mail.calendarParts.first?.utf8 == Array(expected.utf8))
    }

    @Test(
        arguments: [
            ("gb18030", [0xC0, 0xEE], "李"), ("gb2312", [0xC0, 0xEE], "李"), ("Shift_JIS", [0x8B, 0x7D], "急"),
            ("iso-8859-1", [0xE9], "é"), ("windows-1251", [0xE4], "д"), ("utf-8", [0xE9], nil),
            ("x-nobody", [0x41], "A"), ("x-nobody", [0xE9], nil),
        ] as [(String, [UInt8], String?)]
    )
    func `text is brought to UTF-8 by its charset`(charset: String, bytes: [UInt8], expected: String?) throws {
        let header = "From: a@example.org\r\nContent-Type: text/calendar; charset=\(charset)\r\n\r\n"
        let mail = try MailMessage(parsing: Array(header.utf8) + bytes)

        #expect(mail.calendarParts.first?.bytes == bytes)
        #expect(mail.calendarParts.first?.utf8 == expected.map { Array($0.utf8) })
    }

    @Test func `a calendar that came back in a bounce is nested in a report`() throws {
        let mail = try message(
            "Return-Path: <>",
            "From: MAILER-DAEMON@example.org (Mail Delivery System)",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=r",
            "",
            "--r",
            "",
            "It could not be delivered.",
            "--r",
            "Content-Type: message/rfc822",
            "",
            "From: host@example.org",
            "Content-Type: text/calendar; method=REQUEST",
            "",
            Self.calendar,
            "--r--"
        )

        #expect(mail.isBounce)
        #expect(mail.hasEmptyReturnPath)
        #expect(mail.calendarParts.map(\.isNested) == [true])
        #expect(mail.from?.address == "MAILER-DAEMON@example.org")
    }

    @Test func `a byte order mark, empty lines and an mbox line may stand before the header`() throws {
        for prefix in ["\u{FEFF}", "  \t\n\r\n", "From ana@example.es Mon Jun  1 10:00:00 2026\n", ""] {
            let mail = try MailMessage(parsing: Array("\(prefix)From: ana@example.es\n\nx".utf8))
            #expect(mail.from?.address == "ana@example.es")
        }
    }
}
