package import Calendars

/// The cells of one row of our folder, taken one after another in the order of its columns. A column that the file does
/// not have gives empty cells.
package struct FolderCells {
    private let file: String
    private let columns: [String]
    /// Where each column stands in the file.
    private let places: [Int?]
    private let known: [FolderFile: FolderIDs]
    private var record = CSVRecord()
    private var rowNumber: Int64 = 0
    private var next = 0

    init(file: String, columns: [String], header: [String], known: [FolderFile: FolderIDs]) {
        self.file = file
        self.columns = columns
        self.known = known
        places = columns.map { column in header.firstIndex(of: column) }
    }

    /// Whether the file has any of the columns.
    var hasColumns: Bool { places.contains { $0 != nil } }

    /// Begins with another row, which is given back by the next call for its storage.
    mutating func begin(_ record: inout CSVRecord) {
        swap(&self.record, &record)
        rowNumber += 1
        next = 0
    }

    /// The physical line on which the row begins.
    package var line: Int { record.line }

    /// Text as it is, the guard against formulas taken off.
    package mutating func text() -> String {
        guard let place = step() else { return "" }
        return unguarded(String(decoding: record.bytes(place), as: UTF8.self))
    }

    /// Text that must not be empty.
    package mutating func requiredText() throws(ImportError) -> String {
        let text = text()
        guard !text.isEmpty else { throw fault("is empty") }
        return text
    }

    /// The row's own id; in a file without such a column the number of the row.
    package mutating func id() throws(ImportError) -> Int64 {
        guard places[next] != nil else {
            next += 1
            return rowNumber
        }
        return Int64(try requiredNumber(1...Int.max))
    }

    /// A row of another file; nil for an empty cell.
    package mutating func link(to target: FolderFile) throws(ImportError) -> Int64? {
        guard let id = try number(1...Int.max) else { return nil }
        guard known[target]?.contains(Int64(id)) == true else {
            throw fault("refers to a row that \(target.name) does not have")
        }
        return Int64(id)
    }

    package mutating func requiredLink(to target: FolderFile) throws(ImportError) -> Int64 {
        guard let id = try link(to: target) else { throw fault("is empty") }
        return id
    }

    /// A whole number; nil for an empty cell.
    package mutating func number(_ range: ClosedRange<Int>) throws(ImportError) -> Int? {
        let cell = trimmed()
        guard !cell.isEmpty else { return nil }
        guard let number = wholeNumber(cell), range.contains(number) else {
            let limits =
                range.upperBound == Int.max
                ? "from \(range.lowerBound) on" : "from \(range.lowerBound) to \(range.upperBound)"
            throw fault("is not a whole number \(limits)")
        }
        return number
    }

    package mutating func requiredNumber(_ range: ClosedRange<Int>) throws(ImportError) -> Int {
        guard let number = try number(range) else { throw fault("is empty") }
        return number
    }

    /// Degrees; nil for an empty cell.
    package mutating func degrees(limit: Double) throws(ImportError) -> Double? {
        let cell = trimmed()
        guard !cell.isEmpty else { return nil }
        let isPlain =
            cell.count <= 40 && cell.allSatisfy { ($0 >= 0x2B && $0 <= 0x39 && $0 != 0x2C) || $0 | 0x20 == 0x65 }
        guard isPlain, let number = Double(String(decoding: cell, as: UTF8.self)), abs(number) <= limit else {
            throw fault("is not a number from -\(Int(limit)) to \(Int(limit))")
        }
        return number
    }

    /// 1 or 0; false for an empty cell.
    package mutating func flag() throws(ImportError) -> Bool {
        let cell = trimmed()
        switch cell.first {
        case nil: return false
        case 0x31 where cell.count == 1: return true
        case 0x30 where cell.count == 1: return false
        default: throw fault("is neither 1 nor 0")
        }
    }

    /// One of the words of `Word`; nil for an empty cell.
    package mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ type: Word.Type = Word.self
    ) throws(ImportError) -> Word? {
        let cell = trimmed()
        guard !cell.isEmpty else { return nil }
        guard cell.count <= 40, let word = Word(rawValue: String(decoding: cell, as: UTF8.self)) else {
            throw fault("is not one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return word
    }

    /// An instant in ISO 8601 (`2026-12-12T07:00:00Z`); nil for an empty cell.
    package mutating func instant() throws(ImportError) -> Instant? {
        let cell = trimmed()
        guard !cell.isEmpty else { return nil }
        guard cell.count <= 40, let instant = ISO8601.instant(String(decoding: cell, as: UTF8.self)) else {
            throw fault("is not a time such as 2026-12-12T07:00:00Z")
        }
        return instant
    }

    /// A day (`2026-12-12`); nil for an empty cell.
    package mutating func date() throws(ImportError) -> CivilDate? {
        let cell = trimmed()
        guard !cell.isEmpty else { return nil }
        guard cell.count == 10, let date = CivilDate(String(decoding: cell, as: UTF8.self)) else {
            throw fault("is not a day such as 2026-12-12")
        }
        return date
    }

    /// What is wrong with the cell that was taken last.
    package func fault(_ what: String) -> ImportError {
        ImportError(
            file: file,
            line: record.line,
            what: "\(columns[max(0, next - 1)]) \(what)",
            cure: "correct it and import the folder again"
        )
    }

    private mutating func step() -> Int? {
        defer { next += 1 }
        return places[next]
    }

    private mutating func trimmed() -> ArraySlice<UInt8> {
        guard let place = step() else { return [] }
        return record.bytes(place).trimmedBlanks
    }

    private func wholeNumber(_ cell: ArraySlice<UInt8>) -> Int? {
        guard cell.count <= 19 else { return nil }
        var number = 0
        for byte in cell {
            guard ASCII.isDigit(byte) else { return nil }
            let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflowsToo) = tens.addingReportingOverflow(Int(byte - 0x30))
            guard !overflow, !overflowsToo else { return nil }
            number = sum
        }
        return number
    }
}

extension CSVWriter {
    /// Writes `2026-12-12T07:00:00Z`, or an empty cell for none.
    mutating func instant(_ value: Instant?) {
        word(value.map { ISO8601.string($0) } ?? "")
    }
}
