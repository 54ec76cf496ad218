internal import Calendars
internal import Invites
internal import Store
internal import Venues

/// What a calendar is told of the dates of an event.
enum Repetition {
    /// The event has one date.
    case none
    /// It is one date of a series: when it begins by the rule, and the version that is told of the series.
    case date(EventTime, version: Int)
    case series(Dates)

    /// The dates of a series.
    struct Dates {
        var rule: RecurrenceRule
        /// The version that one was called off in.
        var version = 0
        /// Those that the rule does not give.
        var added: [EventTime] = []
        /// Those that are called off.
        var excluded: [EventTime] = []
        /// Those to come that something is written down about.
        var written: [WrittenDate] = []
    }

    /// A date of a series that is still to come.
    struct WrittenDate {
        var event: Event
        var venue: Venue?
        /// Everybody invited to it, as a calendar shows them.
        var guests: [Attendee]
        /// What they answered to the date as it stands.
        var statuses: [Person.ID: Attendee.Status]
        /// Whether it differs from what the rule says.
        var isChanged: Bool
    }

    /// RECURRENCE-ID, or RRULE, RDATE and EXDATE of an entry.
    func mark(_ entry: inout CalendarEvent) {
        switch self {
        case .none: break
        case .date(let time, let version):
            entry.recurrenceID = time
            entry.sequence = max(entry.sequence, version)
        case .series(let dates):
            entry.rule = dates.rule
            entry.sequence = max(entry.sequence, dates.version)
            entry.additionalDates = dates.added
            entry.excludedDates = dates.excluded
        }
    }
}

extension InvitationSheet {
    /// Of a series: the dates to come that something is written down about.
    var dates: [Repetition.WrittenDate] {
        get { if case .series(let dates) = repetition { dates.written } else { [] } }
        set {
            guard case .series(var dates) = repetition else { return }
            dates.written = newValue
            repetition = .series(dates)
        }
    }

    /// The dates that differ for a guest: other times, or another answer than to the rest.
    ///
    /// - Parameter guest: nil for somebody whom no calendar names.
    func differing(for recipient: Recipient, _ guest: Attendee?) -> [CalendarEvent] {
        let person = recipient.person.id
        return dates.filter { $0.isChanged || guest != nil && guest?.status != $0.statuses[person] ?? .needsAction }
            .map { date in
                var entry = entry(of: date)
                guard var guest else { return entry }
                guest.status = date.statuses[person] ?? .needsAction
                let others = event.guestList == .open ? date.guests : []
                entry.attendees = [guest] + others.filter { $0.email.lowercased() != guest.email.lowercased() }
                return entry
            }
    }

    /// The dates that differ for everybody.
    var changed: [CalendarEvent] { dates.filter(\.isChanged).map { entry(of: $0) } }

    /// Every date that something is written down about, with its guests.
    var ownDates: [CalendarEvent] {
        dates.map { date in
            var entry = entry(of: date)
            entry.attendees = date.guests
            return entry
        }
    }

    private func entry(of date: Repetition.WrittenDate) -> CalendarEvent {
        var entry = Self.entry(date.event, zone: zone, venue: date.venue, stamp: now)
        entry.organizer = organizer
        entry.status = .confirmed
        entry.alarms = [Self.reminder(of: date.event)]
        // In one message with its series a date is of no older version.
        entry.sequence = max(entry.sequence, event.sequence)
        entry.recurrenceID = date.event.instanceTime.map { .zoned($0, zone) }
        return entry
    }

    /// The next dates, one a line, for a guest who is invited to all of them.
    func datesNote(in language: LetterLanguage, _ coming: [Event]) -> String {
        let lines = coming.prefix(6).map { date in
            var time = time(date.start, date.end, in: zone)
            time.zone = ""
            return "• " + language.line(time)
        }
        return (lines + (coming.count > 6 ? ["…"] : [])).joined(separator: "\n")
    }
}

extension Planner {
    func repetition(of event: Event, in records: Records) throws -> Repetition {
        let zone = zone(event.zone)
        if let series = event.series {
            guard let local = event.instanceTime else { return .none }
            return .date(.zoned(local, zone), version: try records.event(series)?.sequence ?? 0)
        }
        guard let recurrence = try recurrence(of: event, in: records), let rule = recurrence.rule else { return .none }
        var dates = Repetition.Dates(rule: rule)
        guard event.status != .cancelled else { return .series(dates) }
        let written = try records.dates(of: event.id)
        let off = Set(written.filter { $0.status == .cancelled }.compactMap(\.instanceTime))
        let added = Set(recurrence.added.compactMap { if case .local(let local) = $0 { local } else { nil } })
        dates.added = added.subtracting(off).sorted().map { .zoned($0, zone) }
        dates.version = written.filter { $0.status == .cancelled }.map(\.sequence).max() ?? 0
        dates.excluded = off.subtracting(added).sorted().map { .zoned($0, zone) }
        dates.written = try written.filter { $0.status == .planned && $0.end > now }
            .map { try writtenDate($0, of: event, in: records) }
        return .series(dates)
    }

