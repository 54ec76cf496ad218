package import Calendars
package import Invites
internal import SQLite

/// What the report counts.
extension Records {
    /// Who counts as asked: was invited, answered, or was expected on the day; a walk-in was not asked.
    private static let wasAsked: SQL = """
        (invitation.invitedAt IS NOT NULL OR invitation.answer IS NOT NULL
            OR invitation.attendance IN ('came', 'noShow', 'lateCancel'))
        """

    /// People who may be invited, and those who may not.
    package func invitableCounts() throws -> (may: Int, mayNot: Int) {
        try connection.first(
            "SELECT count(*) FILTER (WHERE doNotInvite = 0), count(*) FROM person WHERE name <> ''"
        ) { (may: $0.int(0), mayNot: $0.int(1) - $0.int(0)) } ?? (0, 0)
    }

    /// Events that lie ahead, that are over, that were called off.
    package func eventCounts(at now: Instant) throws -> (ahead: Int, over: Int, cancelled: Int) {
        try connection.first(
            """
            SELECT count(*) FILTER (WHERE status <> 'cancelled' AND end >= \(now)),
                count(*) FILTER (WHERE status <> 'cancelled' AND end < \(now)),
                count(*) FILTER (WHERE status = 'cancelled')
            FROM event WHERE \(Self.standsAlone)
            """
        ) { (ahead: $0.int(0), over: $0.int(1), cancelled: $0.int(2)) } ?? (0, 0, 0)
    }

    /// Invitations to events that were not called off, by everything that the report tells apart.
    package func invitationCounts(at now: Instant) throws -> [InvitationCount] {
        try connection.query(
            """
            SELECT invitation.state, invitation.answer, invitation.attendance, event.end < \(now), \(Self.wasAsked),
                count(*)
            FROM invitation JOIN event ON event.id = invitation.event
            WHERE event.status <> 'cancelled' AND \(Self.standsAlone)
            GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
            """
        ) { row in
            InvitationCount(
                state: row.word(0, .chosen),
                answer: row.optionalText(1).flatMap(Answer.init(rawValue:)),
                attendance: row.word(2, .unknown),
                isOver: row.bool(3),
                wasAsked: row.bool(4),
                count: row.int(5)
            )
        }
    }

    /// How often each person who may be invited was asked after an instant, the most often first; those never asked
    /// are left out.
    package func timesAsked(after start: Instant, until now: Instant) throws -> [(person: NamedPerson, times: Int)] {
        try connection.query(
            """
            SELECT person.id, person.name, count(*) AS times
            FROM invitation JOIN event ON event.id = invitation.event JOIN person ON person.id = invitation.person
            WHERE event.status <> 'cancelled' AND \(Self.standsAlone) AND person.name <> '' AND person.doNotInvite = 0 AND \(Self.wasAsked)
                AND coalesce(invitation.invitedAt, event.start) > \(start)
                AND coalesce(invitation.invitedAt, event.start) <= \(now)
            GROUP BY person.id ORDER BY times DESC, person.id
            """
        ) { (person: NamedPerson(id: $0.person(0), name: $0.text(1)), times: $0.int(2)) }
    }

    /// People who were not asked after an instant although they like a topic that past events had, or a narrower one;
    /// who has waited longest comes first.
    package func overlooked(since start: Instant, at now: Instant, limit: Int) throws -> [Overlooked] {
        var fitting: [Int64: String] = [:]
        try connection.forEach(
            """
            WITH \(Self.waiting(since: start, at: now))
            SELECT id, name FROM topic WHERE id IN fitting
            """
        ) { fitting[$0.int64(0)] = $0.text(1) }
        var found = try connection.query(
            """
            WITH \(Self.waiting(since: start, at: now))
            SELECT id, name, lastAsked, createdAt FROM waiting ORDER BY coalesce(lastAsked, createdAt), id LIMIT \(limit)
            """
        ) { row in
            Overlooked(
                person: NamedPerson(id: row.person(0), name: row.text(1)),
                topics: [],
                lastAsked: row.optionalInstant(2),
                knownSince: row.instant(3)
            )
        }
        for index in found.indices {
            found[index].topics = try connection.query(
                "SELECT topic FROM interest WHERE person = \(found[index].person.id) ORDER BY weight DESC, topic"
            ) { fitting[$0.int64(0)] }.compactMap(\.self)
        }
        return found
    }

    /// How many `overlooked` would find without a limit.
    package func overlookedCount(since start: Instant, at now: Instant) throws -> Int {
        try connection.first("WITH \(Self.waiting(since: start, at: now)) SELECT count(*) FROM waiting") {
            $0.int(0)
        } ?? 0
    }

    private static func waiting(since start: Instant, at now: Instant) -> SQL {
        """
        RECURSIVE fitting (topic) AS (
            SELECT eventTopic.topic FROM eventTopic JOIN event ON event.id = eventTopic.event
            WHERE event.status <> 'cancelled' AND \(standsAlone) AND event.start < \(now)
            UNION SELECT topic.id FROM topic JOIN fitting ON topic.broader = fitting.topic
        ),
        asked (person, at) AS (
            SELECT invitation.person, max(coalesce(invitation.invitedAt, event.start))
            FROM invitation JOIN event ON event.id = invitation.event
            WHERE event.status <> 'cancelled' AND \(standsAlone) AND \(wasAsked) GROUP BY invitation.person
        ),
        waiting (id, name, createdAt, lastAsked) AS (
            SELECT person.id, person.name, person.createdAt, asked.at
            FROM person LEFT JOIN asked ON asked.person = person.id
            WHERE person.name <> '' AND person.doNotInvite = 0 AND (asked.at IS NULL OR asked.at <= \(start))
                AND person.id IN (SELECT interest.person FROM interest WHERE interest.topic IN fitting)
        )
        """
    }
}
