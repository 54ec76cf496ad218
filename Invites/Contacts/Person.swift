public import Calendars

/// Somebody the planner knows.
public struct Person: Identifiable, Hashable, Sendable {
    public struct ID: RawRepresentable, Hashable, Comparable, Sendable {
        public let rawValue: Int64
        public init(rawValue: Int64) { self.rawValue = rawValue }
        public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    }

    public var id: ID
    /// The name as it is written, shown everywhere. Empty only for somebody who was forgotten.
    public var name: String
    public var familyName = ""
    public var givenName = ""
    public var nickname = ""
    public var organization = ""
    public var title = ""
    /// `YYYY-MM-DD`, or `--MM-DD` when the year is not known; empty when nothing is known.
    public var birthday = ""
    /// A BCP 47 tag such as `zh-Hans`; empty for the planner's own language.
    public var language = ""
    /// An IANA zone such as `Asia/Shanghai`; empty for the planner's own zone.
    public var zone = ""
    public var city = ""
    public var latitude: Double?
    public var longitude: Double?
    /// How well the planner knows this person, 0 (hardly) to 5 (a close friend).
    public var closeness = 0
    /// How often the planner wants to be in touch, in months; nil for no wish.
    public var cadenceMonths: Int?
    public var doNotInvite = false
    public var note = ""
    public var createdAt: Instant

    public init(id: ID, name: String, createdAt: Instant) {
        self.id = id
        self.name = name
        self.createdAt = createdAt
    }

    /// Whether this is the empty place of somebody who was forgotten; only counts of past events still refer to it.
    public var isForgotten: Bool { name.isEmpty }
}

/// An address or handle: `email`, `phone`, `wechat`, `linkedin`, `github`, `telegram`, `slack`, `url`, `name` (another
/// name of the same person), or any other word.
public struct Handle: Hashable, Sendable {
    public var kind: String
    public var value: String

    public init(kind: String, value: String) {
        self.kind = kind
        self.value = value
    }
}

/// Where a topic of a person or a tie between two people was learnt.
public enum Source: String, CaseIterable, Sendable, Codable {
    case `import`, circle, introduced, attendance, hand
}
