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

    /// The best list under `rules`, none of which gives way.
    func strict(_ rules: TableRules) -> Result<FoundTable, Obstacle> {
        let ruled = with(rules)
        let graph = TableGraph(ruled)
        if let obstacle = Obstacle.find(ruled, graph), obstacle.isHard(under: rules) { return .failure(obstacle) }
        if let found = search(graph, rules, steps: effort.steps) { return .success(found) }
        return .failure(blame(rules))
    }

    /// The best list under as many rules as possible, given up in the order of the ladder.
    func relaxed() -> Result<FoundTable, Obstacle> {
        let short = max(2000, effort.steps / 6)
        for rules in TableRules.ladder {
            let graph = TableGraph(with(rules))
            if let obstacle = Obstacle.find(with(rules), graph), obstacle.isHard(under: rules) {
                if obstacle.canRelax { continue }
                return .failure(obstacle)
            }
            let isFull = rules == TableRules()
            guard let found = search(graph, rules, steps: isFull ? effort.steps : short) else { continue }
            return .success(isFull ? found : tightened(found, steps: short))
        }
        return .failure(blame(TableRules.ladder.last ?? TableRules()))
    }

    /// Puts relaxed rules back in force one by one where a list still exists, and then looks for the best.
    private func tightened(_ start: FoundTable, steps: Int) -> FoundTable {
        var best = start
        var isChanging = true
        while isChanging {
            isChanging = false
            for rules in best.rules.tightened {
                let graph = TableGraph(with(rules))
                guard Obstacle.find(with(rules), graph)?.isHard(under: rules) != true,
                    let found = search(graph, rules, steps: steps),
                    rules.hasWindow || found.outside <= best.outside
                else { continue }
                best = found
                isChanging = true
                break
            }
        }
        let full = search(TableGraph(with(best.rules)), best.rules, steps: effort.steps)
        guard let full, (full.outside, -full.points) <= (best.outside, -best.points) else { return best }
        return full
    }

    private func with(_ rules: TableRules) -> TableProblem {
        var relaxed = problem
        relaxed.settings = rules.settings(problem.settings)
        return relaxed
    }

    private func search(_ graph: TableGraph, _ rules: TableRules, steps: Int) -> FoundTable? {
        let kernel = Kernel.of(graph)
        if var all = Enumeration(kernel, isWindowSoft: !rules.hasWindow) {
            all.run()
            return all.best.map { FoundTable($0, kernel, rules, isProven: true, steps: all.steps) }
        }
        let length = min(60_000, max(1024, steps / 4))
        var annealing = Annealing(kernel, isWindowSoft: !rules.hasWindow, seed: seed)
        annealing.run(rounds: max(1, steps / length), length: length, isOver: effort.isOver)
        return annealing.best.map { FoundTable($0, kernel, rules, isProven: false, steps: annealing.steps) }
    }

    /// Whom to name when the rules contradict one another in a way that only searching shows: the must-invites without
    /// each of whom a list exists.
    private func blame(_ rules: TableRules) -> Obstacle {
        let steps = max(2000, effort.steps / 6)
        let blockers = Set(problem.must).sorted().filter { id in
            var without = problem
            without.must.removeAll { $0 == id }
            without.settings = rules.settings(problem.settings)
            let graph = TableGraph(without)
            return Obstacle.find(without, graph)?.isHard(under: rules) != true
                && search(graph, rules, steps: steps) != nil
        }
        return Obstacle(reason: .nothingFound, people: blockers, canRelax: true)
    }
}
