extension TableSearch {
    /// Goes for the proof among the most promising, and among more and more where that took little of the effort.
    ///
    /// More work goes on where less would have stopped, so that it never ends with a worse list.
    func proved(
        _ graph: TableGraph,
        from first: FoundTable?,
        _ effort: TableSolver.Effort,
        _ growth: inout Growth?
    ) -> (proof: TableProof, work: Int) {
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
            proof.stopsAtFirst = best == nil
            proof.onBetter = effort.onBetter
            proof.run(keeping: most)
            work += proof.work
            best = proof.best
            most *= 2
            let isOver = proof.isComplete || best != nil && proof.stopsAtFirst || effort.isOver()
            guard !isOver, work < effort.work / 8, most < 2 * graph.unitCount else { return (proof, work) }
            work += widen(&growth, in: graph, after: proof, effort)
            if let grown = growth?.found(TableRules()), grown.points > best?.points ?? .min {
                best = (grown.points, grown.people)
                effort.onBetter(grown.points)
            }
        }
    }

    /// The list with the most points that is no further from the window that gave way.
    func better(_ first: FoundTable, _ kernel: TableGraph, _ effort: TableSolver.Effort) -> FoundTable {
        let settings = kernel.settings
        let window = settings.window(for: settings.largestTable)
        let high = min(window.high + first.outside, 1000 * settings.targetHigh)
        var graph = kernel
        graph.settings.windows = settings.windows.map { _ in .init(low: window.low - first.outside, high: high) }
        var growth: Growth?
        let (proof, work) = proved(graph, from: first, effort, &growth)
        guard let best = proof.best, best.points > first.points else { return first }
        var table = first
        table.people = best.people
        table.points = best.points
        let seated = Set(best.people)
        let mean = kernel.ids.indices.reduce(0) { seated.contains(kernel.ids[$1]) ? $0 + Int(kernel.chance[$1]) : $0 }
        table.outside = window.distance(mean)
        table.steps += work
        return table
    }
}
