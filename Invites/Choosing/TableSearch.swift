/// Looks for the best list, under all rules or under as few relaxed ones as will do.
struct TableSearch {
    let problem: TableProblem
    let effort: TableSolver.Effort
    let seed: UInt64

    init(_ problem: TableProblem, effort: TableSolver.Effort, seed: UInt64) {
        self.problem = problem
        self.effort = effort
        self.seed = seed
    }

    /// What came of one search.
    private struct Finding {
        var table: FoundTable?
        /// Whether there is certainly nothing better, or nothing at all.
        var isComplete: Bool
    }

    /// The best list under `rules`, none of which gives way.
    func strict(_ rules: TableRules) -> Result<FoundTable, Obstacle> {
        let ruled = with(rules)
        let graph = TableGraph(ruled)
        if let obstacle = Obstacle.find(ruled, graph), obstacle.isHard(under: rules) { return .failure(obstacle) }
        let finding = search(graph, rules, effort)
        if let table = finding.table { return .success(table) }
        return .failure(blame(rules, isCertain: finding.isComplete))
    }

    /// The best list under as many rules as possible, given up in the order of the ladder.
    func relaxed() -> Result<FoundTable, Obstacle> {
        for rules in TableRules.ladder {
            let graph = TableGraph(with(rules))
            if let obstacle = Obstacle.find(with(rules), graph), obstacle.isHard(under: rules) {
                if obstacle.canRelax { continue }
                return .failure(obstacle)
            }
            let isFull = rules == TableRules()
            guard let found = search(graph, rules, isFull ? effort : short).table else { continue }
            return .success(isFull ? found : tightened(found))
        }
        return .failure(blame(TableRules.ladder.last ?? TableRules(), isCertain: false))
    }

    /// Enough to see whether there is a list at all.
    private var short: TableSolver.Effort {
        var short = effort
        short.steps = max(2000, effort.steps / 6)
        short.work = effort.work / 6
        return short
    }

    /// Puts relaxed rules back in force one by one where a list still exists, and then looks for the best.
    private func tightened(_ start: FoundTable) -> FoundTable {
        var best = start
        var isChanging = true
        while isChanging {
            isChanging = false
            for rules in best.rules.tightened {
                guard let found = quick(problem, rules), rules.hasWindow || found.outside <= best.outside
                else { continue }
                best = found
                isChanging = true
                break
            }
        }
        guard let full = search(TableGraph(with(best.rules)), best.rules, effort).table,
            (full.outside, -full.points) <= (best.outside, -best.points)
        else { return best }
        return full
    }

    private func with(_ rules: TableRules) -> TableProblem {
        var relaxed = problem
        relaxed.settings = rules.settings(problem.settings)
        return relaxed
    }

    /// A list for a problem under `rules`, found without much effort.
    private func quick(_ problem: TableProblem, _ rules: TableRules) -> FoundTable? {
        var ruled = problem
        ruled.settings = rules.settings(problem.settings)
        let graph = TableGraph(ruled)
        guard Obstacle.find(ruled, graph)?.isHard(under: rules) != true else { return nil }
        return search(graph, rules, short).table
    }

    private func search(_ graph: TableGraph, _ rules: TableRules, _ effort: TableSolver.Effort) -> Finding {
        let kernel = Kernel.of(graph)
        if var all = Enumeration(kernel, isWindowSoft: !rules.hasWindow) {
            all.run()
            let table = all.best.map { FoundTable($0, kernel, rules, isProven: true, steps: all.steps) }
            return Finding(table: table, isComplete: kernel.isWhole)
        }
        let length = min(60_000, max(1024, effort.steps / 4))
        var annealing = Annealing(kernel, isWindowSoft: !rules.hasWindow, seed: seed)
        annealing.onBetter = effort.onBetter
        annealing.run(rounds: max(1, effort.steps / length), length: length, enough: 4, isOver: effort.isOver)
        let first = annealing.best.map { FoundTable($0, kernel, rules, isProven: false, steps: annealing.steps) }
        guard effort.work > 0, rules.hasWindow else { return Finding(table: first, isComplete: false) }
        let start = first.map { ($0.points, $0.people) }
        var proof = TableProof(kernel, best: start, limit: effort.work, isOver: effort.isOver)
        proof.onBetter = effort.onBetter
        proof.run(keeping: Self.provable)
        let isComplete = proof.isComplete && kernel.isWhole
        let table = proof.best.map { best in
            FoundTable(
                people: best.people,
                points: best.points,
                outside: 0,
                rules: rules,
                isProven: isComplete,
                steps: annealing.steps + proof.work,
                bound: kernel.isWhole ? proof.bound : nil
            )
        }
        return Finding(table: table, isComplete: isComplete)
    }

    /// Of a large circle only so many of the most promising are looked at in the end, and nothing is proven.
    private static let provable = 300

    /// What to name when the rules contradict one another in a way that only searching shows: the must-invites without
    /// each of whom a list exists, else the rule without which one does.
    private func blame(_ rules: TableRules, isCertain: Bool) -> Obstacle {
        let blockers = Set(problem.must).sorted().filter { id in
            var without = problem
            without.must.removeAll { $0 == id }
            return quick(without, rules) != nil
        }
        var family: Obstacle.Family?
        if blockers.isEmpty {
            family = Obstacle.Family.allCases.first { family in
                let fewer = rules.without(family)
                return fewer != rules && quick(problem, fewer) != nil
            }
        }
        return Obstacle(reason: .together(family, isCertain: isCertain), people: blockers, canRelax: true)
    }
}
