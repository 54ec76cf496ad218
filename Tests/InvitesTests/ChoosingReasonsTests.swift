import Testing

@testable import Invites

/// A file made of dice: people with a past, interests, ties, couples and pairs that may not meet.
private enum DiceFile {
    static func problem(seed: UInt64) -> TableProblem {
        var dice = Dice(seed: seed)
        let count = 6 + dice.below(30)
        let facts = (0..<count).map { index in
            var facts = PersonFacts(id: .number(10 + 3 * index))
            facts.closeness = dice.below(6)
            facts.lastTouchDays = dice.below(2) == 0 ? nil : dice.below(300)
            facts.circles = (0..<dice.below(3)).map { _ in Int64(dice.below(5)) }
            facts.doNotInvite = dice.below(15) == 0
            facts.asked = (0..<dice.below(6)).map { _ in
                PersonFacts.Asked(
                    daysAgo: dice.below(900),
                    answer: [Answer.yes, .no, .maybe, nil][dice.below(4)],
                    attendance: [Attendance.came, .noShow, .unknown][dice.below(3)]
                )
            }
            facts.attended = (0..<dice.below(5)).map { _ in
                PersonFacts.Attended(daysAgo: dice.below(900), similarity: dice.below(65_537), when: "2 Feb")
            }
            let matches = [PersonFacts.Match.exact, .alias, .broader, .narrower]
            facts.interests = (0..<dice.below(3)).map { _ in
                .init(match: matches[dice.below(4)], topic: "tea", asked: "green tea", weight: 1 + dice.below(100))
            }
            return facts
        }
        func anybody() -> Person.ID { facts[dice.below(count)].id }
        let ties = (0..<(3 * count)).map { _ in
            Tie(a: anybody(), b: anybody(), strength: 1 + dice.below(100), source: .hand)
        }
        return TableProblem(
            candidates: Candidate.candidates(facts, ties: ties.filter { $0.a != $0.b }),
            ties: ties.map(TableTie.init),
            must: (0..<dice.below(2)).map { _ in anybody() },
            excluded: (0..<dice.below(2)).map { _ in anybody() },
            never: (0..<dice.below(3)).map { _ in TablePair(anybody(), anybody()) },
            couples: (0..<dice.below(2)).map { _ in TablePair(anybody(), anybody()) },
            settings: TableSettings(seats: 2 + dice.below(9))
        )
    }
}

struct ChoosingReasonsTests {
    /// Words that no other name contains.
    private static func name(_ id: Person.ID) -> String { "<\(id.rawValue)>" }

    @Test(arguments: [UInt64](stride(from: 0, to: 1000, by: 100)))
    func `in a thousand random files the lines add up to the points, and the points to the objective`(first: UInt64) {
        var tables = 0
        for seed in first..<(first + 100) {
            let problem = DiceFile.problem(seed: seed)
            let solver = TableSolver(effort: .init(steps: 1500), seed: seed)
            guard let choice = solver.solve(problem, name: Self.name).table else { continue }
            tables += 1
            #expect(choice.table.reduce(0) { $0 + $1.points } == choice.objective)
            for seat in choice.table + choice.standby {
                #expect(seat.reasons.reduce(0) { $0 + $1.points } == seat.points)
                #expect(seat.reasons.count <= 5 && Set(seat.reasons.map(\.kind)).count == seat.reasons.count)
            }
            expectOnlyKnowsLinesChange(problem, choice)
        }
        #expect(tables > 50)
    }

    /// Scores the table without one person after another: whoever does not know them keeps every line, and whoever is
    /// told to know them keeps all but that line.
    private func expectOnlyKnowsLinesChange(_ problem: TableProblem, _ choice: TableChoice) {
        let everybody = Set(choice.table.map(\.id))
        for gone in everybody {
            let rest = everybody.subtracting([gone])
            let reasons = TableReasons(problem, table: rest, name: Self.name)
            for before in choice.table where before.id != gone {
                guard let after = reasons.seat(before.id, beside: rest) else {
                    Issue.record("nobody")
                    continue
                }
                func others(_ seat: TableChoice.Seat) -> [TableReason] { seat.reasons.filter { $0.kind != .company } }
                func company(_ seat: TableChoice.Seat) -> TableReason? { seat.reasons.first { $0.kind == .company } }
                #expect(others(after) == others(before))
                let isKnown = problem.ties.contains {
                    ($0.a, $0.b) == (before.id, gone) || ($0.a, $0.b) == (gone, before.id)
                }
                if !isKnown { #expect(company(after) == company(before)) }
                if company(before)?.text.contains(Self.name(gone)) == true {
                    #expect(isKnown && company(after) != company(before))
                    #expect(company(after)?.text.contains(Self.name(gone)) != true)
                }
            }
        }
    }
}
