internal import Text

/// The text of a file in valid UTF-8, piece by piece, whatever its charset.
package final class TextSource {
    package let source: ByteSource
    private let decoder: StreamDecoder
    private var isAtEnd = false
    private var ahead: [UInt8] = []
    /// Line feeds in what was handed out.
    private var lineBreaks = 0

    /// - Parameter declared: the charset that somebody says the file has.
    package init(_ source: ByteSource, declared: String? = nil) {
        self.source = source
        decoder = StreamDecoder(declared: declared)
    }

    /// As the planner named it.
    package var file: String { source.file }

    /// What was found so far: `UTF-8`, `GB18030` …; `US-ASCII` as long as all is ASCII.
    package var charset: String { decoder.charset }

    /// The next piece, nil at the end; none is empty.
    package func next() throws(ImportError) -> [UInt8]? {
        if ahead.isEmpty { ahead = try decoded() ?? [] }
        guard !ahead.isEmpty else { return nil }
        let piece = ahead
        ahead = []
        return piece
    }

    /// The beginning of what `next()` will give.
    package func peek() throws(ImportError) -> [UInt8] {
        if ahead.isEmpty { ahead = try decoded() ?? [] }
        return ahead
    }

    private func decoded() throws(ImportError) -> [UInt8]? {
        while !isAtEnd {
            let piece = try source.next()
            isAtEnd = piece == nil
            do throws(CharsetError) {
                let text = try decoder.feed(piece ?? [], isLast: piece == nil)
                lineBreaks += text.count { $0 == 0x0A }
                if !text.isEmpty { return text }
            } catch {
                throw ImportError(
                    file: file,
                    line: error.kind == .notText ? nil : lineBreaks + error.lineBreaks + 1,
                    what: error.what,
                    cure: "save it anew as UTF-8 and import it again"
                )
            }
        }
        return nil
    }
}
