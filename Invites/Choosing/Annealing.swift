/// A search for the best table by many small changes: worse ones are taken less and less often (simulated annealing),
/// rules may be broken at a price that rises while they are.
///
/// Deterministic for a seed: it counts steps, and time only through `isOver`.
struct Annealing {
    private var state: TableState
    private var dice: Dice
    /// Open units that are no must, the most promising first.
    private let pool: [Int32]
    private let musts: [Int32]
    /// What breaking a rule costs, in points × 256: a permille of the expected number, a unit of company, of the quotas, of circles.
    private var price = Prices()
    /// The furthest from the window that a list may be; 0 unless the window was relaxed.
    private let isWindowSoft: Bool

    private(set) var best: FoundList?
    /// The best of the present round.
    private var local: FoundList?
    private(set) var steps = 0

    struct Prices {
        var mean = 4 * 256
        var company = 3 * 256
        var quota = 40 * 256
        var circle = 3000 * 256
    }

    init(_ graph: TableGraph, isWindowSoft: Bool, seed: UInt64) {
        state = TableState(graph)
        dice = Dice(seed: seed)
        self.isWindowSoft = isWindowSoft
        let units = (0..<graph.unitCount).filter { graph.isOpen[$0] }
        musts = units.filter { graph.isMust[$0] }.map(Int32.init)
        let promise = Promise(graph)
        pool = units.filter { !graph.isMust[$0] && graph.members($0).count <= graph.settings.largestTable }
            .sorted { (promise.ofUnit[$0], $1) > (promise.ofUnit[$1], $0) }
            .map(Int32.init)
    }

    /// Runs `rounds` of `length` steps each from fresh starts, until `isOver` says so or `enough` rounds came to the
    /// same best list.
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
                }
            }
            if !isDone || reached >= enough { return }
        }
    }

    private mutating func start() {
        local = nil
        state.removeAll()
        for unit in musts where state.hasRoom(for: Int(unit)) { state.add(unit: Int(unit)) }
        note()
    }

    /// One cooling; false when the time is over.
    private mutating func round(_ length: Int, _ isOver: () -> Bool) -> Bool {
        guard !pool.isEmpty else { return true }
        let hot = 700
        let cold = 12
        let stages = 64
        for stage in 0..<stages {
            // Falls by the same factor each stage: hot · (cold/hot)^(stage/stages), with integers.
            let heat = Self.heat(hot, cold, stage, stages)
            for _ in 0..<max(1, length / stages) {
                steps &+= 1
                if steps & 255 == 0 {
                    if isOver() { return false }
                    adapt()
                }
                move(heat)
            }
        }
        polish()
        return true
    }

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

    private mutating func move(_ heat: Int) {
        let before = worth
        let kind = dice.below(16)
        let free = state.count > 0 ? dice.below(state.count) : 0
        var out = -1
        var into = -1
        if kind >= 3, state.count > 0 {
            let unit = Int(state.graph.unitOf[Int(state.seated[free])])
            if !state.graph.isMust[unit] { out = unit }
        }
        if kind < 13 || out < 0 { into = candidate() }
        guard out >= 0 || into >= 0 else { return }
        if out >= 0 { state.remove(unit: out) }
        if into >= 0 {
            let size = state.graph.members(into).count
            if into == out || state.isSeated(unit: into) || state.against[into] > 0
                || state.count + size > state.graph.settings.largestTable
            {
                if out >= 0 { state.add(unit: out) }
                return
            }
            state.add(unit: into)
        }
        let change = worth &- before
        if change < 0, -change &* 1000 > heat &* Int(ChanceTables.logOfAbsence[dice.below(1000)]) {
            if into >= 0 { state.remove(unit: into) }
            if out >= 0 { state.add(unit: out) }
            return
        }
        note()
    }

    /// Somebody who isn't seated yet: half the time somebody whom a seated person knows, best one who lacks company.
    private mutating func candidate() -> Int {
        if state.count > 0, dice.below(2) == 0 {
            var seat = dice.below(state.count)
            for _ in 0..<2 where state.shortage > 0 && !state.isStranded(seat: seat) { seat = dice.below(state.count) }
            let person = Int(state.seated[seat])
            let ties = state.graph.ties(person)
            if !ties.isEmpty {
                let friend = Int(state.graph.tieTo[ties.lowerBound + dice.below(ties.count)])
                let unit = Int(state.graph.unitOf[friend])
                return state.graph.isOpen[unit] ? unit : -1
            }
        }
        // The smaller of two draws: promising people more often.
        return Int(pool[min(dice.below(pool.count), dice.below(pool.count))])
    }

    /// Keeps the list if it breaks no rule and is the best of the round.
    private mutating func note() { state.note(&local, isWindowSoft: isWindowSoft) }

    /// Climbs from the round's best list by every single exchange, until none is better.
    private mutating func polish() {
        guard let start = local else { return }
        state.removeAll()
        for person in start.people where state.place[Int(person)] < 0 {
            state.add(unit: Int(state.graph.unitOf[Int(person)]))
        }
        var isClimbing = true
        while isClimbing {
            let before = local
            let units = Set(state.seated.map { Int(state.graph.unitOf[Int($0)]) }).filter { !state.graph.isMust[$0] }
            exchange(out: nil)
            for unit in units.sorted() {
                state.remove(unit: unit)
                note()
                exchange(out: unit)
                state.add(unit: unit)
            }
            isClimbing = local != before
            guard isClimbing, let better = local else { return }
            state.removeAll()
            for person in better.people where state.place[Int(person)] < 0 {
                state.add(unit: Int(state.graph.unitOf[Int(person)]))
            }
        }
    }

    private mutating func exchange(out: Int?) {
        for unit in pool {
            let into = Int(unit)
            guard into != out, state.against[into] == 0, state.hasRoom(for: into), !state.isSeated(unit: into)
            else { continue }
            state.add(unit: into)
            note()
            state.remove(unit: into)
        }
        steps &+= pool.count
    }

    private mutating func adapt() {
        price.mean = Self.adapted(price.mean, outside > 0, 512...65536)
        price.company = Self.adapted(price.company, state.shortage > 0, 256...16384)
        price.quota = Self.adapted(price.quota, state.quotaMiss > 0, 2560...262_144)
        price.circle = Self.adapted(price.circle, state.circleExcess > 0, 65536...4_194_304)
    }

    private static func adapted(_ price: Int, _ isBroken: Bool, _ range: ClosedRange<Int>) -> Int {
        let next = isBroken ? price + price / 8 : price - price / 24
        return min(max(next, range.lowerBound), range.upperBound)
    }
}
