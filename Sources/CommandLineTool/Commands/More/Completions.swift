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
        let engine = CompletionEngine(table: invocation.table) { _, _ in [] }
        invocation.output.write(engine.complete(invocation.values.allPositionals("WORD")).lines)
    }
}
