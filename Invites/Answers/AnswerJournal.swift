public import Calendars

/// What the answers that a guest ever gave come to.
public enum AnswerJournal {
    /// The answer that holds: of the highest SEQUENCE, then of the latest DTSTAMP (RFC 5546 section 2.1.5); of two of one
    /// second that for a single date rather than that for the series. An answer by hand, link or chat is one at its own
    /// time for the SEQUENCE of that moment; of two that the planner wrote down in one second the later in the journal.
    public static func holding(in journal: [AnswerEntry]) -> AnswerEntry? {
        var best: AnswerEntry?
        for entry in journal where best.map({ isAtLeast(entry, $0) }) ?? true { best = entry }
        return best
    }

    private static func isAtLeast(_ a: AnswerEntry, _ b: AnswerEntry) -> Bool {
        if a.instance.isEmpty != b.instance.isEmpty, (a.sequence, a.stamp) == (b.sequence, b.stamp) {
            return b.instance.isEmpty
        }
        return a.order >= b.order
    }
}

extension AnswerEntry {
    /// The place of this answer among those of its guest.
    public var order: AnswerOrder {
        guard source == .calendar, let word = Outcome.Reply.Answer(rawValue: answer.rawValue) else {
            return AnswerOrder(sequence: sequence, given: stamp)
        }
        let guests = answer == .no ? 0 : partySize - 1
        return AnswerOrder(sequence: sequence, given: stamp, answer: word, guests: guests, words: note)
    }
}

extension Invitation {
    /// Where the invitation stands after the answers were played: an answer makes it answered, or waiting when the
    /// party does not fit; without one it is what it was before anybody answered.
    public func state(in place: Seating.Place?) -> InvitationState {
        if let place, place.holding != nil { return place.isWaiting ? .waiting : .answered }
        switch state {
        case .chosen, .standby: return state
        case .invited, .answered, .waiting: return invitedAt == nil ? .chosen : .invited
        }
    }

    /// Heads that this invitation takes at the table: maybe and no take none, and so does the waiting list.
    public var headsTaken: Int { answer == .yes && state != .waiting ? partySize : 0 }
}

extension Sequence where Element == Invitation {
    /// Heads at the table for certain.
    public var headsTaken: Int { reduce(0) { $0 + $1.headsTaken } }
}

extension Instant {
    /// Before every instant that the product knows.
    public static let distantPast = Instant(seconds: Int64.min / 4)
}
