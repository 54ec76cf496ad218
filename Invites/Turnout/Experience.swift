/// What the planner's own past tables teach about those to come: how readily people say yes, and how much the day moves
/// everybody.
///
/// Only answers are read: whose attendance nobody wrote down neither came nor stayed away.
public struct Experience: Hashable, Sendable {
    /// One invitation of the past, as it looked before it was sent.
    public struct Asked: Hashable, Sendable {
        /// The chance to accept that is usual, permille.
        public var usual: Int
        /// How well the topic fitted, 0…100.
        public var fit: Int
        public var saidYes: Bool

        public init(usual: Int, fit: Int, saidYes: Bool) {
            self.usual = usual
            self.fit = fit
            self.saidYes = saidYes
        }

        /// - Parameter facts: what was known of the person before this invitation.
        public init(facts: PersonFacts, saidYes: Bool) {
            let candidate = Candidate(facts: facts)
            self.init(usual: candidate.accept, fit: candidate.fit, saidYes: saidYes)
        }
    }

    public var readiness = Readiness.usual
    public var effect = Turnout.EventEffect.usual

    /// A longer list of people is an announcement to a crowd, and teaches nothing about invitations to a table.
    public static let largestTable = 60
    /// How many events back the readiness is learned from, and the effect of the day (choosing notes, section 5).
    public static let tables = 200
    public static let tablesOfEffect = 40

    /// Nothing learned yet.
    public init() {}

    /// - Parameter tables: the invitations of each past event, the oldest event first.
    public init(tables: [[Asked]]) {
        let tables = tables.filter { !$0.isEmpty && $0.count <= Self.largestTable }.suffix(Self.tables)
        guard !tables.isEmpty else { return }
        let readiness = Readiness(learning: tables.flatMap { $0 })
        self.readiness = readiness
        effect = Turnout.EventEffect(
            fitting: tables.suffix(Self.tablesOfEffect).map { table in
                let parties = table.map { one in
                    Turnout.Party(accept: Double(readiness.accept(one.usual, fit: one.fit)) / 1000)
                }
                return EventRecord(parties: parties, saidYes: table.count { $0.saidYes })
            }
        )
    }
}
