/// One person as the objective sees them: a chance to come, points, and which rules they fall under.
///
/// The formulas are those of the choosing notes: `a = 4·fit + 2·rel + turn + new`, `A = a·p div 100` in deci-points.
public struct Candidate: Hashable, Sendable {
    /// Which rule made the topic fit.
    public enum FitRule: Hashable, Sendable {
        case none
        case exact(topic: String)
        case alias(topic: String, asked: String)
        /// `topic` is broader than what was asked.
        case broader(topic: String, asked: String)
        /// `topic` is narrower than what was asked.
        case narrower(topic: String, asked: String)
        /// Came to so many similar events, the last of them `last`.
        case attended(count: Int, last: String, isRecorded: Bool = true)
        /// Came to so many events that share a word or two with what was asked.
        case resembling(count: Int, last: String, isRecorded: Bool = true)
        /// So many of the people around this one like it.
        case neighbours(liking: Int, known: Int)
    }

    public var id: Person.ID
    /// The chance to come when invited, permille, 1…990: to accept and to show up.
    public var chance: Int
    /// The chance to say yes, and to come after a yes, permille.
    public var accept: Int
    public var show: Int
    /// Topic fit, 0…100.
    public var fit: Int
    public var fitRule: FitRule
    /// Strength of the relation to the planner, 0…100.
    public var relation: Int
    /// 0…200, growing with the days since the last invitation up to a year.
    public var turn: Int
    /// 100 for a person who would be new and fits.
    public var newcomer: Int
    /// Days since the last invitation; 9999 for never.
    public var lastAsked: Int
    /// Invitations within 90 days.
    public var askedRecently: Int
    /// Said yes three times and was asked within 120 days.
    public var isRegular: Bool
    /// Never asked, or not for a year.
    public var isNew: Bool
    /// Whether the rules of rotation let this person be invited.
    public var isEligible: Bool
    /// Whether the person wants no invitations at all; not even a must-invite overrides it.
    public var doNotInvite: Bool
    public var circles: [Int64]
    /// Invitations and visits so far, as shown in the reason.
    public var invitations: Int
    public var visits: Int
    /// The finer value behind `fit` that ranks people who fit equally: similarity of attended titles, of 65536 an event.
    public var similarity: Int
    /// What having come at all, and to the same place, adds to that when people are ranked.
    public var habit: Int
    /// `A`: points if the person comes × the chance to come, deci-points.
    public var value: Int
    /// The same with the chance that is usual, before the planner's own experience corrects it.
    public var usualValue: Int

    /// `a`: the points that the person brings when they come.
    public var points: Int { 4 * fit + 2 * relation + turn + newcomer }

    /// A candidate whose numbers are known, as in a benchmark instance.
    public init(id: Person.ID, chance: Int, fit: Int, relation: Int, turn: Int, newcomer: Int) {
        self.id = id
        self.chance = chance
        accept = chance
        show = 1000
        self.fit = fit
        fitRule = .none
        self.relation = relation
        self.turn = turn
        self.newcomer = newcomer
        lastAsked = 9999
        askedRecently = 0
        isRegular = false
        isNew = false
        isEligible = true
        doNotInvite = false
        circles = []
        invitations = 0
        visits = 0
        similarity = 0
        habit = 0
        value = 0
        usualValue = 0
        value = points * chance / 100
        usualValue = value
    }

    /// The same person after a yes: comes as often as people show up who said so, and no rule of rotation keeps them out.
    public var havingAccepted: Candidate {
        var sure = coming(in: min(max(show, 1), 990))
        sure.accept = 1000
        sure.isEligible = true
        sure.doNotInvite = false
        return sure
    }
}
