/// One time at which an item of a calendar happens.
public struct Occurrence: Hashable, Sendable {
    /// Position of the item in the file: the override where there is one.
    public var item: Int
    public var start: Instant
    public var end: Instant
    public var isAllDay: Bool
}

extension CalendarFile {
    /// What happens in a stretch of time, in order: rules followed, dates added and taken out, instances replaced by
    /// their overrides and cancelled ones left out. Days and floating times are taken on the clocks of `zone`.
    ///
    /// An item whose zone is unknown or whose rule can't be followed gives its first time alone or none: `problems` says so.
    /// - Returns: at most `limit` occurrences; fewer when following the rules would take more than three million days.
    public func occurrences(
        from first: Instant,
        through last: Instant,
        in zone: Zone,
        limit: Int = Series.maximumInstances
    ) -> [Occurrence] {
        var overrides: [String: [Int]] = [:]
        for (index, item) in items.enumerated() where item.recurrenceID != nil {
            overrides[item.uid ?? "", default: []].append(index)
        }
        var result: [Occurrence] = []
        // For the file as a whole, so that many hostile rules cost no more than one.
        var steps = 50 * Series.maximumSteps
        for (index, item) in items.enumerated() where item.component == "VEVENT" && result.count < limit {
            let length = item.length(in: zone)
            if item.recurrenceID != nil {
                if !item.isCancelled, let start = item.start?.instant(in: zone) {
                    result.append(
                        Occurrence(
                            item: index,
                            start: start,
                            end: start.adding(seconds: length),
                            isAllDay: item.isAllDay
                        )
                    )
                }
                continue
            }
            guard !item.isCancelled, let series = item.series(in: zone) else { continue }
            var replaced: Set<LocalTime> = []
            for position in overrides[item.uid ?? ""] ?? [] {
                guard let mark = items[position].recurrenceID?.mark else { continue }
                if let local = series.instance(mark, steps: &steps) { replaced.insert(local) }
            }
            for local in series.instances(from: first.adding(seconds: -length), through: last, steps: &steps)
            where !replaced.contains(local) {
                let start = series.zone.instant(of: local)
                let end =
                    item.isAllDay
                    ? series.zone.instant(of: LocalTime(secondsSince1970: local.secondsSince1970 + length))
                    : start.adding(seconds: length)
                result.append(Occurrence(item: index, start: start, end: end, isAllDay: item.isAllDay))
            }
        }
        let inside = result.filter { $0.start <= last && max($0.end, $0.start.adding(seconds: 1)) > first }
        return Array(inside.sorted { ($0.start, $0.item) < ($1.start, $1.item) }.prefix(limit))
    }

    /// The stretches of time that the calendar takes: its events that aren't free, and its busy times.
    public func busyTimes(from first: Instant, through last: Instant, in zone: Zone) -> [BusyTime] {
        var result = occurrences(from: first, through: last, in: zone).filter { !items[$0.item].isTransparent }
            .map { BusyTime(start: $0.start, end: $0.end, title: items[$0.item].summary) }
        result += items.flatMap(\.busy).filter { $0.start <= last && $0.end > first }
        return result.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }
}

extension CalendarItem {
    public var isCancelled: Bool { status == "CANCELLED" }

    /// The item's times as a series; nil for an item without a sound beginning or with an unknown zone. A rule that can't
    /// be followed leaves the first time alone.
    public func series(in zone: Zone) -> Series? {
        guard let start, let local = start.local else { return nil }
        guard start.zoneName == nil || start.zone != nil else { return nil }
        return Series(
            start: local,
            isAllDay: start.isDay,
            zone: start.zone ?? zone,
            rule: ruleError == nil ? rule : nil,
            added: additionalDates.compactMap(\.mark),
            excluded: excludedDates.compactMap(\.mark)
        )
    }

    /// How long one instance takes, in seconds: a day for a whole day without an end, nothing for a time without one.
    func length(in zone: Zone) -> Int64 {
        guard let start, let local = start.local else { return 0 }
        guard let end else { return start.isDay ? 86_400 : 0 }
        if let a = start.instant, let b = end.instant { return max(0, b.seconds - a.seconds) }
        guard let last = end.local else { return 0 }
        return max(start.isDay ? 86_400 : 0, last.secondsSince1970 - local.secondsSince1970)
    }
}

extension ItemTime {
    /// The time as a mark on a series; nil when it is unsound or its zone unknown.
    public var mark: Series.Mark? {
        if let instant { return .instant(instant) }
        guard let local else { return nil }
        if isDay { return .day(local.date) }
        return zoneName == nil ? .local(local) : nil
    }
}
