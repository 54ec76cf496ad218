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

extension [Measures] {
    /// Where the mean recall lies in 19 of 20 draws of as many events, each draw with repetition.
    var recallInterval: (low: Double, high: Double) {
        guard !isEmpty else { return (0, 0) }
        var state: UInt64 = 1
        let means = (0..<2000).map { _ in
            let sum = indices.reduce(0.0) { sum, _ in
                // Knuth's MMIX generator; its high bits are the good ones.
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return sum + self[Int((state >> 33) % UInt64(count))].recall
            }
            return sum / Double(count)
        }
        .sorted()
        return (means[50], means[1949])
    }
}
