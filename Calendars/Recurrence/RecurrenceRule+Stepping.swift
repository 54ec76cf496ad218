extension RecurrenceRule {
    /// Calls `body` with the days on which the rule falls, in order, from the day of the first instance on.
    ///
    /// Every day is looked at at most once, and what lies before `early` is stepped over where the rule counts nothing,
    /// so the work is bounded whatever the rule.
    /// `count`, `until` and the first instance itself are the caller's business.
    /// - Parameters:
    ///   - start: the day of the first instance; the rule's gaps are filled from it (RFC 5545 section 3.3.10).
    ///   - early: days before this one are of no interest; some may be given all the same.
    ///   - last: the last day that is of interest.
    ///   - steps: how many days may still be looked at; the walk ends when they are used up.
    ///   - body: false ends the walk.
    func forEachDay(
        from start: CivilDate,
        notBefore early: CivilDate,
        through last: CivilDate,
        steps: inout Int,
        _ body: (CivilDate) -> Bool
    ) {
        let filter = DayFilter(self, start: start)
        let chosen = positions.isEmpty ? nil : NumberSet(positions)
        guard var period = period(count == nil ? firstIndex(start, early) : 0, start) else { return }
        while period.first <= last.daysSince1970, steps > 0 {
            steps -= period.end - period.first
            var days: [Int] = []
            for day in period.first..<period.end where filter.accepts(day) { days.append(day) }
            for (index, day) in days.enumerated() where day >= start.daysSince1970 {
                if let chosen, !chosen.contains(index + 1, of: days.count) { continue }
                guard day <= last.daysSince1970, body(CivilDate(daysSince1970: day)) else { return }
            }
            guard let next = self.period(period.index + 1, start) else { return }
            period = next
        }
    }

    /// A period that lies safely before a day.
    private func firstIndex(_ start: CivilDate, _ early: CivilDate) -> Int {
        let distance =
            switch frequency {
            case .daily: start.days(to: early)
            case .weekly: start.days(to: early) / 7
            case .monthly: (early.year - start.year) * 12 + early.month - start.month
            case .yearly: early.year - start.year
            }
        return max(0, distance / interval - 1)
    }

    /// The days of one period, as days since 1970.
    private struct Period {
        var first: Int
        var end: Int
        /// How many intervals after the first period.
        var index: Int
    }

    private func period(_ index: Int, _ start: CivilDate) -> Period? {
        let step = index * interval
        switch frequency {
        case .daily:
            let first = start.daysSince1970 + step
            return Period(first: first, end: first + 1, index: index)
        case .weekly:
            let back = (start.weekday.rawValue - weekStart.rawValue + 7) % 7
            let first = start.daysSince1970 - back + 7 * step
            return Period(first: first, end: first + 7, index: index)
        case .monthly:
            let month = start.year * 12 + start.month - 1 + step
            guard let first = CivilDate(year: month / 12, month: month % 12 + 1, day: 1) else { return nil }
            let length = CivilDate.daysIn(month: first.month, year: first.year)
            return Period(first: first.daysSince1970, end: first.daysSince1970 + length, index: index)
        case .yearly:
            guard let first = CivilDate(year: start.year + step, month: 1, day: 1) else { return nil }
            let length = CivilDate.daysIn(month: 2, year: first.year) + 337
            return Period(first: first.daysSince1970, end: first.daysSince1970 + length, index: index)
        }
    }
}

/// Numbers that count from the beginning or, negative, from the end.
private struct NumberSet {
    private var positive = [Bool](repeating: false, count: 368)
    private var negative = [Bool](repeating: false, count: 368)

    init(_ numbers: [Int]) {
        for number in numbers where abs(number) < 368 {
            if number > 0 { positive[number] = true } else { negative[-number] = true }
        }
    }

