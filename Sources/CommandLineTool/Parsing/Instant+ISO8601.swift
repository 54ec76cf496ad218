internal import Calendars

extension Instant {
    /// Reads `2026-12-12T15:00:00+08:00`, `2026-12-12T15:00Z` and the same with a space for the T; nil for a time
    /// without an offset, or another text (RFC 3339, seconds left out at will).
    init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        let offset: Int64
        let body: ArraySlice<UInt8>
        if let last = bytes.last, last == UInt8(ascii: "Z") || last == UInt8(ascii: "z") {
            offset = 0
            body = bytes.dropLast()
        } else {
            guard bytes.count > 6, let parsed = offsetSeconds(bytes.suffix(6)) else { return nil }
            offset = parsed
            body = bytes.dropLast(6)
        }
        guard let local = LocalTime(iso8601: String(decoding: body, as: UTF8.self)) else { return nil }
        self.init(seconds: local.secondsSince1970 - offset)
    }
}

extension LocalTime {
    /// Reads `2026-12-12T15:00`, with seconds or without, with a T or a space between.
    init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 16 || bytes.count == 19, bytes[13] == UInt8(ascii: ":"),
            [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[10]),
            let date = CivilDate(String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = twoDigits(bytes[11..<13]), let minute = twoDigits(bytes[14..<16])
        else { return nil }
        var second = 0
        if bytes.count == 19 {
            guard bytes[16] == UInt8(ascii: ":"), let parsed = twoDigits(bytes[17...]) else { return nil }
            second = parsed
        }
        self.init(date: date, hour: hour, minute: minute, second: second)
    }
}

/// `+08:00` in seconds.
private func offsetSeconds(_ bytes: ArraySlice<UInt8>) -> Int64? {
    let bytes = Array(bytes)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = twoDigits(bytes[1..<3]),
        let minutes = twoDigits(bytes[4...]), hours <= 23, minutes <= 59
    else { return nil }
    let seconds = Int64(hours * 3600 + minutes * 60)
    switch bytes[0] {
    case UInt8(ascii: "+"): return seconds
    case UInt8(ascii: "-"): return -seconds
    default: return nil
    }
}

private func twoDigits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count == 2, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
