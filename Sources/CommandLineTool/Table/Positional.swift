/// An argument that is known by its place: `EVENT`, `WHO…`.
struct Positional: Sendable {
    enum Arity: Sendable {
        case required
        case optional
        /// At least one; only as the last.
        case oneOrMore
        /// Any number; only as the last.
        case anyNumber
    }

    /// In capitals, as the help shows it.
    let name: String
    let arity: Arity
    let value: ValueKind
    /// One sentence without a period.
    let summary: String

    init(_ name: String, _ summary: String, _ value: ValueKind = .text, _ arity: Arity = .required) {
        self.name = name
        self.summary = summary
        self.value = value
        self.arity = arity
    }

    /// As in a usage line: `EVENT`, `[WHO…]`.
    var usage: String {
        let shown =
            if case .choice(let words) = value { words.joined(separator: "|") } else { name }
        return switch arity {
        case .required: shown
        case .optional: "[\(shown)]"
        case .oneOrMore: "\(shown)…"
        case .anyNumber: "[\(shown)…]"
        }
    }
}
