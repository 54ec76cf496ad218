package import Invites
internal import Store

/// A topic with how many people like it.
package struct TopicCard: Sendable {
    package var topic: Topic
    package var broader: String?
    package var people: Int
}

/// A circle with its people.
package struct CircleCard: Sendable {
    package var circle: Circle
    package var members: [NamedPerson]
}

extension Planner {
    package func topics() throws -> [TopicCard] {
        try read { try topicCards(in: $0) }
    }

    private func topicCards(in records: Records) throws -> [TopicCard] {
        let topics = try records.topics()
        let counts = try records.topicCounts()
        var names: [Topic.ID: String] = [:]
        for topic in topics { names[topic.id] = topic.name }
        return topics.map { topic in
            TopicCard(topic: topic, broader: topic.broader.flatMap { names[$0] }, people: counts[topic.id] ?? 0)
        }
    }

    private func card(of topic: Topic.ID, in records: Records) throws -> TopicCard {
        guard let card = try topicCards(in: records).first(where: { $0.topic.id == topic }) else {
            throw PlannerError.refused("the topic is not here any more")
        }
        return card
    }

    package func addTopic(_ name: String, aliases: [String] = [], broader: String? = nil) throws -> TopicCard {
        let name = try Checked.name(name, what: "a topic")
        return try write { records in
            let id = try records.findOrInsertTopic(name, import: nil)
            for alias in aliases { try addAlias(alias, to: id, in: records) }
            if let broader { try setBroader(broader, of: id, in: records) }
            return try card(of: id, in: records)
        }
    }

    /// Another name for a topic. When that name is a topic of its own, the two become one.
    package func addAlias(_ alias: String, to topicWord: String) throws -> TopicCard {
        try write { records in
            let id = try topic(topicWord, in: records)
            try addAlias(alias, to: id, in: records)
            return try card(of: id, in: records)
        }
    }

    private func addAlias(_ alias: String, to id: Topic.ID, in records: Records) throws {
        let alias = try Checked.name(alias, what: "an alias")
        guard let other = try records.topic(named: alias) else {
            _ = try records.insertAlias(alias, of: id, import: nil)
            return
        }
        guard other != id else { return }
        try records.mergeTopic(other, into: id)
    }

    /// Gives a topic another name; the old one still finds it.
    package func renameTopic(_ word: String, to name: String) throws -> TopicCard {
        let name = try Checked.name(name, what: "a topic")
        return try write { records in
            let id = try topic(word, in: records)
            if let other = try records.topic(named: name), other != id {
                throw PlannerError.refused(
                    "\(Checked.quoted(name)) is a topic already; `tertulia topics alias` makes the two one"
                )
            }
            try records.rename(id, to: name)
            return try card(of: id, in: records)
        }
    }

    /// Deletes a topic, and with it who likes it; the people and the events stay.
    package func deleteTopic(_ word: String) throws -> TopicCard {
        try write { records in
            let card = try card(of: topic(word, in: records), in: records)
            try records.deleteTopic(card.topic.id)
            return card
        }
    }

    package func setBroader(_ broader: String, of topicWord: String) throws -> TopicCard {
        try write { records in
            let id = try topic(topicWord, in: records)
            try setBroader(broader, of: id, in: records)
            return try card(of: id, in: records)
        }
    }

    private func setBroader(_ word: String, of id: Topic.ID, in records: Records) throws {
        if word.isEmpty { return try records.setBroader(nil, of: id) }
        let broader = try records.findOrInsertTopic(try Checked.name(word, what: "a topic"), import: nil)
        guard try !records.isTopic(id, above: broader) else {
            throw PlannerError.refused("a topic can't be broader than itself, not even over others in between")
        }
        try records.setBroader(broader, of: id)
    }

    // MARK: Circles

    package func circles() throws -> [CircleCard] {
        try read { records in
            try records.circles().map { CircleCard(circle: $0, members: try records.members(of: $0.id)) }
        }
    }

    package func showCircle(_ word: String) throws -> CircleCard {
        try read { records in
            let circle = try circle(word, in: records)
            return CircleCard(circle: circle, members: try records.members(of: circle.id))
        }
    }

    /// Makes a circle, or adds people to the one of that name.
    package func addCircle(_ name: String, members: [String] = []) throws -> CircleCard {
        let name = try Checked.name(name, what: "a circle")
        return try write { records in
            let id = try records.findOrInsertCircle(name, import: nil)
            for member in try people(members, in: records) {
                try records.insertMember(member.id, circle: id, import: nil)
            }
            let members = try records.members(of: id)
            return CircleCard(circle: Circle(id: id, name: name, size: members.count), members: members)
        }
    }
}
