/// How much of a calendar from outside is read at most.
public struct ReadingLimits: Hashable, Sendable {
    /// Bytes of the whole text.
    public var size = 1 << 20
    /// Bytes of one unfolded line; a longer one is passed over and named.
    public var lineLength = 64 << 10
    /// Components within components.
    public var depth = 8
    public var lines = 100_000
    public var components = 20_000
    /// Entries: events, things to do and the like.
    public var items = 20_000
    /// Guests and single dates of all entries together; more are passed over and named.
    public var guests = 50_000
    public var dates = 50_000
    /// Parameters of one line; more are passed over and named.
    public var parameters = 100
    /// Parameters of all lines together; more are passed over and named.
    public var allParameters = 500_000
    /// Problems that are named; more are only counted.
    public var problems = 50

    /// What one message may hold.
    public static let message = ReadingLimits()

    /// What a file of a whole calendar may hold: 16 MB, 40,000 entries.
    public static let file = {
        var limits = ReadingLimits()
        limits.size = 16 << 20
        limits.lines = 1_500_000
        limits.components = 200_000
        limits.items = 40_000
        return limits
    }()

    public init() {}
}

/// Why a text is refused as a calendar.
public enum CalendarFileError: Error, Hashable, Sendable {
    /// Nothing in it begins a calendar.
    case noCalendar
    /// A calendar begins, and nothing is in it.
    case cutOff
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// More lines or entries than the limit.
    case tooMany(line: Int)
    /// Components nested too deeply.
    case tooDeep(line: Int)
    /// Bytes that pretend to be UTF-8: overlong forms and surrogates, by which checks are slipped past.
    case forgedText(line: Int)
}

extension CalendarFileError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noCalendar: "this is no calendar: no line says BEGIN:VCALENDAR; choose an .ics file"
        case .cutOff: "the calendar breaks off after its beginning; fetch the file again"
        case .tooLarge(let limit): "the calendar is larger than \(limit >> 10) kB; split it"
        case .tooMany(let line): "the calendar has too many entries (line \(line)); split it"
        case .tooDeep(let line): "line \(line) nests components too deeply; this is no calendar of any program"
        case .forgedText(let line): "line \(line) holds bytes that are forged UTF-8; ask for the file in UTF-8"
        }
    }
}
