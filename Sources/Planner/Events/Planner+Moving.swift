internal import Calendars
internal import Invites
internal import Store
internal import Venues

extension Planner {
    /// Moves an event in time, to another place, or both; answers stay.
    ///
    /// - Parameter busy: calendars of the planner's own to look for clashes in, besides those that are remembered.
    package func moveEvent(
        _ word: String,
        to time: String?,
        venue: String? = nil,
        busy: [String] = []
    ) throws -> EventCard {
        guard let time else { return try moveEvent(word, into: venue, busy) }
        return try write { records in
            var event = try eventToChange(word, in: records)
            try refuseCancelled(event)
            let place = try venue.map { try self.venue($0, in: records) }
            if event.isSeries {
                let before = event
                if let place { event.venue = place.id }
                try moveSeries(&event, to: time, in: records)
                if let place, place.id != before.venue { try moveDates(of: before, to: place.id, in: records) }
                return try movedCard(of: event, from: before, busy, in: records)
            }
            let start = try instant(time, in: zone(event.zone))
            let length = event.end.seconds - event.start.seconds
            guard start != event.start || (place != nil && place?.id != event.venue) else {
                throw PlannerError.refused("\(event.slug) is at that time and place already; nothing to move")
            }
            var card = try move(&event, to: start, until: start.adding(seconds: length), at: place, busy, in: records)
            card.remarks += clockRemarks(time, at: start, in: card.zone)
            return card
        }
    }

    /// Moves one gathering, and says whom to tell and what stands in the way.
    func move(
        _ event: inout Event,
        to start: Instant,
        until end: Instant,
        at place: Venue? = nil,
        _ busy: [String] = [],
        in records: Records
    ) throws -> EventCard {
        let before = event
        if let place { event.venue = place.id }
        try shift(&event, to: start, until: end, in: records)
        var card = try movedCard(of: event, from: before, busy, in: records)
        if start < before.start {
            card.warnings.append("that is earlier than it was: \(moment(before.start, in: card.zone))")
        }
        return card
    }

    /// The same time, another place.
    private func moveEvent(_ word: String, into venue: String?, _ busy: [String]) throws -> EventCard {
        guard let venue else { throw PlannerError.usage("say when it begins now, or where with --venue") }
        let isSeries = try read { records in
            let event = try event(word, in: records)
            guard try event.venue != self.venue(venue, in: records).id else {
                throw PlannerError.refused("\(word) is at that place already; nothing to move")
            }
            return event.isSeries
        }
        guard !isSeries else {
            var edit = EventEdit()
            edit.venue = venue
            return try editEvent(word, edit)
        }
        return try write { records in
            var event = try eventToChange(word, in: records)
            try refuseCancelled(event)
            let place = try self.venue(venue, in: records)
            return try move(&event, to: event.start, until: event.end, at: place, busy, in: records)
        }
    }

    private func movedCard(
        of event: Event,
        from before: Event,
        _ busy: [String],
        in records: Records
    ) throws -> EventCard {
        let isElsewhere = before.venue != event.venue
        let what = before.start == event.start ? "place" : isElsewhere ? "time and place" : "time"
        var card = try card(of: event.id, telling: "the new \(what)", in: records)
        if isElsewhere { card.remarks += try placeRemarks(event, in: records) }
        let moved = event.isSeries ? try comingDates(of: event, limit: 4, in: records) : [event]
        card.warnings = try warnings(for: moved, files: busy, in: records)
        return card
    }

    private func moveDates(of series: Event, to venue: Venue.ID, in records: Records) throws {
        for var date in try records.dates(of: series.id) where date.venue == series.venue && date.end > now {
            date.venue = venue
            date.updatedAt = now
            try records.update(date)
        }
    }

    /// Writes another time or place down, as a new version that guests are to be told of.
    private func shift(_ event: inout Event, to start: Instant, until end: Instant, in records: Records) throws {
        guard start > now else {
            throw PlannerError.refused("\(moment(start, in: zone(event.zone))) is past; an event lies ahead")
        }
        let isTold = try records.invitations(of: event.id).contains { $0.sentSequence == event.sequence }
        if start == event.start {
            if isTold { event.movedFrom = nil }
        } else if isTold || event.movedFrom == nil {
            event.movedFrom = event.start
        }
        event.start = start
        event.end = end
        event.sequence = try nextSequence(after: event, in: records)
        event.updatedAt = now
        event.status = .planned
        try records.update(event)
    }
}
