internal import Invites
internal import Planner
internal import Venues

extension Command {
    static let completions = Command(
        path: ["completions"],
        summary: "Print the completion script of a shell",
        discussion: """
            Completes commands, options, files, and the people, events, venues and topics of your planner's file.

            For zsh, save it as _tertulia in a folder of $fpath; for fish, as
            ~/.config/fish/completions/tertulia.fish.
            """,
        group: .other,
        positionals: [
            Positional("SHELL", "bash, zsh or fish", .choice(CompletionScript.allCases.map(\.rawValue)))
        ],
        examples: [
            Example("source <(tertulia completions bash)", "Complete in this session; in ~/.bashrc, in all of them.")
        ]
    ) { invocation in
        let shell = CompletionScript(rawValue: invocation.values.required("SHELL"))
        invocation.output.write(shell?.text ?? "")
    }

    /// Asked by the completion scripts with the words typed so far.
    static let complete = Command(
        path: ["__complete"],
        summary: "Say what can follow on a command line",
        group: .hidden,
        positionals: [Positional("WORD", "What is typed so far", .text, .anyNumber)],
        examples: []
    ) { invocation in
        let words = invocation.values.allPositionals("WORD")
        let planner = invocation.planner(file: CompletionEngine.dataFile(in: words) ?? invocation.settings.dataFile)
        let engine = CompletionEngine(table: invocation.table) { kind, typed in
            // A shell has no use for an error: no file, no candidates.
            let found = (try? planner.candidates(kind, typed)) ?? []
            return found.prefix(50).map { Completion.Candidate(word: $0, meaning: "") }
        }
        invocation.output.write(engine.complete(words).lines)
    }
}

extension Planner {
    /// What in the planner's file begins like the text.
    fileprivate func candidates(_ kind: ValueKind, _ typed: String) throws -> [String] {
        let start = typed.lowercased()
        switch kind {
        case .person: return try completions(ofPeople: typed)
        case .event: return try completions(ofEvents: typed) + ("next".hasPrefix(start) ? ["next"] : [])
        case .venue: return try venues().map(\.venue.name).filter { $0.lowercased().hasPrefix(start) }
        case .topic:
            return try topics().flatMap { [$0.topic.name] + $0.topic.aliases }.filter {
                $0.lowercased().hasPrefix(start)
            }
        case .circle: return try circles().map(\.circle.name).filter { $0.lowercased().hasPrefix(start) }
        case .text, .integer, .choice, .file, .folder: return []
        }
    }
}
