/// An option of a command: `--seats N`, `--json`.
struct Option: Sendable {
    enum Kind: Sendable {
        /// Present or absent.
        case flag
        /// One value, given at most once.
        case value
        /// One value each time that it is given.
        case repeated
    }

    /// Without the dashes.
    let name: String
    var short: Character?
    let kind: Kind
    /// What stands for the value in the help: `TIME`.
    var placeholder = ""
    var value = ValueKind.text
    /// One sentence without a period.
    let summary: String
    /// What holds when the option is absent, as the help says it.
    var standard: String?
    /// The environment variable that stands in for the option.
    var environment: String?
    var isRequired = false

    static func flag(_ name: String, short: Character? = nil, _ summary: String) -> Option {
        Option(name: name, short: short, kind: .flag, summary: summary)
    }

    static func value(
        _ name: String,
        _ placeholder: String,
        _ summary: String,
        _ value: ValueKind = .text,
        standard: String? = nil,
        environment: String? = nil,
        isRequired: Bool = false
    ) -> Option {
        Option(
            name: name,
            kind: .value,
            placeholder: placeholder,
            value: value,
            summary: summary,
            standard: standard,
            environment: environment,
            isRequired: isRequired
        )
    }

    static func repeated(
        _ name: String,
        _ placeholder: String,
        _ summary: String,
        _ value: ValueKind = .text,
        isRequired: Bool = false
    ) -> Option {
        Option(
            name: name,
            kind: .repeated,
            placeholder: placeholder,
            value: value,
            summary: summary,
            isRequired: isRequired
        )
    }

    /// As in a usage line: `--seats N`, `--topic TOPIC…`.
    var usage: String {
        switch kind {
        case .flag: "--\(name)"
        case .value: "--\(name) \(placeholder)"
        case .repeated: "--\(name) \(placeholder)…"
        }
    }
}

/// What a value may be: the parser checks numbers and choices, the completions offer the rest.
enum ValueKind: Sendable, Equatable {
    case text
    case integer(ClosedRange<Int>)
    case choice([String])
    case file
    case folder
    case person
    case event
    case venue
    case topic
    case circle
}
