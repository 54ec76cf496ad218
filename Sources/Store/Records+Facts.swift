package import Calendars
package import Invites
internal import SQLite
package import Venues

/// One line of the history that bears on being chosen.
package struct PastInvitation: Sendable {
    package var person: Person.ID
    package var event: Event.ID
    /// When the person was asked; the event's start where only an answer or an attendance was written down.
    package var askedAt: Instant
    /// Whether an invitation was sent, rather than an answer or an attendance written down alone.
    package var wasInvited: Bool
    /// When the invitation was sent or else the answer noted, nil for neither.
    package var notedAt: Instant?
    package var answer: Answer?
    package var attendance: Attendance
}

/// A past or coming event as far as its words matter.
package struct EventWords: Sendable {
    package var id: Event.ID
    package var title: String
    package var topics: [String]
    package var topicIDs: [Topic.ID]
    package var start: Instant
    package var venue: Venue.ID?
}

/// Somebody's liking for one topic.
package struct TopicLiking: Sendable {
    package var person: Person.ID
    package var topic: Topic.ID
    package var weight: Int
}

/// Some people, given to a query as one value.
package struct PersonSet: Sendable {
    package let ids: [Person.ID]
    /// `(SELECT value FROM json_each('[1,2,…]'))`
    let sql: SQL
    private let list: String

    package init(_ ids: some Sequence<Person.ID>) {
        var distinct: [Person.ID] = []
        for id in Array(ids).sorted() where id != distinct.last { distinct.append(id) }
        self.ids = distinct
        list = "[" + self.ids.map { String($0.rawValue) }.joined(separator: ",") + "]"
        sql = "(SELECT value FROM json_each(\(list)))"
    }

    /// The people as a table with a column `value`.
    func table(_ name: String) -> SQL { "json_each(\(list)) AS \(raw: name)" }
}

extension PersonSet? {
    /// `AND column IN (…)`, or nothing for everybody.
    func condition(_ column: String) -> SQL {
        map { " AND \(raw: column) IN \($0.sql)" } ?? ""
    }
}

extension Records {
    /// Whether an event is more than the frame of its dates, which are counted themselves.
    static let standsAlone: SQL = "NOT EXISTS (SELECT 1 FROM event AS date WHERE date.series = event.id)"

    /// Everybody who was ever asked to an event that was not cancelled.
    ///
    /// - Parameters:
    ///   - event: an event that is being chosen for, which does not count as history.
    ///   - people: only theirs.
    package func history(except event: Event.ID? = nil, of people: PersonSet? = nil) throws -> [PastInvitation] {
        try past("event.id IS NOT \(event)\(people.condition("invitation.person"))")
    }

    /// Everybody who was asked to events that begin then or later.
    package func history(ofEventsSince moment: Instant, except event: Event.ID? = nil) throws -> [PastInvitation] {
        try past("invitation.event IN (SELECT id FROM event WHERE start >= \(moment)) AND event.id IS NOT \(event)")
    }

    /// Everybody who was asked to these events.
    package func history(of events: [Event.ID]) throws -> [PastInvitation] {
        try past("event.id IN \(list: events)")
    }

    private func past(_ condition: SQL) throws -> [PastInvitation] {
        try connection.query(
            """
            SELECT invitation.person, invitation.event, coalesce(invitation.invitedAt, event.start),
                invitation.answer, invitation.attendance, invitation.invitedAt IS NOT NULL,
                coalesce(invitation.invitedAt, invitation.answeredAt)
            FROM invitation JOIN event ON event.id = invitation.event JOIN person ON person.id = invitation.person
            WHERE event.status <> 'cancelled' AND \(Self.standsAlone) AND person.name <> ''
                AND (invitation.invitedAt IS NOT NULL OR invitation.answer IS NOT NULL
                    OR invitation.attendance <> 'unknown')
                AND \(condition)
            ORDER BY invitation.id
            """
        ) { row in
            PastInvitation(
                person: row.person(0),
                event: Event.ID(rawValue: row.int64(1)),
                askedAt: row.instant(2),
                wasInvited: row.bool(5),
                notedAt: row.optionalInt64(6).map(Instant.init(seconds:)),
                answer: row.optionalText(3).flatMap(Answer.init(rawValue:)),
                attendance: row.word(4, .unknown)
            )
        }
    }

    /// Titles and topics of all events.
    package func eventWords() throws -> [EventWords] {
        var topics: [Int64: [(id: Topic.ID, name: String)]] = [:]
        try connection.forEach(
            """
            SELECT eventTopic.event, topic.name, topic.id
            FROM eventTopic JOIN topic ON topic.id = eventTopic.topic
            ORDER BY eventTopic.event, topic.id
            """
        ) { topics[$0.int64(0), default: []].append((Topic.ID(rawValue: $0.int64(2)), $0.text(1))) }
        return try connection.query(
            """
            SELECT id, title, topicText, start, venue FROM event
            WHERE status <> 'cancelled' AND \(Self.standsAlone) ORDER BY id
            """
        ) { row in
            let text = row.text(2)
            let known = topics[row.int64(0)] ?? []
            return EventWords(
                id: Event.ID(rawValue: row.int64(0)),
                title: row.text(1),
                topics: known.map(\.name) + (text.isEmpty ? [] : [text]),
                topicIDs: known.map(\.id),
                start: row.instant(3),
                venue: row.optionalInt64(4).map(Venue.ID.init(rawValue:))
            )
        }
    }

