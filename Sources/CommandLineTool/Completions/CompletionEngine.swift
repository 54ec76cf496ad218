internal import Text

/// What can stand in a place of the command line.
enum Completion: Equatable {
    struct Candidate: Equatable {
        let word: String
        let meaning: String
    }

    case words([Candidate])
    case files
    case folders
    case nothing
}

/// Answers the shells: they hand over the words typed so far, and the table says what can follow.
struct CompletionEngine {
    let table: CommandTable
    /// People, events and so on whose name begins like the text, from the planner's file.
    let candidates: (ValueKind, String) -> [Completion.Candidate]

    /// - Parameter words: after `tertulia`, the last one being typed, perhaps still empty.
    func complete(_ words: [String]) -> Completion {
        let typed = words.last ?? ""
        var path: [String] = []
        var command: Command?
        var loose = 0
        var isPastDashes = false
        var rest = words.dropLast()
        while let word = rest.popFirst() {
            if isPastDashes || !word.hasPrefix("-") || word == "-" {
                guard command == nil else {
                    loose += 1
                    continue
                }
                path.append(word)
                if path == ["help"] { return helpTopics(Array(rest), typed) }
                command = table.command(path)
                if command == nil, table.noun(path[0]) == nil || path.count > 1 { return .nothing }
            } else if word == "--" {
                isPastDashes = true
            } else if let option = option(word, command), option.kind != .flag, !word.contains("=") {
                // The value of the option is what is being typed.
                if rest.isEmpty { return values(option.value, typed, prefix: "") }
                rest = rest.dropFirst()
            }
        }
        if !isPastDashes, typed.hasPrefix("-") { return options(typed, command) }
        guard let command else { return firstWords(after: path, typed) }
        return positional(loose, of: command, typed)
    }

    /// The planner's file that the words name by --data.
    static func dataFile(in words: [String]) -> String? {
        for (index, word) in words.enumerated() {
            if word.hasPrefix("--data=") { return String(word.dropFirst(7)) }
            if word == "--data", index + 2 < words.count { return words[index + 1] }
        }
        return nil
    }

    private func option(_ word: String, _ command: Command?) -> Option? {
        let name = word.drop { $0 == "-" }.prefix { $0 != "=" }
        return (CommandTable.globalOptions + (command?.options ?? [])).first {
            $0.name == name || (word.count == 2 && $0.short == word.last)
        }
    }

    private func firstWords(after path: [String], _ typed: String) -> Completion {
        guard let noun = path.first else {
            let commands = table.commands.filter { $0.path.count == 1 && $0.group != .hidden }
                .map { Completion.Candidate(word: $0.path[0], meaning: $0.summary) }
            let nouns = table.nouns.filter { !table.verbs(of: $0.name).isEmpty }
                .map { Completion.Candidate(word: $0.name, meaning: $0.summary) }
            return matching(commands + nouns, typed)
        }
        let verbs = table.verbs(of: noun).map { Completion.Candidate(word: $0.path[1], meaning: $0.summary) }
        return matching(verbs, typed)
    }

    private func helpTopics(_ words: [String], _ typed: String) -> Completion {
        switch words.count {
        case 0: firstWords(after: [], typed)
        case 1: firstWords(after: words, typed)
        default: .nothing
        }
    }

    private func options(_ typed: String, _ command: Command?) -> Completion {
        let all = (command?.options ?? []) + CommandTable.globalOptions
        if let equals = typed.firstIndex(of: "=") {
            guard let option = option(String(typed[..<equals]), command), option.kind != .flag else { return .nothing }
            let prefix = String(typed[...equals])
            return values(option.value, String(typed[typed.index(after: equals)...]), prefix: prefix)
        }
        return matching(all.map { Completion.Candidate(word: "--\($0.name)", meaning: $0.summary) }, typed)
    }

    private func positional(_ index: Int, of command: Command, _ typed: String) -> Completion {
        guard let last = command.positionals.last else { return .nothing }
        if index < command.positionals.count {
            return values(command.positionals[index].value, typed, prefix: "")
        }
        let isMany = last.arity == .oneOrMore || last.arity == .anyNumber
        return isMany ? values(last.value, typed, prefix: "") : .nothing
    }

    private func values(_ kind: ValueKind, _ typed: String, prefix: String) -> Completion {
        switch kind {
        case .text, .integer: return .nothing
        case .file: return .files
        case .folder: return .folders
        case .choice(let words):
            let found = matching(words.map { Completion.Candidate(word: $0, meaning: "") }, typed)
            guard case .words(let candidates) = found else { return found }
            return .words(candidates.map { Completion.Candidate(word: prefix + $0.word, meaning: $0.meaning) })
        case .person, .event, .venue, .topic, .circle:
            return .words(
                candidates(kind, typed).map { Completion.Candidate(word: prefix + $0.word, meaning: $0.meaning) }
            )
        }
    }

    private func matching(_ candidates: [Completion.Candidate], _ typed: String) -> Completion {
        .words(candidates.filter { $0.word.hasPrefix(typed) })
    }
}

extension Completion {
    /// For the shell scripts: a line that says which kind of answer this is, then `WORD<TAB>MEANING` lines.
    var lines: String {
        switch self {
        case .words(let candidates):
            candidates.reduce(into: "words\n") {
                $0 += terminalSafe($1.word) + "\t" + terminalSafe($1.meaning) + "\n"
            }
        case .files: "files\n"
        case .folders: "folders\n"
        case .nothing: "words\n"
        }
    }
}
