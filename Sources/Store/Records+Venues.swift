package import Calendars
internal import SQLite
package import Venues

extension Records {
    private static let venueColumns: SQL =
        "id, name, address, latitude, longitude, seats, noise, minimumSpend, hours, url, note"

    private static func venue(_ row: Row) -> Venue {
        var venue = Venue(id: Venue.ID(rawValue: row.int64(0)), name: row.text(1))
        venue.address = row.text(2)
        venue.latitude = row.optionalDouble(3)
        venue.longitude = row.optionalDouble(4)
        venue.seats = row.optionalInt(5)
        venue.noise = row.optionalText(6).flatMap(Venue.Noise.init(rawValue:))
        venue.minimumSpend = row.text(7)
        venue.hours = row.text(8)
        venue.url = row.text(9)
        venue.note = row.text(10)
        return venue
    }

    package func venues() throws -> [Venue] {
        try connection.query("SELECT \(Self.venueColumns) FROM venue ORDER BY id", Self.venue)
    }

    package func venue(_ id: Venue.ID) throws -> Venue? {
        try connection.first("SELECT \(Self.venueColumns) FROM venue WHERE id = \(id)", Self.venue)
    }

    /// The venues that a word can mean: an id, the whole name, a part of it.
    package func venues(meaning text: String) throws -> [Venue] {
        if let number = Int64(text), let venue = try venue(Venue.ID(rawValue: number)) { return [venue] }
        let key = Keys.topic(text)
        guard !key.isEmpty else { return [] }
        let exact = try connection.query(
            "SELECT \(Self.venueColumns) FROM venue WHERE key = \(key) ORDER BY id",
            Self.venue
        )
        if !exact.isEmpty { return exact }
        return try connection.query(
            "SELECT \(Self.venueColumns) FROM venue WHERE instr(key, \(key)) > 0 ORDER BY id",
            Self.venue
        )
    }

    /// Adds a venue, or finds the one of the same name and address that is there.
    ///
    /// - Returns: the venue and whether it is new.
    package func insert(_ venue: Venue, import importID: Int64?) throws -> (id: Venue.ID, isNew: Bool) {
        let key = Keys.topic(venue.name)
        let same = try connection.first(
            "SELECT id FROM venue WHERE key = \(key) AND address = \(venue.address)"
        ) { Venue.ID(rawValue: $0.int64(0)) }
        if let same { return (same, false) }
        try connection.execute(
            """
            INSERT INTO venue (name, key, address, latitude, longitude, seats, noise, minimumSpend, hours, url, note,
                import)
            VALUES (\(venue.name), \(key), \(venue.address), \(venue.latitude), \(venue.longitude), \(venue.seats),
                \(venue.noise), \(venue.minimumSpend), \(venue.hours), \(venue.url), \(venue.note), \(importID))
            """
        )
        return (Venue.ID(rawValue: connection.lastInsertedID), true)
    }

    package func update(_ venue: Venue) throws {
        try connection.execute(
            """
            UPDATE venue SET name = \(venue.name), key = \(Keys.topic(venue.name)), address = \(venue.address),
                latitude = \(venue.latitude), longitude = \(venue.longitude), seats = \(venue.seats),
                noise = \(venue.noise), minimumSpend = \(venue.minimumSpend), hours = \(venue.hours),
                url = \(venue.url), note = \(venue.note), import = NULL
            WHERE id = \(venue.id)
            """
        )
    }

    /// Notes that what is said of the events at a venue changed.
    package func touchEvents(of venue: Venue.ID, at now: Instant) throws {
        try connection.execute("UPDATE event SET updatedAt = max(updatedAt, \(now)) WHERE venue = \(venue)")
    }

    package func deleteVenue(_ id: Venue.ID) throws {
        try connection.execute("DELETE FROM venue WHERE id = \(id)")
    }

    /// How many events met there.
    package func eventCounts() throws -> [Venue.ID: Int] {
        var counts: [Venue.ID: Int] = [:]
        try connection.forEach(
            "SELECT venue, count(*) FROM event WHERE venue IS NOT NULL AND status <> 'cancelled' GROUP BY venue"
        ) { counts[Venue.ID(rawValue: $0.int64(0))] = $0.int(1) }
        return counts
    }
}
