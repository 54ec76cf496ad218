package import Calendars
internal import Invites
internal import Store
internal import Venues

extension Planner {
    package enum Feed: String, CaseIterable, Sendable {
        case gatherings, followups
    }

    /// A calendar to subscribe to; unchanged data give unchanged bytes, and nobody's address is in it.
    ///
    /// - Parameter asTodos: whether follow-ups are things to do rather than whole days.
    package func feed(_ feed: Feed, asTodos: Bool = false) throws -> [UInt8] {
        try read { records in
            let object =
                switch feed {
                case .gatherings:
                    CalendarFeed.gatherings(try gatherings(in: records), name: "Tertulia") { answers in
                        "\(answers.yes) yes, \(answers.maybe) maybe, \(answers.no) no, \(answers.open) open"
                            + (answers.waiting > 0 ? ", \(answers.waiting) waiting for a seat" : "")
                    }
                case .followups: CalendarFeed.followUps(try followUps(in: records), name: "In touch", asTodos: asTodos)
                }
            return try InvitationSheet.serialize(object)
        }
    }

    /// All events as one calendar file, without METHOD and without anybody's address.
    package func exportCalendar() throws -> [UInt8] {
        try read { records in
            let filter = try everybodysAddresses(in: records)
            let events = try records.events().filter { $0.status != .cancelled }.map { event in
                let venue = try event.venue.flatMap { try records.venue($0) }
                var entry = InvitationSheet.entry(event, zone: zone(event.zone), venue: venue, stamp: event.updatedAt)
                try repetition(of: event, in: records).mark(&entry)
                entry.status = .confirmed
                entry.summary = filter.withoutAny(entry.summary)
                entry.details = entry.details.map(filter.withoutAny)
                entry.location = entry.location.map(filter.withoutAny)
                entry.url = entry.url.flatMap { filter.withoutAny($0) == $0 ? $0 : nil }
                entry.conference = entry.conference.flatMap { filter.withoutAny($0) == $0 ? $0 : nil }
                return entry
            }
            return try InvitationSheet.serialize(CalendarObject(events: events, name: "Tertulia"))
        }
    }

    func everybodysAddresses(in records: Records) throws -> AddressFilter {
        var all: [(kind: String, value: String)] = []
        try records.eachAddress { all.append(($1.kind, $1.value)) }
        return AddressFilter(hiding: all)
    }

    private func gatherings(in records: Records) throws -> [CalendarFeed.Gathering] {
        let filter = try everybodysAddresses(in: records)
        // A date that is called off is taken out of its series.
        return try records.events().filter { $0.series == nil || $0.status != .cancelled }.map { event in
            let invitations = try records.invitations(of: event.id)
            let repetition = try repetition(of: event, in: records)
            let venue = try event.venue.flatMap { try records.venue($0) }
            let entry = InvitationSheet.entry(event, zone: zone(event.zone), venue: venue, stamp: event.updatedAt)
            var gathering = CalendarFeed.Gathering(
                uid: entry.uid,
                sequence: entry.sequence,
                changed: try lastChange(of: event, repetition, invitations, in: records),
                start: entry.start,
                end: entry.end,
                title: filter.withoutAny(entry.summary)
            )
            gathering.isCancelled = event.status == .cancelled
            gathering.place = entry.location.map(filter.withoutAny)
            gathering.coordinates = entry.coordinates
            gathering.url = entry.url.flatMap { filter.withoutAny($0) == $0 ? $0 : nil }
            gathering.conference = entry.conference.flatMap { filter.withoutAny($0) == $0 ? $0 : nil }
            gathering.details = entry.details.map(filter.withoutAny)
            gathering.answers = Self.answers(of: invitations)
            switch repetition {
            case .none: break
            case .date(let time, let version):
                gathering.recurrenceID = time
                gathering.sequence = max(gathering.sequence, version)
            case .series(let dates):
                gathering.rule = dates.rule
                gathering.sequence = max(gathering.sequence, dates.version)
                gathering.additionalDates = dates.added
                gathering.excludedDates = dates.excluded
            }
            return gathering
        }
    }

    /// Heads, but for those who don't come or have not said: of them nobody knows how many they are.
    private static func answers(of invitations: [Invitation]) -> CalendarFeed.Answers {
        let seated = invitations.filter { $0.state != .waiting }
        func heads(_ answer: Answer) -> Int { seated.filter { $0.answer == answer }.reduce(0) { $0 + $1.partySize } }
        return CalendarFeed.Answers(
            yes: heads(.yes),
            maybe: heads(.maybe),
            no: seated.count { $0.answer == .no },
            open: seated.count { $0.answer == nil && $0.invitedAt != nil },
            waiting: invitations.filter { $0.state == .waiting }.reduce(0) { $0 + $1.partySize }
        )
    }

    /// When anything that a feed says of an event changed last: a subscriber goes by nothing else.
    private func lastChange(
        of event: Event,
        _ repetition: Repetition,
        _ invitations: [Invitation],
        in records: Records
    ) throws -> Instant {
        var changes = [event.updatedAt]
        for guest in invitations { changes += [guest.answeredAt, guest.invitedAt, guest.sentAt].compactMap(\.self) }
        // Dates that were added or called off are told of with the whole.
        if case .series = repetition { changes += try records.dates(of: event.id).map(\.updatedAt) }
        return changes.max() ?? event.updatedAt
    }

    private func followUps(in records: Records) throws -> [CalendarFeed.FollowUp] {
        let zone = zone(try settings(records).zone)
        return try due(within: 3660, in: records).map { item in
            let known = try records.person(item.person.id)?.createdAt ?? now
            let last = item.lastTouch.flatMap { LocalTime(date: $0.on, hour: 0, minute: 0) }
                .map { zone.instant(of: $0) }
            return CalendarFeed.FollowUp(
                uid: "follow-up-\(item.person.id.rawValue)-\(known.seconds)@tertulia",
                changed: last ?? known,
                due: item.due,
                title: AddressFilter.shown(item.person.name),
                details: item.lastTouch.map { "\($0.kind) \($0.on)" }
            )
        }
    }

    /// Public holidays of a country, of the years that are known.
    ///
    /// - Parameters:
    ///   - country: `cn`, `jp`, …; nil for the country of the planner's zone.
    ///   - year: nil for all; one that is not known is refused.
    package func holidays(_ country: String?, year: Int? = nil) throws -> [HolidayCalendar.Day] {
        let calendar = HolidayCalendar(try holidayCountry(country))
        guard let year else { return calendar.days }
        guard calendar.covers(year) else {
            throw PlannerError.refused(
                "the public holidays in \(calendar.country.name) are known here from \(calendar.years.lowerBound) to "
                    + "\(calendar.years.upperBound), not of \(year)"
            )
        }
        return calendar.days.filter { $0.date.year == year }
    }

    private func holidayCountry(_ word: String?) throws -> HolidayCalendar.Country {
        if let word {
            guard let known = HolidayCalendar.Country(rawValue: word.uppercased()) else {
                let words = HolidayCalendar.Country.allCases.map(\.rawValue).joined(separator: ", ")
                throw PlannerError.usage("holidays are known of \(words)")
            }
            return known
        }
        let zone = try settings().zone
        guard let known = HolidayCalendar.Country(zone: zone) else {
            throw PlannerError.refused("no holidays are known for \(zone); name a country with --country")
        }
        return known
    }
}
