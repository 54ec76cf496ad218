internal import Calendars
internal import Invites
internal import Store

/// Series and their dates. Nothing is written down about a date before something is said of it; until then it is what the
/// series says, with the regulars as its guests.
extension Planner {
    /// The date of a series that a word means: `2027-03-13`, or `next`; a date that was moved is known by either day.
    func date(_ word: String, of series: Event, in records: Records) throws -> Event {
        let zone = zone(series.zone)
        guard let recurrence = series.recurrence(in: zone) else {
            throw PlannerError.refused("\(series.slug) is one gathering without other dates; name it without @")
        }
        let coming = try comingDates(of: series, limit: 4, in: records)
        if word.lowercased() == "next", let next = coming.first { return next }
        let local = LocalTime(word)
        let day = try local?.date ?? CivilDate(word) ?? self.day(word, in: zone)
        if let found = recurrence.instance(local.map { .local($0) } ?? .day(day)) {
            return try records.date("\(found)", of: series.id) ?? series.date(found, in: zone)
        }
        let written = try records.dates(of: series.id)
        if let moved = written.first(where: { zone.local(at: $0.start).date == day }) { return moved }
        let names = coming.map { String($0.instance.prefix(10)) }.joined(separator: ", ")
        throw PlannerError.refused(
            "\(series.slug) has no date \(day)" + (names.isEmpty ? "" : "; its next are \(names)")
        )
    }

    private func day(_ word: String, in zone: Zone) throws -> CivilDate {
        do {
            return try When.date(word, now: now, in: zone)
        } catch {
            throw PlannerError.usage("\(Checked.quoted(word)) is no date; write EVENT@2027-03-13, or EVENT@next")
        }
    }

    /// The dates of a series that touch a stretch of time, in order, written down or not.
    func dates(of series: Event, from first: Instant, through last: Instant, in records: Records) throws -> [Event] {
        let zone = zone(series.zone)
        guard let recurrence = series.recurrence(in: zone) else { return [] }
        let length = series.end.seconds - series.start.seconds
        let written = try records.dates(of: series.id)
        let known = Set(written.map(\.instance))
        let others = recurrence.instances(from: first.adding(seconds: -length), through: last)
            .filter { !known.contains("\($0)") }
            .map { series.date($0, in: zone) }
        return (written + others).filter { $0.start <= last && $0.end >= first }
            .sorted { ($0.start, $0.instance) < ($1.start, $1.instance) }
    }

    /// The next dates of a series that take place, within ten years.
    func comingDates(of series: Event, limit: Int, in records: Records) throws -> [Event] {
        let all = try dates(of: series, from: now, through: now.adding(days: 3653), in: records)
        return Array(all.filter { $0.status == .planned && series.status == .planned }.prefix(limit))
    }

    /// A date as a row of its own, with the regulars on its list; anything else as it is.
    func written(_ event: Event, in records: Records) throws -> Event {
        guard event.isUnwritten, let series = event.series else { return event }
        var date = event
        date.updatedAt = now
        date.id = try records.insert(date)
        for change in try records.seatChanges(of: series) { try records.insert(change, of: date.id) }
        try records.setTopics(try records.topics(of: series), of: date.id)
        try records.addRegulars(to: date.id)
        try records.settle(date.id)
        return date
    }

    /// The event that a word means, to be changed.
    func eventToChange(_ word: String, in records: Records) throws -> Event {
        try written(event(word, in: records), in: records)
    }

    /// The first gathering that is planned and not over, a date of a series among them.
    func nextGathering(in records: Records) throws -> Event? {
        var next = try records.nextEvent(after: now)
        for series in try records.events() where series.isSeries && series.status == .planned {
            guard let date = try comingDates(of: series, limit: 1, in: records).first else { continue }
            if next.map({ date.start < $0.start }) ?? true { next = date }
        }
        return next
    }

    /// Who is on the list of an event: for a date that nothing is written down about, the regulars.
    func invitations(of event: Event, in records: Records) throws -> [Invitation] {
        guard event.isUnwritten, let series = event.series else { return try records.invitations(of: event.id) }
        return try records.invitations(of: series).filter { guest in
            try guest.state != .standby && records.person(guest.person)?.name.isEmpty == false
        }
    }

