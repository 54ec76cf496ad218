/// What a pasted list or a forwarded chat says about who comes.
public struct ChatReading: Hashable, Sendable {
    /// The title above the list; empty when there is none.
    public var title = ""
    /// The last statement of each person, in the order of the lines that they stand on.
    public var entries: [ChatEntry] = []
    /// Whether a list or an answer was found at all.
    public var isChatList = false
    /// Whether the text was longer than ``ChatList/mostBytes`` or ``ChatList/mostLines`` and the rest was not read.
    public var isCut = false

    public init() {}
}

/// What one person says in a chat list.
public struct ChatEntry: Hashable, Sendable {
    /// The line of the text, from 1.
    public var line: Int
    /// The number in front of a list entry.
    public var number: Int?
    /// The name as it was written; empty when there is none.
    public var name: String
    /// The first words after the name that may belong to it (`田中 太郎`); they are in the note too.
    public var tail = ""
    /// The name with all that hangs together with it (`上海-林小满`, `小满@设计`).
    public var alias = ""
    public var answer: Answer
    /// Heads with the guest: 1 for somebody who comes alone. 1 for a no.
    public var partySize = 1
    /// What else was written.
    public var note = ""
    /// Why the planner has to look at it; nil when it is certain.
    public var doubt: ChatDoubt?
    /// The line as it was written, at most 200 characters of it.
    public var text: String
    /// Whether several people stand on this line (`张三、李四`).
    public var sharesLine = false

    public var isCertain: Bool { doubt == nil }

    public init(line: Int, number: Int? = nil, name: String, answer: Answer, text: String) {
        self.line = line
        self.number = number
        self.name = name
        self.answer = answer
        self.text = text
    }
}

/// Why an entry of a chat list waits for the planner.
public enum ChatDoubt: String, CaseIterable, Sendable, Codable, CustomStringConvertible {
    case lineTooLong, noName, notAName, severalNames, contradiction, partyUnclear, negation, condition, acknowledgement
    case question, aboutSomebodyElse, unknownNumber, waitingList, leftOut, unclear, nobody, ambiguous

    public var description: String {
        switch self {
        case .lineTooLong: "the line is too long to be read"
        case .noName: "no name stands on the line"
        case .notAName: "what stands where the name should be doesn't look like a name"
        case .severalNames: "several names stand on the line"
        case .contradiction: "the line says two things"
        case .partyUnclear: "how many people come is not clear"
        case .negation: "there is a negation that could be read either way"
        case .condition: "the answer depends on something"
        case .acknowledgement: "it only says that the message was seen"
        case .question: "it is a question"
        case .aboutSomebodyElse: "it may be about somebody else"
        case .unknownNumber: "the number stands on no line, or on several"
        case .waitingList: "it is about a waiting list"
        case .leftOut: "the name is missing from the later list"
        case .unclear: "the words could be read in several ways"
        case .nobody: "nobody has this name"
        case .ambiguous: "several people can be meant"
        }
    }
}
