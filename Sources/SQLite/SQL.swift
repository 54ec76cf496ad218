/// One statement with its values.
///
/// A value that is interpolated is bound and never becomes part of the text:
/// `"UPDATE person SET name = \(name) WHERE id = \(id)"`.
package struct SQL: Sendable {
    package private(set) var text: String
    package private(set) var values: [SQLValue]

    package init(_ text: String, values: [SQLValue] = []) {
        self.text = text
        self.values = values
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        SQL(left.text + right.text, values: left.values + right.values)
    }

    package static func += (left: inout SQL, right: SQL) {
        left.text += right.text
        left.values += right.values
    }
}

extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) {
        self.init(text)
    }

    package init(stringInterpolation: StringInterpolation) {
        self.init(stringInterpolation.text, values: stringInterpolation.values)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Binds a value.
        package mutating func appendInterpolation(_ value: some Bindable) {
            text += "?"
            values.append(value.sqlValue)
        }

        /// Binds a value, or NULL. Apart from the other because the compiler doubts a generic interpolation of an optional.
        package mutating func appendInterpolation(_ value: (some Bindable)?) {
            text += "?"
            values.append(value.sqlValue)
        }

        /// Inserts another piece of SQL with its values.
        package mutating func appendInterpolation(_ sql: SQL) {
            text += sql.text
            values += sql.values
        }

        /// Binds each value: `\(list: [1, 2, 3])` becomes `(?,?,?)`.
        package mutating func appendInterpolation(list: some Sequence<some Bindable>) {
            text += "("
            var separator = ""
            for value in list {
                text += separator + "?"
                values.append(value.sqlValue)
                separator = ","
            }
            text += ")"
        }

        /// Pastes text that the program itself wrote, such as the name of a table.
        package mutating func appendInterpolation(raw text: String) {
            self.text += text
        }
    }
}
