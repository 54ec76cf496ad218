package import Calendars
package import Invites
internal import SQLite
internal import Text
internal import Venues

extension Records {
    private static let eventColumns: SQL =
        """
        event.id, event.slug, substr(event.uid, 1, length(event.uid) - iif(event.series IS NULL, 0, length(event.instance) + 1)),
        event.sequence, event.title, event.description, event.start, event.end,
        event.zone, event.venue, event.seats, event.status, event.url, event.conference, event.guestList,
        event.topicText, event.updatedAt, event.movedFrom, event.organizer, event.rule,
        event.series, event.instance
        """

    private static func event(_ row: Row) -> Event {
        var event = Event(
            id: Event.ID(rawValue: row.int64(0)),
            slug: row.text(1),
            uid: row.text(2),
            sequence: row.int(3),
            title: row.text(4),
            start: row.instant(6),
            end: row.instant(7),
            zone: row.text(8),
            seats: row.int(10),
            updatedAt: row.instant(16)
        )
        event.description = row.text(5)
        event.venue = row.optionalInt64(9).map(Venue.ID.init(rawValue:))
        event.status = row.word(11, .planned)
        event.url = row.text(12)
        event.conference = row.text(13)
        event.guestList = row.word(14, .private)
        event.topicText = row.text(15)
        event.movedFrom = row.optionalInstant(17)
        event.organizer = row.text(18)
        event.rule = row.text(19)
        event.series = row.optionalInt64(20).map(Event.ID.init(rawValue:))
        event.instance = row.text(21)
        return event
    }

    /// All events, the earliest first.
    package func events() throws -> [Event] {
        try connection.query("SELECT \(Self.eventColumns) FROM event ORDER BY start, id", Self.event)
    }

    package func event(_ id: Event.ID) throws -> Event? {
        try connection.first("SELECT \(Self.eventColumns) FROM event WHERE id = \(id)", Self.event)
    }

    package func event(uid: String) throws -> Event? {
        try connection.first("SELECT \(Self.eventColumns) FROM event WHERE uid = \(uid)", Self.event)
    }

    /// The dates of a series that something is written down about, in order.
    package func dates(of series: Event.ID) throws -> [Event] {
        try connection.query(
            "SELECT \(Self.eventColumns) FROM event WHERE series = \(series) ORDER BY instance",
            Self.event
        )
    }

    package func date(_ instance: String, of series: Event.ID) throws -> Event? {
        try connection.first(
            "SELECT \(Self.eventColumns) FROM event WHERE series = \(series) AND instance = \(instance)",
            Self.event
        )
    }

    /// Gives dates of a series other beginnings by the rule, all at once: one may take the place of another.
    package func rename(_ dates: [Event]) throws {
        for date in dates {
            try connection.execute(
                """
                UPDATE event SET slug = '~' || slug, uid = '~' || uid, instance = '~' || instance
                WHERE id = \(date.id)
                """
            )
        }
        for date in dates {
            try connection.execute(
                """
                UPDATE event SET slug = \(date.slug), uid = \(date.storedUID), instance = \(date.instance)
                WHERE id = \(date.id)
                """
            )
        }
    }

    /// The first event that is planned and not over; a date of a series counts, the series does not.
    package func nextEvent(after now: Instant) throws -> Event? {
        try connection.first(
            """
            SELECT \(Self.eventColumns) FROM event WHERE status = 'planned' AND event.end >= \(now) AND event.rule = ''
            ORDER BY start, id LIMIT 1
            """,
            Self.event
        )
    }

    /// The events that a word can mean: a slug, an id, the start of a slug, the UID, a part of the title.
    package func events(meaning text: String) throws -> [Event] {
        let lower = text.lowercased()
        let exact = try connection.query(
            """
            SELECT \(Self.eventColumns) FROM event WHERE slug = \(lower) OR uid = \(text)
            """,
            Self.event
        )
        if !exact.isEmpty { return exact }
        if let number = Int64(text), let event = try event(Event.ID(rawValue: number)) { return [event] }
        guard !lower.isEmpty else { return [] }
        let begun = try connection.query(
            """
            SELECT \(Self.eventColumns) FROM event
            WHERE substr(slug, 1, length(\(lower))) = \(lower) AND series IS NULL
            ORDER BY start, id
            """,
            Self.event
        )
        let folded = fold(text)
        if !begun.isEmpty || folded.isEmpty || Int64(text) != nil { return begun }
        return try events().filter { $0.series == nil && fold($0.title).contains(folded) }
    }

    package func isSlugTaken(_ slug: String) throws -> Bool {
        try connection.first("SELECT 1 FROM event WHERE slug = \(slug)") { _ in true } ?? false
    }

