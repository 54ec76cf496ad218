/// The rules of one table: how many, how many of whom, and what an invitation costs.
///
/// Chances and expected numbers are permille, so an expected number of 7 guests is 7000. The default is a table for ten:
/// five to ten guests come.
public struct TableSettings: Hashable, Sendable {
    /// The expected numbers that a list of some length may have, permille.
    public struct Window: Hashable, Sendable {
        public var low: Int
        public var high: Int

        public init(low: Int, high: Int) {
            self.low = low
            self.high = high
        }

        /// How far `mean` lies outside, 0 inside.
        func distance(_ mean: Int) -> Int { max(0, low - mean, mean - high) }
    }

    /// How many companions count for each person: exactly those that the reason line names.
    public var companions = 3
    /// What an invitation must earn, in deci-points.
    public var inviteCost = 200
    /// No more people are invited than this.
    public var largestTable = 16
    /// The fewest guests with which the table is what it should be.
    public var targetLow = 5
    /// The most guests that the table seats.
    public var targetHigh = 10
    /// The window for each number of invitations, 0…`largestTable`.
    public var windows: [Window]
    /// `-1000 ln(1 - 0.70)`: the chance that somebody comes whom she knows is at least 70 %; 0 switches the rule off.
    public var companyNeed = TableSettings.companyOf70
    /// A tie counts as company from this strength.
    public var companyMinStrength = 15
    /// At least so many of a hundred were not asked for a year.
    public var novelPercent = 20
    /// At most so many of a hundred are regulars.
    public var regularPercent = 50
    /// At most so many of one circle.
    public var circleCap = 6

    /// `-1000 ln 0.30` and `-1000 ln 0.50`, the needs of the company rule and of its first relaxation.
    public static let companyOf70 = 1204
    public static let companyOf50 = 693

    /// The rules for a table of `seats` guests, the planner not counted.
    ///
    /// Five to ten guests should come (two to `seats` at a table for fewer than five). For each number of invitations the
    /// window holds the expected numbers with which too few come in at most 10 % and too many in at most 5 % of cases;
    /// binomial tails bound every list of the same length and mean (Hoeffding 1956). Where no number keeps both promises,
    /// the window lies around the one with the best chance of the right size.
    public init(seats: Int) {
        let high = min(max(seats, 1), 10)
        targetHigh = high
        targetLow = seats >= 5 ? 5 : min(2, high)
        windows = []
        windows = (0...largestTable).map { Binomial.window(invited: $0, low: targetLow, high: targetHigh) }
    }

    /// Rules with one `window` for lists of every length.
    public init(largestTable: Int, window: Window, targetLow: Int, targetHigh: Int) {
        self.largestTable = largestTable
        self.targetLow = targetLow
        self.targetHigh = targetHigh
        windows = Array(repeating: window, count: max(0, largestTable) + 1)
    }

    /// The window for a list of `count` people.
    public func window(for count: Int) -> Window {
        windows.isEmpty ? Window(low: 0, high: 0) : windows[min(max(count, 0), windows.count - 1)]
    }
}

/// Binomial tails by plain multiplication, exact enough for windows in permille and the same on every machine.
enum Binomial {
    /// The chances that 0, 1, … `count` of `count` people come, each with `chance`.
    static func distribution(_ count: Int, _ chance: Double) -> [Double] {
        var chances = [1.0]
        for _ in 0..<count {
            var next = [Double](repeating: 0, count: chances.count + 1)
            for (index, value) in chances.enumerated() {
                next[index] += value * (1 - chance)
                next[index + 1] += value * chance
            }
            chances = next
        }
        return chances
    }

    /// The chance that `low` to `high` come of `invited` people with an expected number of `mean` permille.
    static func chance(of range: ClosedRange<Int>, invited: Int, mean: Int) -> Double {
        guard invited > 0 else { return range.contains(0) ? 1 : 0 }
        let chances = distribution(invited, Double(mean) / Double(invited * 1000))
        return chances.indices.reduce(0) { range.contains($1) ? $0 + chances[$1] : $0 }
    }

    static func window(invited: Int, low: Int, high: Int) -> TableSettings.Window {
        guard invited >= low else { return TableSettings.Window(low: low * 1000, high: invited * 1000) }
        let enough = bisect(invited) { chance(of: 0...max(0, low - 1), invited: invited, mean: $0) <= 0.10 }
        var fits = invited * 1000
        if invited > high {
            fits = bisect(invited) { chance(of: 0...high, invited: invited, mean: $0) < 0.95 } - 1
        }
        if enough <= fits { return TableSettings.Window(low: enough, high: fits) }
        return bestWindow(invited: invited, range: low...high)
    }

    /// The means whose chance of the right size is within one point of a hundred of the best, never above the seats. A
    /// table for five exactly is looked at from four: no list adds up to 5.000, and a seat must not go to whoever does.
    private static func bestWindow(invited: Int, range: ClosedRange<Int>) -> TableSettings.Window {
        let means = Array(
            stride(from: max(0, range.lowerBound - 1) * 1000, through: min(range.upperBound, invited) * 1000, by: 50)
        )
        let chances = means.map { chance(of: range, invited: invited, mean: $0) }
        let best = chances.max() ?? 0
        let good = zip(means, chances).filter { $0.1 >= best - 0.01 }.map(\.0)
        return TableSettings.Window(low: good.first ?? 0, high: good.last ?? 0)
    }

    /// The smallest mean, permille, from which `holds` is true.
    private static func bisect(_ invited: Int, _ holds: (Int) -> Bool) -> Int {
        var below = 0
        var above = invited * 1000
        while below < above {
            let middle = (below + above) / 2
            if holds(middle) { above = middle } else { below = middle + 1 }
        }
        return above
    }
}
