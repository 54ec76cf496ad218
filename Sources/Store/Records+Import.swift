package import Calendars
package import Invites
internal import SQLite
internal import Text

/// What became of one record of an import.
package enum ImportOutcome: Sendable {
    case added(Person.ID)
    case updated(Person.ID)
    case unchanged(Person.ID)
}

extension Records {
    /// Opens the journal of an import, which `undo` takes back as one.
    ///
    /// - Parameter files: what is read, without the folders above.
    package func beginImport(at now: Instant, files: [String]) throws -> Int64 {
        let names = files.map { name in
            String(decoding: name.utf8.split(separator: 0x2F).last ?? name.utf8[...], as: UTF8.self)
        }
        try connection.execute("INSERT INTO import (at, files) VALUES (\(now), \(names.joined(separator: ", ")))")
        return connection.lastInsertedID
    }

    /// Closes an import that may have changed nothing, so that `undo` takes back the one before.
    ///
    /// - Returns: whether it changed anything.
    @discardableResult
    package func endImport(_ id: Int64) throws -> Bool {
        let tables: [SQL] = [
            "person", "address", "topic", "alias", "interest", "circle", "member", "tie", "rule", "venue", "event",
            "eventTopic", "invitation", "answer", "touch", "fieldOrigin",
        ]
        for table in tables {
            let isUsed = try connection.first("SELECT 1 FROM \(table) WHERE import = \(id) LIMIT 1") { _ in true }
            if isUsed ?? false { return true }
        }
        let hasChanged = try connection.first(
            "SELECT 1 FROM importChange WHERE import = \(id) AND field NOT LIKE 'record %' LIMIT 1"
        ) { _ in true }
        if hasChanged ?? false { return true }
        try connection.execute("UPDATE import SET undone = 1 WHERE id = \(id)")
        return false
    }

    /// Takes in what a file says about one person: finds who that is, or adds them.
    ///
    /// The same record again changes nothing. A value that the planner typed is never overwritten; a value that an
    /// earlier file of the same format said is; another format only fills what is empty.
    ///
    /// - Parameter extras: topics and circles that the command gives to everybody in the file.
    package func absorb(
        _ draft: ContactDraft,
        extras: ContactDraft,
        format: String,
        import importID: Int64,
        at now: Instant
    ) throws -> ImportOutcome {
        let outcome = try absorb(draft, format: format, import: importID, at: now)
        switch outcome {
        case .added(let id), .updated(let id):
            _ = try attach(extras, to: id, import: importID)
            return outcome
        case .unchanged(let id):
            return try attach(extras, to: id, import: importID) ? .updated(id) : outcome
        }
    }

    private func absorb(
        _ draft: ContactDraft,
        format: String,
        import importID: Int64,
        at now: Instant
    ) throws -> ImportOutcome {
        let print = Self.print(of: draft, format: format)
        let known = try connection.first("SELECT person FROM importRecord WHERE print = \(print)") { $0.person(0) }
        if let known { return .unchanged(known) }
        guard let id = try match(draft) else {
            let id = try add(draft, import: importID, at: now)
            try remember(print, of: id, format: format, import: importID)
            return .added(id)
        }
        let isSameSource =
            try connection.first("SELECT 1 FROM importRecord WHERE person = \(id) AND format = \(format) LIMIT 1") {
                _ in true
            } ?? false
        var changed = try updateFields(of: id, from: draft, isSameSource: isSameSource, import: importID)
        changed = try attach(draft, to: id, import: importID) || changed
        try replaceRecords(of: id, format: format, import: importID)
        try remember(print, of: id, format: format, import: importID)
        return changed ? .updated(id) : .unchanged(id)
    }

    // MARK: Finding who it is

