internal import Glibc

/// How many will come, kept up to date while guests are added: one distribution for each way that the day may turn out.
///
/// Numbers past `most` heads are counted as one, so that adding a guest costs the same however many were asked.
struct Outlook {
    private let policy: WavePolicy
    private let daysLeft: Double
    private let most: Int
    /// The log chance of each node, given how the guests stand.
    private var evidence: [Double]
    /// The chances of 0, 1, … `most` and of more heads, one row for each node.
    private var rows: [Double]

    private var width: Int { most + 2 }

    init(_ policy: WavePolicy, _ guests: [WavePolicy.Guest], daysLeft: Double, most: Int) {
        self.policy = policy
        self.daysLeft = daysLeft
        self.most = max(0, most)
        evidence = Turnout.nodes.map { log($0.1) }
        rows = Array(repeating: 0, count: Turnout.nodes.count * (self.most + 2))
        for row in Turnout.nodes.indices { rows[row * width] = 1 }
        for guest in guests { add(guest) }
    }

    mutating func add(_ guest: WavePolicy.Guest) {
        let size = min(max(0, guest.size), most + 1)
        for (row, node) in Turnout.nodes.enumerated() {
            evidence[row] += log(max(policy.evidence(guest, at: node.0), 1e-12))
            let chance = policy.chance(guest, at: node.0, daysLeft: daysLeft)
            guard chance > 0, size > 0 else { continue }
            add(heads: size, with: chance, to: row * width)
        }
    }

    private mutating func add(heads size: Int, with chance: Double, to start: Int) {
        let top = width - 1
        for heads in (top - size)..<top { rows[start + top] += chance * rows[start + heads] }
        for heads in stride(from: top - 1, through: 0, by: -1) {
            let fewer = heads < size ? 0 : rows[start + heads - size]
            rows[start + heads] = (1 - chance) * rows[start + heads] + chance * fewer
        }
    }

    /// The chances of 0, 1, … `most` and of more heads; they add up to 1.
    var distribution: [Double] {
        let top = evidence.max() ?? 0
        let weights = evidence.map { exp($0 - top) }
        let total = weights.reduce(0, +)
        return (0..<width).map { heads in
            weights.indices.reduce(0.0) { $0 + weights[$1] / total * rows[$1 * width + heads] }
        }
    }

    /// The chance that fewer than `count` come.
    func chance(below count: Int) -> Double { distribution.prefix(max(0, count)).reduce(0, +) }

    /// The chance that more than `most` come.
    var chanceOfMore: Double { distribution[width - 1] }
}
