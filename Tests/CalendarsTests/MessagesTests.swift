import TestSupport
import Testing

@testable import Calendars

struct MessagesTests {
    @Test(arguments: [
        "Europe/Madrid", "Asia/Shanghai", "America/New_York", "Asia/Jerusalem", "Africa/Casablanca", "UTC",
    ])
    func `every invitation that we write is within the limits of Exchange`(zone: String) throws {
        for rule in [
            nil, "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=4", "FREQ=WEEKLY;BYDAY=SA", "FREQ=MONTHLY;BYDAY=-1FR",
        ] {
            var event = CalendarEvent.salon
            let zone = try Zone(named: zone)
            let local = try #require(LocalTime("2026-12-12T15:00:00"))
            event.start = .zoned(local, zone)
            event.end = .zoned(try #require(LocalTime("2026-12-12T17:00:00")), zone)
            event.rule = try rule.map { try RecurrenceRule($0) }
            event.excludedDates = rule == nil ? [] : [.zoned(try #require(LocalTime("2027-03-13T15:00:00")), zone)]
            var found = ExchangeLimits.problems(of: try event.request(at: .t0).serialized())
            // A series through changes that no rule tells needs them one by one; that is said, not hidden.
            if rule != nil, ["Africa/Casablanca", "Asia/Jerusalem"].contains(zone.name) {
                found.removeAll { $0.contains("VTIMEZONE") || $0.contains("is not described") }
            }
            #expect(found == [], "\(zone) \(rule ?? "once")")
        }
    }

    @Test(arguments: [
        ("RRULE:FREQ=MONTHLY;BYDAY=1SA,3SA", "one day of the week"), ("RRULE:FREQ=DAILY;COUNT=1000", "three digits"),
        ("RRULE:FREQ=YEARLY;BYYEARDAY=100", "BYYEARDAY"), ("RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15", "lists of months"),
        ("RDATE:20270101T100000Z", "RDATE stands"), ("EXDATE;VALUE=DATE:20270101", "another form"),
        ("DTEND;TZID=Atlantis:20270101T100000", "unknown"),
        ("DTEND;TZID=Europe/Madrid:20270101T100000", "not described"),
        ("SEQUENCE:99999999999", "out of range"),
    ])
    func `what Exchange would read wrongly is named`(line: String, problem: String) {
        let text = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", "METHOD:REQUEST", "BEGIN:VEVENT", "UID:1",
            "DTSTAMP:20261120T120000Z", "DTSTART:20261212T140000Z", "ORGANIZER:mailto:a@example.org",
            "ATTENDEE:mailto:b@example.org", line, "END:VEVENT", "END:VCALENDAR", "",
        ].joined(separator: "\r\n")
        let found = ExchangeLimits.problems(of: Array(text.utf8))
        #expect(found.contains { $0.contains(problem) }, "\(found)")
        let sound = text.replacing(line + "\r\n", with: "")
        #expect(ExchangeLimits.problems(of: Array(sound.utf8)) == [])
        #expect(ExchangeLimits.problems(of: Array(sound.replacing("\r\n", with: "\n").utf8)) != [])
    }

    @Test func `calling off and declining a proposal say just that`() throws {
        var series = CalendarEvent.salon
        series.sequence = 3
        let guest = Attendee(name: "Neil", email: "neil@example.org")
        let whole = try series.cancellation(for: [guest], at: .t0).text()
        #expect(whole.contains("METHOD:CANCEL") && whole.contains("STATUS:CANCELLED") && whole.contains("SEQUENCE:3"))
        #expect(!whole.contains("RSVP") && !whole.contains("FREQ=MONTHLY") && !whole.contains("VALARM"))
        let no = try series.declineCounter(for: guest, at: .t0, comment: "It stays at three.").text()
        #expect(no.contains("METHOD:DECLINECOUNTER") && no.contains("COMMENT:It stays at three."))
    }

    @Test func `a UID is a random UUID of version 4`() {
        #expect(
            CalendarEvent.makeUID(random: Array(repeating: 0xFF, count: 16)) == "ffffffff-ffff-4fff-bfff-ffffffffffff"
        )
        #expect(CalendarEvent.makeUID(random: []) == "00000000-0000-4000-8000-000000000000")
    }
}

struct CalendarFeedTests {
    private func gathering(_ number: Int) -> CalendarFeed.Gathering {
        var gathering = CalendarFeed.Gathering(
            uid: "uid-\(number)",
            sequence: number % 3,
            changed: .t0,
            start: .zoned(
                LocalTime(secondsSince1970: Instant.t0.seconds + Int64(number) * 90_000),
                (try? Zone(named: "Europe/Madrid")) ?? .utc
            ),
            end: nil,
            title: "Coffee \(number)"
        )
        gathering.answers = .init(yes: 3, maybe: 1, no: number, open: 2)
        gathering.details = "About types"
        return gathering
    }

    @Test func `the same data give the same bytes in whatever order they come, and other data others`() throws {
        let all = (0..<200).map(gathering)
        func bytes(_ gatherings: [CalendarFeed.Gathering]) throws -> [UInt8] {
            try CalendarFeed.gatherings(gatherings, name: "Tables") { "\($0.yes) yes, \($0.open) open" }.serialized()
        }
        let first = try bytes(all)
        #expect(try bytes(all.reversed()) == first)
        var changed = all
        changed[7].answers?.yes = 4
        #expect(try bytes(changed) != first)
        let text = String(decoding: first, as: UTF8.self)
        #expect(!first.contains(0x40) && !text.contains("ATTENDEE") && !text.contains("METHOD"))
        #expect(text.contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H") && text.contains("X-PUBLISHED-TTL:PT1H"))
        #expect(text.contains("DESCRIPTION:3 yes\\, 2 open\\n\\nAbout types"))
        #expect(try CalendarFile(first).items.count == 200)
    }

    @Test func `whom to be in touch with is a whole day, or a thing to do`() throws {
        let due = CalendarFeed.FollowUp(uid: "f-1", changed: .t0, due: Instant.t0.utc.date, title: "Write to Neil")
        let days = try CalendarFeed.followUps([due], name: "In touch").text()
        #expect(
            days.contains("DTSTART;VALUE=DATE:20261120\r\nDTEND;VALUE=DATE:20261121")
                && days.contains("TRANSP:TRANSPARENT")
        )
        let todos = try CalendarFeed.followUps([due], name: "In touch", asTodos: true).text()
        #expect(todos.contains("BEGIN:VTODO") && todos.contains("DUE;VALUE=DATE:20261120") && !todos.contains("DTEND"))
    }
}
