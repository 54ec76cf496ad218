import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// What stands in the planner's own calendars, as `plan`, `suggest`, `events move` and the search for a time see it.
struct BusyTests {
    /// Wednesdays 18:00–19:00 in Lisbon; a dentist on 12 December; a free and a cancelled hour; a whole day; a lost one.
    private static let work = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:choir
        DTSTART;TZID=Europe/Lisbon:20260107T180000
        DTEND;TZID=Europe/Lisbon:20260107T190000
        RRULE:FREQ=WEEKLY
        EXDATE;TZID=Europe/Lisbon:20261216T180000
        SUMMARY:Choir
        END:VEVENT
        BEGIN:VEVENT
        UID:dentist
        DTSTART:20261212T140000Z
        DTEND:20261212T160000Z
        SUMMARY:Secret dentist
        END:VEVENT
        BEGIN:VEVENT
        UID:free
        DTSTART:20261213T140000Z
        DTEND:20261213T160000Z
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:off
        DTSTART:20261213T140000Z
        DTEND:20261213T160000Z
        STATUS:CANCELLED
        END:VEVENT
        BEGIN:VEVENT
        UID:trip
        DTSTART;VALUE=DATE:20261219
        DTEND;VALUE=DATE:20261221
        END:VEVENT
        BEGIN:VEVENT
        UID:lost
        DTSTART;TZID=Mars/Olympus:20261213T140000
        END:VEVENT
        END:VCALENDAR
        """

    private func stage() throws -> (stage: Stage, file: String) {
        let stage = try Stage()
        _ = try stage.planner.initialize(name: "Rosa Planner", email: "rosa@example.org", zone: "Europe/Madrid")
        for number in 1...12 {
            let guest = PersonEdit.named("Guest \(number) Example", topics: ["books"])
            _ = try stage.planner.addPerson(guest)
        }
        for number in 2...12 { _ = try stage.planner.link("1", "\(number)", strength: 60) }
        return (stage, try stage.write("work.ics", Self.work))
    }

    private func plan(_ at: String, _ stage: Stage, busy: [String] = []) throws -> EventCard {
        var plan = EventPlan()
        plan.title = "Books"
        plan.wish.topics = ["books"]
        plan.wish.busy = busy
        plan.at = at
        plan.seats = 6
        return try stage.freshPlanner().plan(plan).event
    }

    @Test func `a plan is warned of the planner's own calendar, once and for later`() throws {
        let (stage, file) = try stage()
        let once = try plan("2026-12-12 16:00", stage, busy: [file]).warnings
        #expect(once.contains("clashes with your own calendar: 15:00–17:00"))
        #expect(once.contains { $0.contains("an entry is there in a zone that is not known, ‘Mars/Olympus’") })
        #expect(!once.contains { $0.contains("dentist") })
        #expect(try plan("2027-01-16 16:00", stage).warnings.isEmpty)

        #expect(try stage.planner.addBusyFiles([file]).map(\.entries) == [6])
        let repeated = try plan("2026-12-23 18:30", stage).warnings
        #expect(repeated.contains("clashes with your own calendar: 19:00–20:00"))
        let excluded = try plan("2026-12-16 18:30", stage).warnings
        #expect(!excluded.contains { $0.contains("clashes") })
        let free = try plan("2026-12-13 15:00", stage).warnings
        #expect(!free.contains { $0.contains("clashes") })
        let whole = try plan("2026-12-20 15:00", stage).warnings
        #expect(whole.contains("clashes with your own calendar: from 2026-12-19 through 2026-12-20"))
    }

    @Test func `a calendar that is gone is a warning when it is remembered and an error when it is named`() throws {
        let (stage, file) = try stage()
        _ = try stage.planner.addBusyFiles([file])
        try FileManager.default.removeItem(atPath: file)
        #expect(
            try plan("2026-12-15 12:00", stage).warnings.contains { $0.contains("was not looked at") }
        )
        #expect(try stage.planner.busyFiles().first?.problem != nil)
        #expect(throws: PlannerError.self) { try plan("2026-12-15 12:00", stage, busy: [file]) }
        #expect(try stage.planner.removeBusyFiles(["work.ics"]).isEmpty)
        #expect(throws: PlannerError.self) { try stage.planner.removeBusyFiles(["work.ics"]) }
    }

    @Test func `other gatherings, holidays and worked weekends are said`() throws {
        let (stage, _) = try stage()
        let books = try plan("2026-12-25 18:00", stage)
        #expect(books.warnings.contains { $0.hasPrefix("2026-12-25 is ") && $0.hasSuffix("a public holiday in Spain") })
        let second = try plan("2026-12-25 19:00", stage).warnings
        #expect(second.contains("clashes with your gathering Books (books): 18:00–20:00"))
        let moved = try stage.planner.moveEvent("books-2", to: "2026-12-26 19:00")
        #expect(moved.warnings.isEmpty)
        stage.now = try #require(ISO8601.instant("2026-09-20T08:00:00Z"))
        _ = try stage.planner.initialize(zone: "Asia/Shanghai")
        var wish = ChoiceWish()
        wish.topics = ["books"]
        wish.seats = 6
        wish.at = "2026-10-10 14:00"
        #expect(try stage.planner.suggest(wish).warnings == ["2026-10-10 is a working Saturday in China"])
    }

    @Test func `free times keep clear of calendars, gatherings and closed doors, and change nothing`() throws {
        let (stage, file) = try stage()
        _ = try plan("2026-12-05 14:00", stage)
        var venue = VenueEdit()
        venue.name = "Early Bird"
        venue.hours = "Mo-Sa 08:00-16:00"
        _ = try stage.planner.addVenue(venue)
        let before = try stage.bytes()
        var wish = SlotWish()
        wish.find = "Saturday afternoon"
        wish.within = "6w"
        wish.busy = [file]
        let card = try stage.planner.freeSlots(wish)
        #expect(
            card.slots.map { ISO8601.string($0.start, in: card.zone) } == [
                "2026-11-21T13:30:00+01:00", "2026-11-28T13:30:00+01:00", "2026-12-05T16:00:00+01:00",
                "2026-12-12T17:00:00+01:00", "2026-12-26T13:30:00+01:00",
            ]
        )
        wish.venue = "Early"
        wish.duration = "2h30"
        let early = try stage.planner.freeSlots(wish)
        #expect(early.slots.map { ISO8601.string($0.start, in: card.zone) }.first == "2026-11-21T13:30:00+01:00")
        #expect(early.slots.count == 3)
        #expect(try stage.bytes() == before)
    }

    @Test(arguments: ["周六下午", "土曜日の午後", "sábado por la tarde"])
    func `a wish for a time is read in the planner's languages`(text: String) throws {
        let (stage, _) = try stage()
        var wish = SlotWish()
        wish.find = text
        wish.within = "2w"
        let card = try stage.planner.freeSlots(wish)
        #expect(card.slots.map { card.zone.local(at: $0.start).date.description } == ["2026-11-21", "2026-11-28"])
    }

    @Test func `a wish that names no time is refused`() throws {
        let stage = try Stage()
        var wish = SlotWish()
        wish.find = "someday"
        #expect(throws: PlannerError.self) { try stage.planner.freeSlots(wish) }
    }
}
