import Testing

@testable import SQLite

struct ConnectionTests {
    private func connection() throws -> Connection {
        let connection = try Connection(path: ":memory:", access: .create)
        try connection.executeScript(
            """
            CREATE TABLE note (
                id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, weight REAL, mark BLOB, word TEXT,
                CHECK (weight < 100)
            ) STRICT
            """
        )
        return connection
    }

    private enum Word: String, Bindable { case yes, no }

    private func texts(_ connection: Connection) throws -> [String] {
        try connection.query("SELECT text FROM note ORDER BY id") { $0.text(0) }
    }

    @Test func `an interpolated value is bound and never pasted`() throws {
        let connection = try connection()
        let hostile = "x'); DROP TABLE note; --\0\r\n"
        let sql: SQL = "INSERT INTO note (text) VALUES (\(hostile))"

        try connection.execute(sql)

        #expect(sql.text == "INSERT INTO note (text) VALUES (?)")
        #expect(try texts(connection) == [hostile])
    }

    @Test func `pieces of SQL keep their values in order`() throws {
        let table = "note"
        var sql: SQL = "SELECT * FROM \(raw: table) WHERE id IN \(list: [1, 2])"
        sql += " AND text = \("a")" + SQL(" AND ") + "\(SQL("weight > \(2.5)")) AND word IS \(Word?.none)"

        #expect(sql.text == "SELECT * FROM note WHERE id IN (?,?) AND text = ? AND weight > ? AND word IS ?")
        #expect(sql.values == [.integer(1), .integer(2), .text("a"), .real(2.5), .null])
    }

    @Test func `every kind of value comes back as it went in`() throws {
        let connection = try connection()
        let bytes: [UInt8] = [0, 255, 7]

        try connection.execute(
            "INSERT INTO note VALUES (\(Int64.min), \("周末 café"), \(-0.1), \(bytes), \(Word.yes)), (\(2), \(""), \(Double?.none), \([UInt8]()), \(String?.none))"
        )

        let rows = try connection.query("SELECT * FROM note ORDER BY id") { row in
            (
                row.int64(0), row.text(1), row.optionalDouble(2), row.bytes(3),
                try row.optionalValue(4, as: Word.self)
            )
        }
        #expect(rows.count == 2)
        #expect(rows[0] == (Int64.min, "周末 café", -0.1, bytes, .yes))
        #expect(rows[1] == (2, "", nil, [], nil))
        #expect(connection.lastInsertedID == 2)
        #expect(connection.changes == 2)
    }

    @Test func `a column of another kind is damage`() throws {
        let connection = try connection()
        try connection.execute("INSERT INTO note (text, word) VALUES ('a', 'perhaps')")

        #expect(throws: DatabaseError.self) { try connection.query("SELECT text FROM note") { $0.int(0) } }
        #expect(throws: DatabaseError.self) { try connection.first("SELECT weight FROM note") { $0.double(0) } }
        let error = #expect(throws: DatabaseError.self) {
            try connection.query("SELECT word FROM note") { row -> Word in try row.value(0) }
        }
        #expect(error?.category == .corrupt)
    }

    @Test func `a savepoint inside a savepoint is undone alone`() throws {
        struct Stop: Error {}
        let connection = try connection()

        try connection.savepoint {
            try connection.execute("INSERT INTO note (text) VALUES ('outer')")
            #expect(throws: Stop.self) {
                try connection.savepoint {
                    try connection.execute("INSERT INTO note (text) VALUES ('inner')")
                    throw Stop()
                }
            }
            try connection.savepoint { try connection.execute("INSERT INTO note (text) VALUES ('last')") }
        }

        #expect(try texts(connection) == ["outer", "last"])
    }

    @Test func `the same query can run inside itself`() throws {
        let connection = try connection()
        for text in ["a", "b"] { try connection.execute("INSERT INTO note (text) VALUES (\(text))") }

        let pairs = try connection.query("SELECT text FROM note ORDER BY id") { outer in
            try connection.query("SELECT text FROM note ORDER BY id") { outer.text(0) + $0.text(0) }
        }

        #expect(pairs == [["aa", "ab"], ["ba", "bb"]])
    }

    @Test func `a prepared statement runs with other values each time`() throws {
        let connection = try connection()
        let insert = try connection.prepare("INSERT INTO note (text, weight) VALUES (?, ?)")
        for index in 1...3 { try insert.run("n\(index)", Double(index)) }
        let find = try connection.prepare("SELECT weight FROM note WHERE text = ?")

        #expect(try find.first("n2") { $0.double(0) } == 2)
        #expect(try find.first("n9") { $0.double(0) } == nil)
        #expect(throws: DatabaseError.self) { try insert.run("alone") }
    }

    private static let refused: [(SQL, DatabaseError.Category)] = {
        let secret = "Anna Secret"
        return [
            ("INSERT INTO note (text) VALUES (\(secret))", .constraint),
            ("INSERT INTO note (text, weight) VALUES (\(secret), \(100.0))", .constraint),
            ("INSERT INTO note (id, text) VALUES (\(secret), 'x')", .constraint),
            ("SELECT json(\(secret))", .other),
            ("SELECT nothing FROM note WHERE text = \(secret)", .other),
        ]
    }()

    @Test(arguments: refused)
    func `an error names the rule and holds no value`(sql: SQL, category: DatabaseError.Category) throws {
        let connection = try connection()
        try connection.execute("INSERT INTO note (text) VALUES (\("Anna Secret"))")

        let error = #expect(throws: DatabaseError.self) { try connection.execute(sql) }

        #expect(error?.category == category)
        #expect(error.map { "\($0)\($0.message)" }?.contains("Secret") == false)
    }

    @Test func `two statements in one are refused`() throws {
        let connection = try connection()
        #expect(throws: DatabaseError.self) { try connection.execute("DELETE FROM note; DELETE FROM note") }
        #expect(throws: DatabaseError.self) { try connection.execute(" -- nothing") }
    }

    @Test func `a closed connection refuses`() throws {
        let connection = try connection()
        connection.close()
        #expect(throws: DatabaseError.self) { try connection.execute("SELECT 1") }
        #expect(throws: DatabaseError.self) { try connection.executeScript("SELECT 1") }
    }
}
