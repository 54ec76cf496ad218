import Testing

@testable import Invites

struct ChoosingKernelTests {
    /// A must-invite who knows one friend, whose only good company is less promising than hundreds of others whom they
    /// know, and thousands of strangers who are more promising than all of these.
    private func needle() -> TableProblem {
        func person(_ number: Int, chance: Int, fit: Int) -> Candidate {
            Candidate(id: .number(number), chance: chance, fit: fit, relation: fit, turn: 0, newcomer: 0)
        }
        let (must, friend, company) = (1, 2, 3)
        let others = 10..<(10 + 900)
        let strangers = 2001..<5001
        var ties = [TableTie(.number(must), .number(friend), strength: 50)]
        ties.append(TableTie(.number(friend), .number(company), strength: 20))
        ties += others.map { TableTie(.number(friend), .number($0), strength: 30) }
        ties += strangers.map { TableTie(.number($0), .number($0 % 3 == 2 ? $0 - 2 : $0 + 1), strength: 60) }
        ties += strangers.map { TableTie(.number($0), .number($0 / 3 * 3 + ($0 + 2) % 3), strength: 60) }
        var settings = TableSettings(
            largestTable: 16,
            window: .init(low: 5500, high: 7500),
            targetLow: 5,
            targetHigh: 10
        )
        settings.novelPercent = 0
        return TableProblem(
            candidates: [person(must, chance: 150, fit: 10), person(friend, chance: 750, fit: 10)]
                + [person(company, chance: 720, fit: 1)] + others.map { person($0, chance: 40, fit: 100) }
                + strangers.map { person($0, chance: 700, fit: 90) },
            ties: ties,
            must: [.number(must)],
            settings: settings
        )
    }

    @Test func `a must-invite far from all who are promising gets company in a large circle`() {
        let solver = TableSolver(effort: .usual(for: 4000))

        let choice = solver.solve(needle(), relaxing: false) { "\($0.rawValue)" }.table

        #expect(choice?.table.map(\.id).prefix(3) == [.number(1), .number(2), .number(3)])
        #expect(choice?.relaxed == [])
    }

    @Test func `a wider part has everybody of a narrower one, and in the end everybody`() {
        let kernel = Kernel(TableGraph(needle()))
        var before: Set<Person.ID> = []
        var breadth = 1
        while before.count < 3903, breadth < 100 {
            let now = Set(kernel.part(breadth).ids)
            #expect(before.isSubset(of: now))
            before = now
            breadth = max(Kernel.first, Kernel.next(after: breadth, hasList: true))
        }
        #expect(before.count == 3903)
    }
}
