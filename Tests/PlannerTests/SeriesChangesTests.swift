import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// A salon that was planned in another calendar: what is sent of it, and what becomes of it when that calendar changes it.
struct SeriesChangesTests {
    private let stage: Stage

    init() throws {
        stage = try Stage()
        _ = try stage.planner.initialize(name: "Rosa Planner", email: "rosa@example.org", zone: "Europe/Madrid")
    }

    /// - Parameter lines: what says when it takes place.
    private func take(_ lines: String, sequence: Int = 0, hour: Int = 18) throws -> EventCard {
        let file = try stage.write(
            "salon.ics",
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:salon@example.org
            DTSTAMP:20261101T090000Z
            DTSTART;TZID=Europe/Madrid:20261212T\(hour)0000
            DTEND;TZID=Europe/Madrid:20261212T\(hour + 2)0000
            SEQUENCE:\(sequence)
            \(lines)
            SUMMARY:Salon
            ORGANIZER:mailto:rosa@example.org
            ATTENDEE;CN=Ana Example:mailto:ana@example.org
            END:VEVENT
            END:VCALENDAR
            """
        )
        return try stage.planner.importEvent(file)
    }

    private static let rule = "RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=4"
    private static let days = ["2026-12-12", "2027-03-13", "2027-06-12", "2027-09-11"]

    private func sent(_ word: String = "salon", _ whos: [String] = ["ana@example.org"]) throws -> String {
        stage.now = stage.now.adding(seconds: 7200)
        let calendar = try #require(try stage.planner.invite(word, whos).messages.first?.calendar)
        #expect(ExchangeLimits.problems(of: calendar) == [])
        return String(decoding: calendar, as: UTF8.self).replacing("\r\n ", with: "")
    }

    private func reply(_ lines: String, from email: String = "ana@example.org") throws -> ReplyReport {
        stage.now = stage.now.adding(seconds: 7200)
        let file = try stage.write(
            "reply.ics",
            """
            BEGIN:VCALENDAR
            METHOD:REPLY
            VERSION:2.0
            BEGIN:VEVENT
            UID:salon@example.org
            DTSTAMP:\(stage.now.utc.description.filter { $0 != "-" && $0 != ":" })Z
            ATTENDEE;PARTSTAT=ACCEPTED:mailto:\(email)
            \(lines)
            END:VEVENT
            END:VCALENDAR
            """
        )
        return try #require(try stage.planner.replies([file]).first)
    }

    /// The days on which it takes place.
    private func coming(_ card: EventCard) -> [String] {
        card.dates.filter { $0.event.status == .planned }.map { String($0.event.start.utc.description.prefix(10)) }
    }

    // MARK: SEQUENCE

    @Test func `a series is sent as a new version once a date of it was called off, and again as the same`() throws {
        _ = try take(Self.rule)
        #expect(try sent().contains("SEQUENCE:0\r\n"))
        _ = try stage.planner.cancelEvent("salon@2027-03-13")
        let again = try sent()
        #expect(again.contains("EXDATE;TZID=Europe/Madrid:20270313T180000\r\n") && !again.contains("SEQUENCE:0\r\n"))
        #expect(again.contains("SEQUENCE:1\r\n") && again.contains("PARTSTAT=NEEDS-ACTION"))
        #expect(try stage.planner.showEvent("salon").event.sequence == 1)
        #expect(try sent().contains("SEQUENCE:1\r\n"))
        let feed = String(decoding: try stage.planner.feed(.gatherings), as: UTF8.self)
        #expect(feed.contains("EXDATE") && feed.contains("SEQUENCE:1\r\n"))
    }

    @Test func `a date called off makes no answer to another date an old one`() throws {
        _ = try take(Self.rule)
        _ = try stage.planner.addPerson(.named("Bo Example", email: "bo@example.org"))
        _ = try sent("salon@2027-06-12", ["bo@example.org"])
        _ = try sent()
        _ = try stage.planner.cancelEvent("salon@2027-03-13")
        #expect(try sent().contains("SEQUENCE:1\r\n"))
        let june = "RECURRENCE-ID;TZID=Europe/Madrid:20270612T180000\nSEQUENCE:"
        #expect(try reply(june + "0", from: "bo@example.org").flagged.map(\.reason) == [])
        #expect(try reply(june + "1", from: "bo@example.org").flagged.map(\.reason) == [])
        #expect(try reply(june + "2", from: "bo@example.org").flagged.count == 1)
        // The next version of the date is above whatever was told of it.
        #expect(try stage.planner.moveEvent("salon@2027-06-12", to: "2027-06-12 19:00").event.sequence == 2)
    }

    @Test(arguments: [
        rule + "\nEXDATE;TZID=Europe/Madrid:20270612T180000",
        rule + "\nEXDATE;TZID=Europe/Madrid:20270313T180000,20270612T180000",
        rule, rule + "\nRDATE;TZID=Europe/Madrid:20270410T180000\nEXDATE;TZID=Europe/Madrid:20270313T180000",
        "RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=5\nEXDATE;TZID=Europe/Madrid:20270313T180000",
        "RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;UNTIL=20270801T000000Z\nEXDATE;TZID=Europe/Madrid:20270313T180000",
        "RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=4;WKST=SU\nEXDATE;TZID=Europe/Madrid:20270313T180000",
    ])
    func `other dates under the number that guests were sent get a new number`(lines: String) throws {
        let first = Self.rule + "\nEXDATE;TZID=Europe/Madrid:20270313T180000"
        _ = try take(first)
        #expect(try take(first).event.sequence == 0)
        _ = try take(lines)
        // As long as nothing was sent from here, the other calendar counts.
        #expect(try stage.planner.showEvent("salon").event.sequence == 0)
        _ = try take(first)
        #expect(try sent().contains("SEQUENCE:0\r\n"))
        #expect(try take(first).event.sequence == 0)
        let card = try take(lines)
        #expect(card.event.sequence == 1 && card.remarks.contains { $0.contains("`tertulia invite salon`") })
        #expect(try sent().contains("SEQUENCE:1\r\n"))
        // The old file is older now, and says so.
        #expect(try take(first).remarks.contains { $0.contains("nothing changed") })
        #expect(try stage.planner.showEvent("salon").event.sequence == 1)
    }

    // MARK: Answers to an older version

    @Test func `an answer from before a move is asked for anew each time, until it is given anew`() throws {
        _ = try take("STATUS:CONFIRMED")
        _ = try stage.planner.addPerson(.named("Bo Example", email: "bo@example.org"))
        _ = try sent("salon", ["ana@example.org", "bo@example.org"])
        _ = try stage.planner.rsvp("salon", "ana@example.org", .yes)
        #expect(try sent().contains("PARTSTAT=ACCEPTED"))
        _ = try stage.planner.moveEvent("salon", to: "2026-12-13 18:00")
        var edit = EventEdit()
        edit.guestList = .open
        _ = try stage.planner.editEvent("salon", edit)
        for guest in ["ana@example.org", "bo@example.org", "ana@example.org", "bo@example.org"] {
            #expect(try !sent("salon", [guest]).contains("PARTSTAT=ACCEPTED"))
        }
        #expect(try stage.planner.showEvent("salon").guests.first?.invitation.answer == .yes)
        #expect(try reply("SEQUENCE:1").applied.count == 1)
        for guest in ["ana@example.org", "bo@example.org"] {
            #expect(try sent("salon", [guest]).contains("PARTSTAT=ACCEPTED"))
        }
    }

    @Test func `an answer to all dates is asked for anew for the one that moved`() throws {
        _ = try take(Self.rule)
        _ = try sent()
        _ = try stage.planner.rsvp("salon", "ana@example.org", .yes)
        _ = try stage.planner.moveEvent("salon@2027-06-12", to: "2027-06-19 19:30")
        for _ in 0..<2 {
            let text = try sent()
            let moved = try #require(text.range(of: "RECURRENCE-ID;TZID=Europe/Madrid:20270612"))
            #expect(text[..<moved.lowerBound].contains("PARTSTAT=ACCEPTED"))
            #expect(text[moved.lowerBound...].contains("PARTSTAT=NEEDS-ACTION"))
        }
    }

    // MARK: RDATE and other rules

    @Test func `dates that another calendar added to a series are its dates`() throws {
        let card = try take(
            Self.rule + "\nRDATE;TZID=Europe/Madrid:20270410T180000,20270313T180000\nRDATE:20270508T160000Z"
        )
        let all = ["2026-12-12", "2027-03-13", "2027-04-10", "2027-05-08", "2027-06-12", "2027-09-11"]
        #expect(coming(card) == all)
        let text = try sent()
        #expect(text.contains("RDATE;TZID=Europe/Madrid:20270410T180000\r\n") && text.contains("20270508T180000"))
        let read = try CalendarFile(Array(text.utf8))
        let times = read.agenda(from: .t0, through: .t0.adding(days: 400), in: try Zone(named: "Europe/Madrid"))
            .occurrences
        #expect(times.map { String($0.start.utc.description.prefix(10)) } == all)
        let feed = try CalendarFile(stage.planner.feed(.gatherings))
        #expect(feed.agenda(from: .t0, through: .t0.adding(days: 400), in: .utc).occurrences.count == 6)
        #expect(
            try reply("RECURRENCE-ID;TZID=Europe/Madrid:20270410T180000").applied.first?.instance
                == "2027-04-10T18:00:00"
        )
        #expect(
            try stage.planner.moveEvent("salon", to: "2026-12-12 19:00").dates.map(\.event.instance)[2]
                == "2027-04-10T19:00:00"
        )
        _ = try stage.planner.cancelEvent("salon@2027-04-10")
        #expect(try !sent().contains("RDATE;TZID=Europe/Madrid:20270410"))
    }

    @Test func `of very many single dates the first are taken, which is said`() throws {
        let days = (1...210).map { CivilDate(daysSince1970: 21_000 + $0).description.filter { $0 != "-" } }
        let card = try take("RDATE;TZID=Europe/Madrid:" + days.map { $0 + "T180000" }.joined(separator: ","))
        #expect(card.dates.count { $0.event.instance != "2026-12-12T18:00:00" } == 200)
        #expect(card.remarks.contains { $0.contains("the first 200 were taken") })
    }

    @Test func `an event without a rule whose dates are listed is a series of them`() throws {
        let card = try take("RDATE;TZID=Europe/Madrid:20270109T180000,20270213T190000")
        #expect(coming(card) == ["2026-12-12", "2027-01-09", "2027-02-13"] && card.repeats == "once")
        #expect(try sent().contains("RDATE;TZID=Europe/Madrid:20270213T190000\r\n"))
        #expect(try take("RDATE;TZID=Europe/Madrid:20261212T180000", sequence: 1).event.rule.isEmpty)
    }

    @Test func `of the dates that a newer rule does not have those stay that somebody answered, called off`() throws {
        _ = try take(
            Self.rule + "\nRDATE;TZID=Europe/Madrid:20270410T180000\nEXDATE;TZID=Europe/Madrid:20270612T180000"
        )
        _ = try stage.planner.rsvp("salon@2027-03-13", "ana@example.org", .yes)
        let card = try take(
            "RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=3SA;COUNT=3\nRDATE;TZID=Europe/Madrid:20270501T180000",
            sequence: 1
        )
        #expect(coming(card) == ["2026-12-12", "2026-12-19", "2027-03-20", "2027-05-01"])
        let kept = card.dates.filter { $0.event.status == .cancelled }
        #expect(kept.map(\.event.slug) == ["salon@2027-03-13"] && kept.map(\.yes) == [1])
        #expect(card.remarks.contains { $0.contains("salon@2027-03-13 is no date of it any more") })
        let text = try sent()
        #expect(!text.contains("20270313") && !text.contains("EXDATE"))
        #expect(try sent("salon@2027-03-13").contains("METHOD:CANCEL"))
    }

    @Test func `what is written down about a date holds when the whole series is at another hour`() throws {
        _ = try take(Self.rule + "\nEXDATE;TZID=Europe/Madrid:20270612T180000")
        _ = try stage.planner.rsvp("salon@2027-03-13", "ana@example.org", .no)
        let card = try take(Self.rule, sequence: 1, hour: 19)
        #expect(card.dates.map(\.event.instance) == Self.days.map { "\($0)T19:00:00" })
        #expect(card.dates.map(\.event.status) == [.planned, .planned, .planned, .planned])
        #expect(card.dates.first { $0.event.slug == "salon@2027-03-13" }?.no == 1)
    }
}
