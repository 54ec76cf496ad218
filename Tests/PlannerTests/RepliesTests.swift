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
}
