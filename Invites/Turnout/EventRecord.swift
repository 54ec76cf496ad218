internal import Glibc

/// A past event as the forecast learns from it: what was expected of everybody, and how many said yes.
public struct EventRecord: Sendable {
    /// The log chance of what happened at each shift of everybody's log odds, on a grid.
    private let likelihood: [Double]

    public init(parties: [Turnout.Party], saidYes: Int) {
        likelihood = Self.grid.map { shift in
            let moved = parties.map { (chance: $0.chance(shiftedBy: shift), size: $0.size) }
            let chances = PoissonBinomial.distribution(moved)
            return chances.indices.contains(saidYes) ? chances[saidYes] : 0
        }
    }

    private static let step = 0.125
    private static let reach = 8.0
    private static let grid = Array(stride(from: -reach, through: reach, by: step))

    /// The chance of what happened, under an event effect.
    func chance(under effect: Turnout.EventEffect) -> Double {
        Turnout.nodes.reduce(0.0) { sum, node in
            let shift = effect.shift + effect.spread * node.0
            let at = (min(max(shift, -Self.reach), Self.reach) + Self.reach) / Self.step
            let index = min(Int(at), likelihood.count - 2)
            let part = at - Double(index)
            return sum + node.1 * (likelihood[index] * (1 - part) + likelihood[index + 1] * part)
        }
    }
}

extension Turnout.EventEffect {
    /// The effect that explains the last events best, held near the usual one by a weak prior: `b ~ N(0, 1)`,
    /// `s ~ N(0.6, 0.5)`. Only the last 40 records count.
    public init(fitting records: [EventRecord]) {
        var best = Turnout.EventEffect.usual
        var bestScore = -Double.infinity
        for step in -20...20 {
            for spreadStep in 0...15 {
                let effect = Turnout.EventEffect(shift: Double(step) / 10, spread: Double(spreadStep) / 10)
                let score = Self.score(effect, records.suffix(40))
                if score > bestScore {
                    best = effect
                    bestScore = score
                }
            }
        }
        self = best
    }

    private static func score(_ effect: Self, _ records: ArraySlice<EventRecord>) -> Double {
        let spread = (effect.spread - 0.6) / 0.5
        let prior = -0.5 * (effect.shift * effect.shift + spread * spread)
        return records.reduce(prior) { $0 + log(max($1.chance(under: effect), 1e-12)) }
    }
}
