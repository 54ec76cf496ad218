import Testing
import Text

@testable import CommandLineTool

struct HelpTests {
    @Test(
        arguments: [
            ([], "help.txt"), (["plan"], "help-plan.txt"), (["people"], "help-people.txt"),
            (["people", "edit"], "help-people-edit.txt"),
        ] as [([String], String)]
    )
    func `the help of the example tool reads well`(path: [String], file: String) throws {
        let page = try #require(HelpText(table: .example).page(on: path))

        try expectSnapshot(page.rendered(inColour: false), "example-" + file)
    }

    @Test func `the help of the tool reads well`() throws {
        let table = CommandTable.tertulia
        let paths = [[]] + table.nouns.map { [$0.name] } + table.commands.map(\.path).filter { !$0.isEmpty }
        let pages = paths.compactMap { path in
            HelpText(table: table).page(on: path).map { page in
                "$ \((["tertulia", "help"] + path).joined(separator: " "))\n\n" + page.rendered(inColour: false)
            }
        }

        try expectSnapshot(pages.joined(separator: "\n"), "help.txt")
    }

    @Test func `every help text of the tool fits 80 columns`() throws {
        let table = CommandTable.tertulia
        let paths = table.commands.filter { $0.group != .hidden }.map(\.path) + [[]]
        for path in paths {
            let page = try #require(HelpText(table: table).page(on: path), "\(path)")
            #expect(page.lines.allSatisfy { $0.width <= 80 }, "\(path)")
        }
    }

    @Test func `every command has an example that the parser takes`() throws {
        for command in CommandTable.tertulia.commands where command.group != .hidden {
            #expect(!command.examples.isEmpty, "\(command.path)")
            for example in command.examples {
                let words = shellWords(example.line)
                #expect(example.line.contains(command.name), "\(example.line)")
                #expect(Styled(example.line).width <= 77, "an example is pasted as one line: \(example.line)")
                guard words.first == "tertulia" else { continue }
                #expect(throws: Never.self, "\(example.line)") {
                    try ArgumentParser(table: .tertulia).parse(Array(words.dropFirst()))
                }
            }
        }
    }

    @Test func `no command takes an option of its own that every command has`() {
        let global = Set(CommandTable.globalOptions.map(\.name))
        for command in CommandTable.tertulia.commands {
            #expect(global.isDisjoint(with: command.options.map(\.name)), "\(command.path)")
            #expect(Set(command.options.map(\.name)).count == command.options.count, "\(command.path)")
        }
    }
}

/// The words of a line as a shell splits it, as far as examples need.
private func shellWords(_ line: String) -> [String] {
    var words: [String] = []
    var quote: Character?
    var isInWord = false
    for character in line {
        if character == quote {
            quote = nil
        } else if quote == nil, character == "\"" || character == "'" {
            quote = character
            if !isInWord { words.append("") }
            isInWord = true
        } else if quote == nil, character == " " {
            isInWord = false
        } else {
            if !isInWord { words.append("") }
            isInWord = true
            words[words.count - 1].append(character)
        }
    }
    return words
}
