public import Foundation

/// A CSV file of whole numbers with a header, read as bytes.
public struct NumberTable {
    public let header: [String]
    /// Row by row, `header.count` numbers each.
    public let values: [Int]

    public var rowCount: Int { header.isEmpty ? 0 : values.count / header.count }

    /// Where a column is; throws when the file has none of that name.
    public func column(_ name: String) throws -> Int {
        guard let index = header.firstIndex(of: name) else { throw InstanceError("no column \(name)") }
        return index
    }

    public subscript(_ row: Int, _ column: Int) -> Int { values[row * header.count + column] }

    public init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else { throw InstanceError("cannot read \(path)") }
        try self.init(data: data, named: path)
    }

    public init(data: Data, named path: String) throws {
        let bytes = [UInt8](data)
        let end = bytes.firstIndex(of: 10) ?? bytes.endIndex
        let header = String(decoding: bytes[..<end], as: UTF8.self).split(whereSeparator: { ",\r".contains($0) })
            .map { $0.trimmingWhitespace }
        var values: [Int] = []
        values.reserveCapacity(bytes.count / 3)
        var inRow = 0
        var line = 1
        var number = 0
        var sign = 1
        var digits = 0
        func fail(_ what: String) -> InstanceError { InstanceError("\(path), line \(line + 1): \(what)") }
        for byte in bytes.dropFirst(end + 1) + [10] {
            switch byte {
            case 48...57:
                digits += 1
                guard digits <= 18 else { throw fail("a number is too long") }
                number = number * 10 + Int(byte - 48)
            case 45 where digits == 0: sign = -1
            case 44, 10:
                if byte == 10, digits == 0, inRow == 0 {
                    line += 1
                    continue
                }
                guard digits > 0 else { throw fail("a number is missing") }
                values.append(sign * number)
                inRow += 1
                (number, sign, digits) = (0, 1, 0)
                guard byte == 10 else { continue }
                guard inRow == header.count else { throw fail("\(inRow) fields instead of \(header.count)") }
                inRow = 0
                line += 1
            case 13, 32: continue
            default: throw fail("not a whole number")
            }
        }
        self.header = header
        self.values = values
    }
}

/// What is wrong with an instance folder.
public struct InstanceError: Error, CustomStringConvertible {
    public let description: String
    public init(_ description: String) { self.description = description }
}

extension Substring {
    fileprivate var trimmingWhitespace: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
