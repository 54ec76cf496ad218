import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// Answers from calendars and mails, judged and written down.
struct RepliesTests {
    private let uid = "made-up-event@example.org"

    private func stage() throws -> Stage {
        let stage = try Stage()
        _ = try stage.planner.initialize(
            name: "Rosa Planner",
            email: "rosa@example.org",
            trustedHosts: ["mx.example.org"]
        )
        let guests = ["ana", "bo", "cem"].map { "ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=\($0):mailto:\($0)@example.net\r\n" }
        let text =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:\(uid)\r\n"
            + "SEQUENCE:1\r\nDTSTAMP:20261101T090000Z\r\nDTSTART:20261212T150000Z\r\nDTEND:20261212T170000Z\r\n"
            + "SUMMARY:Made-up table\r\nORGANIZER:mailto:rosa@example.org\r\n" + guests.joined()
            + "END:VEVENT\r\nEND:VCALENDAR\r\n"
        _ = try stage.planner.importEvent(try stage.write("base.ics", text))
        return stage
    }

    private func mail(
        _ who: String,
        _ partstat: String,
        stamp: String = "20261110T100000Z",
        sequence: Int = 1,
        more: String = "",
        extra: String = "",
        proof: String = "mx.example.org; dmarc=pass header.from=example.net"
    ) -> String {
        """
        From: \(who)@example.net\r
        To: rosa@example.org\r
        Date: Tue, 10 Nov 2026 10:00:05 +0000\r
        Message-ID: <\(who)-\(stamp)-\(partstat)@example.net>\r
        Authentication-Results: \(proof)\r
        MIME-Version: 1.0\r
        Content-Type: text/calendar; charset=UTF-8; method=REPLY\r
        \r
        BEGIN:VCALENDAR\r
        METHOD:REPLY\r
        VERSION:2.0\r
        PRODID:-//x//x//EN\r
        BEGIN:VEVENT\r
        UID:\(uid)\r
        SEQUENCE:\(sequence)\r
        DTSTAMP:\(stamp)\r
        ORGANIZER:mailto:rosa@example.org\r
        ATTENDEE;PARTSTAT=\(partstat)\(more):mailto:\(who)@example.net\r
        \(extra)END:VEVENT\r
        END:VCALENDAR\r

        """
    }

    private func take(_ stage: Stage, _ texts: [String]) throws -> [ReplyReport] {
        let files = try texts.enumerated().map {
            try stage.write("mail-\($0.offset)-\(UUID().uuidString).eml", $0.element)
        }
        return try stage.planner.replies(files)
    }

    /// Who said what and sits where; the numbers of people left out.
    private func state(_ stage: Stage) throws -> [String] {
        try stage.planner.showEvent("made-up-table").guests
            .map { guest in
                let answer = guest.invitation.answer?.rawValue ?? "-"
                return "\(guest.email ?? "") \(answer) \(guest.invitation.partySize) \(guest.invitation.state.rawValue)"
            }
            .sorted()
    }

    @Test func `a proven answer counts with its guests, and the same mail again changes nothing`() throws {
        let stage = try stage()
        let text = mail("ana", "ACCEPTED", more: ";X-NUM-GUESTS=2")
        let first = try #require(try take(stage, [text]).first)
        #expect(first.applied.map(\.partySize) == [3])
        let before = try state(stage)
        let again = try #require(try take(stage, [text]).first)
        #expect(again.applied.isEmpty && again.ignored.count == 1)
        #expect(try state(stage) == before)
    }

    @Test func `an answer that nothing proves waits, and counts once the host says so`() throws {
        let stage = try stage()
        let report = try #require(try take(stage, [mail("ana", "ACCEPTED", proof: "evil.example; dmarc=pass")]).first)
        #expect(report.applied.isEmpty && report.pending.map(\.email) == ["ana@example.net"])
        let number = try #require(try stage.planner.inbox().first?.number)
        #expect(try stage.planner.acceptInboxItem(number).waiting.isEmpty)
        #expect(try state(stage).contains("ana@example.net yes 1 answered"))
        #expect(throws: PlannerError.self) { try stage.planner.acceptInboxItem(number) }
    }

