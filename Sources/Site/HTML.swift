/// A piece of a page. What is put into it is escaped; only what stands in our own source is not.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    package private(set) var text: String

    package init(stringLiteral text: String) { self.text = text }

    package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    package init(_ parts: [HTML], separator: HTML = "") {
        text = parts.map(\.text).joined(separator: separator.text)
    }

    package struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ html: HTML) { text += html.text }

        /// Text of a person, for an element or an attribute in double quotes.
        package mutating func appendInterpolation(_ plain: String) { text += HTML.escaped(plain) }
    }

    /// Control characters have no place in a page; the five signs that mean something there become references.
    private static func escaped(_ plain: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(plain.utf8.count)
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;".utf8
            case "<": result += "&lt;".utf8
            case ">": result += "&gt;".utf8
            case "\"": result += "&quot;".utf8
            case "'": result += "&#39;".utf8
            case "\n", "\t": result.append(UInt8(scalar.value))
            default:
                let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                if !isControl { result += String(scalar).utf8 }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
