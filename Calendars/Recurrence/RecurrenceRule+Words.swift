extension RecurrenceRule {
    /// The rule in English: `every 3 months on the second Saturday, 4 times`.
    ///
    /// - Parameter zone: on whose clocks the last day is.
    public func words(in zone: Zone) -> String {
        if count == 1 { return "once" }
        let unit =
            ["DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"][frequency.rawValue] ?? "time"
        var text = interval == 1 ? "every \(unit)" : "every \(interval) \(unit)s"
        let names = days.map { day in
            let place = day.ordinal.map { (Self.places[$0] ?? "\($0).") + " " } ?? ""
            return (place.isEmpty ? "" : "the \(place)") + day.weekday.name
        }
        if !names.isEmpty { text += " on " + Self.list(names) }
        if !monthDays.isEmpty {
            text += " on " + Self.list(monthDays.map { $0 == -1 ? "the last day" : "day \($0)" })
        }
        if !months.isEmpty {
            let all = [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
            text += " of " + Self.list(months.map { all[$0 - 1] })
        }
        if let count { text += ", \(count) times" }
        switch until {
        case .day(let date): text += ", until \(date)"
        case .floating(let local): text += ", until \(local.date)"
        case .utc(let instant): text += ", until \(zone.local(at: instant).date)"
        case nil: break
        }
        return text
    }

    private static let places = [1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"]

    private static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension Weekday {
    /// In English.
    public var name: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue - 1]
    }
}