    private func writtenDate(_ date: Event, of series: Event, in records: Records) throws -> Repetition.WrittenDate {
        let invitations = try records.invitations(of: date.id)
        let byRule = date.instanceTime.map { series.date($0, in: zone(series.zone)) }
        var isChanged = true
        if let byRule {
            isChanged =
                byRule.start != date.start || byRule.end != date.end || byRule.title != date.title
                || byRule.venue != date.venue || byRule.description != date.description || byRule.url != date.url
                || byRule.conference != date.conference
        }
        return Repetition.WrittenDate(
            event: date,
            venue: try date.venue.flatMap { try records.venue($0) },
            guests: try calendarGuests(of: date, in: records),
            statuses: Dictionary(
                try invitations.map { ($0.person, try status(of: $0, to: date, in: records)) }
            ) { first, _ in first },
            isChanged: isChanged
        )
    }

    /// Whom `invite` turns to, by the event that their message is about.
    func audience(
        of event: Event,
        _ whos: [String],
        _ remarks: inout [String],
        in records: Records
    ) throws -> [(event: Event, guests: [Invitation])] {
        guard event.isSeries, whos.isEmpty else {
            let regulars = try event.series.map { try records.invitations(of: $0) } ?? []
            let told = Set(regulars.filter(\.isToBeTold).map(\.person))
            let all = try guests(whos, of: event, &remarks, in: records)
            // Who was invited to all dates hears of one only when it changes.
            let asked = all.filter { !told.contains($0.person) || $0.sentSequence != event.sequence || !whos.isEmpty }
            if asked.isEmpty { remarks.append("everybody at \(event.slug) was told already, with the whole series") }
            guard event.isSeries else { return [(event, asked)] }
            let people = Set(asked.map(\.person))
            let news = try newsOfDates(of: event, for: asked, in: records).map { date, guests in
                (event: date, guests: guests.filter { people.contains($0.person) })
            }
            return [(event, asked)] + news.filter { !$0.guests.isEmpty }
        }
        let regulars = try records.invitations(of: event.id).filter(\.isAtTable)
        var whole = event.status == .cancelled ? regulars.filter(\.isToBeTold) : regulars
        let news = try newsOfDates(of: event, for: regulars, in: records)
        if !news.isEmpty, event.status != .cancelled {
            // Who has the series as it stands is told what changed, not invited to it once more.
            whole = whole.filter { $0.sentSequence != event.sequence }
        }
        guard regulars.isEmpty, news.isEmpty else { return [(event, whole)] + news }
        guard let next = try comingDates(of: event, limit: 1, in: records).first else {
            throw PlannerError.refused("nobody of \(event.slug) is left to tell")
        }
        let date = try written(next, in: records)
        remarks.append(
            "nobody is invited to all dates of \(event.slug), so this is its next one, \(date.slug); name somebody for all"
        )
        return [(date, try guests([], of: date, &remarks, in: records))]
    }

    /// The dates to come that changed since their guests were told of them, with those guests.
    ///
    /// - Parameter regulars: whom the series is sent to anyway, if it is of another version than they have.
    private func newsOfDates(
        of series: Event,
        for regulars: [Invitation],
        in records: Records
    ) throws -> [(event: Event, guests: [Invitation])] {
        let versions = Dictionary(regulars.map { ($0.person, $0.sentSequence) }) { first, _ in first }
        return try records.dates(of: series.id).filter { $0.end > now }.compactMap { date in
            let late = try records.invitations(of: date.id).filter { one in
                guard one.isToBeTold, (one.sentSequence ?? date.sequence) < date.sequence else { return false }
                guard let version = versions[one.person] else { return true }
                return version != nil && series.status != .cancelled
                    && (version == series.sequence || date.sequence > series.sequence)
            }
            return late.isEmpty ? nil : (date, late)
        }
    }

    /// A guest who was sent the whole series was sent each of its dates.
    func noteDatesSent(_ invitation: Invitation, of series: Event, in records: Records) throws {
        guard series.isSeries, series.status == .planned else { return }
        try records.settle(series.id)
        for date in try records.dates(of: series.id) where date.status == .planned && date.end > now {
            guard var one = try records.invitation(of: invitation.person, to: date.id) else { continue }
            if one.state == .chosen || one.state == .standby { one.state = .invited }
            one.invitedAt = one.invitedAt ?? now
            one.wave = max(one.wave, 1)
            one.channel = one.channel ?? invitation.channel
            one.sentSequence = date.sequence
            one.sentStart = date.start
            one.sentVenue = date.venue
            one.sentAt = now
            try records.update(one)
        }
    }
}
