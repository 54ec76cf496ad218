/// One row of a CSV file. Its storage is used again for the next row; the cells become text when they are asked for.
package struct CSVRecord: Sendable {
    /// The physical line on which the row begins, counted from 1.
    package internal(set) var line = 0
    /// All cells behind one another, unquoted, in valid UTF-8.
    var bytes: [UInt8] = []
    /// Where each cell ends in `bytes`.
    var ends: [Int] = []

    package init() {}

    /// The number of cells.
    package var count: Int { ends.count }

    /// The cell's text without white space around it; empty for a cell that the row does not have.
    package subscript(column: Int) -> String {
        let cell = self.bytes(column)
        guard let first = cell.firstIndex(where: { !isWhite($0) }), let last = cell.lastIndex(where: { !isWhite($0) })
        else { return "" }
        return String(decoding: cell[first...last], as: UTF8.self)
    }

    /// The cell exactly as it is written.
    package func bytes(_ column: Int) -> ArraySlice<UInt8> {
        guard ends.indices.contains(column) else { return [] }
        return bytes[(column == 0 ? 0 : ends[column - 1])..<ends[column]]
    }

    /// All cells as texts, for a header.
    package var texts: [String] { ends.indices.map { self[$0] } }

    /// Whether nothing but white space is in it.
    package var isBlank: Bool { bytes.allSatisfy(isWhite) }
}

/// Blank, tab, line feed or carriage return.
func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
