internal import Calendars
internal import Invites
internal import Store
internal import Venues

/// What a calendar is told of the dates of an event.
enum Repetition {
    /// The event has one date.
    case none
    /// It is one date of a series: when it begins by the rule.
    case date(EventTime)
    /// It is a series, with the dates that are called off and those that something is written down about.
    case series(RecurrenceRule, excluded: [EventTime], dates: [WrittenDate])

    /// A date of a series that is still to come.
    struct WrittenDate {
        var event: Event
        var venue: Venue?
        /// Everybody invited to it, as a calendar shows them.
        var guests: [Attendee]
        var invitations: [Person.ID: Invitation]
        /// Whether it differs from what the rule says.
        var isChanged: Bool

        /// What a guest answered to the date as it stands; a new version asks anew (RFC 5546 section 2.1.4).
        func status(of person: Person.ID) -> Attendee.Status {
            guard let invitation = invitations[person] else { return .needsAction }
            let isCurrent = (invitation.sentSequence ?? event.sequence) == event.sequence
            return isCurrent ? InvitationSheet.status(invitation.answer) : .needsAction
        }
    }

    /// RECURRENCE-ID or RRULE and EXDATE of an entry.
    func mark(_ entry: inout CalendarEvent) {
        switch self {
        case .none: break
        case .date(let time): entry.recurrenceID = time
        case .series(let rule, let excluded, _):
            entry.rule = rule
            entry.excludedDates = excluded
        }
    }
}

extension InvitationSheet {
    /// Of a series: the dates to come that something is written down about.
    var dates: [Repetition.WrittenDate] {
        get { if case .series(_, _, let dates) = repetition { dates } else { [] } }
        set {
            guard case .series(let rule, let excluded, _) = repetition else { return }
            repetition = .series(rule, excluded: excluded, dates: newValue)
        }
    }

    /// The dates that differ for a guest: other times, or another answer than to the rest.
    ///
    /// - Parameter guest: nil for somebody whom no calendar names.
    func differing(for recipient: Recipient, _ guest: Attendee?) -> [CalendarEvent] {
        dates.filter { $0.isChanged || guest.map(\.status) != $0.status(of: recipient.person.id) && guest != nil }
            .map { date in
                var entry = entry(of: date)
                guard var guest else { return entry }
                guest.status = date.status(of: recipient.person.id)
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
        if event.series != nil {
            guard let local = event.instanceTime else { return .none }
            return .date(.zoned(local, zone))
        }
        guard let rule = event.recurrence(in: zone)?.rule else { return .none }
        let written = try records.dates(of: event.id)
        let excluded = written.filter { $0.status == .cancelled }.compactMap(\.instanceTime)
        let coming = written.filter { $0.status == .planned && $0.end > now }
        return .series(
            rule,
            excluded: event.status == .cancelled ? [] : excluded.map { .zoned($0, zone) },
            dates: event.status == .cancelled ? [] : try coming.map { try writtenDate($0, of: event, in: records) }
        )
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
            invitations: Dictionary(invitations.map { ($0.person, $0) }) { first, _ in first },
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
            return [(event, asked)]
        }
        var audience: [(event: Event, guests: [Invitation])] = []
        let regulars = try records.invitations(of: event.id).filter(\.isAtTable)
        let whole = event.status == .cancelled ? regulars.filter(\.isToBeTold) : regulars
        if !whole.isEmpty { audience.append((event, whole)) }
        let known = Set(regulars.map(\.person))
        for date in try records.dates(of: event.id) where date.end > now {
            let late = try records.invitations(of: date.id).filter { one in
                !known.contains(one.person) && one.isToBeTold && (one.sentSequence ?? date.sequence) < date.sequence
            }
            if !late.isEmpty { audience.append((date, late)) }
        }
        guard audience.isEmpty else { return audience }
        guard let next = try comingDates(of: event, limit: 1, in: records).first else {
            throw PlannerError.refused("nobody of \(event.slug) is left to tell")
        }
        let date = try written(next, in: records)
        remarks.append(
            "nobody is invited to all dates of \(event.slug), so this is its next one, \(date.slug); name somebody for all"
        )
        return [(date, try guests([], of: date, &remarks, in: records))]
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
            one.sentAt = now
            try records.update(one)
        }
    }
}
