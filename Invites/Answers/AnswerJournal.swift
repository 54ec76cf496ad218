public import Calendars

/// What the answers that a guest ever gave come to.
public enum AnswerJournal {
    /// The answer that holds: of the highest SEQUENCE, then of the latest DTSTAMP (RFC 5546 section 2.1.5), then the
    /// one that reached the planner last. An answer by hand, link or chat is one at its own time for the SEQUENCE of
    /// that moment.
    public static func holding(in journal: [AnswerEntry]) -> AnswerEntry? {
        var best: AnswerEntry?
        for entry in journal {
            guard let known = best else {
                best = entry
                continue
            }
            let newer = (entry.sequence, entry.stamp, entry.receivedAt)
            let older = (known.sequence, known.stamp, known.receivedAt)
            if newer >= older { best = entry }
        }
        return best
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
    ///   - answers: with their invitations, in the order in which they reached the planner.
    ///   - seats: heads that the table holds.
    public init(playing answers: [(invitation: Int64, entry: AnswerEntry)], seats: Int) {
        self.seats = seats
        let played = answers.enumerated().sorted { one, other in
            (one.element.entry.stamp, one.element.entry.receivedAt, one.offset)
                < (other.element.entry.stamp, other.element.entry.receivedAt, other.offset)
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
