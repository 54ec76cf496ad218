public import Calendars

/// A person whom the planner wants to be in touch with, and since when it is time.
public struct DueEntry: Hashable, Sendable {
    public var person: Person.ID
    public var closeness: Int
    public var cadenceMonths: Int
    public var lastTouch: Touch?
    public var due: CivilDate
    /// Days since the due day; 0 on the day itself, negative before it.
    public var overdueDays: Int

    /// - Parameter knownSince: the day from which the time runs while there was no touch.
    public init(
        person: Person.ID,
        closeness: Int,
        cadenceMonths: Int,
        lastTouch: Touch?,
        knownSince: CivilDate,
        today: CivilDate
    ) {
        self.person = person
        self.closeness = closeness
        self.cadenceMonths = cadenceMonths
        self.lastTouch = lastTouch
        due = Cadence.dueDate(cadenceMonths: cadenceMonths, lastTouch: lastTouch?.on, knownSince: knownSince)
        overdueDays = due.days(to: today)
    }
}

/// Whom to be in touch with next, the most urgent first.
public enum DueList {
    /// The entries that are due today or within `days`, the most overdue first, then the closest, then by id.
    public static func ranked(_ entries: some Sequence<DueEntry>, within days: Int = 0) -> [DueEntry] {
        entries.filter { $0.overdueDays >= -max(days, 0) }.sorted { a, b in
            (-a.overdueDays, -a.closeness, a.person) < (-b.overdueDays, -b.closeness, b.person)
        }
    }

    /// A day for each entry, so that no week (Monday to Sunday) asks for more than `perWeek` touches.
    ///
    /// Nobody gets a day before it is due; whoever is overdue comes from today on, in the order of `ranked`.
    /// The result is in the order of the days.
    public static func spread(
        _ entries: some Sequence<DueEntry>,
        perWeek: Int,
        from today: CivilDate
    ) -> [(entry: DueEntry, on: CivilDate)] {
        let limit = max(perWeek, 1)
        var planned: [(entry: DueEntry, on: CivilDate)] = []
        var loads: [Int: Int] = [:]
        // The first week that may have room, so that many overdue people take no quadratic time.
        var firstOpen = week(of: today)
        for entry in ranked(entries, within: Int.max) {
            let earliest = max(entry.due, today)
            while loads[firstOpen, default: 0] >= limit { firstOpen += 1 }
            var chosen = max(week(of: earliest), firstOpen)
            while loads[chosen, default: 0] >= limit { chosen += 1 }
            loads[chosen, default: 0] += 1
            planned.append((entry, max(earliest, monday(of: chosen))))
        }
        return planned.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    }

    /// Weeks are counted from the one that begins on Monday, 1969-12-29.
    private static func week(of day: CivilDate) -> Int {
        let days = day.daysSince1970 + 3
        return days >= 0 ? days / 7 : (days - 6) / 7
    }

    private static func monday(of week: Int) -> CivilDate { CivilDate(daysSince1970: week * 7 - 3) }
}
