/// What a guest says.
public enum Answer: String, CaseIterable, Sendable, Codable {
    case yes, maybe, no
}

/// What became of an invited guest on the day; `unknown` is never read as a no-show.
public enum Attendance: String, CaseIterable, Sendable, Codable {
    case came, noShow, lateCancel, walkIn, unknown

    /// Whether the person sat at the table.
    public var isPresence: Bool { self == .came || self == .walkIn }
}

/// Where one invitation stands.
public enum InvitationState: String, CaseIterable, Sendable, Codable {
    case chosen, standby, invited, answered, waiting
}

/// How an answer reached the planner.
public enum AnswerSource: String, CaseIterable, Sendable, Codable {
    case link, calendar, chat, hand, `import`
}

/// How an invitation was sent.
public enum Channel: String, CaseIterable, Sendable, Codable {
    case mail, chat, link, hand
}

/// Where an event stands.
public enum EventStatus: String, CaseIterable, Sendable, Codable {
    case planned, done, cancelled
}
