import Testing

@testable import Invites

struct ChoosingEffortTests {
    /// The tables that a circle gets with more and more work, nil where none is found.
    private func tables(_ seed: Int, work: [Int]) -> [TableChoice?] {
        let problem = SmallProblem.made(seed: UInt64(4000 + seed), count: 80)
        return work.map { work in
            TableSolver(effort: .init(steps: 500, work: work)).solve(problem, relaxing: false) { "\($0.rawValue)" }
                .table
        }
    }

    @Test(arguments: 0..<40)
    func `more effort never gives a worse table, nor a bound that says less`(seed: Int) {
        let tables = tables(seed, work: [1, 300, 1000, 3000, 30_000])

        for (less, more) in zip(tables, tables.dropFirst()) {
            guard let less else { continue }
            #expect(more?.objective ?? .min >= less.objective)
            #expect(more?.bound ?? .max <= less.bound ?? .max)
            #expect(more?.isProven == true || !less.isProven)
        }
    }

    @Test func `more effort finds better tables and proves more of them`() {
        let pairs = (0..<40).map { tables($0, work: [1, 30_000]) }

        #expect(pairs.contains { $0[1]?.objective ?? 0 > $0[0]?.objective ?? 0 })
        #expect(pairs.count { $0[1]?.isProven == true } > pairs.count { $0[0]?.isProven == true })
    }

    @Test(arguments: [8, 80])
    func `nothing is proven of a table that was chosen from a part of a file`(count: Int) {
        for seed in 0..<10 {
            var problem = SmallProblem.made(seed: UInt64(4100 + seed), count: count)
            let solver = TableSolver(effort: .init(steps: 1000, work: 30_000))
            let whole = solver.solve(problem, relaxing: false) { "\($0.rawValue)" }.table
            problem.isWhole = false
            let part = solver.solve(problem, relaxing: false) { "\($0.rawValue)" }.table

            #expect(part?.objective == whole?.objective)
            #expect(part?.isProven != true && part?.bound == nil)
        }
    }

    @Test func `an effort of so many times is as much more work after the same search`() {
        let once = TableSolver.Effort.usual(for: 200)
        let often = TableSolver.Effort.usual(for: 200, times: 7)

        #expect(often.work == 7 * once.work)
        #expect(often.steps == once.steps)
        #expect(TableSolver.Effort.usual(for: 1_000_000).work == TableSolver.Effort.usual(for: 301).work)
        #expect(TableSolver.Effort.usual(for: 200, times: 0).work == once.work)
    }
}
