internal import Invites
internal import Text

/// The people of a pasted member list, one a line, as chat programs and spreadsheets give it.
struct NamesReader {
    static let sizeLimit = 5_000_000
    static let lineLimit = 200

    private let bytes: [UInt8]
    private var rest: Range<Int>
    private var line = 0

    /// Refuses what is no list: prose, or more than a list can be.
    init(_ source: ByteSource) throws(ImportError) {
        let text = TextSource(source)
        var bytes: [UInt8] = []
        while let piece = try text.next() {
            bytes += piece
            guard bytes.count <= Self.sizeLimit else {
                throw ImportError(
                    file: source.file,
                    what: "is too long for a list of names",
                    cure: "say with --as what it is"
                )
            }
        }
        if let zero = bytes.firstIndex(of: 0) {
            throw ImportError(
                file: source.file,
                line: bytes[..<zero].count { $0 == ASCII.lf } + 1,
                what: "holds a zero byte, so it is not text",
                cure: "copy the list again"
            )
        }
        self.bytes = bytes
        rest = bytes.startIndex..<bytes.endIndex
        guard !isProse() else {
            throw ImportError(
                file: source.file,
                what: "looks like prose, not like a list with one name a line",
                cure: "keep only the names and import it again"
            )
        }
    }

    /// The next person, or a line that was left out; nil at the end.
    mutating func next() -> ContactEvent? {
        while let line = nextLine() {
            let text = FieldText.line(line)
            if text.isEmpty { continue }
            guard text.unicodeScalars.count <= Self.lineLimit else {
                return .skipped(SkippedRow(line: self.line, reason: "longer than \(Self.lineLimit) characters"))
            }
            if NameLine.isHeading(text) { continue }
            guard let draft = NameLine(text).draft else {
                return .skipped(SkippedRow(line: self.line, reason: "no name in this line"))
            }
            return .contact(ContactRecord(line: self.line, draft: draft))
        }
        return nil
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        line += 1
        let end = bytes[rest].firstIndex { $0 == ASCII.lf || $0 == ASCII.cr } ?? rest.upperBound
        let content = bytes[rest.lowerBound..<end]
        var after = min(end + 1, rest.upperBound)
        if end < rest.upperBound, bytes[end] == ASCII.cr, after < rest.upperBound, bytes[after] == ASCII.lf {
            after += 1
        }
        rest = after..<rest.upperBound
        return content
    }

    private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "!", "?", "；", ";", "，", ",": true
        default: false
        }
    }

    /// Whether most lines are long or end like sentences.
    private func isProse() -> Bool {
        var lines = 0
        var sentences = 0
        var copy = self
        while let line = copy.nextLine() {
            let text = FieldText.line(line, limit: 1000)
            guard !text.isEmpty else { continue }
            lines += 1
            let ends = text.unicodeScalars.last.map(Self.endsSentence) ?? false
            let isSentence = text.utf8.last == ASCII.dot && text.utf8.count { $0 == ASCII.space } >= 4
            if ends || isSentence || text.unicodeScalars.count > 60 { sentences += 1 }
        }
        return sentences * 2 > lines
    }
}
