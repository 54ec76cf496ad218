/// What Exchange and Outlook understand of an invitation ([MS-OXCICAL], and RFC 6047 section 2.5 for every client).
public enum ExchangeLimits {
    /// What would be read wrongly or not at all, one sentence each; empty for an invitation that is safe to send.
    public static func problems(of bytes: [UInt8]) -> [String] {
        guard let raw = try? RawCalendar(bytes, limits: .message, decode: nil), let file = try? CalendarFile(bytes)
        else {
            return ["it is no calendar"]
        }
        var found = file.problems
        found += lines(bytes)
        if file.calendars != 1 { found.append("a message holds one VCALENDAR") }
        if file.method == nil { found.append("METHOD is missing") }
        if file.product == nil { found.append("PRODID is missing") }
        let events = file.items.filter { $0.component == "VEVENT" }
        if events.isEmpty { found.append("there is no VEVENT") }
        if Set(events.map(\.uid)).count > 1 { found.append("only the first UID of a message is used") }
        for event in events { found += problems(of: event) }
        found += zones(raw, used: events)
        return found
    }

    /// RFC 5545 section 3.1.
    private static func lines(_ bytes: [UInt8]) -> [String] {
        var found: [String] = []
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty != true || lines.dropLast().contains(where: { $0.last != 0x0D }) {
            found.append("a line does not end in CRLF")
        }
        if lines.contains(where: { $0.count > 76 }) { found.append("a line is longer than 75 octets") }
        return found
    }

    private static func problems(of event: CalendarItem) -> [String] {
        var found: [String] = []
        if event.uid?.isEmpty ?? true { found.append("UID is missing") }
        if event.stamp == nil { found.append("DTSTAMP is missing") }
        if event.start == nil { found.append("DTSTART is missing") }
        if event.organizer == nil { found.append("ORGANIZER is missing or no address") }
        if event.attendees.isEmpty { found.append("ATTENDEE is missing") }
        if let sequence = event.sequence, !(0...Int64(Int32.max)).contains(sequence) {
            found.append("SEQUENCE is out of range")
        }
        if event.rule == nil, !event.additionalDates.isEmpty { found.append("RDATE stands without RRULE") }
        if event.isThisAndFuture { found.append("RANGE is not understood") }
        let form = { (time: ItemTime) in (time.isDay, time.zoneName) }
        for date in event.excludedDates + event.additionalDates + [event.end].compactMap(\.self) {
            if let start = event.start, form(start) != form(date) {
                found.append("dates have another form than DTSTART")
            }
        }
        if let rule = event.rule { found += problems(of: rule) }
        return found
    }

    /// What is not within the templates of MS-OXCICAL section 2.1.3.2.2, one sentence each.
    public static func problems(of rule: RecurrenceRule) -> [String] {
        var found: [String] = []
        if rule.interval > 99 { found.append("INTERVAL has more than two digits") }
        if let count = rule.count, count > 999 { found.append("COUNT has more than three digits") }
        if !rule.yearDays.isEmpty || !rule.weeks.isEmpty { found.append("BYYEARDAY and BYWEEKNO are not understood") }
        if rule.months.count > 1 || rule.monthDays.count > 1 || rule.positions.count > 1 {
            found.append("lists of months, days of the month and positions are not understood")
        }
        let ordinals = rule.days.compactMap(\.ordinal)
        let isMonthly = rule.frequency == .monthly || rule.frequency == .yearly
        switch rule.frequency {
        case .daily:
            if !rule.months.isEmpty || !rule.monthDays.isEmpty {
                found.append("a daily rule may only name days of the week")
            }
        case .weekly:
            if !rule.months.isEmpty || !rule.positions.isEmpty {
                found.append("a weekly rule may only name days of the week")
            }
        case .monthly:
            if !rule.months.isEmpty { found.append("a monthly rule may not name months") }
        case .yearly: break
        }
        if isMonthly, !rule.days.isEmpty {
            let isNth = rule.days.count == 1 && ordinals.count == 1 && rule.positions.isEmpty
            let isPlaced = ordinals.isEmpty && rule.positions.count == 1
            let places = ordinals + rule.positions
            if !(isNth || isPlaced) || !rule.monthDays.isEmpty
                || !places.allSatisfy({ (1...4).contains($0) || $0 == -1 })
            {
                found.append("one day of the week in a month may be named, the first to the fourth or the last")
            }
        }
        return found
    }

    /// MS-OXCICAL section 2.1.3.1.1.19: one standard and at most one daylight clock, each with one yearly rule.
    private static func zones(_ raw: RawCalendar, used events: [CalendarItem]) -> [String] {
        var found: [String] = []
        var described: Set<String> = []
        for index in raw.components.indices where raw.isNamed(index, "VTIMEZONE") {
            guard let (name, _) = EmbeddedZone.rule(of: index, in: raw) else {
                found.append("a VTIMEZONE is no plain pair of yearly rules")
                continue
            }
            described.insert(name)
        }
        var names: Set<String> = []
        for event in events {
            let times = [event.start, event.end, event.recurrenceID].compactMap(\.self)
            for time in times + event.excludedDates + event.additionalDates where !time.isDay {
                if let name = time.zoneName, name != "UTC" { names.insert(name) }
            }
        }
        for name in names.sorted() where !described.contains(name) {
            found.append("the zone \(name) is not described")
        }
        return found
    }
}
