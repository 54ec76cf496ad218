/// Which of a guest's answers is the newer one: the higher SEQUENCE, then the later DTSTAMP (RFC 5546 section 2.1.5).
///
/// DTSTAMP counts in seconds. Of two answers of one second the host's own word counts; between two messages what they
/// say decides, so that the order in which they come in never does: the answer that keeps the seat, then fewer heads.
public struct AnswerOrder: Hashable, Comparable, Sendable {
    public let sequence: Int
    /// When the answer was given.
    public let given: Instant
    private let weight: Int
    private let words: String

    /// An answer that the host wrote down.
    public init(sequence: Int, given: Instant) {
        self.sequence = sequence
        self.given = given
        weight = .max
        words = ""
    }

    /// An answer that came as a message.
    public init(sequence: Int, given: Instant, answer: Outcome.Reply.Answer, guests: Int, words: String) {
        self.sequence = sequence
        self.given = given
        let rank =
            switch answer {
            case .yes: 2
            case .maybe: 1
            case .no: 0
            }
        weight = rank * 100 - min(max(guests, 0), 99)
        self.words = words
    }

    public static func < (a: AnswerOrder, b: AnswerOrder) -> Bool {
        (a.sequence, a.given, a.weight, a.words) < (b.sequence, b.given, b.weight, b.words)
    }
}

extension Outcome.Reply {
    /// The place of this answer among those of its guest.
    public var order: AnswerOrder {
        AnswerOrder(sequence: sequence, given: stamp, answer: answer, guests: guests, words: comment ?? "")
    }
}
