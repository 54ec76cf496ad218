/// Times as people type them.
public enum When {
    /// Reads a time: `2026-12-12 15:00`, `2026-12-12T15:00+08:00`, `2026-12-12T07:00Z`, `12 Dec 15:00`, `Sat 15:00`,
    /// `tomorrow 18:30`, `15:00`.
    ///
    /// Days of the week and words for days are known in English, Spanish, Chinese and Japanese; `3pm` and `15時` are hours
    /// as well. A time without a zone is on the clocks of `zone`; a day of the week, or no day, means the next such time
    /// after `now`.
    /// - Throws: `noHour` for a day alone, `noTime` for anything else that is no time.
    public static func instant(_ text: String, now: Instant, in zone: Zone) throws(WhenError) -> Instant {
        let plain = plain(text)
        if let instant = ISO8601.instant(plain) { return instant }
        var words = Words(plain)
        let day = words.takeDay()
        let isDayAlone = day != nil && words.isEmpty
        guard let time = words.takeTime() else { throw isDayAlone ? .noHour(text) : .noTime(text) }
        guard let day = day ?? words.takeDay() ?? (words.isEmpty ? .soon : nil), words.isEmpty else {
            throw .noTime(text)
        }
        let today = zone.local(at: now).date
        let candidates: [CivilDate]
        switch day {
        case .date(let date): candidates = [date]
        case .offset(let days): candidates = [today.adding(days: days)]
        case .soon: candidates = [today, today.adding(days: 1), today.adding(days: 2)]
        case .weekday(let weekday):
            let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
            candidates = [today.adding(days: ahead), today.adding(days: ahead + 7)]
        case .yearless(let month, let day):
            candidates = (0...8).compactMap { CivilDate(year: today.year + $0, month: month, day: day) }
        }
        let isNext = candidates.count > 1
        for date in candidates {
            guard let local = LocalTime(date: date, hour: time.hour, minute: time.minute, second: time.second) else {
                break
            }
            let instant = zone.instant(of: local)
            if !isNext || instant > now { return instant }
        }
        throw .noTime(text)
    }

    /// Reads a day: `2026-12-12`, `today`, `yesterday`, `tomorrow`, or a day of the week (the next one, today excluded).
    ///
    /// - Throws: `noDay` for anything else.
    public static func date(_ text: String, now: Instant, in zone: Zone) throws(WhenError) -> CivilDate {
        let today = zone.local(at: now).date
        var words = Words(plain(text))
        guard let day = words.takeDay(), words.isEmpty else { throw .noDay(text) }
        switch day {
        case .date(let date): return date
        case .offset(let days): return today.adding(days: days)
        case .weekday(let weekday):
            let ahead = (weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1
            return today.adding(days: ahead)
        case .yearless(let month, let day):
            for year in today.year...(today.year + 8) {
                if let date = CivilDate(year: year, month: month, day: day), date >= today { return date }
            }
            throw .noDay(text)
        case .soon: throw .noDay(text)
        }
    }

    /// Reads a duration in seconds: `2h`, `90m`, `1h30`, `1h 30m`, `1d`.
    ///
    /// - Throws: `noDuration` for anything else, and for zero or more than 31 days.
    public static func duration(_ text: String) throws(WhenError) -> Int64 {
        let units: [String: Int64] = [
            "h": 3600, "hour": 3600, "hours": 3600, "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
            "d": 86_400, "day": 86_400, "days": 86_400, "w": 604_800, "week": 604_800, "weeks": 604_800,
        ]
        guard let parts = ByteScanner.amounts(text) else { throw .noDuration(text) }
        var total: Int64 = 0
        for (index, part) in parts.enumerated() {
            // The 30 of 1h30 is in minutes.
            let afterHours = index == 1 && parts[0].unit == "h" && part.amount < 60
            guard let unit = part.unit.isEmpty && afterHours ? 60 : units[part.unit] else { throw .noDuration(text) }
            total += unit * Int64(part.amount)
        }
        guard (1...(31 * 86_400)).contains(total) else { throw .noDuration(text) }
        return total
    }

    /// The text in lower case, with full-width forms made plain, unusual spaces made spaces and none at the ends.
    static func plain(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(200) {
            switch scalar.value {
            case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0xA0, 0x09, 0x0A, 0x0D, 0x202F, 0x2009: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        let bytes = String(scalars).lowercased().utf8
        let start = bytes.drop { $0 == 0x20 }
        let end = start.reversed().drop { $0 == 0x20 }.reversed()
        return String(decoding: Array(end), as: UTF8.self)
    }
}
