/// Reads opening hours rule by rule; nil as soon as something is not understood.
struct OpeningHoursReader {
    private var tokens: ArraySlice<OpeningHoursToken>
    private var days: [[OpeningHours.Span]] = Array(repeating: [], count: 7)
    private var namedDays = 0

    /// The spans of seven days, Monday first; nil for a text that can't be read.
    static func days(_ text: String) -> [[OpeningHours.Span]]? {
        guard let tokens = OpeningHoursToken.tokens(text) else { return nil }
        var reader = OpeningHoursReader(tokens: tokens[...])
        return reader.read() ? reader.days : nil
    }

    private init(tokens: ArraySlice<OpeningHoursToken>) { self.tokens = tokens }

    private mutating func read() -> Bool {
        var adds = false
        var count = 0
        while !tokens.isEmpty {
            if next(.semicolon) {
                adds = false
                continue
            }
            guard let isLast = rule(adds: adds) else { return false }
            count += 1
            // `Mo 09:00-12:00, Tu 10:00-12:00`: a comma adds where a semicolon replaces.
            adds = !isLast
        }
        return count > 0 && namedDays > 0
    }

    /// Reads one rule. True when it ended with a semicolon or the text, false when a comma and more days follow.
    private mutating func rule(adds: Bool) -> Bool? {
        guard let selected = selector() else { return nil }
        // `Mo-Fr 9-12; 14-18` would open the weekend by the letter of the rules, and is hardly meant so.
        guard !selected.isEverything || namedDays == 0 else { return nil }
        namedDays += selected.days.count
        _ = next(.colon)
        var spans: [OpeningHours.Span] = []
        if next(.off) {
            _ = next(.comment)
        } else if tokens.isEmpty || tokens.first == .semicolon || tokens.first == .comment || tokens.first == .open {
            // Days without hours, or hours in words: open at some time of the day.
            guard !selected.isEverything || tokens.first == .open || tokens.first == .comment else { return nil }
            spans = [.mayBeOpen]
            if tokens.first == .open || tokens.first == .comment { tokens.removeFirst() }
        } else {
            guard let read = ranges() else { return nil }
            spans = read
            _ = next(.comment)
        }
        for day in selected.days {
            days[day] = adds ? days[day] + spans : spans
        }
        if tokens.isEmpty || next(.semicolon) { return true }
        return next(.comma) && !tokens.isEmpty ? false : nil
    }

    private struct Selection {
        var days: [Int]
        var isEverything: Bool
    }

    /// The days that a rule is about; all seven when it names none, none for holidays alone.
    private mutating func selector() -> Selection? {
        if case .number(24, digits: 2) = tokens.first, tokens.dropFirst().first == .slash {
            guard case .number(7, digits: 1) = tokens.dropFirst(2).first else { return nil }
            tokens = tokens.dropFirst(3)
            // As if it said `00:00-24:00`.
            tokens = [.number(0, digits: 2), .dash, .number(24, digits: 2)] + tokens
            return Selection(days: Array(0..<7), isEverything: true)
        }
        var days: [Int] = []
        var isNamed = false
        loop: while true {
            switch tokens.first {
            case .everyDay:
                days += 0..<7
                tokens.removeFirst()
            case .holiday:
                tokens.removeFirst()
            case .day(let first):
                tokens.removeFirst()
                if tokens.first == .dash, case .day(let last) = tokens.dropFirst().first {
                    tokens = tokens.dropFirst(2)
                    days += (0...(last - first + 7) % 7).map { (first + $0) % 7 }
                } else {
                    days.append(first)
                }
            default:
                break loop
            }
            isNamed = true
            if tokens.first == .comma, let after = tokens.dropFirst().first, after.namesDays {
                tokens.removeFirst()
            } else if tokens.first?.namesDays != true {
                break
            }
        }
        return isNamed ? Selection(days: days, isEverything: false) : Selection(days: Array(0..<7), isEverything: true)
    }

    /// `09:00-13:00,16:00-20:00`, `17:00+`.
    private mutating func ranges() -> [OpeningHours.Span]? {
        var spans: [OpeningHours.Span] = []
        repeat {
            if spans.isEmpty == false { tokens.removeFirst() }
            guard let start = clock(), start <= 1440 else { return nil }
            if next(.plus) {
                spans.append(OpeningHours.Span(start: start, end: 1440 + 360, isCertain: false))
            } else {
                guard next(.dash), var end = clock() else { return nil }
                if end <= start { end += 1440 }
                guard end <= 2880 else { return nil }
                spans.append(OpeningHours.Span(start: start, end: end, isCertain: true))
                if next(.plus) { spans.append(OpeningHours.Span(start: end, end: end + 360, isCertain: false)) }
            }
            if case .number = tokens.dropFirst().first, tokens.first == .comma { continue }
            // Without a comma, as in `09:00-13:00 16:00-20:00` or `9:00-13:00 y 16:00-20:00`.
            guard case .number = tokens.first else { break }
            tokens = [.comma] + tokens
        } while tokens.first == .comma
        return spans
    }

    /// Minutes from midnight of `9`, `9:30`, `0930`, `9 pm`, `26:00`.
    private mutating func clock() -> Int? {
        guard case .number(let first, let digits) = tokens.first else { return nil }
        tokens.removeFirst()
        var hour = first
        var minute = 0
        if digits > 2 {
            hour = first / 100
            minute = first % 100
        } else if tokens.first == .colon {
            tokens.removeFirst()
            if case .number(let second, digits: 2) = tokens.first {
                minute = second
                tokens.removeFirst()
                if tokens.first == .colon { return nil }  // seconds are for no café
            }
        }
        if tokens.first == .am || tokens.first == .pm {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (tokens.first == .pm ? 12 : 0)
            tokens.removeFirst()
        }
        guard hour <= 48, minute < 60 else { return nil }
        return hour * 60 + minute
    }

    private mutating func next(_ token: OpeningHoursToken) -> Bool {
        guard tokens.first == token else { return false }
        tokens.removeFirst()
        return true
    }
}

extension OpeningHoursToken {
    fileprivate var namesDays: Bool {
        switch self {
        case .day, .everyDay, .holiday: true
        default: false
        }
    }
}
