/// Who is next in line: those who would add most to the table without breaking a rule with it.
struct Standby {
    /// People who come together, and what they would do to the table.
    struct Offer {
        var people: [Person.ID]
        /// Points that the objective would gain.
        var gain: Int
        /// Whether they would lack company.
        var isStranded: Bool
        /// How much company they would bring to those at the table who lack it.
        var relief: Int
    }

    private let graph: TableGraph
    private var state: TableState

    init(_ problem: TableProblem, _ list: FoundTable) {
        var relaxed = problem
        relaxed.settings = list.rules.settings(problem.settings)
        self.init(relaxed, people: list.people)
    }

    /// - Parameter people: who is at the table or was asked already.
    init(_ problem: TableProblem, people: [Person.ID]) {
        var roomy = problem
        roomy.settings.largestTable = max(problem.settings.largestTable, people.count)
        graph = TableGraph(roomy)
        state = TableState(graph)
        let table = Set(people)
        for unit in 0..<graph.unitCount {
            let isIn = graph.members(unit).contains { table.contains(graph.ids[Int(graph.unitMember[$0])]) }
            if isIn, state.hasRoom(for: unit) { state.add(unit: unit) }
        }
    }

    /// All who could come, in the order of their ids.
    func offers() -> [Offer] {
        var trial = state
        var offers: [Offer] = []
        for unit in 0..<graph.unitCount {
            guard graph.isOpen[unit], !state.isSeated(unit: unit), state.against[unit] == 0, state.hasRoom(for: unit)
            else { continue }
            let seats = trial.count
            trial.add(unit: unit)
            let isStranded = (seats..<trial.count).contains { trial.isStranded(seat: $0) }
            let lack = (0..<seats).reduce(0) { $0 + trial.missing(seat: $1) }
            if trial.circleExcess <= state.circleExcess {
                let people = graph.members(unit).map { graph.ids[Int(graph.unitMember[$0])] }
                offers.append(
                    Offer(
                        people: people,
                        gain: trial.points - state.points,
                        isStranded: isStranded,
                        relief: state.shortage - lack
                    )
                )
            }
            trial.remove(unit: unit)
        }
        return offers
    }

    /// The first `count` people or so; couples stand side by side and are never parted.
    func next(_ count: Int) -> [Person.ID] {
        let order = offers().enumerated().sorted { one, other in
            if one.element.isStranded != other.element.isStranded { return other.element.isStranded }
            if one.element.gain != other.element.gain { return one.element.gain > other.element.gain }
            return one.offset < other.offset
        }
        var people: [Person.ID] = []
        for offer in order where people.count < count { people += offer.element.people }
        return people
    }
}
