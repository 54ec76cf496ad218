internal import Calendars

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
