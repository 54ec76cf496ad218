/// The help, made from the table of commands; no line is wider than 80 columns.
struct HelpText {
    let table: CommandTable

    private static let width = 79

    /// Help on a command or a noun; nil when there is none of that name.
    func page(on path: [String]) -> Page? {
        if path.isEmpty { return overview() }
        if let command = table.command(path), command.group != .hidden { return page(on: command) }
        if path.count == 1, let noun = table.noun(path[0]) { return page(on: noun) }
        return nil
    }

    // MARK: The whole

    private func overview() -> Page {
        var page = Page(width: Self.width)
        page.line(
            """
            Tertulia picks the few people who should sit at one café table, invites them, keeps track of who \
            answered and who came, and says whom to be in touch with next.
            """
        )
        page.space()
        page.line("Usage: tertulia [COMMAND] [OPTION…]")
        page.line("`tertulia` alone says what is next. Nothing leaves your machine.", indent: 7)
        section("The chain, from a contacts file to the next touch", .chain, &page)
        page.heading("Upkeep, each with its verbs")
        for noun in table.nouns {
            let verbs = table.verbs(of: noun.name).map { $0.path[1] }.joined(separator: ", ")
            guard !verbs.isEmpty else { continue }
            entry(noun.name, "\(noun.summary): \(verbs)", column: 15, &page)
        }
        section("More", .other, &page)
        page.heading("Every command takes")
        options(CommandTable.globalOptions, &page)
        page.space()
        page.line("TERTULIA_NOW=2026-12-12T15:00:00Z sets the clock, for rehearsals.", indent: 2)
        page.space()
        page.line(
            """
            WHO is a number, an e-mail address, a handle or any part of a name that only one person has. EVENT is a \
            short name such as coffee-compilers, the start of one, a number, or `next`.
            """
        )
        page.space()
        page.line("More: `tertulia help COMMAND`, for example `tertulia help people add`.")
        return page
    }

    private func section(_ title: String, _ group: Command.Group, _ page: inout Page) {
        let commands = table.commands.filter { $0.group == group && $0.path.count == 1 }
        guard !commands.isEmpty else { return }
        page.heading(title)
        for command in commands { entry(command.path[0], command.summary, column: 15, &page) }
    }

    // MARK: A noun

    private func page(on noun: Noun) -> Page? {
        let verbs = table.verbs(of: noun.name)
        guard !verbs.isEmpty else { return nil }
        var page = Page(width: Self.width)
        page.line("\(noun.summary).")
        page.space()
        page.line("Usage: tertulia \(noun.name) VERB [OPTION…]")
        page.heading("Verbs")
        for verb in verbs { entry(verb.path[1], verb.summary, column: 15, &page) }
        page.heading("Examples")
        for verb in verbs.prefix(4) {
            if let example = verb.examples.first { show(example, &page) }
        }
        page.space()
        page.line("More: `tertulia help \(noun.name) \(verbs[0].path[1])` and so on.")
        return page
    }

    // MARK: A command

    private func page(on command: Command) -> Page {
        var page = Page(width: Self.width)
        page.line("\(command.summary).")
        page.space()
        page.entry("Usage: ", Styled(Self.usageLine(of: command)))
        for paragraph in paragraphs(command.discussion) {
            page.space()
            page.line(Styled(paragraph))
        }
        if !command.positionals.isEmpty {
            page.heading("Arguments")
            for positional in command.positionals { entry(positional.name, positional.summary, column: 24, &page) }
        }
        if !command.options.isEmpty {
            page.heading("Options")
            options(command.options, &page)
        }
        if !command.examples.isEmpty {
            page.heading(command.examples.count == 1 ? "Example" : "Examples")
            for example in command.examples { show(example, &page) }
        }
        page.space()
        page.line("Also --data, --json, --quiet, --color, --help: see `tertulia help`.")
        return page
    }

    private func show(_ example: Command.Example, _ page: inout Page) {
        page.line("\(example.line, .cyan)", indent: 2)
        page.line("\(example.effect, .dim)", indent: 6)
    }

    private func options(_ options: [Option], _ page: inout Page) {
        for option in options {
            var label = option.usage
            if let short = option.short { label = "-\(short), " + label }
            var text = option.summary
            if case .choice(let words) = option.value, option.placeholder != words.joined(separator: "|"),
                !text.contains(words[0])
            {
                text += ": " + alternatives(words)
            }
            var remarks: [String] = []
            if option.isRequired { remarks.append("required") }
            if let standard = option.standard { remarks.append("default: \(standard)") }
            if let environment = option.environment { remarks.append("or \(environment)") }
            if !remarks.isEmpty { text += " (\(remarks.joined(separator: "; ")))" }
            entry(label, text, column: 24, &page)
        }
    }

    /// A label with its text in the column beside it, or below when the label is long.
    private func entry(_ label: String, _ text: String, column: Int, _ page: inout Page) {
        let shown = Styled("  \(label)")
        let isLong = shown.width + 2 > column
        if isLong { page.line(shown) }
        let space = String(repeating: " ", count: isLong ? column : column - shown.width)
        page.entry(isLong ? Styled(space) : shown + Styled(space), Styled(text))
    }

    private func paragraphs(_ text: String) -> [String] {
        var paragraphs: [String] = []
        var current = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                if !current.isEmpty { paragraphs.append(current) }
                current = ""
            } else {
                current += (current.isEmpty ? "" : " ") + line
            }
        }
        return current.isEmpty ? paragraphs : paragraphs + [current]
    }

    /// `tertulia rsvp EVENT WHO yes|maybe|no [OPTION…]`, required options spelt out.
    static func usageLine(of command: Command) -> String {
        var words = [command.name]
        words += command.positionals.map(\.usage)
        words += command.options.filter(\.isRequired).map(\.usage)
        if command.options.contains(where: { !$0.isRequired }) { words.append("[OPTION…]") }
        return words.joined(separator: " ")
    }
}
