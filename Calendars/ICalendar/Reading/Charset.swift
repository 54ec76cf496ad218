/// Text that isn't plain UTF-8.
enum Charset {
    enum State {
        case valid
        /// Overlong forms or surrogates: UTF-8 to a careless reader, something else to a careful one.
        case forged
        /// Another charset.
        case foreign
    }

    /// The text without a byte order mark, and as UTF-8 when the mark says UTF-16.
    static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes[3...] }
        let isBig = bytes.starts(with: [0xFE, 0xFF])
        guard isBig || bytes.starts(with: [0xFF, 0xFE]) else { return bytes[...] }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 2, to: bytes.count - 1, by: 2) {
            let high = bytes[isBig ? index : index + 1]
            let low = bytes[isBig ? index + 1 : index]
            units.append(UInt16(high) << 8 | UInt16(low))
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)[...]
    }

    static func state(of bytes: ArraySlice<UInt8>) -> State {
        var index = bytes.startIndex
        var result = State.valid
        while index < bytes.endIndex {
            let lead = bytes[index]
            index += 1
            guard lead >= 0x80 else { continue }
            let length = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
            guard lead >= 0xC0, lead <= 0xF7, index + length <= bytes.endIndex,
                bytes[index..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
            else {
                result = .foreign
                continue
            }
            let second = bytes[index]
            switch lead {
            case 0xC0, 0xC1: return .forged
            case 0xE0 where second < 0xA0: return .forged
            case 0xED where second >= 0xA0: return .forged
            case 0xF0 where second < 0x90: return .forged
            case 0xF4 where second >= 0x90, 0xF5...0xF7: result = .foreign
            default: break
            }
            index += length
        }
        return result
    }

    /// Every byte as Windows-1252 reads it, the holes as U+FFFD.
    static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            let value = (0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
            scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return String(scalars)
    }

    private static let high: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
