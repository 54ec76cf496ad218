/// Proves that no list is better than the best one found, or finds the better one (branch and bound).
///
/// A branch ends when the linear program's certificate says that nothing in it is better, or when nothing is left.
/// Deterministic: it counts pivots, and time only through `isOver`.
struct TableProof {
    private var graph: TableGraph
    private var state: TableState
    /// The best list as people, and its points.
    private(set) var best: (points: Int, people: [Person.ID])? {
        didSet { if let best { onBetter(best.points) } }
    }
    /// Told the points of each better list.
    var onBetter: (Int) -> Void = { _ in }
    /// Whether any list will do for now, so that the search for it ends with it.
    var stopsAtFirst = false
    private let limit: Int
    /// The steps of one look for a better list among those whom the relaxation likes.
    private let annealing: Int
    private let isOver: () -> Bool
    /// What it has cost, in thousands of tableau cells.
    private(set) var work = 0
    /// Whether every branch came to its end.
    private(set) var isComplete = true
    /// No list has more points than this.
    private(set) var bound: Int?
    private var history: [Experience]

    /// What settling a unit did to the bound so far.
    private struct Experience {
        var up = 0.0
        var ups = 0.0
        var down = 0.0
        var downs = 0.0
    }

    init(
        _ graph: TableGraph,
        best: (points: Int, people: [Person.ID])?,
        limit: Int,
        annealing: Int = 1000,
        isOver: @escaping () -> Bool
    ) {
        self.graph = graph
        self.best = best
        self.limit = limit
        self.annealing = min(8000, max(1000, annealing / 2))
        self.isOver = isOver
        state = TableState(graph)
        history = Array(repeating: Experience(), count: graph.unitCount)
    }

    /// - Parameter most: with more open units than this after the first relaxation only the most promising are kept, and
    ///   the search proves nothing.
    mutating func run(keeping most: Int = .max) {
        // Where many people will be left out anyway, who they are is seen long before the relaxation is as tight as can be;
        // with much effort it becomes so all the same.
        let isLarge = graph.unitCount > most
        for round in 0..<6 {
            var program = TableProgram(graph)
            var domain = Domain(graph)
            let share = isLarge && round == 0 ? limit / 16 : .max / 2
            guard let bound = tighten(&program, &domain, rounds: 40, until: work + share) else { return }
            if isComplete {
                self.bound = min(self.bound ?? .max, max(best?.points ?? 0, Int(bound.points.rounded(.up))))
            }
            if round < (isLarge ? 1 : 2) { anneal(domain, bound, rounds: isLarge ? 2 : 4) }
            fix(&domain, by: bound)
            guard bound.points > cutoff, domain.settle(graph) else { return }
            let open = domain.fate.indices.filter { domain.fate[$0] == .open }
            if open.count > most {
                isComplete = false
                let kept = open.sorted { (bound.reduced[$0], $1) > (bound.reduced[$1], $0) }.prefix(most)
                for unit in Set(open).subtracting(kept) { domain.fate[unit] = .out }
            } else if 4 * open.count > 3 * graph.unitCount {
                return search(program, domain, bound)
            }
            restrict(to: domain)
        }
        explore(TableProgram(graph), Domain(graph))
    }

    /// Goes on with a smaller graph, without those who are out.
    private mutating func restrict(to domain: Domain) {
        graph = graph.restricted(to: domain.fate.map { $0 != .out })
        let kept = domain.fate.filter { $0 != .out }
        for (unit, fate) in kept.enumerated() { graph.isMust[unit] = fate == .seated }
        state = TableState(graph)
        history = Array(repeating: Experience(), count: graph.unitCount)
    }

    /// Looks for a better list among those whom the relaxation likes best.
    private mutating func anneal(_ domain: Domain, _ bound: Bound, rounds: Int) {
        let open = domain.fate.indices.filter { domain.fate[$0] == .open }
        let liked = open.sorted { (bound.reduced[$0], $1) > (bound.reduced[$1], $0) }.prefix(Self.liked)
        var keep = domain.fate.map { $0 == .seated }
        for unit in liked { keep[unit] = true }
        let part = graph.restricted(to: keep)
        var search = Annealing(part, isWindowSoft: false, seed: UInt64(part.unitCount))
        search.run(rounds: rounds, length: annealing, enough: 3, isOver: isOver)
        work += search.steps >> 1
        guard let found = search.best, found.points > best?.points ?? Int.min else { return }
        best = (found.points, found.people.map { part.ids[Int($0)] })
    }

    private static let liked = 60

    /// A list must have more points than this to be better.
    private var cutoff: Double { best.map { Double($0.points) + 0.99 } ?? -.infinity }

    private var isSpent: Bool { work >= limit || stopsAtFirst && best != nil || isOver() }

    private mutating func explore(_ parent: TableProgram, _ start: Domain) {
        var program = parent
        var domain = start
        guard let bound = tighten(&program, &domain, rounds: 6) else { return }
        search(program, domain, bound)
    }

    /// Relaxes, settles what follows and adds rows until nothing changes or `most` work was done in all; nil when nothing
    /// better is left.
    private mutating func tighten(
        _ program: inout TableProgram,
        _ domain: inout Domain,
        rounds: Int,
        until most: Int = .max
    ) -> Bound? {
        var left = rounds
        while true {
            guard domain.settle(graph) else { return nil }
            guard !isSpent else {
                isComplete = false
                return nil
            }
            program.apply(domain)
            guard let bound = relax(&program, limit: 4000) else { return nil }
            let before = domain.fate
            fix(&domain, by: bound)
            guard domain.fate == before else { continue }
            left -= 1
            if left > 0, work < most, program.separate() > 0 { continue }
            program.tidy()
            return bound
        }
    }

