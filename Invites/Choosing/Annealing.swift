/// A search for the best table by many small changes: worse ones are taken less and less often (simulated annealing),
/// rules may be broken at a price that rises while they are.
///
/// Deterministic for a seed: it counts steps, and time only through `isOver`.
struct Annealing {
    var state: TableState
    private var dice: Dice
    /// Open units that are no must, the most promising first.
    let pool: [Int32]
    private let musts: [Int32]
    /// What breaking a rule costs, in points × 256: a permille of the expected number, a unit of company, of the quotas, of circles.
    private var price = Prices()
    /// The furthest from the window that a list may be; 0 unless the window was relaxed.
    let isWindowSoft: Bool
    /// Who goes and who comes in the present move; kept so that they need no new memory each time.
    private var gone: [Int] = []
    private var come: [Int] = []
    /// What each unit brings to a list where it knows nobody.
    let alone: [Alone]
    /// The units that somebody seated knows are marked by the present number of the look-round.
    var known: [Int]
    var lookRound = 0
    private var nests: Nests

    /// The list that every round starts from, cooler than from nothing; empty for the must-invites alone.
    private var base: [Int32] = []

    private(set) var best: FoundList?
    /// The best of the present round.
    private(set) var local: FoundList?
    var steps = 0
    /// Whether any list will do, so that the search ends soon after one was found.
    var stopsAtFirst = false
    /// Told the points of each better list at the end of a round.
    var onBetter: (Int) -> Void = { _ in }

    struct Prices {
        var mean = 4 * 256
        var company = 3 * 256
        var quota = 40 * 256
        var circle = 3000 * 256
    }

    struct Alone {
        var points: Int
        var mean: Int
        /// Whether its people are company enough for one another.
        var isContent: Bool
    }

    init(_ graph: TableGraph, isWindowSoft: Bool, seed: UInt64) {
        var state = TableState(graph)
        alone = (0..<graph.unitCount).map { unit in
            guard graph.isOpen[unit], state.hasRoom(for: unit) else {
                return Alone(points: 0, mean: 0, isContent: false)
            }
            state.add(unit: unit)
            defer { state.remove(unit: unit) }
            return Alone(points: state.points, mean: state.mean, isContent: state.shortage == 0)
        }
        self.state = state
        known = Array(repeating: 0, count: graph.unitCount)
        nests = Nests(graph)
        dice = Dice(seed: seed)
        self.isWindowSoft = isWindowSoft
        let units = (0..<graph.unitCount).filter { graph.isOpen[$0] }
        musts = units.filter { graph.isMust[$0] }.map(Int32.init)
        let promise = Promise(graph)
        pool = units.filter { !graph.isMust[$0] && graph.members($0).count <= graph.settings.largestTable }
            .sorted { (promise.ofUnit[$0], $1) > (promise.ofUnit[$1], $0) }
            .map(Int32.init)
    }

    /// Starts every round from these people, as far as they are in the graph, instead of from nothing.
    mutating func start(from people: [Person.ID]) {
        let wanted = Set(people)
        base = state.graph.ids.indices.filter { wanted.contains(state.graph.ids[$0]) }.map(Int32.init)
    }

    /// Runs `rounds` of `length` steps each from fresh starts, until `isOver` says so, `enough` rounds came to the
    /// same best list, or any list will do and there is one.
    mutating func run(rounds: Int, length: Int, enough: Int = .max, isOver: () -> Bool) {
        var reached = 0
        for _ in 0..<rounds {
            start()
            let isDone = round(length, isOver)
            if let local {
                if let best, !local.isBetter(than: best) {
                    reached += local == best ? 1 : 0
                } else {
                    best = local
                    reached = 1
                    onBetter(local.points)
                }
            }
            if !isDone || reached >= enough || stopsAtFirst && best != nil { return }
        }
    }

    private mutating func start() {
        local = nil
        state.removeAll()
        for unit in musts where state.hasRoom(for: Int(unit)) { state.add(unit: Int(unit)) }
        for person in base {
            let unit = Int(state.graph.unitOf[Int(person)])
            if !state.isSeated(unit: unit), canAdd(unit) { state.add(unit: unit) }
        }
        note()
    }

    /// One cooling; false when it ended early, since the time is over or any list will do.
    private mutating func round(_ length: Int, _ isOver: () -> Bool) -> Bool {
        guard !pool.isEmpty else { return true }
        let hot = 1000
        let cold = 12
        let stages = 64
        for stage in (base.isEmpty ? 0 : Self.warm)..<stages {
            // Falls by the same factor each stage: hot · (cold/hot)^(stage/stages), with integers.
            let heat = Self.heat(hot, cold, stage, stages)
            for _ in 0..<max(1, length / stages) {
                steps &+= 1
                if steps % 64 == 0 {
                    if isOver() || stopsAtFirst && local != nil { return false }
                    adapt()
                }
                move(heat)
            }
        }
        polish()
        return true
    }

    /// The stage at which a round starts that starts from a list.
    private static let warm = 24

    static func heat(_ hot: Int, _ cold: Int, _ stage: Int, _ stages: Int) -> Int {
        // Between hot and cold the logarithm falls in a straight line; 1/16 powers of two are near enough.
        let octaves = 6 * 16
        let at = octaves * stage / stages
        let fraction = [1024, 981, 939, 899, 861, 825, 790, 756, 724, 693, 664, 636, 609, 583, 558, 535][at % 16]
        return max(cold, (hot * fraction / 1024) >> (at / 16))
    }

