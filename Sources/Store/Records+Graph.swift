package import Invites
internal import SQLite

extension Records {
    // MARK: Circles

    package func circles() throws -> [Circle] {
        try connection.query(
            """
            SELECT circle.id, circle.name, (SELECT count(*) FROM member WHERE member.circle = circle.id)
            FROM circle ORDER BY circle.id
            """
        ) { Circle(id: $0.int64(0), name: $0.text(1), size: $0.int(2)) }
    }

    package func circle(named name: String) throws -> Int64? {
        try connection.first("SELECT id FROM circle WHERE key = \(Keys.topic(name))") { $0.int64(0) }
    }

    /// Circles whose name has `text` in it, without regard to case, width and accents.
    package func circles(meaning text: String) throws -> [Circle] {
        if let exact = try circle(named: text) { return try circles().filter { $0.id == exact } }
        if let number = Int64(text) { return try circles().filter { $0.id == number } }
        let key = Keys.topic(text)
        guard !key.isEmpty else { return [] }
        return try circles().filter { Keys.topic($0.name).contains(key) }
    }

    package func findOrInsertCircle(_ name: String, import importID: Int64?) throws -> Int64 {
        if let id = try circle(named: name) { return id }
        try connection.execute(
            "INSERT INTO circle (name, key, import) VALUES (\(name), \(Keys.topic(name)), \(importID))"
        )
        return connection.lastInsertedID
    }

    /// Puts somebody into a circle; false when they are in it.
    @discardableResult
    package func insertMember(_ id: Person.ID, circle: Int64, import importID: Int64?) throws -> Bool {
        try connection.execute(
            "INSERT OR IGNORE INTO member (circle, person, import) VALUES (\(circle), \(id), \(importID))"
        )
        return connection.changes > 0
    }

    package func removeMember(_ id: Person.ID, circle: Int64) throws -> Bool {
        try connection.execute("DELETE FROM member WHERE circle = \(circle) AND person = \(id)")
        return connection.changes > 0
    }

    package func circleNames(of id: Person.ID) throws -> [String] {
        try connection.query(
            """
            SELECT circle.name FROM member JOIN circle ON circle.id = member.circle WHERE member.person = \(id)
            ORDER BY circle.id
            """
        ) { $0.text(0) }
    }

    package func members(of circle: Int64) throws -> [NamedPerson] {
        try connection.query(
            """
            SELECT person.id, person.name FROM member JOIN person ON person.id = member.person
            WHERE member.circle = \(circle) AND person.name <> '' ORDER BY person.id
            """
        ) { NamedPerson(id: $0.person(0), name: $0.text(1)) }
    }

    // MARK: Ties

    /// Two people know each other; the planner's word replaces what was there.
    package func setTie(_ one: Person.ID, _ other: Person.ID, strength: Int, source: Source) throws {
        let (a, b) = (min(one, other), max(one, other))
        // No upsert: its conflict policy would take the place of the one in the triggers on ties.
        try connection.execute(
            "UPDATE tie SET strength = \(strength), source = \(source), import = NULL WHERE a = \(a) AND b = \(b)"
        )
        guard connection.changes == 0 else { return }
        try connection.execute(
            "INSERT INTO tie (a, b, strength, source) VALUES (\(a), \(b), \(strength), \(source))"
        )
    }

    package func removeTie(_ one: Person.ID, _ other: Person.ID) throws -> Bool {
        try connection.execute("DELETE FROM tie WHERE a = \(min(one, other)) AND b = \(max(one, other))")
        return connection.changes > 0
    }

    /// Whom somebody knows, the strongest ties first.
    package func neighbours(of id: Person.ID) throws -> [Neighbour] {
        try connection.query(
            """
            SELECT person.id, person.name, tie.strength, tie.source
            FROM (SELECT b AS other, strength, source FROM tie WHERE a = \(id)
                  UNION ALL SELECT a, strength, source FROM tie WHERE b = \(id)) AS tie
            JOIN person ON person.id = tie.other ORDER BY tie.strength DESC, person.id
            """
        ) { Neighbour(id: $0.person(0), name: $0.text(1), strength: $0.int(2), source: $0.word(3, .hand)) }
    }

    // MARK: Rules

    package func rules() throws -> [TableRule] {
        try connection.query("SELECT id, kind, a, b FROM rule ORDER BY id") {
            TableRule(id: $0.int64(0), kind: $0.word(1, .never), a: $0.person(2), b: $0.person(3))
        }
    }

    /// The rule that stands between two people.
    package func rule(between one: Person.ID, _ other: Person.ID) throws -> TableRule? {
        let (a, b) = (min(one, other), max(one, other))
        return try rules().first { $0.a == a && $0.b == b }
    }

    /// Adds a rule between two people, in place of the other kind; the number of the rule.
    package func setRule(_ kind: TableRule.Kind, _ one: Person.ID, _ other: Person.ID) throws -> Int64 {
        let (a, b) = (min(one, other), max(one, other))
        try connection.execute("DELETE FROM rule WHERE a = \(a) AND b = \(b) AND kind <> \(kind)")
        try connection.execute("INSERT OR IGNORE INTO rule (kind, a, b) VALUES (\(kind), \(a), \(b))")
        return try connection.first("SELECT id FROM rule WHERE kind = \(kind) AND a = \(a) AND b = \(b)") {
            $0.int64(0)
        } ?? 0
    }

    package func removeRule(_ id: Int64) throws -> Bool {
        try connection.execute("DELETE FROM rule WHERE id = \(id)")
        return connection.changes > 0
    }
}
