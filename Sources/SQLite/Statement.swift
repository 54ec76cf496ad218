internal import CSQLite

/// A prepared statement, finalized when released. It belongs to its connection's thread.
///
/// In a loop it saves building and looking up the text: `try insert.run(a, b)`.
@safe package final class Statement {
    // Owned: made in init, finalized in deinit, never handed out.
    private let handle: OpaquePointer
    private let watch: TransactionWatch
    private let text: String
    /// The first column whose stored type was not the one asked for; it turns the row into an error.
    private var mismatch: Int32?
    /// A statement of the cache that is being stepped isn't given out a second time.
    var isTaken = false

    init(_ text: String, database: OpaquePointer, watch: TransactionWatch) throws(DatabaseError) {
        var handle: OpaquePointer?
        var rest = 0
        var copy = text
        let code = copy.withUTF8 { bytes -> Int32 in
            let start = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            var tail: UnsafePointer<CChar>?
            let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
            let code = unsafe sqlite3_prepare_v3(database, start, Int32(bytes.count), flags, &handle, &tail)
            if let start = unsafe start, let tail = unsafe tail { rest = unsafe bytes.count - (tail - start) }
            return code
        }
        guard code == SQLITE_OK else {
            throw unsafe .ofDatabase(database, code: code, sql: text, showsMessage: true)
        }
        guard let handle = unsafe handle else {
            throw DatabaseError(.other, "an empty statement", extendedCode: SQLITE_MISUSE, sql: text)
        }
        unsafe self.handle = handle
        self.watch = watch
        self.text = text
        guard text.utf8.suffix(rest).allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: ";") }) else {
            throw DatabaseError(.other, "more than one statement", extendedCode: SQLITE_MISUSE, sql: text)
        }
    }

    deinit {
        unsafe sqlite3_finalize(handle)
    }

    /// Runs the statement with these values; rows that it yields are ignored.
    package func run<each Value: Bindable>(_ value: repeat each Value) throws(DatabaseError) {
        defer { reset() }
        try bindEach(repeat each value)
        while try step() {}
    }

    /// Decodes the first row, or returns nil if there is none.
    package func first<each Value: Bindable, T>(
        _ value: repeat each Value,
        decode: (Row) throws -> T
    ) throws -> T? {
        defer { reset() }
        try bindEach(repeat each value)
        return try firstRow(decode)
    }

    /// Calls the body with each row.
    package func forEach<each Value: Bindable>(
        _ value: repeat each Value,
        body: (Row) throws -> Void
    ) throws {
        defer { reset() }
        try bindEach(repeat each value)
        try eachRow(body)
    }

    private func bindEach<each Value: Bindable>(_ value: repeat each Value) throws(DatabaseError) {
        var index: Int32 = 0
        for one in repeat each value {
            index += 1
            try bind(one.sqlValue, at: index)
        }
        try checkCount(Int(index))
    }
}

@available(*, unavailable) extension Statement: Sendable {}  // a statement belongs to its connection's thread

// What Connection and Row use.
extension Statement {
    func bind(_ values: [SQLValue]) throws(DatabaseError) {
        for (index, value) in values.enumerated() { try bind(value, at: Int32(index) + 1) }
        try checkCount(values.count)
    }

    func runToEnd() throws(DatabaseError) {
        while try step() {}
    }

    func firstRow<T>(_ decode: (Row) throws -> T) throws -> T? {
        guard try step() else { return nil }
        let value = try decode(Row(self))
        try checkRow()
        return value
    }

    func eachRow(_ body: (Row) throws -> Void) throws {
        try eachRow(while: { row in
            try body(row)
            return true
        })
    }

    func eachRow(while body: (Row) throws -> Bool) throws {
        while try step() {
            let goesOn = try body(Row(self))
            try checkRow()
            guard goesOn else { return }
        }
    }

    /// Makes the statement ready for the next use and forgets the values.
    func reset() {
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
        mismatch = nil
    }

    private func bind(_ value: SQLValue, at index: Int32) throws(DatabaseError) {
        let code: Int32
        switch value {
        case .null: code = unsafe sqlite3_bind_null(handle, index)
        case .integer(let number): code = unsafe sqlite3_bind_int64(handle, index, number)
        case .real(let number): code = unsafe sqlite3_bind_double(handle, index, number)
        case .text(var string):
            code = string.withUTF8 { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                    unsafe sq_bind_text(handle, index, characters.baseAddress, UInt64(characters.count))
                }
            }
        case .blob(let bytes):
            code = unsafe bytes.withUnsafeBytes { buffer in
                unsafe buffer.isEmpty
                    ? sqlite3_bind_zeroblob(handle, index, 0)
                    : sq_bind_blob(handle, index, buffer.baseAddress, UInt64(buffer.count))
            }
        }
        guard code == SQLITE_OK else { throw failure(code) }
    }

    private func checkCount(_ count: Int) throws(DatabaseError) {
        guard count == Int(unsafe sqlite3_bind_parameter_count(handle)) else {
            throw DatabaseError(.other, "\(count) values for other parameters", extendedCode: SQLITE_RANGE, sql: text)
        }
    }

    /// True if there is a row.
    private func step() throws(DatabaseError) -> Bool {
        try unsafe watch.check(sqlite3_db_handle(handle))
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        unsafe .ofDatabase(sqlite3_db_handle(handle), code: code, sql: text, showsMessage: false)
    }

    private func checkRow() throws(DatabaseError) {
        guard let column = mismatch else { return }
        let message = "column \(column) holds another kind of value than its table says"
        throw DatabaseError(.corrupt, message, extendedCode: SQLITE_MISMATCH, sql: text)
    }
}

// Columns of the current row.
extension Statement {
    func isNull(_ column: Int) -> Bool {
        unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
    }

    func int64(_ column: Int) -> Int64 {
        guard unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_INTEGER else { return note(column, 0) }
        return unsafe sqlite3_column_int64(handle, Int32(column))
    }

    func double(_ column: Int) -> Double {
        let type = unsafe sqlite3_column_type(handle, Int32(column))
        guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { return note(column, 0) }
        return unsafe sqlite3_column_double(handle, Int32(column))
    }

    func text(_ column: Int) -> String {
        guard unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_TEXT,
            let bytes = unsafe sqlite3_column_text(handle, Int32(column))
        else { return note(column, "") }
        let count = Int(unsafe sqlite3_column_bytes(handle, Int32(column)))
        return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func bytes(_ column: Int) -> [UInt8] {
        guard unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_BLOB else { return note(column, []) }
        let count = Int(unsafe sqlite3_column_bytes(handle, Int32(column)))
        guard count > 0, let start = unsafe sqlite3_column_blob(handle, Int32(column)) else { return [] }
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Remembers that the column was not what the caller asked for.
    func note<T>(_ column: Int, _ substitute: T) -> T {
        if mismatch == nil { mismatch = Int32(clamping: column) }
        return substitute
    }
}
