import TestSupport
import Testing

@testable import Calendars

struct ReplyRulesTests {
    /// A salon of four dates, two guests, version 2.
    var event: ScheduledEvent {
        get throws {
            ScheduledEvent(
                uid: "salon@example.org",
                sequence: 2,
                organizers: ["tessa@example.org"],
                series: Series(
                    start: try #require(LocalTime("2027-04-10T14:00:00")),
                    zone: try Zone(named: "Europe/Madrid"),
                    rule: try RecurrenceRule("FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=4")
                ),
                guests: [
                    .init(emails: ["ana@example.es", "ana.work@example.com"]), .init(emails: ["bob@example.com"]),
                ]
            )
        }
    }

    /// A reply as lines of one VEVENT; `lines` come after UID, SEQUENCE and DTSTAMP, and replace those that they repeat.
    func message(
        _ lines: String...,
        method: String = "REPLY",
        from: String? = "ana@example.es",
        trust: Trust = .proven,
        parameter: String? = nil
    ) -> IncomingMessage {
        var all = ["UID:salon@example.org", "SEQUENCE:2", "DTSTAMP:20261120T110000Z"]
        for line in lines {
            all.removeAll { $0.prefix(4) == line.prefix(4) }
            if !line.hasSuffix(":") { all.append(line) }
        }
        let text =
            (["BEGIN:VCALENDAR", "METHOD:\(method)", "BEGIN:VEVENT"] + all + ["END:VEVENT", "END:VCALENDAR", ""])
            .joined(separator: "\r\n")
        var message = IncomingMessage(
            from: from,
            trust: trust,
            receivedAt: .t0,
            parts: [.init(bytes: Array(text.utf8), method: parameter)]
        )
        message.isMail = from != nil
        return message
    }

    func judge(_ message: IncomingMessage, _ event: ScheduledEvent? = nil) throws -> [Outcome] {
        let known = try event ?? self.event
        return ReplyRules(message).outcomes { $0 == known.uid ? known : nil }
    }

