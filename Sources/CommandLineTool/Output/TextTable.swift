/// Rows and columns that line up at any width, whatever the script.
struct TextTable {
    enum Alignment: Sendable { case left, right }

    struct Column: Sendable {
        let title: String
        let alignment: Alignment
        /// How narrow it may become when the terminal is narrow; nil for a column that is never cut.
        let minimum: Int?

        /// A column that gives way when the terminal is narrow.
        static func text(_ title: String, minimum: Int = 8) -> Column {
            Column(title: title, alignment: .left, minimum: minimum)
        }

        /// A column of short words that is never cut.
        static func word(_ title: String) -> Column { Column(title: title, alignment: .left, minimum: nil) }

        static func number(_ title: String) -> Column { Column(title: title, alignment: .right, minimum: nil) }
    }

    let columns: [Column]
    private(set) var rows: [[Styled]] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    mutating func add(_ cells: Styled...) { rows.append(cells) }

    mutating func add(_ cells: [Styled]) { rows.append(cells) }

    private static let gap = 2

    /// One line for each row, below one of titles; none is wider than `width` unless the columns that are never cut are.
    func lines(width: Int) -> [Styled] {
        let shown = columns.indices.filter { index in
            rows.contains { $0.count > index && !$0[index].isEmpty }
        }
        let widths = fittedWidths(shown, width: width)
        let titles = line(columns.map { Styled($0.title, .dim) }, shown, widths)
        return [titles] + rows.map { line($0, shown, widths) }
    }

    /// Columns that hold nothing at all are left out.
    private func fittedWidths(_ shown: [Int], width: Int) -> [Int: Int] {
        var widths: [Int: Int] = [:]
        for index in shown {
            let cells = rows.map { $0.count > index ? $0[index].width : 0 }
            widths[index] = max(cells.max() ?? 0, Styled(columns[index].title).width)
        }
        var excess = widths.values.reduce(0, +) + Self.gap * max(0, shown.count - 1) - width
        while excess > 0 {
            let elastic = shown.filter { (columns[$0].minimum ?? .max) < widths[$0, default: 0] }
            guard let widest = elastic.max(by: { widths[$0, default: 0] < widths[$1, default: 0] }) else { break }
            widths[widest, default: 0] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [Styled], _ shown: [Int], _ widths: [Int: Int]) -> Styled {
        var result = Styled("")
        for (place, index) in shown.enumerated() {
            let width = widths[index, default: 0]
            let cell = (cells.count > index ? cells[index] : "").truncated(to: width)
            let space = Styled(String(repeating: " ", count: max(0, width - cell.width)))
            let isLast = place == shown.count - 1
            switch columns[index].alignment {
            case .right: result = result + space + cell
            case .left: result = result + cell + (isLast ? "" : space)
            }
            if !isLast { result = result + Styled(String(repeating: " ", count: Self.gap)) }
        }
        return result.withoutTrailingSpace
    }
}
