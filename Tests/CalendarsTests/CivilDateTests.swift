import Calendars
import TestSupport
import Testing

struct CivilDateTests {
    @Test func `days since 1970 and back give the same day, from 1900 to 2100`() {
        for days in stride(from: -25_567, through: 47_482, by: 1) {
            #expect(CivilDate(daysSince1970: days).daysSince1970 == days)
        }
    }

    @Test func `the test clock is a Friday`() {
        #expect(Instant.t0.utc.date.weekday == .friday)
        #expect(Instant.t0.utc.description == "2026-11-20T12:00:00")
    }

    @Test func `a month later than the 31st is the last day of a shorter month`() {
        #expect(CivilDate("2026-01-31")?.adding(months: 1).description == "2026-02-28")
        #expect(CivilDate("2026-11-30")?.adding(months: 15).description == "2028-02-29")
        #expect(CivilDate("2026-03-31")?.adding(months: -13).description == "2025-02-28")
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-01", "0000-01-01", "2026-01-01T", ""])
    func `a day that does not exist is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }
}
