/// Looks for the best list, under all rules or under as few relaxed ones as will do.
struct TableSearch {
    let problem: TableProblem
    let effort: TableSolver.Effort
    let seed: UInt64
    /// The problem under all rules. What gives way changes the settings alone, none of those that are laid out in it.
    private let graph: TableGraph

    init(_ problem: TableProblem, effort: TableSolver.Effort, seed: UInt64) {
        self.problem = problem
        graph = TableGraph(problem)
        self.effort = effort
        self.seed = seed
    }

    /// What came of one search.
    private struct Finding {
        var table: FoundTable?
        /// Whether there is certainly nothing better, or nothing at all.
        var isComplete: Bool
        /// What it has cost, in the proof's measure.
        var work = 0
    }

    /// The best list under `rules`, none of which gives way.
    func strict(_ rules: TableRules) -> Result<FoundTable, Obstacle> {
        let graph = graph(under: rules)
        if let obstacle = Obstacle.find(problem, graph), obstacle.isHard(under: rules) { return .failure(obstacle) }
        let finding = search(graph, rules, effort)
        if let table = finding.table { return .success(table) }
        return .failure(blame(rules, isCertain: finding.isComplete))
    }

    /// The best list under as many rules as possible, given up in the order of the ladder.
    func relaxed() -> Result<FoundTable, Obstacle> {
        var failed = Failures()
        let (ladder, least) = ladder()
        for rules in ladder {
            let graph = graph(under: rules)
            if let obstacle = Obstacle.find(problem, graph), obstacle.isHard(under: rules) {
                if obstacle.canRelax { continue }
                return .failure(obstacle)
            }
            let isFirst = rules == ladder.first
            let finding = search(graph, rules, effort, forAny: !isFirst)
            guard let found = finding.table, rules == ladder.last || expected(found) >= least else {
                failed.note(rules, isCertain: finding.isComplete)
                continue
            }
            return .success(isFirst ? found : tightened(found, failed))
        }
        return .failure(blame(ladder.last ?? TableRules(), isCertain: false))
    }

    /// The rules to try one after another: without the window from the start where too few people could come whatever
    /// else gives way, so that nothing else is given up for it but where a rule would cost more than a third of the guests.
    ///
    /// Beside it the guests that a table under any rules but the last should expect, permille.
    private func ladder() -> (rules: [TableRules], least: Int) {
        guard tooFew(TableRules()) != nil, let fewest = TableRules.ladder.last(where: \.hasWindow),
            let most = tooFew(fewest)
        else { return (TableRules.ladder, 0) }
        return (TableRules.ladder.filter(\.hasWindow).map { $0.without(.window) }, most * 2 / 3)
    }

    /// The most guests that all who could be invited make, permille, where that is too few.
    private func tooFew(_ rules: TableRules) -> Int? {
        guard case .tooFewPeople(let expected, _) = Obstacle.find(problem, graph(under: rules))?.reason else {
            return nil
        }
        return expected
    }

    private func expected(_ table: FoundTable) -> Int {
        let seated = Set(table.people)
        return problem.candidates.reduce(0) { seated.contains($1.id) ? $0 + $1.chance : $0 }
    }

    /// Rules under which no list was found.
    private struct Failures {
        private(set) var all: Set<TableRules> = []
        /// Whether there certainly is none under any of them.
        private(set) var isCertain = true

        mutating func note(_ rules: TableRules, isCertain: Bool) {
            all.insert(rules)
            self.isCertain = self.isCertain && isCertain
        }
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
    private func tightened(_ start: FoundTable, _ before: Failures) -> FoundTable {
        var best = start
        var failed = before
        var isChanging = true
        while isChanging {
            isChanging = false
            for rules in best.rules.tightened where !failed.all.contains(rules) {
                let finding = quick(rules)
                guard let found = finding.table, rules.hasWindow || found.outside <= best.outside else {
                    failed.note(rules, isCertain: finding.isComplete)
                    continue
                }
                best = found
                isChanging = true
                break
            }
        }
        // Most of the effort went into seeing that there is none under all rules.
        if let full = search(graph(under: best.rules), best.rules, part(4), from: best).table,
            (full.outside, -full.points) <= (best.outside, -best.points)
        {
            best = full
        }
        best.isRelaxingNeeded = failed.isCertain
        return best
    }

    /// The candidates and what holds between them under `rules`.
    func graph(under rules: TableRules) -> TableGraph {
        var relaxed = graph
        relaxed.settings = rules.settings(problem.settings)
        return relaxed
    }

    /// Whether there is a list under `rules`, as far as that is seen without much effort.
    private func quick(_ rules: TableRules) -> Finding {
        let graph = graph(under: rules)
        if Obstacle.find(problem, graph)?.isHard(under: rules) == true { return Finding(table: nil, isComplete: true) }
        return search(graph, rules, short, forAny: true)
    }

