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
            let zone = zone(event.zone)
            let invitations = try records.invitations(of: event.id)
            let span = EventTime.span(event.start, event.end, in: zone, repeats: !event.rule.isEmpty)
            var gathering = CalendarFeed.Gathering(
                uid: event.uid,
                sequence: event.sequence,
                changed: ([event.updatedAt] + invitations.compactMap(\.answeredAt)).max() ?? event.updatedAt,
                start: span.start,
                end: span.end,
                title: filter.withoutAny(event.title)
            )
            gathering.isCancelled = event.status == .cancelled
            if let venue = try event.venue.flatMap({ try records.venue($0) }) {
                let place = venue.address.isEmpty ? venue.name : "\(venue.name), \(venue.address)"
                gathering.place = filter.withoutAny(place)
            }
            gathering.details = event.description.isEmpty ? nil : filter.withoutAny(event.description)
            let heads = { (answer: Answer) in
                invitations.filter { $0.answer == answer }.reduce(0) { $0 + (answer == .no ? 1 : $1.partySize) }
            }
            let open = invitations.count { $0.answer == nil && $0.invitedAt != nil }
            gathering.answers = CalendarFeed.Answers(yes: heads(.yes), maybe: heads(.maybe), no: heads(.no), open: open)
            switch try repetition(of: event, in: records) {
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
    /// - Parameter country: `cn`, `jp`, …; nil for the country of the planner's zone.
    package func holidays(_ country: String?) throws -> HolidayCalendar {
        if let country {
            guard let known = HolidayCalendar.Country(rawValue: country.uppercased()) else {
                let words = HolidayCalendar.Country.allCases.map(\.rawValue).joined(separator: ", ")
                throw PlannerError.usage("holidays are known of \(words)")
            }
            return HolidayCalendar(known)
        }
        let zone = try settings().zone
        guard let known = HolidayCalendar.Country(zone: zone) else {
            throw PlannerError.refused("no holidays are known for \(zone); name a country with --country")
        }
        return HolidayCalendar(known)
    }
}
