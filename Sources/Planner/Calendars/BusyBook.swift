internal import Calendars
internal import Invites

/// What stands in the planner's own calendars and among the gatherings, for a stretch of time.
struct BusyBook {
    private struct Entry: Hashable {
        var start: Instant
        var end: Instant
        var isAllDay = false
        /// Nil for the planner's own calendar, whose titles are nobody's business.
        var gathering: String?
    }

    private var entries: Set<Entry> = []
    /// What could not be read or counted, in words.
    private(set) var warnings: [String] = []

    /// Everything that takes time.
    var times: [BusyTime] { entries.map { BusyTime(start: $0.start, end: $0.end) } }

    mutating func warn(_ sentence: String) { warnings.append(sentence) }

    mutating func add(_ event: Event) {
        entries.insert(Entry(start: event.start, end: event.end, gathering: "\(event.title) (\(event.slug))"))
    }

    /// - Parameters:
    ///   - zone: on whose clocks whole days and floating times are.
    ///   - name: what the file is called in a warning.
    mutating func add(
        _ file: CalendarFile,
        named name: String,
        from first: Instant,
        through last: Instant,
        in zone: Zone
    ) {
        let agenda = file.agenda(from: first, through: last, in: zone) { !$0.isTransparent }
        if !agenda.isComplete { warn("\(name): more happens there than could be followed; look there") }
        for one in agenda.occurrences {
            entries.insert(Entry(start: one.start, end: one.end, isAllDay: one.isAllDay))
        }
        for time in file.items.flatMap(\.busy) where time.start <= last && time.end > first {
            entries.insert(Entry(start: time.start, end: time.end))
        }
        let events = file.items.lazy.filter { $0.component == "VEVENT" && !$0.isCancelled && !$0.isTransparent }
        let lost = events.map(\.start)
            .filter { $0.map { $0.zoneName != nil && $0.zone == nil && $0.instant == nil } ?? true }
            .map { $0?.zoneName }
        if let zone = lost.compactMap(\.self).first {
            warn("\(name): \(count(lost.count)) in a zone that is not known, \(Checked.quoted(zone)); look there")
        } else if !lost.isEmpty {
            warn("\(name): \(count(lost.count)) without a time that can be read; look there")
        }
        let stuck = events.count { $0.ruleError != nil }
        if stuck > 0 { warn("\(name): \(count(stuck)) with a rule that can't be followed; look there") }
        if !file.isWhole { warn("\(name) breaks off before its end; export it again") }
    }

    private func count(_ number: Int) -> String { number == 1 ? "an entry is there" : "\(number) entries are there" }

    /// What overlaps a stretch of time, one sentence each.
    func clashes(from start: Instant, to end: Instant, in zone: Zone) -> [String] {
        entries.filter { $0.start < end && $0.end > start }
            .sorted { ($0.start, $0.end, $0.gathering ?? "") < ($1.start, $1.end, $1.gathering ?? "") }
            .prefix(10)
            .map { entry in
                let time = entry.isAllDay ? days(entry, in: zone) : ClockText.span(entry.start, entry.end, in: zone)
                guard let gathering = entry.gathering else { return "clashes with your own calendar: \(time)" }
                return "clashes with your gathering \(gathering): \(time)"
            }
    }

    private func days(_ entry: Entry, in zone: Zone) -> String {
        let first = zone.local(at: entry.start).date
        let last = zone.local(at: entry.end.adding(seconds: -1)).date
        return first == last ? "all of \(first)" : "from \(first) through \(last)"
    }
}

/// Times for a sentence.
enum ClockText {
    /// `14:00–16:00`, with the days when they differ.
    static func span(_ start: Instant, _ end: Instant, in zone: Zone) -> String {
        let first = zone.local(at: start)
        let last = zone.local(at: end)
        guard first.date != last.date else { return "\(clock(first))–\(clock(last))" }
        return "\(first.date) \(clock(first)) – \(last.date) \(clock(last))"
    }

    /// `15:00`
    static func clock(_ time: LocalTime) -> String {
        String(decoding: Array(time.description.utf8)[11..<16], as: UTF8.self)
    }
}
