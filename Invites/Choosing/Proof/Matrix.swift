/// A matrix of numbers in rows, with the one operation that the simplex method spends its time in.
struct Matrix {
    let width: Int
    /// Only the first columns are kept up to date; those behind them stand for variables that don't move.
    private(set) var used: Int
    private var values: [Double] = []
    /// The row of the present pivot and its columns that aren't zero; kept so that they need no new memory each time.
    private var source: [Double] = []
    private var filled: [Int32] = []

    init(width: Int, used: Int) {
        self.width = width
        self.used = used
        // Rows are added all the time. And once so much was given back, the allocator keeps what the copies for branches give
        // back too, instead of having every one of them mapped and cleared anew: that took a third of all time.
        values.reserveCapacity(1 << 21)
    }

    var rowCount: Int { width == 0 ? 0 : values.count / width }

    subscript(_ row: Int, _ column: Int) -> Double {
        get { values[row &* width &+ column] }
        set { values[row &* width &+ column] = newValue }
    }

    /// The used part of a row.
    func row(_ row: Int) -> ArraySlice<Double> { values[(row * width)..<(row * width + used)] }

    /// Puts a column out of use, or into use; which column had to make room for it.
    mutating func setUse(of column: Int, _ isUsed: Bool) -> Int {
        let partner = isUsed ? used : used - 1
        if partner != column {
            for row in 0..<rowCount { values.swapAt(row * width + column, row * width + partner) }
        }
        used += isUsed ? 1 : -1
        return partner
    }

    mutating func append(_ row: [Double]) {
        precondition(row.count == width)
        values += row
    }

    /// Takes a row out; the last row comes to its place.
    mutating func removeRow(_ row: Int) {
        let last = rowCount - 1
        if row != last {
            for column in 0..<width { values[row * width + column] = values[last * width + column] }
        }
        values.removeLast(width)
    }

    /// Exchanges the variable of a row with that of a column, as in `row = … + pivot · column + …`.
    mutating func pivot(row: Int, column: Int, objective: inout [Double]) {
        precondition(row >= 0 && row < rowCount && column >= 0 && column < used && objective.count == width)
        let inverse = 1 / self[row, column]
        source.removeAll(keepingCapacity: true)
        filled.removeAll(keepingCapacity: true)
        for at in 0..<used {
            let value = at == column ? inverse : self[row, at] * -inverse
            self[row, at] = value
            source.append(value)
            if value != 0 { filled.append(Int32(truncatingIfNeeded: at)) }
        }
        for other in 0..<rowCount where other != row {
            Self.add(source, filled, at: column, to: &values, from: other * width)
        }
        Self.add(source, filled, at: column, to: &objective, from: 0)
    }

    /// Adds `factor · source` to the numbers from `start`, where `factor` is what stands at `column` and goes away.
    private static func add(
        _ source: [Double],
        _ filled: [Int32],
        at column: Int,
        to values: inout [Double],
        from start: Int
    ) {
        let factor = values[start + column]
        guard factor != 0 else { return }
        values[start + column] = 0
        let count = source.count
        precondition(start >= 0 && start + count <= values.count)
        unsafe values.withUnsafeMutableBufferPointer { values in
            unsafe source.withUnsafeBufferPointer { source in
                // `start + count` is inside, as checked above, and `filled` holds indices of `source`.
                guard let target = unsafe values.baseAddress.map({ unsafe $0 + start }), let source = source.baseAddress
                else { return }
                if 4 * filled.count < count {
                    for at in filled { unsafe target[Int(at)] += factor * source[Int(at)] }
                } else {
                    for at in 0..<count { unsafe target[at] += factor * source[at] }
                }
            }
        }
    }
}
