extension Migration {
    /// The names that a schema has after migrations, as far as they can be read off statements that begin their lines.
    ///
    /// Asking SQLite takes making the whole schema, which would be most of the time of a small command.
    ///
    /// - Returns: `table person`, `index eventStart` and so on, as `Connection.schemaNames()` has them.
    package static func names(after migrations: [Migration]) -> Set<String> {
        var names: Set<String> = []
        for migration in migrations {
            for line in migration.sql.utf8.split(separator: UInt8(ascii: "\n")) {
                let words = line.split(maxSplits: 4, whereSeparator: isSeparator).map { Substring($0) }
                guard let verb = words.first, verb == "CREATE" || verb == "DROP" else { continue }
                let rest = words.dropFirst(words.dropFirst().first == "UNIQUE" ? 2 : 1).prefix(2)
                guard let kind = rest.first, let name = rest.last, rest.count == 2 else { continue }
                let entry = "\(kind.lowercased()) \(name)"
                if verb == "CREATE" { names.insert(entry) } else { names.remove(entry) }
            }
        }
        return names
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "(")
    }
}
