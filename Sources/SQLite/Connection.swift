internal import CSQLite

/// One open connection to a database, for one thread.
@safe package final class Connection {
    package enum Access: Sendable {
        case readOnly
        case readWrite
        /// Reads and writes, and creates the file if there is none.
        case create
        /// Reads a file that nobody changes meanwhile: takes no locks and leaves no files beside it.
        case immutable
        /// Reads a file with a write-ahead log in a folder that can't be written to.
        case frozen
    }

    private static let heapIsPinned: Void = sq_pin_heap()

    // Owned: opened in init, closed in close or deinit, never handed out.
    private var handle: OpaquePointer?
    private var cache: [String: Statement] = [:]
    private let watch = TransactionWatch()
    package let path: String

    /// Opens the database. `:memory:` makes an empty one in memory.
    package init(path: String, access: Access) throws(DatabaseError) {
        _ = Self.heapIsPinned
        self.path = path
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw DatabaseError(.cannotOpen, "this is no name for a file", path: path)
        }
        let name = path == ":memory:" ? path : Self.address(of: path, access: access)
        let flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI | Self.flags(access)
        let code = unsafe sqlite3_open_v2(name, &handle, flags, nil)
        guard code == SQLITE_OK else {
            var error = unsafe DatabaseError.ofDatabase(handle, code: code, sql: nil, showsMessage: true)
            error.path = path
            close()
            throw error
        }
        do {
            try configure(access)
        } catch {
            close()
            throw error
        }
    }

    deinit {
        close()
    }

    /// Closes the connection; whatever uses it afterwards gets an error. What was committed stays committed, also if
    /// the log can't be folded into the file now: the next connection does that.
    package func close() {
        cache.removeAll()
        unsafe sqlite3_close_v2(handle)
        unsafe handle = nil
    }

    private static func flags(_ access: Access) -> Int32 {
        switch access {
        case .readOnly, .immutable, .frozen: SQLITE_OPEN_READONLY
        case .readWrite: SQLITE_OPEN_READWRITE
        case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        }
    }

    /// The path as a file: address, https://www.sqlite.org/uri.html.
    private static func address(of path: String, access: Access) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes = Array(path.hasPrefix("/") ? "file://".utf8 : "file:".utf8)
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        switch access {
        case .immutable: bytes += Array("?immutable=1".utf8)
        case .frozen: bytes += Array("?vfs=unix-none".utf8)
        case .readOnly, .readWrite, .create: break
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func configure(_ access: Access) throws(DatabaseError) {
        try unsafe check(sqlite3_busy_timeout(handle, 5_000))
        try set(SQLITE_DBCONFIG_ENABLE_FKEY, true)
        try set(SQLITE_DBCONFIG_DEFENSIVE, true)
        try set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)
        try set(SQLITE_DBCONFIG_DQS_DML, false)
        try set(SQLITE_DBCONFIG_DQS_DDL, false)
        try set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false)
        if access == .frozen { try set(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true) }
        let frozen = access == .frozen ? "PRAGMA locking_mode = EXCLUSIVE;" : ""
        // A large import fills the writer's cache; what does not fit goes to the log and back again and again.
        let kibibytes = access == .readWrite || access == .create ? 64_000 : 8_000
        try executeScript(
            frozen + "PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON; PRAGMA cache_size = -\(kibibytes);"
        )
    }

    private func set(_ option: Int32, _ on: Bool) throws(DatabaseError) {
        try unsafe check(sq_set_switch(handle, option, on ? 1 : 0))
    }

    private func check(_ code: Int32) throws(DatabaseError) {
        guard code == SQLITE_OK else {
            throw unsafe .ofDatabase(handle, code: code, sql: nil, showsMessage: false)
        }
    }
}

@available(*, unavailable) extension Connection: Sendable {}  // SQLite runs it without a mutex of its own

extension Connection {
    /// Runs several statements without values, such as a migration.
    package func executeScript(_ text: String) throws(DatabaseError) {
        guard unsafe handle != nil else { throw closed(text) }
        try unsafe watch.check(handle)
        let code = unsafe sqlite3_exec(handle, text, nil, nil, nil)
        guard code == SQLITE_OK else {
            throw unsafe .ofDatabase(handle, code: code, sql: text, showsMessage: true)
        }
    }

    /// Prepares a statement for a loop.
    package func prepare(_ text: String) throws(DatabaseError) -> Statement {
        guard let handle = unsafe handle else { throw closed(text) }
        return try unsafe Statement(text, database: handle, watch: watch)
    }

    /// The id of the row that was inserted last.
    package var lastInsertedID: Int64 {
        unsafe handle.map { unsafe sqlite3_last_insert_rowid($0) } ?? 0
    }

    /// How many rows the last statement changed.
    package var changes: Int {
        unsafe handle.map { Int(unsafe sqlite3_changes64($0)) } ?? 0
    }

    package var isInTransaction: Bool {
        unsafe handle.map { unsafe sqlite3_get_autocommit($0) == 0 } ?? false
    }

    /// While true, a statement outside a transaction is refused: after a disk error SQLite rolls the transaction back by
    /// itself, and what follows must not be stored alone.
    func requireTransaction(_ isRequired: Bool) {
        watch.isRequired = isRequired
    }

    /// Whether closing leaves the write-ahead log as it is.
    func keepLogOnClose(_ keeps: Bool) throws(DatabaseError) {
        try set(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keeps)
    }

    /// A statement for this text that nobody else is stepping.
    func take(_ text: String) throws(DatabaseError) -> Statement {
        if let statement = cache[text], !statement.isTaken {
            statement.isTaken = true
            return statement
        }
        let statement = try prepare(text)
        statement.isTaken = true
        if cache.count >= 256 { cache.removeAll() }
        if cache[text] == nil { cache[text] = statement }
        return statement
    }

    private func closed(_ text: String) -> DatabaseError {
        DatabaseError(.other, "the connection is closed", extendedCode: SQLITE_MISUSE, sql: text, path: path)
    }
}

/// Says whether statements of a connection must run inside a transaction.
@safe final class TransactionWatch {
    var isRequired = false

    func check(_ database: OpaquePointer?) throws(DatabaseError) {
        guard isRequired, unsafe sqlite3_get_autocommit(database) != 0 else { return }
        throw DatabaseError(.io, "an earlier error ended the transaction", extendedCode: SQLITE_ABORT)
    }
}
