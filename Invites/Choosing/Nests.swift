/// Small groups who are company enough for one another, one around each unit.
///
/// Where few know one another, changes of one or two people hardly ever lead from a list whose people all have company to
/// another: somebody is always stranded on the way. A whole group comes without that.
struct Nests {
    private let graph: TableGraph
    /// The group around a unit is at `first[unit] ..< end[unit]` of `units`; -1 where it was not looked for yet.
    private var first: [Int32]
    private var end: [Int32]
    private var units: [Int32] = []
    /// The people of the present group, and for everybody their place in it or -1.
    private var people: [Int32] = []
    private var place: [Int16]
    /// What company each of the group lacks.
    private var missing: [Int] = []

    /// More people than this are no small group.
    private static let most = 7

    init(_ graph: TableGraph) {
        self.graph = graph
        first = Array(repeating: -1, count: graph.unitCount)
        end = first
        place = Array(repeating: -1, count: graph.count)
    }

    /// The units of the group around a unit, which comes first; empty where none was found.
    mutating func around(_ unit: Int) -> ArraySlice<Int32> {
        if first[unit] < 0 { find(unit) }
        return units[Int(first[unit])..<Int(end[unit])]
    }

    /// Lets whoever helps most come, again and again, until nobody lacks company.
    private mutating func find(_ unit: Int) {
        let start = units.count
        first[unit] = Int32(start)
        join(unit)
        while let lacking = missing.indices.max(by: { (missing[$0], $1) < (missing[$1], $0) }), missing[lacking] > 0 {
            guard let next = helper(of: Int(people[lacking])), people.count < Self.most else {
                units.removeLast(units.count - start)
                break
            }
            join(next)
        }
        end[unit] = Int32(units.count)
        for person in people { place[Int(person)] = -1 }
        people.removeAll(keepingCapacity: true)
        missing.removeAll(keepingCapacity: true)
    }

    private mutating func join(_ unit: Int) {
        units.append(Int32(truncatingIfNeeded: unit))
        for at in graph.members(unit) {
            let person = Int(graph.unitMember[at])
            var need = graph.settings.companyNeed
            for tie in graph.ties(person) where graph.isCompany[tie] {
                let other = Int(place[Int(graph.tieTo[tie])])
                guard other >= 0 else { continue }
                need -= Int(graph.tieCompany[tie])
                missing[other] = max(0, missing[other] - Int(graph.company[person]))
            }
            place[person] = Int16(truncatingIfNeeded: people.count)
            people.append(Int32(truncatingIfNeeded: person))
            missing.append(max(0, need))
        }
    }

    /// Of those whom a person knows, the unit after which the group lacks the least.
    private func helper(of person: Int) -> Int? {
        var best: Int?
        var least = Int.max
        for tie in graph.ties(person) where graph.tieCompany[tie] > 0 && place[Int(graph.tieTo[tie])] < 0 {
            let unit = Int(graph.unitOf[Int(graph.tieTo[tie])])
            guard graph.isOpen[unit], !isAgainstSome(unit) else { continue }
            let lack = graph.members(unit).reduce(0) { $0 + change(Int(graph.unitMember[$1])) }
            if lack < least {
                least = lack
                best = unit
            }
        }
        return best
    }

    /// How much more the group would lack with somebody.
    private func change(_ person: Int) -> Int {
        var need = graph.settings.companyNeed
        var relief = 0
        for tie in graph.ties(person) where graph.isCompany[tie] {
            let other = Int(place[Int(graph.tieTo[tie])])
            guard other >= 0 else { continue }
            need -= Int(graph.tieCompany[tie])
            relief += min(missing[other], Int(graph.company[person]))
        }
        return max(0, need) - relief
    }

    private func isAgainstSome(_ unit: Int) -> Bool {
        graph.nevers(unit).contains { at in
            graph.members(Int(graph.neverUnit[at])).contains { place[Int(graph.unitMember[$0])] >= 0 }
        }
    }
}
