/// Who is next in line: those who would add most to the table without breaking a rule with it.
struct Standby {
    /// People who come together, and what they would do to the table.
    struct Offer {
        var people: [Person.ID]
        /// Points that the objective would gain.
        var gain: Int
        /// Whether they would lack company.
        var isStranded: Bool
        /// Whether a circle would have more people at the table than it may, and more than it has now.
        var crowdsCircle: Bool
        /// Who of those asked about would have more company, and how much of what they lack, weighed by their chance
        /// to come.
        var helped: [Person.ID]
        var relief: Int
    }

    private let graph: TableGraph
    private var state: TableState

    init(_ problem: TableProblem, people: [Person.ID]) { self.init(TableGraph(problem), people: people) }

    /// - Parameter people: who is at the table or was asked already.
    init(_ laid: TableGraph, people: [Person.ID]) {
        var graph = laid
        graph.settings.largestTable = max(laid.settings.largestTable, people.count)
        self.graph = graph
        state = TableState(graph)
        let table = Set(people)
        for unit in 0..<graph.unitCount {
            let isIn = graph.members(unit).contains { table.contains(graph.ids[Int(graph.unitMember[$0])]) }
            if isIn, state.hasRoom(for: unit) { state.add(unit: unit) }
        }
    }

    /// Who at the table lacks company.
    var stranded: [Person.ID] {
        state.seated.indices.filter { state.isStranded(seat: $0) }.map { graph.ids[Int(state.seated[$0])] }
    }

    /// Whether a circle has more people at the table than it may.
    var crowdsCircle: Bool { state.circleExcess > 0 }

    /// All who could come, in the order of their ids.
    ///
    /// - Parameter lonely: people at the table who need company.
    func offers(relieving lonely: Set<Person.ID> = []) -> [Offer] {
        let seats = state.seated.indices.filter { lonely.contains(graph.ids[Int(state.seated[$0])]) }
        var trial = state
        var offers: [Offer] = []
        for unit in 0..<graph.unitCount {
            guard graph.isOpen[unit], !state.isSeated(unit: unit), state.against[unit] == 0, state.hasRoom(for: unit)
            else { continue }
            let count = trial.count
            trial.add(unit: unit)
            var offer = Offer(
                people: graph.members(unit).map { graph.ids[Int(graph.unitMember[$0])] },
                gain: trial.points - state.points,
                isStranded: (count..<trial.count).contains { trial.isStranded(seat: $0) },
                crowdsCircle: trial.circleExcess > state.circleExcess,
                helped: [],
                relief: 0
            )
            for seat in seats {
                let less = state.missing(seat: seat) - trial.missing(seat: seat)
                guard less > 0 else { continue }
                let person = Int(state.seated[seat])
                offer.helped.append(graph.ids[person])
                offer.relief += less * Int(graph.chance[person]) / 1000
            }
            offers.append(offer)
            trial.remove(unit: unit)
        }
        return offers
    }

    /// The first `count` people or so; couples stand side by side and are never parted.
    ///
    /// - Parameter places: a wanted order that goes before the points; empty for none.
    func next(_ count: Int, places: [Person.ID: Int] = [:]) -> [Person.ID] {
        func place(_ offer: Offer) -> Int { offer.people.compactMap { places[$0] }.min() ?? .max }
        let order = offers().filter { !$0.crowdsCircle }.enumerated().sorted { one, other in
            if one.element.isStranded != other.element.isStranded { return other.element.isStranded }
            if place(one.element) != place(other.element) { return place(one.element) < place(other.element) }
            if one.element.gain != other.element.gain { return one.element.gain > other.element.gain }
            return one.offset < other.offset
        }
        var people: [Person.ID] = []
        for offer in order where people.count < count { people += offer.element.people }
        return people
    }
}
