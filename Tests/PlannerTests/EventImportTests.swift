import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// Events that come from other calendars, once and again.
struct EventImportTests {
    private let stage: Stage

    init() throws {
        stage = try Stage(isQuick: true)
        _ = try stage.planner.initialize(name: "Rosa", email: "rosa@example.org", zone: "Europe/Madrid")
    }

    private func take(_ lines: String, more: String = "") throws -> EventCard {
        let file = try stage.write(
            "event.ics",
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:tea@example.org
            DTSTAMP:20261101T090000Z
            ORGANIZER:mailto:rosa@example.org
            ATTENDEE;CN=Ana Example:mailto:ana@example.org
            \(lines)
            END:VEVENT
            \(more)
            END:VCALENDAR
            """
        )
        return try stage.planner.importEvent(file)
    }

    @Test func `a newer version brings its title and calls off, and an older one changes nothing`() throws {
        let time = "DTSTART:20261212T150000Z\nDTEND:20261212T170000Z"
        _ = try take("SUMMARY:Tea\nSEQUENCE:1\n\(time)")
        let renamed = try take("SUMMARY:Green tea\nSEQUENCE:2\n\(time)\nURL:https://example.org/tea")
        #expect(renamed.event.title == "Green tea" && renamed.event.url == "https://example.org/tea")
        #expect(try take("SUMMARY:Tea\nSEQUENCE:1\n\(time)\nSTATUS:CANCELLED").event.title == "Green tea")
        let off = try take("SUMMARY:Green tea\nSEQUENCE:3\n\(time)\nSTATUS:CANCELLED")
        #expect(off.event.status == .cancelled && off.remarks.contains { $0.contains("called off") })
        #expect(try stage.planner.invite("tea").messages.map(\.kind) == [.cancellation])
        #expect(try take("SUMMARY:Tea again\nSEQUENCE:4\n\(time)").event.status == .planned)
    }

    @Test func `what came with an event is taken back with it, and who was there before stays`() throws {
        _ = try stage.planner.addPerson(.named("Ana Example", email: "ana@example.org"))
        let guest = "ATTENDEE;CN=Bo Sample;PARTSTAT=ACCEPTED:mailto:bo@example.org"
        for lines in ["", "\nRRULE:FREQ=MONTHLY;BYDAY=2SA;COUNT=3"] {
            _ = try take("SUMMARY:Tea\nDTSTART:20261212T150000Z\n\(guest)\(lines)")
            #expect(try stage.planner.listPeople().count == 2)
            #expect(try stage.planner.undo()?.removed == 1)
            #expect(try stage.planner.listPeople().map(\.person.name) == ["Ana Example"])
            #expect(try stage.planner.events().isEmpty)
        }
        #expect(try stage.planner.undo() == nil)
    }

    @Test func `an event that came in stays with its guests once answers were written down for it`() throws {
        _ = try stage.planner.addPerson(.named("Bo Sample", email: "bo@example.org"))
        _ = try take("SUMMARY:Tea\nDTSTART:20261212T150000Z\nATTENDEE:mailto:bo@example.org")
        _ = try stage.planner.rsvp("tea", "bo@example.org", .yes)
        #expect(try stage.planner.undo()?.kept.map(\.name) == ["Ana Example"])
        let answers = try stage.planner.showEvent("tea").guests.map(\.invitation.answer)
        #expect(answers.contains(.yes) && answers.count == 2)
    }

    @Test func `a series that is called off elsewhere takes none of its dates here`() throws {
        let lines = "SUMMARY:Tea\nDTSTART:20261212T150000Z\nRRULE:FREQ=MONTHLY;BYDAY=2SA;COUNT=3"
        _ = try take("\(lines)\nSEQUENCE:0")
        _ = try stage.planner.rsvp("tea@2027-01-09", "ana@example.org", .yes)
        #expect(try take("\(lines)\nSEQUENCE:1\nSTATUS:CANCELLED").event.status == .cancelled)
        #expect(try stage.planner.showEvent("tea@2027-01-09").event.status == .cancelled)
    }

    @Test func `a whole day stays one, and what else is in the file is said`() throws {
        let other = "BEGIN:VEVENT\nUID:other@example.org\nDTSTART:20261213T150000Z\nEND:VEVENT\n"
        let card = try take("SUMMARY:Picnic\nDTSTART;VALUE=DATE:20261212", more: other)
        #expect(card.remarks.contains { $0.contains("another event is in the file") })
        let message = try #require(try stage.planner.invite("picnic").messages.first)
        let items = try CalendarFile(message.calendar).items
        let item = try #require(items.first)
        #expect(item.isAllDay && item.start?.written == "2026-12-12" && item.end?.written == "2026-12-13")
        #expect(ExchangeLimits.problems(of: message.calendar).isEmpty)
    }
}
