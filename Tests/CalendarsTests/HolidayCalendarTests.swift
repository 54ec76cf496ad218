import Calendars
import Testing

struct HolidayCalendarTests {
    @Test(arguments: [
        (HolidayCalendar.Country.china, "2026-02-20", Bool?.some(true)), (.china, "2026-02-28", false),
        (.china, "2026-10-10", false), (.china, "2026-10-11", true), (.china, "2026-10-12", false),
        (.china, "2027-02-08", nil), (.china, "2027-02-06", true), (.japan, "2026-09-22", true),
        (.japan, "2027-03-22", true), (.spain, "2026-12-08", true), (.mexico, "2027-02-01", true),
        (.unitedStates, "2026-07-03", true), (.unitedStates, "2026-11-26", true), (.germany, "2026-05-14", true),
        (.germany, "2026-05-15", false), (.germany, "2031-05-14", nil), (.germany, "2030-06-10", true),
        (.unitedStates, "2027-12-31", true),
        (.unitedStates, "2028-11-10", true), (.mexico, "2030-10-01", true), (.mexico, "2029-10-01", false),
        (.spain, "2028-04-14", true),
    ])
    func `a day is free, worked or not known`(country: HolidayCalendar.Country, text: String, expected: Bool?) throws {
        let date = try #require(CivilDate(text))
        #expect(HolidayCalendar(country).isFree(date) == expected)
    }

    @Test(arguments: [
        (HolidayCalendar.Country.china, 2025, 28, 5), (.china, 2026, 33, 6), (.japan, 2025, 19, 0),
        (.japan, 2026, 18, 0),
        (.spain, 2026, 10, 0), (.mexico, 2026, 7, 0), (.unitedStates, 2025, 11, 0), (.germany, 2027, 9, 0),
    ])
    func `a year has as many holidays and worked weekends as the law says`(
        country: HolidayCalendar.Country,
        year: Int,
        free: Int,
        worked: Int
    ) {
        let days = HolidayCalendar(country).days.filter { $0.date.year == year }
        #expect(days.count { !$0.isWorked } == free && days.count { $0.isWorked } == worked)
        #expect(days.allSatisfy { !$0.name.isEmpty })
        #expect(days.filter(\.isWorked).allSatisfy { $0.date.weekday.rawValue >= 6 })
    }

    @Test func `the country comes from the zone`() {
        #expect(HolidayCalendar.Country(zone: "Asia/Shanghai") == .china)
        #expect(HolidayCalendar.Country(zone: "America/Los_Angeles") == .unitedStates)
        #expect(HolidayCalendar.Country(zone: "Pacific/Auckland") == nil)
    }
}
