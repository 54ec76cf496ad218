import Foundation
import Testing

@testable import SQLite

struct DatabaseTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a write is there for the next one who opens the file`() throws {
        try folder.database().add("a")
        try folder.database().add("b")

        #expect(try folder.database().notes() == ["a", "b"])
        #expect(try folder.names == ["data.sqlite", "data.sqlite.lock"])
    }

    @Test func `reading where nothing is creates nothing`() throws {
        #expect(try folder.database().notes() == [])
        #expect(try folder.names == [])
    }

    @Test func `reading a file that lies alone creates nothing beside it`() throws {
        try folder.database().add("a")
        try FileManager.default.removeItem(atPath: folder.file("data.sqlite.lock"))

        #expect(try folder.database().notes() == ["a"])
        #expect(try folder.names == ["data.sqlite"])
    }

    @Test func `reading can't write`() throws {
        try folder.database().add("a")
        #expect(throws: DatabaseError.self) {
            try folder.database().read { try $0.execute("DELETE FROM note") }
        }
        #expect(throws: DatabaseError.self) {
            try folder.database("none.sqlite").read { try $0.execute("DELETE FROM note") }
        }
        #expect(try folder.database().notes() == ["a"])
    }

    @Test func `a write that throws stores nothing`() throws {
        struct Stop: Error {}
        let database = folder.database()
        #expect(throws: Stop.self) {
            try database.write {
                try $0.execute("INSERT INTO note (text) VALUES ('a')")
                throw Stop()
            }
        }
        #expect(try folder.names == ["data.sqlite.lock"])

        try database.add("b")
        #expect(throws: Stop.self) {
            try database.write {
                try $0.execute("DELETE FROM note")
                throw Stop()
            }
        }
        #expect(try database.notes() == ["b"])
    }

    @Test func `files and folders that we make are their owner's alone`() throws {
        let database = folder.database("new/deep/data.sqlite")
        let beside = try database.write { _ in
            try ["-wal", "-shm"].map { try folder.permissions("new/deep/data.sqlite" + $0) }
        }

        #expect(beside == [0o600, 0o600])
        #expect(try folder.permissions("new") == 0o700)
        #expect(try folder.permissions("new/deep") == 0o700)
        #expect(try folder.permissions("new/deep/data.sqlite") == 0o600)
        #expect(try folder.permissions("new/deep/data.sqlite.lock") == 0o600)
    }

    @Test func `permissions that are too wide are mended by the next write`() throws {
        try folder.database().add("a")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.file())
        try folder.database().add("b")

        #expect(try folder.permissions() == 0o600)
    }

    @Test func `the settings that keep promises are set`() throws {
        let (mode, levels) = try folder.database().write { connection in
            (
                try connection.first("PRAGMA journal_mode") { $0.text(0) },
                try ["synchronous", "foreign_keys", "secure_delete", "trusted_schema"].map { name in
                    try connection.first("PRAGMA \(raw: name)") { $0.int(0) }
                }
            )
        }

        #expect(mode == "wal")
        #expect(levels == [2, 1, 1, 0])
    }

    @Test func `many writers wait for each other and lose nothing`() async throws {
        let database = folder.database()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask { for index in 0..<10 { try database.add("\(writer)-\(index)") } }
            }
            group.addTask { for _ in 0..<40 { _ = try database.notes() } }
            try await group.waitForAll()
        }

        #expect(Set(try database.notes()).count == 40)
        #expect(try folder.names == ["data.sqlite", "data.sqlite.lock"])
    }

    @Test func `a reader sees one state while a writer works`() throws {
        let database = folder.database()
        try database.add("a")
        let seen = try database.write { connection in
            try connection.execute("INSERT INTO note (text) VALUES ('b')")
            return try folder.database().notes()
        }

        #expect(seen == ["a"])
        #expect(try database.notes() == ["a", "b"])
    }

    @Test func `a writer who waits too long says that the file is busy`() throws {
        let database = folder.database()
        let hurried = Database(
            path: folder.file(),
            applicationID: 0x7465_7374,
            migrations: [.notes],
            patience: 0.01
        )
        try database.write { _ in
            let error = #expect(throws: DatabaseError.self) { try hurried.add("x") }
            #expect(error?.category == .busy)
        }
    }

    @Test func `what is erased leaves no byte`() throws {
        let database = folder.database()
        let canary = "canary-4711"
        for _ in 0..<50 { try database.add(String(repeating: canary, count: 200)) }
        try database.write { try $0.execute("DELETE FROM note WHERE id % 2") }
        try database.write { try $0.execute("DELETE FROM note") }
        try database.vacuum()

        for name in try folder.names {
            #expect(folder.bytes(name)?.range(of: Data(canary.utf8)) == nil)
        }
        #expect((folder.bytes()?.count ?? 0) <= 3 * 4_096)
    }

    @Test func `a database in memory keeps what was written`() throws {
        let database = Database(path: ":memory:", applicationID: 1, migrations: [.notes])
        try database.add("a")
        #expect(try database.notes() == ["a"])
    }

    @Test func `links lead to one file and one lock`() throws {
        try folder.database().add("a")
        try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: folder.file())
        try folder.database("link").add("b")

        #expect(try folder.database().notes() == ["a", "b"])
        #expect(try folder.names == ["data.sqlite", "data.sqlite.lock", "link"])
    }
}
