import Calendars
import Foundation
import Invites
import SQLite
import Testing

@testable import Store

/// Version 0: a file that says whose it is and has no table yet (`Fixtures/make_version_0.py`).
struct MigrationTests {
    private let folder: StoreFolder

    init() throws {
        folder = try StoreFolder()
        try folder.place("version-0.sqlite")
    }

    private func version() throws -> Int? {
        let connection = try Connection(path: folder.file, access: .readOnly)
        defer { connection.close() }
        return try connection.first("PRAGMA user_version") { $0.int(0) }
    }

    @Test func `a file of version 0 reads as an empty one and stays as it is`() throws {
        let before = folder.bytes

        #expect(try folder.store.read { try $0.peopleCount() } == 0)
        #expect(folder.bytes == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["planner.sqlite"])
    }

    @Test func `the first change brings a file of version 0 up to date`() throws {
        let id = try folder.change { try $0.insert(ContactDraft(name: "Ana Example"), createdAt: Instant(seconds: 0)) }

        #expect(try folder.store.read { try $0.person(id)?.name } == "Ana Example")
        #expect(try folder.store.read { try $0.settings()?.zone } == "Europe/Lisbon")
        #expect(try version() == Schema.migrations.count)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `a change that fails leaves version 0`() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) { try folder.change { _ in throw Stop() } }

        #expect(try version() == 0)
        #expect(try folder.store.read { try $0.peopleCount() } == 0)
        _ = try folder.change { try $0.insert(ContactDraft(name: "Ana Example"), createdAt: Instant(seconds: 0)) }
        #expect(try folder.store.read { try $0.peopleCount() } == 1)
    }

    @Test func `the names that are read off the migrations are those that SQLite has`() throws {
        _ = try folder.change { try $0.insert(ContactDraft(name: "Ana Example"), createdAt: Instant(seconds: 0)) }
        let connection = try Connection(path: folder.file, access: .readOnly)
        defer { connection.close() }

        #expect(try connection.schemaNames() == Migration.names(after: Schema.migrations))
    }
}
