import CommandLineTool

/// Streams that remember what was written.
final class MemoryConsole: Console {
    var isInputTerminal = false
    var isOutputTerminal = false
    var isErrorTerminal = false
    var width = 80
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var input: [String] = []
    var failure: StreamError?

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }

    func writeOutput(_ bytes: [UInt8]) throws(StreamError) {
        if let failure { throw failure }
        output += bytes
    }

    func closeOutput() throws(StreamError) {}

    func writeError(_ bytes: [UInt8]) { errors += bytes }

    func readLine(limit: Int) -> String? { input.isEmpty ? nil : input.removeFirst() }
}
