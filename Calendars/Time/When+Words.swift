extension When {
    /// A day as a person names it.
    enum Day {
        case date(CivilDate)
        case yearless(month: Int, day: Int)
        case offset(Int)
        case weekday(Weekday)
        /// Today if the hour is still ahead, else tomorrow.
        case soon
    }

    /// A text that is eaten from the left, day by day and hour by hour.
    struct Words {
        var rest: Substring

        init(_ text: String) {
            rest = Substring(text)
        }

        var isEmpty: Bool { rest.isEmpty }

        mutating func takeDay() -> Day? {
            if let date = takeDate() { return date }
            let before = rest
            for prefix in ["next ", "this ", "on ", "el próximo ", "el ", "这", "這", "下个", "下個", "次の"]
            where takeExactly(prefix) {
                break
            }
            if let date = takeDate() { return date }
            for (word, day) in Self.days where take(word) {
                guard case .weekday(let weekday) = day, let date = takeDate() else { return day }
                // The day of the week beside a date is a check of it.
                if case .date(let known) = date, known.weekday != weekday { break }
                return date
            }
            rest = before
            return nil
        }

        /// `15:00`, `15:00:30`, `3pm`, `3:30 pm`, `15h`, `15h30`, `15时30分`, `下午3点`, `at 15:00`.
        mutating func takeTime() -> (hour: Int, minute: Int, second: Int)? {
            for word in ["at ", "a las ", "a la ", "las ", "um ", "t"] where takeExactly(word) { break }
            var half: Bool?
            for (word, isLate) in Self.halves where takeExactly(word) { half = isLate }
            dropBlanks()
            guard var hour = takeNumber(1...2) else { return nil }
            var minute = 0
            var second = 0
            var complete = false
            if takeExactly(":") || takeExactly(".") {
                guard let value = takeNumber(2...2) else { return nil }
                minute = value
                complete = true
                if takeExactly(":") {
                    guard let value = takeNumber(2...2) else { return nil }
                    second = value
                }
            } else if ["点", "點", "时", "時", "h"].contains(where: { takeExactly($0) }) {
                complete = true
                if takeExactly("半") {
                    minute = 30
                } else if let value = takeNumber(2...2) {
                    minute = value
                    _ = takeExactly("分")
                }
            }
            let before = rest
            dropBlanks()
            for (word, isLate) in [("a.m.", false), ("am", false), ("p.m.", true), ("pm", true)] where take(word) {
                half = isLate
            }
            if half == nil { rest = before }
            if let half {
                guard (1...12).contains(hour) || half && (13...23).contains(hour) else { return nil }
                if hour <= 12 { hour = hour % 12 + (half ? 12 : 0) }
            }
            guard complete || half != nil, hour < 24, minute < 60, second < 60 else { return nil }
            dropBlanks()
            return (hour, minute, second)
        }

        /// `2026-12-12`, `2026/12/12`, `2026.12.12`, `2026年12月12日`, `12月12日`, `12 Dec`, `Dec 12, 2026`.
        private mutating func takeDate() -> Day? {
            let before = rest
            if let year = takeNumber(4...4),
                let separator = ["-", "/", ".", "年"].first(where: { takeExactly($0) }),
                let month = takeNumber(separator == "-" ? 2...2 : 1...2),
                takeExactly(separator == "年" ? "月" : separator),
                let day = takeNumber(separator == "-" ? 2...2 : 1...2)
            {
                if separator == "年" { _ = takeExactly("日") || takeExactly("号") || takeExactly("號") }
                if let date = CivilDate(year: year, month: month, day: day), endsWord() { return .date(date) }
            }
            rest = before
            if let month = takeNumber(1...2), takeExactly("月"), let day = takeNumber(1...2),
                takeExactly("日") || takeExactly("号") || takeExactly("號"),
                CivilDate(year: 2000, month: month, day: day) != nil, endsWord()
            {
                return .yearless(month: month, day: day)
            }
            rest = before
            return takeNamedDate()
        }

        /// Whether a word ends here; takes the blanks, the comma or the T of ISO 8601 after it.
        mutating func endsWord() -> Bool {
            _ = takeExactly(",")
            if let next = rest.utf8.first, next == 0x74 {
                rest = rest.dropFirst()
                return true
            }
            if let next = rest.utf8.first, isDigit(next) {
                return rest.startIndex > rest.base.startIndex && lastIsIdeograph
            }
            dropBlanks()
            return true
        }

        /// Whether the text before ends outside ASCII: 周六15:00 needs no blank.
        private var lastIsIdeograph: Bool {
            rest.base[..<rest.startIndex].unicodeScalars.last.map { $0.value > 0x7F } ?? false
        }

        /// Takes a whole word, and the dot and the blanks after it.
        mutating func take(_ word: String, unlessDigit: Bool = false) -> Bool {
            let before = rest
            guard takeExactly(word) else { return false }
            if unlessDigit, let next = rest.utf8.first, isDigit(next) {
                rest = before
                return false
            }
            // sábados, Saturdays
            let isPlural = rest.utf8.first == 0x73 && !(rest.utf8.dropFirst().first.map(isLetter) ?? false)
            if isPlural { rest = rest.dropFirst() }
            _ = takeExactly(".")
            if let next = rest.utf8.first, isLetter(next) || !endsWord() {
                rest = before
                return false
            }
            dropBlanks()
            return true
        }

        /// Takes a text, whatever comes after it.
        mutating func takeExactly(_ word: String) -> Bool {
            guard rest.unicodeScalars.starts(with: word.unicodeScalars) else { return false }
            rest = Substring(rest.unicodeScalars.dropFirst(word.unicodeScalars.count))
            return true
        }

        /// Takes a run of digits, whatever comes after it.
        mutating func takeNumber(_ digits: ClosedRange<Int>) -> Int? {
            let run = rest.utf8.prefix(while: isDigit)
            guard digits.contains(run.count), let value = decimal(run) else { return nil }
            rest = Substring(rest.utf8.dropFirst(run.count))
            return value
        }

        mutating func dropBlanks() {
            rest = Substring(rest.utf8.drop { $0 == 0x20 })
        }

        private static let halves: [(String, Bool)] = [
            ("上午", false), ("早上", false), ("午前", false), ("下午", true), ("晚上", true), ("午後", true),
        ]

        /// Longer words stand before their own beginnings.
        private static let days: [(String, Day)] = {
            var words: [(String, Day)] = [
                ("day after tomorrow", .offset(2)), ("tomorrow", .offset(1)), ("today", .offset(0)),
                ("tonight", .offset(0)), ("yesterday", .offset(-1)), ("pasado mañana", .offset(2)),
                ("mañana", .offset(1)), ("manana", .offset(1)), ("hoy", .offset(0)), ("ayer", .offset(-1)),
                ("今天", .offset(0)), ("今晚", .offset(0)), ("明天", .offset(1)), ("明晚", .offset(1)),
                ("后天", .offset(2)), ("後天", .offset(2)), ("昨天", .offset(-1)), ("今日", .offset(0)),
                ("明後日", .offset(2)), ("明日", .offset(1)), ("昨日", .offset(-1)), ("あさって", .offset(2)),
                ("あした", .offset(1)), ("きょう", .offset(0)),
            ]
            let latin: [[String]] = [
                ["monday", "mon", "lunes", "lun"], ["tuesday", "tues", "tue", "martes", "mar"],
                ["wednesday", "wed", "miércoles", "miercoles", "mié", "mie"],
                ["thursday", "thurs", "thur", "thu", "jueves", "jue"], ["friday", "fri", "viernes", "vie"],
                ["saturday", "sat", "sábado", "sabado", "sáb", "sab"], ["sunday", "sun", "domingo", "dom"],
            ]
            let chinese = [["一"], ["二"], ["三"], ["四"], ["五"], ["六"], ["日", "天"]]
            let japanese = ["月", "火", "水", "木", "金", "土", "日"]
            for (index, weekday) in Weekday.allCases.enumerated() {
                words += latin[index].map { ($0, .weekday(weekday)) }
                for prefix in ["周", "週", "星期", "礼拜", "禮拜"] {
                    words += chinese[index].map { (prefix + $0, .weekday(weekday)) }
                }
                words += ["曜日", "曜"].map { (japanese[index] + $0, .weekday(weekday)) }
            }
            return words
        }()
    }
}
