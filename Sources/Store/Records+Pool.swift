package import Invites
internal import SQLite

// Of very many people those who can matter, read from indexes alone.
extension Records {
    /// Works out how well those are bound whose ties or circles have changed.
    func settleBonds() throws {
        guard try connection.first("SELECT 1 FROM bondDue LIMIT 1", { _ in true }) == true else { return }
        try connection.executeScript(Schema.settledBonds)
    }

    /// Whether there may be more people than `limit`; told from the numbers that were given out.
    package func hasMorePeople(than limit: Int) throws -> Bool {
        try connection.first("SELECT max(id) FROM person") { ($0.optionalInt(0) ?? 0) > limit } ?? false
    }

    /// Somebody who may matter, as an index tells it.
    package struct Prospect: Sendable {
        package var person: Person.ID
        package var closeness: Int
        /// How much they like the topic that they were found by; 0 where they were found by none.
        package var weight: Int
    }

    /// The most promising people who like a topic.
    ///
    /// - Parameter members: only those of them.
    package func likers(of topic: Topic.ID, among members: Members? = nil, limit: Int) throws -> [Prospect] {
        try collect(
            """
            SELECT person, closeness, weight FROM interest WHERE topic = \(topic)
            ORDER BY standing DESC, weight DESC, person
            """,
            members,
            limit
        )
    }

    /// The most promising people of all.
    ///
    /// - Parameter members: only those of them.
    package func promising(among members: Members? = nil, limit: Int) throws -> [Prospect] {
        try collect(
            "SELECT id, closeness, 0 FROM person WHERE name <> '' ORDER BY standing DESC, id",
            members,
            limit
        )
    }

    private func collect(_ sql: SQL, _ members: Members?, _ limit: Int) throws -> [Prospect] {
        var found: [Prospect] = []
        guard limit > 0 else { return found }
        try connection.forEachUntil(sql) { row in
            let person = row.person(0)
            if members?.contains(person) ?? true {
                found.append(Prospect(person: person, closeness: row.int(1), weight: row.int(2)))
            }
            return found.count < limit
        }
        return found
    }

    /// Everybody in a circle as one bit each, so that even a huge one is cheap to ask.
    package struct Members {
        private var bits: [UInt64] = []
        package private(set) var count = 0

        package func contains(_ person: Person.ID) -> Bool {
            let word = Int(person.rawValue >> 6)
            return bits.indices.contains(word) && bits[word] & (1 << UInt64(person.rawValue & 63)) != 0
        }

        mutating func insert(_ person: Person.ID) {
            let word = Int(person.rawValue >> 6)
            guard word >= 0, word < 1 << 28 else { return }
            if word >= bits.count { bits += Array(repeating: 0, count: max(word + 1, 2 * bits.count) - bits.count) }
            bits[word] |= 1 << UInt64(person.rawValue & 63)
            count += 1
        }
    }

    package func memberBits(of circle: Int64) throws -> Members {
        var members = Members()
        try connection.forEach("SELECT person FROM member WHERE circle = \(circle) ORDER BY person") { row in
            members.insert(row.person(0))
        }
        return members
    }

    /// The people of a circle by their numbers, at most `limit`.
    package func memberIDs(of circle: Int64, limit: Int) throws -> [Person.ID] {
        try connection.query("SELECT person FROM member WHERE circle = \(circle) ORDER BY person LIMIT \(limit)") {
            $0.person(0)
        }
    }

    /// The people who were asked to these events, or to the last ones, the latest first; some come twice.
    package func guests(of events: [Event.ID]? = nil, limit: Int) throws -> [Person.ID] {
        let some: SQL = events.map { "WHERE event IN \(list: $0)" } ?? ""
        return try connection.query("SELECT person FROM invitation \(some) ORDER BY id DESC LIMIT \(limit)") {
            $0.person(0)
        }
    }

    /// Whom these people know, with the strength; of somebody who knows very many only the first thousand or so.
    package func neighbours(of people: PersonSet) throws -> [(of: Person.ID, id: Person.ID, strength: Int)] {
        var found: [(of: Person.ID, id: Person.ID, strength: Int)] = []
        let known = try connection.prepare(
            """
            SELECT b, strength FROM (SELECT b, strength FROM tie WHERE a = ?1 LIMIT 1000)
            UNION ALL SELECT a, strength FROM (SELECT a, strength FROM tie WHERE b = ?1 LIMIT 1000)
            """
        )
        for person in people.ids {
            try known.forEach(person) { found.append((of: person, id: $0.person(0), strength: $0.int(1))) }
        }
        return found
    }

    /// Whom somebody knows best.
    package func strongest(of person: Person.ID, limit: Int) throws -> [Person.ID] {
        try connection.query(
            """
            SELECT other FROM (SELECT b AS other, strength FROM tie WHERE a = \(person)
                UNION ALL SELECT a, strength FROM tie WHERE b = \(person))
            ORDER BY strength DESC, other LIMIT \(limit)
            """
        ) { $0.person(0) }
    }

    /// The couples of whom at least one is among these people.
    package func rules(_ kind: TableRule.Kind, touching people: PersonSet) throws -> [(a: Person.ID, b: Person.ID)] {
        try connection.query(
            """
            SELECT a, b FROM rule WHERE kind = \(kind) AND a IN \(people.sql)
            UNION SELECT a, b FROM rule WHERE kind = \(kind) AND b IN \(people.sql)
            """
        ) { (a: $0.person(0), b: $0.person(1)) }
    }
}
