internal import Foundation
internal import Invites

/// `waves [RUNS [SEED]]`: how often five to ten people come, by the way in which they are invited.
@main
struct Waves {
    static func main() {
        let words = CommandLine.arguments.dropFirst().map { Int($0) }
        guard words.count <= 2, !words.contains(where: { ($0 ?? 0) < 1 }) else {
            FileHandle.standardError.write(Data("usage: waves [RUNS [SEED]]\n".utf8))
            exit(64)
        }
        let runs = words.first.flatMap { $0 } ?? 4000
        let seed = words.dropFirst().first.flatMap { $0 } ?? 1
        print("| circle | policy | 5 to 10 come | invitations | fewer | more | no seat left | bar |")
        print("|---|---|--:|--:|--:|--:|--:|---|")
        for circle in Circle.all {
            var dice = Dice(seed: UInt64(seed))
            let crowds = (0..<runs).map { _ in Crowd(circle, &dice) }
            var oneList = 0.0
            for host in Host.allCases {
                let score = Score(crowds.map { Evening(host, circle, $0) })
                if host == .meanOf7 { oneList = score.invited }
                print(score.row(circle, host, oneList: oneList))
            }
        }
    }
}

/// What came of many evenings.
private struct Score {
    var good: Double
    var fewer: Double
    var more: Double
    var invited: Double
    var turnedAway: Double

    init(_ evenings: [Evening]) {
        let count = Double(evenings.count)
        fewer = Double(evenings.count { $0.came < Host.target.lowerBound }) / count
        more = Double(evenings.count { $0.came > Host.target.upperBound }) / count
        good = 1 - fewer - more
        invited = Double(evenings.reduce(0) { $0 + $1.invited }) / count
        turnedAway = Double(evenings.reduce(0) { $0 + $1.turnedAway }) / count
    }

    func row(_ circle: Circle, _ host: Host, oneList: Double) -> String {
        let cells = [
            circle.name, host.name, String(format: "%.1f %%", 100 * good), String(format: "%.1f", invited),
            String(format: "%.1f %%", 100 * fewer), String(format: "%.1f %%", 100 * more),
            String(format: "%.2f", turnedAway), bar(circle, host, oneList),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    /// At least so often five to ten come, with at most a tenth more invitations than the one list takes.
    private func bar(_ circle: Circle, _ host: Host, _ oneList: Double) -> String {
        let bars = ["close": 0.94, "typical": 0.90]
        guard host == .wavesWithEffect || host == .wavesWithGate, let bar = bars[circle.name] else { return "" }
        let most = 1.1 * oneList
        let isKept = good >= bar && invited <= most
        return String(format: "%.0f %%, %.1f invitations: ", 100 * bar, most) + (isKept ? "PASS" : "FAIL")
    }
}
