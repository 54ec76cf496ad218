/// The current row of a query. Valid only inside the closure that received it.
///
/// A column that holds another kind of value than the one asked for means a damaged file: the accessor gives a
/// substitute, and the query throws `.corrupt` as soon as the closure returns.
package struct Row {
    private let statement: Statement

    init(_ statement: Statement) {
        self.statement = statement
    }

    package func isNull(_ column: Int) -> Bool { statement.isNull(column) }

    package func int64(_ column: Int) -> Int64 { statement.int64(column) }

    package func int(_ column: Int) -> Int { Int(truncatingIfNeeded: statement.int64(column)) }

    package func double(_ column: Int) -> Double { statement.double(column) }

    package func text(_ column: Int) -> String { statement.text(column) }

    /// An integer column that holds 0 or 1.
    package func bool(_ column: Int) -> Bool {
        switch statement.int64(column) {
        case 0: false
        case 1: true
        default: statement.note(column, false)
        }
    }

    package func bytes(_ column: Int) -> [UInt8] { statement.bytes(column) }

    package func optionalInt64(_ column: Int) -> Int64? { isNull(column) ? nil : int64(column) }

    package func optionalInt(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }

    package func optionalDouble(_ column: Int) -> Double? { isNull(column) ? nil : double(column) }

    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    package func optionalBool(_ column: Int) -> Bool? { isNull(column) ? nil : bool(column) }

    package func optionalBytes(_ column: Int) -> [UInt8]? { isNull(column) ? nil : bytes(column) }
}

// Words and identifiers of the domain. A word that the type doesn't know means a damaged file.
extension Row {
    package func value<T: RawRepresentable<String>>(_ column: Int, as type: T.Type = T.self) throws -> T {
        try known(column, T(rawValue: text(column)))
    }

    package func value<T: RawRepresentable<Int64>>(_ column: Int, as type: T.Type = T.self) throws -> T {
        try known(column, T(rawValue: int64(column)))
    }

    package func value<T: RawRepresentable<Int>>(_ column: Int, as type: T.Type = T.self) throws -> T {
        try known(column, T(rawValue: int(column)))
    }

    package func optionalValue<T: RawRepresentable<String>>(_ column: Int, as type: T.Type = T.self) throws -> T? {
        isNull(column) ? nil : try value(column)
    }

    package func optionalValue<T: RawRepresentable<Int64>>(_ column: Int, as type: T.Type = T.self) throws -> T? {
        isNull(column) ? nil : try value(column)
    }

    package func optionalValue<T: RawRepresentable<Int>>(_ column: Int, as type: T.Type = T.self) throws -> T? {
        isNull(column) ? nil : try value(column)
    }

    private func known<T>(_ column: Int, _ value: T?) throws(DatabaseError) -> T {
        guard let value else {
            throw DatabaseError(.corrupt, "column \(column) holds a value that its type does not have")
        }
        return value
    }
}

@available(*, unavailable) extension Row: Sendable {}  // it reads the statement that is being stepped
