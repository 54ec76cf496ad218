internal import Calendars
package import Invites
internal import Store

/// Which people to list.
package struct PeopleFilter: Hashable, Sendable {
    package var topic: String?
    package var circle: String?
    package var city: String?
    /// A part of a name.
    package var text: String?

    package init() {}
}

extension Planner {
    package func addPerson(_ edit: PersonEdit) throws -> PersonCard {
        let name = try Checked.name(edit.name ?? "")
        let edit = try checked(edit)
        return try write { records in
            let person = Person(id: Person.ID(rawValue: 0), name: name, createdAt: now)
            let id = try records.insert(person, import: nil)
            let remarks = try sharing(edit.emails, of: id, in: records)
            try apply(edit, to: id, in: records)
            var card = try card(of: id, in: records)
            card.remarks = remarks
            return card
        }
    }

    /// Who else has one of these addresses: two who share one are perhaps one, and answers by mail are the first's.
    private func sharing(_ emails: [String], of id: Person.ID, in records: Records) throws -> [String] {
        try emails.compactMap { email in
            guard let other = try records.personWith(email: email), other != id,
                let name = try records.person(other)?.name
            else { return nil }
            return "\(email) is also that of \(name): "
                + "`tertulia people merge \(other.rawValue) \(id.rawValue)` makes the two one"
        }
    }

    package func editPerson(_ who: String, _ edit: PersonEdit) throws -> PersonCard {
        try editPeople([who], edit)[0]
    }

    /// Changes several people alike.
    package func editPeople(_ whos: [String], _ edit: PersonEdit) throws -> [PersonCard] {
        let edit = try checked(edit)
        return try write { records in
            let ids = try people(whos, in: records).map(\.id)
            return try ids.map { id in
                let remarks = try sharing(edit.emails, of: id, in: records)
                try apply(edit, to: id, in: records)
                var card = try card(of: id, in: records)
                card.remarks = remarks
                return card
            }
        }
    }

    package func showPerson(_ who: String) throws -> PersonCard {
        try read { try card(of: person(who, in: $0).id, in: $0) }
    }

    /// The cards of everybody whom the filter lets through, in the order in which they came in.
    package func listPeople(_ filter: PeopleFilter = PeopleFilter()) throws -> [PersonCard] {
        try read { records in
            let all = try cards(in: records)
            let members = try filter.circle.map { Set(try records.members(of: circle($0, in: records).id).map(\.id)) }
            let named = try filter.text.map { Set(try records.people(meaning: $0).map(\.id)) }
            let topicName = try filter.topic.map { word in
                let id = try topic(word, in: records)
                return try records.topics().first { $0.id == id }?.name ?? word
            }
            return all.filter { card in
                if let members, !members.contains(card.person.id) { return false }
                if let named, !named.contains(card.person.id) { return false }
                if let topicName, !card.topics.contains(where: { $0.topic == topicName }) { return false }
                if let city = filter.city, card.person.city.lowercased() != city.lowercased() { return false }
                return true
            }
        }
    }

    /// Two people know each other; the planner says how well, 1…100.
    package func link(_ a: String, _ b: String, strength: Int, source: Source = .introduced) throws -> [PersonCard] {
        let strength = try Checked.number(strength, in: 1...100, what: "--strength")
        return try write { records in
            let (one, other) = try pair(a, b, in: records)
            try records.setTie(one, other, strength: strength, source: source)
            return [try card(of: one, in: records), try card(of: other, in: records)]
        }
    }

    /// Two people don't know each other after all; what circles and gatherings say of them stays.
    package func unlink(_ a: String, _ b: String) throws -> [PersonCard] {
        try write { records in
            let (one, other) = try pair(a, b, in: records)
            let cards = [try card(of: one, in: records), try card(of: other, in: records)]
            guard try records.removeTie(one, other) else {
                throw PlannerError.refused(
                    "no tie between \(cards[0].person.name) and \(cards[1].person.name) was written down"
                )
            }
            return [try card(of: one, in: records), try card(of: other, in: records)]
        }
    }

    func pair(_ a: String, _ b: String, in records: Records) throws -> (Person.ID, Person.ID) {
        let one = try person(a, in: records)
        let other = try person(b, in: records)
        guard one.id != other.id else {
            throw PlannerError.refused("\(one.name) can't be paired with themselves; name two people")
        }
        return (one.id, other.id)
    }

    // MARK: Rules

    /// A rule of the table with the names in it.
    package struct NamedRule: Sendable {
        package var rule: TableRule
        package var a: NamedPerson
        package var b: NamedPerson
    }

    package func setRule(_ kind: TableRule.Kind, _ a: String, _ b: String) throws -> NamedRule {
        try write { records in
            let (one, other) = try pair(a, b, in: records)
            if let old = try records.rule(between: one, other), old.kind != kind {
                throw PlannerError.refused(try sentence(of: old, in: records))
            }
            let id = try records.setRule(kind, one, other)
            guard let rule = try namedRules(in: records).first(where: { $0.rule.id == id }) else {
                throw PlannerError.refused("the rule could not be written")
            }
            return rule
        }
    }

    package func rules() throws -> [NamedRule] {
        try read { try namedRules(in: $0) }
    }

    package func removeRule(_ id: Int64) throws -> [NamedRule] {
        try write { records in
            guard try records.removeRule(id) else {
                throw PlannerError.refused("there is no rule \(id); `tertulia people rules` shows them")
            }
            return try namedRules(in: records)
        }
    }

    func namedRules(in records: Records) throws -> [NamedRule] {
        try records.rules().compactMap { rule -> NamedRule? in
            guard let a = try records.person(rule.a), let b = try records.person(rule.b) else { return nil }
            return NamedRule(
                rule: rule,
                a: NamedPerson(id: a.id, name: a.name),
                b: NamedPerson(id: b.id, name: b.name)
            )
        }
    }

    // MARK: Duplicates, merging

    package func duplicates() throws -> [DuplicatePair] {
        try read { try $0.duplicates() }
    }

    /// Two people are two, whatever they share: they are proposed for merging no more.
    package func dismissDuplicate(_ a: String, _ b: String) throws -> [DuplicatePair] {
        try write { records in
            let (one, other) = try pair(a, b, in: records)
            try records.setNotSame(one, other)
            return try records.duplicates()
        }
    }

    /// Makes one person of two: the first stays and gets everything of the second.
    package func mergePeople(_ kept: String, _ other: String) throws -> PersonCard {
        try write { records in
            let (into, from) = try pair(kept, other, in: records)
            try refuseRules(between: into, and: from, in: records)
            try records.merge(from, into: into)
            return try card(of: into, in: records)
        }
    }
}
