internal import Foundation
internal import Invites

/// How good the forecast of the number is: for the twenty best of each event, how many said yes.
struct Forecasts {
    private struct Past {
        var time: Double
        var count: Int
        var record: EventRecord
    }

    private var past: [Past] = []
    private(set) var scores: [String: [(isCovered: Bool, loss: Double)]] = [:]
    private static let size = 20

    /// Looks at one event after all earlier ones; only those that are judged are scored.
    mutating func take(_ replay: ReplayCase, _ ranked: [Candidate], time: Double, isJudged: Bool) {
        let top = ranked.prefix(Self.size)
        let parties = top.map { Turnout.Party(chance: Double($0.chance) / 1000) }
        let count = top.count { replay.positives.contains(Int($0.id.rawValue)) }
        if isJudged {
            let known = past.filter { $0.time < replay.cutoff }
            let effect = Turnout.EventEffect(fitting: known.map(\.record))
            score("everybody alone", Turnout(parties, effect: .none), count)
            score("usual event effect", Turnout(parties, effect: .usual), count)
            score("tertulia: effect of the last 40 events", Turnout(parties, effect: effect), count)
            climatology(known.map(\.count), count)
        }
        past.append(Past(time: time, count: count, record: EventRecord(parties: Array(parties), came: count)))
    }

    private mutating func score(_ name: String, _ turnout: Turnout, _ count: Int) {
        let chance = turnout.distribution.indices.contains(count) ? turnout.distribution[count] : 0
        scores[name, default: []].append(
            ((turnout.low...turnout.high).contains(count), -log(max(chance, 1e-12)))
        )
    }

    /// The counts of all earlier events, each count having half an event more.
    private mutating func climatology(_ counts: [Int], _ count: Int) {
        var chances = [Double](repeating: 0.5, count: Self.size + 1)
        for count in counts { chances[count] += 1 }
        let sum = chances.reduce(0, +)
        chances = chances.map { $0 / sum }
        var below = 0.0
        let low = chances.indices.first { index in
            below += chances[index]
            return below > 0.1
        }
        var above = 0.0
        let high = chances.indices.last { index in
            above += chances[index]
            return above > 0.1
        }
        let isCovered = (low ?? 0) <= count && count <= (high ?? Self.size)
        scores["climatology: counts of all earlier events", default: []].append((isCovered, -log(chances[count])))
    }
}
