/// The content lines of a vCard file: folded lines joined on bytes, before anything is decoded, because a fold may
/// split a character (RFC 6350 section 3.2), and soft line breaks of quoted-printable values joined (vCard 2.1).
struct VCardContentLines {
    /// A property is kept up to here; longer ones are cut, and the contents of photos are not kept at all.
    static let propertyLimit = 64 * 1024

    private var lines: VCardLineReader
    private var ahead: [UInt8] = []
    private var hasAhead = false
    private var aheadNumber = 0
    private var aheadLength = 0
    /// The line that was read last, without its end.
    private(set) var content: [UInt8] = []
    /// Where it begins, counted from 1.
    private(set) var number = 0
    /// The bytes that it took in the file.
    private(set) var length = 0

    init(chunks: @escaping VCardLineReader.Chunks) {
        lines = VCardLineReader(keeping: Self.propertyLimit, chunks: chunks)
    }

    /// Reads the next content line that isn't blank; false at the end of the file.
    mutating func next() throws(ImportError) -> Bool {
        repeat {
            guard try look() else { return false }
            swap(&content, &ahead)
            hasAhead = false
            number = aheadNumber
            length = aheadLength
        } while content.allSatisfy(ASCII.isBlank)
        let header = Header(content)
        while try look() {
            if header.isQuotedPrintable, endsWithSoftBreak() {
                if isCardBoundary(ahead) { break }
                append(ahead[...])
            } else if let first = ahead.first, ASCII.isBlank(first) {
                if !header.isBinary { append(ahead.dropFirst()) }
            } else if !header.isBinary || !looksLikeBase64(ahead) {
                break
            }
            length &+= aheadLength
            hasAhead = false
        }
        return true
    }

    private mutating func look() throws(ImportError) -> Bool {
        if hasAhead { return true }
        hasAhead = try lines.next(into: &ahead)
        aheadNumber = lines.number
        aheadLength = lines.length
        return hasAhead
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        content.append(contentsOf: bytes.prefix(max(0, Self.propertyLimit - content.count)))
    }

    /// Whether the line ends in `=`, which is then taken off. Blanks after it came from the transport (RFC 2045, 6.7).
    private mutating func endsWithSoftBreak() -> Bool {
        var end = content.count
        while end > 0, ASCII.isBlank(content[end - 1]) { end -= 1 }
        guard end > 0, content[end - 1] == ASCII.equals else { return false }
        content.removeSubrange((end - 1)...)
        return true
    }

    private func isCardBoundary(_ line: [UInt8]) -> Bool {
        let text = line.trimmedBlanks
        return text.starts(withCapitals: "END:VCARD") || text.starts(withCapitals: "BEGIN:VCARD")
    }

    /// Photos whose further lines are not indented (old Outlook): nothing but the alphabet of base64.
    private func looksLikeBase64(_ line: [UInt8]) -> Bool {
        !line.isEmpty
            && line.allSatisfy {
                ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.plus || $0 == ASCII.slash || $0 == ASCII.equals
            }
    }

    /// What the part before the colon says about how the value goes on.
    private struct Header {
        var isQuotedPrintable = false
        /// The value is a picture, a sound or a key, of which nothing is kept.
        var isBinary = false

        init(_ line: [UInt8]) {
            var isBase64 = false
            var nameStart = 0
            var index = 0
            while index < line.count, line[index] != ASCII.colon {
                let rest = line[index...]
                switch index > 0 ? line[index - 1] : 0 {
                case ASCII.semicolon, ASCII.equals:
                    if rest.starts(withCapitals: "QUOTED-PRINTABLE") { isQuotedPrintable = true }
                    let words = ["BASE64", "B;", "B:"]
                    if words.contains(where: { rest.starts(withCapitals: $0) }) { isBase64 = true }
                case ASCII.dot where nameStart == 0: nameStart = index
                default: break
                }
                index += 1
            }
            let name = line[min(nameStart, line.count)...]
            let names = ["PHOTO", "LOGO", "SOUND", "KEY", "X-"]
            isBinary = isBase64 && names.contains { name.starts(withCapitals: $0) }
        }
    }
}
