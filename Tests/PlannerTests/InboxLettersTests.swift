import Calendars
import Foundation
import Invites
import Mail
import Site
import TestSupport
import Testing

@testable import Planner

/// What the host's decisions in the inbox send out.
struct InboxLettersTests {
    private let forms = InvitationForms(page: LetterPage.html)

    private func stage() throws -> Stage {
        let stage = try Stage()
        try stage.inviteToTea([.named("Ana", email: "ana@example.net", topics: ["tea"])])
        stage.now = stage.now.adding(seconds: 3600)
        return stage
    }

    private func take(_ stage: Stage, _ method: String, from who: String = "ana", _ lines: [String] = []) throws {
        let event = try stage.planner.showEvent("tea").event
        let head = [
            "From: Ana <\(who)@example.net>", "To: rosa@example.org", "Date: Fri, 20 Nov 2026 12:30:00 +0000",
            "Message-ID: <\(UUID().uuidString)@example.net>", "MIME-Version: 1.0",
            "Authentication-Results: mx.example.org; dmarc=pass header.from=example.net",
            "Content-Type: text/calendar; charset=UTF-8; method=\(method)", "", "BEGIN:VCALENDAR", "VERSION:2.0",
            "METHOD:\(method)", "PRODID:-//x//x//EN", "BEGIN:VEVENT", "UID:\(event.uid)", "SEQUENCE:\(event.sequence)",
            "DTSTAMP:20261120T123000Z", "ORGANIZER:mailto:rosa@example.org",
        ]
        let text = (head + lines + ["END:VEVENT", "END:VCALENDAR", ""]).joined(separator: "\r\n")
        _ = try stage.planner.replies([try stage.write("\(UUID().uuidString).eml", text)])
    }

    private func number(_ stage: Stage) throws -> Int64 {
        let items = try stage.planner.inbox()
        return try #require(items.first).number
    }

    private static let proposal = [
        "ATTENDEE;PARTSTAT=TENTATIVE:mailto:ana@example.net", "DTSTART:20261212T170000Z", "DTEND:20261212T183000Z",
        "COMMENT:Later?",
    ]

    @Test func `a refused proposal is declined in words, in a calendar and in a mail`() throws {
        let stage = try stage()
        try take(stage, "COUNTER", Self.proposal)
        let decision = try stage.planner.refuseInboxItem(try number(stage), forms: forms)
        let message = try #require(decision.messages.first)
        #expect(decision.messages.count == 1 && message.kind == .unmoved && message.email == "ana@example.net")
        #expect(message.body.contains("stays as planned") && message.body.contains("15:00–17:00"))
        let calendar = try CalendarFile(message.calendar)
        #expect(calendar.method == "DECLINECOUNTER" && calendar.items.first?.sequence == 0)
        #expect(calendar.items.first?.comment?.hasPrefix("Stays as planned") == true)
        let mail = try MailMessage(parsing: try #require(message.mail))
        #expect(mail.calendarParts.first?.method == "DECLINECOUNTER")
        #expect(try stage.planner.showEvent("tea").event.sequence == 0)
    }

    @Test func `an accepted proposal moves the event to the times proposed, and the next message says so`() throws {
        let stage = try stage()
        try take(stage, "COUNTER", Self.proposal)
        let decision = try stage.planner.acceptInboxItem(try number(stage))
        #expect(decision.messages.isEmpty && decision.done.contains("tertulia invite tea"))
        let event = try stage.planner.showEvent("tea").event
        #expect(event.sequence == 1 && event.end.seconds - event.start.seconds == 5400)
        let message = try #require(try stage.planner.invite("tea").messages.first)
        #expect(message.kind == .update && message.body.contains("Was: Saturday 12 December 2026, 15:00"))
        #expect(try CalendarFile(message.calendar).items.first?.sequence == 1)
    }

    @Test func `a proposal of a time that is past or nothing new is not taken`() throws {
        for (start, end) in [("20201212T170000Z", "20201212T180000Z"), ("20261212T150000Z", "20261212T170000Z")] {
            let stage = try stage()
            let guest = "ATTENDEE;PARTSTAT=TENTATIVE:mailto:ana@example.net"
            try take(stage, "COUNTER", [guest, "DTSTART:\(start)", "DTEND:\(end)"])
            #expect(throws: PlannerError.self) { try stage.planner.acceptInboxItem(try number(stage)) }
            #expect(try stage.planner.showEvent("tea").event.sequence == 0)
        }
    }

    @Test func `who asks for the invitation again gets the same version, at most once an hour`() throws {
        let stage = try stage()
        try take(stage, "REFRESH", ["ATTENDEE:mailto:ana@example.net"])
        let first = try stage.planner.acceptInboxItem(try number(stage), forms: forms)
        let message = try #require(first.messages.first)
        let item = try #require(try CalendarFile(message.calendar).items.first)
        #expect(item.sequence == 0 && item.stamp == stage.now && message.mail != nil)
        stage.now = stage.now.adding(seconds: 3599)
        try take(stage, "REFRESH", ["ATTENDEE:mailto:ana@example.net", "COMMENT:again"])
        let again = try number(stage)
        #expect(throws: PlannerError.self) { try stage.planner.acceptInboxItem(again) }
        stage.now = stage.now.adding(seconds: 1)
        #expect(try stage.planner.acceptInboxItem(again).messages.count == 1)
    }

    @Test func `a refused stranger is told without their own words coming back, and who was invited since is not`()
        throws
    {
        let stage = try stage()
        let crasher = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Buy at evil.example:mailto:zed@example.net"
        try take(stage, "REPLY", from: "zed", [crasher])
        let refused = try stage.planner.refuseInboxItem(try number(stage), forms: forms)
        let message = try #require(refused.messages.first)
        let calendar = try CalendarFile(message.calendar)
        #expect(calendar.method == "CANCEL" && calendar.items.first?.attendees.map(\.email) == ["zed@example.net"])
        let everything =
            message.body + message.subject + String(decoding: message.calendar + (message.mail ?? []), as: UTF8.self)
        #expect(!everything.contains("evil.example") && !everything.contains("ana@example.net"))
        #expect(try stage.planner.inbox().isEmpty && stage.planner.showEvent("tea").guests.count == 1)

        _ = try stage.planner.addPerson(.named("Yan", email: "yan@example.net"))
        try take(stage, "REPLY", from: "yan", ["ATTENDEE;PARTSTAT=ACCEPTED:mailto:yan@example.net"])
        let waiting = try number(stage)
        _ = try stage.planner.invite("tea", ["Yan"])
        #expect(try stage.planner.refuseInboxItem(waiting).messages.isEmpty)
    }

    @Test func `a stranger who is let in gets the invitation with the answer that they gave`() throws {
        let stage = try stage()
        try take(stage, "REPLY", from: "zed", ["ATTENDEE;PARTSTAT=ACCEPTED:mailto:zed@example.net"])
        let decision = try stage.planner.acceptInboxItem(try number(stage), forms: forms)
        let message = try #require(decision.messages.first)
        let calendar = try CalendarFile(message.calendar)
        #expect(calendar.method == "REQUEST" && calendar.items.first?.attendees.map(\.partstat) == ["ACCEPTED"])
        #expect(message.email == "zed@example.net" && message.mail != nil)
        let guest = try stage.planner.showEvent("tea").guests.last
        #expect(guest?.invitation.answer == .yes && guest?.invitation.sentSequence == 0)
    }

    @Test func `whoever comes in another's place gets an invitation, which names the other only on an open list`()
        throws
    {
        for list in [Event.GuestList.private, .open] {
            let stage = try stage()
            let sender = "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:dee@example.net\":mailto:ana@example.net"
            let delegate = "ATTENDEE;DELEGATED-FROM=\"mailto:ana@example.net\";CN=Dee:mailto:dee@example.net"
            try take(stage, "REPLY", [sender, delegate])
            var edit = EventEdit()
            edit.guestList = list
            _ = try stage.planner.editEvent("tea", edit)
            let message = try #require(
                try stage.planner.invite("tea").messages.first { $0.email == "dee@example.net" }
            )
            let item = try #require(try CalendarFile(message.calendar).items.first)
            #expect(item.attendees.first?.partstat == "NEEDS-ACTION")
            #expect(item.attendees.first?.delegatedFrom == (list == .open ? ["ana@example.net"] : []))
            let tells = String(decoding: message.calendar, as: UTF8.self).contains("ana@example.net")
            #expect(tells == (list == .open))
        }
    }

