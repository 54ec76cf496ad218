/// Who is next in line: those who would add most to the table without breaking a rule with it.
struct Standby {
    private let graph: TableGraph
    private var state: TableState

    init(_ problem: TableProblem, _ list: FoundTable) {
        var relaxed = problem
        relaxed.settings = list.rules.settings(problem.settings)
        graph = TableGraph(relaxed)
        state = TableState(graph)
        let table = Set(list.people)
        for unit in 0..<graph.unitCount where graph.members(unit).contains(where: { at in isIn(table, at) }) {
            state.add(unit: unit)
        }
    }

    private func isIn(_ table: Set<Person.ID>, _ at: Int) -> Bool {
        table.contains(graph.ids[Int(graph.unitMember[at])])
    }

    /// The first `count` people or so; couples stand side by side and are never parted.
    func next(_ count: Int) -> [Person.ID] {
        var trial = state
        var offers: [(isStranded: Bool, gain: Int, unit: Int)] = []
        for unit in 0..<graph.unitCount {
            guard graph.isOpen[unit], !state.isSeated(unit: unit), state.against[unit] == 0, state.hasRoom(for: unit)
            else { continue }
            trial.add(unit: unit)
            if trial.circleExcess <= state.circleExcess {
                offers.append((trial.shortage > state.shortage, trial.points - state.points, unit))
            }
            trial.remove(unit: unit)
        }
        offers.sort { ($0.isStranded ? 1 : 0, -$0.gain, $0.unit) < ($1.isStranded ? 1 : 0, -$1.gain, $1.unit) }
        var people: [Person.ID] = []
        for offer in offers where people.count < count {
            people += graph.members(offer.unit).map { graph.ids[Int(graph.unitMember[$0])] }
        }
        return people
    }
}
