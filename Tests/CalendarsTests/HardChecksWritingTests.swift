import Foundation
import TestSupport
import Testing

@testable import Calendars

/// The checks that good calendars pass and common libraries fail, as far as they are about writing. Those about reading
/// stand in `HardChecksReadingTests`.
struct HardChecksWritingTests {
    private func zoned(_ text: String, _ zone: Zone) throws -> EventTime {
        .zoned(try #require(LocalTime(text)), zone)
    }

    /// The names of all properties and components, after unfolding, in order.
    private func names(_ bytes: [UInt8]) -> [String] {
        bytes.split(whereSeparator: { $0 == 0x0D || $0 == 0x0A }).filter { $0.first != 0x20 }
            .map { String(decoding: $0.prefix { $0 != 0x3A && $0 != 0x3B }, as: UTF8.self) }
    }

    private func messages(_ event: CalendarEvent) throws -> [[UInt8]] {
        var date = event
        (date.recurrenceID, date.rule, date.excludedDates) = (event.start, nil, [])
        return [
            try event.request(at: .t0).serialized(),
            try event.cancellation(for: event.attendees, at: .t0).serialized(),
            try date.cancellation(for: event.attendees, at: .t0).serialized(),
            try event.declineCounter(for: event.attendees[0], at: .t0, comment: "no").serialized(),
            try CalendarObject(method: .publish, events: [event]).serialized(),
        ]
    }

    @Test(arguments: [
        "Europe/Madrid", "Europe/Dublin", "America/New_York", "America/St_Johns", "America/Sao_Paulo", "Asia/Shanghai",
        "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Chatham", "Etc/GMT+5",
    ])
    func `check 1: every TZID has a VTIMEZONE of its name with one standard and at most one daylight rule`(
        name: String
    ) throws {
        let zone = try Zone(named: name)
        for rule in [nil, "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=8"] {
            var event = CalendarEvent.salon
            event.start = try zoned("2026-12-12T15:00:00", zone)
            event.end = try zoned("2026-12-12T17:00:00", zone)
            event.rule = try rule.map { try RecurrenceRule($0) }
            event.excludedDates = rule == nil ? [] : [try zoned("2027-03-13T15:00:00", zone)]
            for bytes in try messages(event) {
                let text = String(decoding: bytes, as: UTF8.self)
                let used = Set(text.matches(of: /;TZID=([^:;\r]+)/).map { String($0.1) })
                let described = text.matches(of: /BEGIN:VTIMEZONE\r\nTZID:([^\r]+)/).map { String($0.1) }
                #expect(used == [name] && described == [name])
                #expect(text.components(of: "BEGIN:STANDARD") == 1 && text.components(of: "BEGIN:DAYLIGHT") <= 1)
                #expect(!text.contains("RDATE") && !text.contains("freeassociation"))
            }
        }
    }

    @Test(arguments: [
        ("Europe/Madrid", ["2026-12-12T14", "2027-03-13T14", "2027-06-12T13", "2027-09-11T13", "2027-12-11T14"]),
        ("America/New_York", ["2026-12-12T20", "2027-03-13T20", "2027-06-12T19", "2027-09-11T19", "2027-12-11T20"]),
        ("Asia/Shanghai", ["2026-12-12T07", "2027-03-13T07", "2027-06-12T07", "2027-09-11T07", "2027-12-11T07"]),
    ])
    func `check 2: a quarterly second Saturday keeps its hour through summer and winter`(
        name: String,
        hours: [String]
    ) throws {
        var event = CalendarEvent.salon
        let zone = try Zone(named: name)
        event.start = try zoned("2026-12-12T15:00:00", zone)
        event.end = nil
        event.rule = try RecurrenceRule("FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=5")
        event.excludedDates = []
        let written = try event.request(at: .t0).serialized()
        let meant = hours.compactMap { ISO8601.instant($0 + ":00:00Z") }
        #expect(occurrences(try CalendarFile(written), in: zone) == meant)
        // Whoever doesn't know the name has only the rules that we write to go by.
        let foreign = String(decoding: written, as: UTF8.self).replacing(name, with: "Nowhere/Made-up")
        #expect(occurrences(try CalendarFile(Array(foreign.utf8)), in: .utc) == meant)
    }

    private func occurrences(_ file: CalendarFile, in zone: Zone) -> [Instant] {
        file.agenda(from: .t0, through: .t0.adding(days: 800), in: zone).occurrences.map(\.start)
    }

    @Test func `check 4: of an hour that comes twice the first is meant, one that is left out is shifted`() throws {
        let madrid = try Zone(named: "Europe/Madrid")
        #expect(
            madrid.instant(of: try #require(LocalTime("2026-10-25T02:30:00"))) == ISO8601.instant("2026-10-25T00:30Z")
        )
        #expect(
            madrid.instant(of: try #require(LocalTime("2027-03-28T02:30:00"))) == ISO8601.instant("2027-03-28T01:30Z")
        )
        var event = CalendarEvent.salon
        event.rule = nil
        event.excludedDates = []
        event.start = try zoned("2026-10-25T02:30:00", madrid)
        event.end = nil
        let read = try CalendarFile(try event.request(at: .t0).serialized())
        #expect(read.items.first?.start?.instant == ISO8601.instant("2026-10-25T00:30Z"))
    }

    @Test(arguments: [
        "^", "^n ^' ^^", "\"quoted\"", "semi;colon", "com,ma", "back\\slash \\n \\; \\,", "👩‍👩‍👧‍👦🇯🇵 é́ ☕️", "李小明：第一次",
        "قهوة שלום",
        "col:on =equals", "a  b", "'", "%25 %n",
    ])
    func `check 5: names, titles, places, categories and links come back as they were`(text: String) throws {
        var event = CalendarEvent.salon
        event.summary = text
        event.location = text
        event.details = "first\n\(text)\n\nlast"
        event.comment = text
        event.categories = [text]
        event.attendees[0].name = text
        event.url = "https://example.org/a,b;c?q=1,2"
        let bytes = try CalendarObject(method: .request, events: [event], name: text).serialized()
        let file = try CalendarFile(bytes)
        let item = try #require(file.items.first)
        // What CATEGORIES and URL would take for their own is written otherwise.
        let raw = try RawCalendar(bytes, limits: .message, decode: nil)
        let category = raw.properties.first { $0.name == .categories }.map { raw.bytes[$0.value] }
        #expect(file.name == text && file.problems.isEmpty)
        #expect(item.summary == text && item.location == text && item.comment == text)
        #expect(item.details == "first\n\(text)\n\nlast" && item.attendees.map(\.name) == [text])
        #expect(item.url == "https://example.org/a%2Cb%3Bc?q=1%2C2")
        #expect(category.map { TextValue.text($0) } == text.replacing(",", with: " "))
    }

    @Test func `check 6: no line is longer than 75 octets or splits a character, and all end in CRLF`() throws {
        for length in 0..<80 {
            var event = CalendarEvent.salon
            event.summary = String(repeating: "x", count: length) + String(repeating: "é👩‍👩‍👧‍👦咖", count: 12)
            event.location = String(repeating: "a b ", count: length)
            event.details = String(repeating: "\n" + event.summary, count: 3)
            event.attendees[0].name = event.summary
            for bytes in try messages(event) {
                #expect(bytes.suffix(2) == [0x0D, 0x0A])
                for line in bytes.split(separator: 0x0A) {
                    #expect(line.last == 0x0D && line.count <= 76 && !line.dropLast().contains(0x0D))
                    #expect(String(validating: line, as: UTF8.self) != nil)
                }
            }
        }
    }

    @Test(arguments: CalendarWriterTests.hostile)
    func `check 7: line breaks in a name, a text, an address or a link never make a line`(text: String) throws {
        let sound = try messages(.salon).map(names)
        var event = CalendarEvent.salon
        event.summary = text
        event.details = text
        event.location = text
        event.categories = [text]
        event.organizer?.name = text
        event.attendees[0].name = text
        event.alarms[0].text = text
        #expect(try messages(event).map(names) == sound)
        for address in ["neil@example.org\(text)", "\(text)@example.org", "a@\(text)"] {
            event = .salon
            event.attendees[0].email = address
            event.organizer?.email = address
            let written = try? messages(event).map(names)
            #expect(written == nil || written == sound)
        }
        for link in ["https://example.org/\(text)", "\(text)https://example.org"] {
            event = .salon
            event.url = link
            event.conference = link
            let written = try? messages(event).map(names)
            #expect(written == nil || written == sound)
        }
    }

    @Test func `check 18: a feed of the same data has the same bytes, stable UIDs and no address`() throws {
        let zone = try Zone(named: "Europe/Madrid")
        let gatherings = (0..<500).map { number in
            var gathering = CalendarFeed.Gathering(
                uid: "uid-\(number)",
                sequence: number % 3,
                changed: .t0,
                start: .zoned(zone.local(at: .t0.adding(days: Int64(number))), zone),
                end: nil,
                title: "Coffee \(number)"
            )
            gathering.answers = .init(yes: 3, maybe: 1, no: 0, open: 2)
            return gathering
        }
        func bytes(_ gatherings: [CalendarFeed.Gathering]) throws -> [UInt8] {
            try CalendarFeed.gatherings(gatherings, name: "Tables") { "\($0.yes) yes" }.serialized()
        }
        let feed = try bytes(gatherings)
        #expect(try bytes(gatherings.shuffled()) == feed)
        #expect(!feed.contains(0x40) && !names(feed).contains("ATTENDEE") && !names(feed).contains("ORGANIZER"))
        #expect(try CalendarFile(feed).items.compactMap(\.uid).sorted() == gatherings.map(\.uid).sorted())
        var more = gatherings
        more[3].answers?.yes = 4
        more[3].changed = .t0.adding(seconds: 60)
        let changed = try CalendarFile(try bytes(more))
        #expect(Set(changed.items.compactMap(\.uid)) == Set(gatherings.map(\.uid)))
        #expect(zip(changed.items, try CalendarFile(feed).items).count { $0.stamp != $1.stamp } == 1)
    }
}
