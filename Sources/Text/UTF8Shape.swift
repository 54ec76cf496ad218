/// What bytes look like as UTF-8 when its rules about length and range are not held against them.
struct UTF8Shape {
    /// Sequences of two bytes and more that are right.
    var valid = 0
    /// Sequences in a longer form than needed, and halves of UTF-16 pairs.
    var forbidden = 0
    /// Bytes that are part of no sequence.
    var stray = 0

    init(_ bytes: ArraySlice<UInt8>, isCut: Bool) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let first = bytes[index]
            guard first >= 0x80 else {
                index += 1
                continue
            }
            let length: Int
            switch first {
            case 0xC0...0xDF: length = 2
            case 0xE0...0xEF: length = 3
            case 0xF0...0xF7: length = 4
            default: length = 1
            }
            let end = min(index + length, bytes.endIndex)
            let isWhole = bytes[(index + 1)..<end].allSatisfy { $0 & 0xC0 == 0x80 }
            guard length > 1, isWhole, end == index + length else {
                if !(isCut && isWhole && length > 1) { stray += 1 }
                index += 1
                continue
            }
            let second = bytes[index + 1]
            switch (first, second) {
            case (0xC0...0xC1, _), (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90): forbidden += 1
            case (0xF4, 0x90...), (0xF5..., _): stray += 1
            default: valid += 1
            }
            index = end
        }
    }
}
