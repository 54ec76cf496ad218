public import Calendars
public import Venues

/// One gathering.
public struct Event: Identifiable, Hashable, Sendable {
    public struct ID: RawRepresentable, Hashable, Comparable, Sendable {
        public let rawValue: Int64
        public init(rawValue: Int64) { self.rawValue = rawValue }
        public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    }

    /// Whether a guest sees the other guests.
    public enum GuestList: String, CaseIterable, Sendable, Codable {
        case `private`, open
    }

    public var id: ID
    /// Short name for commands, unique: `coffee-compilers`.
    public var slug: String
    /// RFC 7986 section 5.3; never changes.
    public var uid: String
    /// RFC 5546 section 2.1.4.
    public var sequence: Int
    public var title: String
    /// Markdown.
    public var description = ""
    public var start: Instant
    public var end: Instant
    /// An IANA zone: the wall clock of the place.
    public var zone: String
    public var venue: Venue.ID?
    /// Guests that the table holds, the planner's own chair not counted.
    public var seats: Int
    public var status = EventStatus.planned
    public var url = ""
    public var conference = ""
    public var guestList = GuestList.private
    /// What the table is about beyond the known topics: free text that is matched like a title.
    public var topicText = ""
    /// When the content last changed.
    public var updatedAt: Instant
    /// The address of whoever organises an event that was brought in from a calendar; empty for the planner's own.
    public var organizer = ""
    /// How it repeats (RFC 5545 section 3.3.10); empty for a single event.
    public var rule = ""
    /// The series of which this is a date; nil for a single event, and for a series itself.
    public var series: ID?
    /// For a date of a series: when it begins by the rule, on the series' clocks, as `2026-07-11T14:00:00`; else empty.
    public var instance = ""
    /// When it was to begin before it was last moved; nil if it never was.
    public var movedFrom: Instant?

    public init(
        id: ID,
        slug: String,
        uid: String,
        sequence: Int,
        title: String,
        start: Instant,
        end: Instant,
        zone: String,
        seats: Int,
        updatedAt: Instant
    ) {
        self.id = id
        self.slug = slug
        self.uid = uid
        self.sequence = sequence
        self.title = title
        self.start = start
        self.end = end
        self.zone = zone
        self.seats = seats
        self.updatedAt = updatedAt
    }
}

extension Event {
    /// Whether it stands for all its dates.
    public var isSeries: Bool { !rule.isEmpty && series == nil }

    /// When a date of a series begins by the rule, on the series' clocks.
    public var instanceTime: LocalTime? { instance.isEmpty ? nil : LocalTime(instance) }

    /// The times of the series on its own clocks; nil for anything but a series.
    public func recurrence(in zone: Zone) -> Series? {
        guard isSeries, let rule = try? RecurrenceRule(rule) else { return nil }
        return Series(start: zone.local(at: start), zone: zone, rule: rule)
    }

    /// A date of this series that nothing is written down about yet: everything but the time is the series'.
    public func date(_ local: LocalTime, in zone: Zone) -> Event {
        var date = self
        date.id = ID(rawValue: 0)
        date.series = id
        date.instance = "\(local)"
        date.slug = "\(slug)@\(local.date)"
        date.rule = ""
        date.start = zone.instant(of: local)
        date.end = date.start.adding(seconds: end.seconds - start.seconds)
        date.movedFrom = nil
        return date
    }

    /// Whether it is a date of a series that nothing is written down about yet.
    public var isUnwritten: Bool { id.rawValue == 0 }
}

/// One person and one event.
public struct Invitation: Hashable, Sendable {
    public var id: Int64
    public var event: Event.ID
    public var person: Person.ID
    public var state: InvitationState
    /// 0 before anybody was invited, then 1, 2, …
    public var wave = 0
    public var invitedAt: Instant?
    /// The SEQUENCE of the event in the last message to this guest.
    public var sentSequence: Int?
    /// When the last message to this guest was made.
    public var sentAt: Instant?
    public var channel: Channel?
    /// The answer that holds now; derived from the journal.
    public var answer: Answer?
    /// Heads, the guest counted; derived from the journal.
    public var partySize = 1
    /// The note of the answer that holds; derived from the journal.
    public var note = ""
    public var answeredAt: Instant?
    public var attendance = Attendance.unknown
    public var attendanceAt: Instant?

    /// When the gathering began by the last message to this guest; nil in files of older versions.
    public var sentStart: Instant?
    /// Where it was by that message; nil for nowhere yet, and in files of older versions.
    public var sentVenue: Venue.ID?

    /// Whether the guest has a place in the plan: neither next in line nor declined.
    public var isAtTable: Bool { state != .standby && answer != .no }

    /// Whether news of the gathering concern the guest: invited, or said to come without that, and not declined since.
    public var isToBeTold: Bool { answer != .no && (invitedAt != nil || answer != nil) }

    public init(id: Int64, event: Event.ID, person: Person.ID, state: InvitationState) {
        self.id = id
        self.event = event
        self.person = person
        self.state = state
    }
}

/// One answer in the journal of an invitation; never changed, never removed while the guest is known.
public struct AnswerEntry: Hashable, Sendable {
    public var answer: Answer
    /// Heads, the guest counted: 1…50.
    public var partySize: Int
    public var note: String
    public var source: AnswerSource
    /// The SEQUENCE of the event that was answered.
    public var sequence: Int
    /// When the guest gave it (DTSTAMP).
    public var stamp: Instant
    /// When it reached the planner.
    public var receivedAt: Instant
    /// For one date of a series: when it begins on the event's clocks, as `2026-07-11T14:00:00`; empty for the whole.
    public var instance = ""

    public init(
        answer: Answer,
        partySize: Int,
        note: String,
        source: AnswerSource,
        sequence: Int,
        stamp: Instant,
        receivedAt: Instant
    ) {
        self.answer = answer
        self.partySize = partySize
        self.note = note
        self.source = source
        self.sequence = sequence
        self.stamp = stamp
        self.receivedAt = receivedAt
    }
}

/// Two people who never sit at one table, or only together.
public struct TableRule: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable, Codable {
        case never, couple
    }

    public var id: Int64
    public var kind: Kind
    public var a: Person.ID
    public var b: Person.ID

    public init(id: Int64, kind: Kind, a: Person.ID, b: Person.ID) {
        self.id = id
        self.kind = kind
        self.a = a
        self.b = b
    }
}

/// Whose file this is.
public struct Settings: Hashable, Sendable {
    public var name = ""
    public var email = ""
    /// The addresses before it: calendars of guests still know them as those of the organiser.
    public var formerEmails: [String] = []
    /// An IANA zone.
    public var zone: String
    /// A BCP 47 tag.
    public var language = "en"
    /// Hosts whose Authentication-Results are believed (RFC 8601 section 5).
    public var trustedHosts: [String] = []

    public init(zone: String) { self.zone = zone }
}
