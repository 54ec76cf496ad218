/// Walks over bytes from left to right. Every read is checked, so any input is safe.
struct ByteScanner {
    let bytes: [UInt8]
    var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index >= bytes.count }

    /// The byte ahead, nil at the end.
    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Steps over `byte` if it lies ahead.
    mutating func skip(_ byte: Unicode.Scalar) -> Bool {
        guard let next = peek, UInt32(next) == byte.value else { return false }
        index += 1
        return true
    }

    /// Takes bytes as long as they fit.
    mutating func take(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, fits(bytes[index]) { index += 1 }
        return bytes[start..<index]
    }

    /// Takes a decimal number with that many digits; nil, and nothing taken, when fewer or more lie ahead.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        let start = index
        let run = take(while: isDigit)
        guard digits.contains(run.count), let value = decimal(run) else {
            index = start
            return nil
        }
        return value
    }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
