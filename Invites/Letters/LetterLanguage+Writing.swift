public import Calendars

extension LetterLanguage {
    /// A day as this language writes it: `sábado 12 de diciembre de 2026`.
    public func text(_ date: CivilDate) -> String {
        let weekday = Self.weekdays(self)[date.weekday.rawValue - 1]
        switch self {
        case .english:
            return "\(weekday) \(date.day) \(Self.englishMonths[date.month - 1]) \(date.year)"
        case .americanEnglish:
            return "\(weekday), \(Self.englishMonths[date.month - 1]) \(date.day), \(date.year)"
        case .spanish:
            return "\(weekday) \(date.day) de \(Self.spanishMonths[date.month - 1]) de \(date.year)"
        case .simplifiedChinese, .traditionalChinese, .japanese:
            return "\(date.year)年\(date.month)月\(date.day)日（\(weekday)）"
        }
    }

    /// From when to when as this language writes it, without the first day: `15:00–17:00`, `3:00–5:00 pm`.
    ///
    /// An end that lies a whole day or more after the start comes with its date.
    public func text(_ time: LetterTime) -> String {
        guard let end = time.end, end > time.start else { return clock(time.start) + meridiem(time.start) }
        if end.secondsSince1970 - time.start.secondsSince1970 >= 86_400 {
            let last = text(end.date) + (self == .english || self == .americanEnglish || self == .spanish ? ", " : "")
            return "\(clock(time.start))\(meridiem(time.start)) \(dash) \(last)\(clock(end))\(meridiem(end))"
        }
        let isOneHalf = meridiem(time.start) == meridiem(end)
        return clock(time.start) + (isOneHalf ? "" : meridiem(time.start)) + dash + clock(end) + meridiem(end)
    }

    /// The day and the hours in one line, with the zone where there is one: `Saturday 12 December 2026, 15:00–17:00`.
    public func line(_ time: LetterTime) -> String {
        text(time.start.date) + dateSeparator + text(time) + bracketed(time.zone)
    }

    /// What the guest is called in a letter: the first name in English and Spanish, さん in Japanese, the full name as
    /// it is written in Chinese and for every name in Chinese, Japanese or Korean script.
    public func text(_ guest: LetterFacts.Guest) -> String {
        let isEastAsian = guest.name.unicodeScalars.contains(where: isEastAsianLetter)
        let given = guest.givenName.isEmpty ? Self.firstName(of: guest.name) : guest.givenName
        let familiar = isEastAsian ? guest.name : given
        switch self {
        case .english, .americanEnglish, .spanish:
            return familiar
        case .simplifiedChinese, .traditionalChinese:
            return guest.name
        case .japanese:
            let called = isEastAsian && !guest.familyName.isEmpty ? guest.familyName : familiar
            return called.isEmpty ? "" : called + "さん"
        }
    }

    /// The first of two words; the whole of any other name, and of one that begins with a title.
    private static func firstName(of name: String) -> String {
        let words = name.split(separator: " ")
        let titles: Set = ["dr", "dra", "mr", "mrs", "ms", "miss", "prof", "sr", "sra", "don", "doña", "sir", "the"]
        guard words.count == 2, let first = words.first,
            words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" } }),
            !titles.contains(first.lowercased())
        else { return name }
        return String(first)
    }

    /// The words that Chinese chooses by closeness; `{greeting}` and `{you}` in the letters.
    func courtesy(closeness: Int) -> (greeting: String, you: String) {
        guard isChinese else { return ("", "") }
        return closeness >= 3 ? ("你好", "你") : ("您好", "您")
    }

    /// A zone behind a time, in the brackets of this language.
    func bracketed(_ zone: String) -> String {
        guard !zone.isEmpty else { return "" }
        return isChinese || self == .japanese ? "（\(zone)）" : " (\(zone))"
    }

    /// What stands between a date and a time.
    var dateSeparator: String { isChinese || self == .japanese ? "" : ", " }

    private var dash: String { self == .japanese ? "～" : "–" }

    private func clock(_ time: LocalTime) -> String {
        guard self == .americanEnglish else { return "\(twoDigits(time.hour)):\(twoDigits(time.minute))" }
        return "\((time.hour + 11) % 12 + 1):\(twoDigits(time.minute))"
    }

    private func meridiem(_ time: LocalTime) -> String {
        guard self == .americanEnglish else { return "" }
        return time.hour < 12 ? " am" : " pm"
    }

    private static func weekdays(_ language: LetterLanguage) -> [String] {
        switch language {
        case .english, .americanEnglish:
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        case .spanish:
            ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
        case .simplifiedChinese, .traditionalChinese:
            ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"]
        case .japanese:
            ["月", "火", "水", "木", "金", "土", "日"]
        }
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static let spanishMonths = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
}

/// Whether a letter is of Chinese, Japanese or Korean script, where a given name alone would be too familiar.
private func isEastAsianLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        true
    default:
        false
    }
}
