/// Guesses the charset of bytes that are neither UTF-8 nor UTF-16 and don't say what they are.
///
/// Each candidate is read as if it held; what counts is the share of characters that are common in it. Mojibake is
/// made of rare ones. `isCut` says that the bytes may end inside a character.
func guessedCharset(_ bytes: ArraySlice<UInt8>, isCut: Bool) -> String {
    let sample = bytes.prefix(65_536)
    let candidates: [(name: String, classify: Classifier, needed: Double)] = [
        ("GB18030", classifyGB18030, 0.6), ("Shift_JIS", classifyShiftJIS, 0.6), ("Big5", classifyBig5, 0.75),
        ("EUC-JP", classifyEUCJP, 0.6),
    ]
    var best = (name: "windows-1252", score: 0.0)
    for candidate in candidates {
        let score = commonness(sample, candidate.classify, isCut: isCut || sample.count < bytes.count)
        if score >= candidate.needed, score > best.score { best = (candidate.name, score) }
    }
    return best.name
}

/// How likely a character is in ordinary text of its charset: 1 common, 0.5 rarer, 0 next to never.
private struct Seen {
    var length: Int
    var commonness: Double

    static let impossible = Seen(length: 1, commonness: -2)
}

/// Classifies the character that begins with a byte from 0x80 up; the others are 0 past the end.
private typealias Classifier = (_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Seen

/// The mean commonness of the characters outside ASCII.
private func commonness(_ bytes: ArraySlice<UInt8>, _ classify: Classifier, isCut: Bool) -> Double {
    var sum = 0.0
    var count = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
        guard bytes[index] >= 0x80 else {
            index += 1
            continue
        }
        let second = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
        let third = index + 2 < bytes.endIndex ? bytes[index + 2] : 0
        if second == 0, isCut { break }
        let seen = classify(bytes[index], second, third)
        sum += seen.commonness
        count += 1
        index += seen.length
    }
    return count == 0 ? 0 : sum / Double(count)
}

private func classifyGB18030(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Seen {
    guard (0x81...0xFE).contains(first) else { return .impossible }
    if (0x30...0x39).contains(second) {
        return (0x81...0xFE).contains(third) ? Seen(length: 4, commonness: 0) : .impossible
    }
    guard second >= 0x40, second != 0x7F, second != 0xFF else { return .impossible }
    guard second >= 0xA1 else { return Seen(length: 2, commonness: 0) }
    switch first {
    case 0xA1, 0xA3, 0xB0...0xD7: return Seen(length: 2, commonness: 1)
    case 0xD8...0xF7: return Seen(length: 2, commonness: 0.5)
    default: return Seen(length: 2, commonness: 0)
    }
}

private func classifyShiftJIS(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Seen {
    switch first {
    case 0xA1...0xDF:
        return Seen(length: 1, commonness: 0.3)
    case 0x81...0x9F, 0xE0...0xFC:
        guard second >= 0x40, second != 0x7F, second <= 0xFC else { return .impossible }
    default:
        return .impossible
    }
    switch (first, second) {
    case (0x81, _), (0x82, 0x4F...), (0x83, ...0x96), (0x88, 0x9F...), (0x89...0x97, _):
        return Seen(length: 2, commonness: 1)
    case (0x98...0x9F, _), (0xE0...0xEA, _):
        return Seen(length: 2, commonness: 0.5)
    default:
        return Seen(length: 2, commonness: 0)
    }
}

private func classifyBig5(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Seen {
    guard (0x81...0xFE).contains(first), (0x40...0x7E).contains(second) || (0xA1...0xFE).contains(second) else {
        return .impossible
    }
    switch first {
    case 0xA1, 0xA4...0xC6: return Seen(length: 2, commonness: 1)
    case 0xC9...0xF9: return Seen(length: 2, commonness: 0.4)
    default: return Seen(length: 2, commonness: 0)
    }
}

private func classifyEUCJP(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Seen {
    switch first {
    case 0x8E: return (0xA1...0xDF).contains(second) ? Seen(length: 2, commonness: 0.3) : .impossible
    case 0x8F: return second >= 0xA1 && third >= 0xA1 ? Seen(length: 3, commonness: 0) : .impossible
    case 0xA1...0xFE: break
    default: return .impossible
    }
    guard (0xA1...0xFE).contains(second) else { return .impossible }
    switch first {
    // Kana is what GB18030, whose common rows hold the kanji too, has next to never.
    case 0xA4, 0xA5: return Seen(length: 2, commonness: 1.2)
    case 0xA1: return Seen(length: 2, commonness: 1)
    case 0xB0...0xCF: return Seen(length: 2, commonness: 0.95)
    default: return Seen(length: 2, commonness: 0.3)
    }
}