    /// Everybody on the list of an event, or of a series and all its dates.
    func invitationsToAnyDate(of event: Event, in records: Records) throws -> [Invitation] {
        let whole = try records.dates(of: event.series ?? event.id).map(\.id)
        return try ([event.id, event.series].compactMap(\.self) + whole).flatMap { try records.invitations(of: $0) }
    }

    /// The dates of a series for its card: everything that is written down, and the next eight.
    func dateCards(of series: Event, in records: Records) throws -> [EventCard.Date] {
        let coming = try comingDates(of: series, limit: 8, in: records)
        let written = try records.dates(of: series.id).filter { date in !coming.contains { $0.id == date.id } }
        return try (written + coming).sorted { $0.start < $1.start }.map { date in
            let guests = try invitations(of: date, in: records)
            func heads(_ answer: Answer) -> Int {
                guests.filter { $0.answer == answer && $0.state != .waiting }
                    .reduce(0) { $0 + (answer == .no ? 1 : $1.partySize) }
            }
            return EventCard.Date(
                event: date,
                yes: heads(.yes),
                maybe: heads(.maybe),
                no: heads(.no),
                open: guests.count { $0.answer == nil && $0.state == .invited },
                waiting: guests.count { $0.state == .waiting },
                chosen: guests.count { $0.state == .chosen }
            )
        }
    }

    /// Gatherings that are planned and not over, the next first: of a series the dates of a year.
    func ahead(in records: Records) throws -> [Event] {
        try records.events().flatMap { event in
            if event.isSeries {
                return try dates(of: event, from: now, through: now.adding(days: 366), in: records)
                    .filter { $0.status == .planned && event.status == .planned }
            }
            return event.series == nil && event.status == .planned && event.end >= now ? [event] : []
        }
        .sorted { ($0.start, $0.slug) < ($1.start, $1.slug) }
    }

    /// The date that a message names by its beginning; the event itself where it names none.
    func dateNamed(_ instance: String, of event: Event, in records: Records) throws -> Event {
        guard event.isSeries, let local = LocalTime(instance) else { return event }
        return try records.date(instance, of: event.id) ?? event.date(local, in: zone(event.zone))
    }

    /// What an answer is written down for: one date; the whole; or, of somebody who was invited to single dates alone,
    /// or is next in line for them, those that are not over.
    func targets(
        of instance: String,
        of event: Event,
        for person: Person.ID,
        in records: Records
    ) throws -> [Event] {
        guard event.isSeries else { return [event] }
        if !instance.isEmpty { return [try written(dateNamed(instance, of: event, in: records), in: records)] }
        if try records.invitation(of: person, to: event.id) != nil { return [event] }
        let asked = try records.datesAsked(of: event.id)[person] ?? []
        let single = try records.dates(of: event.id).filter { date in
            try date.end > now && records.invitation(of: person, to: date.id) != nil
        }
        let awaited = single.filter { asked.contains($0.instance) }
        return !awaited.isEmpty ? awaited : single.isEmpty ? [event] : single
    }

    // MARK: Changes of the whole

    /// Moves all dates that are not over: by the clock, or before the first of them to another first day.
    func moveSeries(_ series: inout Event, to time: String, in records: Records) throws {
        let zone = zone(series.zone)
        let wanted = zone.local(at: try instant(time, in: zone))
        guard let old = series.recurrence(in: zone), var rule = old.rule else { return }
        let first = try newFirst(wanted, of: series, old, in: zone)
        guard first != old.start else {
            throw PlannerError.refused("\(series.slug) is at that time already; nothing to move")
        }
        if case .utc(let end) = rule.until {
            let day = zone.local(at: end).date
            rule.until = LocalTime(date: day, hour: first.hour, minute: first.minute).map { .utc(zone.instant(of: $0)) }
        }
        let shifted = Series(start: first, zone: zone, rule: rule)
        let end = now.adding(days: 36_525)
        let places = zip(
            old.instances(from: series.start, through: end),
            shifted.instances(from: .distantPast, through: end)
        )
        let map = Dictionary(places.map { ("\($0)", $1) }) { first, _ in first }
        let length = series.end.seconds - series.start.seconds
        var dates = try records.dates(of: series.id)
        let sequence = try sequence(after: series, and: dates, in: records)
        for index in dates.indices {
            guard let before = dates[index].instanceTime,
                let local = map[dates[index].instance] ?? before.moved(from: old.start, to: first, unlessIn: shifted)
            else { continue }
            dates[index].instance = "\(local)"
            dates[index].slug = "\(series.slug)@\(local.date)"
            dates[index].sequence = sequence
            dates[index].updatedAt = now
            let date = dates[index]
            guard date.start == zone.instant(of: before), date.end > now, date.status == .planned else { continue }
            dates[index].movedFrom = date.start
            dates[index].start = zone.instant(of: local)
            dates[index].end = dates[index].start.adding(seconds: date.end.seconds - date.start.seconds)
        }
        series.movedFrom = series.start
        series.start = zone.instant(of: first)
        series.end = series.start.adding(seconds: length)
        series.rule = rule.text
        series.sequence = sequence
        series.updatedAt = now
        try records.update(series)
        try records.rename(dates)
        for date in dates { try records.update(date) }
    }

