internal import Text

/// The streams of the process and the terminal behind them; tests put their own in its place.
package protocol Console: AnyObject {
    var isInputTerminal: Bool { get }
    var isOutputTerminal: Bool { get }
    var isErrorTerminal: Bool { get }
    /// Columns of the terminal; 80 when there is none.
    var width: Int { get }
    /// Writes everything or says why not.
    func writeOutput(_ bytes: [UInt8]) throws(StreamError)
    /// Says that nothing more comes, so that a late failure is heard.
    func closeOutput() throws(StreamError)
    /// Writes as much as can be written: there is nowhere to report a failure to.
    func writeError(_ bytes: [UInt8])
    /// One line without its end; nil at the end of the input. At most `limit` bytes are kept.
    func readLine(limit: Int) -> String?
}

/// A stream that could not be written.
package struct StreamError: Error, Equatable {
    /// As in errno.h.
    package let code: Int32

    package init(code: Int32) { self.code = code }
}

extension Console {
    /// Says a sentence on stderr: in one line for a script, wrapped on a terminal.
    func tell(_ sentence: String) {
        let text = "tertulia: \(terminalSafe(sentence))"
        let lines = isErrorTerminal ? Styled(text).wrapped(to: min(max(width, 20), 100)).map(\.plain) : [text]
        writeError(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
}