    /// Whether the `number`th of `count` is meant.
    func contains(_ number: Int, of count: Int) -> Bool {
        guard number > 0, number < 368, count >= number else { return false }
        return positive[number] || count - number + 1 < 368 && negative[count - number + 1]
    }
}

/// Whether a day fits all the BY parts of a rule.
private struct DayFilter {
    private let rule: RecurrenceRule
    private var months: [Int]
    private var monthDays: [Int]
    private var days: [RecurrenceRule.Day]
    private let countsInMonth: Bool
    private let yearDays: NumberSet?
    private let weeks: NumberSet?

    init(_ rule: RecurrenceRule, start: CivilDate) {
        self.rule = rule
        months = rule.months
        monthDays = rule.monthDays
        days = rule.days
        yearDays = rule.yearDays.isEmpty ? nil : NumberSet(rule.yearDays)
        weeks = rule.weeks.isEmpty ? nil : NumberSet(rule.weeks)
        countsInMonth = rule.frequency == .monthly || !rule.months.isEmpty
        // What the rule leaves open comes from the first instance.
        guard rule.days.isEmpty, rule.monthDays.isEmpty, rule.yearDays.isEmpty else { return }
        switch rule.frequency {
        case .daily: break
        case .weekly: days = [RecurrenceRule.Day(weekday: start.weekday)]
        case .monthly: monthDays = [start.day]
        case .yearly:
            if rule.weeks.isEmpty {
                if months.isEmpty { months = [start.month] }
                monthDays = [start.day]
            } else {
                days = [RecurrenceRule.Day(weekday: start.weekday)]
            }
        }
    }

    func accepts(_ number: Int) -> Bool {
        let date = CivilDate(daysSince1970: number)
        guard months.isEmpty || months.contains(date.month) else { return false }
        let monthLength = CivilDate.daysIn(month: date.month, year: date.year)
        guard monthDays.isEmpty || monthDays.contains(date.day) || monthDays.contains(date.day - monthLength - 1)
        else { return false }
        guard days.isEmpty || acceptsWeekday(date, monthLength) else { return false }
        if let yearDays, !yearDays.contains(yearDay(date), of: yearLength(date.year)) { return false }
        return weeks.map { acceptsWeek(number, $0) } ?? true
    }

    private func acceptsWeekday(_ date: CivilDate, _ monthLength: Int) -> Bool {
        let weekday = date.weekday
        let position = countsInMonth ? date.day : yearDay(date)
        let length = countsInMonth ? monthLength : yearLength(date.year)
        return days.contains { day in
            guard day.weekday == weekday else { return false }
            guard let ordinal = day.ordinal else { return true }
            return ordinal == (position - 1) / 7 + 1 || ordinal == -((length - position) / 7 + 1)
        }
    }

    /// Weeks are those of ISO 8601, but for the day on which they begin.
    private func acceptsWeek(_ number: Int, _ weeks: NumberSet) -> Bool {
        let date = CivilDate(daysSince1970: number)
        let back = (date.weekday.rawValue - rule.weekStart.rawValue + 7) % 7
        // The fourth day of a week tells its year.
        let year = CivilDate(daysSince1970: number - back + 3).year
        let week = (number - back - firstWeek(year)) / 7 + 1
        let count = (firstWeek(year + 1) - firstWeek(year)) / 7
        return weeks.contains(week, of: count)
    }

    private func firstWeek(_ year: Int) -> Int {
        let fourth = CivilDate(year: min(max(year, 1), 9999), month: 1, day: 4) ?? CivilDate(daysSince1970: 0)
        return fourth.daysSince1970 - (fourth.weekday.rawValue - rule.weekStart.rawValue + 7) % 7
    }

    private func yearDay(_ date: CivilDate) -> Int {
        date.daysSince1970 - (CivilDate(year: date.year, month: 1, day: 1)?.daysSince1970 ?? 0) + 1
    }

    private func yearLength(_ year: Int) -> Int { CivilDate.daysIn(month: 2, year: year) + 337 }
}
