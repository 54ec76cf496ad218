internal import Calendars
package import Invites
internal import Store
internal import Text
internal import Venues

/// What the planner changes about an event; nil leaves it as it is.
package struct EventEdit: Hashable, Sendable {
    package var title: String?
    package var description: String?
    package var url: String?
    package var conference: String?
    package var seats: Int?
    package var guestList: Event.GuestList?
    package var venue: String?

    package init() {}
}

extension Planner {
    /// All events by date, a series by its next one.
    package func events() throws -> [EventCard] {
        try read { records in
            let all = try records.events().filter { $0.series == nil }.map { event in
                let next = event.isSeries ? try comingDates(of: event, limit: 1, in: records).first : nil
                return (date: next?.start ?? event.start, event: event)
            }
            return try all.sorted { ($0.date, $0.event.id) < ($1.date, $1.event.id) }
                .map { try card(of: $0.event, in: records) }
        }
    }

    package func showEvent(_ word: String) throws -> EventCard {
        try read { records in
            let event = try event(word, in: records)
            var card = try card(of: event, in: records)
            if event.status == .planned, event.end > now { card.warnings += try partings(at: event, in: records) }
            return card
        }
    }

    package func editEvent(_ word: String, _ edit: EventEdit) throws -> EventCard {
        let title = try edit.title.map { try Checked.name($0, what: "a title") }
        let description = try edit.description.map { try Checked.note($0, what: "a description") }
        let url = try edit.url.map { try Checked.url($0) }
        let conference = try edit.conference.map { try Checked.url($0) }
        let seats = try edit.seats.map { try Checked.number($0, in: 1...1000, what: "--seats") }
        return try write { records in
            var event = try eventToChange(word, in: records)
            let before = event
            try refuseCancelled(event)
            event.title = title ?? event.title
            event.description = description ?? event.description
            event.url = url ?? event.url
            event.conference = conference ?? event.conference
            event.seats = seats ?? event.seats
            event.guestList = edit.guestList ?? event.guestList
            if let venue = try edit.venue.map({ try self.venue($0, in: records) }), venue.id != event.venue {
                let isTold = try records.invitations(of: event.id).contains { $0.sentSequence == event.sequence }
                if isTold { event.movedFrom = nil }
                event.venue = venue.id
                event.sequence = try nextSequence(after: event, in: records)
            }
            event.updatedAt = now
            try records.update(event)
            if event.isSeries { try spread(from: before, to: event, in: records) }
            let moved = try records.settle(event.id)
            var card =
                before.venue == event.venue
                ? try card(of: event.id, in: records) : try card(of: event.id, telling: "the new place", in: records)
            card.remarks += try seatRemarks(moved, in: records)
            if edit.venue != nil || edit.seats != nil { card.remarks += try placeRemarks(event, in: records) }
            if edit.venue != nil {
                let dates = event.isSeries ? try comingDates(of: event, limit: 4, in: records) : [event]
                card.warnings += try warnings(for: dates, files: [], in: records)
            }
            if edit.guestList == .open {
                card.warnings.append("calendar files show every guest the names and e-mail addresses of all the others")
            }
            return card
        }
    }

    /// Calls an event off; the messages that say so come from `invite`.
    package func cancelEvent(_ word: String) throws -> EventCard {
        try write { records in
            var event = try eventToChange(word, in: records)
            if event.status != .cancelled, event.isSeries {
                try cancelDates(of: &event, in: records)
            } else if event.status != .cancelled {
                event.status = .cancelled
                event.sequence = try nextSequence(after: event, in: records)
                event.updatedAt = now
                try records.update(event)
            }
            return try card(of: event.id, telling: "that it is called off", in: records)
        }
    }

    /// Deletes an event with all its answers.
    package func deleteEvent(_ word: String) throws -> Event {
        try write { records in
            let event = try event(word, in: records)
            guard event.series == nil else {
                throw PlannerError.refused(
                    "\(event.slug) is a date of a series, which would bring it back; `events cancel` calls it off"
                )
            }
            try records.deleteEvent(event.id)
            return event
        }
    }

    // MARK: Parts

    /// That the place of an event is too small for it.
    func placeRemarks(_ event: Event, in records: Records) throws -> [String] {
        guard let venue = try event.venue.flatMap({ try records.venue($0) }), let places = venue.seats,
            places <= event.seats
        else { return [] }
        return ["\(venue.name) has \(places) seats, \(event.seats + 1) are needed with yours"]
    }

