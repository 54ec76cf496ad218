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
        var failed: Set<TableRules> = []
        for rules in TableRules.ladder {
            let graph = TableGraph(with(rules))
            if let obstacle = Obstacle.find(with(rules), graph), obstacle.isHard(under: rules) {
                if obstacle.canRelax { continue }
                return .failure(obstacle)
            }
            let isFull = rules == TableRules()
            guard let found = search(graph, rules, isFull ? effort : short, forAny: !isFull).table else {
                failed.insert(rules)
                continue
            }
            return .success(isFull ? found : tightened(found, failed))
        }
        return .failure(blame(TableRules.ladder.last ?? TableRules(), isCertain: false))
    }

    /// Enough to see whether there is a list at all.
    private var short: TableSolver.Effort { part(6) }

    private func part(_ share: Int) -> TableSolver.Effort {
        var part = effort
        part.steps = max(2000, effort.steps / share)
        part.work = effort.work / share
        return part
    }

    /// Puts relaxed rules back in force one by one where a list still exists, and then looks for the best.
    ///
    /// - Parameter failed: rules under which none was found.
    private func tightened(_ start: FoundTable, _ failed: Set<TableRules>) -> FoundTable {
        var best = start
        var failed = failed
        var isChanging = true
        while isChanging {
            isChanging = false
            for rules in best.rules.tightened where !failed.contains(rules) {
                guard let found = quick(problem, rules), rules.hasWindow || found.outside <= best.outside else {
                    failed.insert(rules)
                    continue
                }
                best = found
                isChanging = true
                break
            }
        }
        // Most of the effort went into seeing that there is none under all rules.
        guard let full = search(TableGraph(with(best.rules)), best.rules, part(4)).table,
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
        return search(graph, rules, short, forAny: true).table
    }

    /// - Parameter forAny: whether any list will do, since only whether there is one matters.
    private func search(
        _ graph: TableGraph,
        _ rules: TableRules,
        _ effort: TableSolver.Effort,
        forAny: Bool = false
    ) -> Finding {
        let kernel = Kernel.of(graph)
        if var all = Enumeration(kernel, isWindowSoft: !rules.hasWindow) {
            all.run()
            let table = all.best.map { FoundTable($0, kernel, rules, isProven: kernel.isWhole, steps: all.steps) }
            return Finding(table: table, isComplete: kernel.isWhole)
        }
        let length = min(60_000, max(1024, effort.steps / 4))
        var annealing = Annealing(kernel, isWindowSoft: !rules.hasWindow, seed: seed)
        annealing.onBetter = effort.onBetter
        annealing.run(rounds: max(1, effort.steps / length), length: length, enough: 4, isOver: effort.isOver)
        let first = annealing.best.map { FoundTable($0, kernel, rules, isProven: false, steps: annealing.steps) }
        guard effort.work > 0, !forAny || first == nil else { return Finding(table: first, isComplete: false) }
        guard rules.hasWindow else {
            return Finding(table: first.map { better($0, kernel, effort) }, isComplete: false)
        }
        let proof = proved(kernel, from: first, effort)
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

    /// Goes for the proof among the most promising, and among more and more where that took little of the effort.
    ///
    /// More work goes on where less would have stopped, so that it never ends with a worse list.
    private func proved(_ graph: TableGraph, from first: FoundTable?, _ effort: TableSolver.Effort) -> TableProof {
        var most = graph.unitCount > Self.provable ? Self.kept : Self.provable
        var best = first.map { (points: $0.points, people: $0.people) }
        var work = 0
        while true {
            var proof = TableProof(
                graph,
                best: best,
                limit: effort.work - work,
                annealing: effort.steps,
                isOver: effort.isOver
            )
            proof.onBetter = effort.onBetter
            proof.run(keeping: most)
            work += proof.work
            best = proof.best
            most *= 2
            guard !proof.isComplete, work < effort.work / 8, most < 2 * graph.unitCount, !effort.isOver() else {
                return proof
            }
        }
    }

    /// The list with the most points that is no further from the window that gave way.
    private func better(_ first: FoundTable, _ kernel: TableGraph, _ effort: TableSolver.Effort) -> FoundTable {
        let settings = kernel.settings
        let window = settings.window(for: settings.largestTable)
        let high = min(window.high + first.outside, 1000 * settings.targetHigh)
        var graph = kernel
        graph.settings.windows = settings.windows.map { _ in .init(low: window.low - first.outside, high: high) }
        let proof = proved(graph, from: first, effort)
        guard let best = proof.best, best.points > first.points else { return first }
        var table = first
        table.people = best.people
        table.points = best.points
        let seated = Set(best.people)
        let mean = kernel.ids.indices.reduce(0) { seated.contains(kernel.ids[$1]) ? $0 + Int(kernel.chance[$1]) : $0 }
        table.outside = window.distance(mean)
        table.steps += proof.work
        return table
    }

    /// Of a larger circle than this only so many of the most promising are looked at in the end at first, and nothing is
    /// proven so.
    private static let provable = 300
    private static let kept = 250

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
