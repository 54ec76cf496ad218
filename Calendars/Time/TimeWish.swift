/// Times that would suit, as people say them: `Saturday afternoon`, `weekend`, `周六下午`, `viernes por la noche`,
/// `Sat morning or Sun 18:00`.
public struct TimeWish: Hashable, Sendable {
    /// Days of the week, and when on them something may begin.
    public struct Option: Hashable, Sendable {
        public var weekdays: Set<Weekday>
        /// The first minute of the day at which something may begin, 0…1439.
        public var earliest: Int
        /// The last minute of the day at which something may begin, 0…1439.
        public var latest: Int
    }

    /// In the order in which they are said, each of them as good as the others; never empty.
    public private(set) var options: [Option] = []

    /// Reads days of the week, `weekend`, `weekday`, parts of the day and hours; no day means any, no hour means ten in
    /// the morning to eight in the evening. Several hours hold for the days beside them: those said before, if the text
    /// begins with a day, else those said after.
    ///
    /// - Throws: `noTime` for a text with any other word, and for an empty one.
    public init(_ text: String) throws(WhenError) {
        var words = When.Words(When.plain(text))
        guard !words.isEmpty else { throw .noTime(text) }
        var group = Group()
        var beginsWithDays: Bool?
        var isAlternative = true
        while !words.isEmpty {
            if let link = words.takeLink() {
                isAlternative = isAlternative || link == .alternative
                continue
            }
            if let days = words.takeDays() {
                beginsWithDays = beginsWithDays ?? true
                if beginsWithDays == true, !group.times.isEmpty { options += group.taken() }
                group.days.formUnion(days)
            } else if let time = words.takeTimes() {
                beginsWithDays = beginsWithDays ?? false
                if beginsWithDays == false, !group.days.isEmpty { options += group.taken() }
                group.add(time, isAlternative: isAlternative)
            } else {
                throw .noTime(text)
            }
            isAlternative = false
        }
        options += group.taken()
    }

    /// Days and the times on them.
    private struct Group {
        var days: Set<Weekday> = []
        var times: [ClosedRange<Int>] = []

        /// An hour in a part of the day that was named beside it is that hour: `Saturday afternoon, 15:00`.
        mutating func add(_ time: ClosedRange<Int>, isAlternative: Bool) {
            if !isAlternative, let last = times.last, last.count == 1 || time.count == 1, last.count != time.count {
                times[times.count - 1] = last.count == 1 ? last : time
            } else {
                times.append(time)
            }
        }

        mutating func taken() -> [Option] {
            defer { self = Group() }
            let weekdays = days.isEmpty ? Set(Weekday.allCases) : days
            return (times.isEmpty ? [600...1200] : times).map {
                Option(weekdays: weekdays, earliest: $0.lowerBound, latest: $0.upperBound)
            }
        }
    }
}

extension When.Words {
    fileprivate enum Link {
        /// `or`, `and`
        case alternative
        /// `in the`, `on`
        case filler
    }

    /// What stands between the words that say something.
    fileprivate mutating func takeLink() -> Link? {
        for word in ["or ", "and ", "y ", "o ", "u ", "e ", "或者", "或", "还是", "還是", "和", "か", "と", "/", ";", "、"]
        where takeExactly(word) {
            dropBlanks()
            return .alternative
        }
        let fillers = [
            ",", "in the ", "on ", "at ", "por la ", "de la ", "en la ", "a las ", "por el ", "el ", "los ", "las ",
            "の",
        ]
        guard fillers.contains(where: { takeExactly($0) }) else { return nil }
        dropBlanks()
        return .filler
    }

    fileprivate mutating func takeDays() -> [Weekday]? {
        for word in ["weekends", "weekend", "fin de semana", "fines de semana", "周末", "週末"] where take(word) {
            return [.saturday, .sunday]
        }
        for word in ["weekdays", "weekday", "workdays", "entre semana", "工作日", "平日"] where take(word) {
            return Array(Weekday.allCases.prefix(5))
        }
        let before = rest
        if case .weekday(let day) = takeDay() { return [day] }
        rest = before
        return nil
    }

    fileprivate mutating func takeTimes() -> ClosedRange<Int>? {
        if let part = takePart() { return part }
        guard let time = takeTime() else { return nil }
        let minute = time.hour * 60 + time.minute
        return minute...minute
    }

    /// Minutes of the day within which something that belongs to a part of the day may begin.
    private mutating func takePart() -> ClosedRange<Int>? {
        let parts: [(ClosedRange<Int>, [String])] = [
            (540...690, ["mornings", "morning", "mañanas", "mañana", "manana", "上午", "早上", "午前中", "午前", "朝"]),
            (690...780, ["noon", "lunch", "mediodía", "mediodia", "中午", "お昼", "昼"]),
            (810...1020, ["afternoons", "afternoon", "tardes", "tarde", "下午", "午後"]),
            (1080...1200, ["evenings", "evening", "nights", "night", "noches", "noche", "晚上", "傍晚", "夕方", "夜"]),
        ]
        for (range, words) in parts {
            // 下午3点 is an hour, not a part of the day.
            for word in words where take(word, unlessDigit: true) { return range }
        }
        return nil
    }
}
