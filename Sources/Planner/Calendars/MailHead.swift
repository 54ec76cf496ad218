/// How a mail begins: with a block of header fields of any length.
///
/// A text from standard input or with a name that says nothing may be a mail as well as a chat.
struct MailHead {
    /// A header that is longer is judged by its beginning.
    static let mostBytes = 262_144

    /// Whether a field of the header stands in mails only.
    private(set) var isMail = false

    /// - Parameter bytes: what a file begins with, at least ``mostBytes`` of it unless it ends before.
    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        rest = rest.drop { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
        var isFirst = true
        var isSure = false
        var parties = 0
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
            rest = rest.dropFirst(line.count)
            rest = rest.starts(with: [0x0D, 0x0A]) ? rest.dropFirst(2) : rest.dropFirst()
            defer { isFirst = false }
            if line.isEmpty { break }
            // The line of an mbox, and fields that go on.
            if isFirst, line.starts(with: "From ".utf8), line.contains(0x40) { continue }
            if !isFirst, line.first == 0x20 || line.first == 0x09 { continue }
            guard let colon = line.prefix(80).firstIndex(of: 0x3A), colon > line.startIndex,
                line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
            else { return }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            if Self.ofMails.contains(name) || name == "from" && line.contains(0x40) { isSure = true }
            if Self.ofLetters.contains(name) { parties += 1 }
        }
        isMail = isSure || parties >= 3
    }

    private static let ofMails: Set = [
        "received", "return-path", "delivered-to", "message-id", "mime-version", "content-type", "dkim-signature",
        "authentication-results", "in-reply-to",
    ]
    private static let ofLetters: Set = ["from", "to", "subject", "date"]
}
