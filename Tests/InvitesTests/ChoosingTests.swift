import Testing

@testable import Invites

struct ChoosingTests {
    private let solver = TableSolver(effort: .init(steps: 6000))

    @Test(arguments: 0..<60)
    func `on small problems the best of all lists is found, and none where there is none`(seed: Int) {
        let problem = SmallProblem.made(seed: UInt64(seed))
        let every = EveryList(problem: problem)

        let outcome = solver.solve(problem, relaxing: false) { "\($0.rawValue)" }

        let table = outcome.table?.table.map(\.id) ?? []
        let people = problem.candidates.filter { table.contains($0.id) }
        #expect(outcome.table?.objective == every.best())
        #expect(outcome.table == nil || every.isAllowed(people))
        #expect(outcome.table == nil || every.points(people) == outcome.table?.objective)
    }

    @Test(arguments: 0..<40)
    func `the search for large circles never beats the best list, nor finds one where none exists`(seed: Int) {
        let problem = SmallProblem.made(seed: UInt64(seed))
        let every = EveryList(problem: problem)
        var annealing = Annealing(TableGraph(problem), isWindowSoft: false, seed: 1)

        annealing.run(rounds: 3, length: 2000, isOver: { false })

        let found = annealing.best.map { list in
            problem.candidates.filter { person in list.people.contains { TableGraph(problem).ids[Int($0)] == person.id }
            }
        }
        #expect(found.map(every.isAllowed) != false)
        #expect(found.map(every.points) == annealing.best?.points)
        #expect(found == nil || every.best() != nil)
        #expect(annealing.best?.points ?? 0 <= every.best() ?? 0)
    }

    @Test(arguments: 300..<330)
    func `a relaxed table keeps must, never, couples and seats, and says what it gave up`(seed: Int) {
        let problem = SmallProblem.made(seed: UInt64(seed))

        guard let choice = solver.solve(problem, name: { "\($0.rawValue)" }).table else { return }

        let ids = Set(choice.table.map(\.id))
        let people = problem.candidates.filter { ids.contains($0.id) }
        #expect(problem.must.allSatisfy(ids.contains))
        #expect(!problem.excluded.contains(where: ids.contains))
        #expect(!problem.never.contains { $0.a != $0.b && ids.contains($0.a) && ids.contains($0.b) })
        #expect(problem.couples.allSatisfy { ids.contains($0.a) == ids.contains($0.b) })
        #expect(people.allSatisfy { problem.isWithinRotation($0) })
        let expected = people.reduce(0) { $0 + $1.chance }
        #expect(expected <= 1000 * problem.settings.targetHigh || choice.relaxed.isEmpty)
        #expect(choice.table.count <= problem.settings.largestTable)
        #expect(choice.relaxed.isEmpty == EveryList(problem: problem).isAllowed(people))
    }

    @Test(arguments: 0..<30)
    func `the points of the reasons add up to the person's, and all to the objective`(seed: Int) {
        let problem = SmallProblem.made(seed: UInt64(seed))

        guard let choice = solver.solve(problem, name: { "\($0.rawValue)" }).table else { return }

        for seat in choice.table + choice.standby {
            #expect(seat.reasons.reduce(0) { $0 + $1.points } == seat.points)
            #expect(seat.reasons.count <= 5)
            #expect(seat.reasons.map { TableReason.Kind.allCases.firstIndex(of: $0.kind) ?? 9 }.isRising)
        }
        #expect(choice.table.reduce(0) { $0 + $1.points } == choice.objective)
        #expect(Set(choice.table.map(\.id)).isDisjoint(with: choice.standby.map(\.id)))
    }

    @Test func `the same problem and seed give the same table, however it is written down`() {
        let problem = SmallProblem.made(seed: 7)
        var shuffled = problem
        shuffled.candidates.reverse()
        shuffled.ties = problem.ties.reversed().map { TableTie($0.b, $0.a, strength: $0.strength) }

        let one = solver.solve(problem) { "\($0.rawValue)" }.table
        let other = solver.solve(shuffled) { "\($0.rawValue)" }.table

        #expect(one?.table == other?.table)
        #expect(one?.standby == other?.standby)
    }

    @Test func `eight people who know only the planner still get a table, with what was relaxed`() {
        let candidates = (1...8).map { number in
            var facts = PersonFacts(id: .number(number))
            facts.closeness = number % 6
            return Candidate(facts: facts)
        }
        let problem = TableProblem(candidates: candidates, settings: TableSettings(seats: 10))

        let choice = solver.solve(problem) { "person \($0.rawValue)" }.table

        #expect(choice?.table.count == 8)
        #expect(choice?.relaxed.count == 2)
        #expect(choice?.relaxed.last?.contains("number of guests") == true)
    }

    @Test func `removing a companion changes exactly the company lines that name them`() throws {
        let problem = SmallProblem.made(seed: 21)
        let name: (Person.ID) -> String = { "<\($0.rawValue)>" }
        let choice = try #require(solver.solve(problem, name: name).table)
        let gone = try #require(choice.table.last?.id)
        let all = Set(choice.table.map(\.id))

        let before = TableReasons(problem, table: all, name: name)
        let after = TableReasons(problem, table: all.subtracting([gone]), name: name)

        for id in all where id != gone {
            let then = before.seat(id, beside: all)?.reasons ?? []
            let now = after.seat(id, beside: all.subtracting([gone]))?.reasons ?? []
            let isNamed = then.contains { $0.kind == .company && $0.text.contains(name(gone)) }
            #expect(isNamed == (then.filter { $0.kind == .company }.map(\.points) != now.companyPoints))
            #expect(then.filter { $0.kind != .company } == now.filter { $0.kind != .company })
        }
    }
}

extension [TableReason] {
    fileprivate var companyPoints: [Int] { filter { $0.kind == .company }.map(\.points) }
}

extension [Int] {
    fileprivate var isRising: Bool { zip(self, dropFirst()).allSatisfy(<) }
}
