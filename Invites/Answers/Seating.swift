public import Calendars

/// Who has a seat when more say yes than there are chairs.
public struct Seating: Sendable {
    /// What became of one invitation.
    public struct Place: Hashable, Sendable {
        /// The answer that holds; nil for none.
        public var holding: AnswerEntry?
        /// Yes, but the party does not fit any more.
        public var isWaiting = false
    }

    /// How many seats there were before they were made more or fewer.
    public struct Change: Hashable, Sendable {
        public var seats: Int
        public var until: Instant

        public init(seats: Int, until: Instant) {
            self.seats = seats
            self.until = until
        }
    }

    public private(set) var places: [Int64: Place] = [:]
    /// Now, at the moment that is played.
    private var seats: Int
    private var waitingLine: [Int64] = []
    private var taken = 0

    /// Plays the answers to one event in the order in which they were given, whatever order they came in.
    ///
    /// A party that fits is seated; one that does not waits with all its heads; a guest who is seated keeps the seat
    /// whatever others answer later; a freed seat goes to whoever waits longest and fits. Seats that are added count from
    /// then on, so nobody loses theirs to a larger party that waited; seats that are taken away were never there. The
    /// result depends on the journals and the seats alone, so playing them again gives the stored state.
    ///
    /// - Parameters:
    ///   - answers: with their invitations, those that the planner wrote down in the order in which that was done.
    ///   - seats: heads that the table holds.
    ///   - changes: how many it held before.
    public init(
        playing answers: [(invitation: Int64, entry: AnswerEntry)],
        seats: Int,
        changes: [Change] = []
    ) {
        var later = seats
        var steps: [Change] = []
        for change in changes.sorted(by: { ($0.until, $0.seats) > ($1.until, $1.seats) }) where change.seats < later {
            steps.append(Change(seats: later, until: change.until))
            later = change.seats
        }
        self.seats = later
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
        for (_, answer) in played {
            while let next = steps.last, next.until < answer.entry.stamp { add(seats: steps.removeLast().seats) }
            play(answer.entry, of: answer.invitation)
        }
        for step in steps.reversed() { add(seats: step.seats) }
    }

    private mutating func add(seats more: Int) {
        seats = more
        seatWhoeverFits()
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
