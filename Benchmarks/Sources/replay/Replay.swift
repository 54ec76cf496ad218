internal import Foundation
internal import Invites
internal import TableInstances

/// `replay DIR`: real answers played back; whom the product would have asked, and how many it would have expected.
@main
struct Replay {
    /// 2014-01-01, in days since 1970: what lies before is known, what lies after is judged.
    static let judgedFrom = 16_071.0

    static func main() {
        do {
            guard CommandLine.arguments.count == 2 else { throw InstanceError("usage: replay DIR") }
            try run(CommandLine.arguments[1])
        } catch {
            FileHandle.standardError.write(Data("replay: \(error)\n".utf8))
            exit(65)
        }
    }

    static func run(_ folder: String) throws {
        let data = try ReplayData(folder: folder)
        let rankings = Rankings(History(data))
        beforeAnyAnswer(data, rankings)
        afterThreeAnswers(data, rankings)
    }

    private static func isJudged(_ replay: ReplayCase, _ data: ReplayData) -> Bool {
        data.events[replay.event].time >= judgedFrom
    }

    static func beforeAnyAnswer(_ data: ReplayData, _ rankings: Rankings) {
        let cases = ReplayCase.before(data)
        var measures: [String: [Measures]] = [:]
        var forecasts = Forecasts()
        var squares = 0.0
        var people = 0
        for replay in cases {
            let candidates = rankings.candidates(replay)
            let ranked = TableRanking.order(candidates)
            let isJudged = isJudged(replay, data)
            forecasts.take(replay, ranked, time: data.events[replay.event].time, isJudged: isJudged)
            guard isJudged else { continue }
            let orders: [(String, [Int])] = [
                ("declared topics", rankings.declared(replay)),
                ("popularity", rankings.popularity(replay)),
                ("decayed frequency", rankings.decayed(replay)),
                ("item-kNN", rankings.itemNeighbours(replay)),
                ("PPR", rankings.walk(replay, from: nil)),
                ("tertulia", rankings.product(candidates)),
            ]
            for (name, order) in orders { measures[name, default: []].append(Measures(order, replay.positives)) }
            for person in candidates {
                let came = replay.positives.contains(Int(person.id.rawValue)) ? 1.0 : 0.0
                squares += pow(Double(person.chance) / 1000 - came, 2)
            }
            people += candidates.count
        }
        print("Seven days before \(measures["tertulia"]?.count ?? 0) events of 2014, within groups:\n")
        show(measures)
        print(String(format: "\nBrier score of the chances: %.5f\n", squares / Double(max(1, people))))
        print("How many of the twenty best say yes:\n")
        for (name, scores) in forecasts.scores.sorted(by: { $0.key < $1.key }) {
            let count = Double(scores.count)
            let covered = Double(scores.count { $0.isCovered }) / count
            let loss = scores.reduce(0) { $0 + $1.loss } / count
            print(row(name, String(format: "80 %% interval covers %.3f   log loss %.3f", covered, loss)))
        }
    }

    static func afterThreeAnswers(_ data: ReplayData, _ rankings: Rankings) {
        var measures: [String: [Measures]] = [:]
        for replay in ReplayCase.afterThree(data) where isJudged(replay, data) {
            let candidates = rankings.candidates(replay)
            let orders: [(String, [Int])] = [
                ("decayed frequency", rankings.decayed(replay)),
                ("co-attendance alone", rankings.pullAlone(replay)),
                ("PPR from the accepted", rankings.walk(replay, from: replay.accepted)),
                ("titles alone", rankings.product(candidates)),
                ("tertulia", rankings.productAfter(replay, candidates)),
            ]
            for (name, order) in orders { measures[name, default: []].append(Measures(order, replay.positives)) }
        }
        print("\nWhom next after three said yes, \(measures["tertulia"]?.count ?? 0) events of 2014:\n")
        show(measures)
    }

    private static func show(_ measures: [String: [Measures]]) {
        let means = measures.mapValues(Measures.mean)
        for (name, mean) in means.sorted(by: { $0.value.recall < $1.value.recall }) {
            let text = String(format: "recall@10 %.3f   nDCG@10 %.3f   AUC %.3f", mean.recall, mean.gain, mean.area)
            print(row(name, text))
        }
    }

    private static func row(_ name: String, _ text: String) -> String {
        "  " + name.padding(toLength: 44, withPad: " ", startingAt: 0) + text
    }
}
