internal import Calendars
package import Invites
internal import Store
internal import Text
internal import Venues

/// A new event, as typed.
package struct EventPlan: Sendable {
    package var title = ""
    package var wish = ChoiceWish()
    package var at = ""
    package var duration: String?
    package var venue: String?
    package var zone: String?
    /// Nil for as many as the venue holds, at most ten.
    package var seats: Int?

    package init() {}
}

/// A new event with the table that was chosen for it.
package struct PlanCard: Sendable {
    package var event: EventCard
    package var choice: ChoiceCard
}

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
    /// Makes an event with its table and standby.
    ///
    /// - Throws: `PlannerError`, or `NoTable` when no list keeps the rules that never give way.
    package func plan(_ plan: EventPlan) throws -> PlanCard {
        let title = try Checked.name(plan.title, what: "a title")
        let duration = try span(plan.duration ?? "2h")
        let zoneName = try plan.zone.map { try Checked.zone($0) }
        return try write { records in
            let venue = try plan.venue.map { try self.venue($0, in: records) }
            let zone = zone(try zoneName ?? settings(records).zone)
            let start = try instant(plan.at, in: zone)
            guard start > now else {
                throw PlannerError.refused("\(ISO8601.string(start, in: zone)) is past; an event lies ahead")
            }
            var wish = plan.wish
            wish.at = nil
            wish.seats = plan.seats ?? min(10, max(1, (venue?.seats ?? 11) - 1))
            let choice = try choose(wish, in: records)
            guard case .table(let table) = choice.outcome else { throw NoTable(choice: choice) }
            var event = Event(
                id: Event.ID(rawValue: 0),
                slug: try freeSlug(for: title, in: records),
                uid: CalendarEvent.makeUID(random: environment.randomBytes(16)),
                sequence: 0,
                title: title,
                start: start,
                end: start.adding(seconds: duration),
                zone: zone.name,
                seats: wish.seats,
                updatedAt: now
            )
            event.venue = venue?.id
            let known = try wish.topics.compactMap { try records.topic(named: $0) }
            let texts = try wish.topics.filter { try records.topic(named: $0) == nil }
            event.topicText = texts.joined(separator: "; ")
            event.id = try records.insert(event)
            try records.setTopics(known, of: event.id)
            for seat in table.table {
                _ = try records.insertInvitation(of: seat.id, to: event.id, state: .chosen)
            }
            for seat in table.standby {
                _ = try records.insertInvitation(of: seat.id, to: event.id, state: .standby)
            }
            var card = try card(of: event.id, in: records)
            if let seats = venue?.seats, seats < wish.seats + 1, let venue {
                card.remarks.append("\(venue.name) has \(seats) seats, \(wish.seats + 1) are needed with yours")
            }
            card.warnings = choice.warnings
            card.warnings += try warnings(
                from: event.start,
                to: event.end,
                in: zone,
                venue: venue,
                files: plan.wish.busy,
                besides: event.id,
                records: records
            )
            return PlanCard(event: card, choice: choice)
        }
    }

    package func events() throws -> [EventCard] {
        try read { records in try records.events().map { try card(of: $0.id, in: records) } }
    }

    package func showEvent(_ word: String) throws -> EventCard {
        try read { records in try card(of: event(word, in: records).id, in: records) }
    }

    /// Moves an event in time, and to another place when one is given; answers stay.
    ///
    /// - Parameter busy: calendars of the planner's own to look for clashes in, besides those that are remembered.
    package func moveEvent(
        _ word: String,
        to time: String,
        venue: String? = nil,
        busy: [String] = []
    ) throws -> EventCard {
        try write { records in
            var event = try event(word, in: records)
            try refuseCancelled(event)
            let place = try venue.map { try self.venue($0, in: records) }
            let start = try instant(time, in: zone(event.zone))
            let length = event.end.seconds - event.start.seconds
            guard start != event.start || (place != nil && place?.id != event.venue) else {
                throw PlannerError.refused("\(event.slug) is at that time and place already; nothing to move")
            }
            if let place { event.venue = place.id }
            let before = event.start
            try shift(&event, to: start, until: start.adding(seconds: length), in: records)
            var card = try card(of: event.id, telling: "the new time", in: records)
            card.warnings = try warnings(
                from: event.start,
                to: event.end,
                in: card.zone,
                venue: card.venue,
                files: busy,
                besides: event.id,
                records: records
            )
            if start < before {
                card.warnings.append("that is earlier than it was: \(ISO8601.string(before, in: card.zone))")
            }
            return card
        }
    }

    /// Writes another time or place down, as a new version that guests are to be told of.
    func shift(_ event: inout Event, to start: Instant, until end: Instant, in records: Records) throws {
        guard start > now else {
            throw PlannerError.refused("\(ISO8601.string(start, in: zone(event.zone))) is past; an event lies ahead")
        }
        let isTold = try records.invitations(of: event.id).contains { $0.sentSequence == event.sequence }
        if start == event.start {
            if isTold { event.movedFrom = nil }
        } else if isTold || event.movedFrom == nil {
            event.movedFrom = event.start
        }
        event.start = start
        event.end = end
        event.sequence = try nextSequence(after: event)
        event.updatedAt = now
        event.status = .planned
        try records.update(event)
    }

    package func editEvent(_ word: String, _ edit: EventEdit) throws -> EventCard {
        let title = try edit.title.map { try Checked.name($0, what: "a title") }
        let description = try edit.description.map { try Checked.note($0, what: "a description") }
        let url = try edit.url.map { try Checked.url($0) }
        let conference = try edit.conference.map { try Checked.url($0) }
        let seats = try edit.seats.map { try Checked.number($0, in: 1...1000, what: "--seats") }
        return try write { records in
            var event = try event(word, in: records)
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
                event.sequence = try nextSequence(after: event)
            }
            event.updatedAt = now
            try records.update(event)
            let moved = try records.settle(event.id)
            var card = try card(of: event.id, in: records)
            card.remarks += try seatRemarks(moved, in: records)
            if edit.guestList == .open {
                card.warnings.append("calendar files show every guest the names and e-mail addresses of all the others")
            }
            return card
        }
    }

    /// Calls an event off; the messages that say so come from `invite`.
    package func cancelEvent(_ word: String) throws -> EventCard {
        try write { records in
            var event = try event(word, in: records)
            if event.status != .cancelled {
                event.status = .cancelled
                event.sequence = try nextSequence(after: event)
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
            try records.deleteEvent(event.id)
            return event
        }
    }

    // MARK: Parts

    func refuseCancelled(_ event: Event) throws {
        guard event.status != .cancelled else {
            throw PlannerError.refused("\(event.slug) is cancelled and stays as it is; plan a new one")
        }
    }

    /// RFC 5546 section 2.1.4.
    private func nextSequence(after event: Event) throws -> Int {
        guard event.sequence < Int(Int32.max) else {
            throw PlannerError.refused("\(event.slug) was changed too often for calendars to follow; plan a new one")
        }
        return event.sequence + 1
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
        let told = card.guests.filter(\.invitation.isToBeTold)
        if !told.isEmpty {
            let names = told.map(\.person.name).joined(separator: ", ")
            card.remarks.append("tell \(told.count == 1 ? "1 guest" : "\(told.count) guests") \(what): \(names)")
        }
        return card
    }

    func card(of id: Event.ID, in records: Records) throws -> EventCard {
        guard let event = try records.event(id) else {
            throw PlannerError.refused("the event is not here any more")
        }
        let invitations = try records.invitations(of: id)
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
        return EventCard(
            event: event,
            zone: zone(event.zone),
            topics: try topics(of: event, in: records),
            venue: try event.venue.flatMap { try records.venue($0) },
            guests: guests,
            turnout: try forecast(of: event, invitations: invitations, in: records)
        )
    }

    func topics(of event: Event, in records: Records) throws -> [String] {
        let texts = event.topicText.split(separator: ";").map { Checked.trimmed(String($0)) }.filter { !$0.isEmpty }
        return try records.topicNames(of: event.id) + texts
    }

    func seatRemarks(_ moved: [Invitation], in records: Records) throws -> [String] {
        try moved.filter { $0.state == .waiting || $0.answer == .yes }.map { invitation in
            let name = try records.person(invitation.person)?.name ?? "a guest"
            return invitation.state == .waiting
                ? "\(name) is on the waiting list: the seats are taken"
                : "\(name) moves up from the waiting list: tell them that there is a seat"
        }
    }
}

/// No list keeps the rules that never give way.
package struct NoTable: Error {
    package var choice: ChoiceCard
}
