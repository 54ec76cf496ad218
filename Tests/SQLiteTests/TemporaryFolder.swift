import Foundation

@testable import SQLite

/// A folder that goes away with the value.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "sqlite-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String = "data.sqlite") -> String { path + "/" + name }

    func bytes(_ name: String = "data.sqlite") -> Data? { FileManager.default.contents(atPath: file(name)) }

    func write(_ bytes: some Sequence<UInt8>, to name: String = "data.sqlite") {
        _ = FileManager.default.createFile(atPath: file(name), contents: Data(bytes))
    }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    func permissions(_ name: String = "data.sqlite") throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    func database(_ name: String = "data.sqlite", migrations: [Migration] = [.notes]) -> Database {
        Database(path: file(name), applicationID: 0x7465_7374, migrations: migrations)
    }
}

extension Migration {
    static let notes = Migration(
        "Create the notes",
        sql: "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"
    )
    static let marks = Migration(
        "Give notes marks",
        sql: """
            CREATE TABLE mark (note INTEGER NOT NULL REFERENCES note, word TEXT NOT NULL) STRICT;
            INSERT INTO mark SELECT id, 'old' FROM note;
            """
    )
}

extension Database {
    func add(_ text: String) throws {
        try write { try $0.execute("INSERT INTO note (text) VALUES (\(text))") }
    }

    func notes() throws -> [String] {
        try read { try $0.query("SELECT text FROM note ORDER BY id") { $0.text(0) } }
    }
}
