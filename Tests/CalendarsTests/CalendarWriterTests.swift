import TestSupport
import Testing

@testable import Calendars

struct CalendarWriterTests {
    @Test func `an invitation is written as any calendar reads it`() throws {
        let text = try CalendarObject(method: .request, events: [.salon]).text()
        #expect(
            text
                == """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Tertulia//Tertulia//EN
                CALSCALE:GREGORIAN
                METHOD:REQUEST
                BEGIN:VTIMEZONE
                TZID:Europe/Madrid
                BEGIN:STANDARD
                DTSTART:19701025T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                TZNAME:CET
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:19700329T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                TZNAME:CEST
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:00010203-0405-4607-8809-0a0b0c0d0e0f
                DTSTAMP:20261120T120000Z
                SEQUENCE:0
                DTSTART;TZID=Europe/Madrid:20261212T150000
                DTEND;TZID=Europe/Madrid:20261212T170000
                RRULE:FREQ=MONTHLY;COUNT=4;INTERVAL=3;BYDAY=2SA
                EXDATE;TZID=Europe/Madrid:20270313T150000
                SUMMARY:Coffee\\, compilers\\; and "types"
                DESCRIPTION:First line\\nsecond line
                LOCATION:Café Ejemplo\\, Calle Inventada 1
                GEO:40.416775;-3.703790
                URL:https://example.org/e%2Cf%3Bg
                CONFERENCE;VALUE=URI:https://example.org/call
                CATEGORIES:compilers  types
                STATUS:CONFIRMED
                ORGANIZER;CN=Tessa Test:mailto:tessa@example.org
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=
                 TRUE;CN="O^'Neil; ^^ 李":mailto:neil@example.org
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Coffee
                TRIGGER:-PT2H
                END:VALARM
                END:VEVENT
                END:VCALENDAR

                """.replacing("\n", with: "\r\n")
        )
    }

    static let hostile = [
        "a\r\nX-INJ:1", "a\nX-INJ:1", "a\rX-INJ:1", "a\u{2028}X-INJ:1", "a\u{85}X-INJ:1", "a\u{0B}X-INJ:1",
        "a\u{0}X-INJ:1", "a\r\n BEGIN:VEVENT", "^nX-INJ:1", "\"\r\nX-INJ:1", "a\\nX-INJ:1", "a\u{1B}[2J",
        "a\u{7F}\u{9B}",
    ]

    @Test(arguments: hostile)
    func `nothing that stands in a field makes a line of its own`(text: String) throws {
        let reference = names(try CalendarObject(method: .request, events: [.salon], name: "n").serialized())
        var event = CalendarEvent.salon
        event.uid = text
        event.summary = text
        event.details = text
        event.location = text
        event.categories = [text]
        event.comment = nil
        event.organizer?.name = text
        event.attendees[0].name = text
        event.alarms[0].text = text
        let bytes = try CalendarObject(method: .request, events: [event], name: text).serialized()
        #expect(names(bytes) == reference)
        #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0D || $0 == 0x0A })
    }

    @Test func `what would end an address in a link is written otherwise and read back`() throws {
        var event = CalendarEvent.salon
        event.attendees[0].email = "a?b&c=d#e+f/g@example.org"
        let bytes = try event.request(at: .t0).serialized()
        #expect(String(decoding: bytes, as: UTF8.self).contains("mailto:a%3Fb%26c%3Dd%23e+f/g@example.org"))
        #expect(try CalendarFile(bytes).items.first?.attendees.map(\.email) == ["a?b&c=d#e+f/g@example.org"])
    }

    @Test(arguments: hostile + ["no address", "@", "a@", "@b", "a b@example.org", "a@b,c", "a@b<c>"])
    func `an address or a link with control characters is refused`(text: String) {
        var event = CalendarEvent.salon
        event.attendees[0].email = text.contains("@") ? text : text + "@example.org\n"
        #expect(throws: ICalendarError.badAddress) {
            try CalendarObject(method: .request, events: [event]).serialized()
        }
        event = .salon
        event.url = "https://example.org/" + text + "\n"
        #expect(throws: ICalendarError.badLink) { try CalendarObject(events: [event]).serialized() }
        event = .salon
        event.conference = text
        #expect(throws: ICalendarError.badLink) { try CalendarObject(events: [event]).serialized() }
    }

    @Test func `no line is longer than 75 octets, splits a character or gains a blank at its end`() throws {
        var event = CalendarEvent.salon
        for length in 0..<90 {
            event.summary =
                String(repeating: "x", count: length)
                + " 咖啡 ☕️👩‍👩‍👧‍👦 and a long tail of words that must be folded  twice or more"
            event.details = String(repeating: "日本語のとても長い説明、", count: 20)
            event.attendees[0].name = String(repeating: "李 ", count: length) + "."
            let bytes = try CalendarObject(method: .request, events: [event]).serialized()
            var start = bytes.startIndex
            while let end = bytes[start...].firstIndex(of: 0x0A) {
                let line = bytes[start..<(end - 1)]
                #expect(bytes[end - 1] == 0x0D && line.count <= 75 && !line.contains(0x0D))
                #expect(String(validating: line, as: UTF8.self) != nil)
                #expect(line.last != 0x20)
                start = end + 1
            }
            #expect(start == bytes.endIndex)
        }
    }

    @Test func `the text of an X property has its commas escaped and its backslashes once`() throws {
        let text = try CalendarObject(events: [.salon], name: "Events, and; more \\ here").text()
        #expect(text.contains("\r\nX-WR-CALNAME:Events\\, and\\; more \\\\ here\r\n"))
        #expect(text.contains("\r\nNAME:Events\\, and\\; more \\\\ here\r\n"))
    }

    @Test func `a zone whose rule is not enough gets UTC for one event and single changes for a series`() throws {
        var event = CalendarEvent.salon
        let casablanca = try Zone(named: "Africa/Casablanca")
        event.rule = nil
        event.excludedDates = []
        event.start = .zoned(try #require(LocalTime("2026-02-20T15:00:00")), casablanca)
        event.end = .zoned(try #require(LocalTime("2026-02-20T17:00:00")), casablanca)
        let single = try CalendarObject(events: [event]).text()
        #expect(single.contains("DTSTART:20260220T150000Z") && !single.contains("VTIMEZONE"))
        event.rule = try RecurrenceRule("FREQ=MONTHLY;COUNT=4")
        let series = try CalendarObject(events: [event]).text()
        #expect(series.contains("DTSTART;TZID=Africa/Casablanca:20260220T150000"))
        #expect(series.contains("BEGIN:STANDARD\r\nDTSTART:20260215T030000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000"))
        #expect(series.contains("BEGIN:DAYLIGHT\r\nDTSTART:20260322T020000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100"))
    }

    @Test(arguments: [
        ("Asia/Shanghai", ["DTSTART:19700101T000000|+0800|+0800|"]),
        (
            "America/New_York",
            ["19701101T020000|-0400|-0500|FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", "19700308T020000|-0500|-0400|"]
        ),
        ("Europe/Dublin", ["19701025T020000|+0100|+0000|FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"]),
        (
            "Asia/Jerusalem",
            ["19700327T020000|+0200|+0300|FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29;BYMONTH=3"]
        ),
        (
            "America/Nuuk",
            ["19700328T230000|-0200|-0100|FREQ=YEARLY;BYDAY=SA;BYMONTHDAY=24,25,26,27,28,29,30;BYMONTH=3"]
        ),
        ("Asia/Kathmandu", ["19700101T000000|+0545|+0545|"]),
    ])
    func `a zone is told by one standard and at most one daylight rule`(zone: String, expected: [String]) throws {
        var event = CalendarEvent.salon
        event.rule = try RecurrenceRule("FREQ=MONTHLY;COUNT=4")
        event.excludedDates = []
        event.start = .zoned(try #require(LocalTime("2026-12-12T15:00:00")), try Zone(named: zone))
        event.end = nil
        let text = try CalendarObject(events: [event]).text()
        let lines = text.utf8.split(separator: 0x0A).map { String(decoding: $0.dropLast(), as: UTF8.self) }
        var found = ""
        for line in lines.prefix(while: { $0 != "BEGIN:VEVENT" }) {
            for name in ["DTSTART:", "TZOFFSETFROM:", "TZOFFSETTO:"] where line.hasPrefix(name) {
                found += line.dropFirst(name.count) + "|"
            }
            if line.hasPrefix("RRULE:") { found += line.dropFirst(6) + "\n" }
        }
        for part in expected { #expect(found.contains(part.replacing("DTSTART:", with: ""))) }
        #expect(text.components(of: "BEGIN:STANDARD") == 1)
        #expect(text.components(of: "BEGIN:DAYLIGHT") <= 1)
    }

    @Test func `UTC, whole days and floating times need no zone`() throws {
        var event = CalendarEvent(uid: "u", stamp: .t0, start: .utc(.t0), summary: "s")
        #expect(try CalendarObject(events: [event]).text().contains("DTSTART:20261120T120000Z"))
        event.start = .zoned(Instant.t0.utc, .utc)
        #expect(try CalendarObject(events: [event]).text().contains("DTSTART:20261120T120000Z"))
        event.start = .day(Instant.t0.utc.date)
        event.end = .day(Instant.t0.utc.date.adding(days: 1))
        #expect(
            try CalendarObject(events: [event]).text().contains(
                "DTSTART;VALUE=DATE:20261120\r\nDTEND;VALUE=DATE:20261121"
            )
        )
        event.kind = .todo
        #expect(try CalendarObject(events: [event]).text().contains("BEGIN:VTODO"))
    }

    @Test func `equal objects give equal bytes, and an export has neither METHOD nor addresses`() throws {
        var event = CalendarEvent.salon
        event.organizer = nil
        event.attendees = []
        let object = CalendarObject(events: [event], name: "Tertulia")
        let bytes = try object.serialized()
        #expect(try object.serialized() == bytes)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("METHOD"))
        #expect(!bytes.contains(0x40))
    }

    @Test func `what can't be written is refused`() throws {
        var event = CalendarEvent.salon
        event.sequence = -1
        #expect(throws: ICalendarError.badSequence) { try CalendarObject(events: [event]).serialized() }
        event = .salon
        event.end = .utc(.t0)
        #expect(throws: ICalendarError.endsBeforeStart) { try CalendarObject(events: [event]).serialized() }
        event = .salon
        event.organizer = nil
        #expect(throws: ICalendarError.organizerMissing) {
            try CalendarObject(method: .cancel, events: [event]).serialized()
        }
        event = .salon
        event.uid = "\r\n"
        #expect(throws: Never.self) { try CalendarObject(events: [event]).serialized() }
        event.uid = ""
        #expect(throws: ICalendarError.badUID) { try CalendarObject(events: [event]).serialized() }
    }

    /// The names of all properties, after unfolding, in order.
    private func names(_ bytes: [UInt8]) -> [String] {
        var result: [String] = []
        for line in bytes.split(whereSeparator: { $0 == 0x0D || $0 == 0x0A }) where line.first != 0x20 {
            result.append(String(decoding: line.prefix { $0 != 0x3A && $0 != 0x3B }, as: UTF8.self))
        }
        return result
    }
}

extension String {
    func components(of part: String) -> Int { ranges(of: part).count }
}

extension CalendarEvent {
    static var salon: CalendarEvent {
        let madrid = (try? Zone(named: "Europe/Madrid")) ?? .utc
        func time(_ text: String) -> EventTime { .zoned(LocalTime(text) ?? Instant.t0.utc, madrid) }
        var event = CalendarEvent(
            uid: makeUID(random: Array(0..<16)),
            stamp: .t0,
            start: time("2026-12-12T15:00:00"),
            end: time("2026-12-12T17:00:00"),
            summary: "Coffee, compilers; and \"types\""
        )
        event.details = "First line\r\nsecond line"
        event.location = "Café Ejemplo, Calle Inventada 1"
        event.coordinates = Coordinates(latitude: 40.416775, longitude: -3.70379)
        event.url = "https://example.org/e,f;g"
        event.conference = "https://example.org/call"
        event.categories = ["compilers, types"]
        event.status = .confirmed
        event.organizer = Organizer(name: "Tessa Test", email: "tessa@example.org")
        event.attendees = [Attendee(name: "O\"Neil; ^ 李", email: "neil@example.org")]
        event.alarms = [Alarm(secondsBefore: 7200, text: "Coffee")]
        event.rule = try? RecurrenceRule("FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=4")
        event.excludedDates = [time("2027-03-13T15:00:00")]
        return event
    }

    /// An invitation to it.
    func request(at stamp: Instant) -> CalendarObject {
        var event = self
        event.stamp = stamp
        return CalendarObject(method: .request, events: [event])
    }
}
