import TestSupport
import Testing

@testable import Calendars

struct RecurrenceTests {
    /// First days from python-dateutil 2.9, the day of the first instance put in front where it doesn't fit the rule.
    static let facts: [(start: String, rule: String, days: String)] = [
        ("2026-12-12", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=4", "2026-12-12 2027-03-13 2027-06-12 2027-09-11"),
        ("2026-12-10", "FREQ=MONTHLY;BYDAY=2SA;COUNT=3", "2026-12-10 2026-12-12 2027-01-09"),
        ("2026-01-31", "FREQ=MONTHLY;COUNT=4", "2026-01-31 2026-03-31 2026-05-31 2026-07-31"),
        ("2024-02-29", "FREQ=YEARLY;COUNT=3", "2024-02-29 2028-02-29 2032-02-29"),
        ("2026-12-30", "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270228", "2026-12-30 2026-12-31 2027-01-31 2027-02-28"),
        (
            "2026-12-07", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=4",
            "2026-12-07 2026-12-20 2026-12-21 2027-01-03"
        ),
        ("2026-12-01", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "2026-12-01 2026-12-31 2027-01-29"),
        (
            "2026-11-03", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3",
            "2026-11-03 2030-11-05 2034-11-07"
        ),
        ("2026-01-01", "FREQ=YEARLY;BYYEARDAY=1,100,-1;COUNT=4", "2026-01-01 2026-04-10 2026-12-31 2027-01-01"),
        ("2026-05-11", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=2", "2026-05-11 2027-05-17"),
        ("2026-12-12", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "2026-12-12"),
        ("2026-12-12", "FREQ=WEEKLY;UNTIL=20261226T140000Z", "2026-12-12 2026-12-19 2026-12-26"),
        ("2026-12-12", "FREQ=WEEKLY;UNTIL=20261226T135959Z", "2026-12-12 2026-12-19"),
        ("2026-12-12", "FREQ=WEEKLY;UNTIL=20261201", "2026-12-12"),
    ]

    @Test(arguments: facts)
    func `a rule falls on the days on which it should`(fact: (start: String, rule: String, days: String)) throws {
        let series = Series(
            start: try #require(LocalTime("\(fact.start)T15:00:00")),
            zone: try Zone(named: "Europe/Madrid"),
            rule: try RecurrenceRule(fact.rule)
        )
        let found = series.instances(from: Instant(seconds: 0), through: Instant.t0.adding(days: 8000))
        #expect(found.map(\.date.description).joined(separator: " ") == fact.days)
        #expect(found.allSatisfy { $0.hour == 15 })
    }

    @Test(arguments: [
        ("FREQ=SECONDLY", RecurrenceError.tooFast), ("FREQ=MINUTELY;BYMONTHDAY=31;BYMONTH=4", .tooFast),
        ("FREQ=HOURLY", .tooFast), ("FREQ=DAILY;BYSECOND=1", .tooFast), ("FREQ=DAILY;BYHOUR=9,10", .tooFast),
        ("RSCALE=CHINESE;FREQ=YEARLY", .unsupported), ("FREQ=DAILY;X-WHAT=1", .unsupported), ("", .damaged),
        ("FREQ=WEEKLY;BYDAY=2SA", .damaged), ("FREQ=DAILY;COUNT=99999999999", .damaged),
        ("FREQ=DAILY;COUNT=0", .damaged),
        ("FREQ=DAILY;INTERVAL=0", .damaged), ("FREQ=DAILY;INTERVAL=-1", .damaged), ("FREQ=DAILY;FREQ=DAILY", .damaged),
        ("FREQ=DAILY;COUNT=1;UNTIL=20261212", .damaged), ("FREQ=DAILY;BYMONTH=13", .damaged), ("COUNT=1", .damaged),
        ("FREQ=DAILY;UNTIL=20261340", .damaged), ("FREQ=MONTHLY;BYDAY=XX", .damaged),
        ("FREQ=DAILY;BYSETPOS=1", .damaged),
        ("FREQ=FORTNIGHTLY", .damaged), ("garbage", .damaged), ("FREQ=DAILY;=", .unsupported),
    ])
    func `a rule that is no plain rule is refused`(text: String, error: RecurrenceError) {
        #expect(throws: error) { try RecurrenceRule(text) }
    }

    @Test func `a rule is written as it was read`() throws {
        for fact in Self.facts {
            let rule = try RecurrenceRule(fact.rule.lowercased())
            #expect(try RecurrenceRule(rule.text) == rule)
        }
        #expect(try RecurrenceRule("byday=2sa; freq=monthly ;interval=3").text == "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA")
    }

    @Test
    func
        `check 3: dates taken out, put in and replaced are known in UTC, in another zone, as a day and as a plain time`()
        throws
    {
        let file = try CalendarFile(
            Array(
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:1
                DTSTART;TZID=Europe/Madrid:20261003T150000
                DTEND;TZID=Europe/Madrid:20261003T170000
                RRULE:FREQ=WEEKLY;COUNT=8
                EXDATE:20261010T130000Z
                EXDATE;TZID=Asia/Shanghai:20261017T210000
                EXDATE;VALUE=DATE:20261024
                EXDATE:20261031T150000
                RDATE;TZID=Asia/Shanghai:20261202T220000
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID:20261107T140000Z
                DTSTART;TZID=Europe/Madrid:20261108T180000
                DTEND;TZID=Europe/Madrid:20261108T190000
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID;VALUE=DATE:20261114
                DTSTART;TZID=Europe/Madrid:20261114T150000
                STATUS:CANCELLED
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID;TZID=Asia/Shanghai:20261121T220000
                DTSTART;TZID=Europe/Madrid:20261121T200000
                DTEND;TZID=Europe/Madrid:20261121T220000
                END:VEVENT
                END:VCALENDAR
                """.utf8
            )
        )
        let madrid = try Zone(named: "Europe/Madrid")
        let first = Instant.t0.adding(days: -100)
        let last = Instant.t0.adding(days: 100)
        let found = file.agenda(from: first, through: last, in: .utc).occurrences
        #expect(
            found.map { "\(madrid.local(at: $0.start))" } == [
                "2026-10-03T15:00:00", "2026-11-08T18:00:00", "2026-11-21T20:00:00", "2026-12-02T15:00:00",
            ]
        )
        #expect(found.map { $0.end.seconds - $0.start.seconds } == [7200, 3600, 7200, 7200])
        #expect(found.map(\.item) == [0, 1, 3, 0])
        // What began before the stretch and still goes on belongs to it.
        let during = try #require(ISO8601.instant("2026-11-21T20:30Z"))
        #expect(file.agenda(from: during, through: during, in: .utc).occurrences.count == 1)
    }

    @Test func `whole days are days on the planner's own clocks, and free time isn't busy`() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            DTSTART;VALUE=DATE:20261120
            RRULE:FREQ=YEARLY
            EXDATE:20271120T000000Z
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            TRANSP:TRANSPARENT
            DTSTART:20261120T100000Z
            DTEND:20261120T110000Z
            END:VEVENT
            BEGIN:VFREEBUSY
            FREEBUSY:20261120T120000Z/PT1H,20261121T120000Z/20261121T130000Z
            END:VFREEBUSY
            END:VCALENDAR
            """
        let file = try CalendarFile(Array(text.utf8))
        let shanghai = try Zone(named: "Asia/Shanghai")
        let agenda = file.agenda(from: .t0.adding(days: -1), through: .t0.adding(days: 800), in: shanghai) {
            !$0.isTransparent
        }
        let found = agenda.occurrences
        #expect(
            found.map { ISO8601.string($0.start) } == ["2026-11-19T16:00:00Z", "2028-11-19T16:00:00Z"]
                && agenda.isComplete
        )
        #expect(found[0].end.seconds - found[0].start.seconds == 86_400)
        let busy = file.items.flatMap(\.busy)
        #expect(busy.map { ISO8601.string($0.start) } == ["2026-11-20T12:00:00Z", "2026-11-21T12:00:00Z"])
        #expect(busy.allSatisfy { $0.end.seconds - $0.start.seconds == 3600 })
    }

    @Test func `what is free or called off costs nothing, and what was not followed to its end is said`() throws {
        func agenda(_ line: String) throws -> Agenda {
            let bomb =
                "BEGIN:VEVENT\nUID:u\nDTSTART:19700101T100000Z\n\(line)\nRRULE:FREQ=DAILY;COUNT=99999;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT\n"
            let meeting = "BEGIN:VEVENT\nUID:m\nDTSTART:20261101T100000Z\nRRULE:FREQ=WEEKLY;COUNT=9\nEND:VEVENT\n"
            let file = try CalendarFile(Array((bomb + meeting).utf8))
            return file.agenda(from: .t0, through: .t0.adding(days: 14), in: .utc, steps: 5000) { !$0.isTransparent }
        }
        for line in ["TRANSP:TRANSPARENT", "STATUS:CANCELLED"] {
            let agenda = try agenda(line)
            #expect(agenda.occurrences.count == 2 && agenda.isComplete)
        }
        let cut = try agenda("CLASS:PUBLIC")
        #expect(cut.occurrences.isEmpty && !cut.isComplete)
    }

    @Test func `many series of one name take no more steps over their overrides than a bounded number`() throws {
        let series = "BEGIN:VEVENT\nUID:u\nDTSTART:20261201T100000Z\nEND:VEVENT\n"
        let other = "BEGIN:VEVENT\nUID:u\nRECURRENCE-ID:20261202T100000Z\nDTSTART:20261203T100000Z\nEND:VEVENT\n"
        let text = String(repeating: series, count: 20) + String(repeating: other, count: 20)
        let file = try CalendarFile(Array(text.utf8))
        #expect(!file.agenda(from: .t0, through: .t0.adding(days: 60), in: .utc, steps: 4000).isComplete)
        #expect(file.agenda(from: .t0, through: .t0.adding(days: 60), in: .utc, steps: 8001).isComplete)
        #expect(!file.agenda(from: .t0, through: .t0.adding(days: 60), in: .utc, limit: 30).isComplete)
    }

    @Test func `ten thousand hostile rules in one file take no more steps than a bounded number`() throws {
        let bomb =
            "BEGIN:VEVENT\nUID:u\nDTSTART:19700101T100000Z\nRRULE:FREQ=DAILY;COUNT=99999;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT\n"
        let file = try CalendarFile(Array(String(repeating: bomb, count: 10_000).utf8))
        let found = file.agenda(from: .t0, through: .t0.adding(days: 100_000), in: .utc).occurrences
        #expect(file.items.count == 10_000 && found.isEmpty)
        var steps = 1000
        let series = try #require(file.items[0].series(in: .utc))
        _ = series.instances(from: .t0, through: .t0.adding(days: 100_000), steps: &steps)
        #expect(steps == 0)
    }

    @Test func `what lies long before the time that is asked for costs nothing`() throws {
        let series = Series(
            start: try #require(LocalTime("1971-01-09T15:00:00")),
            zone: .utc,
            rule: try RecurrenceRule("FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA")
        )
        var steps = 1000
        let found = series.instances(from: .t0, through: .t0.adding(days: 120), steps: &steps)
        #expect(found.map(\.date.description) == ["2027-01-09"] && steps > 700)
    }

    @Test func `a date in an hour that the clocks leave out is taken out and named by its instant`() throws {
        let gap = try #require(ISO8601.instant("2027-03-28T01:30Z"))
        var series = Series(
            start: try #require(LocalTime("2027-03-27T02:30:00")),
            zone: try Zone(named: "Europe/Madrid"),
            rule: try RecurrenceRule("FREQ=DAILY;COUNT=3")
        )
        let shown = LocalTime("2027-03-28T02:30:00")
        #expect(series.instance(.instant(gap)) == shown)
        series.excluded = [.instant(gap)]
        let found = series.instances(from: .t0, through: .t0.adding(days: 300))
        #expect(found.map(\.date.day) == [27, 29])
    }

    @Test func `the instance that an answer names is found in every form`() throws {
        let series = Series(
            start: try #require(LocalTime("2026-04-11T14:00:00")),
            zone: try Zone(named: "Europe/Madrid"),
            rule: try RecurrenceRule("FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA;COUNT=4")
        )
        let july = try #require(LocalTime("2026-07-11T14:00:00"))
        #expect(series.instance(.instant(try #require(ISO8601.instant("2026-07-11T12:00Z")))) == july)
        #expect(series.instance(.local(july)) == july)
        #expect(series.instance(.day(july.date)) == july)
        #expect(series.instance(.instant(try #require(ISO8601.instant("2026-07-11T12:01Z")))) == nil)
        #expect(series.instance(.day(july.date.adding(days: 1))) == nil)
    }
}