    /// Of the events that began before a moment the last `count` to which at most `limit` people were invited, the last
    /// one first.
    package func lastTables(
        before moment: Instant,
        except event: Event.ID?,
        atMost limit: Int,
        count: Int
    ) throws -> [Event.ID] {
        try connection.query(
            """
            SELECT id FROM (
                SELECT id, start FROM event
                WHERE status <> 'cancelled' AND start < \(moment.seconds) AND id IS NOT \(event) AND \(Self.standsAlone)
                ORDER BY start DESC, id DESC LIMIT \(4 * count)
            ) AS past
            WHERE (
                SELECT count(*) FROM (
                    SELECT 1 FROM invitation WHERE event = past.id AND invitedAt IS NOT NULL LIMIT \(limit + 1)
                )
            ) BETWEEN 1 AND \(limit)
            ORDER BY start DESC, id DESC LIMIT \(count)
            """
        ) { Event.ID(rawValue: $0.int64(0)) }
    }

    /// Who likes which of these topics.
    package func likings(of topics: [Topic.ID], by people: PersonSet? = nil) throws -> [TopicLiking] {
        guard !topics.isEmpty else { return [] }
        // Of some people their topics are looked up, not all who like the topics.
        let column: SQL = people == nil ? "topic" : "+topic"
        return try connection.query(
            """
            SELECT person, topic, weight FROM interest WHERE \(column) IN \(list: topics)\(people.condition("person"))
            ORDER BY person, topic
            """
        ) { TopicLiking(person: $0.person(0), topic: Topic.ID(rawValue: $0.int64(1)), weight: $0.int(2)) }
    }

    /// Memberships by circle.
    package func memberships(of people: PersonSet? = nil) throws -> [(circle: Int64, person: Person.ID)] {
        try connection.query(
            "SELECT circle, person FROM member WHERE 1\(people.condition("person")) ORDER BY circle, person"
        ) { (circle: $0.int64(0), person: $0.person(1)) }
    }

    /// How many people are in a circle, counted up to `limit`.
    package func size(ofCircle circle: Int64, upTo limit: Int) throws -> Int {
        try connection.first(
            "SELECT count(*) FROM (SELECT 1 FROM member WHERE circle = \(circle) LIMIT \(limit))"
        ) { $0.int(0) } ?? 0
    }

    /// Ties between these people, or all.
    package func ties(among people: PersonSet? = nil) throws -> [Tie] {
        func tie(_ row: Row) -> Tie {
            Tie(a: row.person(0), b: row.person(1), strength: row.int(2), source: row.word(3, .hand))
        }
        guard let people else {
            return try connection.query("SELECT a, b, strength, source FROM tie ORDER BY a, b", tie)
        }
        var ties: [Tie] = []
        // The plus keeps the condition from being looked up for each pair.
        try forEachTie("a, b, strength, source", of: people, where: " AND +b IN \(people.sql)") { ties.append(tie($0)) }
        return ties.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }

    /// Tells how well these people know one another, and whom else some of them know, in no order.
    package func forEachTie(of people: PersonSet, _ body: (_ a: Person.ID, _ b: Person.ID, _ strength: Int) -> Void)
        throws
    {
        try forEachTie("a, b, strength", of: people, where: "") { body($0.person(0), $0.person(1), $0.int(2)) }
    }

    private func forEachTie(
        _ columns: SQL,
        of people: PersonSet,
        where condition: SQL,
        _ body: (Row) throws -> Void
    ) throws {
        // Of somebody who knows very many, the others are asked for one by one.
        let crowded = PersonSet(try crowded(among: people))
        let others = crowded.ids.isEmpty ? people : PersonSet(Set(people.ids).subtracting(crowded.ids))
        try connection.forEach("SELECT \(columns) FROM tie WHERE a IN \(others.sql)\(condition)", body)
        guard !crowded.ids.isEmpty else { return }
        try connection.forEach(
            """
            SELECT \(columns) FROM \(people.table("other"))
            CROSS JOIN tie ON tie.a IN \(crowded.sql) AND tie.b = other.value
            """,
            body
        )
    }

    /// Those who know more than two thousand people of higher numbers.
    private func crowded(among people: PersonSet) throws -> [Person.ID] {
        try connection.query(
            """
            SELECT value FROM \(people.table("one"))
            WHERE EXISTS (SELECT 1 FROM tie WHERE a = one.value LIMIT 1 OFFSET 2000)
            """
        ) { $0.person(0) }
    }

    /// Who was at which event together, for ties that come from meeting: came or walked in.
    package func presences(of people: PersonSet? = nil) throws -> [(event: Event.ID, person: Person.ID)] {
        try connection.query(
            """
            SELECT event, person FROM invitation JOIN event ON event.id = event
            WHERE attendance IN ('came', 'walkIn') AND status <> 'cancelled'\(people.condition("person"))
            ORDER BY event, person
            """
        ) { (event: Event.ID(rawValue: $0.int64(0)), person: $0.person(1)) }
    }
}
