/// What a clock on the wall shows: a day and a time, in no zone.
public struct LocalTime: Hashable, Comparable, Sendable {
    public let date: CivilDate
    // Small, since a calendar holds very many.
    private let storedHour: Int8
    private let storedMinute: Int8
    private let storedSecond: Int8

    /// 0…23
    public var hour: Int { Int(storedHour) }
    /// 0…59
    public var minute: Int { Int(storedMinute) }
    /// 0…59
    public var second: Int { Int(storedSecond) }

    /// Nil for a time that no clock shows.
    public init?(date: CivilDate, hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.date = date
        storedHour = Int8(hour)
        storedMinute = Int8(minute)
        storedSecond = Int8(second)
    }

    /// The reading of a clock that runs `seconds` after 1970-01-01T00:00:00 on that same clock.
    public init(secondsSince1970 seconds: Int64) {
        let rest = Int((seconds % 86_400 + 86_400) % 86_400)
        let days = Int((seconds - Int64(rest)) / 86_400)
        date = CivilDate(daysSince1970: days)
        storedHour = Int8(rest / 3600)
        storedMinute = Int8(rest % 3600 / 60)
        storedSecond = Int8(rest % 60)
    }

    /// Whether the day begins with it.
    public var isMidnight: Bool { hour == 0 && minute == 0 && second == 0 }

    /// Seconds from 1970-01-01T00:00:00 to this reading on the same clock.
    public var secondsSince1970: Int64 {
        Int64(date.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    public static func < (a: LocalTime, b: LocalTime) -> Bool { a.secondsSince1970 < b.secondsSince1970 }
}

extension LocalTime: CustomStringConvertible, LosslessStringConvertible {
    /// Reads exactly `YYYY-MM-DDThh:mm:ss`; nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 19, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let date = CivilDate(String(decoding: bytes[..<10], as: UTF8.self)), let hour = decimal(bytes[11..<13]),
            let minute = decimal(bytes[14..<16]), let second = decimal(bytes[17..<19])
        else { return nil }
        self.init(date: date, hour: hour, minute: minute, second: second)
    }

    /// ISO 8601 without a zone: `2026-12-12T15:00:00`.
    public var description: String { "\(date)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))" }
}
