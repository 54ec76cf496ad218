/// The rows of a CSV file (RFC 4180), one after another, in memory that does not grow with the file.
///
/// Takes commas, semicolons or tabs, line breaks of every system also inside quotation marks, Excel's `sep=` line, a byte
/// order mark and any charset. Rows without any character are passed over.
package struct CSVReader {
    static let cellLimit = 1_000_000
    static let recordLimit = 4_000_000
    static let columnLimit = 6_000

    private enum State { case cellStart, plain, quoted, afterQuote }

    /// What stands between the cells.
    package let delimiter: UInt8
    private let text: TextSource
    private var piece: [UInt8] = []
    private var index = 0
    private var state = State.cellStart
    /// The physical line at `index`, counted from 1.
    private var line = 1
    private var isAfterReturn = false
    /// Where the quoted cell began that is being read.
    private var quoteLine = 1

    /// - Parameter delimiter: nil to look for it.
    package init(_ text: TextSource, delimiter: UInt8? = nil) throws(ImportError) {
        self.text = text
        let start = CSVStart(try text.peek())
        self.delimiter = delimiter ?? start.delimiter
        if start.isDeclared {
            piece = try text.next() ?? []
            index = start.length
            line = 2
        }
    }

    package init(_ source: ByteSource) throws(ImportError) {
        try self.init(TextSource(source))
    }

    /// How far the file was read, in bytes.
    package var bytesDone: Int { text.source.position - (piece.count - index) }

    /// Reads the next row into `record`; false at the end.
    package mutating func next(_ record: inout CSVRecord) throws(ImportError) -> Bool {
        record.bytes.removeAll(keepingCapacity: true)
        record.ends.removeAll(keepingCapacity: true)
        state = .cellStart
        var hasBegun = false
        while true {
            if index == piece.count {
                guard let more = try text.next() else { return try finish(&record, hasBegun: hasBegun) }
                piece = more
                index = 0
            }
            if isAfterReturn {
                isAfterReturn = false
                if piece[index] == 0x0A {
                    index += 1
                    if state == .quoted { record.bytes.append(0x0A) }
                    continue
                }
            }
            if !hasBegun {
                hasBegun = true
                record.line = line
            }
            if try take(&record) {
                if record.ends.count > 1 || !record.bytes.isEmpty { return true }
                record.ends.removeAll(keepingCapacity: true)
                hasBegun = false
            }
        }
    }

    /// Reads on to the end of a run, of a cell or of the piece; true at the end of the row.
    private mutating func take(_ record: inout CSVRecord) throws(ImportError) -> Bool {
        switch state {
        case .cellStart:
            if piece[index] == 0x22 {
                index += 1
                quoteLine = line
                state = .quoted
                return false
            }
            state = .plain
            return try takePlain(&record)
        case .plain:
            return try takePlain(&record)
        case .quoted:
            try takeQuoted(&record)
            return false
        case .afterQuote:
            if piece[index] == 0x22 {
                record.bytes.append(0x22)
                index += 1
                state = .quoted
                return false
            }
            // What follows a closing quotation mark belongs to the cell all the same.
            state = .plain
            return try takePlain(&record)
        }
    }

    private mutating func takePlain(_ record: inout CSVRecord) throws(ImportError) -> Bool {
        let start = index
        let end = endOfPlain()
        index = end
        if end > start { record.bytes += piece[start..<end] }
        try check(record)
        guard end < piece.count else { return false }
        let byte = piece[end]
        index += 1
        if byte == 0 { throw zeroByte() }
        try endCell(&record)
        if byte == delimiter { return false }
        isAfterReturn = byte == 0x0D
        line += 1
        return true
    }

    /// The place of the next delimiter, line break or zero.
    private func endOfPlain() -> Int {
        let bytes = piece.span
        var place = index
        while place < bytes.count {
            let byte = bytes[place]
            if byte == delimiter || byte == 0x0A || byte == 0x0D || byte == 0 { break }
            place += 1
        }
        return place
    }

    private mutating func takeQuoted(_ record: inout CSVRecord) throws(ImportError) {
        let start = index
        let end = endOfQuoted()
        index = end
        if end > start { record.bytes += piece[start..<end] }
        try check(record)
        guard end < piece.count else { return }
        index += 1
        switch piece[end] {
        case 0x22:
            state = .afterQuote
        case 0:
            throw zeroByte()
        case let lineBreak:
            record.bytes.append(lineBreak)
            line += 1
            isAfterReturn = lineBreak == 0x0D
        }
    }

    /// The place of the next quotation mark, line break or zero.
    private func endOfQuoted() -> Int {
        let bytes = piece.span
        var place = index
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0 { break }
            place += 1
        }
        return place
    }

    private mutating func endCell(_ record: inout CSVRecord) throws(ImportError) {
        record.ends.append(record.bytes.count)
        state = .cellStart
        guard record.ends.count <= Self.columnLimit else {
            throw refusal(record.line, "a row has more than \(Self.columnLimit) cells")
        }
    }

    private func check(_ record: CSVRecord) throws(ImportError) {
        guard record.bytes.count > Self.cellLimit else { return }
        if record.bytes.count - (record.ends.last ?? 0) > Self.cellLimit {
            throw refusal(state == .quoted ? quoteLine : line, "a cell is longer than 1 MB")
        }
        if record.bytes.count > Self.recordLimit { throw refusal(record.line, "a row is longer than 4 MB") }
    }

    private mutating func finish(_ record: inout CSVRecord, hasBegun: Bool) throws(ImportError) -> Bool {
        if state == .quoted {
            throw ImportError(
                file: text.file,
                line: quoteLine,
                what: "a quotation mark that begins here is never closed",
                cure: "close it, or double it if it belongs to the text, and import the file again"
            )
        }
        guard hasBegun else { return false }
        try endCell(&record)
        return record.ends.count > 1 || !record.bytes.isEmpty
    }

    private func zeroByte() -> ImportError {
        refusal(line, "holds a zero byte, so it is not text")
    }

    private func refusal(_ line: Int, _ what: String) -> ImportError {
        ImportError(file: text.file, line: line, what: what, cure: "export the file again as CSV")
    }
}
