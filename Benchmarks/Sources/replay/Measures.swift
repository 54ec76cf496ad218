internal import Foundation

/// How well an order finds those who said yes.
struct Measures {
    var recall = 0.0
    var gain = 0.0
    var area = 0.0

    /// - Parameter order: everybody, the likeliest first.
    init(_ order: [Int], _ positives: Set<Int>) {
        let top = order.prefix(10)
        recall = Double(top.count { positives.contains($0) }) / Double(positives.count)
        let best = (0..<min(10, positives.count)).reduce(0.0) { $0 + 1 / log2(Double($1) + 2) }
        gain =
            top.enumerated().reduce(0.0) { $0 + (positives.contains($1.element) ? 1 / log2(Double($1.offset) + 2) : 0) }
            / best
        var below = Double(order.count - positives.count)
        var pairs = 0.0
        for person in order {
            if positives.contains(person) { pairs += below } else { below -= 1 }
        }
        area = pairs / (Double(positives.count) * Double(order.count - positives.count))
    }

    static func mean(_ all: [Measures]) -> (recall: Double, gain: Double, area: Double) {
        let count = Double(max(1, all.count))
        return (
            all.reduce(0) { $0 + $1.recall } / count, all.reduce(0) { $0 + $1.gain } / count,
            all.reduce(0) { $0 + $1.area } / count
        )
    }
}
