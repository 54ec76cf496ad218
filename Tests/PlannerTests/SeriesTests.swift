import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// A quarterly salon in Madrid, a year of it: each date with a table and answers of its own.
struct SeriesTests: SalonTests {
    @Test func `a series has a table for each of its dates, the regulars at all of them and the others in turn`() throws
    {
        let (stage, plan) = try salon()
        #expect(plan.event.event.rule == "FREQ=MONTHLY;INTERVAL=3;COUNT=4;BYDAY=2SA")
        #expect(plan.event.repeats == "every 3 months on the second Saturday, 4 times")
        #expect(
            plan.dates.map(\.event.slug) == [
                "salon@2026-12-12", "salon@2027-03-13", "salon@2027-06-12", "salon@2027-09-11",
            ]
        )
        let madrid = try Zone(named: "Europe/Madrid")
        #expect(plan.dates.allSatisfy { madrid.local(at: $0.event.start).hour == 18 })
        #expect(plan.dates.map { $0.event.start.utc.hour } == [17, 17, 16, 16])
        let tables = try plan.dates.map { names(try stage.planner.showEvent($0.event.slug), .chosen) }
        for table in tables { #expect(table.isSuperset(of: ["Guest 1 Example", "Guest 2 Example"])) }
        let others = tables.map { $0.subtracting(["Guest 1 Example", "Guest 2 Example"]) }
        #expect(others[0].isDisjoint(with: others[2]))
        #expect(Set(others.joined()).count > others[0].count * 2)
        #expect(try stage.planner.events().map(\.event.slug) == ["salon"])
        #expect(try stage.planner.showEvent("next").event.slug == "salon@2026-12-12")
    }

    @Test func `a first date that does not fit the rule is refused, with the date that would`() throws {
        let (stage, _) = try salon()
        var plan = EventPlan()
        plan.title = "Other"
        plan.wish.topics = ["books"]
        plan.at = "2026-12-10 18:00"
        plan.repeats = "monthly on the second Saturday"
        let error = #expect(throws: PlannerError.self) { try stage.planner.plan(plan) }
        #expect(error?.message.contains("Saturday 2026-12-12") == true)
        plan.at = "2026-12-12 18:00"
        plan.repeats = "FREQ=MONTHLY;BYDAY=5SA"
        #expect(throws: PlannerError.self) { try stage.planner.plan(plan) }
    }

    @Test func `regulars are asked to the whole, others to their date alone`() throws {
        let (stage, plan) = try salon()
        let uid = plan.event.event.uid
        let whole = try stage.planner.invite("salon")
        #expect(whole.messages.map(\.email) == Self.regulars)
        let series = text(whole.messages[0].calendar)
        #expect(
            series.contains("RRULE:FREQ=MONTHLY;COUNT=4;INTERVAL=3;BYDAY=2SA\r\n") && series.contains("UID:\(uid)\r\n")
        )
        #expect(!series.contains("RECURRENCE-ID") && !series.contains("guest2@example.org"))
        #expect(whole.messages[0].body.contains("11 September 2027"))
        #expect(ExchangeLimits.problems(of: whole.messages[0].calendar) == [])
        let own = try CalendarFile(whole.ownCalendar)
        #expect(own.items.count == 5 && own.items.allSatisfy { $0.attendees.compactMap(\.email) == Self.regulars })

