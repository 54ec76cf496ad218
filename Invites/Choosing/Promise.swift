/// How promising each unit is before the search: what it can bring at best for the room that it takes.
///
/// `U/√p` with `U = A - c` + the best companions' credits, from the choosing notes, section 8.
struct Promise {
    let ofUnit: [Double]

    init(_ graph: TableGraph) {
        var promise = [Double](repeating: 0, count: graph.unitCount)
        var best = [Int32](repeating: 0, count: max(1, graph.settings.companions))
        for unit in 0..<graph.unitCount {
            var worth = 0.0
            var room = 0.0
            for at in graph.members(unit) {
                let person = Int(graph.unitMember[at])
                worth += Double(graph.gain[person]) + Double(Self.company(graph, person, &best))
                room += Double(max(graph.chance[person], 1))
            }
            promise[unit] = worth / room.squareRoot()
        }
        ofUnit = promise
    }

    /// The sum of the best credits that a person can have.
    static func company(_ graph: TableGraph, _ person: Int, _ best: inout [Int32]) -> Int {
        guard graph.settings.companions > 0 else { return 0 }
        for rank in best.indices { best[rank] = 0 }
        for tie in graph.ties(person) {
            var value = graph.tieCredit[tie]
            guard value > best[best.count - 1] else { continue }
            for rank in best.indices where value > best[rank] { swap(&value, &best[rank]) }
        }
        return best.reduce(0) { $0 + Int($1) }
    }
}
