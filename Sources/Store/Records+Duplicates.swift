package import Invites
internal import SQLite

extension Records {
    /// Writes down that two people are two, whatever they share.
    package func setNotSame(_ one: Person.ID, _ other: Person.ID) throws {
        try connection.execute(
            "INSERT OR IGNORE INTO notSame (a, b) VALUES (\(min(one, other)), \(max(one, other)))"
        )
    }

    /// Pairs of people who share an address, a phone number or a name, the surest reason first.
    ///
    /// - Parameter id: only pairs with this person.
    package func duplicates(of id: Person.ID? = nil, limit: Int = 200) throws -> [DuplicatePair] {
        let dismissed = Set(try connection.query("SELECT a, b FROM notSame") { [$0.person(0), $0.person(1)] })
        var seen: Set<[Person.ID]> = []
        var pairs: [DuplicatePair] = []
        // With one person the pairs are looked up from that person; else each pair is seen from its lower number.
        let one: SQL = id.map { " AND x.person = \($0)" } ?? " AND y.person > x.person"
        let order: SQL = id == nil ? "ORDER BY x.person, y.person" : ""
        func collect(_ sql: SQL, why: (Row) -> String) throws {
            try connection.forEach(sql) { row in
                let one = NamedPerson(id: row.person(0), name: row.text(1))
                let other = NamedPerson(id: row.person(2), name: row.text(3))
                let (a, b) = one.id < other.id ? (one, other) : (other, one)
                guard pairs.count < limit, !dismissed.contains([a.id, b.id]), seen.insert([a.id, b.id]).inserted
                else { return }
                pairs.append(DuplicatePair(a: a, b: b, why: why(row)))
            }
        }
        try collect(
            """
            SELECT p.id, p.name, q.id, q.name, x.kind FROM address x
            JOIN address y ON y.key = x.key AND y.kind = x.kind AND y.person <> x.person
            JOIN person p ON p.id = x.person JOIN person q ON q.id = y.person
            WHERE x.kind NOT IN ('name', 'url') AND p.name <> '' AND q.name <> ''\(one)
            \(order) LIMIT \(limit)
            """
        ) { row in
            switch row.text(4) {
            case "email": "same e-mail address"
            case "phone": "same phone number"
            default: "same \(row.text(4))"
            }
        }
        try collect(
            """
            SELECT p.id, p.name, q.id, q.name, x.key FROM nameKey x
            JOIN nameKey y ON y.key = x.key AND y.person <> x.person
            JOIN person p ON p.id = x.person JOIN person q ON q.id = y.person
            WHERE p.name <> '' AND q.name <> ''\(one)
                AND (length(x.key) >= 4 OR x.key GLOB '*[^a-z0-9 ]*')
            \(order) LIMIT \(limit)
            """
        ) { row in
            if row.text(4).hasPrefix("tel:") { return "same phone number" }
            return row.text(1) == row.text(3) ? "same name" : "same name in another form"
        }
        return pairs
    }
}
