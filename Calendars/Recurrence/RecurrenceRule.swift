/// A rule by which an event repeats: the part of RFC 5545 section 3.3.10 that can be stepped in bounded time.
///
/// Anything faster than daily, parts of the day, and the calendars of RFC 7529 are refused.
public struct RecurrenceRule: Hashable, Sendable {
    public enum Frequency: String, CaseIterable, Sendable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// `2SA` is the second Saturday, `-1SA` the last, `SA` each.
    public struct Day: Hashable, Sendable {
        public var ordinal: Int?
        public var weekday: Weekday

        public init(ordinal: Int? = nil, weekday: Weekday) {
            self.ordinal = ordinal
            self.weekday = weekday
        }
    }

    /// The last moment at which an instance may begin.
    public enum Until: Hashable, Sendable {
        case day(CivilDate)
        case floating(LocalTime)
        case utc(Instant)
    }

    public var frequency: Frequency
    /// 1…9999
    public var interval = 1
    /// 1…99,999
    public var count: Int?
    public var until: Until?
    public var days: [Day] = []
    public var monthDays: [Int] = []
    public var months: [Int] = []
    public var yearDays: [Int] = []
    public var weeks: [Int] = []
    public var positions: [Int] = []
    public var weekStart = Weekday.monday

    public init(_ frequency: Frequency) {
        self.frequency = frequency
    }

    /// Reads the value of an RRULE, in any case.
    ///
    /// - Throws: `tooFast` for SECONDLY, MINUTELY, HOURLY and parts of the day, `unsupported` for RSCALE and other
    ///   unknown parts, `damaged` for everything that the grammar or the ranges of RFC 5545 don't allow.
    public init(_ text: String) throws(RecurrenceError) {
        try self.init(bytes: Array(text.utf8))
    }
}

/// Why a rule of repetition is refused.
public enum RecurrenceError: Error, Hashable, Sendable {
    case tooFast
    case unsupported
    case damaged
}

extension RecurrenceError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooFast: "the rule repeats more often than daily; use DAILY, WEEKLY, MONTHLY or YEARLY"
        case .unsupported: "the rule has a part that isn't supported; use the parts of RFC 5545 alone"
        case .damaged: "the rule of repetition is not one of RFC 5545; write it like FREQ=MONTHLY;BYDAY=2SA"
        }
    }
}
