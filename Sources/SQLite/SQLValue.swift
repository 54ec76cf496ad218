/// One value as SQLite stores it.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// A value that can be bound to a parameter of a statement.
///
/// A domain type whose raw value is bindable needs an empty extension: `extension Person.ID: Bindable {}`.
package protocol Bindable {
    var sqlValue: SQLValue { get }
}

extension RawRepresentable where RawValue: Bindable {
    package var sqlValue: SQLValue { rawValue.sqlValue }
}

extension SQLValue: Bindable {
    package var sqlValue: SQLValue { self }
}

extension Int: Bindable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: Bindable {
    package var sqlValue: SQLValue { .integer(self) }
}

extension Int32: Bindable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Double: Bindable {
    package var sqlValue: SQLValue { .real(self) }
}

extension Bool: Bindable {
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: Bindable {
    package var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: Bindable {
    package var sqlValue: SQLValue { .blob(self) }
}

extension Optional: Bindable where Wrapped: Bindable {
    package var sqlValue: SQLValue {
        switch self {
        case .none: .null
        case .some(let wrapped): wrapped.sqlValue
        }
    }
}