    private func newFirst(_ wanted: LocalTime, of series: Event, _ old: Series, in zone: Zone) throws -> LocalTime {
        let hasBegun = series.start <= now
        let clock = LocalTime(date: old.start.date, hour: wanted.hour, minute: wanted.minute) ?? old.start
        if wanted.date == old.start.date { return clock }
        if old.instance(.day(wanted.date)) != nil {
            guard hasBegun else {
                throw PlannerError.refused(
                    """
                    \(wanted.date) is one of its dates: `events move \(series.slug)@\(wanted.date)` moves that one; for all of \
                    them give the first, \(old.start.date), with its new hour
                    """
                )
            }
            return clock
        }
        guard !hasBegun else {
            throw PlannerError.refused(
                """
                \(series.slug) has begun and \(wanted.date) is none of its dates: `events move \(series.slug)@DATE` moves one; \
                for all that are left give the next with its new hour
                """
            )
        }
        try refuseUnlessFirst(wanted.date, of: old.rule)
        return wanted
    }

    /// A series whose first date does not fit its rule is counted differently by different calendars.
    func refuseUnlessFirst(_ date: CivilDate, of rule: RecurrenceRule?) throws {
        guard let rule, let first = rule.firstDay(from: date) else {
            throw PlannerError.refused("the rule names no day that ever comes; write another")
        }
        guard first == date else {
            throw PlannerError.refused(
                "\(date.weekday.name) \(date) does not fit the rule; the first date from then on is \(first.weekday.name) \(first)"
            )
        }
    }

    /// Calls off a series with all its dates that are not over.
    func cancelDates(of series: inout Event, in records: Records) throws {
        let dates = try records.dates(of: series.id)
        series.sequence = try sequence(after: series, and: dates, in: records)
        series.status = .cancelled
        series.updatedAt = now
        try records.update(series)
        for var date in dates where date.status == .planned && date.end > now {
            date.status = .cancelled
            date.sequence = series.sequence
            date.updatedAt = now
            try records.update(date)
        }
    }

    /// The first date that went with the series when it was called off; those called off before it are told already.
    func firstCalledOff(of series: Event, in records: Records) throws -> [Event] {
        let dates = try dates(of: series, from: now, through: now.adding(days: 3653), in: records)
        return Array(dates.filter { $0.end > now && ($0.isUnwritten || $0.sequence == series.sequence) }.prefix(1))
    }

    /// What is said of a series is said of each of its dates that said the same before.
    func spread(from old: Event, to new: Event, in records: Records) throws {
        let dates = try records.dates(of: new.id)
        var series = new
        if new.sequence != old.sequence {
            series.sequence = try sequence(after: old, and: dates, in: records)
            try records.update(series)
        }
        for var date in dates where date.status == .planned && date.end > now {
            if date.title == old.title { date.title = new.title }
            if date.description == old.description { date.description = new.description }
            if date.url == old.url { date.url = new.url }
            if date.conference == old.conference { date.conference = new.conference }
            if date.seats == old.seats { date.seats = new.seats }
            if date.guestList == old.guestList { date.guestList = new.guestList }
            if date.venue == old.venue { date.venue = new.venue }
            if new.sequence != old.sequence { date.sequence = series.sequence }
            date.updatedAt = now
            try records.update(date)
        }
    }
}
