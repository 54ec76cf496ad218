import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// What else happens to a series: guests who go, attendance, tables chosen anew, export and import.
struct SeriesUpkeepTests: SalonTests {
    @Test func `somebody who is forgotten takes no seat at a coming date, and what was before stays`() throws {
        let (stage, plan) = try salon()
        _ = try stage.planner.invite("salon")
        for date in plan.dates { _ = try stage.planner.rsvp(date.event.slug, "2", .no) }
        _ = try stage.planner.rsvp("salon", "1", .yes)
        _ = try stage.planner.rsvp("salon@2027-06-12", "1", .no)
        stage.now = try #require(ISO8601.instant("2027-04-01T12:00:00Z"))
        func counts() throws -> [Int] { try stage.planner.showEvent("salon").dates.map(\.yes) }
        #expect(try counts() == [1, 1, 0, 1])

        _ = try stage.planner.forget("1")
        _ = try stage.planner.rsvp("salon", "2", .maybe)

        #expect(try counts() == [1, 1, 0, 0])
    }

    @Test func `who came is written down for a date, and a later word on all dates leaves it`() throws {
        let (stage, _) = try salon()
        _ = try stage.planner.invite("salon")
        _ = try stage.planner.rsvp("salon", "guest1@example.org", .yes)
        stage.now = try #require(ISO8601.instant("2026-12-12T22:00:00Z"))
        var report = AttendanceReport()
        report.came = ["guest1@example.org"]
        let error = #expect(throws: PlannerError.self) { try stage.planner.came("salon", report) }
        #expect(error?.message.contains("salon@2026-12-12") == true)
        let done = try stage.planner.came("salon@2026-12-12", report)
        #expect(done.event.status == .done)
        stage.now = stage.now.adding(days: 30)
        _ = try stage.planner.rsvp("salon", "guest1@example.org", .no)
        let first = try stage.planner.showEvent("salon@2026-12-12")
        #expect(try guest("guest1@example.org", first).answer == .yes)
        #expect(try guest("guest1@example.org", stage.planner.showEvent("salon@2027-03-13")).answer == .no)
        let other = try Stage()
        var wish = ImportWish()
        wish.files = [stage.folder + "/out"]
        try stage.planner.exportFolder(wish.files[0])
        _ = try other.planner.importFiles(wish)
        #expect(try guest("guest1@example.org", other.planner.showEvent("salon@2026-12-12")).answer == .yes)
        #expect(try stage.planner.showPerson("guest1@example.org").lastTouch?.kind == "meetup")
        #expect(try stage.planner.showEvent("next").event.slug == "salon@2027-03-13")
        #expect(try stage.planner.overview().next?.event.slug == "salon@2027-03-13")
    }

    @Test func `the table of a date is chosen anew for whoever is not invited yet`() throws {
        let (stage, _) = try salon()
        let emails = try stage.planner.invite("salon@2027-03-13", ["guest20@example.org"]).messages.compactMap(\.email)
        var plan = EventPlan()
        plan.title = "salon@2027-03-13"
        plan.seats = 8
        let card = try stage.planner.plan(plan).event
        #expect(card.event.seats == 8)
        #expect(try guest(emails[0], card).state == .invited)
        #expect(card.guests.contains { $0.email == Self.regulars[0] })
        #expect(throws: PlannerError.self) { try stage.planner.showEvent("salon@2027-03-14") }
        #expect(throws: PlannerError.self) { try stage.planner.deleteEvent("salon@2027-03-13") }
        _ = try stage.planner.deleteEvent("salon")
        #expect(try stage.planner.events().isEmpty)
    }

    @Test
    func `a series survives an export and an import with its dates, answers and messages, and undo takes it back`()
        throws
    {
        let (stage, plan) = try salon()
        let uid = plan.event.event.uid
        _ = try stage.planner.invite("salon")
        _ = try stage.planner.invite("salon@2027-03-13")
        _ = try stage.planner.rsvp("salon", "guest1@example.org", .yes, party: 2)
        stage.now = stage.now.adding(days: 1)
        let june = "RECURRENCE-ID:20270612T160000Z\nATTENDEE;PARTSTAT=DECLINED:WHO"
        _ = try reply(stage, uid, "guest1@example.org", june)
        #expect(try reply(stage, uid, "stranger@example.net", "ATTENDEE;PARTSTAT=ACCEPTED:WHO").pending.count == 1)
        _ = try stage.planner.cancelEvent("salon@2027-03-13")
        _ = try stage.planner.moveEvent("salon@2027-06-12", to: "2027-06-19 19:30")
        let first = stage.folder + "/first"
        try stage.planner.exportFolder(first)

        let other = try Stage()
        other.now = stage.now.adding(days: 1)
        var wish = ImportWish()
        wish.files = [first]
        _ = try other.planner.importFiles(wish)
        let second = other.folder + "/second"
        try other.planner.exportFolder(second)
        for name in try FileManager.default.contentsOfDirectory(atPath: first) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(first)/\(name)"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: "\(second)/\(name)")) == bytes, "\(name)")
        }
        #expect(try guest("guest1@example.org", other.planner.showEvent("salon@2027-06-12")).answer == .no)
        #expect(
            try other.planner.showEvent("salon").dates.map(\.event.status) == [
                .planned, .cancelled, .planned, .planned,
            ]
        )
        #expect(try other.planner.inbox().map(\.email) == ["stranger@example.net"])
        _ = try other.planner.importFiles(wish)
        #expect(try other.planner.inbox().count == 1 && other.planner.events().count == 1)
        _ = try other.planner.undo()
        _ = try other.planner.undo()
        #expect(try other.planner.events().isEmpty && other.planner.inbox().isEmpty)
    }

    @Test func `a series from another calendar comes with the dates that were taken out or moved`() throws {
        let stage = try Stage()
        let file = try stage.write(
            "salon.ics",
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:salon@example.org
            DTSTAMP:20261101T090000Z
            DTSTART;TZID=Europe/Madrid:20261212T180000
            DTEND;TZID=Europe/Madrid:20261212T200000
            RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=4
            EXDATE;TZID=Europe/Madrid:20270313T180000
            SUMMARY:Salon
            ORGANIZER:mailto:host@example.org
            ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.org
            END:VEVENT
            BEGIN:VEVENT
            UID:salon@example.org
            RECURRENCE-ID:20270612T160000Z
            DTSTAMP:20261102T090000Z
            DTSTART;TZID=Europe/Madrid:20270619T193000
            DTEND;TZID=Europe/Madrid:20270619T210000
            SEQUENCE:1
            SUMMARY:Salon
            ORGANIZER:mailto:host@example.org
            ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.org
            END:VEVENT
            END:VCALENDAR
            """
        )
        let card = try stage.planner.importEvent(file)
        #expect(card.dates.map(\.event.status) == [.planned, .cancelled, .planned, .planned])
        #expect(card.dates.map { $0.event.start.utc.description }[2] == "2027-06-19T17:30:00")
        #expect(card.dates.map(\.yes) == [1, 1, 0, 1] && card.dates.map(\.no) == [0, 0, 1, 0])
        #expect(try stage.planner.importEvent(file).dates.map(\.no) == [0, 0, 1, 0])
    }
}
