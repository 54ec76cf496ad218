import TestSupport
import Testing

@testable import Calendars

struct CalendarFileTests {
    @Test func `a reply is read with its guests, its words and its times`() throws {
        let file = try read(
            """
            BEGIN:VCALENDAR
            PRODID:-//Example//Example//EN
            VERSION:2.0
            METHOD:Reply
            BEGIN:VEVENT
            UID:u-1@example.org
            SEQUENCE:2
            DTSTAMP:20261120T120000Z
            DTSTART;TZID=Romance Standard Time:20261212T150000
            DTEND;TZID="(UTC+01:00) Brussels, Copenhagen, Madrid, Paris":20261212T170000
            RECURRENCE-ID:20261212T140000Z
            ORGANIZER;CN=Tessa:MAILTO:Tessa@Example.org
            ATTENDEE;CN="O^'Neil, N";PARTSTAT=accepted;X-NUM-GUESTS=2;X-RESPONSE-COMMENT="I&#39\\;ll
              come &amp\\; bring two":mailto:Neil@Example.org
            ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=mailto:dep@example.org:mailto:boss@example.org
            SUMMARY:Coffee\\, compilers\\nand\\; types
            COMMENT:\\n
            BEGIN:VALARM
            ACTION:DISPLAY
            SUMMARY:not this
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """
        )
        let item = try #require(file.items.first)
        #expect(file.method == "REPLY" && file.items.count == 1 && file.problems.isEmpty)
        #expect(item.sequence == 2 && item.stamp == .t0 && item.organizer == "tessa@example.org")
        #expect(item.start?.zoneName == "Europe/Paris" && item.start?.instant == ISO8601.instant("2026-12-12T14:00Z"))
        #expect(item.end?.instant == ISO8601.instant("2026-12-12T16:00Z"))
        #expect(item.recurrenceID?.instant == item.start?.instant)
        #expect(item.summary == "Coffee, compilers\nand; types" && item.comment == "\n")
        let neil = item.attendees[0]
        #expect(neil.email == "neil@example.org" && neil.partstat == "ACCEPTED" && neil.guests == 2)
        #expect(neil.name == "O\"Neil, N" && neil.comment == "I'll come & bring two")
        #expect(item.attendees[1].email == "boss@example.org" && item.attendees[1].delegatedTo == ["dep@example.org"])
    }

    @Test(arguments: ["\r\n", "\n", "\r", "\r\r\n"])
    func `every way to end and to fold a line is read`(lineBreak: String) throws {
        let text = "BEGIN:VCALENDAR|begin:vevent|SUMMARY:caf|  bar|\tand\u{E9} more|uid:1|END:VEVENT|END:VCALENDAR|"
        let bytes = Array(text.replacing("|", with: lineBreak).utf8)
        let item = try #require(try CalendarFile(bytes).items.first)
        #expect(item.summary == "caf barandé more" && item.uid == "1")
    }

    @Test func `a character that folding split is whole again`() throws {
        var bytes = Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:caf".utf8)
        bytes += [0xC3, 0x0D, 0x0A, 0x20, 0xA9]
        bytes += Array("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".utf8)
        #expect(try CalendarFile(bytes).items.first?.summary == "café")
    }

    @Test func `UTF-16, Windows-1252 and a caller's own charset are read, forged UTF-8 is refused`() throws {
        let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:€é\nEND:VEVENT\nEND:VCALENDAR\n"
        for isBig in [true, false] {
            var bytes: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
            for unit in text.utf16 {
                bytes += isBig ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
            }
            #expect(try CalendarFile(bytes).items.first?.summary == "€é")
        }
        let head = Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:".utf8)
        let foot = Array("\nEND:VEVENT\nEND:VCALENDAR\n".utf8)
        #expect(try CalendarFile(head + [0x80, 0xE9] + foot).items.first?.summary == "€é")
        let own = try CalendarFile(head + [0xC4, 0xE3] + foot) { _ in "SUMMARY:你\nX-INJ:1" }
        #expect(own.items.first?.summary == "你 X-INJ:1")
        for forged: [UInt8] in [[0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0xAF]] {
            #expect(throws: CalendarFileError.forgedText(line: 3)) { try CalendarFile(head + forged + foot) }
        }
    }

    @Test(arguments: [
        "", " \r\n \t", "<!DOCTYPE html><html>", "%PDF-1.4\n", "END:VCALENDAR\nEND:VEVENT\n", "hello: world\n",
        "\u{0}\u{0}",
    ])
    func `what is no calendar is refused`(text: String) {
        #expect(throws: CalendarFileError.noCalendar) { try CalendarFile(Array(text.utf8)) }
    }

