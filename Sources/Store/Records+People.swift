internal import Calendars
package import Invites
internal import SQLite

/// An address as it is kept.
package struct StoredAddress: Hashable, Sendable {
    package var kind: String
    package var value: String
    package var preferred: Bool
}

extension Records {
    static let personColumns: SQL =
        """
        person.id, person.name, person.familyName, person.givenName, person.nickname, person.organization,
        person.title, person.birthday, person.language, person.zone, person.city, person.latitude, person.longitude,
        person.closeness, person.cadenceMonths, person.doNotInvite, person.note, person.createdAt
        """

    static func person(_ row: Row) -> Person {
        var person = Person(id: row.person(0), name: row.text(1), createdAt: row.instant(17))
        person.familyName = row.text(2)
        person.givenName = row.text(3)
        person.nickname = row.text(4)
        person.organization = row.text(5)
        person.title = row.text(6)
        person.birthday = row.text(7)
        person.language = row.text(8)
        person.zone = row.text(9)
        person.city = row.text(10)
        person.latitude = row.optionalDouble(11)
        person.longitude = row.optionalDouble(12)
        person.closeness = row.int(13)
        person.cadenceMonths = row.optionalInt(14)
        person.doNotInvite = row.bool(15)
        person.note = row.text(16)
        return person
    }

    package func person(_ id: Person.ID) throws -> Person? {
        try connection.first(
            "SELECT \(Self.personColumns) FROM person WHERE id = \(id) AND name <> ''",
            Self.person
        )
    }

    /// Everybody who is known, in the order in which they came in.
    package func people() throws -> [Person] {
        try connection.query("SELECT \(Self.personColumns) FROM person WHERE name <> '' ORDER BY id", Self.person)
    }

    /// These people, in the order of their numbers.
    package func people(in set: PersonSet) throws -> [Person] {
        try connection.query(
            "SELECT \(Self.personColumns) FROM person WHERE id IN \(set.sql) AND name <> '' ORDER BY id",
            Self.person
        )
    }

    package func peopleCount() throws -> Int {
        try connection.first("SELECT count(*) FROM person WHERE name <> ''") { $0.int(0) } ?? 0
    }

    package func addresses(of id: Person.ID) throws -> [StoredAddress] {
        try connection.query(
            "SELECT kind, value, preferred FROM address WHERE person = \(id) ORDER BY preferred DESC, id"
        ) { StoredAddress(kind: $0.text(0), value: $0.text(1), preferred: $0.bool(2)) }
    }

    /// The address that mail and calendars use; nil for none.
    package func email(of id: Person.ID) throws -> String? {
        try connection.first(
            """
            SELECT value FROM address WHERE person = \(id) AND kind = 'email' ORDER BY preferred DESC, id LIMIT 1
            """
        ) { $0.text(0) }
    }

    /// Adds somebody under a number that nobody ever had. `import` is nil for what the planner typed.
    package func insert(_ person: Person, import importID: Int64?) throws -> Person.ID {
        try connection.execute(
            """
            INSERT INTO person (id, name, familyName, givenName, nickname, organization, title, birthday, language, zone,
                city, latitude, longitude, closeness, cadenceMonths, doNotInvite, note, createdAt, import)
            VALUES (1 + max((SELECT highest FROM personMark), (SELECT ifnull(max(id), 0) FROM person)),
                \(person.name), \(person.familyName), \(person.givenName), \(person.nickname),
                \(person.organization), \(person.title), \(person.birthday), \(person.language), \(person.zone),
                \(person.city), \(person.latitude), \(person.longitude), \(person.closeness),
                \(person.cadenceMonths), \(person.doNotInvite), \(person.note), \(person.createdAt), \(importID))
            """
        )
        let id = Person.ID(rawValue: connection.lastInsertedID)
        try insertNameKeys(of: id, Keys.names([person.name, person.nickname], person))
        return id
    }

