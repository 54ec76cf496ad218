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

/// Who has a seat when more say yes than there are chairs.
public struct Seating: Sendable {
    /// What became of one invitation.
    public struct Place: Hashable, Sendable {
        /// The answer that holds; nil for none.
        public var holding: AnswerEntry?
        /// Yes, but the party does not fit any more.
        public var isWaiting = false
    }

    public private(set) var places: [Int64: Place] = [:]
    private let seats: Int
    private var waitingLine: [Int64] = []
    private var taken = 0

    /// Plays the answers to one event in the order in which they were given, whatever order they came in.
    ///
    /// A party that fits is seated; one that does not waits with all its heads; a guest who is seated keeps the seat
    /// whatever others answer later; a freed seat goes to whoever waits longest and fits. The result depends on the
    /// journals and the seats alone, so playing them again gives the stored state.
    ///
    /// - Parameters:
    ///   - answers: with their invitations, those that the planner wrote down in the order in which that was done.
    ///   - seats: heads that the table holds.
    public init(playing answers: [(invitation: Int64, entry: AnswerEntry)], seats: Int) {
        self.seats = seats
        let played = answers.enumerated().sorted { one, other in
            let (a, b) = (one.element, other.element)
            guard a.entry.stamp == b.entry.stamp else { return a.entry.stamp < b.entry.stamp }
            switch (a.entry.source == .calendar, b.entry.source == .calendar) {
            // Messages of one second: by the guest list, not by how they travelled.
            case (true, true):
                return (a.invitation, a.entry.order, one.offset) < (b.invitation, b.entry.order, other.offset)
            case (false, false): return (a.entry.receivedAt, one.offset) < (b.entry.receivedAt, other.offset)
            case (let isMessage, _): return isMessage
            }
        }
        for (_, answer) in played { play(answer.entry, of: answer.invitation) }
    }

    private mutating func play(_ entry: AnswerEntry, of id: Int64) {
        var place = places[id] ?? Place()
        guard let holding = AnswerJournal.holding(in: [place.holding, entry].compactMap(\.self)) else { return }
        if !place.isWaiting { taken -= heads(of: place.holding) }
        place.holding = holding
        let fits = taken + heads(of: holding) <= seats
        place.isWaiting = !fits && holding.answer == .yes
        if place.isWaiting {
            if !waitingLine.contains(id) { waitingLine.append(id) }
        } else {
            waitingLine.removeAll { $0 == id }
            taken += heads(of: holding)
        }
        places[id] = place
        seatWhoeverFits()
    }

    private mutating func seatWhoeverFits() {
        for id in waitingLine {
            guard var place = places[id], taken + heads(of: place.holding) <= seats else { continue }
            place.isWaiting = false
            places[id] = place
            taken += heads(of: place.holding)
            waitingLine.removeAll { $0 == id }
        }
    }

    private func heads(of entry: AnswerEntry?) -> Int {
        guard let entry, entry.answer == .yes else { return 0 }
        return entry.partySize
    }
}

extension Instant {
    /// Before every instant that the product knows.
    public static let distantPast = Instant(seconds: Int64.min / 4)
}
