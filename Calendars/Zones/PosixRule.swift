/// The rule for all years after a zone's table: the POSIX TZ string in the footer of a TZif file (RFC 8536 section 3.3.1).
struct PosixRule: Hashable, Sendable {
    /// One kind of time: what its clocks are called and how far ahead of UTC they run.
    struct Clock: Hashable, Sendable {
        var abbreviation: String
        /// Seconds east of UTC.
        var offset: Int
        var isDaylight: Bool
    }

    /// A clock that begins at an instant, in seconds since 1970-01-01T00:00:00Z.
    struct Transition {
        var at: Int64
        var clock: Clock
    }

    /// A day of the year and a time on it, on the clock in force before the change.
    struct Change: Hashable, Sendable {
        enum Day: Hashable, Sendable {
            /// `Mm.w.d`: the `week`th (5 = last) `weekday` (0 = Sunday) of `month`.
            case weekday(month: Int, week: Int, weekday: Int)
            /// `Jn`: 1…365, February 29 never counted.
            case julian(Int)
            /// `n`: 0…365, February 29 counted.
            case ordinal(Int)
        }

        var day: Day
        /// Seconds after midnight, -167…167 hours.
        var time: Int

        /// Whether the change can't fall into another year, whatever its time.
        var staysInYear: Bool {
            if case .weekday(let month, _, _) = day { (2...11).contains(month) } else { false }
        }

        /// Seconds from 1970-01-01T00:00:00 to the change, all on the clock in force before it.
        func local(year: Int) -> Int64 {
            let first = Self.days(year, 1, 1)
            let days: Int
            switch day {
            case .weekday(let month, let week, let weekday):
                let start = Self.days(year, month, 1)
                // 1970-01-01 was a Thursday (4).
                let startWeekday = ((start + 4) % 7 + 7) % 7
                let length = CivilDate.daysIn(month: month, year: year)
                var dayOfMonth = (weekday - startWeekday + 7) % 7 + 7 * (week - 1)
                while dayOfMonth >= length { dayOfMonth -= 7 }
                days = start + dayOfMonth
            case .julian(let n):
                let leap = CivilDate.daysIn(month: 2, year: year) == 29
                days = first + n - 1 + (leap && n >= 60 ? 1 : 0)
            case .ordinal(let n):
                days = first + n
            }
            return Int64(days) * 86_400 + Int64(time)
        }

        private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
            CivilDate(year: min(max(year, 1), 9999), month: month, day: day)?.daysSince1970 ?? 0
        }
    }

    var standard: Clock
    /// The other clock and when it begins and ends.
    struct Daylight: Hashable, Sendable {
        var clock: Clock
        var begins: Change
        var ends: Change
    }

    /// Nil where clocks never change.
    var daylight: Daylight?

    /// The two changes of a year in order, as instants.
    private func changes(year: Int, _ daylight: Daylight) -> (first: Transition, second: Transition) {
        let begins = Transition(
            at: daylight.begins.local(year: year) - Int64(standard.offset),
            clock: daylight.clock
        )
        let ends = Transition(at: daylight.ends.local(year: year) - Int64(daylight.clock.offset), clock: standard)
        return begins.at < ends.at ? (begins, ends) : (ends, begins)
    }

    /// The clock in force at an instant.
    func clock(at seconds: Int64) -> Clock {
        guard let daylight else { return standard }
        let year = Self.year(of: seconds + Int64(standard.offset))
        if daylight.begins.staysInYear, daylight.ends.staysInYear {
            let begins = daylight.begins.local(year: year) - Int64(standard.offset)
            let ends = daylight.ends.local(year: year) - Int64(daylight.clock.offset)
            let isDaylight =
                begins < ends ? seconds >= begins && seconds < ends : !(seconds >= ends && seconds < begins)
            return isDaylight ? daylight.clock : standard
        }
        var result = standard
        for candidate in (year - 1)...(year + 1) {
            let changes = changes(year: candidate, daylight)
            if changes.first.at <= seconds { result = changes.first.clock }
            if changes.second.at <= seconds { result = changes.second.clock }
        }
        return result
    }

    /// The first change after an instant.
    func change(after seconds: Int64) -> Transition? {
        guard let daylight else { return nil }
        let year = Self.year(of: seconds)
        guard (1...9997).contains(year) else { return nil }
        for candidate in (year - 1)...(year + 2) {
            let changes = changes(year: candidate, daylight)
            if changes.first.at > seconds { return changes.first }
            if changes.second.at > seconds { return changes.second }
        }
        return nil
    }

    private static func year(of seconds: Int64) -> Int {
        CivilDate(daysSince1970: Int((seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)).year
    }
}

extension PosixRule {
    /// Reads a TZ string such as `CET-1CEST,M3.5.0,M10.5.0/3`; nil when it isn't one, or lacks the days of change.
    init?(_ text: some Collection<UInt8>) {
        var scanner = ByteScanner(Array(text))
        guard let name = scanner.zoneName(), let offset = scanner.time(limit: 24) else { return nil }
        self.init(standard: Clock(abbreviation: name, offset: -offset, isDaylight: false))
        guard !scanner.isAtEnd else { return }
        guard let otherName = scanner.zoneName() else { return nil }
        var otherOffset = 3600 - offset
        if scanner.peek != UInt8(ascii: ",") {
            guard let written = scanner.time(limit: 24) else { return nil }
            otherOffset = -written
        }
        guard scanner.skip(","), let begins = scanner.change(), scanner.skip(","), let ends = scanner.change(),
            scanner.isAtEnd
        else { return nil }
        daylight = Daylight(
            clock: Clock(abbreviation: otherName, offset: otherOffset, isDaylight: true),
            begins: begins,
            ends: ends
        )
    }

    init(standard: Clock) {
        self.standard = standard
    }
}

extension ByteScanner {
    /// An abbreviation: letters alone, or anything of letters, digits, + and - between < and >.
    fileprivate mutating func zoneName() -> String? {
        let quoted = skip("<")
        let name = take(while: { isLetter($0) || quoted && (isDigit($0) || $0 == 0x2B || $0 == 0x2D) })
        guard name.count >= 1, name.count <= 16, !quoted || skip(">") else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    fileprivate mutating func time(limit: Int) -> Int? {
        let negative = skip("-")
        if !negative { _ = skip("+") }
        guard let hours = number(digits: 1...3), hours <= limit else { return nil }
        var total = hours * 3600
        for unit in [60, 1] where skip(":") {
            guard let part = number(digits: 2...2), part < 60 else { return nil }
            total += part * unit
        }
        return negative ? -total : total
    }

    fileprivate mutating func change() -> PosixRule.Change? {
        let day: PosixRule.Change.Day
        if skip("M") {
            guard let month = number(digits: 1...2), skip("."), let week = number(digits: 1...1), skip("."),
                let weekday = number(digits: 1...1), (1...12).contains(month), (1...5).contains(week), weekday <= 6
            else { return nil }
            day = .weekday(month: month, week: week, weekday: weekday)
        } else if skip("J") {
            guard let n = number(digits: 1...3), (1...365).contains(n) else { return nil }
            day = .julian(n)
        } else {
            guard let n = number(digits: 1...3), n <= 365 else { return nil }
            day = .ordinal(n)
        }
        guard skip("/") else { return PosixRule.Change(day: day, time: 7200) }
        guard let time = time(limit: 167) else { return nil }
        return PosixRule.Change(day: day, time: time)
    }
}
