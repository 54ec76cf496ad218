internal import Invites

extension Turnout {
    var document: JSONValue {
        [
            "expected": .number(rounded(expected, digits: 3)), "low": JSONValue(low), "high": JSONValue(high),
            "distribution": .array(distribution.map { .number(rounded($0, digits: 6)) }),
        ]
    }
}

extension Page {
    /// How many will come: the number, the range that holds four times of five, and a picture of the chances.
    mutating func turnout(_ turnout: Turnout, indent: Int = 0) {
        guard turnout.expected >= 0.05 else {
            line("nobody is expected", indent: indent)
            return
        }
        let range =
            turnout.low == turnout.high ? "\(turnout.low)" : "\(turnout.low) to \(turnout.high)"
        line(
            "\(tenths(turnout.expected), .bold) expected, \(range, .bold) four times out of five",
            indent: indent
        )
        distribution(turnout.distribution, indent: indent)
    }
}

/// `6.8`
func tenths(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "?" }
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
}

/// `62 %` of 0.62
func percent(_ chance: Double) -> String {
    guard chance.isFinite, abs(chance) < 1e12 else { return "?" }
    return "\(Int((chance * 100).rounded())) %"
}

/// With at most that many digits after the point.
func rounded(_ number: Double, digits: Int) -> Double {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let result = (number * scale).rounded() / scale
    return result.isFinite ? result : number
}
