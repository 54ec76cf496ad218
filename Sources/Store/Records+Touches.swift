package import Calendars
package import Invites
internal import SQLite

extension Records {
    package func insertTouch(_ touch: TouchEntry, import importID: Int64? = nil) throws -> Int64 {
        try connection.execute(
            """
            INSERT INTO touch (person, day, kind, note, event, import)
            VALUES (\(touch.person), \(touch.on.description), \(touch.kind), \(touch.note), \(touch.event),
                \(importID))
            """
        )
        return connection.lastInsertedID
    }

    package func touches(of person: Person.ID) throws -> [TouchEntry] {
        try connection.query(
            "SELECT id, day, kind, note, event FROM touch WHERE person = \(person) ORDER BY day DESC, id DESC"
        ) { row in
            TouchEntry(
                id: row.int64(0),
                person: person,
                on: CivilDate(row.text(1)) ?? CivilDate(daysSince1970: 0),
                kind: row.text(2),
                note: row.text(3),
                event: row.optionalInt64(4).map(Event.ID.init(rawValue:))
            )
        }
    }

    /// The last day and kind of touch of everybody who was ever touched; coming to an event is one.
    ///
    /// - Parameter day: the civil day of an event's start, in the event's zone.
    package func lastTouches(
        of people: PersonSet? = nil,
        day: (_ start: Instant, _ zone: String) -> CivilDate
    ) throws -> [Person.ID: (on: CivilDate, kind: String)] {
        var last: [Person.ID: (on: CivilDate, kind: String)] = [:]
        let one = people.condition("person")
        try connection.forEach("SELECT person, day, kind FROM touch WHERE 1\(one) ORDER BY person, day, id") { row in
            if let on = CivilDate(row.text(1)) { last[row.person(0)] = (on, row.text(2)) }
        }
        try connection.forEach(
            """
            SELECT invitation.person, max(event.start), event.zone FROM invitation
            JOIN event ON event.id = invitation.event
            WHERE invitation.attendance IN ('came', 'walkIn')\(one) GROUP BY invitation.person
            """
        ) { row in
            let on = day(row.instant(1), row.text(2))
            if let known = last[row.person(0)], known.on >= on { return }
            last[row.person(0)] = (on, "meetup")
        }
        return last
    }
}
