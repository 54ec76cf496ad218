/// What becomes of one message, or of one part of it that speaks for somebody.
public struct Outcome: Hashable, Sendable {
    public enum Verdict: String, CaseIterable, Sendable {
        /// The answer counts.
        case applied
        /// Nothing is to be done.
        case ignored
        /// It is kept and shown, but does not count.
        case flagged
        /// It waits for the host.
        case pending
        /// It is a forgery or no message at all.
        case rejected
    }

    /// What the sender says.
    public struct Reply: Hashable, Sendable {
        public enum Answer: String, CaseIterable, Sendable {
            case yes, maybe, no
        }

        public var answer: Answer
        /// People whom the guest brings.
        public var guests = 0
        public var comment: String?
        /// The SEQUENCE of the event that is answered.
        public var sequence: Int
        /// When the answer was given: DTSTAMP, but never later than the message came in.
        public var stamp: Instant
        /// Who comes in the guest's place.
        public var delegate: String?
        public var delegateName: String?

        public init(answer: Answer, sequence: Int, stamp: Instant) {
            self.answer = answer
            self.sequence = sequence
            self.stamp = stamp
        }
    }

    /// What the sender asks of the host beyond an answer.
    public enum Wish: Hashable, Sendable {
        /// To be sent the invitation again (REFRESH).
        case refresh
        /// Another time (COUNTER).
        case otherTime(start: Instant?, end: Instant?, comment: String?)
        /// To be added to the table, uninvited.
        case join
    }

    public var verdict: Verdict
    /// One sentence for the host, without an address.
    public var reason: String
    public var uid: String?
    /// Whose outcome it is, in lower case.
    public var email: String?
    public var name: String?
    /// For one date of a series: when it begins on the event's own clocks.
    public var instance: LocalTime?
    /// Of an answer for a whole series: the dates to come for which it is no news.
    public var datesKnown: [LocalTime] = []
    /// Whether it is what an answer for the whole series comes to for one of several dates.
    public var isShare = false
    /// What would count, or counts.
    public var reply: Reply?
    public var wish: Wish?
    /// What the sender wrote where no calendar says it.
    public var words: String?
    /// Whether an ignored answer is to be written down all the same: it is true, and a newer one holds.
    public var isRecorded = false

    init(_ verdict: Verdict, _ reason: String) {
        self.verdict = verdict
        self.reason = reason
    }
}