    func insertNameKeys(of id: Person.ID, _ keys: Set<String>) throws {
        for key in keys.sorted() {
            try connection.execute("INSERT OR IGNORE INTO nameKey (key, person) VALUES (\(key), \(id))")
        }
    }

    /// Makes the search keys of somebody anew after a name or a phone number changed.
    func rebuildNameKeys(of id: Person.ID) throws {
        try connection.execute("DELETE FROM nameKey WHERE person = \(id)")
        guard let person = try person(id) else { return }
        let addresses = try addresses(of: id)
        let others = addresses.filter { $0.kind == "name" }.map(\.value)
        var keys = Keys.names([person.name, person.nickname] + others, person)
        for phone in addresses where phone.kind == "phone" {
            if let tail = Keys.phoneTail(phone.value) { keys.insert(tail) }
        }
        try insertNameKeys(of: id, keys)
    }

    /// Adds an address; false when the person has it already.
    @discardableResult
    package func insertAddress(
        _ address: Handle,
        of id: Person.ID,
        preferred: Bool = false,
        import importID: Int64?
    ) throws -> Bool {
        let key = Keys.address(kind: address.kind, value: address.value)
        try connection.execute(
            """
            INSERT OR IGNORE INTO address (person, kind, value, key, preferred, import)
            VALUES (\(id), \(address.kind), \(address.value), \(key), \(preferred), \(importID))
            """
        )
        guard connection.changes > 0 else {
            // Typed over what an import said, it is the planner's.
            if importID == nil {
                try connection.execute(
                    "UPDATE address SET import = NULL WHERE person = \(id) AND kind = \(address.kind) AND key = \(key)"
                )
            }
            return false
        }
        if address.kind == "name" {
            try insertNameKeys(of: id, Keys.names([address.value], family: "", given: ""))
        } else if address.kind == "phone", let tail = Keys.phoneTail(address.value) {
            try insertNameKeys(of: id, [tail])
        }
        return true
    }

    /// Removes an address that the person has; false when there is none.
    package func removeAddress(_ address: Handle, of id: Person.ID) throws -> Bool {
        let key = Keys.address(kind: address.kind, value: address.value)
        try connection.execute(
            "DELETE FROM address WHERE person = \(id) AND kind = \(address.kind) AND key = \(key)"
        )
        let removed = connection.changes > 0
        if removed { try rebuildNameKeys(of: id) }
        return removed
    }

    /// Writes a person as the planner typed it; each field that was typed or changed is the planner's from now on.
    ///
    /// - Parameter typed: names of fields that were typed, changed or not.
    package func update(_ new: Person, typed: Set<String> = []) throws {
        guard let old = try person(new.id) else { return }
        let before = PersonField.values(of: old)
        let after = PersonField.values(of: new)
        for (field, value) in after where before[field] != value || typed.contains(field.rawValue) {
            if before[field] != value { try setField(field, value, of: new.id) }
            try connection.execute(
                """
                INSERT OR REPLACE INTO fieldOrigin (person, field, import) VALUES (\(new.id), \(field.rawValue), NULL)
                """
            )
        }
        if old.name != new.name || old.nickname != new.nickname || old.familyName != new.familyName
            || old.givenName != new.givenName
        {
            if old.name != new.name {
                try insertAddress(Handle(kind: "name", value: old.name), of: new.id, import: nil)
            }
            try rebuildNameKeys(of: new.id)
        }
    }

    func setField(_ field: PersonField, _ value: FieldValue, of id: Person.ID) throws {
        try connection.execute("UPDATE person SET \(raw: field.rawValue) = \(value) WHERE id = \(id)")
    }
}

extension Keys {
    static func names(_ names: [String], _ person: Person) -> Set<String> {
        Self.names(names, family: person.familyName, given: person.givenName)
    }
}

extension Records {
    /// Everybody with whom the planner wants to be in touch from time to time.
    package func peopleWithCadence() throws -> [Person] {
        try connection.query(
            "SELECT \(Self.personColumns) FROM person WHERE cadenceMonths IS NOT NULL AND name <> '' ORDER BY id",
            Self.person
        )
    }
}
