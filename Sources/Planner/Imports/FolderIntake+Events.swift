internal import Calendars
internal import Importing
internal import Invites
internal import Store

/// The gatherings of an export folder.
extension FolderIntake {
    mutating func takeEvents() throws {
        try folder.read(FolderEvent.self) { row in
            if row.series == nil, !row.uid.isEmpty, let known = try records.event(uid: row.uid) {
                events[row.id] = known.id
                return
            }
            if let series = row.series.flatMap({ events[$0] }), let local = row.instance {
                events[row.id] = try takeDate(row, local, of: series)
                return
            }
            let slug = ASCIIName.make(row.slug.isEmpty ? row.title : row.slug, fallback: "event", limit: 80)
            if row.uid.isEmpty,
                let known = try records.events(meaning: slug).first(where: { $0.slug == slug && $0.start == row.start })
            {
                events[row.id] = known.id
                return
            }
            var event = event(row, slug: try freeSlug(slug), uid: row.uid.isEmpty ? makeUID() : row.uid)
            event.rule = row.series == nil ? row.rule : ""
            let id = try records.insert(event, import: importID)
            events[row.id] = id
            newEvents.insert(id)
        }
        try folder.read(FolderEventTopic.self) { row in
            guard let event = events[row.event], let topic = topics[row.topic] else { return }
            try records.insertEventTopic(event, topic, import: importID)
        }
        try folder.read(FolderSeats.self) { row in
            guard let event = events[row.event], newEvents.contains(event) else { return }
            try records.insert(Seating.Change(seats: row.seats, until: row.until), of: event)
        }
    }

    /// A date of a series; the one that is here already stays as it is.
    private mutating func takeDate(_ row: FolderEvent, _ local: LocalTime, of series: Event.ID) throws -> Event.ID {
        if let known = try records.date("\(local)", of: series) { return known.id }
        let whole = try records.event(series)
        var date = event(row, slug: "\(whole?.slug ?? "event")@\(local.date)", uid: whole?.uid ?? makeUID())
        date.series = series
        date.instance = "\(local)"
        let id = try records.insert(date, import: importID)
        newEvents.insert(id)
        return id
    }

    private func event(_ row: FolderEvent, slug: String, uid: String) -> Event {
        var event = Event(
            id: Event.ID(rawValue: 0),
            slug: slug,
            uid: uid,
            sequence: row.sequence,
            title: row.title,
            start: row.start,
            end: row.end ?? row.start.adding(seconds: 7200),
            zone: row.zone.isEmpty ? zone : row.zone,
            seats: row.seats ?? 10,
            updatedAt: now
        )
        event.description = row.description
        event.venue = row.venue.flatMap { venues[$0] }
        event.status = row.status
        event.url = row.url
        event.conference = row.conference
        event.guestList = row.guestList
        event.topicText = row.topicText
        event.organizer = row.organizer
        event.movedFrom = row.movedFrom
        return event
    }

    private func freeSlug(_ base: String) throws -> String {
        var slug = base
        var number = 2
        while try slug == "next" || records.isSlugTaken(slug) {
            slug = "\(base)-\(number)"
            number += 1
        }
        return slug
    }
}
