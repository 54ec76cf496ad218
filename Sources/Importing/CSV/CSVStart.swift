/// What the beginning of a CSV file says about its delimiter.
struct CSVStart {
    private(set) var delimiter: UInt8 = 0x2C
    /// Whether Excel's line `sep=;` names it.
    private(set) var isDeclared = false
    /// The length of that line with its end.
    private(set) var length = 0

    /// - Parameter bytes: the first piece of the text.
    init(_ bytes: [UInt8]) {
        if let declared = Self.declared(bytes) {
            delimiter = declared.delimiter
            length = declared.length
            isDeclared = true
        } else {
            delimiter = Self.guessed(bytes.prefix(65_536))
        }
    }

    private static func declared(_ bytes: [UInt8]) -> (delimiter: UInt8, length: Int)? {
        let isQuoted = bytes.first == 0x22
        let start = isQuoted ? 1 : 0
        guard bytes.count > start + 4, bytes[start] | 0x20 == 0x73, bytes[start + 1] | 0x20 == 0x65,
            bytes[start + 2] | 0x20 == 0x70, bytes[start + 3] == 0x3D
        else { return nil }
        var end = start + 5
        if isQuoted, end < bytes.count, bytes[end] == 0x22 { end += 1 }
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        let delimiter = bytes[start + 4]
        guard delimiter == 0x09 || (delimiter > 0x20 && delimiter < 0x7F && delimiter != 0x22) else { return nil }
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        if end < bytes.count, bytes[end] == 0x0A { end += 1 }
        guard end == bytes.count || bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D else { return nil }
        return (delimiter, end)
    }

    /// The delimiter that most of the first lines have equally often.
    private static func guessed(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
        var counts = [[Int]](repeating: [0], count: candidates.count)
        var isQuoted = false
        var previous: UInt8 = 0x0A
        for byte in bytes {
            if byte == 0x22 {
                if isQuoted {
                    isQuoted = false
                } else if previous == 0x22 || previous == 0x0A || previous == 0x0D || candidates.contains(previous) {
                    isQuoted = true
                }
            } else if !isQuoted {
                if byte == 0x0A || byte == 0x0D {
                    if counts[0].count == 40 { break }
                    for candidate in candidates.indices { counts[candidate].append(0) }
                } else if let candidate = candidates.firstIndex(of: byte), counts[candidate].count > 0 {
                    counts[candidate][counts[candidate].count - 1] += 1
                }
            }
            previous = byte
        }
        let first = counts[0].indices.first { line in counts.contains { $0[line] > 0 } } ?? 0
        var best = (delimiter: candidates[0], score: 0, inFirst: 0)
        for (candidate, ofLines) in zip(candidates, counts) {
            let usual = Dictionary(grouping: ofLines.filter { $0 > 0 }) { $0 }.values.map(\.count).max() ?? 0
            if (usual, ofLines[first]) > (best.score, best.inFirst) { best = (candidate, usual, ofLines[first]) }
        }
        return best.delimiter
    }
}
