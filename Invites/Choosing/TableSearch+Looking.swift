extension TableSearch {
    /// A list that was found before.
    struct Start {
        var list: FoundTable
        /// Whether it is good enough to look only near it; else it is looked near at after a search from nothing.
        var isWarm: Bool
    }

    /// What was found without a proof.
    struct Glance {
        var table: FoundTable?
        var steps: Int
        /// What it has cost, in the proof's measure.
        var work: Int
        /// Whether lists grown around must-invites came to nothing.
        var isLonely: Bool
    }

    /// Looks for lists by small changes, from nothing and near the lists that are known or grown.
    func glance(
        _ kernel: TableGraph,
        _ rules: TableRules,
        _ effort: TableSolver.Effort,
        from start: Start?,
        _ growth: Growth?,
        forAny: Bool
    ) -> Glance {
        let length = min(60_000, max(1024, effort.steps / 2))
        var annealing = Annealing(kernel, isWindowSoft: !rules.hasWindow, seed: seed)
        func annealed() -> FoundTable? {
            annealing.best.map { FoundTable($0, kernel, rules, isProven: false, steps: annealing.steps) }
        }
        if let start, start.isWarm { annealing.start(from: start.list.people) }
        annealing.onBetter = effort.onBetter
        // Without a window nearly any list will do, and how near it comes matters.
        annealing.stopsAtFirst = forAny && rules.hasWindow
        annealing.run(rounds: max(1, effort.steps / length), length: length, enough: 4, isOver: effort.isOver)
        var found = [start?.list, annealed()].compactMap { $0 }
        let large = growth?.found(rules)
        let isWanted = found.isEmpty && (large == nil || !forAny)
        let small = isWanted ? smallGrowth(kernel, rules, effort) : nil
        let cold = start.flatMap { $0.isWarm ? nil : $0.list }
        let known = [cold, large, small?.found(rules)].compactMap { $0 }
        if let nearest = FoundTable.best(of: known) {
            annealing.start(from: nearest.people)
            annealing.run(rounds: 1, length: length, isOver: effort.isOver)
            found += known + [annealed()].compactMap { $0 }
        }
        return Glance(
            table: FoundTable.best(of: found),
            steps: annealing.steps,
            work: (small?.steps ?? 0) + annealing.steps / 2,
            isLonely: small != nil && known.isEmpty
        )
    }
}

extension FoundTable {
    /// The list nearest to the window, and of those the one with the most points.
    static func best(of tables: [FoundTable]) -> FoundTable? {
        tables.max { ($1.outside, $0.points) < ($0.outside, $1.points) }
    }
}