    /// Splits what is left until it comes to its end.
    private mutating func search(_ start: TableProgram, _ settled: Domain, _ first: Bound) {
        var program = start
        var domain = settled
        var bound = first
        while true {
            if domain.fate.allSatisfy({ $0 != .open }) || isWhole(program) {
                if consider(program, domain) { return }
                guard bound.points > cutoff else { return }
            }
            split(program, &domain, bound.points)
            guard let next = tighten(&program, &domain, rounds: 6) else { return }
            bound = next
        }
    }

    private typealias Bound = (points: Double, reduced: [Double])

    /// Solves the relaxation; nil when nothing in it is better than the best list.
    private mutating func relax(_ program: inout TableProgram, limit: Int) -> Bound? {
        let before = program.work
        let outcome = program.solve(limit: limit, cutoff: cutoff)
        work += program.work - before + 1 + (graph.unitCount * program.rowCount) >> 11
        if outcome == .infeasible || outcome == .cutoff { return nil }
        let bound = program.bound()
        return bound.points > cutoff ? bound : nil
    }

    /// Settles units whose other fate would make the bound too low.
    private func fix(_ domain: inout Domain, by bound: Bound) {
        let slack = bound.points - cutoff
        for unit in domain.fate.indices where domain.fate[unit] == .open {
            if bound.reduced[unit] < -slack - 1e-3 { domain.fate[unit] = .out }
            if bound.reduced[unit] > slack + 1e-3 { domain.fate[unit] = .seated }
        }
    }

    private func isWhole(_ program: TableProgram) -> Bool {
        (0..<graph.unitCount).allSatisfy { abs(program.share(of: $0) - program.share(of: $0).rounded()) < 1e-6 }
    }

    /// Looks at the list that the solution is; true when the branch has nothing else.
    private mutating func consider(_ program: TableProgram, _ domain: Domain) -> Bool {
        state.removeAll()
        for unit in 0..<graph.unitCount where program.share(of: unit) > 0.5 {
            guard state.hasRoom(for: unit) else { return false }
            state.add(unit: unit)
        }
        let isParted = (0..<graph.unitCount).contains { state.isSeated(unit: $0) && state.against[$0] > 0 }
        if !isParted, state.isAllowed(isWindowSoft: false), state.points > best?.points ?? Int.min {
            best = (state.points, state.people)
        }
        return domain.fate.allSatisfy { $0 != .open }
    }

    // MARK: Branching

    /// Explores one side of a question and settles the other in `domain`.
    private mutating func split(_ program: TableProgram, _ domain: inout Domain, _ bound: Double) {
        guard let unit = question(program, &domain, bound) else { return }
        var one = domain
        if unit < 0 {
            let middle = domain.middle(program.size.count)
            one.count = domain.count.lowerBound...middle
            domain.count = (middle + 1)...domain.count.upperBound
        } else {
            // While there is no list at all, somebody more is the way to one.
            let isLikely = best == nil || program.share(of: unit) > 0.5
            one.fate[unit] = isLikely ? .seated : .out
            domain.fate[unit] = isLikely ? .out : .seated
        }
        explore(program, one)
    }

    /// The unit to ask about; nil when something was settled on the way, -1 to ask about the length of the list.
    private mutating func question(_ program: TableProgram, _ domain: inout Domain, _ bound: Double) -> Int? {
        if domain.isOutsideWindow(program.size, graph.settings) { return -1 }
        let open = domain.fate.indices.filter { domain.fate[$0] == .open }
        var fractional = open.filter { unit in
            let share = program.share(of: unit)
            return share > 1e-6 && share < 1 - 1e-6
        }
        if fractional.isEmpty {
            let isUniform = Set(domain.count.map { graph.settings.window(for: $0) }).count == 1
            if !isUniform { return -1 }
            return open.max { (program.share(of: $0), $1) < (program.share(of: $1), $0) }
        }
        if best == nil { return fractional.max { (program.share(of: $0), $1) < (program.share(of: $1), $0) } }
        fractional.sort { (score($0, program), $1) > (score($1, program), $0) }
        var best = fractional[0]
        var bestScore = -1.0
        for unit in fractional.prefix(10) {
            let known = history[unit]
            if min(known.ups, known.downs) >= 2 || isSpent {
                if score(unit, program) > bestScore {
                    bestScore = score(unit, program)
                    best = unit
                }
                continue
            }
            guard let up = probe(unit, .seated, program, domain, bound) else {
                domain.fate[unit] = .out
                return nil
            }
            guard let down = probe(unit, .out, program, domain, bound) else {
                domain.fate[unit] = .seated
                return nil
            }
            let share = program.share(of: unit)
            history[unit].up += up / (1 - share)
            history[unit].ups += 1
            history[unit].down += down / share
            history[unit].downs += 1
            let worth = max(up, 1) * max(down, 1)
            if worth > bestScore {
                bestScore = worth
                best = unit
            }
        }
        return best
    }

    /// How much the bound falls when a unit's fate is settled; nil when nothing better is left.
    private mutating func probe(
        _ unit: Int,
        _ fate: Domain.Fate,
        _ program: TableProgram,
        _ domain: Domain,
        _ bound: Double
    ) -> Double? {
        var domain = domain
        domain.fate[unit] = fate
        guard domain.settle(graph) else { return nil }
        var program = program
        program.apply(domain)
        guard let after = relax(&program, limit: 25) else { return nil }
        return max(0, bound - after.points)
    }

    private func score(_ unit: Int, _ program: TableProgram) -> Double {
        let share = program.share(of: unit)
        let known = history[unit]
        let guess = 200.0
        let up = known.ups > 0 ? known.up / known.ups : guess
        let down = known.downs > 0 ? known.down / known.downs : guess
        return max(up * (1 - share), 1) * max(down * share, 1)
    }
}
