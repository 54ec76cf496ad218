/// Why a text does not say how something repeats.
public enum RepeatError: Error, Hashable, Sendable {
    /// The text is no rule.
    case noRule(String)
    /// `every second Saturday` is every other one to some, and the second of the month to others.
    case ambiguous(String)
    /// Not every month has such a day, and calendars differ in what they make of that.
    case shortMonths(day: Int)
    /// A rule that some calendar would follow differently, with the reason.
    case unsafe(String)
}

extension RepeatError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noRule(let text):
            "'\(text)' is no rule; write 'every 3 months on the second Saturday', weekly, 'every 2 weeks' or an RRULE"
        case .ambiguous(let text):
            "'\(text)' can mean two things; write 'every 2 weeks' or 'monthly on the second Saturday'"
        case .shortMonths(let day):
            "not every month has day \(day); write 'monthly on the last day', or a day of the week: 'the last Friday'"
        case .unsafe(let reason): "not every calendar can follow this rule: \(reason)"
        }
    }
}

extension RecurrenceRule {
    /// Reads how something repeats, as people say it in English, Spanish, Chinese and Japanese (`every 3 months on the
    /// second Saturday`, `weekly`, `每月第二个周六`), or an RRULE with or without its `FREQ=`.
    ///
    /// What the words leave open comes from the first date and is written out, as Outlook wants it.
    /// - Parameter start: the day of the first date.
    /// - Throws: `RepeatError` for what is no rule, and for one that is not within the templates of [MS-OXCICAL].
    public init(saying text: String, from start: CivilDate) throws(RepeatError) {
        if let plain = Self.plainRule(text) {
            do {
                self = try RecurrenceRule(plain)
            } catch {
                throw .unsafe(error.description)
            }
        } else {
            var saying = Saying(text)
            guard saying.read() else { throw .noRule(text) }
            self = try saying.rule(from: start)
        }
        if let problem = ExchangeLimits.problems(of: self).first { throw .unsafe(problem) }
        let missing = frequency == .monthly && days.isEmpty ? (monthDays.first ?? start.day) : 0
        guard missing <= 28 else { throw .shortMonths(day: missing) }
    }

    /// The value of an RRULE, if that is what a text is.
    private static func plainRule(_ text: String) -> String? {
        var upper = When.plain(text).uppercased()
        if upper.hasPrefix("RRULE:") { upper = String(upper.dropFirst(6)) }
        if upper.hasPrefix("FREQ=") { return upper }
        let isBare = upper.contains(";") && Frequency.allCases.contains { upper.hasPrefix("\($0.rawValue);") }
        return isBare ? "FREQ=" + upper : nil
    }

    /// The first day from `date` on that the rule names, its gaps filled from `date`; nil when there is none.
    public func firstDay(from date: CivilDate) -> CivilDate? {
        var steps = Series.maximumSteps
        var found: CivilDate?
        var every = self
        every.interval = 1
        forEachDayOf(every, from: date, steps: &steps) { day in
            found = day
            return false
        }
        return found
    }

    private func forEachDayOf(
        _ rule: RecurrenceRule,
        from date: CivilDate,
        steps: inout Int,
        _ body: (CivilDate) -> Bool
    ) {
        guard let end = CivilDate(year: Series.lastYear, month: 12, day: 31) else { return }
        rule.forEachDay(from: date, notBefore: date, through: end, steps: &steps, body)
    }
}

/// A rule in words, eaten from the left.
private struct Saying {
    private let text: String
    private var words: When.Words
    private var interval = 1
    private var unit: RecurrenceRule.Frequency?
    private var days: [Weekday] = []
    private var place: Int?
    private var monthDay: Int?

    init(_ text: String) {
        self.text = text
        words = When.Words(When.plain(text))
    }

    /// Takes the whole text; false when something in it is not understood.
    mutating func read() -> Bool {
        guard !words.isEmpty else { return false }
        while !words.isEmpty {
            guard takeLink() || takeAdverb() || takeEvery() || takePlace() || takeDays() || takeUnit() else {
                return false
            }
        }
        return unit != nil || !days.isEmpty
    }

    func rule(from start: CivilDate) throws(RepeatError) -> RecurrenceRule {
        guard let frequency = unit ?? (place == nil ? .weekly : nil) else { throw .ambiguous(text) }
        var rule = RecurrenceRule(frequency)
        rule.interval = interval
        switch frequency {
        case .daily:
            guard days.isEmpty, place == nil, monthDay == nil else { throw .noRule(text) }
        case .weekly:
            guard place == nil, monthDay == nil else { throw .noRule(text) }
            let known = days.isEmpty ? [start.weekday] : days.sorted { $0.rawValue < $1.rawValue }
            rule.days = known.map { RecurrenceRule.Day(weekday: $0) }
        case .monthly, .yearly:
            if frequency == .yearly { rule.months = [start.month] }
            if let place, let day = days.first, days.count == 1, monthDay == nil {
                rule.days = [RecurrenceRule.Day(ordinal: place, weekday: day)]
            } else {
                guard days.isEmpty, place == nil else { throw .noRule(text) }
                rule.monthDays = [monthDay ?? start.day]
            }
        }
        return rule
    }

    // MARK: Words

    private mutating func takeLink() -> Bool {
        let links = [
            "on the ", "on ", "the ", "of the month", "in the month", "and ", "del mes", "en ", "el ", "los ", "las ",
            "y ",
            "de ", "的", "の", "に", "と", "和", "、", ",", "ごと", "毎に", " ",
        ]
        return links.contains { words.takeExactly($0) }
    }

