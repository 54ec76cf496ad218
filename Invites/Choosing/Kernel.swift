/// The parts of a large graph in which the best table is sought: the most promising people, and those near a
/// must-invite, because a must-invite needs company wherever it is (choosing notes, section 8), and so do those who keep it company.
struct Kernel {
    let graph: TableGraph
    private let reach: Reach
    private let promise: Promise
    /// Units that may be part of a list, the most promising first.
    let alive: [Int]

    /// Of a part of breadth 1: so many people, fewer beside must-invites, and so many of those two and three steps away.
    static let people = 750
    static let peopleBesideMusts = 250
    static let ball = 400
    /// The breadth of the first part. A narrower one is the easier place to find any list at all.
    static let first = 2

    init(_ graph: TableGraph) {
        self.graph = graph
        reach = Reach(graph)
        promise = Promise(graph)
        let (isAlive, worth) = (reach.isAlive, promise.ofUnit)
        alive = (0..<graph.unitCount).filter { isAlive[$0] }.sorted { (worth[$0], $1) > (worth[$1], $0) }
    }

    /// Which part to look in after one: where none was found in the first, first in a narrower one.
    static func next(after breadth: Int, hasList: Bool) -> Int {
        if breadth < first { return hasList ? first : 2 * first }
        return breadth == first && !hasList ? 1 : 2 * breadth
    }

    func isAlive(_ unit: Int) -> Bool { reach.isAlive[unit] }

    /// How many units may be part of a list.
    var unitCount: Int { alive.count }

    /// A part, the wider the greater `breadth` is, in any case with `people`.
    ///
    /// - Parameter isAroundMusts: whether it has those near must-invites also where the first part has everybody.
    func part(_ breadth: Int = Kernel.first, with people: [Person.ID] = [], isAroundMusts: Bool = false) -> TableGraph {
        var keep = graph.isMust
        let listed = Set(people)
        for person in 0..<graph.count where listed.contains(graph.ids[person]) {
            keep[Int(graph.unitOf[person])] = true
        }
        if isAroundMusts || alive.count > Self.people * Self.first {
            for unit in alive where graph.isMust[unit] { keepNear(unit, &keep, Self.ball * breadth) }
        }
        let room = max(breadth * Self.people - keep.count { $0 }, breadth * Self.peopleBesideMusts)
        for unit in alive.lazy.filter({ !keep[$0] }).prefix(room) { keep[unit] = true }
        guard keep.contains(false) else { return graph }
        var kernel = graph.restricted(to: keep)
        kernel.isWhole = graph.isWhole && alive.allSatisfy { keep[$0] }
        return kernel
    }

    /// Keeps all whom a unit's people know; of those two and three steps away the most promising, and as many who are the
    /// surest company.
    private func keepNear(_ unit: Int, _ keep: inout [Bool], _ places: Int) {
        var seen: Set<Int> = [unit]
        var ring = [unit]
        for step in 1...3 {
            ring = Set(ring.flatMap(friends)).filter { reach.isAlive[$0] && seen.insert($0).inserted }.sorted()
            let count = step == 1 ? ring.count : places
            for near in ring.sorted(by: { promise.ofUnit[$0] > promise.ofUnit[$1] }).prefix(count) { keep[near] = true }
            for near in ring.sorted(by: { company($0) > company($1) }).prefix(count) { keep[near] = true }
        }
    }

    private func friends(_ unit: Int) -> [Int] {
        graph.members(unit).flatMap { at in
            graph.ties(Int(graph.unitMember[at])).map { Int(graph.unitOf[Int(graph.tieTo[$0])]) }
        }
    }

    /// What the surest of a unit's people is worth as company.
    private func company(_ unit: Int) -> Int32 {
        graph.members(unit).map { graph.company[Int(graph.unitMember[$0])] }.max() ?? 0
    }
}

extension TableGraph {
    /// The same people and rules without the units that are not kept.
    func restricted(to keep: [Bool]) -> TableGraph {
        var part = TableGraph(settings: settings)
        var place = [Int32](repeating: -1, count: count)
        var unitPlace = [Int32](repeating: -1, count: unitCount)
        for person in 0..<count where keep[Int(unitOf[person])] {
            place[person] = Int32(part.ids.count)
            part.ids.append(ids[person])
            part.chance.append(chance[person])
            part.gain.append(gain[person])
            part.company.append(company[person])
            part.isNew.append(isNew[person])
            part.isRegular.append(isRegular[person])
        }
        part.tieStart = [0]
        part.circleStart = [0]
        part.circleCount = circleCount
        for person in 0..<count where place[person] >= 0 {
            for tie in ties(person) where place[Int(tieTo[tie])] >= 0 {
                part.tieTo.append(place[Int(tieTo[tie])])
                part.tieCredit.append(tieCredit[tie])
                part.tieCompany.append(tieCompany[tie])
                part.isCompany.append(isCompany[tie])
            }
            part.tieStart.append(Int32(part.tieTo.count))
            part.circleOf += circleOf[circles(person)]
            part.circleStart.append(Int32(part.circleOf.count))
        }
        part.unitOf = Array(repeating: 0, count: part.count)
        part.unitStart = [0]
        for unit in 0..<unitCount where keep[unit] {
            unitPlace[unit] = Int32(part.isOpen.count)
            for at in members(unit) {
                let person = place[Int(unitMember[at])]
                part.unitMember.append(person)
                part.unitOf[Int(person)] = unitPlace[unit]
            }
            part.unitStart.append(Int32(part.unitMember.count))
            part.isOpen.append(isOpen[unit])
            part.isMust.append(isMust[unit])
        }
        part.neverStart = [0]
        for unit in 0..<unitCount where keep[unit] {
            for at in nevers(unit) where unitPlace[Int(neverUnit[at])] >= 0 {
                part.neverUnit.append(unitPlace[Int(neverUnit[at])])
            }
            part.neverStart.append(Int32(part.neverUnit.count))
        }
        return part
    }

    init(settings: TableSettings) { self.settings = settings }
}
