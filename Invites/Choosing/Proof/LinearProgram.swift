/// A linear program with bounds on every variable and row, solved by the dual simplex method on a dense tableau.
///
/// `maximize cost · x` with `lower ≤ x ≤ upper` and `lower ≤ row · x ≤ upper`. Rows and bounds may change between solves,
/// which go on from where the last one stopped. What it says is trusted only through `Certificate`, which is worked out
/// anew from the rows as they were given: rounding in the tableau can make a bound weaker, never wrong.
struct LinearProgram {
    struct Row {
        var columns: [Int32]
        var values: [Double]
    }

    enum Outcome: Equatable {
        case optimal
        /// No point keeps all bounds, for a reason that `Certificate` has confirmed.
        case infeasible
        /// The bound fell to the cutoff.
        case cutoff
        case gaveUp
    }

    let columnCount: Int
    let cost: [Double]
    private(set) var rows: [Row?] = []
    /// Bounds of the columns, and behind them of the rows.
    private(set) var lower: [Double]
    private(set) var upper: [Double]

    private(set) var matrix: Matrix
    /// What each tableau row and column stands for.
    private(set) var basic: [Int] = []
    private(set) var nonbasic: [Int]
    /// The column of a nonbasic variable, or `-1 - row` of a basic one.
    private var place: [Int]
    private var isAtUpper: [Bool]
    private var value: [Double] = []
    private(set) var reduced: [Double]
    /// Cells of the tableau that pivots went over, in thousands: what solving has cost.
    private(set) var work = 0

    private static let tolerance = 1e-7

    private var stale = 0
    /// Kept so that a step needs no new memory.
    private var offers = Offers()

    /// - Parameter used: how many columns are in use from the start; the others rest at zero until `use` is called.
    init(cost: [Double], lower: [Double], upper: [Double], used: Int) {
        columnCount = cost.count
        self.cost = cost
        self.lower = lower
        self.upper = upper
        matrix = Matrix(width: cost.count, used: used)
        nonbasic = Array(cost.indices)
        place = Array(cost.indices)
        isAtUpper = cost.map { $0 > 0 }
        // A little noise on the costs keeps ties from stalling; the certificate counts with the true ones.
        var dice = Dice(seed: 11)
        reduced = cost.map { $0 + ($0 > 0 ? 1 : -1) * 1e-7 * Double(1 + dice.below(1000)) / 100 }
    }

    // MARK: Points and bounds

    /// Takes a column into use that was not in use from the start.
    mutating func use(_ variable: Int) { exchangePlaces(variable, true) }

    /// Puts a column out of use that is settled at zero, unless it is basic.
    mutating func retire(_ variable: Int) {
        guard place[variable] >= 0, place[variable] < matrix.used, lower[variable] == 0, upper[variable] == 0
        else { return }
        exchangePlaces(variable, false)
    }

    private mutating func exchangePlaces(_ variable: Int, _ isUsed: Bool) {
        let column = place[variable]
        let partner = matrix.setUse(of: column, isUsed)
        nonbasic.swapAt(column, partner)
        reduced.swapAt(column, partner)
        place[nonbasic[column]] = column
        place[variable] = partner
    }

    func value(of variable: Int) -> Double {
        place[variable] >= 0 ? resting(variable) : value[-1 - place[variable]]
    }

    private func resting(_ variable: Int) -> Double { isAtUpper[variable] ? upper[variable] : lower[variable] }

    mutating func setBounds(of variable: Int, _ low: Double, _ high: Double) {
        let column = place[variable]
        guard column >= 0 else {
            lower[variable] = low
            upper[variable] = high
            return
        }
        let before = resting(variable)
        lower[variable] = low
        upper[variable] = high
        settle(column)
        shift(column, by: resting(variable) - before)
    }

    /// Rests a nonbasic variable where its reduced cost wants it.
    private mutating func settle(_ column: Int) {
        let variable = nonbasic[column]
        if reduced[column] > 0 { isAtUpper[variable] = upper[variable] < .infinity }
        if reduced[column] < 0 { isAtUpper[variable] = lower[variable] == -.infinity }
        if resting(variable).isInfinite { isAtUpper[variable].toggle() }
    }

    private mutating func shift(_ column: Int, by step: Double) {
        guard step != 0 else { return }
        for row in value.indices { value[row] += matrix[row, column] * step }
    }

    // MARK: Rows

