import CommandLineTool
import Foundation
import TestSupport

/// A planner at a terminal of their own: a folder, a clock that stands still, and the real commands.
final class Desk {
    struct Result {
        let status: Int32
        let output: String
        let errors: String

        /// The document, as plain dictionaries and arrays.
        var json: Any? { try? JSONSerialization.jsonObject(with: Data(output.utf8)) }
    }

    let folder: URL
    var now = "2026-11-20T12:00:00Z"

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    var file: String { path("planner.sqlite") }

    @discardableResult
    func run(_ arguments: String..., console: MemoryConsole = MemoryConsole()) -> Result {
        run(arguments, console: console)
    }

    @discardableResult
    func run(_ arguments: [String], console: MemoryConsole = MemoryConsole()) -> Result {
        let status = CommandLineTool.main(
            arguments: arguments,
            environment: ["TERTULIA_DATA": file, "TERTULIA_NOW": now, "HOME": folder.path],
            console: console,
            clock: { .t0 }
        )
        return Result(status: status, output: console.outputText, errors: console.errorText)
    }
}
