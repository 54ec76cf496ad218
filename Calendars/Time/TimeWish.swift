/// Times that would suit, as people say them: `Saturday afternoon`, `weekend`, `周六下午`, `viernes por la noche`.
public struct TimeWish: Hashable, Sendable {
    public var weekdays: Set<Weekday>
    /// The first minute of the day at which something may begin, 0…1439.
    public var earliest: Int
    /// The last minute of the day at which something may begin, 0…1439.
    public var latest: Int

    /// Reads days of the week, `weekend`, `weekday`, parts of the day and hours in any order; no day means any, no hour
    /// means ten in the morning to eight in the evening.
    ///
    /// - Throws: `noTime` for a text with any other word, and for an empty one.
    public init(_ text: String) throws(WhenError) {
        weekdays = []
        earliest = 600
        latest = 1200
        var words = When.Words(When.plain(text))
        guard !words.isEmpty else { throw .noTime(text) }
        while !words.isEmpty {
            if words.takeLink() { continue }
            if let days = words.takeDays() {
                weekdays.formUnion(days)
            } else if let part = words.takePart() {
                earliest = part.lowerBound
                latest = part.upperBound
            } else if case .weekday(let day) = words.takeDay() {
                weekdays.insert(day)
            } else if let time = words.takeTime() {
                earliest = time.hour * 60 + time.minute
                latest = earliest
            } else {
                throw .noTime(text)
            }
        }
        if weekdays.isEmpty { weekdays = Set(Weekday.allCases) }
    }
}

extension When.Words {
    /// `or`, `and`, `in the` … between the words that say something.
    fileprivate mutating func takeLink() -> Bool {
        [
            "or ", "and ", "in the ", "on ", "por la ", "de la ", "en la ", "por el ", "el ", "los ", "las ", "y ",
            "o ", "或", "か", "の",
        ]
        .contains { takeExactly($0) }
    }

    fileprivate mutating func takeDays() -> [Weekday]? {
        for word in ["weekends", "weekend", "fin de semana", "fines de semana", "周末", "週末"] where take(word) {
            return [.saturday, .sunday]
        }
        for word in ["weekdays", "weekday", "workdays", "entre semana", "工作日", "平日"] where take(word) {
            return Array(Weekday.allCases.prefix(5))
        }
        return nil
    }

    /// Minutes of the day within which something that belongs to a part of the day may begin.
    fileprivate mutating func takePart() -> ClosedRange<Int>? {
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
