/// Chooses the table: the list of people with the most points that keeps every rule, or the fewest rules relaxed.
///
/// The same problem, effort and seed give the same table on every machine: the search counts steps, not time.
public struct TableSolver: Sendable {
    /// How long to look.
    public struct Effort: Sendable {
        /// Steps of the search, each one exchange that is tried; about three million a second.
        public var steps: Int
        /// Effort of the proof that nothing is better, in thousands of tableau cells of the simplex method; about a
        /// million a second. 0 tries no proof.
        public var work: Int
        /// Asked now and then; true ends the search. For measurements only: a table found so depends on the machine.
        public var isOver: @Sendable () -> Bool
        /// Told the points of each better list under all rules, on the thread that solves. For measurements.
        public var onBetter: @Sendable (Int) -> Void = { _ in }

        public init(steps: Int, work: Int = 0, isOver: @escaping @Sendable () -> Bool = { false }) {
            self.steps = steps
            self.work = work
            self.isOver = isOver
        }

        /// A tenth of a second or so for 300 people, a third of that for a circle of 60; less for very many, whose reading
        /// takes time too. `times` as much work for the proof if the planner wants, which finds what the search missed.
        public static func usual(for people: Int, times: Int = 1) -> Effort {
            let many = min(max(times, 1), 100_000)
            let size = min(max(people, 0), 300)
            return Effort(steps: 4000 + 20 * size, work: (people > size ? 420 : 1000) * size * many)
        }
    }

    public var effort: Effort
    public var seed: UInt64
    /// How many people to name as next in line.
    public var standbyCount = 10

    public init(effort: Effort, seed: UInt64 = 1) {
        self.effort = effort
        self.seed = seed
    }

    /// The best table found.
    ///
    /// - Parameters:
    ///   - relaxing: whether rules may give way when no list keeps them all.
    ///   - name: what a person is called in the reasons.
    public func solve(
        _ problem: TableProblem,
        relaxing: Bool = true,
        name: (Person.ID) -> String
    ) -> TableOutcome {
        let search = TableSearch(problem, effort: effort, seed: seed)
        return outcome(relaxing ? search.relaxed() : search.strict(TableRules()), of: search, name)
    }

    /// The best table under the rules that another table was found with.
    func solve(_ problem: TableProblem, under rules: TableRules, name: (Person.ID) -> String) -> TableOutcome {
        let search = TableSearch(problem, effort: effort, seed: seed)
        return outcome(search.strict(rules), of: search, name)
    }

    private func outcome(
        _ result: Result<FoundTable, Obstacle>,
        of search: TableSearch,
        _ name: (Person.ID) -> String
    ) -> TableOutcome {
        switch result {
        case .success(let list): return .table(choice(search, list, name))
        case .failure(let obstacle):
            let refusal = TableRefusal(
                because: obstacle.sentence(name),
                blockers: obstacle.people,
                isProven: obstacle.isCertain
            )
            return .infeasible(refusal)
        }
    }

    private func choice(_ search: TableSearch, _ list: FoundTable, _ name: (Person.ID) -> String) -> TableChoice {
        withoutActuallyEscaping(name) { name in
            let problem = search.problem
            let table = Set(list.people)
            let reasons = TableReasons(problem, table: table, name: name)
            let seats = list.people.compactMap { reasons.seat($0, beside: table) }
            let people = list.people.compactMap { reasons.people[$0] }
            let next = Standby(search.graph(under: list.rules), people: list.people)
            let line = next.next(standbyCount, places: Self.places(problem))
            let standby = line.compactMap { reasons.seat($0, beside: table) }
            let settings = problem.settings
            let target = settings.targetLow...max(settings.targetLow, settings.targetHigh)
            return TableChoice(
                table: seats,
                standby: standby,
                objective: seats.reduce(0) { $0 + $1.points },
                isProven: list.isProven,
                bound: list.isProven ? list.points : list.bound,
                relaxed: Relaxations(
                    settings: settings,
                    people: people,
                    reasons: reasons,
                    isNeeded: list.isRelaxingNeeded
                ).sentences,
                target: target,
                newFaces: people.count { $0.isNew },
                askedAtMost: people.map(\.askedRecently).max() ?? 0,
                steps: list.steps,
                rules: list.rules
            )
        }
    }
}

extension TableSolver {
    /// Where everybody stands whom those who said yes draw.
    private static func places(_ problem: TableProblem) -> [Person.ID: Int] {
        guard let pull = problem.pull else { return [:] }
        return pull.order(problem.candidates).enumerated().reduce(into: [:]) { $0[$1.element.id] = $1.offset }
    }
}

/// A list that a search found.
struct FoundTable: Sendable {
    /// By rising id.
    var people: [Person.ID]
    var points: Int
    /// How far the expected number lies outside its window, permille, where that was relaxed.
    var outside: Int
    var rules: TableRules
    var isProven: Bool
    var steps: Int
    /// No list has more points than this, if that is known.
    var bound: Int?
    /// Whether there certainly is no list that keeps more of the rules.
    var isRelaxingNeeded = true
}

extension FoundTable {
    init(_ list: FoundList, _ graph: TableGraph, _ rules: TableRules, isProven: Bool, steps: Int) {
        people = list.people.map { graph.ids[Int($0)] }
        points = list.points
        outside = list.outside
        self.rules = rules
        self.isProven = isProven
        self.steps = steps
    }
}
