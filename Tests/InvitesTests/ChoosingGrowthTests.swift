import Testing

@testable import Invites

struct ChoosingGrowthTests {
    /// Two must-invites who know nobody in common, with circles of their own in which many lead nowhere, while the promising
    /// strangers live elsewhere.
    private func chains(length: Int = 6, strangers: Int = 400) -> TableProblem {
        var settings = TableSettings(
            largestTable: 2 * length,
            window: .init(low: 600 * length, high: 1300 * length),
            targetLow: 2,
            targetHigh: 10
        )
        settings.novelPercent = 0
        var candidates: [Candidate] = []
        var ties: [TableTie] = []
        func add(_ number: Int, chance: Int, fit: Int) {
            candidates.append(
                Candidate(id: .number(number), chance: chance, fit: fit, relation: fit, turn: 0, newcomer: 0)
            )
        }
        for chain in [0, 100] {
            for step in 0..<length {
                add(chain + step, chance: 550, fit: 20)
                guard step > 0 else { continue }
                ties.append(TableTie(.number(chain + step - 1), .number(chain + step), strength: 30))
                for decoy in 1...8 {
                    let number = 1000 + 20 * (chain + step) + decoy
                    add(number, chance: 450, fit: 60)
                    ties.append(TableTie(.number(chain + step - 1), .number(number), strength: 60))
                }
            }
            ties.append(TableTie(.number(chain + length - 1), .number(chain + length - 3), strength: 30))
            ties.append(TableTie(.number(chain), .number(chain + 2), strength: 30))
        }
        for stranger in 5000..<(5000 + strangers) { add(stranger, chance: 700, fit: 90) }
        for stranger in 5000..<(4999 + strangers) {
            ties.append(TableTie(.number(stranger), .number(stranger + 1), strength: 60))
        }
        return TableProblem(
            candidates: candidates,
            ties: ties,
            must: [.number(0), .number(100)],
            settings: settings
        )
    }

    private func grown(_ problem: TableProblem, width: Int) -> Growth {
        let graph = TableGraph(problem)
        var growth = Growth(graph, among: Kernel(graph).alive, isOver: { false })
        growth.run(width: width)
        return growth
    }

    @Test func `must-invites far apart each bring those whom they know to one table`() {
        let growth = grown(chains(), width: 30)

        #expect(growth.best != nil)
        let people = Set(growth.found(TableRules())?.people ?? [])
        #expect(people.isSuperset(of: [.number(0), .number(1), .number(100), .number(101)]))
    }

    @Test func `must-invites stay where hundreds are more promising than all whom they know`() throws {
        let problem = chains(strangers: 1100)
        let search = TableSearch(problem, effort: .usual(for: problem.candidates.count), seed: 1)
        let growth = search.smallGrowth(TableGraph(problem), TableRules(), search.effort)

        let people = try #require(growth?.found(TableRules())?.people)
        #expect(Set(people).isSuperset(of: problem.must))
    }

    @Test(arguments: 0..<300)
    func `whatever grew keeps all rules, and is no better than the best of all lists`(seed: Int) {
        let problem = SmallProblem.made(seed: UInt64(7000 + seed))
        let graph = TableGraph(problem)
        guard Obstacle.find(problem, graph) == nil else { return }

        let growth = grown(problem, width: 300)

        guard let found = growth.best else { return }
        var state = TableState(graph)
        for unit in Set(found.people.map { Int(graph.unitOf[Int($0)]) }) { state.add(unit: unit) }
        #expect(state.isAllowed(isWindowSoft: false))
        #expect(state.points == found.points)
        #expect(found.points <= EveryList(problem: problem).best() ?? .min)
    }

    @Test func `in a small circle nearly always the best list grows`() {
        var (best, all) = (0, 0)
        for seed in 0..<300 {
            let problem = SmallProblem.made(seed: UInt64(7000 + seed))
            guard Obstacle.find(problem, TableGraph(problem)) == nil, let most = EveryList(problem: problem).best()
            else { continue }
            all += 1
            best += grown(problem, width: 300).best?.points == most ? 1 : 0
        }
        #expect(100 * best >= 95 * all)
        #expect(all > 50)
    }

    @Test func `lists grow the same every time`() {
        let lists = (0..<2).map { _ in grown(SmallProblem.made(seed: 7100, count: 80), width: 20).best }

        #expect(lists[0] == lists[1])
        #expect(lists[0] != nil)
    }
}
