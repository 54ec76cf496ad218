package import Calendars
package import Invites
internal import SQLite

/// One line of the history that bears on being chosen.
package struct PastInvitation: Sendable {
    package var person: Person.ID
    package var event: Event.ID
    /// When the person was asked; the event's start where only an answer or an attendance was written down.
    package var askedAt: Instant
    package var answer: Answer?
    package var attendance: Attendance
}

/// A past or coming event as far as its words matter.
package struct EventWords: Sendable {
    package var id: Event.ID
    package var title: String
    package var topics: [String]
    package var start: Instant
}

/// Somebody's liking for one topic.
package struct TopicLiking: Sendable {
    package var person: Person.ID
    package var topic: Topic.ID
    package var weight: Int
}

extension Records {
    /// Everybody who was ever asked to an event that was not cancelled.
    ///
    /// - Parameters:
    ///   - event: an event that is being chosen for, which does not count as history.
    ///   - person: only this person's.
    package func history(except event: Event.ID? = nil, of person: Person.ID? = nil) throws -> [PastInvitation] {
        let one: SQL = person.map { " AND invitation.person = \($0)" } ?? ""
        return try connection.query(
            """
            SELECT invitation.person, invitation.event, coalesce(invitation.invitedAt, event.start),
                invitation.answer, invitation.attendance
            FROM invitation JOIN event ON event.id = invitation.event JOIN person ON person.id = invitation.person
            WHERE event.status <> 'cancelled' AND event.id IS NOT \(event) AND person.name <> ''
                AND (invitation.invitedAt IS NOT NULL OR invitation.answer IS NOT NULL
                    OR invitation.attendance <> 'unknown')\(one)
            ORDER BY invitation.id
            """
        ) { row in
            PastInvitation(
                person: row.person(0),
                event: Event.ID(rawValue: row.int64(1)),
                askedAt: row.instant(2),
                answer: row.optionalText(3).flatMap(Answer.init(rawValue:)),
                attendance: row.word(4, .unknown)
            )
        }
    }

    /// Titles and topics of all events.
    package func eventWords() throws -> [EventWords] {
        var topics: [Int64: [String]] = [:]
        try connection.forEach(
            """
            SELECT eventTopic.event, topic.name FROM eventTopic JOIN topic ON topic.id = eventTopic.topic
            ORDER BY eventTopic.event, topic.id
            """
        ) { topics[$0.int64(0), default: []].append($0.text(1)) }
        return try connection.query(
            "SELECT id, title, topicText, start FROM event WHERE status <> 'cancelled' ORDER BY id"
        ) { row in
            let text = row.text(2)
            return EventWords(
                id: Event.ID(rawValue: row.int64(0)),
                title: row.text(1),
                topics: (topics[row.int64(0)] ?? []) + (text.isEmpty ? [] : [text]),
                start: row.instant(3)
            )
        }
    }

    /// Who likes which of these topics.
    package func likings(of topics: [Topic.ID]) throws -> [TopicLiking] {
        guard !topics.isEmpty else { return [] }
        return try connection.query(
            """
            SELECT person, topic, weight FROM interest WHERE topic IN \(list: topics) ORDER BY person, topic
            """
        ) { TopicLiking(person: $0.person(0), topic: Topic.ID(rawValue: $0.int64(1)), weight: $0.int(2)) }
    }

    /// Every membership, by person.
    package func memberships() throws -> [(circle: Int64, person: Person.ID)] {
        try connection.query("SELECT circle, person FROM member ORDER BY circle, person") {
            (circle: $0.int64(0), person: $0.person(1))
        }
    }

    package func ties() throws -> [Tie] {
        try connection.query("SELECT a, b, strength, source FROM tie ORDER BY a, b") {
            Tie(a: $0.person(0), b: $0.person(1), strength: $0.int(2), source: $0.word(3, .hand))
        }
    }

    /// Who is at which event together, for ties that come from meeting: came or walked in.
    package func presences() throws -> [(event: Event.ID, person: Person.ID)] {
        try connection.query(
            """
            SELECT event, person FROM invitation WHERE attendance IN ('came', 'walkIn') ORDER BY event, person
            """
        ) { (event: Event.ID(rawValue: $0.int64(0)), person: $0.person(1)) }
    }
}
