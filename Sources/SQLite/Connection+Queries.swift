extension Connection {
    /// Runs one statement. Its text is prepared once and kept.
    package func execute(_ sql: SQL) throws(DatabaseError) {
        let statement = try take(sql.text)
        defer { giveBack(statement) }
        try statement.bind(sql.values)
        try statement.runToEnd()
    }

    /// Decodes each row of a query.
    package func query<T>(_ sql: SQL, _ decode: (Row) throws -> T) throws -> [T] {
        var result: [T] = []
        try forEach(sql) { row in result.append(try decode(row)) }
        return result
    }

    /// Decodes the first row of a query, or returns nil if there is none.
    package func first<T>(_ sql: SQL, _ decode: (Row) throws -> T) throws -> T? {
        let statement = try take(sql.text)
        defer { giveBack(statement) }
        try statement.bind(sql.values)
        return try statement.firstRow(decode)
    }

    /// Calls the body with each row of a query, one at a time.
    package func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let statement = try take(sql.text)
        defer { giveBack(statement) }
        try statement.bind(sql.values)
        try statement.eachRow(body)
    }

    /// Calls the body with one row of a query after the other, as long as it returns true.
    package func forEachUntil(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
        let statement = try take(sql.text)
        defer { giveBack(statement) }
        try statement.bind(sql.values)
        try statement.eachRow(while: body)
    }

    /// Runs the body whole or not at all. Savepoints nest.
    package func savepoint<T>(_ body: () throws -> T) throws -> T {
        try execute("SAVEPOINT part")
        do {
            let value = try body()
            try execute("RELEASE part")
            return value
        } catch {
            // After some errors SQLite has ended the whole transaction already.
            if isInTransaction { try executeScript("ROLLBACK TO part; RELEASE part") }
            throw error
        }
    }

    private func giveBack(_ statement: Statement) {
        statement.reset()
        statement.isTaken = false
    }
}
