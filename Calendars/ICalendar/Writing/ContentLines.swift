/// The last pass over what libical wrote: lines folded anew, and the values that it leaves unescaped put right.
enum ContentLines {
    /// A property that libical would not write as it must (GEO: it changes the locale and the digits) goes through it
    /// under this prefix, which is taken off here.
    static let plainPrefix = "X-TERTULIA-PLAIN-"

    /// - Parameters:
    ///   - bytes: what libical wrote.
    ///   - zones: the finished lines of the VTIMEZONEs, which go before the first component.
    /// - Returns: lines of at most 75 octets that end in CRLF, are never folded within a character, and end in a blank
    ///   only where a value does.
    static func finished(_ bytes: [UInt8], zones: [UInt8]) -> [UInt8] {
        var output = Output(capacity: bytes.count + bytes.count / 16 + zones.count)
        var zones = zones
        var index = 0
        while index < bytes.count {
            let start = index
            var end = index
            var folded: [UInt8]?
            while true {
                end = index
                while end < bytes.count, bytes[end] != 0x0D, bytes[end] != 0x0A { end += 1 }
                folded?.append(contentsOf: bytes[index..<end])
                index = end
                while index < bytes.count, bytes[index] == 0x0D || bytes[index] == 0x0A { index += 1 }
                guard index < bytes.count, bytes[index] == 0x20 else { break }
                folded = folded ?? Array(bytes[start..<end])
                index += 1
            }
            let line = folded?[...] ?? bytes[start..<end]
            guard !line.isEmpty else { continue }
            if !zones.isEmpty, bytes[start] == 0x42, start > 0, line.starts(with: "BEGIN:".utf8) {
                output.bytes += zones
                zones = []
            }
            output.write(line)
        }
        return output.bytes
    }

    private struct Output {
        var bytes: [UInt8] = []

        init(capacity: Int) {
            bytes.reserveCapacity(capacity)
        }

        mutating func write(_ line: ArraySlice<UInt8>) {
            guard line.count > 1, line[line.startIndex] == 0x58, line[line.startIndex + 1] == 0x2D else {
                return fold(line)
            }
            let prefix = ContentLines.plainPrefix.utf8
            if line.starts(with: prefix) { return fold(ContentLines.unescaped(line.dropFirst(prefix.count))[...]) }
            fold(ContentLines.escaped(line)[...])
        }

        private mutating func fold(_ line: ArraySlice<UInt8>) {
            var rest = line
            var room = 75
            while rest.count > room {
                var end = rest.startIndex + room
                while end > rest.startIndex + 1, rest[end] & 0xC0 == 0x80 { end -= 1 }
                let whole = end
                while end > rest.startIndex + 1, rest[end - 1] == 0x20 { end -= 1 }
                if end == rest.startIndex + 1 { end = whole }
                bytes += rest[..<end]
                bytes += [0x0D, 0x0A, 0x20]
                rest = rest[end...]
                room = 74
            }
            bytes += rest
            bytes.append(0x0D)
            bytes.append(0x0A)
        }
    }

    /// libical before 3.0.17 leaves commas and semicolons bare in the text of X- properties.
    private static func escaped(_ line: ArraySlice<UInt8>) -> [UInt8] {
        guard let colon = line.firstIndex(of: 0x3A) else { return Array(line) }
        var result = Array(line[...colon])
        var isEscaped = false
        for byte in line[(colon + 1)...] {
            if (byte == 0x2C || byte == 0x3B) && !isEscaped { result.append(0x5C) }
            isEscaped = byte == 0x5C && !isEscaped
            result.append(byte)
        }
        return result
    }

    private static func unescaped(_ line: ArraySlice<UInt8>) -> [UInt8] {
        line.filter { $0 != 0x5C }
    }
}
