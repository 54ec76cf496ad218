internal import Text

internal import Calendars

/// One run of a command: what was asked, and the ways to answer.
final class Invocation {
    let command: Command
    let values: Values
    let settings: RunSettings
    let console: any Console
    let output: Output
    let table: CommandTable
    /// What is done already, so that a failing stdout can be told apart from a failed command.
    private(set) var deed = Deed.nothing

    init(
        command: Command,
        values: Values,
        settings: RunSettings,
        console: any Console,
        output: Output,
        table: CommandTable
    ) {
        self.command = command
        self.values = values
        self.settings = settings
        self.console = console
        self.output = output
        self.table = table
    }

    /// Columns for a person to read; 80 when it goes to a file.
    var pageWidth: Int { console.isOutputTerminal ? console.width : 80 }

    /// Answers what was asked: the document for a script, or the page for a person.
    func show(_ document: @autoclosure () -> JSONValue, _ write: (inout Page) -> Void) {
        if settings.isJSON {
            output.write(document().document)
            return
        }
        var page = Page(width: pageWidth)
        write(&page)
        output.write(page.rendered(inColour: settings.usesColour))
    }

    /// Confirms a change that is committed: as `show`, but nothing for a person who asked for quiet.
    func confirm(_ document: @autoclosure () -> JSONValue, _ write: (inout Page) -> Void) {
        deed = .change
        if settings.isQuiet && !settings.isJSON { return }
        show(document(), write)
    }

    /// Says which file was written.
    func confirmWritten(_ path: String) {
        deed = .file
        if settings.isQuiet && !settings.isJSON { return }
        show(["file": .string(path)]) { $0.line("Written: \(path)") }
    }

    /// A remark beside the answer, on stderr.
    func note(_ sentence: String) {
        guard !settings.isQuiet else { return }
        console.tell(sentence)
    }

    /// A usage error of this command.
    func usage(_ message: String) -> CommandError {
        .usage(message, help: command.path)
    }

    /// Asks a yes–no question on the terminal; nil when there is nobody to ask.
    func ask(_ question: String) -> Bool? {
        guard console.isInputTerminal, console.isErrorTerminal else { return nil }
        console.writeError(Array("\(terminalSafe(question)) [y/N] ".utf8))
        let answer = console.readLine(limit: 100)?.lowercased() ?? ""
        return answer == "y" || answer == "yes"
    }
}
