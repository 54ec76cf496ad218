/// One event, instance of a series, or thing to do, as it is written into a calendar.
public struct CalendarEvent: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case event
        /// A thing to do; its `start` is the day on which it is due.
        case todo
    }

    public enum Status: String, CaseIterable, Sendable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    /// A place on the earth, in degrees (WGS 84).
    public struct Coordinates: Hashable, Sendable {
        public var latitude: Double
        public var longitude: Double

        public init(latitude: Double, longitude: Double) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    /// A reminder on the guest's own device.
    public struct Alarm: Hashable, Sendable {
        public var secondsBefore: Int64
        public var text: String

        public init(secondsBefore: Int64, text: String) {
            self.secondsBefore = secondsBefore
            self.text = text
        }
    }

    public var kind = Kind.event
    public var uid: String
    /// The version; it rises when guests have to decide anew (RFC 5546 section 2.1.4).
    public var sequence = 0
    /// When this message was made (DTSTAMP).
    public var stamp: Instant
    public var created: Instant?
    public var lastModified: Instant?
    public var start: EventTime
    /// Exclusive; for whole days the day after the last.
    public var end: EventTime?
    public var summary: String
    public var details: String?
    public var location: String?
    public var coordinates: Coordinates?
    public var url: String?
    /// The address of a video call.
    public var conference: String?
    public var categories: [String] = []
    public var status: Status?
    /// Whether the time stays free for others.
    public var isTransparent = false
    public var organizer: Organizer?
    public var attendees: [Attendee] = []
    public var alarms: [Alarm] = []
    public var rule: RecurrenceRule?
    public var additionalDates: [EventTime] = []
    public var excludedDates: [EventTime] = []
    /// For one instance of a series: when it would begin by the rule.
    public var recurrenceID: EventTime?
    /// A word to the recipient (COMMENT), as in DECLINECOUNTER.
    public var comment: String?

    public init(uid: String, stamp: Instant, start: EventTime, end: EventTime? = nil, summary: String) {
        self.uid = uid
        self.stamp = stamp
        self.start = start
        self.end = end
        self.summary = summary
    }

    /// A name for an event that nobody can guess, in the form of a random UUID (RFC 7986 section 5.3).
    ///
    /// - Parameter random: sixteen random bytes; missing ones count as zero.
    public static func makeUID(random: [UInt8]) -> String {
        var bytes = Array(random.prefix(16))
        bytes += Array(repeating: 0, count: 16 - bytes.count)
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text = ""
        for (position, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(position) { text += "-" }
            text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return text
    }
}