    private func match(_ draft: ContactDraft) throws -> Person.ID? {
        if !draft.sourceKey.isEmpty, let id = try holder(of: draft.sourceKey, kind: "uid") { return id }
        for email in draft.emails {
            for id in try holders(of: email, kind: "email", named: draft.name) where try mayBe(draft, id) { return id }
        }
        for handle in draft.handles where handle.kind != "url" && handle.kind != "name" {
            for id in try holders(of: handle.value, kind: handle.kind, named: draft.name) where try mayBe(draft, id) {
                return id
            }
        }
        for phone in draft.phones {
            guard let tail = Keys.phoneTail(phone), let id = try only("nameKey.key = \(tail)") else { continue }
            if try mayBe(draft, id) { return id }
        }
        return try matchByName(draft)
    }

    /// A name alone is enough only where one of the two has nothing else to go by.
    private func matchByName(_ draft: ContactDraft) throws -> Person.ID? {
        let key = fold(draft.name)
        guard !key.isEmpty, let id = try only("nameKey.key = \(key)") else { return nil }
        if draft.emails.isEmpty && draft.phones.isEmpty && draft.handles.isEmpty && draft.sourceKey.isEmpty {
            return id
        }
        let hasAddress =
            try connection.first("SELECT 1 FROM address WHERE person = \(id) AND kind <> 'name' LIMIT 1") { _ in true }
            ?? false
        return hasAddress ? nil : id
    }

    private func only(_ condition: SQL) throws -> Person.ID? {
        let found = try connection.query(
            """
            SELECT DISTINCT nameKey.person FROM nameKey JOIN person ON person.id = nameKey.person
            WHERE \(condition) AND person.name <> '' LIMIT 2
            """
        ) { $0.person(0) }
        return found.count == 1 ? found[0] : nil
    }

    /// The people who have an address, those who are called `name` first.
    private func holders(of value: String, kind: String, named name: String) throws -> [Person.ID] {
        try connection.query(
            """
            SELECT person FROM address
            WHERE key = \(Keys.address(kind: kind, value: value)) AND kind = \(kind)
            ORDER BY NOT EXISTS (SELECT 1 FROM nameKey WHERE nameKey.person = address.person
                AND nameKey.key = \(fold(name))), person
            LIMIT 8
            """
        ) { $0.person(0) }
    }

    private func holder(of value: String, kind: String) throws -> Person.ID? {
        try connection.first(
            """
            SELECT person FROM address WHERE key = \(Keys.address(kind: kind, value: value)) AND kind = \(kind)
            ORDER BY person LIMIT 1
            """
        ) { $0.person(0) }
    }

    /// Whether two names can be one person's: they share a word, in any script, or one side has no name of its own.
    private func mayBe(_ draft: ContactDraft, _ id: Person.ID) throws -> Bool {
        let isNameless =
            draft.name.isEmpty || draft.emails.contains(draft.name) || draft.phones.contains(draft.name)
        if isNameless { return true }
        let theirs = try connection.query(
            "SELECT key FROM nameKey WHERE person = \(id) AND substr(key, 1, 4) <> 'tel:'"
        ) { $0.text(0) }
        if theirs.isEmpty || theirs.contains(where: { $0.contains("@") }) { return true }
        let mine = Keys.names([draft.name, draft.nickname], family: draft.familyName, given: draft.givenName)
        if !mine.isDisjoint(with: theirs) { return true }
        // A surname in common makes relatives, not one person: one name has to hold all words of the other.
        let words = mine.map { Set($0.split(separator: " ")) }
        return theirs.contains { key in
            let theirWords = Set(key.split(separator: " "))
            return words.contains { $0.isSubset(of: theirWords) || theirWords.isSubset(of: $0) }
        }
    }

    // MARK: Taking it in