    @Test func `an uninvited guest waits, and a refused one changes nothing`() throws {
        let stage = try stage()
        let before = try state(stage)
        let report = try #require(try take(stage, [mail("zed", "ACCEPTED")]).first)
        #expect(report.pending.map(\.email) == ["zed@example.net"])
        let number = try #require(try stage.planner.inbox().first?.number)
        _ = try stage.planner.refuseInboxItem(number)
        #expect(try stage.planner.inbox().isEmpty)
        #expect(try state(stage) == before)
    }

    @Test func `an answer by hand and one by calendar meet by when they were given`() throws {
        let stage = try stage()
        _ = try stage.planner.rsvp("made-up-table", "ana@example.net", .no)
        let older = try #require(try take(stage, [mail("ana", "ACCEPTED")]).first)
        #expect(older.ignored.count == 1)
        #expect(try state(stage).contains("ana@example.net no 1 answered"))
    }

    @Test func `forgetting a guest takes their mails out of the file`() throws {
        let stage = try stage()
        _ = try take(stage, [mail("ana", "ACCEPTED")])
        _ = try stage.planner.forget("ana@example.net")
        let text = String(decoding: try stage.bytes(), as: UTF8.self)
        #expect(!text.contains("ana@example.net"))
    }

    /// What says one thing twice says it once; what says two things says nothing.
    @Test(arguments: [
        ("METHOD:REPLY\r\n", "METHOD:REPLY\r\nmethod:reply\r\n", "applied"),
        ("METHOD:REPLY\r\n", "METHOD:REPLY\r\nMETHOD:COUNTER\r\n", "the calendar states two METHODs that differ"),
        ("PARTSTAT=ACCEPTED", "PARTSTAT=ACCEPTED;PARTSTAT=accepted", "applied"),
        ("PARTSTAT=ACCEPTED", "PARTSTAT=DECLINED;PARTSTAT=ACCEPTED", "it gives two answers of one guest"),
        ("SEQUENCE:1\r\n", "SEQUENCE:1\r\nSEQUENCE:1\r\n", "applied"),
        ("SEQUENCE:1\r\n", "SEQUENCE:1\r\nSEQUENCE:0\r\n", "it gives two values of SEQUENCE"),
        ("UID:made-up-event@example.org\r\n", "UID: made-up-event@example.org \t\r\n", "applied"),
        ("UID:", "UID:made-up-event@example.org\r\nUID:", "applied"),
        ("UID:", "UID:another@example.org\r\nUID:", "it gives two values of UID"),
        ("mailto:ana@example.net\r\n", "mailto:ana@example.net \t \r\n", "applied"),
        ("mailto:ana@example.net\r\n", "MAILTO: Ana@Example.net\r\n", "applied"),
    ])
    func `a reply that contradicts itself is refused with the reason`(old: String, new: String, end: String) throws {
        let desk = try ReplyDeskStage()
        let text = AnswerMail(who: "ana").text
        let calendar = try #require(text.range(of: "BEGIN:VCALENDAR")).lowerBound
        let odd = text[..<calendar] + text[calendar...].replacing(old, with: new)
        #expect(odd != text)
        let report = try #require(try desk.take(Data(odd.utf8)).first)
        #expect(end == "applied" ? report.applied.count == 1 : report.rejected.map(\.reason) == [end])
        #expect(try desk.answer("ana") == (end == "applied" ? "yes 1" : "none 1"))
    }

    @Test func `a proposal is listed with its time and the one that it is to be instead, on the clocks of the event`()
        throws
    {
        let desk = try ReplyDeskStage()
        let time = ["DTSTART:20261213T170000Z", "DTEND:20261213T180000Z"]
        let ofDate = ["RECURRENCE-ID:20270109T150000Z", "DTSTART:20270110T150000Z"]
        try desk.take(AnswerMail(who: "ana", method: "COUNTER", lines: time))
        try desk.take(AnswerMail(who: "bo", method: "COUNTER", lines: ofDate))
        let items = try desk.planner.inbox()
        func times(_ span: InboxItem.Span?) -> String {
            span.map { "\($0.zone.local(at: $0.start)) \($0.zone.local(at: $0.end))" } ?? ""
        }
        #expect(
            items.map { times($0.time) } == [
                "2026-12-12T16:00:00 2026-12-12T18:00:00", "2027-01-09T16:00:00 2027-01-09T18:00:00",
            ]
        )
        #expect(
            items.map { times($0.proposed) } == [
                "2026-12-13T18:00:00 2026-12-13T19:00:00", "2027-01-10T16:00:00 2027-01-10T18:00:00",
            ]
        )
    }
}
