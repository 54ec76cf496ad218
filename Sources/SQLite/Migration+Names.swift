extension Migration {
    /// The names that a schema has after migrations, as far as they can be read off the text.
    ///
    /// Asking SQLite takes making the whole schema, which would be most of the time of a small command.
    ///
    /// - Returns: `table person`, `index eventStart` and so on, as `Connection.schemaNames()` has them; nil where only
    ///   SQLite can tell, since a statement does not begin its line, renames, or drops a table and what belongs to it.
    package static func names(after migrations: [Migration]) -> Set<String>? {
        var names: Set<String> = []
        for migration in migrations {
            guard migration.body == nil else { return nil }
            for line in migration.sql.utf8.split(separator: UInt8(ascii: "\n")) {
                let words = line.split(whereSeparator: isSeparator).map { Substring($0) }
                let verbs = words.indices.filter { isVerb(words[$0]) }
                guard !verbs.isEmpty else { continue }
                let rest = words.dropFirst(words.dropFirst().first == "UNIQUE" ? 2 : 1).prefix(2)
                guard verbs == [0], rest.count == 2, let kind = rest.first, let name = rest.last else { return nil }
                let entry = "\(kind.lowercased()) \(name)"
                switch words[0] {
                case "CREATE": names.insert(entry)
                case "DROP" where kind != "TABLE": names.remove(entry)
                default: return nil
                }
            }
        }
        return names
    }

    private static func isVerb(_ word: Substring) -> Bool { word == "CREATE" || word == "DROP" || word == "RENAME" }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "(")
    }
}
