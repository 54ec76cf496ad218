extension JSONReader {
    /// Reads a string with its escapes undone.
    mutating func string() throws(Failure) -> String {
        var plain: [UInt8] = []
        try characters { plain.append(contentsOf: $0) }
        return String(decoding: plain, as: UTF8.self)
    }

    mutating func skipString() throws(Failure) {
        try characters { _ in }
    }

    private mutating func characters(_ append: (ArraySlice<UInt8>) -> Void) throws(Failure) {
        try take(ASCII.quote)
        while let byte = current {
            switch byte {
            case ASCII.quote:
                return try take(byte)
            case ASCII.backslash:
                try take(byte)
                append(try escape()[...])
            case 0...0x1F:
                throw failure
            default:
                append(takeWhile { $0 != ASCII.quote && $0 != ASCII.backslash && $0 >= 0x20 })
            }
        }
        throw failure
    }

    private mutating func escape() throws(Failure) -> [UInt8] {
        guard let byte = current else { throw failure }
        let plain: [UInt8: UInt8] = [
            ASCII.quote: ASCII.quote, ASCII.backslash: ASCII.backslash, ASCII.slash: ASCII.slash, 0x62: 0x08,
            0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
        ]
        if let result = plain[byte] {
            try take(byte)
            return [result]
        }
        guard byte == UInt8(ascii: "u") else { throw failure }
        try take(byte)
        let first = try hexadecimal()
        var value = first
        if (0xD800...0xDBFF).contains(first) {
            try take(ASCII.backslash)
            try take(UInt8(ascii: "u"))
            let second = try hexadecimal()
            guard (0xDC00...0xDFFF).contains(second) else { throw failure }
            value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw failure }
        return Array(Character(scalar).utf8)
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = ASCII.hexValue(byte) else { throw failure }
            value = value << 4 | UInt32(digit)
            try take(byte)
        }
        return value
    }
}
