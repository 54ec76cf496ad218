import TestSupport
import Testing

@testable import Calendars

struct FreeSlotTests {
    @Test(arguments: [
        ("Saturday afternoon", [Weekday.saturday], 810, 1020), ("weekend", [.saturday, .sunday], 600, 1200),
        ("fri or sat evening", [.friday, .saturday], 1080, 1200), ("周六下午", [.saturday], 810, 1020),
        ("viernes por la noche", [.friday], 1080, 1200), ("土曜日の午後", [.saturday], 810, 1020),
        ("weekday 18:30", [.monday, .tuesday, .wednesday, .thursday, .friday], 1110, 1110),
        ("星期天下午3点", [.sunday], 900, 900), ("los sábados por la mañana", [.saturday], 540, 690),
    ])
    func `a wish is read as people say it`(text: String, days: [Weekday], earliest: Int, latest: Int) throws {
        let wish = try TimeWish(text)
        #expect(wish.options == [TimeWish.Option(weekdays: Set(days), earliest: earliest, latest: latest)])
    }

    static let alternatives: [(String, [String])] = [
        ("Saturday morning or Sunday afternoon", ["sat 540–690", "sun 810–1020"]),
        ("Sat 10:00 or 18:00", ["sat 600–600", "sat 1080–1080"]),
        ("morning or evening", ["all 540–690", "all 1080–1200"]),
        ("Sat or Sun 11:00", ["satsun 660–660"]),
        ("Sat 10:00 or 18:00, Sun", ["sat 600–600", "sat 1080–1080", "sun 600–1200"]),
        ("10:00 or 18:00 on Saturday or 12:00 on Sunday", ["sat 600–600", "sat 1080–1080", "sun 720–720"]),
        ("Saturday afternoon 15:00", ["sat 900–900"]), ("15:00 in the afternoon", ["all 900–900"]),
        ("sábado por la mañana o domingo por la tarde", ["sat 540–690", "sun 810–1020"]),
        ("周六上午或周日下午", ["sat 540–690", "sun 810–1020"]), ("土曜の朝か日曜の午後", ["sat 540–690", "sun 810–1020"]),
    ]

    @Test(arguments: alternatives)
    func `of several times all are kept, each on its own days`(text: String, options: [String]) throws {
        let short: [Weekday: String] = [.saturday: "sat", .sunday: "sun"]
        let found = try TimeWish(text).options.map { option in
            let days =
                option.weekdays.count == 7
                ? "all" : Weekday.allCases.filter(option.weekdays.contains).map { short[$0] ?? "?" }.joined()
            return "\(days) \(option.earliest)–\(option.latest)"
        }
        #expect(found == options)
    }

    @Test func `each of two hours of a day is offered`() throws {
        let slots = FreeSlot.find(
            try TimeWish("Sat 18:00 or 10:00"),
            now: .t0,
            within: try Span("2w"),
            duration: 3600,
            busy: [],
            in: .utc,
            limit: 3
        )
        #expect(
            slots.map { ISO8601.string($0.start) } == [
                "2026-11-21T10:00:00Z", "2026-11-21T18:00:00Z", "2026-11-28T10:00:00Z",
            ]
        )
    }

    @Test(arguments: ["", "someday", "Saturday maybe", "2026-12-12"])
    func `a text that is no wish is refused`(text: String) {
        #expect(throws: WhenError.noTime(text)) { try TimeWish(text) }
    }

    @Test func `free times avoid what stands in the calendars, and holidays are said`() throws {
        let shanghai = try Zone(named: "Asia/Shanghai")
        let now = try #require(ISO8601.instant("2026-09-15T04:00Z"))
        func busy(_ start: String, _ end: String) throws -> BusyTime {
            BusyTime(
                start: try When.instant(start, now: now, in: shanghai),
                end: try When.instant(end, now: now, in: shanghai)
            )
        }
        let slots = FreeSlot.find(
            try TimeWish("Saturday afternoon"),
            now: now,
            within: try Span("4w"),
            duration: 7200,
            busy: [try busy("2026-09-19 14:00", "2026-09-19 15:10"), try busy("2026-10-03 09:00", "2026-10-03 22:00")],
            in: shanghai,
            holidays: HolidayCalendar(.china)
        )
        #expect(
            slots.map { ISO8601.string($0.start, in: shanghai) } == [
                "2026-09-19T15:30:00+08:00", "2026-09-26T13:30:00+08:00", "2026-10-10T13:30:00+08:00",
            ]
        )
        #expect(slots.map { $0.holiday?.isWorked } == [nil, false, true])
    }
}
