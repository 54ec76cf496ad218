/// The bytes that the readers look for, by name.
enum ASCII {
    static let tab: UInt8 = 0x09
    static let lf: UInt8 = 0x0A
    static let cr: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let hyphen: UInt8 = 0x2D
    static let dot: UInt8 = 0x2E
    static let slash: UInt8 = 0x2F
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let equals: UInt8 = 0x3D
    static let at: UInt8 = 0x40
    static let backslash: UInt8 = 0x5C
    static let caret: UInt8 = 0x5E

    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    static func uppercased(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? byte & 0xDF : byte }

    /// 0…15, or nil when `byte` is no hexadecimal digit.
    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}

extension Collection<UInt8> {
    /// Whether this begins with `word`, without regard to case; `word` is in capitals.
    func starts(withCapitals word: StaticString) -> Bool {
        starts(withCapitals: word.description)
    }

    func starts(withCapitals word: String) -> Bool {
        var index = startIndex
        for byte in word.utf8 {
            guard index < endIndex, ASCII.uppercased(self[index]) == byte else { return false }
            formIndex(after: &index)
        }
        return true
    }
}

extension BidirectionalCollection<UInt8> {
    /// Without blanks at either end.
    var trimmedBlanks: SubSequence {
        var low = startIndex
        var high = endIndex
        while low < high, ASCII.isBlank(self[low]) { formIndex(after: &low) }
        while low < high, ASCII.isBlank(self[index(before: high)]) { formIndex(before: &high) }
        return self[low..<high]
    }
}
