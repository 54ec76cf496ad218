/// A whole iCalendar object: an invitation, its cancellation, a feed.
public struct CalendarObject: Hashable, Sendable {
    /// What a message wants (RFC 5546 section 1.4).
    public enum Method: String, CaseIterable, Sendable {
        case publish = "PUBLISH"
        case request = "REQUEST"
        case reply = "REPLY"
        case add = "ADD"
        case cancel = "CANCEL"
        case refresh = "REFRESH"
        case counter = "COUNTER"
        case declineCounter = "DECLINECOUNTER"
    }

    /// Nil for a plain file, such as an export.
    public var method: Method?
    public var events: [CalendarEvent]
    /// What a calendar shows as the name of the feed.
    public var name: String?
    public var details: String?
    /// A CSS3 colour name; anything else is left out.
    public var color: String?
    /// After how many seconds a subscriber may look again.
    public var refreshInterval: Int64?

    public init(method: Method? = nil, events: [CalendarEvent], name: String? = nil) {
        self.method = method
        self.events = events
        self.name = name
    }
}

/// Why an object can't be written.
public enum ICalendarError: Error, Hashable, Sendable {
    /// An e-mail address that isn't one.
    case badAddress
    /// A link that isn't an absolute address.
    case badLink
    /// A UID that is empty or longer than 255 bytes.
    case badUID
    /// A SEQUENCE below 0 or above 2³¹ − 1.
    case badSequence
    /// An event that ends before it begins.
    case endsBeforeStart
    /// A message that guests are to see as the organiser's needs an ORGANIZER.
    case organizerMissing
}

extension ICalendarError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badAddress: "an e-mail address of the event can't be used; write it like name@example.org"
        case .badLink: "a link of the event can't be used; write it like https://example.org/page"
        case .badUID: "the event's UID is empty or too long; give it one of 1 to 255 bytes"
        case .badSequence: "the event's SEQUENCE is out of range; it must lie between 0 and 2147483647"
        case .endsBeforeStart: "the event ends before it begins; give it a later end"
        case .organizerMissing: "the event has no organiser; give the planner's name and e-mail address"
        }
    }
}