    @Test func `hostile shapes cost bounded work and end in one clear word`() throws {
        #expect(throws: CalendarFileError.cutOff) { try CalendarFile(Array("BEGIN:VCALENDAR".utf8)) }
        let deep = Array(String(repeating: "BEGIN:VCALENDAR\n", count: 100_000).utf8)
        #expect(throws: CalendarFileError.tooDeep(line: 9)) { try CalendarFile(deep) }
        let long = [UInt8](repeating: 0x61, count: 2 << 20)
        let file = try CalendarFile(Array("BEGIN:VEVENT\nSUMMARY:".utf8) + long + Array("\nUID:1\nEND:VEVENT\n".utf8))
        #expect(file.items.first?.uid == "1" && file.items.first?.summary == nil && file.problems.count == 2)
        #expect(throws: CalendarFileError.tooLarge(limit: 1 << 20)) { try CalendarFile(long, limits: .message) }
        let many = Array(String(repeating: "BEGIN:VEVENT\nEND:VEVENT\n", count: 20_001).utf8)
        #expect(throws: CalendarFileError.tooMany(line: 40_001)) { try CalendarFile(many, limits: .message) }
        let dates = String(repeating: "20261212,", count: 5000) + "20261212"
        let stuffed = try read("BEGIN:VEVENT\nUID:1\nDTSTAMP:20261120T120000Z\nEXDATE:\(dates)\nEND:VEVENT")
        #expect(stuffed.items[0].excludedDates.count == 3500 && stuffed.problems.count == 1)
        let parameters = String(repeating: ";X=1", count: 2000)
        let guests = try read("BEGIN:VEVENT\nATTENDEE\(parameters);PARTSTAT=ACCEPTED:mailto:a@example.org\nEND:VEVENT")
        #expect(guests.items[0].attendees.first?.email == "a@example.org")
    }

    @Test func `a text that breaks off is read as far as it goes, and says so`() throws {
        let file = try read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Cof")
        #expect(!file.isWhole && file.items.first?.uid == "1")
        #expect(file.problems.contains("the text breaks off within VEVENT"))
        let crossed = try read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VCALENDAR\n")
        #expect(!crossed.isWhole && crossed.problems.contains("line 2: VEVENT has no end"))
    }

    @Test(arguments: [
        ("1407317367304", 1_407_317_367_304), ("-1", -1), (" 3 ", 3), ("abc", nil), ("", nil),
        ("99999999999999999999999", nil),
    ])
    func `SEQUENCE is read as written and never wraps`(text: String, expected: Int64?) throws {
        let item = try #require(try read("BEGIN:VEVENT\nSEQUENCE:\(text)\nEND:VEVENT").items.first)
        #expect(item.sequence == expected)
    }

    @Test(arguments: [
        "20261301T150000", "20260230T150000", "20261212T250000", "20261212T1500", "2026121", "00000101",
        "20261212T150000+01",
    ])
    func `a time that no clock shows is never counted with`(text: String) throws {
        let file = try read(
            "BEGIN:VEVENT\nUID:1\nDTSTAMP:20261120T120000Z\nDTSTART;TZID=Europe/Madrid:\(text)\nEND:VEVENT"
        )
        #expect(file.items[0].start?.instant == nil && file.items[0].start?.local == nil)
        #expect(file.problems == ["line 4: no date or time that there is"])
    }

