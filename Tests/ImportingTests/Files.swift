import Foundation

/// Calls `body` with the path of a file that holds `bytes` and is gone afterwards.
func withFile(_ bytes: [UInt8], named name: String = "file", _ body: (String) throws -> Void) throws {
    try withFolder { folder in
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        try body(path)
    }
}

/// Calls `body` with the path of an empty folder that is gone afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tertulia-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
}
