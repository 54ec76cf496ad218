/// One entry of a calendar from outside: an event, a thing to do, a journal entry, busy times.
public struct CalendarItem: Hashable, Sendable {
    /// Who is called to it, in whatever words the file has.
    public struct Guest: Hashable, Sendable {
        /// Nil for an address that is none, such as a path.
        public var email: String?
        /// As written, where it is no e-mail address.
        public var address: String?
        public var name: String?
        /// In upper case; nil when the file has none.
        public var partstat: String?
        public var role: String?
        public var isAsked: Bool?
        /// How many people the guest brings (Google).
        public var guests: Int?
        /// A word of the guest (Google).
        public var comment: String?
        public var delegatedTo: [String] = []
        public var delegatedFrom: [String] = []
        public var sentBy: String?
        /// Whether two PARTSTATs are written that differ.
        public var isContradictory = false

        public init(email: String?, partstat: String? = nil) {
            self.email = email
            self.partstat = partstat
        }
    }

    /// `VEVENT`, `VTODO`, `VJOURNAL`, `VFREEBUSY` or another component.
    public var component: String
    /// The line on which it begins, from 1.
    public var line: Int
    public var uid: String?
    /// As written, if it is a number at all.
    public var sequence: Int64?
    /// Whether a SEQUENCE is written that is no number, or none that a computer counts with.
    public var hasBadSequence = false
    public var stamp: Instant?
    /// Whether the file says the stamp without a zone.
    public var recurrenceID: ItemTime?
    /// Whether a RECURRENCE-ID is written that is no time.
    public var hasBadRecurrenceID = false
    /// Whether the answer counts for all later instances as well (RANGE=THISANDFUTURE).
    public var isThisAndFuture = false
    /// The first property that is written twice with two values, of those that say what an item is about.
    public var contradiction: String?
    public var organizer: String?
    /// Whether an ORGANIZER is written that is no e-mail address.
    public var hasBadOrganizer = false
    public var attendees: [Guest] = []
    public var start: ItemTime?
    public var end: ItemTime?
    /// In upper case.
    public var status: String?
    public var isTransparent = false
    public var summary: String?
    public var location: String?
    public var details: String?
    public var comment: String?
    public var url: String?
    public var rule: RecurrenceRule?
    /// Why the item's rule can't be followed.
    public var ruleError: RecurrenceError?
    public var additionalDates: [ItemTime] = []
    public var excludedDates: [ItemTime] = []
    /// Busy stretches of a VFREEBUSY.
    public var busy: [BusyTime] = []

    public init(component: String, line: Int = 0) {
        self.component = component
        self.line = line
    }

    /// Whether it takes whole days.
    public var isAllDay: Bool { start?.isDay ?? false }
}

/// A stretch of time that is taken.
public struct BusyTime: Hashable, Sendable {
    public var start: Instant
    public var end: Instant

    public init(start: Instant, end: Instant) {
        self.start = start
        self.end = end
    }
}