    /// Looks in a part of the graph, and in wider and wider ones while there is no list or much of the effort is left.
    ///
    /// The first list that only a proof found is rarely a good one, so the search goes on from it.
    ///
    /// - Parameters:
    ///   - first: a list that was found before.
    ///   - forAny: whether any list will do, since only whether there is one matters.
    private func search(
        _ graph: TableGraph,
        _ rules: TableRules,
        _ effort: TableSolver.Effort,
        from first: FoundTable? = nil,
        forAny: Bool = false
    ) -> Finding {
        let kernel = Kernel(graph)
        var rest = effort
        var breadth = Kernel.first
        var growth = growth(kernel, rules, effort)
        rest.work -= growth?.steps ?? 0
        var part = kernel.part(breadth, with: (first ?? growth?.found(rules))?.people ?? [])
        var best: FoundTable?
        while true {
            let isLast = part.unitCount >= kernel.unitCount
            let fruitless = isLast ? .max : min(Self.fruitless, effort.work / 4)
            let start = best.map { Start(list: $0, isWarm: true) } ?? first.map { Start(list: $0, isWarm: false) }
            var finding = look(part, rules, rest, fruitless: fruitless, from: start, &growth, forAny)
            rest.work -= finding.work
            let isNew = best == nil && first == nil && finding.table != nil
            best = finding.table
            let isSpent = rest.work <= 0 || effort.isOver()
            if isNew, !finding.isComplete, !forAny, rules.hasWindow, !isSpent {
                breadth = max(breadth, Kernel.first)
                part = kernel.part(breadth, with: best?.people ?? [])
                continue
            }
            let isDone = best != nil && (forAny || !rules.hasWindow || rest.work < effort.work / 8 * 7)
            if isLast || isDone || isSpent {
                finding.isComplete = finding.isComplete && part.isWhole
                finding.table?.isProven = finding.isComplete
                if !part.isWhole { finding.table?.bound = nil }
                return finding
            }
            breadth = Kernel.next(after: breadth, hasList: best != nil)
            part = kernel.part(breadth, with: best?.people ?? [])
        }
    }

    /// - Parameters:
    ///   - fruitless: how much work the proof is worth while there is no list at all.
    ///   - start: where to begin, in a part of this graph.
    private func look(
        _ kernel: TableGraph,
        _ rules: TableRules,
        _ effort: TableSolver.Effort,
        fruitless: Int,
        from start: Start?,
        _ growth: inout Growth?,
        _ forAny: Bool
    ) -> Finding {
        if var all = Enumeration(kernel, isWindowSoft: !rules.hasWindow) {
            all.run()
            let table = all.best.map { FoundTable($0, kernel, rules, isProven: true, steps: all.steps) }
            return Finding(table: table, isComplete: true)
        }
        let seen = glance(kernel, rules, effort, from: start, growth, forAny: forAny)
        let first = seen.table
        guard effort.work > 0, !forAny || first == nil else {
            return Finding(table: first, isComplete: false, work: seen.work)
        }
        guard rules.hasWindow else {
            return Finding(table: first.map { better($0, kernel, effort) }, isComplete: false)
        }
        var limited = effort
        limited.work = min(effort.work - seen.work, first == nil ? fruitless : .max)
        // Where lists grown around must-invites came to nothing, a short proof hardly ever finds one, nor ends.
        if seen.isLonely, growth == nil, kernel.unitCount > Self.provable {
            limited.work = min(limited.work, effort.work / 16)
        }
        let earlier = start?.list.steps ?? 0
        let (proof, work) = proved(kernel, from: first, limited, &growth)
        let table = proof.best.map { best in
            FoundTable(
                people: best.people,
                points: best.points,
                outside: 0,
                rules: rules,
                isProven: proof.isComplete,
                steps: earlier + seen.steps + work,
                bound: proof.bound
            )
        }
        return Finding(table: table, isComplete: proof.isComplete, work: work + seen.work)
    }

    /// Of a larger circle than this only so many of the most promising are looked at in the end at first, and nothing is
    /// proven so.
    static let provable = 300
    /// No more work than this goes into a part of a large circle while no list is found in it.
    private static let fruitless = 1_000_000

    static let kept = 250

    /// What to name when the rules contradict one another in a way that only searching shows: the must-invites without
    /// each of whom a list exists, else the rule without which one does.
    private func blame(_ rules: TableRules, isCertain: Bool) -> Obstacle {
        let blockers = Set(problem.must).sorted().filter { id in
            var without = problem
            without.must.removeAll { $0 == id }
            return TableSearch(without, effort: effort, seed: seed).quick(rules).table != nil
        }
        var family: Obstacle.Family?
        if blockers.isEmpty {
            family = Obstacle.Family.allCases.first { family in
                let fewer = rules.without(family)
                return fewer != rules && quick(fewer).table != nil
            }
        }
        return Obstacle(reason: .together(family, isCertain: isCertain), people: blockers, canRelax: true)
    }
}
