import TestSupport

@testable import CommandLineTool

extension CommandTable {
    /// A small tool with every kind of option and argument.
    static let example = CommandTable(
        nouns: [Noun(name: "people", summary: "The people you know")],
        commands: [
            Command(path: [], summary: "Say what is next", examples: []) { $0.output.write("overview\n") },
            Command(
                path: ["plan"],
                summary: "Plan a gathering",
                discussion: """
                    Chooses the table and writes it down,
                    all in one go.

                    Nothing is sent.
                    """,
                group: .chain,
                positionals: [Positional("TITLE", "What it is called")],
                options: [
                    .repeated("topic", "TOPIC", "What it is about", .topic, isRequired: true),
                    .value("at", "TIME", "When it begins", isRequired: true),
                    .value("seats", "N", "How many guests", .integer(2...20), standard: "6"),
                    .value("venue", "VENUE", "Where it is", .venue),
                    .flag("draft", short: "d", "Keep it to yourself"),
                ],
                examples: [
                    Command.Example("tertulia plan \"Coffee\" --topic compilers --at \"Sat 15:00\"", "Six at a table.")
                ]
            ) { invocation in
                invocation.confirm(["title": .string(invocation.values.required("TITLE"))]) { page in
                    page.line("planned")
                }
            },
            Command(
                path: ["came"],
                summary: "Write down who came",
                group: .chain,
                positionals: [
                    Positional("EVENT", "Which", .event), Positional("WHO", "Who came", .person, .anyNumber),
                ],
                options: [.repeated("no-show", "WHO", "Who did not", .person)],
                examples: [Command.Example("tertulia came next Ana", "Ana came.")]
            ) { _ in },
            Command(path: ["people", "list"], summary: "List people", examples: []) { _ in
                throw CommandError("there is nobody yet")
            },
            Command(
                path: ["people", "edit"],
                summary: "Change what is known of somebody",
                positionals: [
                    Positional("WHO", "Whom", .person),
                    Positional("TONE", "How", .choice(["kind", "plain"]), .optional),
                ],
                options: [.value("closeness", "0-5", "How well you know them", .integer(0...5))],
                examples: [Command.Example("tertulia people edit Ana --closeness 4", "A good friend.")]
            ) { _ in },
            .help, .completions, .complete,
        ]
    )
}

/// What a run of the example tool leaves behind.
func runExample(
    _ arguments: [String],
    console: MemoryConsole = MemoryConsole(),
    environment: [String: String] = ["HOME": "/home/ana"]
) -> Exit {
    CommandLineTool.run(arguments, environment, console, { .t0 }, table: .example)
}