    /// Adds an event; its id is given by the file.
    package func insert(_ event: Event, import importID: Int64? = nil) throws -> Event.ID {
        try connection.execute(
            """
            INSERT INTO event (slug, uid, sequence, title, description, start, end, zone, venue, seats, status, url,
                conference, guestList, topicText, updatedAt, movedFrom, organizer, rule, series, instance, import)
            VALUES (\(event.slug), \(event.storedUID), \(event.sequence), \(event.title), \(event.description),
                \(event.start), \(event.end), \(event.zone), \(event.venue), \(event.seats), \(event.status),
                \(event.url), \(event.conference), \(event.guestList), \(event.topicText), \(event.updatedAt),
                \(event.movedFrom), \(event.organizer), \(event.rule), \(event.series), \(event.instance), \(importID))
            """
        )
        return Event.ID(rawValue: connection.lastInsertedID)
    }

    package func update(_ event: Event) throws {
        try connection.execute(
            """
            UPDATE event SET slug = \(event.slug), sequence = \(event.sequence), title = \(event.title),
                description = \(event.description), start = \(event.start), end = \(event.end), zone = \(event.zone),
                venue = \(event.venue), seats = \(event.seats), status = \(event.status), url = \(event.url),
                conference = \(event.conference), guestList = \(event.guestList), topicText = \(event.topicText),
                updatedAt = \(event.updatedAt), movedFrom = \(event.movedFrom),
                organizer = \(event.organizer), rule = \(event.rule)
            WHERE id = \(event.id)
            """
        )
    }

    /// Notes that what is said of events changed, though nothing in their own rows did.
    package func touch(_ events: [Event.ID], at now: Instant) throws {
        for event in events {
            try connection.execute("UPDATE event SET updatedAt = max(updatedAt, \(now)) WHERE id = \(event)")
        }
    }

    package func deleteEvent(_ id: Event.ID) throws {
        try connection.execute("DELETE FROM event WHERE id = \(id)")
    }

    package func setTopics(_ topics: [Topic.ID], of event: Event.ID) throws {
        try connection.execute("DELETE FROM eventTopic WHERE event = \(event)")
        for topic in topics {
            try connection.execute("INSERT OR IGNORE INTO eventTopic (event, topic) VALUES (\(event), \(topic))")
        }
    }

    package func topics(of event: Event.ID) throws -> [Topic.ID] {
        try connection.query("SELECT topic FROM eventTopic WHERE event = \(event) ORDER BY topic") {
            Topic.ID(rawValue: $0.int64(0))
        }
    }

    package func topicNames(of event: Event.ID) throws -> [String] {
        try connection.query(
            """
            SELECT topic.name FROM eventTopic JOIN topic ON topic.id = eventTopic.topic
            WHERE eventTopic.event = \(event) ORDER BY topic.id
            """
        ) { $0.text(0) }
    }

    /// What the table of an event was chosen from: a circle, and without whom.
    package func tableWish(of event: Event.ID) throws -> (circle: Int64?, without: [Person.ID]) {
        let circle = try connection.first("SELECT circle FROM event WHERE id = \(event)") { $0.optionalInt64(0) } ?? nil
        let without = try connection.query("SELECT person FROM leftOut WHERE event = \(event) ORDER BY person") {
            $0.person(0)
        }
        return (circle, without)
    }

    package func setTableWish(circle: Int64?, without: [Person.ID], of event: Event.ID) throws {
        try connection.execute("UPDATE event SET circle = \(circle) WHERE id = \(event)")
        try connection.execute("DELETE FROM leftOut WHERE event = \(event)")
        for person in without { try leaveOut(person, of: event) }
    }

    /// Notes that somebody is not to be proposed for an event any more.
    /// Who was left out of an event, and of which dates of it; the whole is the empty text.
    package func leftOut(of event: Event.ID) throws -> [Person.ID: Set<String>] {
        var leftOut: [Person.ID: Set<String>] = [:]
        try connection.forEach(
            """
            SELECT leftOut.person, event.instance FROM event JOIN leftOut ON leftOut.event = event.id
            WHERE event.id = \(event) OR event.series = \(event)
            """
        ) { leftOut[$0.person(0), default: []].insert($0.text(1)) }
        return leftOut
    }

    /// Takes back that somebody was left out of an event.
    package func takeIn(_ person: Person.ID, to event: Event.ID) throws {
        try connection.execute("DELETE FROM leftOut WHERE event = \(event) AND person = \(person)")
    }

    package func leaveOut(_ person: Person.ID, of event: Event.ID) throws {
        try connection.execute("INSERT OR IGNORE INTO leftOut (event, person) VALUES (\(event), \(person))")
    }
}

extension Event {
    /// No two rows have one UID: that of a date has its beginning by the rule after a stroke.
    fileprivate var storedUID: String { series == nil ? uid : "\(uid)/\(instance)" }
}
