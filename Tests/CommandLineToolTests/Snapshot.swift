import Foundation
import Testing

/// Compares a text with the file of that name in Snapshots; RECORD_SNAPSHOTS=1 writes the file instead.
func expectSnapshot(
    _ text: String,
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    file: String = #filePath
) throws {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
        try Data(text.utf8).write(to: url)
        return
    }
    let recorded = try String(contentsOf: url, encoding: .utf8)
    #expect(text == recorded, "\(name): RECORD_SNAPSHOTS=1 swift test records it anew", sourceLocation: sourceLocation)
}
