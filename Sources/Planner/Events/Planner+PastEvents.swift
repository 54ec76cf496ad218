internal import Calendars
internal import Invites
internal import Store
internal import Venues

/// A gathering that was, as typed.
package struct PastEvent: Sendable {
    package var title = ""
    package var topics: [String] = []
    package var at = ""
    package var duration: String?
    package var venue: String?
    package var zone: String?
    package var came: [String] = []

    package init() {}
}

extension Planner {
    /// Writes down a gathering that was, with who came to it: nobody was chosen or invited by it.
    package func addPastEvent(_ past: PastEvent) throws -> EventCard {
        let title = try Checked.name(past.title, what: "a title")
        let duration = try span(past.duration ?? "2h")
        let topics = try past.topics.map { try Checked.name($0, what: "a topic") }
        let zoneName = try past.zone.map { try Checked.zone($0) }
        return try write { records in
            let zone = zone(try zoneName ?? settings(records).zone)
            let start = try instant(past.at, in: zone)
            guard start.adding(seconds: duration) <= now else {
                throw PlannerError.refused(
                    "\(moment(start, in: zone)) is not over yet; `tertulia plan` makes a gathering that lies ahead"
                )
            }
            let guests = try people(past.came, in: records)
            var event = Event(
                id: Event.ID(rawValue: 0),
                slug: try freeSlug(for: title, in: records),
                uid: CalendarEvent.makeUID(random: environment.randomBytes(16)),
                sequence: 0,
                title: title,
                start: start,
                end: start.adding(seconds: duration),
                zone: zone.name,
                seats: max(10, guests.count),
                updatedAt: now
            )
            event.venue = try past.venue.map { try venue($0, in: records).id }
            event.status = .done
            event.topicText = try topics.filter { try records.topic(named: $0) == nil }.joined(separator: "; ")
            event.id = try records.insert(event)
            try records.setTopics(try topics.compactMap { try records.topic(named: $0) }, of: event.id)
            for guest in guests {
                var invitation = try records.insertInvitation(of: guest.id, to: event.id, state: .chosen)
                invitation.attendance = .came
                invitation.attendanceAt = event.end
                try records.update(invitation)
            }
            return try card(of: event.id, in: records)
        }
    }

    /// Nobody can come to what was.
    func refusePast(_ event: Event) throws {
        guard event.end > now || event.isSeries else {
            let start = moment(event.start, in: zone(event.zone))
            throw PlannerError.refused("\(event.slug) is over: it was on \(start); nobody can be invited to it")
        }
    }
}
