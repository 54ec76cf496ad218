/// Values from outside as text. Whatever they hold, the result is text without control characters but line feeds.
enum TextValue {
    /// The value of a TEXT property: `\n`, `\,`, `\;` and `\\` undone.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(where: { $0 == 0x5C || $0 < 0x20 || $0 == 0x7F }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == 0x5C, index < bytes.endIndex {
                let next = bytes[index]
                index += 1
                switch next {
                case 0x6E, 0x4E: result.append(0x0A)
                case 0x2C, 0x3B, 0x5C, 0x3A, 0x22: result.append(next)
                default: result += [byte, next]
                }
            } else if byte >= 0x20, byte != 0x7F {
                result.append(byte)
            } else if byte == 0x09 {
                result.append(0x20)
            }
        }
        return String(decoding: result.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }, as: UTF8.self)
    }

    /// The same without the blanks at its ends, for a name.
    static func name(_ bytes: ArraySlice<UInt8>) -> String {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return "" }
        return text(bytes[...last].drop(while: isBlank))
    }

    /// A parameter's first value: quotes taken off, the circumflexes of RFC 6868 undone.
    static func parameter(_ bytes: ArraySlice<UInt8>) -> String {
        var plain = bytes
        if plain.first == 0x22, let close = plain.dropFirst().firstIndex(of: 0x22) {
            plain = plain[(plain.startIndex + 1)..<close]
        }
        guard plain.contains(where: { $0 == 0x5E || $0 < 0x20 || $0 == 0x7F }) else {
            return String(decoding: plain, as: UTF8.self)
        }
        var result: [UInt8] = []
        var index = plain.startIndex
        while index < plain.endIndex {
            let byte = plain[index]
            let next = index + 1 < plain.endIndex ? plain[index + 1] : 0
            index += 1
            if byte == 0x5E, next == 0x6E || next == 0x27 || next == 0x5E {
                result.append(next == 0x6E ? 0x0A : next == 0x27 ? 0x22 : 0x5E)
                index += 1
            } else if byte >= 0x20, byte != 0x7F {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The e-mail address of a calendar address, in lower case: `mailto:` in any case, or a bare address; nil for
    /// anything that isn't one.
    static func email(_ text: String) -> String? {
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, first == 0x20 || first == 0x22 || first == 0x27 || first == 0x3C {
            bytes.removeFirst()
        }
        // Some programs write it twice.
        var isLink = false
        for _ in 0..<2 where bytes.prefix(7).isSame(as: "mailto:" as StaticString) {
            bytes = bytes.dropFirst(7)
            isLink = true
        }
        bytes = bytes.drop { $0 == 0x20 || $0 == 0x3C }
        // What a link says besides; a question mark of the address itself is written as %3F there.
        if isLink { bytes = bytes.prefix { $0 != 0x3F } }
        while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x22 || last == 0x27 || last == 0x3E {
            bytes.removeLast()
        }
        let plain = bytes.contains(0x25) ? percentDecoded(bytes) : bytes
        guard plain.count <= 320, let at = plain.lastIndex(of: 0x40), at > plain.startIndex, at < plain.endIndex - 1,
            !plain.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F && plain.first == 0x2F })
        else { return nil }
        return String(decoding: plain, as: UTF8.self).lowercased()
    }

    private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == 0x25, index + 1 < bytes.endIndex, let high = hex(bytes[index]), let low = hex(bytes[index + 1]) {
                result.append(high << 4 | low)
                index += 2
            } else {
                result.append(byte)
            }
        }
        return result[...]
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
        default: nil
        }
    }
}
