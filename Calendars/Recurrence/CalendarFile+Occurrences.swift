/// One time at which an item of a calendar happens.
public struct Occurrence: Hashable, Sendable {
    /// Position of the item in the file: the override where there is one.
    public var item: Int
    public var start: Instant
    public var end: Instant
    public var isAllDay: Bool
}

/// What happens in a stretch of time.
public struct Agenda: Sendable {
    /// In order.
    public internal(set) var occurrences: [Occurrence] = []
    /// False when there is more than was followed: too many occurrences, or rules that take too many steps.
    public internal(set) var isComplete = true
}

extension CalendarFile {
    /// Looking whether an override belongs to a series costs about as much as so many days of following a rule.
    private static let stepsOfOverride = 20

    /// What happens in a stretch of time: rules followed, dates added and taken out, instances replaced by their
    /// overrides and cancelled ones left out. Days and floating times are taken on the clocks of `zone`.
    ///
    /// An item whose zone is unknown or whose rule can't be followed gives its first time alone or none: `problems` says so.
    /// - Parameters:
    ///   - limit: how many occurrences are given at most.
    ///   - steps: how many days are looked at to follow all the rules together, so that many hostile rules cost no more
    ///     than one.
    ///   - counts: which items are of interest; the others cost nothing.
    public func agenda(
        from first: Instant,
        through last: Instant,
        in zone: Zone,
        limit: Int = Series.maximumInstances,
        steps: Int = 50 * Series.maximumSteps,
        where counts: (CalendarItem) -> Bool = { _ in true }
    ) -> Agenda {
        var overrides: [String: [Series.Mark]] = [:]
        for item in items {
            guard let mark = item.recurrenceID?.mark else { continue }
            overrides[item.uid ?? "", default: []].append(mark)
        }
        var agenda = Agenda()
        var steps = steps
        for (index, item) in items.enumerated()
        where item.component == "VEVENT" && !item.isCancelled && counts(item) {
            guard agenda.occurrences.count < limit else {
                agenda.isComplete = false
                break
            }
            let length = item.length(in: zone)
            func take(_ start: Instant, _ end: Instant) {
                guard start <= last, max(end, start.adding(seconds: 1)) > first else { return }
                agenda.occurrences.append(
                    Occurrence(item: index, start: start, end: end, isAllDay: item.isAllDay)
                )
            }
            if item.recurrenceID != nil {
                if let start = item.start?.instant(in: zone) { take(start, start.adding(seconds: length)) }
                continue
            }
            guard let series = item.series(in: zone) else { continue }
            let replaced = Self.replaced(by: overrides[item.uid ?? ""] ?? [], in: series, steps: &steps)
            for local in series.instances(from: first.adding(seconds: -length), through: last, steps: &steps)
            where !replaced.contains(local) {
                let start = series.zone.instant(of: local)
                let later = LocalTime(secondsSince1970: local.secondsSince1970 &+ length)
                take(start, item.isAllDay ? series.zone.instant(of: later) : start.adding(seconds: length))
            }
        }
        if steps <= 0 || agenda.occurrences.count > limit { agenda.isComplete = false }
        agenda.occurrences.sort { ($0.start, $0.item) < ($1.start, $1.item) }
        agenda.occurrences.removeLast(max(0, agenda.occurrences.count - limit))
        return agenda
    }

    /// The instances of a series that other items take the place of.
    private static func replaced(by marks: [Series.Mark], in series: Series, steps: inout Int) -> Set<LocalTime> {
        var replaced: Set<LocalTime> = []
        for mark in marks {
            guard steps > 0 else { break }
            steps -= stepsOfOverride
            if let local = series.instance(mark, steps: &steps) { replaced.insert(local) }
        }
        return replaced
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
