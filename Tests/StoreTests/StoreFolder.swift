import Foundation
import Store

/// A folder with a planner's file in it that goes away with the value.
final class StoreFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var file: String { path + "/planner.sqlite" }

    var store: Store { Store(path: file) }

    func change<Result>(_ body: (Records) throws -> Result) throws -> Result {
        try store.write(zone: "Europe/Lisbon", body)
    }

    /// The planner's file.
    var bytes: Data { FileManager.default.contents(atPath: file) ?? Data() }

    /// Whether a text stands anywhere in the file or in what lies beside it, in capitals or not.
    func holds(_ text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: path).contains { name in
            let bytes = FileManager.default.contents(atPath: path + "/" + name) ?? Data()
            return String(decoding: bytes, as: UTF8.self).lowercased().contains(text.lowercased())
        }
    }

    /// Puts a file of `Fixtures` in the place of the planner's.
    func place(_ fixture: String, besides testFile: String = #filePath) throws {
        let fixtures = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Fixtures")
        try FileManager.default.copyItem(atPath: fixtures.appendingPathComponent(fixture).path, toPath: file)
    }
}
