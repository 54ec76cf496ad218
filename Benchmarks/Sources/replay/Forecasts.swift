internal import Foundation
internal import Invites

/// How good the forecast of the number is: for the twenty best of each event, how many said yes.
struct Forecasts {
    struct Score {
        var isCovered: Bool
        var loss: Double
    }

    private struct Past {
        var time: Int
        var table: [Experience.Asked]
        var count: Int { table.count { $0.saidYes } }
    }

    private var past: [Past] = []
    private(set) var scores: [String: [Score]] = [:]
    static let size = 20

    /// What the lists of all events before a moment teach.
    func experience(before cutoff: Int) -> Experience {
        Experience(tables: past.filter { $0.time < cutoff }.map(\.table))
    }

    /// Looks at one event after all earlier ones.
    ///
    /// - Parameter table: the twenty best.
    mutating func judge(_ table: [Experience.Asked], cutoff: Int, _ experience: Experience) {
        let count = table.count { $0.saidYes }
        func parties(_ readiness: Readiness) -> [Turnout.Party] {
            table.map { Turnout.Party(accept: Double(readiness.accept($0.usual, fit: $0.fit)) / 1000) }
        }
        score("everybody alone", Turnout(parties(.usual), effect: .none), count)
        score("usual effect of the day", Turnout(parties(.usual), effect: .usual), count)
        score("tertulia", Turnout(parties(experience.readiness), effect: experience.effect), count)
        // The counts of all earlier events, each count having half an event more.
        var chances = [Double](repeating: 0.5, count: Self.size + 1)
        for known in past where known.time < cutoff { chances[known.count] += 1 }
        let sum = chances.reduce(0, +)
        score("climatology: counts of all earlier events", Turnout(distribution: chances.map { $0 / sum }), count)
    }

    mutating func remember(_ table: [Experience.Asked], time: Int) { past.append(Past(time: time, table: table)) }

    private mutating func score(_ name: String, _ turnout: Turnout, _ count: Int) {
        let chance = turnout.distribution.indices.contains(count) ? turnout.distribution[count] : 0
        scores[name, default: []].append(
            Score(isCovered: (turnout.low...turnout.high).contains(count), loss: -log(max(chance, 1e-12)))
        )
    }
}
