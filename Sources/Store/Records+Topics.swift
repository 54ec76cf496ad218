package import Invites
internal import SQLite

extension Records {
    /// All topics with their aliases, in the order in which they came in.
    package func topics() throws -> [Topic] {
        var topics = try connection.query("SELECT id, name, broader FROM topic ORDER BY id") { row in
            var topic = Topic(id: Topic.ID(rawValue: row.int64(0)), name: row.text(1))
            topic.broader = row.optionalInt64(2).map(Topic.ID.init(rawValue:))
            return topic
        }
        var index: [Topic.ID: Int] = [:]
        for (position, topic) in topics.enumerated() { index[topic.id] = position }
        try connection.forEach("SELECT topic, alias FROM alias ORDER BY topic, key") { row in
            if let position = index[Topic.ID(rawValue: row.int64(0))] { topics[position].aliases.append(row.text(1)) }
        }
        return topics
    }

    /// The topic that a name or an alias in any language means.
    package func topic(named name: String) throws -> Topic.ID? {
        let key = Keys.topic(name)
        return try connection.first(
            "SELECT id FROM topic WHERE key = \(key) UNION ALL SELECT topic FROM alias WHERE key = \(key) LIMIT 1"
        ) { Topic.ID(rawValue: $0.int64(0)) }
    }

    /// The topic of that name or alias, made when there is none.
    package func findOrInsertTopic(_ name: String, import importID: Int64?) throws -> Topic.ID {
        if let id = try topic(named: name) { return id }
        try connection.execute(
            "INSERT INTO topic (name, key, import) VALUES (\(name), \(Keys.topic(name)), \(importID))"
        )
        return Topic.ID(rawValue: connection.lastInsertedID)
    }

    /// Adds an alias; false when that alias is a topic or an alias already.
    package func insertAlias(_ alias: String, of topic: Topic.ID, import importID: Int64?) throws -> Bool {
        guard try self.topic(named: alias) == nil else { return false }
        try connection.execute(
            """
            INSERT INTO alias (topic, alias, key, import)
            VALUES (\(topic), \(alias), \(Keys.topic(alias)), \(importID))
            """
        )
        return true
    }

    /// Makes `other` one topic with `topic`: its people, events, aliases and name go over.
    package func mergeTopic(_ other: Topic.ID, into topic: Topic.ID) throws {
        guard other != topic,
            let name = try connection.first("SELECT name FROM topic WHERE id = \(other)", { $0.text(0) })
        else { return }
        try connection.execute(
            """
            INSERT INTO interest (person, topic, weight, source, import)
            SELECT person, \(topic), weight, source, import FROM interest WHERE topic = \(other)
            ON CONFLICT (person, topic) DO UPDATE SET weight = max(weight, excluded.weight)
            """
        )
        try connection.execute("UPDATE OR IGNORE eventTopic SET topic = \(topic) WHERE topic = \(other)")
        try connection.execute("UPDATE alias SET topic = \(topic) WHERE topic = \(other)")
        let above = try connection.first("SELECT broader FROM topic WHERE id = \(other)") { $0.optionalInt64(0) } ?? nil
        let mine = try connection.first("SELECT broader FROM topic WHERE id = \(topic)") { $0.optionalInt64(0) } ?? nil
        try connection.execute("UPDATE topic SET broader = \(topic) WHERE broader = \(other) AND id <> \(topic)")
        let wanted = mine == nil || mine == other.rawValue ? above : mine
        try connection.execute("UPDATE topic SET broader = NULL WHERE id = \(topic)")
        if let wanted, wanted != other.rawValue, try !isTopic(topic, above: Topic.ID(rawValue: wanted)) {
            try setBroader(Topic.ID(rawValue: wanted), of: topic)
        }
        try connection.execute("DELETE FROM topic WHERE id = \(other)")
        _ = try insertAlias(name, of: topic, import: nil)
    }

    /// Whether `topic` is `other`, or lies above it.
    package func isTopic(_ topic: Topic.ID, above other: Topic.ID) throws -> Bool {
        try connection.first(
            """
            WITH RECURSIVE up (id) AS (
                SELECT \(other) UNION SELECT topic.broader FROM topic JOIN up ON topic.id = up.id
                WHERE topic.broader IS NOT NULL)
            SELECT 1 FROM up WHERE id = \(topic)
            """
        ) { _ in true } ?? false
    }

    /// Gives a topic another name; the old one stays as an alias.
    package func rename(_ topic: Topic.ID, to name: String) throws {
        guard let old = try connection.first("SELECT name FROM topic WHERE id = \(topic)", { $0.text(0) }) else {
            return
        }
        let key = Keys.topic(name)
        try connection.execute("DELETE FROM alias WHERE topic = \(topic) AND key = \(key)")
        try connection.execute("UPDATE topic SET name = \(name), key = \(key), import = NULL WHERE id = \(topic)")
        _ = try insertAlias(old, of: topic, import: nil)
    }

    /// Deletes a topic with its aliases; narrower ones belong to the one above it from now on.
    package func deleteTopic(_ topic: Topic.ID) throws {
        try connection.execute(
            "UPDATE topic SET broader = (SELECT broader FROM topic WHERE id = \(topic)) WHERE broader = \(topic)"
        )
        try connection.execute("DELETE FROM topic WHERE id = \(topic)")
    }

    package func setBroader(_ broader: Topic.ID?, of topic: Topic.ID) throws {
        try connection.execute("UPDATE topic SET broader = \(broader) WHERE id = \(topic)")
    }

    package func interests(of id: Person.ID) throws -> [Interest] {
        try connection.query(
            """
            SELECT topic.name, interest.weight, interest.source FROM interest JOIN topic ON topic.id = interest.topic
            WHERE interest.person = \(id) ORDER BY interest.weight DESC, topic.id
            """
        ) { Interest(topic: $0.text(0), weight: $0.int(1), source: $0.word(2, .hand)) }
    }

    /// Sets how much a person likes a topic; the planner's own word replaces what an import said.
    package func setInterest(_ id: Person.ID, topic: Topic.ID, weight: Int, source: Source) throws {
        try connection.execute(
            """
            INSERT INTO interest (person, topic, weight, source) VALUES (\(id), \(topic), \(weight), \(source))
            ON CONFLICT (person, topic) DO UPDATE SET weight = excluded.weight, source = excluded.source, import = NULL
            """
        )
    }

    package func removeInterest(_ id: Person.ID, topic: Topic.ID) throws -> Bool {
        try connection.execute("DELETE FROM interest WHERE person = \(id) AND topic = \(topic)")
        return connection.changes > 0
    }

    /// People who like each topic.
    package func topicCounts() throws -> [Topic.ID: Int] {
        var counts: [Topic.ID: Int] = [:]
        try connection.forEach("SELECT topic, count(*) FROM interest GROUP BY topic") { row in
            counts[Topic.ID(rawValue: row.int64(0))] = row.int(1)
        }
        return counts
    }
}
