/// A piece of an XML document. What is interpolated is escaped, so that no name becomes markup:
/// `"<text>\(name)</text>"`.
struct XMLText: ExpressibleByStringInterpolation {
    private(set) var text: String

    init(stringLiteral value: String) { text = value }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    static func += (left: inout XMLText, right: XMLText) { left.text += right.text }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

        mutating func appendLiteral(_ literal: String) { text += literal }

        /// Escapes for content and for attributes in either quote (XML 1.0 sections 2.2, 2.4).
        mutating func appendInterpolation(_ value: String) {
            for scalar in value.unicodeScalars {
                switch scalar {
                case "&": text += "&amp;"
                case "<": text += "&lt;"
                case ">": text += "&gt;"
                case "\"": text += "&quot;"
                case "'": text += "&#39;"
                default: text.unicodeScalars.append(scalar.onOneLine)
                }
            }
        }

        mutating func appendInterpolation(_ value: Int) { text += String(value) }

        mutating func appendInterpolation(_ value: Int64) { text += String(value) }

        /// With one digit after the point, whatever the language.
        mutating func appendInterpolation(_ value: Double) { text += tenthsText(value) }

        mutating func appendInterpolation(_ piece: XMLText) { text += piece.text }
    }
}

/// A piece of a Graphviz file. What is interpolated becomes a quoted string.
struct DOTText: ExpressibleByStringInterpolation {
    private(set) var text: String

    init(stringLiteral value: String) { text = value }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    static func += (left: inout DOTText, right: DOTText) { left.text += right.text }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

        mutating func appendLiteral(_ literal: String) { text += literal }

        /// Quotes: a backslash would begin an escape of labels (`\N` is the node's name), and an ampersand before a
        /// letter a character entity (https://graphviz.org/doc/info/lang.html).
        mutating func appendInterpolation(_ value: String) {
            text += "\""
            var scalars = value.unicodeScalars.makeIterator()
            var next = scalars.next()
            while let scalar = next {
                next = scalars.next()
                switch scalar {
                case "\"": text += "\\\""
                case "\\": text += "\\\\"
                case "&" where next.map { $0 == "#" || $0.properties.isAlphabetic } ?? false: text += "&amp;"
                default: text.unicodeScalars.append(scalar.onOneLine)
                }
            }
            text += "\""
        }

        mutating func appendInterpolation(_ value: Int) { text += String(value) }

        mutating func appendInterpolation(_ value: Int64) { text += String(value) }

        mutating func appendInterpolation(_ piece: DOTText) { text += piece.text }
    }
}

extension Unicode.Scalar {
    /// Itself, a blank for a line end or tab, or U+FFFD for what no document may hold or what turns the direction of
    /// writing for the text around it.
    fileprivate var onOneLine: Unicode.Scalar {
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
        case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: self
        }
    }
}

/// `12.3`; not a number and what is beyond a million count as 0.
private func tenthsText(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e6 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = tenths.magnitude % 10
    return sign + String(tenths.magnitude / 10) + (rest == 0 ? "" : ".\(rest)")
}

extension Int {
    /// Two digits in base 16 of 0…255.
    var hexPair: String {
        let text = String(Swift.min(Swift.max(self, 0), 255), radix: 16)
        return text.utf8.count < 2 ? "0" + text : text
    }
}
