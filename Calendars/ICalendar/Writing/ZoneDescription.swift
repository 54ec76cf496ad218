/// What a VTIMEZONE says about a zone: at most two rules for ever, or the single changes of a span of time.
///
/// Outlook reads one standard and one daylight rule at the most, so that form is preferred.
struct ZoneDescription {
    struct Observance: Equatable {
        var isDaylight: Bool
        /// On the clock in force before.
        var begins: LocalTime
        var offsetBefore: Int
        var offsetAfter: Int
        var name: String
        var rule: String?
    }

    var zone: Zone
    var observances: [Observance]

    /// The zone by the rule in its footer, if that rule tells every time from `first` to `last` rightly.
    init?(byRuleOf zone: Zone, from first: Instant, through last: Instant) {
        guard let data = zone.data, let footer = data.footer,
            Self.holds(footer, zone: zone, from: first.seconds, through: last.seconds)
        else { return nil }
        self.zone = zone
        guard let daylight = footer.daylight else {
            guard let begins = LocalTime(date: CivilDate(daysSince1970: 0), hour: 0, minute: 0) else { return nil }
            let clock = footer.standard
            observances = [
                Observance(
                    isDaylight: false,
                    begins: begins,
                    offsetBefore: clock.offset,
                    offsetAfter: clock.offset,
                    name: clock.abbreviation
                )
            ]
            return
        }
        guard
            let back = Self.observance(of: daylight.ends, from: daylight.clock, to: footer.standard),
            let forth = Self.observance(of: daylight.begins, from: footer.standard, to: daylight.clock)
        else { return nil }
        observances = [back, forth].sorted { !$0.isDaylight && $1.isDaylight }
    }

    /// The zone by the changes in a span of time, one by one.
    init(changesOf zone: Zone, from first: Instant, through last: Instant) {
        self.zone = zone
        observances = []
        // The clock in force at the beginning counts from long before.
        var reached = first.seconds - 400 * 86_400
        var clock = zone.clock(at: Instant(seconds: reached))
        observances.append(Self.observance(at: reached - reached % 86_400, from: clock, to: clock))
        while let next = zone.change(after: reached), next.at <= last.seconds, observances.count < 400 {
            if next.clock.offset != clock.offset {
                observances.append(Self.observance(at: next.at, from: clock, to: next.clock))
            }
            reached = next.at
            clock = next.clock
        }
    }

    /// Whether the rule's changes fall on the nth day of a week, within that day.
    static func isPlain(_ rule: PosixRule) -> Bool {
        guard let daylight = rule.daylight else { return true }
        return [daylight.begins, daylight.ends].allSatisfy { change in
            guard case .weekday = change.day else { return false }
            return (0..<86_400).contains(change.time)
        }
    }

    private static func observance(at seconds: Int64, from: PosixRule.Clock, to: PosixRule.Clock) -> Observance {
        Observance(
            isDaylight: to.offset > from.offset || to.offset == from.offset && to.isDaylight,
            begins: LocalTime(secondsSince1970: seconds + Int64(from.offset)),
            offsetBefore: from.offset,
            offsetAfter: to.offset,
            name: to.abbreviation
        )
    }

    /// Whether the rule gives the same offsets as the zone's table over a span.
    private static func holds(_ rule: PosixRule, zone: Zone, from first: Int64, through last: Int64) -> Bool {
        func agrees(_ at: Int64) -> Bool { rule.clock(at: at).offset == zone.clock(at: Instant(seconds: at)).offset }
        guard agrees(first), agrees(last), last - first < 200 * 366 * 86_400 else { return false }
        var reached = first
        while let next = zone.change(after: reached), next.at <= last {
            guard agrees(next.at), agrees(next.at - 1) else { return false }
            reached = next.at
        }
        reached = first
        while let next = rule.change(after: reached), next.at <= last {
            guard agrees(next.at), agrees(next.at - 1) else { return false }
            reached = next.at
        }
        return true
    }

    /// The yearly rule of a change, from its first onset in 1970 on; nil when RFC 5545 has no plain rule for it.
    private static func observance(
        of change: PosixRule.Change,
        from: PosixRule.Clock,
        to: PosixRule.Clock
    ) -> Observance? {
        guard case .weekday(let month, let week, let weekday) = change.day else { return nil }
        // 26 hours after a Thursday's midnight is Friday, 02:00.
        let shift = (change.time - (change.time % 86_400 + 86_400) % 86_400) / 86_400
        let day = Weekday.allCases[((weekday + shift + 6) % 7 + 7) % 7].code
        var rule = "FREQ=YEARLY;"
        if shift == 0 {
            rule += "BYDAY=\(week == 5 ? -1 : week)\(day)"
        } else {
            let length = CivilDate.daysIn(month: month, year: 1970)
            let first = (week == 5 ? length - 6 : 7 * (week - 1) + 1) + shift
            guard first >= 1, first + 6 <= length, month != 2 else { return nil }
            rule += "BYDAY=\(day);BYMONTHDAY=" + (first...(first + 6)).map(String.init).joined(separator: ",")
        }
        rule += ";BYMONTH=\(month)"
        return Observance(
            isDaylight: to.offset > from.offset,
            begins: LocalTime(secondsSince1970: change.local(year: 1970)),
            offsetBefore: from.offset,
            offsetAfter: to.offset,
            name: to.abbreviation,
            rule: rule
        )
    }
}
