internal import Text

/// Reads a command line by the table of commands.
struct ArgumentParser {
    let table: CommandTable

    /// - Parameter arguments: without the name of the program.
    /// - Throws: a `CommandError` with status 64 that says what is wrong and where to read on.
    func parse(_ arguments: [String]) throws(CommandError) -> Request {
        let beforeDashes = arguments.prefix { $0 != "--" }
        if beforeDashes.contains("--help") || beforeDashes.contains("-h") {
            return .help(words(in: beforeDashes))
        }
        if beforeDashes.contains("--version") { return .version }
        var state = State(arguments: arguments[...])
        while let argument = state.arguments.popFirst() {
            if state.isPastDashes || !looksLikeOption(argument) {
                try take(word: argument, &state)
            } else if argument == "--" {
                state.isPastDashes = true
            } else if argument.hasPrefix("--") {
                try take(long: argument, &state)
            } else {
                try take(shorts: argument, &state)
            }
        }
        let command = try found(state)
        try place(state.loose, for: command, in: &state.values)
        try checkRequired(command, state.values)
        return .run(command, state.values)
    }

    private struct State {
        var arguments: ArraySlice<String>
        var isPastDashes = false
        var words: [String] = []
        var command: Command?
        var loose: [String] = []
        var values = Values()
    }

    /// `-` is a file and `-3.5` a number; everything else that begins with a dash is an option.
    private func looksLikeOption(_ argument: String) -> Bool {
        let bytes = argument.utf8.prefix(2)
        guard bytes.count == 2, bytes.first == UInt8(ascii: "-"), let second = bytes.last else { return false }
        return !(0x30...0x39).contains(second) && second != UInt8(ascii: ".")
    }

    // MARK: Words

    private func take(word: String, _ state: inout State) throws(CommandError) {
        if state.command != nil {
            state.loose.append(word)
            return
        }
        state.words.append(word)
        if let command = table.command(state.words) {
            state.command = command
        } else if state.words.count > 1 {
            throw unknownVerb(word, of: state.words[0])
        } else if table.noun(word) == nil {
            throw unknownCommand(word)
        }
    }

    private func found(_ state: State) throws(CommandError) -> Command {
        if let command = state.command { return command }
        if let noun = state.words.first {
            let verbs = table.verbs(of: noun).map { $0.path[1] }.joined(separator: ", ")
            throw .usage("`tertulia \(noun)` needs one of: \(verbs)", help: [noun])
        }
        guard let overview = table.command([]) else { throw .usage("a command is missing") }
        return overview
    }

    private func unknownCommand(_ word: String) -> CommandError {
        let meant = suggestion(for: word, among: table.firstWords)
        return .usage("there is no command ‘\(word)’" + didYouMean(meant))
    }

    private func unknownVerb(_ word: String, of noun: String) -> CommandError {
        let meant = suggestion(for: word, among: table.verbs(of: noun).map { $0.path[1] })
        return .usage("there is no command ‘\(noun) \(word)’" + didYouMean(meant.map { "\(noun) \($0)" }), help: [noun])
    }

    /// The words that name a command in a line that asks for help.
    private func words(in arguments: ArraySlice<String>) -> [String] {
        var words: [String] = []
        var rest = arguments
        while let argument = rest.popFirst(), table.command(words) == nil || words.isEmpty {
            if looksLikeOption(argument) {
                let option = CommandTable.globalOptions.first { "--\($0.name)" == argument }
                if let option, option.kind != .flag { rest = rest.dropFirst() }
            } else {
                words.append(argument)
                if words == ["help"] { words = [] }
            }
        }
        return words
    }

    // MARK: Options

    private func take(long argument: String, _ state: inout State) throws(CommandError) {
        let body = argument.dropFirst(2)
        let equals = body.firstIndex(of: "=")
        let name = String(body[..<(equals ?? body.endIndex)])
        let options = available(state)
        guard let option = options.first(where: { $0.name == name }) else {
            throw unknownOption(name, options, state)
        }
        if let equals {
            guard option.kind != .flag else {
                throw .usage("--\(name) takes no value", help: state.words)
            }
            try set(option, String(body[body.index(after: equals)...]), &state)
        } else {
            try set(option, value(of: option, &state), &state)
        }
    }

