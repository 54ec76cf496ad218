package import Calendars

extension Weekday {
    /// `Sat`
    package var short: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue - 1] }
}

/// `Sat 2026-12-12 15:00–17:00`, on the clocks of the zone; the day of the end too when it is another.
package func moments(from start: Instant, to end: Instant, in zone: Zone) -> String {
    let first = zone.local(at: start)
    let last = zone.local(at: end)
    let end = last.date == first.date ? clock(last) : "\(last.date) \(clock(last))"
    return "\(first.date.weekday.short) \(first.date) \(clock(first))–\(end)"
}

/// `Sat 2026-12-12 15:00`
package func moment(_ instant: Instant, in zone: Zone) -> String {
    moment(zone.local(at: instant))
}

/// The same of a time that is on the right clocks already.
package func moment(_ local: LocalTime) -> String { "\(local.date.weekday.short) \(local.date) \(clock(local))" }

/// `15:00`
private func clock(_ time: LocalTime) -> String {
    String(decoding: Array(time.description.utf8)[11..<16], as: UTF8.self)
}
