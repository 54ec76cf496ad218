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
        #expect(wish.weekdays == Set(days) && wish.earliest == earliest && wish.latest == latest)
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