        let march = try stage.planner.invite("salon@2027-03-13")
        #expect(!march.messages.isEmpty && march.messages.allSatisfy { !Self.regulars.contains($0.email ?? "") })
        let date = text(march.messages[0].calendar)
        #expect(
            date.contains("RECURRENCE-ID;TZID=Europe/Madrid:20270313T180000\r\n")
                && !date.contains("RRULE:FREQ=MONTHLY")
        )
        #expect(date.contains("METHOD:REQUEST") && date.contains("UID:\(uid)\r\n"))
        #expect(ExchangeLimits.problems(of: march.messages[0].calendar) == [])
        #expect(march.messages.allSatisfy { !$0.fileName.contains("@") })
    }

    @Test func `an answer to all dates holds for each that has no later one of its own`() throws {
        let (stage, plan) = try salon()
        let uid = plan.event.event.uid
        _ = try stage.planner.invite("salon")
        _ = try stage.planner.rsvp("salon", "guest1@example.org", .yes)
        for slug in plan.dates.map(\.event.slug) {
            #expect(try guest("guest1@example.org", stage.planner.showEvent(slug)).answer == .yes)
        }
        stage.now = stage.now.adding(days: 1)
        let june = try reply(
            stage,
            uid,
            "guest1@example.org",
            "RECURRENCE-ID:20270612T160000Z\nATTENDEE;PARTSTAT=DECLINED:WHO"
        )
        #expect(june.applied.map(\.instance) == ["2027-06-12T18:00:00"])
        #expect(try guest("guest1@example.org", stage.planner.showEvent("salon@2027-06-12")).answer == .no)
        #expect(try guest("guest1@example.org", stage.planner.showEvent("salon@2027-03-13")).answer == .yes)
        #expect(try guest("guest1@example.org", stage.planner.showEvent("salon")).answer == .yes)

        let without = try stage.planner.rsvp("salon", "guest2@example.org", .no)
        #expect(without.guests.map(\.email) == Self.regulars && without.next.isEmpty)
        #expect(try guest("guest2@example.org", stage.planner.showEvent("salon@2027-03-13")).answer == .no)

        stage.now = stage.now.adding(days: 1)
        _ = try reply(stage, uid, "guest1@example.org", "ATTENDEE;PARTSTAT=TENTATIVE:WHO")
        for slug in plan.dates.map(\.event.slug) {
            #expect(try guest("guest1@example.org", stage.planner.showEvent(slug)).answer == .maybe)
        }
        let dates = try stage.planner.showEvent("salon").dates
        #expect(dates.map(\.maybe) == [1, 1, 1, 1] && dates.map(\.no) == [1, 1, 1, 1])
    }

    @Test func `of a reply that answers all dates and one of them, the one goes by what is said of it`() throws {
        let (stage, plan) = try salon()
        _ = try stage.planner.invite("salon")
        let both = """
            ATTENDEE;PARTSTAT=DECLINED:WHO
            RECURRENCE-ID:20270612T160000Z
            END:VEVENT
            BEGIN:VEVENT
            UID:\(plan.event.event.uid)
            DTSTAMP:\(stage.now.utc.description.filter { $0 != "-" && $0 != ":" })Z
            ORGANIZER:mailto:rosa@example.org
            ATTENDEE;PARTSTAT=ACCEPTED:WHO
            """
        #expect(try reply(stage, plan.event.event.uid, "guest1@example.org", both).applied.count == 2)
        #expect(try guest("guest1@example.org", stage.planner.showEvent("salon@2027-06-12")).answer == .no)
        #expect(try guest("guest1@example.org", stage.planner.showEvent("salon@2027-03-13")).answer == .yes)
    }

    @Test func `whoever is invited to one date answers for that one, whether the reply names it or not`() throws {
        let (stage, plan) = try salon()
        let uid = plan.event.event.uid
        let emails = try stage.planner.invite("salon@2027-03-13").messages.compactMap(\.email)
            .filter { !Self.regulars.contains($0) }
        let named = try reply(
            stage,
            uid,
            emails[0],
            "RECURRENCE-ID;TZID=Europe/Madrid:20270313T180000\nATTENDEE;PARTSTAT=ACCEPTED;X-NUM-GUESTS=1:WHO"
        )
        #expect(named.applied.count == 1)
        #expect(try reply(stage, uid, emails[1], "ATTENDEE;PARTSTAT=ACCEPTED:WHO").applied.count == 1)
        let march = try stage.planner.showEvent("salon@2027-03-13")
        #expect(try guest(emails[0], march).partySize == 2)
        #expect(try guest(emails[1], march).answer == .yes)
        #expect(try stage.planner.showEvent("salon").guests.map(\.email) == Self.regulars)
        #expect(try reply(stage, uid, emails[1], "ATTENDEE;PARTSTAT=ACCEPTED:WHO").ignored.count == 1)
    }

    @Test func `one date is called off and another moved, and only their guests hear of it`() throws {
        let (stage, plan) = try salon()
        let uid = plan.event.event.uid
        _ = try stage.planner.invite("salon")
        let march = try stage.planner.invite("salon@2027-03-13").messages.compactMap(\.email)
        let cancelled = try stage.planner.cancelEvent("salon@2027-03-13")
        #expect(cancelled.event.status == .cancelled && cancelled.event.sequence == 1)
        let told = try stage.planner.invite("salon@2027-03-13")
        #expect(Set(told.messages.compactMap(\.email)) == Set(march + Self.regulars))
        let cancel = text(told.messages[0].calendar)
        #expect(cancel.contains("METHOD:CANCEL") && cancel.contains("RECURRENCE-ID;TZID=Europe/Madrid:20270313T180000"))
        #expect(cancel.contains("SEQUENCE:1\r\n") && cancel.contains("UID:\(uid)\r\n"))

        let moved = try stage.planner.moveEvent("salon@2027-06-12", to: "2027-06-19 19:30")
        #expect(moved.event.slug == "salon@2027-06-12" && moved.event.sequence == 1)
        #expect(try stage.planner.showEvent("salon@2027-06-19").event.id == moved.event.id)
        let news = try stage.planner.invite("salon@2027-06-12")
        let override = text(try #require(news.messages.first { $0.email == Self.regulars[0] }).calendar)
        #expect(override.contains("RECURRENCE-ID;TZID=Europe/Madrid:20270612T180000\r\n"))
        #expect(override.contains("DTSTART;TZID=Europe/Madrid:20270619T193000\r\n"))
        #expect(news.messages.first { $0.email == Self.regulars[0] }?.kind == .update)

        let again = text(try stage.planner.invite("salon").messages[0].calendar)
        #expect(again.contains("EXDATE;TZID=Europe/Madrid:20270313T180000\r\n"))
        #expect(again.contains("DTSTART;TZID=Europe/Madrid:20270619T193000\r\n"))
        let feed = text(try stage.planner.feed(.gatherings))
        #expect(feed.contains("EXDATE;TZID=Europe/Madrid:20270313T180000\r\n"))
        #expect(feed.components(separatedBy: "BEGIN:VEVENT").count == 5)
        #expect(try stage.planner.feed(.gatherings) == stage.planner.feed(.gatherings))
        let read = try CalendarFile(stage.planner.feed(.gatherings))
        let times = read.agenda(from: .t0, through: .t0.adding(days: 400), in: try Zone(named: "Europe/Madrid"))
            .occurrences
        #expect(
            times.map { $0.start.utc.description } == [
                "2026-12-12T17:00:00", "2027-06-19T17:30:00", "2027-09-11T16:00:00",
            ]
        )
    }

    @Test func `a series that moves keeps its answers, and all of it gets one new version`() throws {
        let (stage, _) = try salon()
        _ = try stage.planner.invite("salon")
        _ = try stage.planner.rsvp("salon@2027-03-13", "guest1@example.org", .no)
        _ = try stage.planner.moveEvent("salon@2027-06-12", to: "2027-06-19 19:30")
        let moved = try stage.planner.moveEvent("salon", to: "2026-12-12 19:00")
        #expect(moved.event.sequence == 2 && moved.dates.allSatisfy { $0.event.sequence == 2 })
        #expect(
            moved.dates.map(\.event.instance)
                == ["2026-12-12", "2027-03-13", "2027-06-12", "2027-09-11"].map { "\($0)T19:00:00" }
        )
        let madrid = try Zone(named: "Europe/Madrid")
        #expect(moved.dates.map { "\(madrid.local(at: $0.event.start))" }[2] == "2027-06-19T19:30:00")
        #expect(moved.dates.map { madrid.local(at: $0.event.start).hour }[3] == 19)
        #expect(try guest("guest1@example.org", stage.planner.showEvent("salon@2027-03-13")).answer == .no)
        #expect(throws: PlannerError.self) { try stage.planner.moveEvent("salon", to: "2027-03-13 20:00") }
        #expect(throws: PlannerError.self) { try stage.planner.moveEvent("salon", to: "2026-12-14 20:00") }
        let later = try stage.planner.moveEvent("salon", to: "2027-01-09 18:00")
        #expect(later.dates.map(\.event.slug).prefix(2) == ["salon@2027-01-09", "salon@2027-04-10"])
        #expect(try guest("guest1@example.org", stage.planner.showEvent("salon@2027-04-10")).answer == .no)
        let news = text(try stage.planner.invite("salon", ["guest1@example.org"]).messages[0].calendar)
        #expect(
            news.components(separatedBy: "PARTSTAT=NEEDS-ACTION").count
                == news.components(separatedBy: "ATTENDEE").count
        )
        let off = try stage.planner.cancelEvent("salon")
        #expect(off.dates.allSatisfy { $0.event.status == .cancelled })
        #expect(text(try stage.planner.invite("salon").messages[0].calendar).contains("METHOD:CANCEL"))
    }

    @Test(arguments: [("en", "All its dates from Saturday 13 March 2027, 18:00"), ("es", "todas sus fechas a partir")])
    func `the letter of a series that is called off says so of all its dates to come`(
        language: String,
        words: String
    ) throws {
        let (stage, _) = try salon()
        var edit = PersonEdit()
        edit.language = language
        _ = try stage.planner.editPerson("guest1@example.org", edit)
        _ = try stage.planner.invite("salon")
        stage.now = try #require(ISO8601.instant("2027-01-10T12:00:00Z"))
        _ = try stage.planner.cancelEvent("salon")
        let letter = try #require(
            try stage.planner.invite("salon").messages.first { $0.email == "guest1@example.org" }
        )
        #expect(letter.kind == .cancellation && letter.body.contains(words), "\(letter.body)")
        #expect(!letter.subject.contains("2026") && !letter.body.contains("2026"))
    }
}
