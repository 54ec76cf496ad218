/// A point on the time line, in whole seconds since 1970-01-01T00:00:00Z without leap seconds (POSIX time).
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public var seconds: Int64

    /// - Parameter seconds: seconds since 1970-01-01T00:00:00Z.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

    /// The instant `days` × 24 hours later.
    public func adding(days: Int64) -> Instant { Instant(seconds: seconds + days * 86_400) }

    /// The instant `seconds` later.
    public func adding(seconds more: Int64) -> Instant { Instant(seconds: seconds + more) }

    /// The date and time of this instant on a clock in UTC.
    public var utc: LocalTime { LocalTime(secondsSince1970: seconds) }
}