    func refuseCancelled(_ event: Event) throws {
        guard event.status != .cancelled else {
            throw PlannerError.refused("\(event.slug) is cancelled and stays as it is; plan a new one")
        }
    }

    /// RFC 5546 section 2.1.4; a date of a series is never of an older version than the whole, and nobody is told of an
    /// older one than before.
    func nextSequence(after event: Event, in records: Records) throws -> Int {
        let whole = try event.series.flatMap { try records.event($0)?.sequence } ?? 0
        let sent = try records.invitations(of: event.id).compactMap(\.sentSequence).max() ?? 0
        let told = max(event.sequence, whole, sent)
        guard told < Int(Int32.max) else {
            throw PlannerError.refused("\(event.slug) was changed too often for calendars to follow; plan a new one")
        }
        return told + 1
    }

    func span(_ text: String) throws -> Int64 {
        do {
            let seconds = try When.duration(text)
            guard (60...7 * 86_400).contains(seconds) else {
                throw PlannerError.usage("--for is between one minute and seven days")
            }
            return seconds
        } catch let error as WhenError {
            throw PlannerError.usage(error.description)
        }
    }

    /// `coffee-compilers` of "Coffee & Compilers"; Chinese by pinyin; `-2` when it is taken.
    func freeSlug(for title: String, in records: Records) throws -> String {
        let base = ASCIIName.make(title, fallback: "event")
        var slug = base
        var number = 2
        while try records.isSlugTaken(slug) || slug == "next" {
            slug = "\(base)-\(number)"
            number += 1
        }
        return slug
    }

    func card(of id: Event.ID, telling what: String, in records: Records) throws -> EventCard {
        var card = try card(of: id, in: records)
        var told = card.guests.filter(\.invitation.isToBeTold).map(\.person)
        for date in card.dates where !date.event.isUnwritten && date.event.end > now {
            for invitation in try records.invitations(of: date.event.id) where invitation.isToBeTold {
                guard let person = try records.person(invitation.person) else { continue }
                let named = NamedPerson(id: person.id, name: person.name)
                if !told.contains(named) { told.append(named) }
            }
        }
        if !told.isEmpty {
            let names = told.map(\.name).joined(separator: ", ")
            card.remarks.append("tell \(told.count == 1 ? "1 guest" : "\(told.count) guests") \(what): \(names)")
        }
        return card
    }

    func card(of id: Event.ID, in records: Records) throws -> EventCard {
        guard let event = try records.event(id) else {
            throw PlannerError.refused("the event is not here any more")
        }
        return try card(of: event, in: records)
    }

    func card(of event: Event, in records: Records) throws -> EventCard {
        let invitations = try invitations(of: event, in: records)
        let guests = try invitations.map { invitation in
            GuestCard(
                person: NamedPerson(
                    id: invitation.person,
                    name: try records.person(invitation.person)?.name ?? "(forgotten)"
                ),
                email: try records.email(of: invitation.person),
                invitation: invitation
            )
        }
        let zone = zone(event.zone)
        var card = EventCard(
            event: event,
            zone: zone,
            topics: try topics(of: event, in: records),
            venue: try event.venue.flatMap { try records.venue($0) },
            guests: guests,
            turnout: try forecast(of: event, invitations: invitations, in: records)
        )
        if event.isSeries {
            card.repeats = (try? RecurrenceRule(event.rule))?.words(in: zone)
            card.dates = try dateCards(of: event, in: records)
        }
        return card
    }

    func topics(of event: Event, in records: Records) throws -> [String] {
        let texts = event.topicText.split(separator: ";").map { Checked.trimmed(String($0)) }.filter { !$0.isEmpty }
        let owner = event.isUnwritten ? event.series ?? event.id : event.id
        return try records.topicNames(of: owner) + texts
    }

    func seatRemarks(_ moved: [Invitation], in records: Records) throws -> [String] {
        try moved.filter { $0.state == .waiting || $0.answer == .yes }.map { invitation in
            let name = try records.person(invitation.person)?.name ?? "a guest"
            let date = try records.event(invitation.event).flatMap { $0.series == nil ? nil : " of \($0.slug)" } ?? ""
            return invitation.state == .waiting
                ? "\(name) is on the waiting list\(date): the seats are taken"
                : "\(name) moves up from the waiting list\(date): tell them that there is a seat"
        }
    }
}
