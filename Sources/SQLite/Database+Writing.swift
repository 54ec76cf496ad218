extension Database {
    func writeFile<T>(_ body: (Connection) throws -> T) throws -> T {
        try withWriter { connection, condition, file in
            switch condition {
            case .fresh:
                return try connection.transaction {
                    try connection.createSchema(migrations, applicationID: applicationID)
                    return try body(connection)
                }
            case .ours(let version):
                try connection.migrate(from: version, with: migrations)
                try checkSoundness(connection, of: file)
                return try connection.transaction { try body(connection) }
            }
        }
    }

    func vacuumFile(_ body: (Connection) throws -> Void) throws {
        guard try DatabaseFile(path).exists else { return }
        try withWriter { connection, condition, _ in
            guard condition != .fresh else { return }
            try connection.executeScript("PRAGMA temp_store = MEMORY; VACUUM")
            // Only once the log is emptied are the old pages gone; what the body notes comes after that.
            let isBlocked = try connection.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) != 0 } ?? true
            if isBlocked {
                let message = "another program is reading, and what was deleted is still beside the file"
                throw DatabaseError(.busy, message, path: path)
            }
            try connection.transaction { try body(connection) }
        }
    }

    /// Opens the file for writing and closes it again, all of it while no other process writes.
    private func withWriter<T>(_ body: (Connection, Connection.Condition, DatabaseFile) throws -> T) throws -> T {
        try DatabaseFile(path).makeFolder()
        let lock = try DatabaseFile(path).lock
        return try FileLock.exclusively(lock, seconds: patience) {
            // Whether it exists is known only now.
            let file = try DatabaseFile(path)
            if !file.exists { try file.create() }
            file.mendPermissions()
            do {
                return try withWriter(on: file, body)
            } catch {
                if !file.exists { file.removeFresh() }
                throw error
            }
        }
    }

    private func withWriter<T>(
        on file: DatabaseFile,
        _ body: (Connection, Connection.Condition, DatabaseFile) throws -> T
    ) throws -> T {
        try file.checkWritable()
        let hadLog = file.hasLog
        let connection = try Connection(path: file.path, access: .readWrite)
        defer { connection.close() }
        // A file that is refused stays as it is, its log too.
        try connection.keepLogOnClose(hadLog)
        let condition = try connection.examine(applicationID: applicationID, latest: migrations.count)
        try connection.keepLogOnClose(false)
        try connection.becomeDurable()
        return try body(connection, condition, file)
    }
}

extension Connection {
    /// Makes each commit survive a power cut: a log that is synced at each commit. Both settings are read back, because
    /// SQLite keeps the old one silently where it can't change it.
    func becomeDurable() throws {
        let mode = try first("PRAGMA journal_mode = WAL") { $0.text(0) }
        try execute("PRAGMA synchronous = FULL")
        let level = try first("PRAGMA synchronous") { $0.int(0) }
        guard mode == "wal", level == 2 else {
            throw DatabaseError(.io, "this file system can't keep a write-ahead log", path: path)
        }
    }
}
