/// One thing that the tool does, as data: the parser, the help and the shell completions all read this.
struct Command: Sendable {
    /// The part of the help that a command stands in.
    enum Group: Sendable {
        /// The chain from a contacts file to the next touch.
        case chain
        /// A noun with its verbs.
        case upkeep
        case other
        /// For completions: works, but no help shows it.
        case hidden
    }

    /// A command line to try, and what it does.
    struct Example: Sendable {
        let line: String
        let effect: String

        init(_ line: String, _ effect: String) {
            self.line = line
            self.effect = effect
        }
    }

    /// The words that name it: `["people", "add"]`; empty for the bare `tertulia`.
    let path: [String]
    /// One line without a period.
    let summary: String
    /// Paragraphs parted by an empty line; empty for none.
    var discussion = ""
    var group = Group.upkeep
    var positionals: [Positional] = []
    var options: [Option] = []
    let examples: [Example]
    /// Does the work: prints through the invocation, throws `CommandError` or an error of the planner.
    let run: @Sendable (Invocation) throws -> Void

    /// As typed: `tertulia people add`.
    var name: String { (["tertulia"] + path).joined(separator: " ") }
}

/// A word that gathers commands: `people`, `venues`.
struct Noun: Sendable {
    let name: String
    /// One line without a period.
    let summary: String
}