    static let zones: [(text: String, zone: String?, instant: String?)] = [
        ("Europe/Madrid", "Europe/Madrid", "14:00"), ("\"Europe/Madrid\"", "Europe/Madrid", "14:00"),
        ("europe/madrid", "Europe/Madrid", "14:00"), ("China Standard Time", "Asia/Shanghai", "07:00"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Madrid", "Europe/Madrid", "14:00"),
        (
            "/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires",
            "18:00"
        ),
        ("\"(UTC-05:00) Eastern Time (US & Canada)\"", "America/New_York", "20:00"),
        ("(GMT-05.00) Eastern Time (US & Canada)", "America/New_York", "20:00"),
        ("\"Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\"", "Europe/Berlin", "14:00"),
        ("W. Europe", "Europe/Berlin", "14:00"), ("UTC+8", "UTC+8", "07:00"), ("GMT-0330", "GMT-0330", "18:30"),
        ("Customized Time Zone", "Customized Time Zone", "20:00"), ("Екатеринбург", "Екатеринбург", "10:00"),
        ("Atlantis Standard Time", "Atlantis Standard Time", nil), ("../../etc/passwd", "../../etc/passwd", nil),
        ("/etc/passwd", "/etc/passwd", nil), ("Bomb", "Bomb", nil), ("UTC+99", "UTC+99", nil),
    ]

    @Test(arguments: zones)
    func `check 17: a zone is found by any of its names, or said to be unknown`(
        fact: (text: String, zone: String?, instant: String?)
    ) throws {
        let file = try read(
            """
            BEGIN:VCALENDAR
            BEGIN:VTIMEZONE
            TZID:Customized Time Zone
            BEGIN:STANDARD
            DTSTART:16010101T020000
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VTIMEZONE
            TZID:Екатеринбург
            BEGIN:STANDARD
            DTSTART:16010101T000000
            TZOFFSETFROM:+0500
            TZOFFSETTO:+0500
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VTIMEZONE
            TZID:Bomb
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0500
            TZOFFSETTO:+0500
            RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VTIMEZONE
            TZID:Europe/Madrid
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0900
            TZOFFSETTO:+0900
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTART;TZID=\(fact.text):20261212T150000
            END:VEVENT
            END:VCALENDAR
            """
        )
        #expect(file.items[0].start?.zoneName == fact.zone)
        #expect(file.items[0].start?.instant == fact.instant.flatMap { ISO8601.instant("2026-12-12T\($0)Z") })
        #expect(file.problems.contains { $0.contains("is unknown") } == (fact.instant == nil))
    }

    @Test func `check 17: a blank zone and a zone beside a Z are never UTC without a word`() throws {
        func begin(_ line: String) throws -> (time: ItemTime?, problems: [String]) {
            let file = try read("BEGIN:VCALENDAR\nBEGIN:VEVENT\n\(line)\nEND:VEVENT\nEND:VCALENDAR\n")
            return (file.items[0].start, file.problems)
        }
        let blank = try begin("DTSTART;TZID=:20261212T150000")
        #expect(blank.time?.instant == nil)
        let both = try begin("DTSTART;TZID=Europe/Madrid:20261212T150000Z")
        #expect(both.time?.instant == ISO8601.instant("2026-12-12T15:00Z"))
        #expect(try begin("DTSTART:20261212T150000").time?.instant == nil)
    }

    @Test func `a file has so many entries, guests and dates at most, and the parts of a component are its own`() throws
    {
        var limits = ReadingLimits.file
        (limits.items, limits.guests, limits.dates) = (3, 2, 2)
        let event = "BEGIN:VEVENT\nATTENDEE:mailto:a@example.org\nEXDATE:20261212,20261213\nEND:VEVENT\n"
        let file = try CalendarFile(Array(String(repeating: event, count: 3).utf8), limits: limits)
        #expect(file.items.map(\.attendees.count) == [1, 1, 0] && file.items.map(\.excludedDates.count) == [2, 0, 0])
        #expect(file.problems.count { $0.contains("too many guests") } == 1)
        #expect(throws: CalendarFileError.tooMany(line: 13)) {
            try CalendarFile(Array(String(repeating: event, count: 4).utf8), limits: limits)
        }
        let zones = "BEGIN:VTIMEZONE\nBEGIN:STANDARD\nBEGIN:X\nEND:X\nEND:STANDARD\nEND:VTIMEZONE\n"
        let raw = try RawCalendar(
            Array("BEGIN:VCALENDAR\nVERSION:2.0\n\(zones)\(zones)".utf8),
            limits: limits,
            decode: nil
        )
        #expect([1, 2, 4].map { raw.parts(of: $0) } == [2..<4, 3..<4, 5..<7] && raw.parts(of: 0) == 1..<7)
    }

    @Test func `what is written is read back`() throws {
        var event = CalendarEvent.salon
        event.summary = "a,b;c\\d\"e^f\nüñ 咖啡 👩‍👩‍👧‍👦 and more of it so that the line must be folded twice, at the least"
        event.attendees[0].name = "^n ^^ \"x\"; y, z: 李"
        let file = try CalendarFile(
            try CalendarObject(method: .request, events: [event]).serialized(),
            limits: .message
        )
        let item = try #require(file.items.first)
        #expect(file.problems.isEmpty && file.method == "REQUEST" && item.uid == event.uid)
        #expect(item.summary == event.summary.replacing("\n", with: " "))
        #expect(item.attendees[0].name == event.attendees[0].name && item.attendees[0].email == "neil@example.org")
        #expect(item.rule == event.rule && item.details == "First line\nsecond line")
        #expect(item.start?.instant == event.start.instant(in: .utc))
        #expect(item.excludedDates.first?.instant == event.excludedDates[0].instant(in: .utc))
    }

    private func read(_ text: String) throws -> CalendarFile { try CalendarFile(Array(text.utf8)) }
}
