/// Parts the bytes of a file into mails. A file whose first line isn't an mbox's is one mail.
///
/// Mails of an mbox begin with a line such as `From ana@example.org Mon Jun  1 10:00:00 2026` after an empty line;
/// `>From ` inside a mail stands for `From `, RFC 4155 and the "mboxrd" form.
struct MboxSplitter {
    struct Message {
        var bytes: [UInt8]
        /// Whether it exceeded the limit; then its bytes were not kept.
        var isTooLarge = false
    }

    private var isMbox: Bool?
    private var current: Message?
    private var line: [UInt8] = []
    private var followsEmptyLine = true
    private var finished: [Message] = []
    private var nextFinished = 0

    mutating func append(_ chunk: ArraySlice<UInt8>) {
        var rest = chunk
        while let end = rest.firstIndex(of: 0x0A) {
            addToLine(rest[...end])
            endLine()
            rest = rest[(end + 1)...]
        }
        addToLine(rest)
    }

    /// The next mail that is complete.
    mutating func next() -> Message? {
        guard nextFinished < finished.count else {
            finished.removeAll(keepingCapacity: true)
            nextFinished = 0
            return nil
        }
        nextFinished += 1
        return finished[nextFinished - 1]
    }

    /// The last mail.
    mutating func finish() -> Message? {
        if !line.isEmpty { endLine() }
        defer { current = nil }
        return current
    }

    /// A line longer than a mail may be is cut: its mail is refused anyway.
    private mutating func addToLine(_ bytes: ArraySlice<UInt8>) {
        let room = MailError.sizeLimit + 1 - line.count
        line += bytes.prefix(max(0, room))
    }

    private mutating func endLine() {
        defer { line.removeAll(keepingCapacity: true) }
        if isMbox == nil { isMbox = Self.isPostmark(line) }
        guard isMbox == true else { return keep(line[...]) }
        if followsEmptyLine, Self.isPostmark(line) {
            if let current { finished.append(current) }
            current = Message(bytes: [])
        } else {
            let isQuoted = Self.isQuotedFrom(line)
            keep(isQuoted ? line.dropFirst() : line[...])
        }
        followsEmptyLine = line.allSatisfy { $0 == 0x0A || $0 == 0x0D }
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        var message = current ?? Message(bytes: [])
        current = nil
        if message.bytes.count + bytes.count > MailError.sizeLimit {
            message = Message(bytes: [], isTooLarge: true)
        } else if !message.isTooLarge {
            message.bytes += bytes
        }
        current = message
    }

    /// `From `, somebody, and a date: a time with a colon and a year of four digits.
    private static func isPostmark(_ line: [UInt8]) -> Bool {
        guard line.starts(with: "From ".utf8), line.count < 1_000 else { return false }
        let words = line.split { $0 <= 0x20 }
        let hasTime = words.contains { word in
            word.count >= 5 && isDigit(word.first) && word.contains(UInt8(ascii: ":"))
        }
        return hasTime && words.contains { $0.count == 4 && $0.allSatisfy { isDigit($0) } }
    }

    private static func isQuotedFrom(_ line: [UInt8]) -> Bool {
        line.first == UInt8(ascii: ">") && line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
    }

    private static func isDigit(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
