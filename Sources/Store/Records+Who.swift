package import Invites
internal import SQLite
internal import Text

extension Records {
    /// The people that a word of the planner can mean, the closest reading first: an id, an address, the whole name,
    /// a part of the name; without regard to case, width, accents and script form, and by pinyin.
    ///
    /// Only the best reading is returned: one person when it is clear, several when it is not.
    ///
    /// - Parameter isWhole: whether a part of a name is not enough.
    package func people(meaning text: String, isWhole: Bool = false) throws -> [NamedPerson] {
        let trimmed = text.hasPrefix("#") ? String(text.dropFirst()) : text
        if let number = Int64(trimmed) {
            if let person = try person(Person.ID(rawValue: number)) {
                return [NamedPerson(id: person.id, name: person.name)]
            }
            // A number that is nobody's is no part of a name; longer digits may be a telephone.
            return text.hasPrefix("#") || trimmed.utf8.count < 6 ? [] : try peopleWithAddress(text)
        }
        let byAddress = try peopleWithAddress(text)
        let folded = fold(text)
        guard !folded.isEmpty else { return try byAddress.isEmpty ? named("nameKey.key = \(text)") : byAddress }
        let joined = folded.filter { $0 != " " }
        let exact = try named("nameKey.key = \(folded) OR nameKey.key = \(joined)")
        let either = byAddress + exact.filter { !byAddress.contains($0) }
        if !either.isEmpty || isWhole { return either.sorted { $0.id < $1.id } }
        let wholeWord = try named("instr(' ' || nameKey.key || ' ', \(" " + folded + " ")) > 0")
        if !wholeWord.isEmpty { return wholeWord }
        return try named(
            "(instr(nameKey.key, \(folded)) > 0 OR instr(nameKey.key, \(joined)) > 0) AND substr(nameKey.key, 1, 4) <> 'tel:'"
        )
    }

    /// Everybody who has this mail address.
    package func holders(ofEmail email: String) throws -> Set<Person.ID> {
        guard !email.isEmpty else { return [] }
        return Set(
            try connection.query(
                "SELECT person FROM address WHERE key = \(Keys.address(kind: "email", value: email)) AND kind = 'email'"
            ) { $0.person(0) }
        )
    }

    private func peopleWithAddress(_ text: String) throws -> [NamedPerson] {
        var handle = text
        var kind: String?
        if let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy({ $0.isLetter && $0.isASCII }) {
            kind = String(text[..<colon]).lowercased()
            handle = String(text[text.index(after: colon)...])
        } else if text.hasPrefix("@") {
            handle = String(text.dropFirst())
        }
        guard !handle.isEmpty else { return [] }
        if let kind {
            let key = Keys.address(kind: kind, value: handle)
            return try connection.query(
                """
                SELECT DISTINCT person.id, person.name FROM address JOIN person ON person.id = address.person
                WHERE address.key = \(key) AND address.kind = \(kind) AND person.name <> '' ORDER BY person.id
                """
            ) { NamedPerson(id: $0.person(0), name: $0.text(1)) }
        }
        let digits = handle.utf8.filter { (0x30...0x39).contains($0) }.count
        let isPhone = digits >= 6 && handle.allSatisfy { $0.isNumber || "+-. ()/".contains($0) }
        let key = isPhone ? Keys.phone(handle) : Keys.address(kind: handle.contains("@") ? "email" : "", value: handle)
        let exact = try connection.query(
            """
            SELECT DISTINCT person.id, person.name FROM address JOIN person ON person.id = address.person
            WHERE address.key = \(key) AND address.kind NOT IN ('name', 'uid') AND person.name <> '' ORDER BY person.id
            """
        ) { NamedPerson(id: $0.person(0), name: $0.text(1)) }
        if exact.isEmpty, isPhone, let tail = Keys.phoneTail(handle) { return try named("nameKey.key = \(tail)") }
        return exact
    }

    private func named(_ condition: SQL) throws -> [NamedPerson] {
        try connection.query(
            """
            SELECT DISTINCT person.id, person.name FROM nameKey JOIN person ON person.id = nameKey.person
            WHERE (\(condition)) AND person.name <> '' ORDER BY person.id LIMIT 50
            """
        ) { NamedPerson(id: $0.person(0), name: $0.text(1)) }
    }

    /// Everybody whose name, city or company begins or holds `text`; for completions.
    package func names(startingWith text: String, limit: Int) throws -> [String] {
        let folded = fold(text)
        return try connection.query(
            """
            SELECT DISTINCT person.name FROM nameKey JOIN person ON person.id = nameKey.person
            WHERE nameKey.key >= \(folded) AND nameKey.key < \(folded + "\u{10FFFF}") AND person.name <> ''
                AND substr(nameKey.key, 1, 4) <> 'tel:'
            ORDER BY person.name LIMIT \(limit)
            """
        ) { $0.text(0) }
    }
}
