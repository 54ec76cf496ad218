/// E-mail addresses as other programs write them.
enum EmailText {
    /// The addresses in `text`, which is usually one, but may be `mailto:…`, `Name <address>` or several with commas
    /// or semicolons between; nil when nothing in it can be an address.
    static func addresses(in text: String) -> [String]? {
        let bytes = Array(text.utf8)
        if let one = address(bytes[...]) { return [one] }
        var parts = bytes.split { $0 == ASCII.comma || $0 == ASCII.semicolon }
        if parts.count < 2 { parts = bytes.split(whereSeparator: ASCII.isBlank) }
        let all = parts.prefix(100).map { address($0) }
        guard !all.isEmpty, all.allSatisfy({ $0 != nil }) else { return nil }
        return all.compactMap { $0 }
    }

    /// One `@` with something on both sides, no blank and at most 254 bytes (RFC 5321 section 4.5.3.1.3).
    private static func address(_ text: ArraySlice<UInt8>) -> String? {
        var text = text.trimmedBlanks
        if text.last == UInt8(ascii: ">"), let open = text.lastIndex(of: UInt8(ascii: "<")) {
            text = text[(open + 1)..<(text.endIndex - 1)].trimmedBlanks
        }
        if text.starts(withCapitals: "MAILTO:") { text = text.dropFirst(7) }
        guard (3...254).contains(text.count), text.count(where: { $0 == ASCII.at }) == 1,
            text.first != ASCII.at, text.last != ASCII.at,
            !text.contains(where: { $0 <= ASCII.space || $0 == 0x7F || $0 == UInt8(ascii: "<") || $0 == ASCII.comma })
        else { return nil }
        return String(decoding: text, as: UTF8.self)
    }
}
