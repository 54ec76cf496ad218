internal import CSQLite

extension DatabaseError {
    /// The error that a call on this database returned.
    ///
    /// SQLite's own message is shown where no value can be in it: before values were bound, and for constraints, where
    /// it names tables, columns and checks. Full-text search, for one, quotes what was searched for.
    static func ofDatabase(
        _ database: OpaquePointer?,
        code: Int32,
        sql: String?,
        showsMessage: Bool
    ) -> DatabaseError {
        let extended = unsafe database.map { unsafe sqlite3_extended_errcode($0) } ?? code
        let systemError = unsafe database.map { unsafe sqlite3_system_errno($0) } ?? 0
        let isConstraint = code & 0xFF == SQLITE_CONSTRAINT
        var message =
            if showsMessage || isConstraint, let database = unsafe database {
                unsafe String(cString: sqlite3_errmsg(database))
            } else {
                unsafe String(cString: sqlite3_errstr(code))
            }
        let category = Self.category(ofResult: code, systemError: systemError)
        if systemError != 0, category != .constraint, category != .other, category != .busy {
            message += " (\(systemMessage(systemError)))"
        }
        // The code of this very call: the database may remember another one since.
        return DatabaseError(
            category,
            message,
            extendedCode: extended & 0xFF == code & 0xFF ? extended : code,
            sql: sql
        )
    }
}
