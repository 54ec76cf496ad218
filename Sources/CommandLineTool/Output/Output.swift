/// What a command has to say, held back until it is done: a command that fails leaves stdout empty.
final class Output {
    private let console: any Console
    private var text = ""

    init(console: any Console) {
        self.console = console
    }

    func write(_ more: String) { text += more }

    /// What was held back, taken out.
    func take() -> String {
        defer { text = "" }
        return text
    }

    /// Writes at once, after what was held back: for an export that is too large to hold.
    func stream(_ bytes: [UInt8]) throws(StreamError) {
        try flush()
        try console.writeOutput(bytes)
    }

    func finish() throws(StreamError) {
        try flush()
        try console.closeOutput()
    }

    private func flush() throws(StreamError) {
        guard !text.isEmpty else { return }
        try console.writeOutput(Array(text.utf8))
        text = ""
    }
}
