/// A matrix of numbers in rows, with the one operation that the simplex method spends its time in.
struct Matrix {
    let width: Int
    /// Only the first columns are kept up to date; those behind them stand for variables that don't move.
    private(set) var used: Int
    private var values: [Double] = []

    init(width: Int, used: Int) {
        self.width = width
        self.used = used
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
        let width = width
        let used = used
        let rows = rowCount
        let inverse = 1 / self[row, column]
        unsafe objective.withUnsafeMutableBufferPointer { objective in
            unsafe values.withUnsafeMutableBufferPointer { values in
                // Every index below is row · width + column of rows and columns that exist, as checked above.
                guard let base = values.baseAddress, let top = objective.baseAddress else { return }
                let source = unsafe base + row * width
                for at in 0..<used { unsafe source[at] *= -inverse }
                unsafe source[column] = inverse
                for other in 0..<rows where other != row {
                    let target = unsafe base + other * width
                    let factor = unsafe target[column]
                    if factor == 0 { continue }
                    unsafe target[column] = 0
                    for at in 0..<used { unsafe target[at] += factor * source[at] }
                }
                let factor = unsafe top[column]
                if factor != 0 {
                    unsafe top[column] = 0
                    for at in 0..<used { unsafe top[at] += factor * source[at] }
                }
            }
        }
    }
}
