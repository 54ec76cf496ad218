internal import Calendars

extension Weekday {
    /// `Sat`
    var short: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue - 1] }
}

/// `Sat 2026-12-12 15:00–17:00`, on the clocks of the zone; the day of the end too when it is another.
func moments(from start: Instant, to end: Instant, in zone: Zone) -> String {
    let first = zone.local(at: start)
    let last = zone.local(at: end)
    let end = last.date == first.date ? clock(last) : "\(last.date) \(clock(last))"
    return "\(first.date.weekday.short) \(first.date) \(clock(first))–\(end)"
}

/// `Sat 2026-12-12 15:00`
func moment(_ instant: Instant, in zone: Zone) -> String {
    let local = zone.local(at: instant)
    return "\(local.date.weekday.short) \(local.date) \(clock(local))"
}

/// `15:00`
private func clock(_ time: LocalTime) -> String {
    String(decoding: Array(time.description.utf8)[11..<16], as: UTF8.self)
}

/// `today`, `tomorrow`, `in 12 days`, `3 days ago`.
func distance(from today: CivilDate, to day: CivilDate) -> String {
    switch today.days(to: day) {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case let days where days > 0: "in " + counted(days, "day", "days")
    case let days: counted(-days, "day", "days") + " ago"
    }
}

extension Zone {
    /// The zone of that name, or UTC when this machine does not know it any more.
    init(orUTC name: String) { self = (try? Zone(named: name)) ?? .utc }
}
