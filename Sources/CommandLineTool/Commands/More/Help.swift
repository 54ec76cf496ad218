extension Command {
    static let help = Command(
        path: ["help"],
        summary: "Show the help on a command",
        group: .other,
        positionals: [Positional("COMMAND", "The words of a command or a noun", .text, .anyNumber)],
        examples: [
            Example("tertulia help suggest", "What `suggest` takes and prints."),
            Example("tertulia help people", "What can be done with people."),
        ]
    ) { invocation in
        try CommandLineTool.printHelp(
            on: invocation.values.allPositionals("COMMAND"),
            invocation.table,
            invocation.settings.environment,
            invocation.console,
            invocation.output
        )
    }
}
