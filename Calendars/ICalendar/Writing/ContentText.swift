internal import CLibical

/// What may stand in a property or a parameter that we write: the one place where text becomes part of an object.
enum ContentText {
    /// Text of many lines: every kind of line break becomes LF, every other control character goes.
    static func lines(_ text: String) -> String {
        clean(text, lineBreak: 0x0A)
    }

    /// Text of one line: line breaks become blanks.
    static func line(_ text: String) -> String {
        clean(text, lineBreak: 0x20)
    }

    /// A parameter's value. RFC 6868 writes a circumflex as two; libical before 3.0.18 forgets that.
    static func parameter(_ text: String) -> String {
        let plain = line(text)
        guard plain.utf8.contains(0x5E), !Quirks.shared.encodesCaret else { return plain }
        var bytes: [UInt8] = []
        for byte in plain.utf8 {
            bytes.append(byte)
            if byte == 0x5E { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `mailto:` and an address, its local part and domain checked, whatever RFC 3986 does not allow percent-encoded.
    static func mailto(_ address: String) throws(ICalendarError) -> String {
        let bytes = Array(address.utf8)
        guard bytes.count <= 320, let at = bytes.lastIndex(of: 0x40), at > 0, at < bytes.count - 1,
            !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x3C || $0 == 0x3E }),
            !address.unicodeScalars.contains(where: { $0.properties.isWhitespace || (0x80...0x9F).contains($0.value) }),
            !bytes[(at + 1)...].contains(where: { "\",;:\\()[]".utf8.contains($0) })
        else { throw .badAddress }
        return "mailto:" + percentEncoded(bytes, keeping: "!#$&'*+-./=?_{|}~@:", keepsHigh: true)
    }

    /// An absolute link, whatever RFC 3986 does not allow percent-encoded, and the comma and semicolon that calendars
    /// take for their own as well.
    static func link(_ text: String) throws(ICalendarError) -> String {
        let bytes = Array(text.utf8)
        let scheme = bytes.prefix { isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
        guard bytes.count <= 2000, let first = scheme.first, isLetter(first), scheme.count < bytes.count - 1,
            bytes[scheme.count] == 0x3A, !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else { throw .badLink }
        return percentEncoded(bytes, keeping: "-._~:/?#[]@!$&'()*+=%", keepsHigh: false)
    }

    private static func percentEncoded(_ bytes: [UInt8], keeping kept: String, keepsHigh: Bool) -> String {
        let kept = Array(kept.utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            if isLetter(byte) || isDigit(byte) || byte >= 0x80 && keepsHigh || kept.contains(byte) {
                result.append(byte)
            } else {
                result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func clean(_ text: String, lineBreak: UInt8) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
        if isPlain { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var wasReturn = false
        for scalar in text.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A where wasReturn: break
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: result.append(lineBreak)
            case 0x09: result.append(0x20)
            case 0..<0x20, 0x7F..<0xA0: break
            default: result += UTF8.encode(scalar).map { Array($0) } ?? []
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// What the libical at hand does wrong, tried out once.
struct Quirks: Sendable {
    /// Whether it writes `^` in a parameter as `^^` (from 3.0.18).
    let encodesCaret: Bool

    static let shared = Quirks()

    private init() {
        let probe = Component(ICAL_VEVENT_COMPONENT)
        probe.add(ICAL_ATTENDEE_PROPERTY, .address("mailto:a@example.org"), [(ICAL_CN_PARAMETER, "^")])
        let bytes = probe.bytes()
        encodesCaret = zip(bytes, bytes.dropFirst()).contains { $0 == 0x5E && $1 == 0x5E }
    }
}
