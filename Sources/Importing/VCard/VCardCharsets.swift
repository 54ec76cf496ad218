internal import Text

/// Turns the values of properties into UTF-8: by the charset that the property names, else by what the file shows.
struct VCardCharsets {
    /// The charset that the beginning of the file shows where it names none; nil when that is UTF-8.
    private var evident: String?

    /// - Parameter head: the first bytes of the file.
    init(head: ArraySlice<UInt8>) {
        guard String(validating: head, as: UTF8.self) == nil, let found = try? decode(head) else { return }
        if !Self.isUTF8(found.charset) { evident = found.charset }
    }

    /// Whether the file as a whole is in UTF-16 or UTF-32 rather than in a superset of ASCII.
    static func isWide(head: ArraySlice<UInt8>) -> Bool {
        head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0, 0, 0xFE, 0xFF])
            || head.prefix(4096).count { $0 == 0 } > head.prefix(4096).count / 4
    }

    /// The value of `property` with its transfer encoding undone; nil when that is broken.
    /// - Throws: for what no charset explains, and for UTF-8 that hides characters (overlong forms, surrogates).
    func text(of property: VCardProperty) throws(CharsetError) -> VCardText? {
        let bytes: [UInt8]
        switch property.parameter("ENCODING")?.utf8.map(ASCII.lowercased) ?? [] {
        case Array("quoted-printable".utf8), Array("q".utf8):
            bytes = VCardEncoding.quotedPrintable(property.value)
        case Array("base64".utf8), Array("b".utf8):
            guard let plain = VCardEncoding.base64(property.value) else { return nil }
            bytes = plain
        default:
            bytes = Array(property.value)
        }
        return VCardText(utf8: try utf8(bytes, declared: property.parameter("CHARSET")))
    }

    private func utf8(_ bytes: [UInt8], declared: String?) throws(CharsetError) -> [UInt8] {
        // ISO-2022-JP is ASCII with escape sequences.
        if !bytes.contains(where: { $0 >= 0x80 || $0 == 0x1B }) { return bytes }
        let declared = declared.flatMap { Self.isUTF8($0) ? nil : $0 }
        if String(validating: bytes, as: UTF8.self) != nil, declared == nil || isSurelyUTF8(bytes) { return bytes }
        return Array(try decode(bytes, declared: declared ?? evident).text.utf8)
    }

    /// Programs say SHIFT_JIS or GBK and write UTF-8. Characters of three bytes that fit by chance are rare there.
    private func isSurelyUTF8(_ bytes: [UInt8]) -> Bool { bytes.contains { (0xE0...0xF4).contains($0) } }

    private static func isUTF8(_ name: String) -> Bool {
        ["utf-8", "utf8", "us-ascii", "ascii"].contains(name.lowercased())
    }
}