    @Test func `a stranger who said yes is told of their place and not asked again, unless there is none`() throws {
        let stage = try stage()
        var edit = EventEdit()
        edit.seats = 1
        _ = try stage.planner.editEvent("tea", edit)
        try take(stage, "REPLY", from: "zed", ["ATTENDEE;PARTSTAT=ACCEPTED:mailto:zed@example.net"])
        let message = try #require(try stage.planner.acceptInboxItem(try number(stage), forms: forms).messages.first)
        #expect(message.kind == .welcome && message.body.contains("you have a place"))
        #expect(!message.body.contains("yes, maybe or no"))
        try take(stage, "REPLY", from: "yan", ["ATTENDEE;PARTSTAT=ACCEPTED:mailto:yan@example.net"])
        let second = try stage.planner.acceptInboxItem(try number(stage), forms: forms)
        #expect(second.messages.isEmpty && second.done.contains("waiting list"))
    }

    @Test func `nobody is let into an event that is over or called off`() throws {
        let over = try stage()
        try take(over, "REPLY", from: "zed", ["ATTENDEE;PARTSTAT=ACCEPTED:mailto:zed@example.net"])
        over.now = over.now.adding(days: 60)
        let number = try number(over)
        let error = #expect(throws: PlannerError.self) { try over.planner.acceptInboxItem(number) }
        #expect(error?.message == "tea is over: it was on Sat 2026-12-12 15:00; nobody can be invited to it")
        #expect(try over.planner.refuseInboxItem(number).messages.isEmpty)

        let cancelled = try stage()
        try take(cancelled, "REPLY", from: "zed", ["ATTENDEE;PARTSTAT=ACCEPTED:mailto:zed@example.net"])
        _ = try cancelled.planner.cancelEvent("tea")
        #expect(throws: PlannerError.self) { try cancelled.planner.acceptInboxItem(try self.number(cancelled)) }
    }

    @Test func `nothing is decided when its files can't be written`() throws {
        struct Full: Error {}
        let stage = try stage()
        try take(stage, "COUNTER", Self.proposal)
        let number = try number(stage)
        #expect(throws: Full.self) { try stage.planner.refuseInboxItem(number) { _ in throw Full() } }
        #expect(try stage.planner.inbox().map(\.number) == [number])
    }
}
