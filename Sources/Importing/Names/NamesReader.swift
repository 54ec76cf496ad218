internal import Invites
internal import Text

/// The people of a pasted member list, one a line, as chat programs and spreadsheets give it.
struct NamesReader {
    static let sizeLimit = 5_000_000
    static let lineLimit = 200

    private let bytes: [UInt8]
    private var rest: Range<Int>
    private var line = 0
    /// Whether people stand on numbered lines, and what stands above the first of them is no name.
    private var isSignUp = false

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
        guard !isConversation() else {
            throw ImportError(
                file: source.file,
                what: "looks like messages of a chat, not like a list with one name a line",
                cure: "keep only the names, or give it to `tertulia replies` for the answers in it"
            )
        }
        isSignUp = hasNumbers()
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
            if NameRemarks.isExample(text) {
                return .skipped(SkippedRow(line: self.line, reason: "an example, not a person"))
            }
            if isSignUp {
                guard Self.number(text) != nil else {
                    return .skipped(SkippedRow(line: self.line, reason: "stands above the first number of the list"))
                }
                isSignUp = false
            }
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

    /// The number of a line such as `1. 张三` or `1、张三`.
    private static func number(_ text: String) -> Int? {
        let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
        guard (1...4).contains(digits.count), let sign = text.utf8.dropFirst(digits.count).first else { return nil }
        let rest = text.unicodeScalars.dropFirst(digits.count).first
        guard sign == ASCII.dot || sign == UInt8(ascii: ")") || rest == "、" || rest == "．" else { return nil }
        return Int(String(decoding: Array(digits), as: UTF8.self))
    }

    /// Whether lines are numbered from 1 on, one after another.
    private func hasNumbers() -> Bool {
        var copy = self
        var expected = 1
        while let line = copy.nextLine() {
            let text = FieldText.line(line)
            if Self.number(text) == expected, !NameRemarks.isExample(text) { expected += 1 }
            if expected > 2 { return true }
        }
        return false
    }

    /// Whether most lines are `who: what they say`, and somebody speaks twice or the times stand before them.
    private func isConversation() -> Bool {
        var lines = 0
        var said = 0
        var stamped = 0
        var speakers: [String: Int] = [:]
        var copy = self
        while let line = copy.nextLine() {
            let text = FieldText.line(line, limit: 1000)
            guard !text.isEmpty else { continue }
            lines += 1
            guard let (speaker, isStamped) = Self.speaker(text) else { continue }
            said += 1
            stamped += isStamped ? 1 : 0
            speakers[speaker, default: 0] += 1
        }
        return said >= 2 && said * 2 > lines && (stamped >= 2 || speakers.values.contains { $0 > 1 })
    }

    /// Who says something on a line, and whether a time stands before it; nil where a number, an address or nothing
    /// follows the colon.
    private static func speaker(_ text: String) -> (name: String, isStamped: Bool)? {
        let scalars = Array(text.unicodeScalars)
        var isStamped = false
        let colon = scalars.indices.first { index in
            guard scalars[index] == ":" || scalars[index] == "：" else { return false }
            let isTime =
                index > 0 && index + 1 < scalars.count && isDigit(scalars[index - 1]) && isDigit(scalars[index + 1])
            isStamped = isStamped || isTime
            return !isTime
        }
        guard let colon, (1...60).contains(colon) else { return nil }
        let name = String(String.UnicodeScalarView(scalars[..<colon]))
        let words = scalars[(colon + 1)...]
        guard name.unicodeScalars.contains(where: \.properties.isAlphabetic), !words.contains("@"),
            words.contains(where: \.properties.isAlphabetic)
        else { return nil }
        return (name, isStamped)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

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
