/// One database file of this program, shared by processes and threads.
///
/// Nothing is open between two calls: each one opens the file, does its work whole or not at all, and closes it. A write
/// holds a lock across processes from opening to closing; a read sees one consistent state and creates nothing.
///
/// A closure must not call the same database again: a write inside a read waits for that read, in vain.
package final class Database: Sendable {
    package let path: String
    let applicationID: Int32
    let migrations: [Migration]
    /// How long a write waits for the others.
    let patience: Double
    /// The one connection of a database in memory.
    private let memory: Locked<Connection?>?
    /// What the migrations make, found when it is first needed.
    private let names = Locked<Set<String>?>(nil)

    /// Touches nothing yet. The path `:memory:` stands for a database that lives as long as this value.
    package init(path: String, applicationID: Int32, migrations: [Migration], patience: Double = 20) {
        self.path = path
        self.applicationID = applicationID
        self.migrations = migrations
        self.patience = patience
        memory = path == ":memory:" ? Locked(nil) : nil
    }

    /// Runs the body on one consistent state of the file; a file that isn't there reads as an empty one.
    package func read<T>(_ body: (Connection) throws -> T) throws -> T {
        if let memory {
            return try memory.withLock { try reading(try opened(&$0), body) }
        }
        return try readFile(body)
    }

    /// Runs the body in a transaction and stores what it did, for good, or throws and stores nothing.
    package func write<T>(_ body: (Connection) throws -> T) throws -> T {
        if let memory {
            return try memory.withLock { connection in
                let connection = try opened(&connection)
                return try connection.transaction { try body(connection) }
            }
        }
        return try writeFile(body)
    }

    /// Rewrites the file so that no deleted byte stays in it or beside it.
    ///
    /// - Parameter body: notes that it is done, in a transaction of its own, once it is; no other writer comes between.
    package func vacuum(_ body: (Connection) throws -> Void = { _ in }) throws {
        if let memory {
            return try memory.withLock { connection in
                let connection = try opened(&connection)
                try connection.executeScript("VACUUM")
                try connection.transaction { try body(connection) }
            }
        }
        try vacuumFile(body)
    }

    /// An empty database in memory, with all tables.
    func emptyConnection() throws -> Connection {
        let connection = try Connection(path: ":memory:", access: .create)
        try connection.transaction { try connection.createSchema(migrations, applicationID: applicationID) }
        return connection
    }

    /// Runs the body in a transaction that can't write.
    func reading<T>(_ connection: Connection, _ body: (Connection) throws -> T) throws -> T {
        try connection.executeScript("PRAGMA query_only = ON; BEGIN")
        defer { try? connection.executeScript("ROLLBACK; PRAGMA query_only = OFF") }
        return try body(connection)
    }

    /// Throws if tables are missing or there are others than the migrations make, and if a small file's pages don't fit
    /// together. In a large file that would take too long for each command: there SQLite finds it when it comes across.
    func checkSoundness(_ connection: Connection, of file: DatabaseFile) throws {
        guard try connection.schemaNames() == expectedNames() else {
            throw DatabaseError(.corrupt, "its tables are not the ones that this program makes", path: path)
        }
        guard file.size <= Self.checkedSize else { return }
        let verdict = try connection.first("PRAGMA quick_check(1)") { $0.text(0) }
        guard verdict == "ok" else {
            let verdict = verdict ?? "it can't be checked"
            throw DatabaseError(DatabaseError.category(ofVerdict: verdict), verdict, path: path)
        }
    }

    private func expectedNames() throws -> Set<String> {
        try names.withLock { names in
            if let names { return names }
            let made = try Migration.names(after: migrations) ?? emptyConnection().schemaNames()
            names = made
            return made
        }
    }

    /// Checking takes about 2 ms for so many bytes.
    private static let checkedSize = 1 << 20

    private func opened(_ connection: inout Connection?) throws -> Connection {
        if let connection { return connection }
        let made = try emptyConnection()
        connection = made
        return made
    }
}
