internal import Glibc

/// How readily the planner's own guests say yes, beside what is usual: a correction of the chance to accept that is learned
/// from past invitations and stays near none while there are few.
///
/// `log odds = base + odds · (usual log odds) + fit · (fit of 100)`; the factors are whole thousandths, so that every
/// machine corrects alike.
public struct Readiness: Hashable, Sendable {
    var base = 0
    var odds = 1000
    var fit = 0

    /// No correction.
    public static let usual = Readiness()

    /// The chance to accept, permille.
    ///
    /// - Parameters:
    ///   - usual: the chance before the correction, permille.
    ///   - fit: how well the topic fits, 0…100.
    public func accept(_ usual: Int, fit: Int) -> Int {
        guard self != .usual else { return usual }
        let chance = min(max(Double(usual), 1), 999) / 1000
        let logOdds =
            Double(base) / 1000 + Double(odds) / 1000 * log(chance / (1 - chance)) + Double(self.fit) / 100_000
            * Double(fit)
        return min(max(Int((1000 / (1 + exp(-logOdds))).rounded()), 1), 999)
    }
}

extension Readiness {
    /// What fits past invitations best, held near none by a weak prior: `base ~ N(0, 1)`, `odds ~ N(1, 0.5)`,
    /// `fit ~ N(0, 1)`.
    init(learning asked: [Experience.Asked]) {
        let rows = asked.map { one in
            let chance = min(max(Double(one.usual), 1), 999) / 1000
            return (x: (1.0, log(chance / (1 - chance)), Double(one.fit) / 100), y: one.saidYes ? 1.0 : 0.0)
        }
        var best = (0.0, 1.0, 0.0)
        // Newton's method; the sum is concave, and halving keeps a step from going too far.
        for _ in 0..<12 {
            let step = Self.step(rows, at: best)
            var part = 1.0
            var next = best
            let before = Self.score(rows, best)
            repeat {
                next = (best.0 + part * step.0, best.1 + part * step.1, best.2 + part * step.2)
                part /= 2
            } while Self.score(rows, next) < before && part > 1e-3
            best = next
        }
        self.init(
            base: Int((best.0 * 1000).rounded()),
            odds: Int((best.1 * 1000).rounded()),
            fit: Int((best.2 * 1000).rounded())
        )
    }

    private typealias Three = (Double, Double, Double)
    private typealias Row = (x: Three, y: Double)

    private static func logOdds(_ x: Three, _ factors: Three) -> Double {
        x.0 * factors.0 + x.1 * factors.1 + x.2 * factors.2
    }

    private static func score(_ rows: [Row], _ factors: Three) -> Double {
        let odds = (factors.1 - 1) / 0.5
        let prior = -0.5 * (factors.0 * factors.0 + odds * odds + factors.2 * factors.2)
        return rows.reduce(prior) { sum, row in
            let value = logOdds(row.x, factors)
            // The log chance of what was said; the same for large odds without overflow.
            return sum + row.y * value - max(value, 0) - log(1 + exp(-abs(value)))
        }
    }

    private static func step(_ rows: [Row], at factors: Three) -> Three {
        var slope = (-factors.0, -(factors.1 - 1) / 0.25, -factors.2)
        var curve = (aa: 1.0, ab: 0.0, ac: 0.0, bb: 4.0, bc: 0.0, cc: 1.0)
        for row in rows {
            let chance = 1 / (1 + exp(-logOdds(row.x, factors)))
            let missed = row.y - chance
            let weight = chance * (1 - chance)
            slope = (slope.0 + missed * row.x.0, slope.1 + missed * row.x.1, slope.2 + missed * row.x.2)
            curve.aa += weight * row.x.0 * row.x.0
            curve.ab += weight * row.x.0 * row.x.1
            curve.ac += weight * row.x.0 * row.x.2
            curve.bb += weight * row.x.1 * row.x.1
            curve.bc += weight * row.x.1 * row.x.2
            curve.cc += weight * row.x.2 * row.x.2
        }
        // The inverse of a symmetric matrix by its minors; the prior keeps it far from singular.
        let (a, b, c) = (
            curve.bb * curve.cc - curve.bc * curve.bc, curve.ac * curve.bc - curve.ab * curve.cc,
            curve.ab * curve.bc - curve.ac * curve.bb
        )
        let (e, f, g) = (
            curve.aa * curve.cc - curve.ac * curve.ac, curve.ab * curve.ac - curve.aa * curve.bc,
            curve.aa * curve.bb - curve.ab * curve.ab
        )
        let whole = curve.aa * a + curve.ab * b + curve.ac * c
        return (
            (a * slope.0 + b * slope.1 + c * slope.2) / whole, (b * slope.0 + e * slope.1 + f * slope.2) / whole,
            (c * slope.0 + f * slope.1 + g * slope.2) / whole
        )
    }
}
