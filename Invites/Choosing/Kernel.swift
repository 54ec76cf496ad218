/// The part of a large graph in which the best table is sought: the most promising people, and everybody within two
/// steps of a must-invite, because a must-invite needs company wherever it is (choosing notes, section 8).
enum Kernel {
    static let people = 1500
    static let ball = 150

    static func of(_ graph: TableGraph) -> TableGraph {
        let reach = Reach(graph)
        guard graph.count > people || reach.isAlive.contains(false) else { return graph }
        let promise = Promise(graph)
        var keep = [Bool](repeating: false, count: graph.unitCount)
        let alive = (0..<graph.unitCount).filter { reach.isAlive[$0] }
        let order = alive.sorted { (promise.ofUnit[$0], $1) > (promise.ofUnit[$1], $0) }
        for unit in order.prefix(people) { keep[unit] = true }
        for unit in 0..<graph.unitCount where graph.isMust[unit] {
            keep[unit] = true
            for near in around(unit, graph, reach, promise) { keep[near] = true }
        }
        var kernel = graph.restricted(to: keep)
        kernel.isWhole = graph.isWhole && alive.allSatisfy { keep[$0] }
        return kernel
    }

    /// All whom a unit's people know, and the most promising of those whom these know.
    private static func around(_ unit: Int, _ graph: TableGraph, _ reach: Reach, _ promise: Promise) -> [Int] {
        var friends: Set<Int> = []
        var others: Set<Int> = []
        for at in graph.members(unit) {
            for tie in graph.ties(Int(graph.unitMember[at])) {
                let friend = Int(graph.tieTo[tie])
                friends.insert(Int(graph.unitOf[friend]))
                for next in graph.ties(friend) { others.insert(Int(graph.unitOf[Int(graph.tieTo[next])])) }
            }
        }
        let best = others.filter { reach.isAlive[$0] }
            .sorted { (promise.ofUnit[$0], $1) > (promise.ofUnit[$1], $0) }
        return friends.filter { reach.isAlive[$0] } + best.prefix(ball)
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
