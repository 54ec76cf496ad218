/// A JSON document whose keys keep their order, so that the same input gives the same bytes.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// Not a number and the infinities are written as null: JSON has no words for them.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    struct Member: Sendable, Equatable {
        let key: String
        let value: JSONValue
    }

    init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
    init(_ value: Int64?) { self = value.map { .integer($0) } ?? .null }
    init(_ value: Double?) { self = value.map { .number($0) } ?? .null }
    init(_ value: String?) { self = value.map { .string($0) } ?? .null }
    init(_ values: [String]) { self = .array(values.map { .string($0) }) }
    init(_ values: [JSONValue]) { self = .array(values) }

    /// The text, or null where an empty one means that nothing is known.
    static func known(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }

    /// This object with the members of another one after its own; anything else is left as it is.
    func with(members of: JSONValue) -> JSONValue {
        guard case .object(let own) = self, case .object(let others) = of else { return self }
        return .object(own + others)
    }

    /// This object with these members alone.
    func keeping(_ keys: Set<String>) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { keys.contains($0.key) })
    }

    /// Two spaces for each level and a line end at the end; short lists of numbers on one line.
    var document: String {
        var text = ""
        write(to: &text, indent: 0)
        text += "\n"
        return text
    }

    private func write(to text: inout String, indent: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value): text += value.isFinite ? String(value) : "null"
        case .string(let value): Self.write(value, to: &text)
        case .array(let values): writeArray(values, to: &text, indent: indent)
        case .object(let members):
            Self.writeList(members, "{", "}", to: &text, indent: indent) { member, text in
                Self.write(member.key, to: &text)
                text += ": "
                member.value.write(to: &text, indent: indent + 2)
            }
        }
    }

    private func writeArray(_ values: [JSONValue], to text: inout String, indent: Int) {
        guard values.allSatisfy(\.isNumber), !values.isEmpty else {
            Self.writeList(values, "[", "]", to: &text, indent: indent) { $0.write(to: &$1, indent: indent + 2) }
            return
        }
        text += "["
        for (index, value) in values.enumerated() {
            if index > 0 { text += ", " }
            value.write(to: &text, indent: 0)
        }
        text += "]"
    }

    private var isNumber: Bool {
        switch self {
        case .integer, .number: true
        default: false
        }
    }

    private static func writeList<Element>(
        _ elements: [Element],
        _ opening: String,
        _ closing: String,
        to text: inout String,
        indent: Int,
        each: (Element, inout String) -> Void
    ) {
        text += opening
        for (index, element) in elements.enumerated() {
            text += index > 0 ? ",\n" : "\n"
            text += String(repeating: " ", count: indent + 2)
            each(element, &text)
        }
        if !elements.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
        text += closing
    }

    /// RFC 8259 section 7, and U+2028 and U+2029, which end a line in JavaScript, and U+007F.
    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int64) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(nilLiteral: ()) { self = .null }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }
}
