internal import Foundation

/// A CSV file (RFC 4180) with a header, every cell as text.
public struct TextTable {
    public let header: [String]
    public let rows: [[String]]

    public init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else { throw InstanceError("cannot read \(path)") }
        var rows = Self.parse([UInt8](data))
        guard !rows.isEmpty else { throw InstanceError("\(path) is empty") }
        header = rows.removeFirst()
        let width = header.count
        if let wrong = rows.firstIndex(where: { $0.count != width }) {
            throw InstanceError("\(path): row \(wrong + 2) has \(rows[wrong].count) fields instead of \(width)")
        }
        self.rows = rows
    }

    /// The cells of a column as text; throws when there is none of that name.
    public func column(_ name: String) throws -> [String] {
        guard let index = header.firstIndex(of: name) else { throw InstanceError("no column \(name)") }
        return rows.map { $0[index] }
    }

    /// The cells of a column as whole numbers; an empty cell is 0.
    public func numbers(_ name: String) throws -> [Int] {
        try column(name).map { cell in
            guard !cell.isEmpty else { return 0 }
            guard let number = Int(cell) else { throw InstanceError("\(name): not a whole number") }
            return number
        }
    }

    private static func parse(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var index = 0
        func flush() {
            row.append(String(decoding: cell, as: UTF8.self))
            cell.removeAll(keepingCapacity: true)
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 34 where isQuoted && index < bytes.count && bytes[index] == 34:
                cell.append(34)
                index += 1
            case 34: isQuoted.toggle()
            case 44 where !isQuoted: flush()
            case 10 where !isQuoted:
                flush()
                rows.append(row)
                row.removeAll()
            case 13 where !isQuoted: continue
            default: cell.append(byte)
            }
        }
        if !cell.isEmpty || !row.isEmpty {
            flush()
            rows.append(row)
        }
        return rows
    }
}
