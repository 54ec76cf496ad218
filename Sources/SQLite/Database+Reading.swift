extension Database {
    /// Why a sound file can't be read as it is.
    private enum Obstacle: Error {
        case fresh
        case older
    }

    func readFile<T>(_ body: (Connection) throws -> T) throws -> T {
        let file = try DatabaseFile(path)
        guard file.exists else { return try readNothing(body) }
        if file.hasJournal { try settle(file, seconds: patience) }
        do {
            return try read(file, body)
        } catch Obstacle.fresh {
            return try readNothing(body)
        } catch Obstacle.older {
            try writeFile { _ in }
            return try read(file, body)
        }
    }

    private func readNothing<T>(_ body: (Connection) throws -> T) throws -> T {
        try reading(try emptyConnection(), body)
    }

    private func read<T>(_ file: DatabaseFile, _ body: (Connection) throws -> T) throws -> T {
        let value: T
        switch try FileLock.shared(file.lock, { try readAlone(file, body) }) {
        case .done(let result): value = result
        case .impossible: value = try readAlone(file, body)
        case .taken: value = try read(file, .readOnly, body)
        }
        // A log that outlives its writer because somebody was reading: folded in now, or else by the next writer.
        if file.hasLog, file.hasLock { try? settle(file, seconds: 0) }
        return value
    }

    /// Reads while no writer is at work. Without a log the file alone is the whole truth, and reading it leaves no trace.
    private func readAlone<T>(_ file: DatabaseFile, _ body: (Connection) throws -> T) throws -> T {
        guard file.hasLog else { return try read(file, .immutable, body) }
        let connection: Connection
        do {
            connection = try opened(file, .readOnly)
        } catch let error as DatabaseError where [.cannotOpen, .readOnly, .permission].contains(error.category) {
            // The log needs an index beside it, and here none can be made.
            connection = try opened(file, .frozen)
        }
        defer { connection.close() }
        return try body(connection)
    }

    private func read<T>(
        _ file: DatabaseFile,
        _ access: Connection.Access,
        _ body: (Connection) throws -> T
    ) throws -> T {
        let connection = try opened(file, access)
        defer { connection.close() }
        return try body(connection)
    }

    /// A connection in a transaction that lasts until it is closed, on a file of the present version.
    private func opened(_ file: DatabaseFile, _ access: Connection.Access) throws -> Connection {
        let connection = try Connection(path: file.path, access: access)
        do {
            try connection.execute("BEGIN")
            switch try connection.examine(applicationID: applicationID, latest: migrations.count) {
            case .fresh: throw Obstacle.fresh
            case .ours(let version) where version < migrations.count: throw Obstacle.older
            case .ours: try checkSoundness(connection, of: file)
            }
            return connection
        } catch {
            connection.close()
            throw error
        }
    }

    /// Finishes what a writer that died, or was overtaken by a reader, has left beside the file.
    private func settle(_ file: DatabaseFile, seconds: Double) throws {
        try FileLock.exclusively(file.lock, seconds: seconds) {
            try file.checkWritable()
            let connection = try Connection(path: file.path, access: .readWrite)
            defer { connection.close() }
            _ = try connection.examine(applicationID: applicationID, latest: migrations.count)
        }
    }
}
