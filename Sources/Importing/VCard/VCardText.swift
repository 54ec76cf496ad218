/// The value of a property as text: transfer encoding undone, decoded to UTF-8, then taken apart.
///
/// Escapes are looked for after decoding, because in Shift_JIS and GB18030 the byte of the backslash is also the
/// second half of many characters.
struct VCardText {
    /// UTF-8, escapes still in place.
    let bytes: [UInt8]

    init(utf8 bytes: [UInt8]) { self.bytes = bytes }

    /// The parts between semicolons that are not escaped, escapes undone: of N, ADR, ORG.
    var components: [String] { parts { $0 == ASCII.semicolon } }

    /// The parts between commas: of NICKNAME. Vendors also write semicolons.
    var list: [String] { parts { $0 == ASCII.comma || $0 == ASCII.semicolon } }

    /// The whole as one text.
    var string: String { FieldText.line(Self.unescaped(bytes[...])) }

    private func parts(at isSeparator: (UInt8) -> Bool) -> [String] {
        var parts: [String] = []
        var start = 0
        var isEscaped = false
        for (index, byte) in bytes.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if byte == ASCII.backslash {
                isEscaped = true
            } else if isSeparator(byte) {
                parts.append(FieldText.line(Self.unescaped(bytes[start..<index])))
                start = index + 1
                // The tail of a card that somebody filled with separators says nothing.
                if parts.count == 256 { return parts }
            }
        }
        parts.append(FieldText.line(Self.unescaped(bytes[start...])))
        return parts
    }

    /// `\n` is a line break; a backslash before punctuation is taken off, as vendors escape more than they need
    /// (`http\://`, `\"`); before anything else it stands for itself.
    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.contains(ASCII.backslash) else { return bytes }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == ASCII.backslash, let next = rest.first else {
                plain.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "n"), UInt8(ascii: "N"): plain.append(ASCII.lf)
            case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: plain.append(next)
            default:
                plain.append(byte)
                continue
            }
            rest = rest.dropFirst()
        }
        return plain[...]
    }
}

/// Transfer encodings of values (RFC 2045 section 6).
enum VCardEncoding {
    /// `=C3=96` for bytes; what is no such code stands for itself. Where semicolons part the value, an encoded one is
    /// part of the text, so it comes out escaped.
    static func quotedPrintable(_ value: ArraySlice<UInt8>) -> [UInt8] {
        let isParted = value.contains(ASCII.semicolon)
        var plain: [UInt8] = []
        plain.reserveCapacity(value.count)
        var index = value.startIndex
        while index < value.endIndex {
            let byte = value[index]
            if byte == ASCII.equals, index + 2 < value.endIndex, let high = ASCII.hexValue(value[index + 1]),
                let low = ASCII.hexValue(value[index + 2])
            {
                let decoded = high << 4 | low
                if decoded == ASCII.semicolon, isParted, plain.last != ASCII.backslash {
                    plain.append(ASCII.backslash)
                }
                plain.append(decoded)
                index += 3
            } else {
                plain.append(byte)
                index += 1
            }
        }
        return plain
    }

    /// Bytes outside the alphabet are passed over; nil for a length that no encoder makes.
    static func base64(_ value: ArraySlice<UInt8>) -> [UInt8]? {
        var plain: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in value {
            let six: UInt8
            switch byte {
            case 0x41...0x5A: six = byte - 0x41
            case 0x61...0x7A: six = byte - 0x61 + 26
            case 0x30...0x39: six = byte - 0x30 + 52
            case ASCII.plus: six = 62
            case ASCII.slash: six = 63
            default: continue
            }
            bits = bits << 6 | UInt32(six)
            count += 1
            if count % 4 == 0 {
                plain.append(UInt8(truncatingIfNeeded: bits >> 16))
                plain.append(UInt8(truncatingIfNeeded: bits >> 8))
                plain.append(UInt8(truncatingIfNeeded: bits))
            }
        }
        switch count % 4 {
        case 1: return nil
        case 2: plain.append(UInt8(truncatingIfNeeded: bits >> 4))
        case 3:
            plain.append(UInt8(truncatingIfNeeded: bits >> 10))
            plain.append(UInt8(truncatingIfNeeded: bits >> 2))
        default: break
        }
        return plain
    }
}
