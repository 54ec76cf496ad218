import Testing

@testable import Invites

struct ChoosingRelaxingTests {
    /// Sixty people of whom few know one another.
    private func sparse(_ seed: Int) -> TableProblem {
        var problem = SmallProblem.made(seed: UInt64(7000 + seed), count: 60)
        problem.settings.companyNeed = TableSettings.companyOf70
        problem.ties.removeLast(problem.ties.count * (1 + seed % 4) / 5)
        return problem
    }

    @Test func `no company is given up while as much effort finds a table with half of it`() {
        let solver = TableSolver(effort: .init(steps: 2000, work: 1500))
        var relaxed = 0
        for seed in 0..<60 {
            let problem = sparse(seed)
            guard let choice = solver.solve(problem, name: { "\($0.rawValue)" }).table, choice.rules.company == .wish,
                choice.rules.hasWindow
            else { continue }
            relaxed += 1
            let half = TableSearch(problem, effort: solver.effort, seed: solver.seed).strict(.init(company: .half))
            #expect((try? half.get()) == nil, "\(seed)")
        }
        #expect(relaxed > 0)
    }

    @Test func `what was given up without a proof is not said to be impossible`() {
        let hasty = TableSolver(effort: .init(steps: 1, work: 0))
        let sentences = (0..<60).map(sparse).flatMap {
            hasty.solve($0, name: { "\($0.rawValue)" }).table?.relaxed ?? []
        }

        #expect(sentences.contains { $0.contains("since no table that keeps all rules was found") })
    }

    /// Eighty people in circles of ten, and sixteen who know nobody but are a little likelier to come; all are too few.
    @Test func `company stays where the expected number is out of reach whatever gives way`() throws {
        let candidates = (1...96).map { number in
            var person = Candidate(
                id: .number(number),
                chance: number <= 16 ? 340 : 270,
                fit: 50,
                relation: 20,
                turn: 100,
                newcomer: 0
            )
            person.isNew = true
            return person
        }
        let ties = (17...96).flatMap { a in
            (17...96).filter { a < $0 && (a - 17) / 10 == ($0 - 17) / 10 }
                .map { TableTie(.number(a), .number($0), strength: 80) }
        }
        let problem = TableProblem(candidates: candidates, ties: ties, settings: TableSettings(seats: 10))
        let solver = TableSolver(effort: .usual(for: 96))

        let choice = try #require(solver.solve(problem) { "no. \($0.rawValue)" }.table)

        #expect(choice.relaxed.count == 1)
        #expect(choice.relaxed.first?.hasPrefix("The number of guests was relaxed: ") == true)
        #expect(choice.table.allSatisfy { $0.id.rawValue > 16 } && choice.table.count > 5)
    }

    @Test func `what gives way changes nothing that is laid out in a graph`() {
        for seed in 0..<20 {
            let problem = SmallProblem.made(seed: UInt64(7000 + seed))
            let search = TableSearch(problem, effort: .init(steps: 1), seed: 1)
            for rules in TableRules.ladder {
                var relaxed = problem
                relaxed.settings = rules.settings(problem.settings)
                #expect(search.graph(under: rules) == TableGraph(relaxed), "\(seed) \(rules)")
            }
        }
    }

    @Test func `the list nearest to the window is the best, and of those the one with the most points`() {
        func table(_ points: Int, outside: Int) -> FoundTable {
            FoundTable(people: [], points: points, outside: outside, rules: TableRules(), isProven: false, steps: 0)
        }
        let tables = [table(90, outside: 200), table(40, outside: 100), table(50, outside: 100)]

        #expect(FoundTable.best(of: tables)?.points == 50)
        #expect(FoundTable.best(of: []) == nil)
    }
}