    private mutating func takeAdverb() -> Bool {
        let adverbs: [(String, RecurrenceRule.Frequency, Int)] = [
            ("daily", .daily, 1), ("diario", .daily, 1), ("diariamente", .daily, 1),
            ("weekly", .weekly, 1), ("semanalmente", .weekly, 1), ("semanal", .weekly, 1),
            ("fortnightly", .weekly, 2), ("biweekly", .weekly, 2), ("quincenal", .weekly, 2), ("隔周", .weekly, 2),
            ("隔週", .weekly, 2), ("monthly", .monthly, 1), ("mensualmente", .monthly, 1), ("mensual", .monthly, 1),
            ("隔月", .monthly, 2), ("quarterly", .monthly, 3), ("trimestral", .monthly, 3), ("每季度", .monthly, 3),
            ("每季", .monthly, 3), ("yearly", .yearly, 1), ("annually", .yearly, 1), ("anual", .yearly, 1),
        ]
        guard unit == nil else { return false }
        for (word, frequency, every) in adverbs where words.take(word) || isIdeograph(word) && words.takeExactly(word) {
            (unit, interval) = (frequency, every)
            return true
        }
        return false
    }

    private func isIdeograph(_ word: String) -> Bool { word.unicodeScalars.allSatisfy { $0.value > 0x2E80 } }

    /// `every 3 months`, `every other week`, `each month`, `每三个月`; `every` alone before a day of the week.
    private mutating func takeEvery() -> Bool {
        let isEvery =
            ["of every ", "of each ", "every ", "each ", "de cada ", "cada ", "todos los ", "todas las ", "每", "毎"]
            .contains { words.takeExactly($0) }
        let before = words
        if let number = takeAmount() {
            for word in ["个", "個", "ヶ", "か", "カ"] where words.takeExactly(word) { break }
            if takeUnit(times: number) { return true }
            words = before
        }
        guard isEvery else { return false }
        _ = takeUnit()
        return true
    }

    private mutating func takeAmount() -> Int? {
        let before = words
        if let digits = words.takeNumber(1...2), digits > 0 {
            _ = words.takeExactly(" ")
            return digits
        }
        words = before
        let numbers: [[String]] = [
            ["one ", "un ", "una ", "一"], ["two ", "other ", "second ", "dos ", "两", "兩", "二"],
            ["three ", "tres ", "三"],
            ["four ", "cuatro ", "四"], ["five ", "cinco ", "五"], ["six ", "seis ", "六"],
        ]
        for (index, names) in numbers.enumerated() where names.contains(where: { words.takeExactly($0) }) {
            return index + 1
        }
        return nil
    }

    private mutating func takeUnit(times: Int = 1) -> Bool {
        let units: [(String, RecurrenceRule.Frequency, Int)] = [
            ("day", .daily, 1), ("día", .daily, 1), ("dia", .daily, 1), ("天", .daily, 1),
            ("week", .weekly, 1), ("semana", .weekly, 1), ("星期", .weekly, 1), ("週間", .weekly, 1), ("周", .weekly, 1),
            ("週", .weekly, 1), ("fortnight", .weekly, 2),
            ("month", .monthly, 1), ("mese", .monthly, 1), ("mes", .monthly, 1), ("月", .monthly, 1),
            ("quarter", .monthly, 3), ("trimestre", .monthly, 3), ("季度", .monthly, 3),
            ("year", .yearly, 1), ("año", .yearly, 1), ("年", .yearly, 1), ("日", .daily, 1),
        ]
        let before = words
        if let day = words.takeDay() {
            // 每周六 is a day of the week, not a week.
            words = before
            if case .weekday = day { return false }
        }
        guard unit == nil || times == 1 else { return false }
        for (word, frequency, size) in units
        where words.take(word) || isIdeograph(word) && words.takeExactly(word) {
            // `of every month` after `quarterly` says nothing new.
            if unit == nil { (unit, interval) = (frequency, size * times) }
            return true
        }
        return false
    }

    /// `second`, `2nd`, `last`, `第二个`; a number of the month where no day of the week follows.
    private mutating func takePlace() -> Bool {
        guard place == nil, monthDay == nil else { return false }
        if words.takeExactly("day ") || words.takeExactly("día ") {
            guard let day = words.takeNumber(1...2), (1...31).contains(day) else { return false }
            monthDay = day
            return true
        }
        let places: [(Int, [String])] = [
            (1, ["first ", "1st ", "primer ", "primera ", "第一", "第1"]),
            (2, ["second ", "2nd ", "segundo ", "segunda ", "第二", "第2"]),
            (3, ["third ", "3rd ", "tercer ", "tercera ", "第三", "第3"]),
            (4, ["fourth ", "4th ", "cuarto ", "cuarta ", "第四", "第4"]),
            (-1, ["last ", "último ", "ultimo ", "última ", "ultima ", "最后一", "最後一", "最後", "最終"]),
        ]
        for (number, names) in places where names.contains(where: { words.takeExactly($0) }) {
            for word in ["个", "個", "の"] where words.takeExactly(word) { break }
            if words.take("day") || words.take("día") || words.takeExactly("天") {
                monthDay = number
            } else {
                place = number
            }
            return true
        }
        let before = words
        if let day = words.takeNumber(1...2), (1...31).contains(day),
            ["st", "nd", "rd", "th", ".", "日", "号", "號"].contains(where: { words.take($0) || words.takeExactly($0) })
        {
            monthDay = day
            return true
        }
        words = before
        return false
    }

    private mutating func takeDays() -> Bool {
        if days.isEmpty, words.take("weekday") || words.take("workday") {
            days = Array(Weekday.allCases.prefix(5))
            return true
        }
        let before = words
        if case .weekday(let day) = words.takeDay() {
            if !days.contains(day) { days.append(day) }
            return true
        }
        words = before
        return false
    }
}
