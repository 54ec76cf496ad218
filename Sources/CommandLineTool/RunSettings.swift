internal import Calendars

/// What holds for every command: the global options and the environment behind them.
struct RunSettings: Sendable {
    /// The planner's file; empty when neither the command line nor the environment says where it is.
    var dataFile: String
    var isJSON: Bool
    var isQuiet: Bool
    let usesColour: Bool
    var now: Instant
    let environment: [String: String]

    /// - Throws: a `CommandError` when TERTULIA_NOW is no time.
    init(
        values: Values,
        environment: [String: String],
        console: any Console,
        clock: () -> Instant
    ) throws(CommandError) {
        self.environment = environment
        dataFile = Self.dataFile(values, environment)
        isJSON = values.flag("json")
        isQuiet = values.flag("quiet")
        usesColour = Self.usesColour(values, environment, console)
        if let text = environment["TERTULIA_NOW"], !text.isEmpty {
            guard let instant = ISO8601.instant(text) else {
                throw CommandError(
                    "TERTULIA_NOW is ‘\(text)’, which is no time as 2026-12-12T15:00:00Z: set it right or unset it",
                    .usage
                )
            }
            now = instant
        } else {
            now = clock()
        }
    }

    private static func dataFile(_ values: Values, _ environment: [String: String]) -> String {
        if let file = values.option("data") { return file }
        if let file = environment["TERTULIA_DATA"], !file.isEmpty { return file }
        // A relative XDG_DATA_HOME is to be ignored (XDG Base Directory Specification).
        if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
            return folder + "/tertulia/planner.sqlite"
        }
        guard let home = environment["HOME"], !home.isEmpty else { return "" }
        return home + "/.local/share/tertulia/planner.sqlite"
    }

    private static func usesColour(_ values: Values, _ environment: [String: String], _ console: any Console) -> Bool {
        switch values.option("color") {
        case "always": true
        case "never": false
        default:
            // https://no-color.org: present and not empty, whatever it holds.
            console.isOutputTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        }
    }
}
