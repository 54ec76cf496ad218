import Calendars
import Foundation
import Invites
import Site
import TestSupport
import Testing

@testable import Planner

/// Other times that guests propose, and what taking one says.
struct InboxProposalsTests {
    private let forms = InvitationForms(page: LetterPage.html)

    private func stage() throws -> Stage {
        let stage = try Stage()
        try stage.inviteToTea([.named("Ana Sample", email: "ana@example.net", topics: ["tea"])])
        return stage
    }

    /// A calendar without a mail around it, and what became of it.
    private func propose(_ stage: Stage, _ guests: [String], start: String = "20261212T170000Z") throws -> InboxItem {
        let event = try stage.planner.showEvent("tea").event
        let lines =
            ["BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:COUNTER", "PRODID:-//x//x//EN", "BEGIN:VEVENT"]
            + ["UID:\(event.uid)", "SEQUENCE:0", "DTSTAMP:20261120T113000Z", "DTSTART:\(start)", "COMMENT:Later?"]
            + guests.map { "ATTENDEE;PARTSTAT=TENTATIVE:mailto:\($0)" } + ["END:VEVENT", "END:VCALENDAR", ""]
        let file = try stage.write("counter.ics", lines.joined(separator: "\r\n"))
        #expect(try stage.planner.replies([file]).first?.pending.count == 1)
        return try #require(try stage.planner.inbox().last)
    }

    @Test(arguments: [
        (["ana@example.net"], "proposes another time"),
        (["zed@example.net"], "proposes another time without being invited"),
        ([], "proposes another time; it does not say who"),
        (["ana@example.net", "bo@example.net"], "proposes another time; it does not say who"),
    ])
    func `a proposal in a file of its own is kept with its time, and can be taken`(guests: [String], reason: String)
        throws
    {
        let stage = try stage()
        let item = try propose(stage, guests)
        #expect(item.wish == "otherTime" && item.note == "Later?" && item.reason == reason)
        #expect(item.proposed?.start == ISO8601.instant("2026-12-12T17:00Z"))
        let who = guests == ["zed@example.net"] ? nil : "Ana"
        #expect(try stage.planner.acceptInboxItem(item.number, as: who).waiting.isEmpty)
        #expect(try stage.planner.showEvent("tea").event.start == item.proposed?.start)
    }

    @Test func `who proposed it may be said, for an answer to them, and nobody else may be made of who is known`()
        throws
    {
        let stage = try stage()
        _ = try stage.planner.addPerson(.named("Bo Sample", email: "bo@example.net"))
        let known = try propose(stage, ["ana@example.net"])
        #expect(throws: PlannerError.self) { try stage.planner.acceptInboxItem(known.number, as: "Bo Sample") }
        #expect(try stage.planner.refuseInboxItem(known.number).messages.map(\.email) == ["ana@example.net"])
        let unknown = try propose(stage, [])
        let refused = try stage.planner.refuseInboxItem(unknown.number, as: "Ana")
        #expect(refused.messages.map(\.kind) == [.unmoved] && refused.waiting.isEmpty)
        let stranger = try propose(stage, ["zed@example.net"])
        #expect(try stage.planner.refuseInboxItem(stranger.number).messages.isEmpty)
    }

    @Test func `a proposed time that is taken warns of what clashes, says whom to tell, and writes to them`() throws {
        let busy =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nBEGIN:VEVENT\r\nUID:work@example.org\r\n"
            + "DTSTAMP:20261101T090000Z\r\nDTSTART:20261212T160000Z\r\nDTEND:20261212T190000Z\r\nSUMMARY:Work\r\n"
            + "END:VEVENT\r\nEND:VCALENDAR\r\n"
        var cards: [EventCard] = []
        for isProposal in [true, false] {
            let stage = try stage()
            _ = try stage.planner.addBusyFiles([try stage.write("busy.ics", busy)])
            guard isProposal else {
                cards.append(try stage.planner.moveEvent("tea", to: "2026-12-12 17:00"))
                continue
            }
            let item = try propose(stage, ["ana@example.net"])
            let decision = try stage.planner.acceptInboxItem(item.number, forms: forms)
            cards.append(try #require(decision.moved))
            #expect(decision.messages.map(\.kind) == [.update] && decision.messages.first?.mail != nil)
        }
        #expect(cards[0].warnings == cards[1].warnings && cards[0].remarks == cards[1].remarks)
        #expect(cards[0].warnings.contains { $0.contains("your own calendar") })
        #expect(cards[0].remarks.contains { $0.contains("the new time: Ana Sample") })
    }
}