    /// Adds a row and returns its variable.
    mutating func add(_ row: Row, lower low: Double, upper high: Double) -> Int {
        let variable = columnCount + rows.count
        var dense = [Double](repeating: 0, count: columnCount)
        var sum = 0.0
        for (column, factor) in zip(row.columns, row.values) {
            let at = place[Int(column)]
            sum += factor * value(of: Int(column))
            if at >= 0 {
                dense[at] += factor
            } else {
                for (index, entry) in matrix.row(-1 - at).enumerated() { dense[index] += factor * entry }
            }
        }
        rows.append(row)
        lower.append(low)
        upper.append(high)
        isAtUpper.append(false)
        place.append(-1 - basic.count)
        basic.append(variable)
        value.append(sum)
        matrix.append(dense)
        return variable
    }

    /// Takes out rows that are slack by more than `margin` and are not in `kept`.
    mutating func dropSlackRows(beyond margin: Double, keeping kept: (Int) -> Bool) {
        for row in basic.indices.reversed() {
            let variable = basic[row]
            guard variable >= columnCount, !kept(variable), value[row] > lower[variable] + margin,
                value[row] < upper[variable] - margin
            else { continue }
            rows[variable - columnCount] = nil
            let last = basic.count - 1
            basic[row] = basic[last]
            value[row] = value[last]
            if row != last { place[basic[row]] = -1 - row }
            basic.removeLast()
            value.removeLast()
            matrix.removeRow(row)
        }
    }

    var activeRowCount: Int { basic.count }

    // MARK: Solving

    /// Goes on until every bound holds, the bound is at most `cutoff`, or `limit` pivots were made.
    mutating func solve(limit: Int, cutoff: Double) -> Outcome {
        var left = limit
        if stale > 30 { refresh() }
        while let row = violated() {
            guard left > 0 else { return .gaveUp }
            left -= 1
            guard step(row) else {
                if certificate(against: row).isContradiction { return .infeasible }
                return .gaveUp
            }
            if left & 7 == 0, objective < cutoff - 1e-4, certificate().bound <= cutoff { return .cutoff }
        }
        return .optimal
    }

    private var objective: Double {
        (0..<matrix.used).reduce(0.0) { $0 + reduced[$1] * resting(nonbasic[$1]) }
    }

    /// Works out the basic values anew, so that rounding does not pile up.
    private mutating func refresh() {
        stale = 0
        let rest = nonbasic.prefix(matrix.used).map(resting)
        for row in value.indices {
            var sum = 0.0
            for (entry, at) in zip(matrix.row(row), rest) { sum += entry * at }
            value[row] = sum
        }
    }

    private func violated() -> Int? {
        var worst = Self.tolerance
        var found: Int?
        for row in basic.indices {
            let variable = basic[row]
            let miss = max(lower[variable] - value[row], value[row] - upper[variable])
            if miss > worst {
                worst = miss
                found = row
            }
        }
        return found
    }

    /// One dual step: lets the variable of `row` go to its bound; false when no variable can give way.
    private mutating func step(_ row: Int) -> Bool {
        let leaving = basic[row]
        let isLow = value[row] < lower[leaving]
        var slope = isLow ? lower[leaving] - value[row] : value[row] - upper[leaving]
        offers.removeAll()
        for (column, entry) in matrix.row(row).enumerated() {
            let variable = nonbasic[column]
            let pull = isLow ? entry : -entry
            guard lower[variable] < upper[variable] else { continue }
            if isAtUpper[variable] ? pull < -1e-8 : pull > 1e-8 {
                offers.append(.init(ratio: abs(reduced[column] / pull), size: abs(pull), column: Int32(column)))
            }
        }
        offers.order()
        var flips: [Int] = []
        var entering: Int?
        while let offer = offers.popFirst() {
            let column = Int(offer.column)
            let variable = nonbasic[column]
            let range = upper[variable] - lower[variable]
            if slope - offer.size * range < 0 {
                entering = column
                break
            }
            slope -= offer.size * range
            flips.append(column)
        }
        guard let entering else { return false }
        for column in flips {
            let variable = nonbasic[column]
            let range = upper[variable] - lower[variable]
            shift(column, by: isAtUpper[variable] ? -range : range)
            isAtUpper[variable].toggle()
        }
        exchange(row, entering, target: isLow ? lower[leaving] : upper[leaving], isAtUpper: !isLow)
        return true
    }

    private mutating func exchange(_ row: Int, _ column: Int, target: Double, isAtUpper atUpper: Bool) {
        let leaving = basic[row]
        let entering = nonbasic[column]
        let step = (target - value[row]) / matrix[row, column]
        let start = resting(entering)
        shift(column, by: step)
        matrix.pivot(row: row, column: column, objective: &reduced)
        basic[row] = entering
        nonbasic[column] = leaving
        place[entering] = -1 - row
        place[leaving] = column
        isAtUpper[leaving] = atUpper
        value[row] = start + step
        stale += 1
        work += 1 + (matrix.used * basic.count) >> 10
    }
}
