internal import Glibc
internal import SQLite

/// One planner's file: everything that is kept, and all SQL.
///
/// A block given to `read` sees one state of the file; a block given to `write` happens whole or not at all.
package struct Store: Sendable {
    private let database: Database

    /// Touches nothing yet: the first `write` creates the file.
    ///
    /// - Parameter path: the planner's file, or `:memory:` for tests.
    package init(path: String) {
        database = Database(path: path, applicationID: Schema.applicationID, migrations: Schema.migrations)
    }

    /// Reads one state of the file; no file reads as an empty one.
    ///
    /// - Throws: `StoreError` for a file that is damaged, newer, not ours or not readable.
    package func read<Result>(_ body: (Records) throws -> Result) throws -> Result {
        try StoreError.translating {
            try database.read { try body(Records(connection: $0)) }
        }
    }

    /// Changes the file in one transaction, creating it when there is none; waits for other writers.
    ///
    /// Where somebody was forgotten, the file is cleaned afterwards. A change that finds an earlier cleaning cut short
    /// makes up for it, and is no worse off if that fails again.
    ///
    /// - Parameter zone: the zone that a new file gets.
    /// - Throws: what `body` throws, after everything was taken back; `StoreError` otherwise, which says so where the
    ///   change is stored and only the cleaning failed.
    package func write<Result>(zone: @autoclosure () -> String, _ body: (Records) throws -> Result) throws -> Result {
        try StoreError.translating {
            let (result, forgets, wasDue) = try database.write { connection in
                let records = Records(connection: connection)
                try records.ensureSettings(zone: zone())
                let wasDue = try records.isEraseDue()
                if wasDue { try records.setEraseDue(false) }
                let result = try body(records)
                let forgets = try records.isEraseDue()
                if wasDue, !forgets { try records.setEraseDue(true) }
                try records.settleBonds()
                return (result, forgets, wasDue)
            }
            guard forgets || wasDue else { return result }
            do {
                try erase()
            } catch let error as DatabaseError where forgets {
                throw StoreError(error).afterForgetting
            } catch {}
            return result
        }
    }

    /// Runs a change and takes it back: what `write` would do, with nothing kept and no file created.
    package func rehearse<Result>(zone: String, _ body: (Records) throws -> Result) throws -> Result {
        let isThere = unsafe access(database.path, F_OK) == 0
        let stage = isThere ? self : Store(path: ":memory:")
        do {
            return try stage.write(zone: zone) { records in throw Rehearsed(result: try body(records)) }
        } catch let rehearsed as Rehearsed<Result> {
            return rehearsed.result
        }
    }

    /// Removes what deleted rows left in the file and its log.
    private func erase() throws {
        try database.vacuum { try Records(connection: $0).setEraseDue(false) }
    }
}

/// Carries a result out of a transaction that is taken back.
private struct Rehearsed<Result>: Error, @unchecked Sendable {
    // Thrown and caught on the same thread, within one call of `rehearse`.
    let result: Result
}

/// The tables, inside one transaction.
package struct Records {
    let connection: Connection

    init(connection: Connection) {
        self.connection = connection
    }
}
