/// How well one place suits a table, with the reasons.
public struct VenueSuggestion: Hashable, Sendable {
    public struct Reason: Hashable, Sendable {
        public enum Kind: String, Sendable {
            case seats, hours, noise, meanDistance, largestDistance
        }

        public var kind: Kind
        public var points: Int
        /// One sentence.
        public var text: String
    }

    public var venue: Venue
    /// False when it has too few seats, is closed at the time, or is in another part of the world than most guests.
    public var fits: Bool
    /// The sum of the points of the reasons.
    public var points: Int
    /// In the order of their kinds.
    public var reasons: [Reason]
}

/// What a table asks of a place.
public struct VenueWish: Hashable, Sendable {
    /// How many heads are expected at least and at most, guests and planner together.
    public var heads: ClosedRange<Int>
    /// 1 (Monday) … 7 (Sunday), in the place's own zone.
    public var weekday: Int
    /// Minutes from midnight.
    public var start: Int
    /// Minutes.
    public var duration: Int
    /// Where the invited people come from, as far as it is known.
    public var homes: [Place]
    public var wantsQuiet: Bool

    public init(
        heads: ClosedRange<Int>,
        weekday: Int,
        start: Int,
        duration: Int,
        homes: [Place] = [],
        wantsQuiet: Bool = false
    ) {
        self.heads = heads
        self.weekday = weekday
        self.start = start
        self.duration = duration
        self.homes = homes
        self.wantsQuiet = wantsQuiet
    }
}

extension VenueSuggestion {
    /// All places, the best first: those that fit before those that don't, then by points, then by id.
    public static func ranked(_ venues: some Sequence<Venue>, for wish: VenueWish) -> [VenueSuggestion] {
        venues.map { VenueSuggestion($0, for: wish) }.sorted { a, b in
            if a.fits != b.fits { return a.fits }
            return (-a.points, a.venue.id) < (-b.points, b.venue.id)
        }
    }

    /// One place for a table.
    public init(_ venue: Venue, for wish: VenueWish) {
        self.venue = venue
        let (hasSeats, seats) = Self.seats(venue, wish)
        let (isOpen, hours) = Self.hours(venue, wish)
        reasons = [seats, hours, Self.noise(venue, wish)] + Self.distances(venue, wish)
        fits = hasSeats && isOpen && !Self.isFar(venue, wish)
        points = reasons.reduce(0) { $0 + $1.points }
    }

    /// Enough for the most that may come: 300. Each seat that may be missing costs 50; too few for the least that may
    /// come does not fit. From twice the heads on, each further seat costs 5, since a small table is lost in a large room.
    private static func seats(_ venue: Venue, _ wish: VenueWish) -> (Bool, Reason) {
        let (low, high) = (wish.heads.lowerBound, wish.heads.upperBound)
        let expected = low == high ? "\(high)" : "\(low) to \(high)"
        guard let seats = venue.seats else {
            return (true, Reason(kind: .seats, points: 0, text: "How many it seats is not known."))
        }
        let places = "It has \(seats) \(seats == 1 ? "seat" : "seats")"
        if seats < low {
            return (false, Reason(kind: .seats, points: -500, text: "\(places), too few for \(expected)."))
        }
        if seats < high {
            let points = max(0, 300 - 50 * (high - seats))
            return (
                true, Reason(kind: .seats, points: points, text: "\(places), \(high - seats) too few if \(high) come.")
            )
        }
        let spare = seats - 2 * high
        if spare > 0 {
            let points = 300 - min(200, 5 * min(spare, 1000))
            return (true, Reason(kind: .seats, points: points, text: "\(places), half empty with \(expected)."))
        }
        return (true, Reason(kind: .seats, points: 300, text: "\(places), right for \(expected)."))
    }

    private static func hours(_ venue: Venue, _ wish: VenueWish) -> (Bool, Reason) {
        let end = wish.start + max(0, min(wish.duration, 2 * 1440))
        switch OpeningHours(venue.hours).state(weekday: wish.weekday, from: wish.start, to: end) {
        case .open:
            return (true, Reason(kind: .hours, points: 200, text: "It is open from beginning to end."))
        case .closed:
            return (false, Reason(kind: .hours, points: -500, text: "It is closed at that time."))
        case .unknown:
            return (true, Reason(kind: .hours, points: 0, text: "Ask whether it is open: its hours are not clear."))
        }
    }

    private static func noise(_ venue: Venue, _ wish: VenueWish) -> Reason {
        let factor = wish.wantsQuiet ? 2 : 1
        return switch venue.noise {
        case .quiet: Reason(kind: .noise, points: 100 * factor, text: "It is quiet.")
        case .normal: Reason(kind: .noise, points: wish.wantsQuiet ? 0 : 50, text: "It is as loud as most cafés.")
        case .loud: Reason(kind: .noise, points: -100 * factor, text: "It is loud.")
        case nil: Reason(kind: .noise, points: 0, text: "How loud it is is not known.")
        }
    }

    /// The mean way earns 200 less 1 for each 50 m, the largest 100 less 1 for each 200 m; never below 0.
    private static func distances(_ venue: Venue, _ wish: VenueWish) -> [Reason] {
        guard !wish.homes.isEmpty else { return [] }
        guard let place = venue.place else {
            return [Reason(kind: .meanDistance, points: 0, text: "Where it is is not known.")]
        }
        let metres = wish.homes.map { place.metres(to: $0) }
        let mean = metres.reduce(0, +) / metres.count
        let largest = metres.max() ?? 0
        let people = metres.count == 1 ? "the one person" : "the \(metres.count) people"
        return [
            Reason(
                kind: .meanDistance,
                points: max(0, 200 - mean / 50),
                text: "It is \(kilometres(mean)) on average from \(people) whose home is known."
            ),
            Reason(
                kind: .largestDistance,
                points: max(0, 100 - largest / 200),
                text: "The longest way there is \(kilometres(largest))."
            ),
        ]
    }

    /// Whether most of them live farther away than anybody travels for a coffee.
    private static func isFar(_ venue: Venue, _ wish: VenueWish) -> Bool {
        guard let place = venue.place else { return false }
        return 2 * wish.homes.count { place.metres(to: $0) > Place.eveningsReach } > wish.homes.count
    }

    /// `850 m`, `2.4 km`, `120 km`.
    private static func kilometres(_ metres: Int) -> String {
        if metres < 995 { return "\((metres + 5) / 10 * 10) m" }
        let tenths = (metres + 50) / 100
        return tenths < 1000 ? "\(tenths / 10).\(tenths % 10) km" : "\((tenths + 5) / 10) km"
    }
}
