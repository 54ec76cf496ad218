internal import Foundation

/// A small generator of numbers (SplitMix64), so that the same seed gives the same crowd everywhere.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// 0 ..< 1
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A standard normal (Box and Muller).
    mutating func normal() -> Double { (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit()) }

    /// An exponential with that mean.
    mutating func waiting(_ mean: Double) -> Double { -mean * log(1 - unit()) }
}

/// A circle of people as the planner estimates them, all alike.
struct Circle {
    var name: String
    /// The chance to say yes when asked, and to come after a yes.
    var accept: Double
    var show: Double

    static let all = [
        Circle(name: "close", accept: 0.65, show: 0.90),
        Circle(name: "typical", accept: 0.45, show: 0.85),
        Circle(name: "cold", accept: 0.25, show: 0.60),
    ]
}

/// What everybody of a circle does about one event, if they are asked: the truth, which the planner doesn't know.
///
/// The log odds of a yes are the estimate's, moved by what all share (weather, the day) and by what is each one's own.
struct Crowd {
    struct Member {
        var saysYes: Bool
        /// Days from being asked to the answer; nil for silence.
        var answersAfter: Double?
        /// Whether they come if they said yes.
        var comes: Bool
    }

    let members: [Member]

    static let sharedSpread = 0.6
    static let ownSpread = 0.5
    static let patience = 2.0
    static let size = 90

    init(_ circle: Circle, _ dice: inout Dice) {
        let odds = log(circle.accept / (1 - circle.accept)) + Self.sharedSpread * dice.normal()
        members = (0..<Self.size).map { _ in
            let own = odds + Self.ownSpread * dice.normal()
            let saysYes = dice.unit() < 1 / (1 + exp(-own))
            let delay = dice.waiting(Self.patience)
            // Half of those who decline never answer.
            let isSilent = dice.unit() < 0.5 && !saysYes
            return Member(
                saysYes: saysYes,
                answersAfter: isSilent ? nil : delay,
                comes: dice.unit() < circle.show
            )
        }
    }
}