    /// What the list is worth with what its broken rules cost.
    private var worth: Int {
        let broken =
            outside &* price.mean &+ state.shortage &* price.company &+ state.quotaMiss &* price.quota
            &+ state.circleExcess &* price.circle
        return state.points &- broken >> 8
    }

    private var outside: Int { state.outside(isWindowSoft: isWindowSoft) }

    /// Tries one change: somebody goes, somebody comes, an exchange, two for two where the newcomer brings a friend, or a
    /// whole group of company comes.
    private mutating func move(_ heat: Int) {
        let before = worth
        gone.removeAll(keepingCapacity: true)
        come.removeAll(keepingCapacity: true)
        switch dice.below(64) {
        case ..<8: exchange(0, for: 1)
        case ..<50: exchange(1, for: 1)
        case ..<56: exchange(1, for: 0)
        case ..<57: exchange(2, for: 2)
        default: exchangeNest()
        }
        guard !gone.isEmpty || !come.isEmpty else { return }
        let change = worth &- before
        if change < 0, -change &* 1000 > heat &* Int(ChanceTables.logOfAbsence[dice.below(1000)]) {
            for unit in come.reversed() { state.remove(unit: unit) }
            for unit in gone.reversed() { state.add(unit: unit) }
            return
        }
        note()
    }

    private mutating func exchange(_ leaving: Int, for coming: Int) {
        for _ in 0..<leaving where state.count > 0 {
            let unit = Int(state.graph.unitOf[Int(state.seated[dice.below(state.count)])])
            guard !state.graph.isMust[unit] else { continue }
            state.remove(unit: unit)
            gone.append(unit)
        }
        for _ in 0..<coming {
            let unit = come.last.map { friend(of: $0) } ?? candidate()
            guard unit >= 0, !gone.contains(unit), canAdd(unit) else { continue }
            state.add(unit: unit)
            come.append(unit)
        }
    }

    /// Somebody comes with a group of company, and as many go, who know one another as far as there are such.
    private mutating func exchangeNest() {
        let nest = nests.around(promising())
        var places = nest.count { !state.isSeated(unit: Int($0)) }
        guard nest.count > 1, places > 0 else { return }
        if state.count > 0 { leave(Int(state.graph.unitOf[Int(state.seated[dice.below(state.count)])]), &places) }
        for unit in nest where canAdd(Int(unit)) && !gone.contains(Int(unit)) {
            state.add(unit: Int(unit))
            come.append(Int(unit))
        }
    }

    /// A unit goes, and those whom its people know well enough, as long as more have to go.
    private mutating func leave(_ unit: Int, _ places: inout Int) {
        guard places > 0, state.isSeated(unit: unit), !state.graph.isMust[unit] else { return }
        state.remove(unit: unit)
        gone.append(unit)
        places -= 1
        for at in state.graph.members(unit) {
            for tie in state.graph.ties(Int(state.graph.unitMember[at])) where state.graph.isCompany[tie] {
                leave(Int(state.graph.unitOf[Int(state.graph.tieTo[tie])]), &places)
            }
        }
    }

    private func canAdd(_ unit: Int) -> Bool {
        !state.isSeated(unit: unit) && state.against[unit] == 0
            && state.count &+ state.graph.members(unit).count <= state.graph.settings.largestTable
    }

    /// Somebody whom a unit's people know, or -1.
    private mutating func friend(of unit: Int) -> Int {
        let members = state.graph.members(unit)
        let person = Int(state.graph.unitMember[members.lowerBound + dice.below(members.count)])
        return friend(ofPerson: person)
    }

    private mutating func friend(ofPerson person: Int) -> Int {
        let ties = state.graph.ties(person)
        guard !ties.isEmpty else { return -1 }
        let friend = Int(state.graph.tieTo[ties.lowerBound + dice.below(ties.count)])
        let unit = Int(state.graph.unitOf[friend])
        return state.graph.isOpen[unit] ? unit : -1
    }

    /// Somebody who isn't seated yet: half the time somebody whom a seated person knows, best one who lacks company.
    private mutating func candidate() -> Int {
        if state.count > 0, dice.below(16) < 10 {
            var seat = dice.below(state.count)
            for _ in 0..<2 where state.shortage > 0 && !state.isStranded(seat: seat) { seat = dice.below(state.count) }
            let unit = friend(ofPerson: Int(state.seated[seat]))
            if unit >= 0 { return unit }
        }
        return promising()
    }

    /// Anybody, the more promising the more often: the smaller of two draws.
    private mutating func promising() -> Int { Int(pool[min(dice.below(pool.count), dice.below(pool.count))]) }

    /// Keeps the list if it breaks no rule and is the best of the round.
    mutating func note() { state.note(&local, isWindowSoft: isWindowSoft) }

    private mutating func adapt() {
        price.mean = Self.adapted(price.mean, outside > 0, 64...256 * 256)
        price.company = Self.adapted(price.company, state.shortage > 0, 64...256 * 64)
        price.quota = Self.adapted(price.quota, state.quotaMiss > 0, 2560...262_144)
        price.circle = Self.adapted(price.circle, state.circleExcess > 0, 65536...4_194_304)
    }

    private static func adapted(_ price: Int, _ isBroken: Bool, _ range: ClosedRange<Int>) -> Int {
        let next = isBroken ? price + price / 4 : price - price / 4
        return min(max(next, range.lowerBound), range.upperBound)
    }
}
