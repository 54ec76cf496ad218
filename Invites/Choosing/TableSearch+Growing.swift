extension TableSearch {
    /// Lists grown in a large circle before any part of it is searched; nil where that isn't worth the effort.
    func growth(_ kernel: Kernel, _ rules: TableRules, _ effort: TableSolver.Effort) -> Growth? {
        guard rules.hasWindow, kernel.unitCount > Self.provable, effort.work >= Self.worthGrowing else { return nil }
        var growth = Growth(kernel.graph, among: kernel.alive, isOver: effort.isOver)
        growth.run(width: Self.wide)
        return growth
    }

    /// Grows lists anew, four times as many, while there may be far better ones; what it cost.
    ///
    /// That is done in the part that is searched where it is a small one, so that fewer people are tried.
    func widen(_ growth: inout Growth?, in part: TableGraph, after proof: TableProof, _ effort: TableSolver.Effort)
        -> Int
    {
        guard var wider = growth, wider.width < Self.widest else { return 0 }
        if let bound = proof.bound, let points = proof.best?.points, bound - points <= points / 16 { return 0 }
        let (before, width) = (wider.steps, 4 * wider.width)
        if 2 * part.unitCount < wider.graph.unitCount {
            wider = Growth(part, among: Kernel(part).alive, isOver: effort.isOver)
            wider.run(width: width)
            growth = wider
            return wider.steps
        }
        wider.run(width: width)
        growth = wider
        return wider.steps - before
    }

    /// A few lists around must-invites, where the search by small changes found none: of the most promising people and
    /// those near must-invites, if all of these have company among those.
    func smallGrowth(_ part: TableGraph, _ rules: TableRules, _ effort: TableSolver.Effort) -> Growth? {
        guard rules.hasWindow, effort.work > 0, part.isMust.contains(true) else { return nil }
        var kernel = Kernel(part)
        let near = Kernel(kernel.part(1, isAroundMusts: true))
        if near.graph.isMust.indices.allSatisfy({ !near.graph.isMust[$0] || near.isAlive($0) }) { kernel = near }
        var growth = Growth(kernel.graph, among: kernel.alive, isOver: effort.isOver)
        growth.run(width: Self.fewest)
        return growth
    }

    private static let worthGrowing = 2_000_000
    /// How many lists of each length are kept, at first and at most.
    private static let wide = 300
    private static let widest = 4800
    private static let fewest = 30
}
