/// What the planner's file says of one person, raw, as far as it bears on being chosen.
///
/// Ages are whole days before the moment of choosing; what lies in the future counts as day 0.
public struct PersonFacts: Sendable {
    /// One invitation of the past, or one that is still open.
    public struct Asked: Hashable, Sendable {
        public var daysAgo: Int
        /// The last answer that was given, nil for silence.
        public var answer: Answer?
        public var attendance: Attendance

        public init(daysAgo: Int, answer: Answer?, attendance: Attendance = .unknown) {
            self.daysAgo = daysAgo
            self.answer = answer
            self.attendance = attendance
        }
    }

    /// How a declared interest meets a topic that was asked for.
    public enum Match: Int, Comparable, Sendable {
        /// The person's topic is a narrower one of the question's (likes bouldering, asked climbing).
        case narrower
        /// The person's topic is a broader one of the question's (likes climbing, asked bouldering).
        case broader
        /// The same topic by another name.
        case alias
        /// The same topic.
        case exact

        public static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }
    }

    /// A declared interest that meets the question.
    public struct InterestMatch: Hashable, Sendable {
        public var match: Match
        /// What the person's topic is called, as shown in the reason.
        public var topic: String
        /// The question's topic, as shown in the reason.
        public var asked: String
        /// 1…100; a light interest fits less.
        public var weight: Int

        public init(match: Match, topic: String, asked: String, weight: Int = 100) {
            self.match = match
            self.topic = topic
            self.asked = asked
            self.weight = weight
        }
    }

    /// An event that this person came to or said yes to.
    public struct Attended: Hashable, Sendable {
        public var daysAgo: Int
        /// How much its title and topics are like the question's, of 65536; see `TopicQuestion`.
        public var similarity: Int
        /// Whether it was where the table is to be.
        public var isSamePlace: Bool
        /// As in `2 Feb`: when it was, as shown in the reason.
        public var when: String
        /// Whether it was written down that they came; otherwise only that they said yes.
        public var isRecorded: Bool

        public init(
            daysAgo: Int,
            similarity: Int,
            isSamePlace: Bool = false,
            when: String = "",
            isRecorded: Bool = true
        ) {
            self.daysAgo = daysAgo
            self.similarity = similarity
            self.isSamePlace = isSamePlace
            self.when = when
            self.isRecorded = isRecorded
        }
    }

    public var id: Person.ID
    /// 0…5
    public var closeness = 0
    /// Days since the last touch, nil for none.
    public var lastTouchDays: Int?
    public var asked: [Asked] = []
    /// Any numbers that tell circles apart.
    public var circles: [Int64] = []
    public var doNotInvite = false
    public var interests: [InterestMatch] = []
    public var attended: [Attended] = []
    /// What the people around this one like, when the caller knows it; `Candidate.candidates` works it out from ties.
    public var around: Around?

    public init(id: Person.ID) { self.id = id }

    /// What the people around somebody like.
    public struct Around: Hashable, Sendable {
        /// The mean fit of the people that this person knows, 0…100.
        public var meanFit: Int
        /// How many of them fit.
        public var liking: Int
        public var known: Int

        public init(meanFit: Int, liking: Int, known: Int) {
            self.meanFit = meanFit
            self.liking = liking
            self.known = known
        }
    }
}
