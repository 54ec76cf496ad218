/// What a command says to a person: lines that fit the terminal.
struct Page {
    /// Columns.
    let width: Int
    private(set) var lines: [Styled] = []

    /// - Parameter width: columns of the terminal; text is kept to at most 100 of them, for the eye's sake.
    init(width: Int) {
        self.width = max(width, 20)
    }

    /// A sentence or paragraph, wrapped.
    mutating func line(_ text: Styled, indent: Int = 0) {
        entry(Styled(String(repeating: " ", count: indent)), text)
    }

    /// What stands before a text, with the text in a column of its own beside it.
    mutating func entry(_ label: Styled, _ text: Styled) {
        let margin = Styled(String(repeating: " ", count: label.width))
        let columns = min(width, 100) - label.width
        for (index, part) in text.wrapped(to: columns).enumerated() {
            lines.append((index == 0 ? label : margin) + part)
        }
    }

    /// Lines as they are, not wrapped: a message to paste.
    mutating func verbatim(_ text: String) {
        for part in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let line = part.last == 0x0D ? part.dropLast() : part
            lines.append(Styled(String(decoding: line, as: UTF8.self)))
        }
    }

    /// A title with a rule up to the right edge.
    mutating func rule(_ title: Styled) {
        space()
        let rest = min(width, 80) - title.width - 4
        lines.append(Styled("── ", .dim) + title + Styled(" " + String(repeating: "─", count: max(3, rest)), .dim))
    }

    /// An empty line, unless the page is empty or has just had one.
    mutating func space() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    mutating func heading(_ text: String) {
        space()
        lines.append(Styled(text, .bold).truncated(to: width))
    }

    mutating func table(_ table: TextTable, indent: Int = 0) {
        guard !table.rows.isEmpty else { return }
        let margin = Styled(String(repeating: " ", count: indent))
        lines += table.lines(width: width - indent).map { $0.isEmpty ? $0 : margin + $0 }
    }

    /// Labels in one column and what they name in another; pairs with nothing to say are left out.
    mutating func fields(_ pairs: [(label: String, value: Styled)], indent: Int = 0) {
        let shown = pairs.filter { !$0.value.isEmpty }
        let column = (shown.map { Styled($0.label).width }.max() ?? 0) + 2
        for (label, value) in shown {
            let space = String(repeating: " ", count: column - Styled(label).width)
            entry(Styled(String(repeating: " ", count: indent)) + Styled(label, .dim) + Styled(space), value)
        }
    }

    /// The chance of each number, as blocks of eight heights over the numbers.
    ///
    /// - Parameter chances: for 0, 1, 2 … as 0–1; numbers below half a per cent at both ends are left out.
    mutating func distribution(_ chances: [Double], indent: Int = 0) {
        let seen = chances.indices.filter { chances[$0] >= 0.005 }
        guard let first = seen.first, let last = seen.last, let highest = chances.max(), highest > 0 else { return }
        let most = max(1, (width - indent) / 4)
        let shown = first...min(last, first + most - 1)
        let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let margin = String(repeating: " ", count: indent)
        var bars = margin
        var numbers = margin
        var shares = margin
        for number in shown {
            let height = Int((chances[number] / highest * 8).rounded(.up))
            let block = blocks[min(max(height, 1), 8) - 1]
            bars += "  " + block + block
            numbers += rightAligned(String(number), 4)
            shares += rightAligned(String(Int((chances[number] * 100).rounded())), 4)
        }
        lines.append(Styled(bars, .green))
        lines.append(Styled(numbers + "  people"))
        lines.append(Styled(shares + "  %", .dim))
    }

    /// The bytes for the terminal, each line ended.
    func rendered(inColour: Bool) -> String {
        var result = ""
        for line in lines { result += line.rendered(inColour: inColour) + "\n" }
        return result
    }
}

/// `text` with spaces before it up to `width` columns of ASCII.
func rightAligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
}
