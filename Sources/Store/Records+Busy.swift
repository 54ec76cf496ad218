internal import SQLite

extension Records {
    /// The files that hold the planner's own calendars.
    package func busyFiles() throws -> [String] {
        try connection.query("SELECT path FROM busyFile ORDER BY path") { $0.text(0) }
    }

    package func addBusyFile(_ path: String) throws {
        try connection.execute("INSERT OR IGNORE INTO busyFile (path) VALUES (\(path))")
    }

    package func removeBusyFile(_ path: String) throws {
        try connection.execute("DELETE FROM busyFile WHERE path = \(path)")
    }
}
