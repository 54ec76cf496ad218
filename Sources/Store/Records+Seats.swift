package import Invites
internal import SQLite

extension Records {
    /// How many seats an event had before.
    package func seatChanges(of event: Event.ID) throws -> [Seating.Change] {
        try connection.query("SELECT seats, until FROM seatChange WHERE event = \(event) ORDER BY id") {
            Seating.Change(seats: $0.int(0), until: $0.instant(1))
        }
    }

    package func eachSeatChange(_ body: (Event.ID, Seating.Change) throws -> Void) throws {
        try connection.forEach("SELECT event, seats, until FROM seatChange ORDER BY event, id") { row in
            try body(Event.ID(rawValue: row.int64(0)), Seating.Change(seats: row.int(1), until: row.instant(2)))
        }
    }

    package func insert(_ change: Seating.Change, of event: Event.ID) throws {
        try connection.execute(
            "INSERT INTO seatChange (event, seats, until) VALUES (\(event), \(change.seats), \(change.until))"
        )
    }
}
