/// The exit statuses of the tool (the ones above 63 follow sysexits.h).
enum Exit: Int32, Sendable {
    case done = 0
    /// Understood and refused, with the reason.
    case refused = 1
    case usage = 64
    /// The input, or the planner's file, is not what it should be.
    case badData = 65
    case noInput = 66
    case unreachable = 69
    case internalFault = 70
    case cannotCreate = 73
    case diskFailed = 74
    case busy = 75
    case noPermission = 77
}

/// Why a command did not do what it was asked: one sentence for a person, and the exit status for a script.
struct CommandError: Error, Equatable {
    /// What happened, to what, what to do. No period at the end of a single sentence is needed.
    let message: String
    let exit: Exit
    /// What a script that asked for JSON gets on stdout all the same.
    var document: JSONValue?

    init(_ message: String, _ exit: Exit = .refused) {
        self.message = message
        self.exit = exit
    }

    /// A wrong command line; `topic` is what to ask the help for.
    static func usage(_ message: String, help topic: [String] = []) -> CommandError {
        let words = (["tertulia", "help"] + topic).joined(separator: " ")
        return CommandError(message + (message.hasSuffix("?") ? " See" : "; see") + " `\(words)`", .usage)
    }
}
