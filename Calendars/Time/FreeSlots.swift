/// A time at which nothing stands in the planner's calendars.
public struct FreeSlot: Hashable, Sendable {
    public var start: Instant
    /// What is known of the day, such as a holiday or a weekend on which people work.
    public var holiday: HolidayCalendar.Day?

    /// The free times that fit a wish: on each day the first of each option, from tomorrow on.
    ///
    /// - Parameters:
    ///   - span: how far to look.
    ///   - duration: how long it takes, in seconds.
    ///   - busy: what stands in the calendars.
    ///   - zone: whose clocks are meant.
    ///   - holidays: those of the place, where they are known.
    ///   - limit: how many to give at most.
    ///   - suits: whether the place can be used from one moment to another.
    public static func find(
        _ wish: TimeWish,
        now: Instant,
        within span: Span,
        duration: Int64,
        busy: [BusyTime],
        in zone: Zone,
        holidays: HolidayCalendar? = nil,
        limit: Int = 20,
        suits: (_ start: Instant, _ end: Instant) -> Bool = { _, _ in true }
    ) -> [FreeSlot] {
        let today = zone.local(at: now).date
        let last = min(span.after(today), today.adding(days: 732))
        let busy = busy.sorted { $0.start < $1.start }
        var result: [FreeSlot] = []
        var date = today.adding(days: 1)
        while date <= last, result.count < limit {
            defer { date = date.adding(days: 1) }
            var starts: Set<Instant> = []
            for option in wish.options where option.weekdays.contains(date.weekday) {
                let free = option.minutes.lazy.compactMap { LocalTime(date: date, hour: $0 / 60, minute: $0 % 60) }
                    .map { zone.instant(of: $0) }
                    .first { start in
                        let end = start.adding(seconds: duration)
                        return !busy.contains { $0.start < end && $0.end > start } && suits(start, end)
                    }
                if let free { starts.insert(free) }
            }
            result += starts.sorted().map { FreeSlot(start: $0, holiday: holidays?.day(date)) }
        }
        return Array(result.prefix(limit))
    }
}

extension TimeWish.Option {
    /// When something may begin: on the hour or half past, or at the minute that was named.
    fileprivate var minutes: [Int] {
        let first = earliest + (30 - earliest % 30) % 30
        return earliest == latest ? [earliest] : Array(stride(from: first, through: latest, by: 30))
    }
}
