/// What a command line said, checked against the table.
struct Values: Sendable, Equatable {
    var flags: Set<String> = []
    /// By option name, in the order given.
    var options: [String: [String]] = [:]
    /// By positional name, in the order given.
    var positionals: [String: [String]] = [:]

    func flag(_ name: String) -> Bool { flags.contains(name) }

    func option(_ name: String) -> String? { options[name]?.last }

    func all(_ name: String) -> [String] { options[name] ?? [] }

    func integer(_ name: String) -> Int? { option(name).flatMap(Int.init) }

    func positional(_ name: String) -> String? { positionals[name]?.first }

    func allPositionals(_ name: String) -> [String] { positionals[name] ?? [] }

    /// A positional that the parser made sure of.
    func required(_ name: String) -> String { positional(name) ?? "" }
}

/// What a command line asks for.
enum Request: Sendable {
    case run(Command, Values)
    /// Help on a command, a noun, or, with no words, on the whole.
    case help([String])
    case version
}
