/// A time at which nothing stands in the planner's calendars.
public struct FreeSlot: Hashable, Sendable {
    public var start: Instant
    /// What is known of the day, such as a holiday or a weekend on which people work.
    public var holiday: HolidayCalendar.Day?

    /// The free times that fit a wish: on each day the first, on the hour or half past, from tomorrow on.
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
            guard wish.weekdays.contains(date.weekday) else { continue }
            let first = wish.earliest + (30 - wish.earliest % 30) % 30
            let minutes =
                wish.earliest == wish.latest
                ? [wish.earliest] : Array(stride(from: first, through: wish.latest, by: 30))
            for minute in minutes {
                guard let local = LocalTime(date: date, hour: minute / 60, minute: minute % 60) else { continue }
                let start = zone.instant(of: local)
                let end = start.adding(seconds: duration)
                guard !busy.contains(where: { $0.start < end && $0.end > start }), suits(start, end) else { continue }
                result.append(FreeSlot(start: start, holiday: holidays?.day(date)))
                break
            }
        }
        return result
    }
}
