/// Everything that a table is chosen from: people, who knows whom, and the rules that the planner set.
public struct TableProblem: Sendable {
    public var candidates: [Candidate]
    /// Ties between candidates; one with somebody else, or with oneself, is passed over, of two the stronger counts.
    public var ties: [TableTie]
    /// People who have to be at the table.
    public var must: [Person.ID]
    /// People who can't be.
    public var excluded: [Person.ID]
    /// Two people who are never together at a table.
    public var never: [TablePair]
    /// Two people who come only together.
    public var couples: [TablePair]
    public var settings: TableSettings
    /// People who said yes already, as far as that is known; they stand in no line.
    public var accepted: [Person.ID] = []
    /// Whether everybody is among the candidates who could be; nothing is proven of a table that was chosen from a part.
    public var isWhole = true
    /// Whom those who said yes draw: it orders who is next in line.
    public var pull: Pull?

    public init(
        candidates: [Candidate],
        ties: [TableTie] = [],
        must: [Person.ID] = [],
        excluded: [Person.ID] = [],
        never: [TablePair] = [],
        couples: [TablePair] = [],
        settings: TableSettings
    ) {
        self.candidates = candidates
        self.ties = ties
        self.must = must
        self.excluded = excluded
        self.never = never
        self.couples = couples
        self.settings = settings
    }
}

/// Two people who know each other, 1…100 well.
public struct TableTie: Hashable, Sendable {
    public var a: Person.ID
    public var b: Person.ID
    public var strength: Int

    public init(_ a: Person.ID, _ b: Person.ID, strength: Int) {
        self.a = a
        self.b = b
        self.strength = strength
    }

    public init(_ tie: Tie) { self.init(tie.a, tie.b, strength: tie.strength) }
}

/// Two people under one rule.
public struct TablePair: Hashable, Sendable {
    public var a: Person.ID
    public var b: Person.ID

    public init(_ a: Person.ID, _ b: Person.ID) {
        self.a = a
        self.b = b
    }
}
