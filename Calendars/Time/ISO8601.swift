/// Instants as ISO 8601 writes them.
public enum ISO8601 {
    /// `2026-12-12T15:00:00+08:00`: what the zone's clocks show, and their offset.
    public static func string(_ instant: Instant, in zone: Zone) -> String {
        let offset = zone.offset(at: instant)
        // ISO 8601 knows no seconds in an offset: those of before standard time are shown by a rounded clock.
        let minutes = offset >= 0 ? (offset + 30) / 60 : -((30 - offset) / 60)
        let local = LocalTime(secondsSince1970: instant.seconds + Int64(minutes * 60))
        return "\(local)\(minutes < 0 ? "-" : "+")\(padded(abs(minutes) / 60, 2)):\(padded(abs(minutes) % 60, 2))"
    }

    /// `2026-12-12T07:00:00Z`.
    public static func string(_ instant: Instant) -> String { "\(instant.utc)Z" }

    /// Reads `2026-12-12T15:00:00+08:00` and its shorter forms: a blank for the T, no seconds, `Z`, `+08`, `+0800`,
    /// parts of a second (dropped), and the basic form `20261212T070000Z`. Nil for anything else, an offset being needed.
    public static func instant(_ text: String) -> Instant? {
        var scanner = ByteScanner(Array(text.utf8.prefix(40)))
        guard text.utf8.count <= 40, let local = scanner.localTime() else { return nil }
        if scanner.skip("Z") || scanner.skip("z") {
            return scanner.isAtEnd ? Instant(seconds: local.secondsSince1970) : nil
        }
        _ = scanner.skip(" ")
        let sign: Int
        if scanner.skip("+") { sign = 1 } else if scanner.skip("-") { sign = -1 } else { return nil }
        let digits = scanner.take(while: isDigit)
        guard digits.count == 2 || digits.count == 4, let hours = decimal(digits.prefix(2)) else { return nil }
        var minutes = decimal(digits.dropFirst(2)) ?? 0
        if scanner.skip(":") {
            guard digits.count == 2, let written = scanner.number(digits: 2...2) else { return nil }
            minutes = written
        }
        guard scanner.isAtEnd, hours <= 18, minutes < 60 else { return nil }
        return Instant(seconds: local.secondsSince1970 - Int64(sign * (hours * 3600 + minutes * 60)))
    }
}

extension ByteScanner {
    /// A date, a T or a blank, and a time, extended or basic.
    fileprivate mutating func localTime() -> LocalTime? {
        guard let first = number(digits: 4...8) else { return nil }
        var date: CivilDate?
        var isBasic = false
        if index == 8 {
            date = CivilDate(year: first / 10_000, month: first / 100 % 100, day: first % 100)
            isBasic = true
        } else if index == 4, skip("-"), let month = number(digits: 2...2), skip("-"), let day = number(digits: 2...2) {
            date = CivilDate(year: first, month: month, day: day)
        }
        guard let date, skip("T") || skip("t") || skip(" ") else { return nil }
        if isBasic {
            guard let clock = number(digits: 6...6) else { return nil }
            return LocalTime(date: date, hour: clock / 10_000, minute: clock / 100 % 100, second: clock % 100)
        }
        guard let hour = number(digits: 2...2), skip(":"), let minute = number(digits: 2...2) else { return nil }
        var second = 0
        if skip(":") {
            guard let written = number(digits: 2...2) else { return nil }
            second = written
            if skip(".") || skip(",") { guard !take(while: isDigit).isEmpty else { return nil } }
        }
        return LocalTime(date: date, hour: hour, minute: minute, second: second)
    }
}
