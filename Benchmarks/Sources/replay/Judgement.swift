internal import Foundation
internal import Invites

/// All measures of the events of a time.
struct Judgement {
    private let data: ReplayData
    private let history: History
    private let orders: Orders
    private let baselines: Baselines
    private let from: Int
    private let to: Int

    init(_ data: ReplayData, from: Int, to: Int) {
        self.data = data
        history = History(data)
        orders = Orders(history: history)
        baselines = Baselines(history: history)
        self.from = from
        self.to = to
    }

    func print() {
        beforeAnyAnswer()
        afterThreeAnswers()
    }

    private func isJudged(_ replay: ReplayCase) -> Bool { (from..<to).contains(data.events[replay.event].time) }

    private func beforeAnyAnswer() {
        var measures: [String: [Measures]] = [:]
        var forecasts = Forecasts()
        var squares = Squares()
        var known = (yes: 0, asked: 0)
        for replay in ReplayCase.before(data) {
            let candidates = orders.candidates(replay)
            let order = orders.order(replay, candidates)
            let table = orders.calls(replay, Array(order.prefix(Forecasts.size)))
            if isJudged(replay) {
                let experience = forecasts.experience(before: replay.cutoff)
                forecasts.judge(table, cutoff: replay.cutoff, experience)
                let there = orders.candidates(replay, knowsPlace: true)
                let rows: [(String, [Int])] = [
                    ("declared topics", baselines.declared(replay)),
                    ("popularity", baselines.popularity(replay)),
                    ("decayed frequency", baselines.decayed(replay)),
                    ("item-kNN", baselines.itemNeighbours(replay)),
                    ("PPR", baselines.walk(replay, from: nil)),
                    ("tertulia", order),
                    ("tertulia, told the place", orders.order(replay, there)),
                ]
                for (name, order) in rows { measures[name, default: []].append(Measures(order, replay.positives)) }
                let usual = Double(known.yes) / Double(max(1, known.asked))
                squares.take(replay, orders.calls(replay, order), experience, baselines, usual: usual)
            }
            forecasts.remember(table, time: data.events[replay.event].time)
            known.yes += replay.positives.count
            known.asked += replay.candidates.count
        }
        Swift.print("Seven days before \(measures["tertulia"]?.count ?? 0) events, within groups:\n")
        show(measures)
        Swift.print("\nBrier score of everybody's chance to say yes:\n")
        for (name, score) in squares.means {
            Swift.print(row(name, String(format: "%.5f", score)))
        }
        Swift.print("\nHow many of the twenty best say yes, in whole numbers:\n")
        for (name, scores) in forecasts.scores.sorted(by: { mean($0.value) > mean($1.value) }) {
            let covered = Double(scores.count { $0.isCovered }) / Double(scores.count)
            Swift.print(
                row(name, String(format: "80 %% interval covers %.3f   log loss %.3f", covered, mean(scores)))
            )
        }
    }

    private func mean(_ scores: [Forecasts.Score]) -> Double {
        scores.reduce(0) { $0 + $1.loss } / Double(scores.count)
    }

    private func afterThreeAnswers() {
        var measures: [String: [Measures]] = [:]
        for replay in ReplayCase.afterThree(data) where isJudged(replay) {
            let candidates = orders.candidates(replay)
            var unasked = replay
            unasked.accepted = []
            let rows: [(String, [Int])] = [
                ("decayed frequency", baselines.decayed(replay)),
                ("co-attendance and PPR alone", orders.pullAlone(replay)),
                ("PPR from the accepted", baselines.walk(replay, from: replay.accepted)),
                ("titles alone", orders.order(unasked, candidates)),
                ("tertulia", orders.order(replay, candidates)),
            ]
            for (name, order) in rows { measures[name, default: []].append(Measures(order, replay.positives)) }
        }
        Swift.print("\nWhom next after three said yes, \(measures["tertulia"]?.count ?? 0) events:\n")
        show(measures)
    }

    private func show(_ measures: [String: [Measures]]) {
        let means = measures.mapValues { (mean: Measures.mean($0), interval: $0.recallInterval) }
        for (name, value) in means.sorted(by: { $0.value.mean.recall < $1.value.mean.recall }) {
            let text = String(
                format: "recall@10 %.3f [%.3f, %.3f]   nDCG@10 %.3f   AUC %.3f",
                value.mean.recall,
                value.interval.low,
                value.interval.high,
                value.mean.gain,
                value.mean.area
            )
            Swift.print(row(name, text))
        }
    }

    private func row(_ name: String, _ text: String) -> String {
        "  " + name.padding(toLength: 44, withPad: " ", startingAt: 0) + text
    }
}

/// Brier scores of chances to say yes.
struct Squares {
    private var sums: [String: Double] = [:]
    private var people = 0

    var means: [(String, Double)] {
        sums.map { ($0.key, $0.value / Double(max(1, people))) }.sorted { ($0.1, $0.0) > ($1.1, $1.0) }
    }

    /// - Parameters:
    ///   - calls: everybody, the likeliest first.
    ///   - usual: how many of all people who were called before said yes.
    mutating func take(
        _ replay: ReplayCase,
        _ calls: [Experience.Asked],
        _ experience: Experience,
        _ baselines: Baselines,
        usual: Double
    ) {
        let rates = baselines.rates(replay, usual: usual)
        for (person, rate) in rates {
            let said = replay.positives.contains(person) ? 1.0 : 0.0
            sums["how many say yes on average", default: 0] += pow(usual - said, 2)
            sums["smoothed rate", default: 0] += pow(rate - said, 2)
        }
        for one in calls {
            let said = one.saidYes ? 1.0 : 0.0
            let chance = Double(experience.readiness.accept(one.usual, fit: one.fit)) / 1000
            sums["tertulia before it learns", default: 0] += pow(Double(one.usual) / 1000 - said, 2)
            sums["tertulia", default: 0] += pow(chance - said, 2)
        }
        people += replay.candidates.count
    }
}
