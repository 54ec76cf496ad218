extension LinearProgram {
    /// What the rows themselves say, with multipliers from the tableau.
    struct Certificate {
        /// No point has a greater value.
        var bound: Double
        /// Whether the rows contradict one another.
        var isContradiction: Bool
        /// What each column is worth beyond its rows.
        var reduced: [Double]
    }

    /// The bound that the present multipliers prove.
    func certificate() -> Certificate {
        var sum = 0.0
        var left = cost
        for (column, variable) in nonbasic.prefix(matrix.used).enumerated() where variable >= columnCount {
            sum += weigh(variable, reduced[column], &left)
        }
        for column in 0..<columnCount { sum += Swift.max(left[column] * lower[column], left[column] * upper[column]) }
        return Certificate(bound: sum, isContradiction: false, reduced: left)
    }

    /// The contradiction that a tableau row shows, if it does.
    func certificate(against row: Int) -> Certificate {
        var sums: [Double] = []
        for sign in [1.0, -1.0] {
            var sum = 0.0
            var left = [Double](repeating: 0, count: columnCount)
            if basic[row] >= columnCount { sum += weigh(basic[row], -sign, &left) }
            for (column, entry) in matrix.row(row).enumerated() where nonbasic[column] >= columnCount {
                sum += weigh(nonbasic[column], sign * entry, &left)
            }
            for column in 0..<columnCount {
                sum += Swift.max(left[column] * lower[column], left[column] * upper[column])
            }
            sums.append(sum)
        }
        // The weighed rows add up to zero at every point; if they can't reach it, there is no point.
        return Certificate(bound: 0, isContradiction: sums.contains { $0 < -1e-6 }, reduced: [])
    }

    /// Weighs a row by `factor`: what its activity is worth at most; its columns are charged for it.
    private func weigh(_ variable: Int, _ factor: Double, _ left: inout [Double]) -> Double {
        guard let row = rows[variable - columnCount], abs(factor) > 1e-12 else { return 0 }
        let best = factor > 0 ? upper[variable] : lower[variable]
        guard best.isFinite else { return 0 }
        for (column, entry) in zip(row.columns, row.values) { left[Int(column)] -= factor * entry }
        return factor * best
    }
}
