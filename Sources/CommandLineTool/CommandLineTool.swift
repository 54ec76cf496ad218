package import Calendars

/// The command line: from arguments to an exit status.
package enum CommandLineTool {
    /// Raised with each release.
    package static let version = "0.1.0"

    /// Runs one command.
    ///
    /// - Parameters:
    ///   - arguments: without the name of the program.
    ///   - clock: asked once, unless TERTULIA_NOW is set.
    /// - Returns: the exit status of the process.
    package static func main(
        arguments: [String],
        environment: [String: String],
        console: any Console = SystemConsole(),
        clock: () -> Instant = systemClock
    ) -> Int32 {
        run(arguments, environment, console, clock, table: .tertulia).rawValue
    }

    static func run(
        _ arguments: [String],
        _ environment: [String: String],
        _ console: any Console,
        _ clock: () -> Instant,
        table: CommandTable
    ) -> Exit {
        let output = Output(console: console)
        var deed = Deed.nothing
        do {
            switch try ArgumentParser(table: table).parse(arguments) {
            case .version: output.write("tertulia \(version)\n")
            case .help(let path): try printHelp(on: path, table, environment, console, output)
            case .run(let command, let values):
                let settings = try RunSettings(values: values, environment: environment, console: console, clock: clock)
                let invocation = Invocation(
                    command: command,
                    values: values,
                    settings: settings,
                    console: console,
                    output: output,
                    table: table
                )
                defer { deed = invocation.deed }
                try command.run(invocation)
            }
            try output.finish()
            return .done
        } catch let error as StreamError {
            return report(error, deed, console)
        } catch {
            let told = CommandError(telling: error)
            if let document = told.document, arguments.contains("--json") {
                output.write(document.document)
                try? output.finish()
            }
            console.tell(told.message)
            return told.exit
        }
    }

    /// Help is shown on the way out of anything, so it asks for no planner's file.
    static func printHelp(
        on path: [String],
        _ table: CommandTable,
        _ environment: [String: String],
        _ console: any Console,
        _ output: Output
    ) throws(CommandError) {
        let help = HelpText(table: table)
        // `tertulia people Ana --help` is a question about people.
        let known = path.indices.reversed().lazy.map { Array(path[...$0]) }.first { help.page(on: $0) != nil }
        guard let page = help.page(on: known ?? path) else {
            // Says what is wrong with the words, as running them would.
            _ = try ArgumentParser(table: table).parse(path)
            throw .usage("there is no help on ‘\(path.joined(separator: " "))’")
        }
        let inColour = console.isOutputTerminal && (environment["NO_COLOR"] ?? "").isEmpty
        output.write(page.rendered(inColour: inColour && environment["TERM"] != "dumb"))
    }

    /// A reader that has seen enough (`tertulia people list | head`) is no error, unless a change could go unnoticed.
    private static func report(_ error: StreamError, _ deed: Deed, _ console: any Console) -> Exit {
        if error.isBrokenPipe, deed != .change { return .done }
        let text = "tertulia: can't write to standard output (\(error.reason)): \(deed.consequence)\n"
        console.writeError(Array(text.utf8))
        return .diskFailed
    }
}
