/// Something that happens once or by a rule, and the days that were added to it and taken from it.
public struct Series: Hashable, Sendable {
    /// A date that an EXDATE, an RDATE or a RECURRENCE-ID names, in whichever form it is given.
    public enum Mark: Hashable, Sendable {
        case instant(Instant)
        /// What the clocks of the series show.
        case local(LocalTime)
        case day(CivilDate)
    }

    /// When the first instance begins, on the clocks of `zone`; midnight for whole days.
    public var start: LocalTime
    public var isAllDay: Bool
    public var zone: Zone
    public var rule: RecurrenceRule?
    public var added: [Mark]
    public var excluded: [Mark]

    public init(
        start: LocalTime,
        isAllDay: Bool = false,
        zone: Zone,
        rule: RecurrenceRule? = nil,
        added: [Mark] = [],
        excluded: [Mark] = []
    ) {
        self.start = start
        self.isAllDay = isAllDay
        self.zone = zone
        self.rule = rule
        self.added = added
        self.excluded = excluded
    }

    /// No rule is followed beyond the end of this year.
    public static let lastYear = 2100
    /// At most so many days are looked at: those from 1970 to 2100, and some.
    public static let maximumSteps = 60_000
    /// At most so many instances are given.
    public static let maximumInstances = 3500

    /// The beginnings of the instances in a stretch of time, in order and without those that were taken out.
    ///
    /// The first instance counts whether it fits the rule or not (RFC 5545 section 3.8.5.3). The work is bounded whatever
    /// the rule.
    public func instances(from first: Instant, through last: Instant) -> [LocalTime] {
        var steps = Self.maximumSteps
        return instances(from: first, through: last, steps: &steps)
    }

    /// - Parameter steps: how many days may still be looked at, for a caller with many series.
    func instances(from first: Instant, through last: Instant, steps: inout Int) -> [LocalTime] {
        let earliest = first.seconds - 172_800
        let latest = last.seconds + 172_800
        var found: Set<LocalTime> = []
        func take(_ local: LocalTime) -> Bool {
            let shown = local.secondsSince1970
            if shown >= earliest, shown <= latest {
                let instant = zone.instant(of: local)
                if instant >= first, instant <= last { found.insert(local) }
            }
            return shown <= latest && found.count < Self.maximumInstances
        }
        walk(notBefore: Instant(seconds: earliest).utc.date, &steps, take)
        for mark in added.prefix(Self.maximumInstances) { _ = take(local(of: mark)) }
        guard !excluded.isEmpty else { return found.sorted() }
        let marks = Set(excluded.map(local))
        let days = Set(excluded.compactMap { if case .day(let date) = $0 { date } else { nil } })
        // What begins in an hour that the clocks leave out is named by its instant, which they show otherwise.
        let instants = Set(
            excluded.compactMap { if case .instant(let instant) = $0, !isAllDay { instant } else { nil } }
        )
        return found.filter { local in
            !marks.contains(local) && !days.contains(local.date)
                && (instants.isEmpty || !instants.contains(zone.instant(of: local)))
        }
        .sorted()
    }

    /// The instance that a mark names; nil when the series has none there.
    ///
    /// A day names the instance that begins on it; an instant or a time must be the instance's own beginning.
    public func instance(_ mark: Mark) -> LocalTime? {
        var steps = Self.maximumSteps
        return instance(mark, steps: &steps)
    }

    func instance(_ mark: Mark, steps: inout Int) -> LocalTime? {
        let wanted = local(of: mark)
        let around = zone.instant(of: wanted)
        let isDay = if case .day = mark { true } else { isAllDay }
        let named: Instant? = if case .instant(let instant) = mark { instant } else { nil }
        var all = self
        all.excluded = []
        return all.instances(from: around.adding(days: -2), through: around.adding(days: 2), steps: &steps).first {
            isDay ? $0.date == wanted.date : $0 == wanted || named == zone.instant(of: $0)
        }
    }

    /// Which of these times are instances.
    public func instances(among times: [LocalTime]) -> Set<LocalTime> {
        guard let first = times.min(), let last = times.max() else { return [] }
        return Set(instances(from: zone.instant(of: first), through: zone.instant(of: last))).intersection(times)
    }

    /// What the clocks of the series show at a mark.
    private func local(of mark: Mark) -> LocalTime {
        switch mark {
        case .instant(let instant):
            // A day that somebody wrote as midnight in UTC is still that day.
            let local = isAllDay ? instant.utc : zone.local(at: instant)
            return isAllDay ? midnight(local.date) : local
        case .local(let local): return isAllDay ? midnight(local.date) : local
        case .day(let date):
            return LocalTime(date: date, hour: start.hour, minute: start.minute, second: start.second) ?? start
        }
    }

    private func midnight(_ date: CivilDate) -> LocalTime {
        LocalTime(secondsSince1970: Int64(date.daysSince1970) * 86_400)
    }

    /// Calls `body` with each instance by the rule, in order, until it says no.
    private func walk(notBefore early: CivilDate, _ steps: inout Int, _ body: (LocalTime) -> Bool) {
        guard body(start), let rule, let end = CivilDate(year: Self.lastYear, month: 12, day: 31) else { return }
        var left = (rule.count ?? Int.max) - 1
        rule.forEachDay(from: start.date, notBefore: early, through: end, steps: &steps) { date in
            guard date > start.date else { return true }
            guard left > 0,
                let local = LocalTime(date: date, hour: start.hour, minute: start.minute, second: start.second),
                !isPast(rule.until, local)
            else { return false }
            left -= 1
            return body(local)
        }
    }

    private func isPast(_ until: RecurrenceRule.Until?, _ local: LocalTime) -> Bool {
        switch until {
        case .day(let date): local.date > date
        case .floating(let last): isAllDay ? local.date > last.date : local > last
        case .utc(let instant): isAllDay ? local.date > instant.utc.date : zone.instant(of: local) > instant
        case nil: false
        }
    }
}
