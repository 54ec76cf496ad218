extension RecurrenceRule {
    /// The rule as an RRULE writes it, the parts in one fixed order.
    public var text: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        if interval != 1 { parts.append("INTERVAL=\(interval)") }
        if let count { parts.append("COUNT=\(count)") }
        switch until {
        case .day(let date): parts.append("UNTIL=" + BasicForm.string(date))
        case .floating(let local): parts.append("UNTIL=" + BasicForm.string(local))
        case .utc(let instant): parts.append("UNTIL=" + BasicForm.string(instant))
        case nil: break
        }
        for (name, numbers) in [
            ("BYMONTH", months), ("BYWEEKNO", weeks), ("BYYEARDAY", yearDays), ("BYMONTHDAY", monthDays),
        ] where !numbers.isEmpty {
            parts.append("\(name)=" + numbers.map(String.init).joined(separator: ","))
        }
        if !days.isEmpty {
            let names = days.map { ($0.ordinal.map(String.init) ?? "") + $0.weekday.code }
            parts.append("BYDAY=" + names.joined(separator: ","))
        }
        if !positions.isEmpty { parts.append("BYSETPOS=" + positions.map(String.init).joined(separator: ",")) }
        if weekStart != .monday { parts.append("WKST=\(weekStart.code)") }
        return parts.joined(separator: ";")
    }

    init(bytes: [UInt8]) throws(RecurrenceError) {
        guard bytes.count <= 2000 else { throw .damaged }
        var parts: [(name: String, value: ArraySlice<UInt8>)] = []
        for part in bytes.split(separator: 0x3B) {
            guard let equals = part.firstIndex(of: 0x3D) else { throw .damaged }
            let name = String(decoding: part[..<equals].filter { $0 != 0x20 }, as: UTF8.self).uppercased()
            guard !parts.contains(where: { $0.name == name }), parts.count < 16 else { throw .damaged }
            parts.append((name, part[(equals + 1)...].drop { $0 == 0x20 }))
        }
        guard let frequency = parts.first(where: { $0.name == "FREQ" }).map({ Self.word($0.value) }) else {
            throw .damaged
        }
        if ["SECONDLY", "MINUTELY", "HOURLY"].contains(frequency) { throw .tooFast }
        guard let known = Frequency(rawValue: frequency) else { throw .damaged }
        self.init(known)
        for part in parts { try read(part.name, part.value) }
        try check()
    }

    private mutating func read(_ name: String, _ value: ArraySlice<UInt8>) throws(RecurrenceError) {
        switch name {
        case "FREQ": break
        case "INTERVAL": interval = try Self.number(value, 1...9999)
        case "COUNT": count = try Self.number(value, 1...99_999)
        case "UNTIL": until = try Self.until(value)
        case "BYMONTH": months = try Self.numbers(value, 1...12, isSigned: false)
        case "BYWEEKNO": weeks = try Self.numbers(value, 1...53, isSigned: true)
        case "BYYEARDAY": yearDays = try Self.numbers(value, 1...366, isSigned: true)
        case "BYMONTHDAY": monthDays = try Self.numbers(value, 1...31, isSigned: true)
        case "BYSETPOS": positions = try Self.numbers(value, 1...366, isSigned: true)
        case "BYDAY": days = try Self.days(value)
        case "WKST":
            guard let day = Weekday(code: Self.word(value)) else { throw .damaged }
            weekStart = day
        case "BYSECOND", "BYMINUTE", "BYHOUR": throw .tooFast
        default: throw .unsupported
        }
    }

    /// What RFC 5545 forbids across parts.
    private func check() throws(RecurrenceError) {
        let ordinals = days.contains { $0.ordinal != nil }
        guard count == nil || until == nil,
            !ordinals || frequency == .monthly || frequency == .yearly && weeks.isEmpty,
            frequency == .yearly || weeks.isEmpty && yearDays.isEmpty,
            frequency != .weekly || monthDays.isEmpty,
            positions.isEmpty
                || !(days.isEmpty && monthDays.isEmpty && months.isEmpty && weeks.isEmpty && yearDays.isEmpty)
        else { throw .damaged }
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.filter { $0 != 0x20 }, as: UTF8.self).uppercased()
    }

    private static func number(
        _ bytes: some Collection<UInt8>,
        _ range: ClosedRange<Int>
    ) throws(RecurrenceError) -> Int {
        guard let value = decimal(bytes.filter { $0 != 0x20 }), range.contains(value) else { throw .damaged }
        return value
    }

    private static func numbers(
        _ bytes: ArraySlice<UInt8>,
        _ range: ClosedRange<Int>,
        isSigned: Bool
    ) throws(RecurrenceError) -> [Int] {
        var result: [Int] = []
        for part in bytes.split(separator: 0x2C) {
            var digits = part
            let sign = digits.first
            if isSigned, sign == 0x2B || sign == 0x2D { digits = digits.dropFirst() }
            let value = try number(digits, range) * (sign == 0x2D ? -1 : 1)
            if !result.contains(value) { result.append(value) }
        }
        guard !result.isEmpty, result.count <= 366 else { throw .damaged }
        return result
    }

    private static func days(_ bytes: ArraySlice<UInt8>) throws(RecurrenceError) -> [Day] {
        var result: [Day] = []
        for part in bytes.split(separator: 0x2C) {
            let text = part.filter { $0 != 0x20 }
            guard let weekday = Weekday(code: word(text.suffix(2)[...])) else { throw .damaged }
            let prefix = text.dropLast(2)
            let ordinal = prefix.isEmpty ? nil : try numbers(prefix, 1...53, isSigned: true).first
            let day = Day(ordinal: ordinal, weekday: weekday)
            if !result.contains(day) { result.append(day) }
        }
        guard !result.isEmpty, result.count <= 128 else { throw .damaged }
        return result
    }

    private static func until(_ bytes: ArraySlice<UInt8>) throws(RecurrenceError) -> Until {
        guard let time = BasicForm(bytes) else { throw .damaged }
        guard let clock = time.local else { return .day(time.date) }
        return time.isUTC ? .utc(Instant(seconds: clock.secondsSince1970)) : .floating(clock)
    }
}

extension Weekday {
    /// The two letters of RFC 5545: `MO` … `SU`.
    public var code: String { ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][rawValue - 1] }

    /// The day that two letters of RFC 5545 name, in upper case.
    public init?(code: String) {
        guard let day = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = day
    }
}
