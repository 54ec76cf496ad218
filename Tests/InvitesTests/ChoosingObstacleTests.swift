import Testing

@testable import Invites

struct ChoosingObstacleTests {
    private let solver = TableSolver(effort: .init(steps: 4000))

    /// Ten people who all know one another.
    private func circle(_ change: (inout TableProblem) -> Void = { _ in }) -> TableProblem {
        let ids = (1...10).map { Person.ID.number($0) }
        let candidates = ids.map { id in
            var person = Candidate(id: id, chance: 600, fit: 50, relation: 50, turn: 100, newcomer: 0)
            person.isNew = id.rawValue % 2 == 0
            return person
        }
        var problem = TableProblem(
            candidates: candidates,
            ties: ids.flatMap { a in ids.filter { a < $0 }.map { TableTie(a, $0, strength: 50) } },
            settings: TableSettings(largestTable: 8, window: .init(low: 2000, high: 4000), targetLow: 2, targetHigh: 4)
        )
        change(&problem)
        return problem
    }

    static let contradictions: [(String, [Int], @Sendable (inout TableProblem) -> Void)] = [
        ("can't be found", [99], { $0.must = [.number(99)] }),
        (
            "wanted and excluded", [3],
            {
                $0.must = [.number(3)]; $0.excluded = [.number(3)]
            }
        ),
        (
            "marked do-not-invite", [1],
            {
                $0.must = [.number(1)]; $0.candidates[0].doNotInvite = true
            }
        ),
        (
            "may never be together", [1, 2],
            {
                $0.must = [.number(1), .number(2)]; $0.never = [.init(.number(2), .number(1))]
            }
        ),
        (
            "may never be together", [2, 3],
            { problem in
                problem.must = [.number(1), .number(3)]
                problem.couples = [.init(.number(1), .number(2))]
                problem.never = [.init(.number(2), .number(3))]
            }
        ),
        (
            "1 comes only together with no. 2", [1, 2],
            { problem in
                problem.must = [.number(1)]
                problem.couples = [.init(.number(1), .number(2))]
                problem.excluded = [.number(2)]
            }
        ),
        ("at most 8 can be invited", Array(1...9), { $0.must = (1...9).map { .number($0) } }),
        ("more than the 4.0 that the seats allow", Array(1...7), { $0.must = (1...7).map { .number($0) } }),
    ]

    @Test(arguments: contradictions)
    func `a contradiction names the rule and the people, and nothing is relaxed for it`(
        text: String,
        blockers: [Int],
        change: @Sendable (inout TableProblem) -> Void
    ) {
        let refusal = solver.solve(circle(change)) { "no. \($0.rawValue)" }.refusal

        #expect(refusal?.because.contains(text) == true)
        #expect(refusal?.blockers == blockers.map { .number($0) })
        #expect(refusal?.isProven == true)
    }

    @Test func `whoever comes only with a must-invite is asked however often that was, but not against their wish`() {
        let tired = circle { problem in
            problem.must = [.number(1)]
            problem.couples = [.init(.number(1), .number(2)), .init(.number(4), .number(3))]
            for index in [0, 1, 2] { problem.candidates[index].isEligible = false }
        }
        var unwilling = tired
        unwilling.candidates[1].doNotInvite = true

        let table = solver.solve(tired, relaxing: false) { "no. \($0.rawValue)" }.table?.table.map(\.id) ?? []
        let refusal = solver.solve(unwilling) { "no. \($0.rawValue)" }.refusal

        #expect(Set(table).isSuperset(of: [.number(1), .number(2)]))
        #expect(Set(table).isDisjoint(with: [.number(3), .number(4)]))
        #expect(refusal?.because == "no. 1 comes only together with no. 2, who can't be invited")
    }

    @Test func `a must-invite whom nobody knows blocks the strict table and is seated in the relaxed one`() {
        let alone = circle { problem in
            problem.must = [.number(5)]
            problem.ties.removeAll { $0.a == .number(5) || $0.b == .number(5) }
        }

        let refusal = solver.solve(alone, relaxing: false) { "no. \($0.rawValue)" }.refusal
        let choice = solver.solve(alone) { "no. \($0.rawValue)" }.table

        #expect(refusal?.blockers == [.number(5)])
        #expect(refusal?.because.contains("no reachable company") == true)
        #expect(choice?.table.contains { $0.id == .number(5) } == true)
        #expect(
            choice?.relaxed == ["Company was relaxed, since too few know one another: no. 5 may know nobody there."]
        )
    }

    @Test func `when must-invites only contradict one another together, those are named without whom it works`() {
        let stale = circle { problem in
            problem.must = [.number(1), .number(3), .number(5)]
            problem.settings.novelPercent = 60
        }

        let refusal = solver.solve(stale, relaxing: false) { "no. \($0.rawValue)" }.refusal

        #expect(refusal?.blockers == [.number(1), .number(3), .number(5)])
        #expect(refusal?.because == "no list keeps all rules together with no. 1, no. 3 and no. 5")
    }

    @Test func `without must-invites the kind of rule is named that leaves no list`() {
        let stale = circle { problem in
            for index in problem.candidates.indices { problem.candidates[index].isNew = index == 0 }
            problem.never = [
                .init(.number(1), .number(2)), .init(.number(1), .number(3)), .init(.number(1), .number(4)),
            ]
            problem.settings.novelPercent = 60
        }

        let refusal = solver.solve(stale, relaxing: false) { "no. \($0.rawValue)" }.refusal

        #expect(refusal?.because == "no list keeps the shares of new faces and regulars together with the other rules")
    }

    @Test func `company gives way to 50 percent before it is given up`() {
        let lonely = circle { problem in
            problem.must = [.number(1)]
            problem.ties = problem.ties.filter { $0.a != .number(1) || $0.b == .number(2) }
        }

        let choice = solver.solve(lonely) { "no. \($0.rawValue)" }.table

        #expect(choice?.relaxed.count == 1)
        #expect(choice?.relaxed.first?.contains("50 % instead of 70 %") == true)
    }

    @Test func `why not and instead of tell the loss or the rule`() throws {
        let problem = circle { problem in
            problem.candidates[0].value = 10
            problem.candidates[1].value = 9000
            problem.never = [.init(.number(3), .number(4))]
            problem.must = [.number(3)]
        }
        let base = try #require(solver.solve(problem) { "no. \($0.rawValue)" }.table)

        let with = try solver.whyNot(.number(1), in: problem, base: base) { "no. \($0.rawValue)" }
        let without = try solver.insteadOf(.number(2), in: problem, base: base) { "no. \($0.rawValue)" }

        #expect(with.loss > 0 && with.joins == [.number(1)])
        #expect(without.loss > 5000 && without.leaves.contains(.number(2)))
        #expect(throws: TableRefusal.self) {
            try solver.whyNot(.number(4), in: problem, base: base) { "no. \($0.rawValue)" }
        }
    }
}
