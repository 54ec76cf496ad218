import TestSupport
import Testing

@testable import Calendars

struct RepeatTests {
    /// The first date is Saturday, 12 December 2026.
    @Test(arguments: [
        ("every 3 months on the second Saturday", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA"),
        ("quarterly on the second Saturday", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA"),
        ("second Saturday of every month", "FREQ=MONTHLY;BYDAY=2SA"),
        ("monthly on the last Friday", "FREQ=MONTHLY;BYDAY=-1FR"), ("monthly", "FREQ=MONTHLY;BYMONTHDAY=12"),
        ("monthly on the last day", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("monthly on the 13th", "FREQ=MONTHLY;BYMONTHDAY=13"),
        ("weekly", "FREQ=WEEKLY;BYDAY=SA"), ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"),
        ("every other week", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"), ("Every Saturday", "FREQ=WEEKLY;BYDAY=SA"),
        ("every two weeks on Thursday and Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"),
        ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), ("daily", "FREQ=DAILY"),
        ("every 3 days", "FREQ=DAILY;INTERVAL=3"),
        ("yearly", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=12"),
        ("each year on the second Saturday", "FREQ=YEARLY;BYMONTH=12;BYDAY=2SA"),
        ("cada 3 meses el segundo sábado", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA"),
        ("cada semana", "FREQ=WEEKLY;BYDAY=SA"),
        ("todos los sábados", "FREQ=WEEKLY;BYDAY=SA"), ("每月第二个周六", "FREQ=MONTHLY;BYDAY=2SA"),
        ("每三个月的第二个星期六", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA"), ("每周六", "FREQ=WEEKLY;BYDAY=SA"),
        ("每两周", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"), ("毎月第2土曜日", "FREQ=MONTHLY;BYDAY=2SA"),
        ("毎週土曜日", "FREQ=WEEKLY;BYDAY=SA"),
        ("3か月ごとの第2土曜日", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA"), ("隔週", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"),
        ("MONTHLY;INTERVAL=3;BYDAY=2SA", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA"),
        ("RRULE:FREQ=WEEKLY;COUNT=5", "FREQ=WEEKLY;COUNT=5"),
    ])
    func `how something repeats is read as people say it`(text: String, rule: String) throws {
        let start = try #require(CivilDate("2026-12-12"))
        #expect(try RecurrenceRule(saying: text, from: start).text == rule)
    }

    @Test(arguments: [
        "", "sometimes", "every", "every blue moon", "Saturday 15:00", "weekly on the second Saturday", "every 0 weeks",
    ])
    func `a text that is no rule is refused`(text: String) throws {
        let start = try #require(CivilDate("2026-12-12"))
        #expect(throws: RepeatError.noRule(text)) { try RecurrenceRule(saying: text, from: start) }
    }

    @Test(arguments: [
        "every second Saturday", "FREQ=MONTHLY;BYDAY=5SA", "FREQ=MONTHLY;BYDAY=1SA,3SA", "FREQ=YEARLY;BYYEARDAY=100",
        "FREQ=HOURLY", "FREQ=DAILY;COUNT=1000", "FREQ=MONTHLY;BYMONTHDAY=31", "monthly on the 30th",
        "FREQ=WEEKLY;BYDAY=2SA",
    ])
    func `a rule that calendars follow differently is refused`(text: String) throws {
        let start = try #require(CivilDate("2026-12-12"))
        #expect(throws: RepeatError.self) { try RecurrenceRule(saying: text, from: start) }
    }

    @Test(arguments: [
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=4", "every 3 months on the second Saturday, 4 times"),
        ("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270301T000000Z", "every week on Tuesday and Thursday, until 2027-03-01"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day"), ("FREQ=DAILY", "every day"),
        ("FREQ=YEARLY;BYMONTH=12;BYDAY=2SA", "every year on the second Saturday of December"),
    ])
    func `a rule is told in words`(rule: String, words: String) throws {
        #expect(try RecurrenceRule(rule).words(in: Zone(named: "Europe/Madrid")) == words)
    }

    @Test func `the first day of a rule is found from any day on`() throws {
        let rule = try RecurrenceRule("FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA")
        #expect(rule.firstDay(from: try #require(CivilDate("2026-12-10")))?.description == "2026-12-12")
        #expect(rule.firstDay(from: try #require(CivilDate("2026-12-12")))?.description == "2026-12-12")
        #expect(rule.firstDay(from: try #require(CivilDate("2026-12-13")))?.description == "2027-01-09")
    }
}
