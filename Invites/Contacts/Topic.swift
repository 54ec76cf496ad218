/// An interest, with aliases in any language and an optional broader topic.
public struct Topic: Identifiable, Hashable, Sendable {
    public struct ID: RawRepresentable, Hashable, Comparable, Sendable {
        public let rawValue: Int64
        public init(rawValue: Int64) { self.rawValue = rawValue }
        public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    }

    public var id: ID
    public var name: String
    public var aliases: [String] = []
    public var broader: ID?

    public init(id: ID, name: String) {
        self.id = id
        self.name = name
    }
}

/// A topic that a person likes.
public struct Interest: Hashable, Sendable {
    public var topic: String
    /// 1…100
    public var weight: Int
    public var source: Source

    public init(topic: String, weight: Int, source: Source) {
        self.topic = topic
        self.weight = weight
        self.source = source
    }
}

/// Two people who know each other.
public struct Tie: Hashable, Sendable {
    public var a: Person.ID
    public var b: Person.ID
    /// 1…100
    public var strength: Int
    public var source: Source

    public init(a: Person.ID, b: Person.ID, strength: Int, source: Source) {
        self.a = a
        self.b = b
        self.strength = strength
        self.source = source
    }
}
