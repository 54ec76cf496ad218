package import Invites
internal import SQLite

extension Records {
    /// Somebody on the list of an event.
    package struct Guest: Sendable {
        /// That to the event itself; nil for a guest of single dates of a series.
        package var invitation: Int64?
        package var person: Person.ID
        package var name: String
        /// In lower case.
        package var emails: Set<String>
        /// Whether they came in another's place.
        package var isDelegate: Bool
        /// Whether they are at the table of the event itself, not only next in line.
        package var isAsked: Bool
        /// The newest version that was sent to them.
        package var sentSequence: Int
    }

    /// Everybody on the list of an event, or of any date of it, in the order in which they were chosen.
    package func guests(of event: Event.ID) throws -> [Guest] {
        var guests: [Guest] = []
        try connection.forEach(
            """
            SELECT max(iif(event.series IS NULL, invitation.id, NULL)), invitation.person, person.name,
                max(invitation.delegatedFrom IS NOT NULL), address.value, max(coalesce(invitation.sentSequence, 0)),
                max(event.series IS NULL AND \(Self.isAsked))
            FROM event JOIN invitation ON invitation.event = event.id JOIN person ON person.id = invitation.person
            LEFT JOIN address ON address.person = invitation.person AND address.kind = 'email'
            WHERE event.id = \(event) OR event.series = \(event)
            GROUP BY invitation.person, address.id ORDER BY min(invitation.id), address.id
            """
        ) { row in
            let email = row.optionalText(4).map { [$0.lowercased()] } ?? []
            if let last = guests.indices.last, guests[last].person == row.person(1) {
                guests[last].emails.formUnion(email)
                return
            }
            guests.append(
                Guest(
                    invitation: row.optionalInt64(0),
                    person: row.person(1),
                    name: row.text(2),
                    emails: Set(email),
                    isDelegate: row.bool(3),
                    isAsked: row.bool(6),
                    sentSequence: row.int(5)
                )
            )
        }
        return guests
    }

    /// Whoever is next in line and was never told is not asked.
    static let isAsked: SQL = "(invitation.state <> 'standby' OR invitation.invitedAt IS NOT NULL)"

    /// Who is asked to which single dates of a series.
    package func datesAsked(of series: Event.ID) throws -> [Person.ID: Set<String>] {
        var dates: [Person.ID: Set<String>] = [:]
        try connection.forEach(
            """
            SELECT invitation.person, event.instance FROM event JOIN invitation ON invitation.event = event.id
            WHERE event.series = \(series) AND \(Self.isAsked)
            """
        ) { dates[$0.person(0), default: []].insert($0.text(1)) }
        return dates
    }

    /// The journals of an event's guests, those for single dates of a series too.
    package func journals(of event: Event.ID) throws -> [(person: Person.ID, entry: AnswerEntry)] {
        try connection.query(
            """
            SELECT invitation.person, answer.answer, answer.partySize, answer.note, answer.source, answer.sequence,
                answer.stamp, answer.receivedAt, iif(event.series IS NULL, answer.instance, event.instance)
            FROM event JOIN invitation ON invitation.event = event.id
                JOIN answer ON answer.invitation = invitation.id
            WHERE event.id = \(event) OR event.series = \(event) ORDER BY answer.receivedAt, answer.id
            """
        ) { row in
            var entry = AnswerEntry(
                answer: row.word(1, .maybe),
                partySize: row.int(2),
                note: row.text(3),
                source: row.word(4, .hand),
                sequence: row.int(5),
                stamp: row.instant(6),
                receivedAt: row.instant(7)
            )
            entry.instance = row.text(8)
            return (row.person(0), entry)
        }
    }

    /// Whose place the guest takes.
    package func delegator(of invitation: Invitation) throws -> Person.ID? {
        try connection.first(
            """
            SELECT other.person FROM invitation JOIN invitation AS other ON other.id = invitation.delegatedFrom
            WHERE invitation.id = \(invitation.id)
            """
        ) { $0.person(0) }
    }

    /// Remembers that somebody came in another's place: of several, in that of the first on the list.
    package func setDelegated(_ invitation: Int64, from other: Int64) throws {
        try connection.execute(
            """
            UPDATE invitation SET delegatedFrom = min(\(other), coalesce(delegatedFrom, \(other)))
            WHERE id = \(invitation)
            """
        )
    }

    package func personWith(email: String) throws -> Person.ID? {
        try connection.first(
            """
            SELECT person FROM address WHERE key = \(Keys.address(kind: "email", value: email)) AND kind = 'email'
            ORDER BY person LIMIT 1
            """
        ) { $0.person(0) }
    }
}
