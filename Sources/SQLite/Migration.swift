/// One step of a schema. Its place in the list is the `user_version` that it leads to; once it has shipped it never changes.
package struct Migration: Sendable {
    /// What it does, as a sentence: `Create the tables`.
    package let name: String
    /// Where each CREATE and DROP begins its line, opening a file takes less time (`names(after:)`).
    package let sql: String
    /// What SQL alone can't do, after the SQL and in the same transaction.
    package let body: (@Sendable (Connection) throws -> Void)?

    package init(_ name: String, sql: String, body: (@Sendable (Connection) throws -> Void)? = nil) {
        self.name = name
        self.sql = sql
        self.body = body
    }

    func run(on connection: Connection) throws {
        if !sql.isEmpty { try connection.executeScript(sql) }
        try body?(connection)
    }
}

extension Connection {
    /// What stands in the file, as far as this program's place in it goes.
    enum Condition: Equatable {
        /// No tables yet.
        case fresh
        /// Made by this program, at this version, which may be an older one.
        case ours(version: Int)
    }

    /// Says what is in the file. Throws `.foreign` for another program's and `.newer` for a later version's.
    func examine(applicationID: Int32, latest: Int) throws -> Condition {
        let version = try first("PRAGMA user_version") { $0.int(0) } ?? 0
        let application = try first("PRAGMA application_id") { $0.int(0) } ?? 0
        if application == Int(applicationID), version > 0 {
            guard version <= latest else {
                throw DatabaseError(.newer(version: version), "version \(version)", path: path)
            }
            return .ours(version: version)
        }
        let tables = try first("SELECT count(*) FROM sqlite_schema") { $0.int(0) } ?? 0
        guard version == 0, tables == 0, application == 0 || application == Int(applicationID) else {
            throw DatabaseError(.foreign, "the tables of another program", path: path)
        }
        return .fresh
    }

    /// The names in the schema, without SQLite's own.
    package func schemaNames() throws -> Set<String> {
        let names = try query(
            "SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        ) {
            $0.text(0)
        }
        return Set(names)
    }

    /// Runs all migrations on an empty database, inside the transaction that the caller has begun.
    func createSchema(_ migrations: [Migration], applicationID: Int32) throws {
        for migration in migrations { try migration.run(on: self) }
        try executeScript("PRAGMA application_id = \(applicationID); PRAGMA user_version = \(migrations.count)")
    }

    /// Brings an older file up to date, each step in a transaction of its own together with its version.
    ///
    /// Foreign keys are off meanwhile, so that a table can be replaced, and checked before each commit:
    /// https://www.sqlite.org/lang_altertable.html#otheralter.
    func migrate(from version: Int, with migrations: [Migration]) throws {
        try executeScript("PRAGMA foreign_keys = OFF")
        for (index, migration) in migrations.enumerated() where index >= version {
            try transaction {
                try migration.run(on: self)
                try executeScript("PRAGMA user_version = \(index + 1)")
                let orphan = try first("PRAGMA foreign_key_check") { $0.text(0) }
                if let orphan {
                    throw DatabaseError(.corrupt, "a row of \(orphan) refers to nothing", path: path)
                }
            }
        }
        try executeScript("PRAGMA foreign_keys = ON")
    }

    /// Runs the body in a transaction that takes the right to write at once: whole or not at all.
    func transaction<T>(_ body: () throws -> T) throws -> T {
        try execute("BEGIN IMMEDIATE")
        requireTransaction(true)
        do {
            let value = try body()
            try execute("COMMIT")
            requireTransaction(false)
            return value
        } catch {
            requireTransaction(false)
            // A rollback can't lose anything: if it fails, the next connection rolls back.
            if isInTransaction { try? executeScript("ROLLBACK") }
            throw error
        }
    }
}
