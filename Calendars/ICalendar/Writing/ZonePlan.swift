/// Which events of an object keep the clocks of their zone, and what is said about those zones.
struct ZonePlan {
    private(set) var descriptions: [ZoneDescription] = []
    /// UIDs whose times are written in UTC, because no plain rule tells their zone's clocks.
    private var inUTC: Set<String> = []

    init(_ events: [CalendarEvent]) {
        var needs: [Zone: Need] = [:]
        var order: [Zone] = []
        for (uid, span) in Self.spans(events) {
            for zone in span.zones {
                if needs[zone] == nil { order.append(zone) }
                if !needs[zone, default: Need()].takes(span, of: zone) { inUTC.insert(uid) }
            }
        }
        for zone in order {
            guard let need = needs[zone], let whole = need.whole else { continue }
            if !need.needsChanges, let told = need.told,
                let ruled = ZoneDescription(byRuleOf: zone, from: told.first, through: told.last)
            {
                descriptions.append(ruled)
            } else {
                descriptions.append(ZoneDescription(changesOf: zone, from: whole.first, through: whole.last))
            }
        }
    }

    /// A time in the form in which it is written.
    func form(_ time: EventTime, uid: String) -> EventTime {
        guard case .zoned(let local, let zone) = time else { return time }
        return zone.data == nil || inUTC.contains(uid) ? .utc(zone.instant(of: local)) : time
    }

    /// The time that the events of one UID take.
    private struct Span {
        var first: Instant
        var last: Instant
        var repeats: Bool
        var zones: [Zone]
    }

    /// What the events of an object want to know of one zone.
    private struct Need {
        var whole: (first: Instant, last: Instant)?
        /// A stretch of time that the zone's rule tells rightly.
        var told: (first: Instant, last: Instant)?
        /// Whether a series runs through changes that no rule tells.
        var needsChanges = false
        private var years: [Int: Bool] = [:]

        /// Whether events of a span keep the zone's clocks: those that the zone's rule tells, and every series.
        mutating func takes(_ span: Span, of zone: Zone) -> Bool {
            // Outlook follows a yearly rule for the nth day of the week alone. One event needs no such risk.
            let isPlain = span.repeats || zone.data?.footer.map(ZoneDescription.isPlain) ?? true
            let isTold = isTold(span, of: zone)
            guard isTold && isPlain || span.repeats else { return false }
            if !isTold { needsChanges = true }
            whole = (min(whole?.first ?? span.first, span.first), max(whole?.last ?? span.last, span.last))
            return true
        }

        private mutating func isTold(_ span: Span, of zone: Zone) -> Bool {
            // Whole years first: a feed has thousands of events in a few of them.
            let range = span.first.utc.date.year...max(span.first.utc.date.year, span.last.utc.date.year)
            if range.count <= 200, range.allSatisfy({ isTold(year: $0, of: zone) }) { return true }
            guard ZoneDescription(byRuleOf: zone, from: span.first, through: span.last) != nil else { return false }
            told = told ?? (span.first, span.last)
            return true
        }

        private mutating func isTold(year: Int, of zone: Zone) -> Bool {
            if let known = years[year] { return known }
            let days = [year, year + 1].map {
                CivilDate(year: min(max($0, 1), 9999), month: 1, day: 1)?.daysSince1970 ?? 0
            }
            let stretch = (
                Instant(seconds: 0).adding(days: Int64(days[0])), Instant(seconds: 0).adding(days: Int64(days[1]))
            )
            let isTold = ZoneDescription(byRuleOf: zone, from: stretch.0, through: stretch.1) != nil
            years[year] = isTold
            if isTold { told = told ?? stretch }
            return isTold
        }
    }

    private static func spans(_ events: [CalendarEvent]) -> [(String, Span)] {
        var result: [(String, Span)] = []
        var positions: [String: Int] = [:]
        for event in events {
            var times = [event.start] + event.additionalDates + event.excludedDates
            if let end = event.end { times.append(end) }
            if let original = event.recurrenceID { times.append(original) }
            let zones = times.compactMap { if case .zoned(_, let zone) = $0, zone.data != nil { zone } else { nil } }
            guard !zones.isEmpty else { continue }
            let instants = times.map { $0.instant(in: .utc) }
            var span = Span(
                first: instants.min() ?? event.stamp,
                last: instants.max() ?? event.stamp,
                repeats: event.rule != nil,
                zones: zones
            )
            if let rule = event.rule { span.last = max(span.last, rule.horizon(from: span.first)) }
            let position = positions[event.uid] ?? result.count
            if position < result.count {
                let old = result[position].1
                span.first = min(span.first, old.first)
                span.last = max(span.last, old.last)
                span.repeats = span.repeats || old.repeats
                span.zones += old.zones
                result[position].1 = span
            } else {
                result.append((event.uid, span))
            }
            positions[event.uid] = position
        }
        for index in result.indices {
            var seen: Set<Zone> = []
            result[index].1.zones = result[index].1.zones.filter { seen.insert($0).inserted }
        }
        return result
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