    private func take(shorts argument: String, _ state: inout State) throws(CommandError) {
        var letters = argument.dropFirst()
        while let letter = letters.popFirst() {
            guard let option = available(state).first(where: { $0.short == letter }) else {
                throw .usage("there is no option -\(letter)", help: state.words)
            }
            if option.kind != .flag, !letters.isEmpty {
                try set(option, String(letters), &state)
                return
            }
            try set(option, value(of: option, &state), &state)
        }
    }

    private func available(_ state: State) -> [Option] {
        (state.command ?? (state.words.isEmpty ? table.command([]) : nil)).map {
            $0.options + CommandTable.globalOptions
        }
            ?? CommandTable.globalOptions
    }

    /// The argument that follows an option with a value: anything but another option.
    private func value(of option: Option, _ state: inout State) throws(CommandError) -> String? {
        guard option.kind != .flag else { return nil }
        guard let next = state.arguments.first, next != "--", !isLongOption(next) else {
            throw .usage(
                "--\(option.name) needs a value: --\(option.name) \(option.placeholder)",
                help: state.words
            )
        }
        state.arguments.removeFirst()
        return next
    }

    private func isLongOption(_ argument: String) -> Bool {
        let bytes = Array(argument.utf8.prefix(3))
        guard bytes.count == 3, bytes[0] == 0x2D, bytes[1] == 0x2D else { return false }
        return (0x61...0x7A).contains(bytes[2]) && !argument.utf8.contains(0x20)
    }

    private func set(_ option: Option, _ value: String?, _ state: inout State) throws(CommandError) {
        guard let value else {
            state.values.flags.insert(option.name)
            return
        }
        try check(value, option.value, label: "--\(option.name)", help: state.words)
        if option.kind == .value, let earlier = state.values.option(option.name), earlier != value {
            throw .usage("--\(option.name) is given twice", help: state.words)
        }
        state.values.options[option.name, default: []].append(value)
    }

    private func unknownOption(_ name: String, _ options: [Option], _ state: State) -> CommandError {
        let meant = suggestion(for: name, among: options.map(\.name))
        let place = state.command.map { $0.path.isEmpty ? "" : " for `\($0.name)`" } ?? " before a command"
        return .usage("there is no option --\(name)\(place)" + didYouMean(meant.map { "--\($0)" }), help: state.words)
    }

    // MARK: Checks

    private func check(
        _ value: String,
        _ kind: ValueKind,
        label: String,
        help: [String]
    ) throws(CommandError) {
        switch kind {
        case .integer(let range):
            guard let number = Int(value), range.contains(number) else {
                let bounds =
                    range.upperBound == .max
                    ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
                throw .usage("\(label) takes a whole number \(bounds), not ‘\(value)’", help: help)
            }
        case .choice(let words):
            guard !words.contains(value) else { return }
            let meant = suggestion(for: value, among: words)
            throw .usage(
                "\(label) takes \(alternatives(words)), not ‘\(value)’" + didYouMean(meant),
                help: help
            )
        case .text: break
        case .file, .folder, .person, .event, .venue, .topic, .circle:
            guard value.isEmpty else { return }
            throw .usage("\(label) is empty", help: help)
        }
    }

    /// Gives each loose argument its place.
    private func place(_ loose: [String], for command: Command, in values: inout Values) throws(CommandError) {
        var rest = loose[...]
        for positional in command.positionals {
            switch positional.arity {
            case .required, .oneOrMore:
                guard !rest.isEmpty else {
                    throw .usage(
                        "\(positional.name) is missing: \(HelpText.usageLine(of: command))",
                        help: command.path
                    )
                }
            case .optional, .anyNumber: break
            }
            let isMany = positional.arity == .oneOrMore || positional.arity == .anyNumber
            let taken = isMany ? rest : rest.prefix(1)
            rest = rest.dropFirst(taken.count)
            for value in taken { try check(value, positional.value, label: positional.name, help: command.path) }
            if !taken.isEmpty { values.positionals[positional.name] = Array(taken) }
        }
        if let extra = rest.first {
            let hint = extra.utf8.contains(0x20) ? "" : " (a name with spaces goes between quotes)"
            throw .usage("‘\(extra)’ is one argument too many\(hint)", help: command.path)
        }
    }

    private func checkRequired(_ command: Command, _ values: Values) throws(CommandError) {
        for option in command.options where option.isRequired && values.all(option.name).isEmpty {
            throw .usage("\(option.usage) is missing", help: command.path)
        }
    }

    private func didYouMean(_ word: String?) -> String {
        word.map { ": did you mean ‘\($0)’?" } ?? ""
    }
}

/// `auto, always or never`
func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
}
