/// What a TZif file says (RFC 8536, versions 1 to 3 and the later ones that keep their form).
struct TZif: Sendable {
    /// Instants of change in rising order, in seconds since 1970-01-01T00:00:00Z.
    var transitions: [Int64] = []
    /// Which clock begins at each transition.
    var clockIndices: [UInt8] = []
    /// Never empty.
    var clocks: [PosixRule.Clock] = []
    /// The clock before the first transition.
    var initial = 0
    /// The rule after the last transition, if the file states one.
    var footer: PosixRule?

    /// Nil for bytes that are no sound TZif file.
    init?(_ bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        guard var header = reader.header() else { return nil }
        var wide = false
        if header.version >= 0x32 {
            // Version 2 and later repeat the data with 64-bit times; the first block is for old readers.
            guard reader.skip(header.blockSize(timeSize: 4)), let second = reader.header() else { return nil }
            header = second
            wide = true
        }
        guard reader.remaining >= header.blockSize(timeSize: wide ? 8 : 4), header.typeCount > 0,
            header.typeCount <= 256, read(&reader, header, wide: wide)
        else { return nil }
        if wide { readFooter(reader.rest) }
        initial = clocks.firstIndex { !$0.isDaylight } ?? 0
    }

    private mutating func read(_ reader: inout Reader, _ header: Header, wide: Bool) -> Bool {
        transitions.reserveCapacity(header.timeCount)
        clockIndices.reserveCapacity(header.timeCount)
        for _ in 0..<header.timeCount {
            let time = wide ? Int64(bitPattern: reader.big(8)) : Int64(Int32(truncatingIfNeeded: reader.big(4)))
            // RFC 8536: strictly ascending. Times beyond what a clock can show would only make arithmetic overflow.
            if let last = transitions.last, time <= last { return false }
            guard abs(time) < 1 << 50 else { return false }
            transitions.append(time)
        }
        for _ in 0..<header.timeCount {
            let index = UInt8(reader.big(1))
            guard Int(index) < header.typeCount else { return false }
            clockIndices.append(index)
        }
        var names: [Int] = []
        for _ in 0..<header.typeCount {
            let offset = Int(Int32(truncatingIfNeeded: reader.big(4)))
            let isDaylight = reader.big(1) != 0
            names.append(Int(reader.big(1)))
            guard abs(offset) <= 26 * 3600 else { return false }
            clocks.append(PosixRule.Clock(abbreviation: "", offset: offset, isDaylight: isDaylight))
        }
        let characters = reader.take(header.charCount)
        for (position, start) in names.enumerated() {
            guard start < characters.count else { return false }
            let name = characters.dropFirst(start).prefix { $0 != 0 }
            clocks[position].abbreviation = String(decoding: name, as: UTF8.self)
        }
        return reader.skip(header.leapCount * (wide ? 12 : 8) + header.standardCount + header.utCount)
    }

    private mutating func readFooter(_ rest: ArraySlice<UInt8>) {
        guard rest.first == 0x0A, let end = rest.dropFirst().firstIndex(of: 0x0A) else { return }
        footer = PosixRule(rest[(rest.startIndex + 1)..<end])
    }

    private struct Header {
        var version: UInt8
        var utCount, standardCount, leapCount, timeCount, typeCount, charCount: Int

        func blockSize(timeSize: Int) -> Int {
            timeCount * (timeSize + 1) + typeCount * 6 + charCount + leapCount * (timeSize + 4) + standardCount
                + utCount
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var index = 0

        var remaining: Int { bytes.count - index }
        var rest: ArraySlice<UInt8> { bytes[index...] }

        /// The next big-endian number of `size` bytes; the caller has checked that they are there.
        mutating func big(_ size: Int) -> UInt64 {
            var value: UInt64 = 0
            for position in index..<min(index + size, bytes.count) { value = value << 8 | UInt64(bytes[position]) }
            index = min(index + size, bytes.count)
            return value
        }

        mutating func take(_ count: Int) -> ArraySlice<UInt8> {
            let slice = bytes[index...].prefix(count)
            index = slice.endIndex
            return slice
        }

        mutating func skip(_ count: Int) -> Bool {
            guard count >= 0, count <= remaining else { return false }
            index += count
            return true
        }

        mutating func header() -> Header? {
            guard remaining >= 44, take(4).elementsEqual([0x54, 0x5A, 0x69, 0x66]) else { return nil }
            let version = UInt8(big(1))
            index += 15
            var counts: [Int] = []
            for _ in 0..<6 {
                let count = big(4)
                guard count <= 1 << 16 else { return nil }
                counts.append(Int(count))
            }
            return Header(
                version: version,
                utCount: counts[0],
                standardCount: counts[1],
                leapCount: counts[2],
                timeCount: counts[3],
                typeCount: counts[4],
                charCount: counts[5]
            )
        }
    }
}
