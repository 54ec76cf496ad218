/// Text from outside as a field of a contact: one line, trimmed, nothing in it that moves a cursor or turns the
/// direction of writing.
enum FieldText {
    /// Control characters and line breaks become blanks, runs of blanks one; bidirectional overrides and byte order
    /// marks are left out (Unicode TR 36 section 2.5). Cut after `limit` bytes, between characters.
    static func line(_ utf8: some Collection<UInt8>, limit: Int = 64 * 1024) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(min(utf8.count, limit))
        var needsBlank = false
        var iterator = utf8.makeIterator()
        var carried = iterator.next()
        while let byte = carried {
            carried = iterator.next()
            if byte <= 0x20 || byte == 0x7F {
                needsBlank = !plain.isEmpty
                continue
            }
            if byte >= 0x80 {
                switch Self.kind(byte, carried) {
                case .plain: break
                case .control:
                    needsBlank = !plain.isEmpty
                    carried = iterator.next()
                    continue
                case .maybeFormat:
                    let second = carried ?? 0
                    let third = iterator.next() ?? 0
                    carried = iterator.next()
                    if Self.isLeftOut(byte, second, third) { continue }
                    if byte == 0xE2, second == 0x80, third == 0xA8 || third == 0xA9 {
                        needsBlank = !plain.isEmpty
                        continue
                    }
                    if needsBlank { plain.append(ASCII.space) }
                    needsBlank = false
                    plain.append(byte)
                    plain.append(second)
                    plain.append(third)
                    continue
                }
            }
            if needsBlank { plain.append(ASCII.space) }
            needsBlank = false
            plain.append(byte)
        }
        return trimmed(plain, limit: limit)
    }

    static func line(_ text: String, limit: Int = 64 * 1024) -> String { line(text.utf8, limit: limit) }

    /// What stands between any of `separators`, without what is empty.
    static func parts(_ text: String, between separators: Set<Unicode.Scalar>) -> [String] {
        guard text.unicodeScalars.contains(where: separators.contains) else { return [line(text)] }
        return text.unicodeScalars.split(whereSeparator: separators.contains).map { line(String($0)) }
            .filter { !$0.isEmpty }
    }

    private enum Kind { case plain, control, maybeFormat }

    /// What the character that begins with `first` may be: C1 controls are C2 80…9F, the formats E2 80/81 xx and EF BB xx.
    private static func kind(_ first: UInt8, _ second: UInt8?) -> Kind {
        switch (first, second) {
        case (0xC2, .some(0x80...0x9F)): .control
        case (0xE2, .some(0x80)), (0xE2, .some(0x81)), (0xEF, .some(0xBB)): .maybeFormat
        default: .plain
        }
    }

    /// U+202A…202E, U+2066…2069, U+FEFF.
    private static func isLeftOut(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF): true
        default: false
        }
    }

    /// Without no-break and ideographic blanks at the ends.
    private static func trimmed(_ bytes: [UInt8], limit: Int) -> String {
        var text = bytes[...]
        if text.count > limit {
            var end = text.startIndex + limit
            while end > text.startIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
            text = text[..<end]
        }
        guard let first = text.first, let last = text.last, first >= 0x80 || last >= 0x80 || last == ASCII.space else {
            return String(decoding: text, as: UTF8.self)
        }
        let wide: [[UInt8]] = [[0xC2, 0xA0], [0xE3, 0x80, 0x80], [0x20]]
        while let blank = wide.first(where: { text.starts(with: $0) }) { text = text.dropFirst(blank.count) }
        while let blank = wide.first(where: { text.suffix($0.count).elementsEqual($0) }) {
            text = text.dropLast(blank.count)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
