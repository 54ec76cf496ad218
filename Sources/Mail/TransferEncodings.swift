/// RFC 2045 section 6.8.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        var group: UInt32 = 0
        var held = 0
        func put(_ sextets: Int) {
            for place in 0..<4 {
                let index = Int(group >> (18 - 6 * UInt32(place))) & 63
                result.append(place < sextets ? alphabet[index] : UInt8(ascii: "="))
            }
        }
        for byte in bytes {
            group |= UInt32(byte) << (16 - 8 * UInt32(held))
            held += 1
            guard held == 3 else { continue }
            put(4)
            group = 0
            held = 0
        }
        if held > 0 { put(held + 1) }
        return result
    }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: encoded(bytes), as: UTF8.self) }

    /// Lines of 76 octets that end in CR LF.
    static func lines(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = encoded(bytes)[...]
        result.reserveCapacity(rest.count + rest.count / 38 + 2)
        while !rest.isEmpty {
            result += rest.prefix(76)
            result += [0x0D, 0x0A]
            rest = rest.dropFirst(76)
        }
        return result
    }

    /// The letters, digits, dots and hyphens of a text.
    static func safe(_ text: String, limit: Int) -> String {
        let kept = text.utf8.filter { byte in
            alphabet.prefix(62).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        }
        return String(decoding: kept.prefix(limit), as: UTF8.self)
    }
}

/// RFC 2045 section 6.7.
enum QuotedPrintable {
    /// Text with every line end as CR LF, and one at the end.
    static func withLineEnds(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var wasReturn = false
        for byte in text.utf8 {
            switch byte {
            case 0x0A where wasReturn: break
            case 0x0A, 0x0D: result += [0x0D, 0x0A]
            default: result.append(byte)
            }
            wasReturn = byte == 0x0D
        }
        if result.last != 0x0A { result += [0x0D, 0x0A] }
        return result
    }

    static func encoded(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        for line in withLineEnds(text).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            encode(line.dropLast(), into: &result)
            result += [0x0D, 0x0A]
        }
        return result
    }

    /// One line; a blank at its end and what a mail server might take for a mark of its own are encoded too.
    private static func encode(_ line: ArraySlice<UInt8>, into result: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        var length = 0
        for index in line.indices {
            let byte = line[index]
            let isLast = index == line.endIndex - 1
            let isMark = index == line.startIndex && (byte == 0x2E || line.starts(with: "From ".utf8))
            let isPlain = (0x20..<0x7F).contains(byte) && byte != 0x3D && !isMark && !(isLast && byte == 0x20)
            if length + (isPlain ? 1 : 3) > 75 {
                result += [0x3D, 0x0D, 0x0A]
                length = 0
            }
            result += isPlain ? [byte] : [0x3D, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            length += isPlain ? 1 : 3
        }
    }
}
