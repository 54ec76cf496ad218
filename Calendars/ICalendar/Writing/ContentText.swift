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
        let bytes = address.utf8
        guard let at = bytes.lastIndex(of: 0x40), at > bytes.startIndex, bytes.count <= 320 else { throw .badAddress }
        let domain = bytes[bytes.index(after: at)...]
        guard !domain.isEmpty, bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E }),
            bytes.allSatisfy({ $0 < 0x80 }) || !address.unicodeScalars.contains(where: isBlankOrControl),
            domain.allSatisfy({ domainBytes[Int($0)] })
        else { throw .badAddress }
        return "mailto:" + percentEncoded(address, keeping: addressBytes, keepsHigh: true)
    }

    /// An absolute link, whatever RFC 3986 does not allow percent-encoded, and the comma and semicolon that calendars
    /// take for their own as well.
    static func link(_ text: String) throws(ICalendarError) -> String {
        let bytes = text.utf8
        let scheme = bytes.prefix { isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
        guard bytes.count <= 2000, let first = scheme.first, isLetter(first), scheme.endIndex < bytes.endIndex,
            bytes[scheme.endIndex] == 0x3A, bytes.index(after: scheme.endIndex) < bytes.endIndex,
            bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else { throw .badLink }
        return percentEncoded(text, keeping: linkBytes, keepsHigh: false)
    }

    private static func isBlankOrControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || (0x80...0x9F).contains(scalar.value)
    }

    /// Without those that would begin another part of the link (RFC 6068 section 2).
    private static let addressBytes = table("!$'*+-./_{|}~@:")
    private static let linkBytes = table("-._~:/?#[]@!$&'()*+=%")
    private static let domainBytes = (0..<256).map { !"\",;:\\()[]".utf8.contains(UInt8($0)) }

    /// Which bytes may stay as they are: letters, digits and `marks`.
    private static func table(_ marks: String) -> [Bool] {
        (0..<256).map { byte in
            byte < 0x80 && (isLetter(UInt8(byte)) || isDigit(UInt8(byte))) || marks.utf8.contains(UInt8(byte))
        }
    }

    private static func percentEncoded(_ text: String, keeping kept: [Bool], keepsHigh: Bool) -> String {
        func stays(_ byte: UInt8) -> Bool { kept[Int(byte)] || byte >= 0x80 && keepsHigh }
        if text.utf8.allSatisfy(stays) { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            if stays(byte) {
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
        probe.add(ICAL_ATTENDEE_PROPERTY, .address("mailto:a@example.org"), [.name("^")])
        let bytes = probe.bytes()
        encodesCaret = zip(bytes, bytes.dropFirst()).contains { $0 == 0x5E && $1 == 0x5E }
    }
}