    @Test func `a proved answer counts, with guests and words`() throws {
        let outcome = try #require(
            try judge(
                message(
                    "ATTENDEE;PARTSTAT=accepted;X-NUM-GUESTS=2;X-RESPONSE-COMMENT=\"I&#39\\;ll bring two\":MAILTO:Ana@Example.ES",
                    "COMMENT: \\n"
                )
            ).first
        )
        #expect(outcome.verdict == .applied && outcome.email == "ana@example.es" && outcome.instance == nil)
        #expect(outcome.reply?.answer == .yes && outcome.reply?.guests == 2)
        #expect(outcome.reply?.comment == "I'll bring two")
        #expect(outcome.reply?.stamp == Instant.t0.adding(seconds: -3600) && outcome.reply?.sequence == 2)
    }

    @Test(arguments: [
        ("ACCEPTED", Outcome.Reply.Answer?.some(.yes)), ("TENTATIVE", .maybe), ("declined", .no), ("NEEDS-ACTION", nil),
        ("X-LATER", nil),
    ])
    func `PARTSTAT becomes an answer, and what is none changes nothing`(word: String, answer: Outcome.Reply.Answer?)
        throws
    {
        let outcome = try #require(try judge(message("ATTENDEE;PARTSTAT=\(word):mailto:ana@example.es")).first)
        #expect(outcome.reply?.answer == answer)
        #expect(outcome.verdict == (answer == nil ? .ignored : .applied))
    }

    @Test func `without proof an answer waits, against proof it is rejected`() throws {
        let line = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es"
        #expect(try judge(message(line, trust: .unverified)).map(\.verdict) == [.pending])
        #expect(try judge(message(line, trust: .failed)).map(\.verdict) == [.rejected])
        #expect(try judge(message(line, from: "mallory@example.net")).map(\.verdict) == [.rejected])
        #expect(try judge(message(line, from: nil, trust: .unverified)).map(\.verdict) == [.pending])
        let sentBy = "ATTENDEE;SENT-BY=\"mailto:help@example.es\";PARTSTAT=ACCEPTED:mailto:ana@example.es"
        #expect(try judge(message(sentBy, from: "help@example.es")).map(\.verdict) == [.pending])
    }

    @Test func `a second guest in the same reply is never moved`() throws {
        let both = IncomingMessage(
            from: "ana@example.es",
            trust: .proven,
            receivedAt: .t0,
            parts: [
                .init(
                    bytes: Array(
                        """
                        BEGIN:VCALENDAR
                        METHOD:REPLY
                        BEGIN:VEVENT
                        UID:salon@example.org
                        SEQUENCE:2
                        DTSTAMP:20261120T110000Z
                        ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.com
                        ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es
                        END:VEVENT
                        END:VCALENDAR
                        """.utf8
                    )
                )
            ]
        )
        let judged = try judge(both)
        #expect(
            judged.map(\.verdict) == [.applied, .ignored]
                && judged.map(\.email) == ["ana@example.es", "bob@example.com"]
        )
    }

    @Test func `a domain is the same in its own script and in ASCII, and an address however it is written`() throws {
        var event = try self.event
        event.add(.init(emails: ["joerg@xn--mnchen-3ya.example"]))
        for written in [
            "joerg@m\u{FC}nchen.example", "Joerg@M\u{DC}NCHEN.example", "mailto:<joerg@xn--mnchen-3ya.example>",
        ] {
            let line = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:\(written)"
            #expect(
                try judge(message(line, from: "joerg@xn--mnchen-3ya.example"), event).map(\.verdict) == [.applied],
                "\(written)"
            )
        }
        let other = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:joerg@munchen.example"
        #expect(try judge(message(other, from: "joerg@munchen.example"), event).map(\.verdict) == [.pending])
        for broken in ["xn--", "xn--\u{FC}", "xn--99999999999", "xn--a-", "xn---", "xn--zzzzzzzzzzzzzzzzzzzzzzzzzzzz"] {
            #expect(event.guest("a@\(broken).example") == nil)
        }
    }

    @Test func `two answers of one guest in a reply wait, and thousands of others are not all told of`() throws {
        let yes = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es"
        let no = "X-ATTENDEE:\r\nATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.es"
        #expect(try judge(message(yes, no)).map(\.verdict) == [.pending])
        let many = (1...4_000).map { "ATTENDEE;PARTSTAT=DECLINED:mailto:g\($0)@example.es" }.joined(separator: "\r\n")
        let judged = try judge(message(yes, "X-MORE:\r\n" + many))
        #expect(judged.first?.verdict == .applied && judged.count <= 21)
    }

    @Test func `the guest's other address is the guest`() throws {
        let outcome = try #require(
            try judge(message("ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es", from: "ana.work@example.com")).first
        )
        #expect(outcome.verdict == .applied)
    }

    @Test func `an older, an equal and a doubled answer come to nothing, in whatever order they come`() throws {
        var event = try self.event
        let known = AnswerOrder(sequence: 2, given: Instant.t0.adding(seconds: -3600))
        event.update("ana@example.es") { $0.note(known, of: nil) }
        let line = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es"
        #expect(try judge(message(line), event).map(\.verdict) == [.ignored])
        #expect(try judge(message(line, "DTSTAMP:20261120T105959Z"), event).map(\.verdict) == [.ignored])
        #expect(try judge(message(line, "DTSTAMP:20261120T110001Z"), event).map(\.verdict) == [.applied])
        // An answer for the whole counts for every date that has no later answer of its own.
        let date = "RECURRENCE-ID:20270710T120000Z"
        #expect(try judge(message(line, date, "DTSTAMP:20261120T090000Z"), event).map(\.verdict) == [.ignored])
        #expect(try judge(message(line, date, "DTSTAMP:20261120T110000Z"), event).map(\.verdict) == [.applied])
    }

    @Test(arguments: [
        ("SEQUENCE:1", Outcome.Verdict.flagged), ("SEQUENCE:3", .flagged), ("SEQUENCE:-1", .flagged),
        ("SEQUENCE:1407317367304", .flagged), ("SEQUENCE:18446744073709551618", .flagged), ("SEQUENCE:two", .flagged),
        ("SEQUENCE:2", .applied),
    ])
    func `a SEQUENCE that isn't ours is flagged`(line: String, verdict: Outcome.Verdict) throws {
        let outcome = try #require(try judge(message("ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es", line)).first)
        #expect(outcome.verdict == verdict && !outcome.isRecorded)
    }

    @Test func `a missing SEQUENCE counts as 0, a missing DTSTAMP as the mail's date, a future one as now`() throws {
        var event = try self.event
        event.sequence = 0
        let line = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es"
        var missing = message(line, "SEQUENCE:", "DTSTAMP:")
        missing.date = Instant.t0.adding(seconds: -60)
        #expect(try judge(missing, event).first?.reply?.stamp == Instant.t0.adding(seconds: -60))
        let poison = message(line, "SEQUENCE:", "DTSTAMP:20991231T235959Z")
        #expect(try judge(poison, event).first?.reply?.stamp == .t0)
        #expect(try judge(poison, event).first?.verdict == .applied)
        // Then a later answer can win: the poison counts from when the mail was handed over, or sent.
        var sent = poison
        sent.date = Instant.t0.adding(seconds: -90)
        #expect(try judge(sent, event).first?.reply?.stamp == Instant.t0.adding(seconds: -90))
        sent.handedOverAt = Instant.t0.adding(seconds: -60)
        #expect(try judge(sent, event).first?.reply?.stamp == Instant.t0.adding(seconds: -60))
        sent.handedOverAt = Instant.t0.adding(seconds: 60)
        #expect(try judge(sent, event).first?.reply?.stamp == Instant.t0.adding(seconds: -90))
    }

    @Test(arguments: [
        "RECURRENCE-ID:20270710T120000Z", "RECURRENCE-ID;TZID=Europe/Madrid:20270710T140000",
        "RECURRENCE-ID;TZID=Romance Standard Time:20270710T140000", "RECURRENCE-ID;VALUE=DATE:20270710",
        "RECURRENCE-ID:20270710T140000",
    ])
    func `one date is answered in any form of its name`(line: String) throws {
        let outcome = try #require(try judge(message("ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.es", line)).first)
        #expect(outcome.verdict == .applied && outcome.instance == LocalTime("2027-07-10T14:00:00"))
    }

    @Test func `one reply answers the series and single dates of it, each for itself`() throws {
        func entry(_ lines: String) -> String {
            "BEGIN:VEVENT\nUID:salon@example.org\nSEQUENCE:2\nDTSTAMP:20261120T110000Z\n\(lines)\nEND:VEVENT\n"
        }
        let text =
            "BEGIN:VCALENDAR\nMETHOD:REPLY\n" + entry("ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es")
            + entry("ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.es\nRECURRENCE-ID:20270710T120000Z")
            + entry("ATTENDEE;PARTSTAT=TENTATIVE:mailto:ana@example.es\nRECURRENCE-ID;VALUE=DATE:20271009")
            + "END:VCALENDAR\n"
        var message = IncomingMessage(from: "ana@example.es", trust: .proven, receivedAt: .t0, parts: [])
        message.parts = [.init(bytes: Array(text.utf8), method: "REPLY")]
        message.isAutomatic = true
        let outcomes = try judge(message)
        #expect(outcomes.map(\.verdict) == [.applied, .applied, .applied])
        #expect(outcomes.map { $0.reply?.answer } == [.yes, .no, .maybe])
        #expect(outcomes.map(\.instance) == [nil, LocalTime("2027-07-10T14:00:00"), LocalTime("2027-10-09T14:00:00")])
    }

    @Test func `a date that the series doesn't have, and all later dates, wait for the host`() throws {
        let line = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es"
        #expect(try judge(message(line, "RECURRENCE-ID:20270711T120000Z")).map(\.verdict) == [.pending])
        #expect(
            try judge(message(line, "RECURRENCE-ID;RANGE=THISANDFUTURE:20270710T120000Z")).map(\.verdict) == [.pending]
        )
    }

    @Test func `who sends somebody in their place frees the seat once`() throws {
        let line = "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:dep@example.es\":mailto:ana@example.es"
        let outcome = try #require(try judge(message(line)).first)
        #expect(
            outcome.verdict == .applied && outcome.reply?.answer == .no && outcome.reply?.delegate == "dep@example.es"
        )
        var event = try self.event
        event.update("ana@example.es") { $0.isDelegate = true }
        #expect(try judge(message(line), event).map(\.verdict) == [.pending])
        for target in [
            "ana@example.es", "ana.work@example.com", "tessa@example.org", "", "a@example.es\",\"mailto:b@example.es",
        ] {
            let line = "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:\(target)\":mailto:ana@example.es"
            #expect(try judge(message(line)).map(\.verdict) == [.pending], "\(target)")
        }
    }

    @Test func `an uninvited answer, another organiser, an unknown UID wait for the host`() throws {
        let zed = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Zed:mailto:zed@example.info"
        let crasher = try #require(try judge(message(zed, from: "zed@example.info")).first)
        #expect(crasher.verdict == .pending && crasher.wish == .join && crasher.name == "Zed")
        let line = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es"
        #expect(try judge(message(line, "ORGANIZER:mailto:other@example.org")).map(\.verdict) == [.pending])
        #expect(try judge(message(line, "ORGANIZER:MAILTO:Tessa@Example.org")).map(\.verdict) == [.applied])
        #expect(try judge(message(line, "UID:nobody@example.org")).map(\.verdict) == [.pending])
    }

    @Test func `a proposal without a guest's line belongs to its sender and changes nothing`() throws {
        let outcome = try #require(
            try judge(
                message(
                    "DTSTART;TZID=Romance Standard Time:20270410T150000",
                    "DTEND;TZID=Romance Standard Time:20270410T180000",
                    "COMMENT:Later?\\n",
                    method: "COUNTER",
                    from: "bob@example.com"
                )
            ).first
        )
        #expect(outcome.verdict == .pending && outcome.email == "bob@example.com" && outcome.reply == nil)
        let start = ISO8601.instant("2027-04-10T13:00Z")
        #expect(outcome.wish == .otherTime(start: start, end: start?.adding(seconds: 10_800), comment: "Later?"))
        let refresh = try #require(try judge(message("ATTENDEE:mailto:ana@example.es", method: "REFRESH")).first)
        #expect(refresh.verdict == .pending && refresh.wish == .refresh && refresh.reply == nil)
    }
}
