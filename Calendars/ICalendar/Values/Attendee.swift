/// Who calls to an event.
public struct Organizer: Hashable, Sendable {
    public var name: String?
    public var email: String

    public init(name: String? = nil, email: String) {
        self.name = name
        self.email = email
    }
}

/// Who is called to an event, and what became of it (RFC 5545 section 3.8.4.1).
public struct Attendee: Hashable, Sendable {
    /// RFC 5545 section 3.2.12.
    public enum Status: String, CaseIterable, Sendable {
        case needsAction = "NEEDS-ACTION"
        case accepted = "ACCEPTED"
        case declined = "DECLINED"
        case tentative = "TENTATIVE"
        case delegated = "DELEGATED"
    }

    /// RFC 5545 section 3.2.16.
    public enum Role: String, CaseIterable, Sendable {
        case chair = "CHAIR"
        case required = "REQ-PARTICIPANT"
        case optional = "OPT-PARTICIPANT"
        case none = "NON-PARTICIPANT"
    }

    /// RFC 5545 section 3.2.3.
    public enum Kind: String, CaseIterable, Sendable {
        case individual = "INDIVIDUAL"
        case group = "GROUP"
        case resource = "RESOURCE"
        case room = "ROOM"
        case unknown = "UNKNOWN"
    }

    public var name: String?
    public var email: String
    public var status: Status
    /// Whether an answer is asked for.
    public var isAsked: Bool
    public var role: Role
    public var kind: Kind
    /// Who sent this guest in their place.
    public var delegatedFrom: String?
    /// Whom this guest sent in their place.
    public var delegatedTo: String?

    public init(
        name: String? = nil,
        email: String,
        status: Status = .needsAction,
        isAsked: Bool = true,
        role: Role = .required,
        kind: Kind = .individual,
        delegatedFrom: String? = nil,
        delegatedTo: String? = nil
    ) {
        self.name = name
        self.email = email
        self.status = status
        self.isAsked = isAsked
        self.role = role
        self.kind = kind
        self.delegatedFrom = delegatedFrom
        self.delegatedTo = delegatedTo
    }
}
