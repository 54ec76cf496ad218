import Foundation
import Testing

@testable import SQLite

/// Files that are not as this version leaves them.
struct DatabaseFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func category(_ body: () throws -> Void) -> DatabaseError.Category? {
        #expect(throws: DatabaseError.self, performing: body)?.category
    }

    /// Expects both reading and writing to refuse the file and to leave it as it is.
    private func expectRefused(_ expected: DatabaseError.Category, by database: Database) throws {
        let before = folder.bytes()
        #expect(category { _ = try database.notes() } == expected)
        #expect(category { try database.add("x") } == expected)
        #expect(category { try database.vacuum() } == expected)
        #expect(folder.bytes() == before)
        #expect(try !folder.names.contains { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") })
    }

    @Test func `an older file is migrated by the first who reads it`() throws {
        try folder.database().add("a")
        let newer = folder.database(migrations: [.notes, .marks])

        #expect(try newer.read { try $0.query("SELECT word FROM mark") { $0.text(0) } } == ["old"])
        #expect(try newer.read { try $0.first("PRAGMA user_version") { $0.int(0) } } == 2)
        try newer.add("b")
        #expect(try newer.notes() == ["a", "b"])
    }

    @Test func `a schema whose statements do not begin their lines is known all the same`() throws {
        let crowded = Migration(
            "Crowd",
            sql: "CREATE TABLE one (x); CREATE TABLE two (x); ALTER TABLE two RENAME TO three;"
        )
        let database = folder.database(migrations: [.notes, crowded])
        try database.add("a")

        #expect(Migration.names(after: [.notes, crowded]) == nil)
        #expect(try database.notes() == ["a"])
    }

    @Test func `a migration that leaves a row without its parent is undone`() throws {
        try folder.database().add("a")
        let broken = Migration("Lose the notes", sql: "DELETE FROM note")
        let database = folder.database(migrations: [.notes, .marks, broken])

        #expect(category { try database.add("b") } == .corrupt)
        #expect(try folder.database(migrations: [.notes, .marks]).notes() == ["a"])
    }

    @Test func `a newer file is refused and left alone`() throws {
        try folder.database(migrations: [.notes, .marks]).add("a")
        try expectRefused(.newer(version: 2), by: folder.database())
    }

    @Test func `a file of another program is refused and left alone`() throws {
        let other = try Connection(path: folder.file(), access: .create)
        try other.executeScript("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)")
        other.close()
        try expectRefused(.foreign, by: folder.database())

        let third = Database(path: folder.file("third.sqlite"), applicationID: 3, migrations: [.notes])
        try third.add("c")
        #expect(category { _ = try folder.database("third.sqlite").notes() } == .foreign)
    }

    @Test(arguments: ["DROP TABLE note", "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END"])
    func `a file whose tables were tampered with is refused and left alone`(change: String) throws {
        try folder.database().add("a")
        let other = try Connection(path: folder.file(), access: .readWrite)
        try other.executeScript(change)
        other.close()
        let before = folder.bytes()

        #expect(category { _ = try folder.database().notes() } == .corrupt)
        #expect(category { try folder.database().add("x") } == .corrupt)
        #expect(folder.bytes() == before)
    }

    @Test(arguments: [Array("S".utf8), Array(repeating: 0, count: 4_096), Array("hello\n".utf8)])
    func `a file that is no database is refused and left alone`(bytes: [UInt8]) throws {
        folder.write(bytes)
        try expectRefused(.notADatabase, by: folder.database())
    }

    @Test func `half a file is refused and left alone`() throws {
        for index in 0..<100 { try folder.database().add(String(repeating: "\(index)", count: 500)) }
        let whole = try #require(folder.bytes())
        folder.write(whole.prefix(whole.count / 2))
        try expectRefused(.corrupt, by: folder.database())
    }

    @Test func `a small file whose pages don't fit together is refused and left alone`() throws {
        for index in 0..<100 { try folder.database().add(String(repeating: "\(index)", count: 500)) }
        var bytes = Array(try #require(folder.bytes()))
        // The count of cells on the last page.
        bytes[bytes.count - 4_096 + 3] = 0x0F
        folder.write(bytes)
        try expectRefused(.corrupt, by: folder.database())
    }

    @Test(
        arguments: [
            ("*** in database main ***\nTree 5 page 5: unable to get the page. error code=266", .io),
            ("*** in database main ***\nTree 5 page 5: btreeInitPage() returns error code 11", .corrupt),
            ("row 1 missing from index noteText", .corrupt), ("error code=", .corrupt),
        ] as [(String, DatabaseError.Category)]
    )
    func `a page that the disk doesn't give is no damage`(verdict: String, category: DatabaseError.Category) {
        #expect(DatabaseError.category(ofVerdict: verdict) == category)
    }

    @Test func `a file that was being made counts as none`() throws {
        folder.write([])
        #expect(try folder.database().notes() == [])
        let header = try Connection(path: folder.file(), access: .readWrite)
        _ = try header.first("PRAGMA journal_mode = WAL") { $0.text(0) }
        header.close()
        #expect(folder.bytes()?.isEmpty == false)

        #expect(try folder.database().notes() == [])
        try folder.database().add("a")
        #expect(try folder.database().notes() == ["a"])
    }

    @Test func `the log of a writer that died is read and then folded in`() throws {
        let database = folder.database()
        try database.add("a")
        try database.write { connection in
            try connection.executeScript("INSERT INTO note (text) VALUES ('b'); COMMIT; BEGIN")
            for name in ["data.sqlite", "data.sqlite-wal"] {
                try FileManager.default.copyItem(atPath: folder.file(name), toPath: folder.file("dead-" + name))
            }
        }
        let dead = folder.database("dead-data.sqlite")

        #expect(try dead.notes() == ["a", "b"])
        try dead.add("c")
        #expect(try dead.notes() == ["a", "b", "c"])
        #expect(try !folder.names.contains("dead-data.sqlite-wal"))
    }

    @Test(.enabled(if: getuid() != 0, "the administrator may write everything"))
    func `a file that may only be read is read, and a change leaves nothing beside it`() throws {
        try folder.database().add("a")
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.file())

        #expect(category { try folder.database().add("x") } == .permission)

        #expect(try folder.database().notes() == ["a"])
        #expect(try folder.names == ["data.sqlite", "data.sqlite.lock"])
    }

    @Test func `a folder, a pipe and a dangling link are refused`() throws {
        try FileManager.default.createDirectory(atPath: folder.file("folder"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: "/nonexistent/x")
        let made = unsafe mkfifo(folder.file("pipe"), 0o600)
        #expect(made == 0)

        for name in ["folder", "pipe"] {
            #expect(category { _ = try folder.database(name).notes() } == .notADatabase)
            #expect(category { try folder.database(name).add("x") } == .notADatabase)
        }
        #expect(category { _ = try folder.database("link").notes() } == .dangling)
        #expect(category { try folder.database("link").add("x") } == .dangling)
    }
}
