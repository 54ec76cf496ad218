internal import Calendars
internal import Glibc
internal import Invites
internal import Store
internal import Venues

/// One of the planner's own calendars.
package struct BusyFile: Sendable {
    package var path: String
    /// How many entries it has; nil when it can't be read now.
    package var entries: Int?
    /// Why it can't be read.
    package var problem: String?
}

extension Planner {
    /// The files in which clashes are looked for whenever something is planned.
    package func busyFiles() throws -> [BusyFile] {
        try read { try busyFiles($0) }
    }

    /// Remembers calendar files; they are read again each time that something is planned.
    package func addBusyFiles(_ paths: [String]) throws -> [BusyFile] {
        let found = try paths.map { path in
            _ = try readBusy(path)
            return try Self.absolute(path)
        }
        return try write { records in
            for path in found { try records.addBusyFile(path) }
            return try busyFiles(records)
        }
    }

    /// Forgets calendar files, by their path or their name alone.
    package func removeBusyFiles(_ paths: [String]) throws -> [BusyFile] {
        try write { records in
            for path in paths {
                let whole = try? Self.absolute(path)
                let known = try records.busyFiles()
                let meant = known.filter { $0 == path || $0 == whole }
                let named = meant.isEmpty ? known.filter { $0.hasSuffix("/" + path) } : meant
                guard let only = named.first, named.count == 1 else {
                    throw PlannerError.refused(
                        "\(Checked.quoted(path)) is not one of your calendars; `tertulia calendar busy` lists them"
                    )
                }
                try records.removeBusyFile(only)
            }
            return try busyFiles(records)
        }
    }

    private func busyFiles(_ records: Records) throws -> [BusyFile] {
        try records.busyFiles().map { path in
            do {
                let count = try readBusy(path).items.count { $0.component == "VEVENT" || !$0.busy.isEmpty }
                return BusyFile(path: path, entries: count)
            } catch let error as PlannerError {
                return BusyFile(path: path, problem: error.message)
            }
        }
    }

    private func readBusy(_ path: String) throws -> CalendarFile {
        try parse(try CalendarBytes.read(path), limits: .file, path: path)
    }

    private static func absolute(_ path: String) throws -> String {
        guard let resolved = unsafe realpath(path, nil) else { throw CalendarBytes.unreadable(path, errno) }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    // MARK: What stands in the way

    /// The planner's calendars and gatherings from one moment to another.
    ///
    /// - Parameters:
    ///   - files: named for this once; they have to be readable. One that is remembered and can't be read is a warning.
    ///   - event: a gathering that is being moved, and so not in its own way.
    func busyBook(
        from first: Instant,
        through last: Instant,
        files: [String],
        besides event: Event? = nil,
        in records: Records
    ) throws -> BusyBook {
        var book = BusyBook()
        let zone = zone(try settings(records).zone)
        var seen: Set<String> = []
        for path in files where seen.insert((try? Self.absolute(path)) ?? path).inserted {
            book.add(try readBusy(path), named: Checked.quoted(path), from: first, through: last, in: zone)
        }
        for path in try records.busyFiles() where seen.insert(path).inserted {
            do {
                book.add(try readBusy(path), named: Checked.quoted(path), from: first, through: last, in: zone)
            } catch let error as PlannerError {
                book.warn("your calendar was not looked at: \(error.message)")
            }
        }
        for other in try gatherings(from: first, through: last, in: records) {
            let isSame = other.uid == event?.uid && (event?.isSeries ?? false || other.instance == event?.instance)
            if !isSame, other.status == .planned { book.add(other) }
        }
        return book
    }

    /// Everything that takes place in a stretch of time, each date of a series for itself.
    func gatherings(from first: Instant, through last: Instant, in records: Records) throws -> [Event] {
        try records.events().flatMap { event in
            if event.isSeries { return try dates(of: event, from: first, through: last, in: records) }
            return event.series == nil && event.start <= last && event.end > first ? [event] : []
        }
    }

    /// What the planner should know about a time: clashes, holidays, a closed door.
    func warnings(
        from start: Instant,
        to end: Instant,
        in zone: Zone,
        venue: Venue? = nil,
        files: [String] = [],
        besides event: Event? = nil,
        records: Records
    ) throws -> [String] {
        let book = try busyBook(
            from: start.adding(days: -1),
            through: end.adding(days: 1),
            files: files,
            besides: event,
            in: records
        )
        var found = book.clashes(from: start, to: end, in: zone)
        let day = zone.local(at: start).date
        if let holiday = DayNote(zone: zone).text(day) { found.append("\(day) is \(holiday)") }
        if let venue, hours(of: venue, from: start, to: end, in: zone) == .closed {
            found.append("\(venue.name) is closed at \(ClockText.span(start, end, in: zone)), by its opening hours")
        }
        return found + book.warnings
    }

    func hours(of venue: Venue, from start: Instant, to end: Instant, in zone: Zone) -> OpeningHours.State {
        guard !venue.hours.isEmpty else { return .unknown }
        let local = zone.local(at: start)
        let minute = local.hour * 60 + local.minute
        return OpeningHours(venue.hours).state(
            weekday: local.date.weekday.rawValue,
            from: minute,
            to: minute + Int((end.seconds - start.seconds) / 60)
        )
    }
}

/// What is special about the days of the country in which a zone lies.
struct DayNote {
    let calendar: HolidayCalendar?

    init(zone: Zone) {
        calendar = HolidayCalendar.Country(zone: zone.name).map { HolidayCalendar($0) }
    }

    /// `Navidad, a public holiday in Spain`, `a working Saturday in China`; nil for an ordinary day, and where nothing is
    /// known of the country.
    func text(_ date: CivilDate) -> String? {
        guard let calendar else { return nil }
        let country = calendar.country.name
        guard let day = calendar.day(date) else {
            return calendar.covers(date.year)
                ? nil : "in a year for which the public holidays in \(country) are not known here"
        }
        return day.isWorked
            ? "a working \(date.weekday.name) in \(country)"
            : "\(day.name), a public holiday in \(country)"
    }
}
