/// Which events of an object keep the clocks of their zone, and what is said about those zones.
struct ZonePlan {
    private(set) var descriptions: [ZoneDescription] = []
    /// UIDs whose times are written in UTC, because no plain rule tells their zone's clocks.
    private var inUTC: Set<String> = []

    init(_ events: [CalendarEvent]) {
        var needs: [Need] = []
        for (uid, span) in Self.spans(events) {
            for zone in span.zones {
                let position = needs.firstIndex { $0.zone == zone } ?? needs.count
                if position == needs.count { needs.append(Need(zone: zone, isLarge: events.count > 8)) }
                if !needs[position].takes(span) { inUTC.insert(uid) }
            }
        }
        for need in needs {
            guard let whole = need.whole else { continue }
            if !need.needsChanges, let told = need.told {
                descriptions.append(told)
            } else {
                descriptions.append(ZoneDescription(changesOf: need.zone, from: whole.first, through: whole.last))
            }
        }
    }

    /// A time in the form in which it is written.
    func form(_ time: EventTime, uid: String) -> EventTime {
        guard case .zoned(let local, let zone) = time else { return time }
        return zone.data == nil || inUTC.contains(uid) || !Zone.isPlausible(zone.name)
            ? .utc(zone.instant(of: local)) : time
    }

    /// The time that the events of one UID take.
    fileprivate struct Span {
        var first: Instant
        var last: Instant
        var repeats: Bool
        var zones: [Zone]
    }

    /// What the events of an object want to know of one zone.
    private struct Need {
        let zone: Zone
        var whole: (first: Instant, last: Instant)?
        /// The zone by its rule, once that was found to tell some of the times rightly.
        var told: ZoneDescription?
        /// Whether a series runs through changes that no rule tells.
        var needsChanges = false
        private var years: [Int: Bool] = [:]
        private let isLarge: Bool

        init(zone: Zone, isLarge: Bool) {
            self.zone = zone
            self.isLarge = isLarge
        }

        /// Whether events of a span keep the zone's clocks: those that the zone's rule tells, and every series.
        mutating func takes(_ span: Span) -> Bool {
            // Outlook follows a yearly rule for the nth day of the week alone. One event needs no such risk.
            let isPlain = span.repeats || zone.data?.footer.map(ZoneDescription.isPlain) ?? true
            let isTold = isTold(span)
            guard isTold && isPlain || span.repeats else { return false }
            if !isTold { needsChanges = true }
            whole = (min(whole?.first ?? span.first, span.first), max(whole?.last ?? span.last, span.last))
            return true
        }

        private mutating func isTold(_ span: Span) -> Bool {
            if isLarge {
                // Whole years first: a feed has thousands of events in a few of them.
                let range = span.first.utc.date.year...max(span.first.utc.date.year, span.last.utc.date.year)
                if range.count <= 200, range.allSatisfy({ isTold(year: $0) }) { return true }
            }
            return isTold(from: span.first, through: span.last)
        }

        private mutating func isTold(from first: Instant, through last: Instant) -> Bool {
            guard let description = ZoneDescription(byRuleOf: zone, from: first, through: last) else { return false }
            told = told ?? description
            return true
        }

        private mutating func isTold(year: Int) -> Bool {
            if let known = years[year] { return known }
            func begin(_ year: Int) -> Instant {
                let day = CivilDate(year: min(max(year, 1), 9999), month: 1, day: 1)
                return Instant(seconds: 0).adding(days: Int64(day?.daysSince1970 ?? 0))
            }
            let isTold = isTold(from: begin(year), through: begin(year + 1))
            years[year] = isTold
            return isTold
        }
    }

    private static func spans(_ events: [CalendarEvent]) -> [(String, Span)] {
        var result: [(String, Span)] = []
        var positions: [String: Int] = [:]
        for index in events.indices {
            guard let span = Span(events[index]) else { continue }
            guard events.count > 1 else { return [(events[index].uid, span)] }
            if let position = positions[events[index].uid] {
                result[position].1.join(span)
            } else {
                positions[events[index].uid] = result.count
                result.append((events[index].uid, span))
            }
        }
        return result
    }
}

extension ZonePlan.Span {
    /// Nil for an event that is in no zone.
    fileprivate init?(_ event: borrowing CalendarEvent) {
        var times = event.additionalDates
        times += event.excludedDates
        times.append(event.start)
        if let end = event.end { times.append(end) }
        if let original = event.recurrenceID { times.append(original) }
        var zones: [Zone] = []
        for case .zoned(_, let zone) in times where zone.data != nil && !zones.contains(zone) { zones.append(zone) }
        guard !zones.isEmpty else { return nil }
        let instants = times.map { $0.instant(in: .utc) }
        first = instants.min() ?? event.stamp
        last = instants.max() ?? event.stamp
        repeats = event.rule != nil
        self.zones = zones
        if let rule = event.rule { last = max(last, rule.horizon(from: first)) }
    }

    fileprivate mutating func join(_ other: Self) {
        first = min(first, other.first)
        last = max(last, other.last)
        repeats = repeats || other.repeats
        for zone in other.zones where !zones.contains(zone) { zones.append(zone) }
    }
}

extension RecurrenceRule {
    /// A moment until which the times of the rule's instances ought to be right: the end it states, at most ten years.
    fileprivate func horizon(from first: Instant) -> Instant {
        let limit = first.adding(days: 3653)
        switch until {
        case .day(let date): return min(limit, Instant(seconds: Int64(date.daysSince1970 + 2) * 86_400))
        case .floating(let local): return min(limit, Instant(seconds: local.secondsSince1970 + 172_800))
        case .utc(let instant): return min(limit, instant.adding(days: 1))
        case nil: return limit
        }
    }
}
