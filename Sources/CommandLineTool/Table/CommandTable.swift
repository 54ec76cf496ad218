/// Every command that is built, in the order of the help.
struct CommandTable: Sendable {
    let nouns: [Noun]
    let commands: [Command]

    /// The command with exactly this path.
    func command(_ path: [String]) -> Command? {
        commands.first { $0.path == path }
    }

    func noun(_ name: String) -> Noun? {
        nouns.first { $0.name == name }
    }

    /// The verbs of a noun, in the order of the help.
    func verbs(of noun: String) -> [Command] {
        commands.filter { $0.path.count == 2 && $0.path[0] == noun && $0.group != .hidden }
    }

    /// The words that may stand first, hidden ones left out.
    var firstWords: [String] {
        var words: [String] = []
        for command in commands where command.group != .hidden {
            if let word = command.path.first, !words.contains(word) { words.append(word) }
        }
        return words
    }

    /// The options that every command takes.
    static let globalOptions: [Option] = [
        .value(
            "data",
            "FILE",
            "The planner's file",
            .file,
            standard: "$XDG_DATA_HOME/tertulia/planner.sqlite",
            environment: "TERTULIA_DATA"
        ),
        .flag("json", "Print one JSON document"),
        Option(
            name: "quiet",
            short: "q",
            kind: .flag,
            summary: "Print no confirmation, no notes and no progress"
        ),
        .value(
            "color",
            "WHEN",
            "Colours: auto, always or never; never too when NO_COLOR is set",
            .choice(["auto", "always", "never"]),
            standard: "auto"
        ),
        Option(name: "help", short: "h", kind: .flag, summary: "Show this help"),
        .flag("version", "Show the version"),
    ]
}