    func add(_ draft: ContactDraft, import importID: Int64?, at now: Instant) throws -> Person.ID {
        var person = Person(id: Person.ID(rawValue: 0), name: draft.name, createdAt: now)
        person.familyName = draft.familyName
        person.givenName = draft.givenName
        person.nickname = draft.nickname
        person.organization = draft.organization
        person.title = draft.title
        person.birthday = draft.birthday
        person.language = draft.language
        person.zone = draft.zone
        person.city = draft.city
        person.latitude = draft.latitude
        person.longitude = draft.longitude
        person.closeness = draft.closeness ?? 0
        person.cadenceMonths = draft.cadenceMonths
        person.doNotInvite = draft.doNotInvite ?? false
        person.note = draft.note
        let id = try insert(person, import: importID)
        _ = try attach(draft, to: id, import: importID)
        return id
    }

    /// Adds the addresses, topics and circles of a record that the person does not have; true when there were any.
    private func attach(_ draft: ContactDraft, to id: Person.ID, import importID: Int64?) throws -> Bool {
        var changed = false
        var handles = draft.emails.map { Handle(kind: "email", value: $0) }
        handles += draft.phones.map { Handle(kind: "phone", value: $0) }
        handles += draft.handles
        if !draft.sourceKey.isEmpty { handles.append(Handle(kind: "uid", value: draft.sourceKey)) }
        for handle in handles where !handle.value.isEmpty {
            changed = try insertAddress(handle, of: id, import: importID) || changed
        }
        for topic in draft.topics where !Keys.topic(topic.name).isEmpty {
            let topicID = try findOrInsertTopic(topic.name, import: importID)
            try connection.execute(
                """
                INSERT OR IGNORE INTO interest (person, topic, weight, source, import)
                VALUES (\(id), \(topicID), \(topic.weight), \(importID == nil ? Source.hand : .import), \(importID))
                """
            )
            changed = connection.changes > 0 || changed
        }
        for circle in draft.circles where !Keys.topic(circle).isEmpty {
            let circleID = try findOrInsertCircle(circle, import: importID)
            changed = try insertMember(id, circle: circleID, import: importID) || changed
        }
        return changed
    }

    func updateFields(
        of id: Person.ID,
        from draft: ContactDraft,
        isSameSource: Bool,
        import importID: Int64
    ) throws -> Bool {
        guard let person = try person(id) else { return false }
        let current = PersonField.values(of: person)
        let origins = try origins(of: id)
        let isByHand =
            try connection.first("SELECT import IS NULL FROM person WHERE id = \(id)") { $0.bool(0) } ?? false
        var changed = false
        for (field, value) in PersonField.values(of: draft) {
            guard let old = current[field], old != value else { continue }
            let origin = origins[field]
            let isTyped = origin.map { $0 == nil } ?? (isByHand && !old.isEmpty)
            guard !isTyped, old.isEmpty || isSameSource else { continue }
            try connection.execute(
                """
                INSERT INTO importChange (import, person, field, old, origin)
                VALUES (\(importID), \(id), \(field.rawValue), \(old), \(origin ?? nil))
                """
            )
            try setField(field, value, of: id)
            try connection.execute(
                """
                INSERT OR REPLACE INTO fieldOrigin (person, field, import)
                VALUES (\(id), \(field.rawValue), \(importID))
                """
            )
            changed = true
        }
        if !draft.name.isEmpty, fold(draft.name) != fold(person.name), try self.person(id)?.name == person.name,
            !draft.emails.contains(draft.name), !draft.phones.contains(draft.name)
        {
            changed = try insertAddress(Handle(kind: "name", value: draft.name), of: id, import: importID) || changed
        }
        if changed { try rebuildNameKeys(of: id) }
        return changed
    }

    private func origins(of id: Person.ID) throws -> [PersonField: Int64?] {
        var origins: [PersonField: Int64?] = [:]
        try connection.forEach("SELECT field, import FROM fieldOrigin WHERE person = \(id)") { row in
            if let field = PersonField(rawValue: row.text(0)) {
                origins.updateValue(row.optionalInt64(1), forKey: field)
            }
        }
        return origins
    }
}
