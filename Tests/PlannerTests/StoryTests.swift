import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// The whole chain with a fixed clock: suggested, planned, invited, answered, moved, came, next touch.
struct StoryTests {
    /// Twenty people who like compilers, in a chain of acquaintances.
    private func circle(_ stage: Stage) throws {
        let planner = stage.planner
        _ = try planner.initialize(name: "Rosa Planner", email: "rosa@example.org", language: "en")
        for number in 1...20 {
            var edit = PersonEdit.named(
                "Guest \(number) Example",
                email: "guest\(number)@example.org",
                topics: ["compilers"],
                closeness: 4
            )
            edit.cadenceMonths = 6
            _ = try planner.addPerson(edit)
        }
        for number in 1...20 {
            for step in 1...3 { _ = try planner.link("\(number)", "\((number + step - 1) % 20 + 1)", strength: 60) }
        }
    }

    private func planned(_ stage: Stage) throws -> PlanCard {
        var plan = EventPlan()
        plan.title = "Coffee & Compilers"
        plan.wish.topics = ["compilers"]
        plan.at = "2026-12-12 15:00"
        plan.seats = 8
        return try stage.planner.plan(plan)
    }

    @Test func `a table is suggested with points that add up, and suggesting changes nothing`() throws {
        let stage = try Stage()
        try circle(stage)
        var wish = ChoiceWish()
        wish.topics = ["compilers"]
        wish.seats = 8
        let before = try stage.bytes()
        let first = try stage.planner.suggest(wish)
        let again = try stage.planner.suggest(wish)
        guard case .table(let table) = first.outcome, case .table(let same) = again.outcome else {
            Issue.record("no table")
            return
        }
        #expect(table.table == same.table)
        #expect(table.table.map(\.points).reduce(0, +) == table.objective)
        for seat in table.table { #expect(seat.reasons.map(\.points).reduce(0, +) == seat.points) }
        #expect(try stage.bytes() == before)
    }

    @Test func `an event goes from plan to touch`() throws {
        let stage = try Stage()
        try circle(stage)
        let plan = try planned(stage)
        let slug = plan.event.event.slug
        #expect(slug == "coffee-compilers")
        #expect(plan.event.event.sequence == 0)
        let table = plan.event.guests.filter { $0.invitation.state == .chosen }.map(\.person.name)
        #expect((5...16).contains(table.count))

        let batch = try stage.planner.invite(slug)
        #expect(batch.messages.map(\.person.name) == table)
        #expect(batch.messages.allSatisfy { $0.kind == .invitation })

        _ = try stage.planner.rsvp(slug, table[0], .yes, party: 3, note: "with two friends")
        _ = try stage.planner.rsvp(slug, table[1], .maybe)
        let declined = try stage.planner.rsvp(slug, table[2], .no)
        #expect(declined.next.isEmpty && declined.nextReason.contains("enough will come") && !declined.later.isEmpty)
        _ = try stage.planner.rsvp(slug, table[0], .yes)
        _ = try stage.planner.rsvp(slug, table[3], .no)
        let empty = try stage.planner.rsvp(slug, table[4], .no)
        let standby = try #require(empty.next.first?.person.name)
        #expect(!table.contains(standby))
        #expect(empty.guests.first { $0.person.name == standby }?.invitation.state == .chosen)

        let moved = try stage.planner.moveEvent(slug, to: "2026-12-13 16:00")
        #expect(moved.event.sequence == 1)
        #expect(moved.guests.first { $0.person.name == table[0] }?.invitation.answer == .yes)
        let news = try stage.planner.invite(slug, [table[0]])
        #expect(news.messages.first?.kind == .update)
        #expect(news.messages.first?.body.contains("13 December") == true)

        stage.now = try #require(ISO8601.instant("2026-12-13T20:00:00Z"))
        var report = AttendanceReport()
        report.came = [table[0]]
        report.noShows = [table[1]]
        report.walkIns = ["Walter Walkin"]
        let done = try stage.planner.came(slug, report)
        #expect(done.event.status == .done)
        #expect(try stage.planner.showPerson(table[0]).lastTouch?.kind == "meetup")
        #expect(try stage.planner.showPerson(table[0]).due?.description == "2027-06-13")
        #expect(try stage.planner.showPerson(table[1]).lastTouch == nil)
        #expect(try stage.planner.showPerson(table[1]).due?.description == "2027-05-20")
        #expect(try stage.planner.showPerson("Walter").came == 1)

        report = AttendanceReport()
        report.noShows = [table[0]]
        _ = try stage.planner.came(slug, report)
        #expect(try stage.planner.showPerson(table[0]).lastTouch == nil)
    }

    @Test func `a party past the seats waits, moves up when seats are freed, and maybe takes no seat`() throws {
        let stage = try Stage()
        try circle(stage)
        let slug = try planned(stage).event.event.slug
        for number in 1...3 { _ = try stage.planner.rsvp(slug, "guest\(number)@example.org", .yes, party: 2) }
        _ = try stage.planner.rsvp(slug, "guest4@example.org", .maybe, party: 5)
        let full = try stage.planner.rsvp(slug, "guest5@example.org", .yes, party: 3)
        #expect(state("Guest 5 Example", in: full) == .waiting)
        #expect(full.remarks.contains { $0.contains("waiting list") })
        let small = try stage.planner.rsvp(slug, "guest6@example.org", .yes, party: 2)
        #expect(state("Guest 6 Example", in: small) == .answered)
        let freed = try stage.planner.rsvp(slug, "guest1@example.org", .no)
        #expect(state("Guest 5 Example", in: freed) == .waiting)
        let more = try stage.planner.rsvp(slug, "guest2@example.org", .no)
        #expect(state("Guest 5 Example", in: more) == .answered)
        #expect(more.remarks.contains { $0.contains("Guest 5 Example moves up") })
    }

    private func state(_ name: String, in card: EventCard) -> InvitationState? {
        card.guests.first { $0.person.name == name }?.invitation.state
    }

    @Test func `a cancelled event tells those who were invited, and only them`() throws {
        let stage = try Stage()
        try circle(stage)
        let slug = try planned(stage).event.event.slug
        let names = try stage.planner.invite(slug).messages.map(\.person.name)
        _ = try stage.planner.rsvp(slug, names[0], .no)
        let cancelled = try stage.planner.cancelEvent(slug)
        #expect(cancelled.event.status == .cancelled)
        #expect(cancelled.event.sequence == 1)
        let letters = try stage.planner.invite(slug)
        #expect(letters.messages.map(\.person.name) == Array(names.dropFirst()))
        #expect(letters.messages.allSatisfy { $0.kind == .cancellation })
        let text = String(decoding: letters.messages[0].calendar, as: UTF8.self)
        #expect(text.contains("METHOD:CANCEL\r\n") && text.contains("STATUS:CANCELLED\r\n"))
        #expect(text.contains("SEQUENCE:1\r\n"))
    }

    @Test func `no guest's address stands in another guest's message, file or in the export`() throws {
        let stage = try Stage()
        try circle(stage)
        let slug = try planned(stage).event.event.slug
        let batch = try stage.planner.invite(slug)
        for message in batch.messages {
            let text = message.body + String(decoding: message.calendar, as: UTF8.self).replacing("\r\n ", with: "")
            for number in 1...20 where message.email != "guest\(number)@example.org" {
                #expect(!text.contains("guest\(number)@example.org"))
            }
            #expect(text.contains("METHOD:REQUEST"))
        }
        let export = String(decoding: try stage.planner.exportCalendar(), as: UTF8.self)
        #expect(!export.contains("@") && !export.contains("METHOD") && !export.contains("ATTENDEE"))
        #expect(export.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Lisbon"))
    }

    @Test func `inviting again keeps SEQUENCE and the first day of asking`() throws {
        let stage = try Stage()
        try circle(stage)
        let slug = try planned(stage).event.event.slug
        let first = try stage.planner.invite(slug)
        stage.now = stage.now.adding(days: 1)
        let second = try stage.planner.invite(slug)
        #expect(second.event.guests.first?.invitation.invitedAt == Instant.t0)
        let texts = [first, second].map { String(decoding: $0.messages[0].calendar, as: UTF8.self) }
        #expect(texts.allSatisfy { $0.contains("SEQUENCE:0\r\n") })
        #expect(texts[0].contains("DTSTAMP:20261120T120000Z") && texts[1].contains("DTSTAMP:20261121T120000Z"))
    }

    @Test func `a guest without a mail address gets a file without anybody's address`() throws {
        let stage = try Stage()
        try circle(stage)
        var edit = PersonEdit.named("Handel Only", topics: ["compilers"])
        edit.handles = [Handle(kind: "wechat", value: "handel_only")]
        _ = try stage.planner.addPerson(edit)
        let slug = try planned(stage).event.event.slug
        let message = try #require(try stage.planner.invite(slug, ["Handel"]).messages.first)
        let text = String(decoding: message.calendar, as: UTF8.self)
        #expect(text.contains("METHOD:PUBLISH") && !text.contains("ATTENDEE"))
        #expect(message.body.contains("12 December 2026"))
    }

    @Test func `never together and couples hold in the table and when somebody moves up`() throws {
        let stage = try Stage()
        try circle(stage)
        _ = try stage.planner.setRule(.never, "1", "2")
        _ = try stage.planner.setRule(.couple, "3", "4")
        var wish = ChoiceWish()
        wish.topics = ["compilers"]
        wish.seats = 8
        wish.with = ["1", "3"]
        guard case .table(let choice) = try stage.planner.suggest(wish).outcome else {
            Issue.record("no table")
            return
        }
        let ids = Set(choice.table.map(\.id.rawValue))
        #expect(ids.isSuperset(of: [1, 3, 4]) && !ids.contains(2))
    }
}
