internal import Glibc

/// How many guests will come: a forecast from everybody's chance, with an effect that all of them share.
///
/// People don't decide alone: weather and the day move everybody. The forecast mixes Poisson-binomial distributions over
/// a shift `b + s·z` of everybody's log odds to accept, `z` normal (seven-node Gauss–Hermite; choosing notes, section 5).
public struct Turnout: Hashable, Sendable {
    /// One guest, with those whom they bring.
    public struct Party: Hashable, Sendable {
        /// The chance to say yes, which the day moves, and to come after a yes; 0…1.
        public var accept: Double
        public var show: Double
        /// Heads, the guest included.
        public var size: Int

        public init(accept: Double, show: Double = 1, size: Int = 1) {
            self.accept = accept
            self.show = show
            self.size = size
        }

        /// Somebody at a table who was not asked yet.
        public init(_ candidate: Candidate) {
            self.init(accept: Double(candidate.accept) / 1000, show: Double(candidate.show) / 1000)
        }

        /// The chance to come when everybody's log odds to accept are moved by `shift`.
        func chance(shiftedBy shift: Double) -> Double {
            (shift == 0 ? accept : Turnout.shifted(accept, by: shift)) * show
        }
    }

    /// The effect that everybody at one event shares, on the log odds.
    public struct EventEffect: Hashable, Sendable {
        public var shift: Double
        public var spread: Double

        public init(shift: Double = 0, spread: Double = 0.6) {
            self.shift = shift
            self.spread = spread
        }

        /// What holds before the planner's own events say otherwise.
        public static let usual = EventEffect()
        public static let none = EventEffect(shift: 0, spread: 0)
    }

    /// The chances that 0, 1, 2 … heads come; they add up to 1.
    public let distribution: [Double]
    public let expected: Double
    /// The 80 % interval: the narrowest range of numbers that holds at least 80 %, and of those the likeliest.
    public let low: Int
    public let high: Int

    public init(_ parties: [Party], effect: EventEffect = .usual) {
        self.init(distribution: Self.mixture(parties, effect))
    }

    /// From the chances that 0, 1, 2 … heads come.
    public init(distribution chances: [Double]) {
        distribution = chances
        expected = chances.indices.reduce(0.0) { $0 + Double($1) * chances[$1] }
        (low, high) = Self.interval(chances)
    }

    /// The chance that a number of `range` come.
    public func chance(of range: ClosedRange<Int>) -> Double {
        distribution.indices.reduce(0.0) { range.contains($1) ? $0 + distribution[$1] : $0 }
    }

    /// The chance that fewer than `count` come, and that more than `count` come.
    public func chance(below count: Int) -> Double { count > 0 ? chance(of: 0...(count - 1)) : 0 }
    public func chance(above count: Int) -> Double { 1 - chance(of: 0...max(0, count)) }

    static func interval(_ distribution: [Double]) -> (Int, Int) {
        var best = (low: 0, high: max(0, distribution.count - 1), chance: 1.0)
        var chance = 0.0
        var high = 0
        for low in distribution.indices {
            while high < distribution.count, chance < 0.80 {
                chance += distribution[high]
                high += 1
            }
            guard chance >= 0.80 else { break }
            let (width, least) = (high - 1 - low, best.high - best.low)
            if width < least || (width == least && chance > best.chance) { best = (low, high - 1, chance) }
            chance -= distribution[low]
        }
        return (best.low, best.high)
    }

    static func mixture(_ parties: [Party], _ effect: EventEffect) -> [Double] {
        guard effect.spread > 0 || effect.shift != 0 else {
            return PoissonBinomial.distribution(parties.map { (chance: $0.chance(shiftedBy: 0), size: $0.size) })
        }
        var sum: [Double] = []
        for (node, weight) in nodes {
            let shift = effect.shift + effect.spread * node
            let moved = parties.map { (chance: $0.chance(shiftedBy: shift), size: $0.size) }
            let chances = PoissonBinomial.distribution(moved)
            if sum.isEmpty { sum = Array(repeating: 0, count: chances.count) }
            for index in chances.indices { sum[index] += weight * chances[index] }
        }
        return sum
    }

    /// `chance` with its log odds moved by `shift`.
    static func shifted(_ chance: Double, by shift: Double) -> Double {
        guard chance > 0, chance < 1 else { return min(max(chance, 0), 1) }
        let odds = chance / (1 - chance) * exp(shift)
        return odds / (1 + odds)
    }

    /// Nodes and weights for the mean of a function of a standard normal (Abramowitz and Stegun, table 25.10).
    static let nodes: [(Double, Double)] = [
        (-3.750_439_717_725_742, 0.000_548_268_855_972_218),
        (-2.366_759_410_734_541, 0.030_757_123_967_586_5),
        (-1.154_405_394_739_968, 0.240_123_178_605_013),
        (0, 0.457_142_857_142_857),
        (1.154_405_394_739_968, 0.240_123_178_605_013),
        (2.366_759_410_734_541, 0.030_757_123_967_586_5),
        (3.750_439_717_725_742, 0.000_548_268_855_972_218),
    ]
}
