import Calendars
import TestSupport
import Testing

struct WhenTests {
    let shanghai: Zone
    let madrid: Zone

    init() throws {
        shanghai = try Zone(named: "Asia/Shanghai")
        madrid = try Zone(named: "Europe/Madrid")
    }

    /// In Shanghai the test clock shows Friday 2026-11-20 20:00.
    static let times: [(String, String)] = [
        ("2026-12-12 15:00", "2026-12-12T15:00:00+08:00"), ("2026-12-12T15:00", "2026-12-12T15:00:00+08:00"),
        ("2026-12-12T15:00+08:00", "2026-12-12T15:00:00+08:00"),
        ("2026-12-12T15:00:30+01:00", "2026-12-12T22:00:30+08:00"),
        ("2026-12-12T07:00Z", "2026-12-12T15:00:00+08:00"), ("20261212T070000Z", "2026-12-12T15:00:00+08:00"),
        ("2026-12-12 15:00 -0530", "2026-12-13T04:30:00+08:00"), ("2026/12/5 9:30", "2026-12-05T09:30:00+08:00"),
        ("Sat 15:00", "2026-11-21T15:00:00+08:00"), ("fri 20:00", "2026-11-27T20:00:00+08:00"),
        ("Friday 20:01", "2026-11-20T20:01:00+08:00"), ("next Sunday at 3pm", "2026-11-22T15:00:00+08:00"),
        ("Tuesday, 3:30 pm", "2026-11-24T15:30:00+08:00"), ("thu 12 am", "2026-11-26T00:00:00+08:00"),
        ("tomorrow 18:30", "2026-11-21T18:30:00+08:00"), ("today 23:00", "2026-11-20T23:00:00+08:00"),
        ("19:00", "2026-11-21T19:00:00+08:00"), ("21:00", "2026-11-20T21:00:00+08:00"),
        ("15:00 tomorrow", "2026-11-21T15:00:00+08:00"), ("sábado 15:00", "2026-11-21T15:00:00+08:00"),
        ("el miércoles a las 17:00", "2026-11-25T17:00:00+08:00"), ("mañana 10h30", "2026-11-21T10:30:00+08:00"),
        ("pasado mañana 10:00", "2026-11-22T10:00:00+08:00"), ("周六 15:00", "2026-11-21T15:00:00+08:00"),
        ("周六15:00", "2026-11-21T15:00:00+08:00"), ("星期天下午3点", "2026-11-22T15:00:00+08:00"),
        ("週三 晚上7點半", "2026-11-25T19:30:00+08:00"), ("明天 18：30", "2026-11-21T18:30:00+08:00"),
        ("２０２６－１２－１２　１５：００", "2026-12-12T15:00:00+08:00"), ("12月12日 15时", "2026-12-12T15:00:00+08:00"),
        ("2026年1月2日 15点", "2026-01-02T15:00:00+08:00"), ("1月2日 15点30分", "2027-01-02T15:30:00+08:00"),
        ("土曜日 15:00", "2026-11-21T15:00:00+08:00"), ("日曜 午後3時", "2026-11-22T15:00:00+08:00"),
        ("明後日 9時", "2026-11-22T09:00:00+08:00"), ("Feb 20 19:00", "2027-02-20T19:00:00+08:00"),
        ("20 Feb 2027 19:00", "2027-02-20T19:00:00+08:00"), ("December 12, 2026 at 3pm", "2026-12-12T15:00:00+08:00"),
        ("Sat 2026-12-12 16:00", "2026-12-12T16:00:00+08:00"),
        ("sábado 12 de diciembre, 16:00", "2026-12-12T16:00:00+08:00"),
        ("19:00 on 3rd Jan", "2027-01-03T19:00:00+08:00"), ("mar 15:00", "2026-11-24T15:00:00+08:00"),
        ("mar 5 pm", "2026-11-24T17:00:00+08:00"), ("mar 5 10:00", "2027-03-05T10:00:00+08:00"),
    ]

    @Test(arguments: times)
    func `a time is read as people type it`(text: String, expected: String) throws {
        let instant = try When.instant(text, now: .t0, in: shanghai)
        #expect(ISO8601.string(instant, in: shanghai) == expected)
    }

    @Test(arguments: [
        "", "soon", "2026-13-01 15:00", "2026-02-29 15:00", "25:00", "Sat 15:60", "Saturn 15:00", "15", "12-12 15:00",
        "2026-12-12T15:00+25:00", "Sat 15:00 and then some", "99999999999999999999", "31月1日 15:00", "0am",
        "Sun 2026-12-12 16:00", "Feb 30 19:00", "20 Foo 19:00",
    ])
    func `a text that is no time is refused`(text: String) {
        #expect(throws: WhenError.noTime(text)) { try When.instant(text, now: .t0, in: shanghai) }
    }

    @Test(arguments: ["Sat", "tomorrow", "2026-12-12", "周六"])
    func `a day without an hour is refused and says so`(text: String) {
        #expect(throws: WhenError.noHour(text)) { try When.instant(text, now: .t0, in: shanghai) }
    }

    @Test func `a day of the week is the next one in the event's own zone`() throws {
        // 2026-11-21T23:30Z is Sunday already in Madrid, Saturday still in New York.
        let now = Instant.t0.adding(seconds: 35 * 3600 + 1800)
        let newYork = try Zone(named: "America/New_York")
        #expect(
            ISO8601.string(try When.instant("Sat 20:00", now: now, in: madrid), in: madrid)
                == "2026-11-28T20:00:00+01:00"
        )
        #expect(
            ISO8601.string(try When.instant("Sat 20:00", now: now, in: newYork), in: newYork)
                == "2026-11-21T20:00:00-05:00"
        )
    }

    @Test(arguments: [
        ("2h", 7200), ("90m", 5400), ("1h30", 5400), ("1h30m", 5400), ("1H 30 min", 5400), ("2h2", 7320),
        ("2 hours", 7200),
        ("1d", 86_400),
    ])
    func `a duration is read in seconds`(text: String, seconds: Int64) throws {
        #expect(try When.duration(text) == seconds)
    }

    @Test(arguments: ["", "0h", "h", "90", "1h90", "-2h", "2x", "99999h", "1e3h"])
    func `a text that is no duration is refused`(text: String) {
        #expect(throws: WhenError.noDuration(text)) { try When.duration(text) }
    }

    @Test(arguments: [
        ("30d", Span(days: 30)), ("6w", Span(days: 42)), ("6mo", Span(months: 6)), ("1y", Span(months: 12)),
        ("1y6mo", Span(months: 18)), ("2 weeks", Span(days: 14)), ("６ｍｏ", Span(months: 6)),
    ])
    func `a span is read in months and days`(text: String, span: Span) throws {
        #expect(try Span(text) == span)
    }

    @Test(arguments: ["", "0d", "6", "-6mo", "six months", "99999d"])
    func `a text that is no span is refused`(text: String) {
        #expect(throws: WhenError.noSpan(text)) { try Span(text) }
    }

    @Test func `an instant is written with the offset of its zone`() {
        #expect(ISO8601.string(.t0, in: shanghai) == "2026-11-20T20:00:00+08:00")
        #expect(ISO8601.string(.t0, in: .utc) == "2026-11-20T12:00:00+00:00")
        #expect(ISO8601.string(.t0) == "2026-11-20T12:00:00Z")
    }
}
