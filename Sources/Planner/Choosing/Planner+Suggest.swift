internal import Calendars
package import Invites
internal import Store

extension Planner {
    /// The table for a wish; changes nothing.
    package func suggest(_ wish: ChoiceWish) throws -> ChoiceCard {
        try read { records in
            var warnings: [String] = []
            if let at = wish.at {
                let zone = zone(try settings(records).zone)
                let start = try instant(at, in: zone)
                let end = start.adding(seconds: try span(wish.duration ?? "2h"))
                warnings = try self.warnings(from: start, to: end, in: zone, files: wish.busy, records: records)
            }
            var card = try choose(wish, in: records)
            card.warnings += warnings
            return card
        }
    }

    /// The best people for a topic, without the rules of a table.
    package func rank(_ wish: ChoiceWish, limit: Int) throws -> (
        topics: [String], seats: [TableChoice.Seat], names: [Person.ID: String]
    ) {
        guard limit > 0 else { throw PlannerError.usage("--ranking is a number from 1") }
        return try read { records in
            let problem = try problem(for: wish, ofEverybody: true, in: records)
            let seats = TableRanking.best(problem.problem.candidates, count: limit, settings: problem.problem.settings)
            return (wish.topics, seats, problem.material.names)
        }
    }

    func solver(for problem: TableProblem) -> TableSolver {
        TableSolver(
            effort: environment.searchSteps.map { TableSolver.Effort(steps: $0) }
                ?? .usual(for: problem.candidates.count)
        )
    }

    struct PosedProblem {
        var problem: TableProblem
        var material: ChoiceMaterial
        var name: @Sendable (Person.ID) -> String
    }

    func problem(
        for wish: ChoiceWish,
        event: Event.ID? = nil,
        about others: [Person.ID] = [],
        ofEverybody: Bool = false,
        in records: Records
    ) throws -> PosedProblem {
        guard !wish.topics.isEmpty else { throw PlannerError.usage("say what the table is about with --topic") }
        let topics = try wish.topics.map { try Checked.name($0, what: "a topic") }
        let seats = try Checked.number(wish.seats, in: 1...1000, what: "--seats")
        let circle = try wish.circle.map { try self.circle($0, in: records).id }
        let must = try people(wish.with, in: records)
        let excluded = try people(wish.without, in: records)
        if let both = must.first(where: { one in excluded.contains { $0.id == one.id } }) {
            throw PlannerError.usage("\(both.name) is named by --with and by --without; choose one")
        }
        let material = try material(
            topics: topics,
            event: event,
            circle: circle,
            must: must.map(\.id) + others,
            seatedElsewhere: wish.seatedElsewhere,
            ofEverybody: ofEverybody || wish.isOfEverybody,
            in: records
        )
        guard !material.candidates.isEmpty else {
            throw PlannerError.refused(
                "there is nobody to choose from; `tertulia import` or `people add` brings people in"
            )
        }
        let rules = try records.rules()
        let names = material.names
        return PosedProblem(
            problem: TableProblem(
                candidates: material.candidates,
                ties: material.ties,
                must: must.map(\.id),
                excluded: excluded.map(\.id),
                never: rules.filter { $0.kind == .never }.map { TablePair($0.a, $0.b) },
                couples: rules.filter { $0.kind == .couple }.map { TablePair($0.a, $0.b) },
                settings: TableSettings(seats: seats)
            ),
            material: material,
            name: { names[$0] ?? "somebody" }
        )
    }

    func choose(_ wish: ChoiceWish, event: Event.ID? = nil, in records: Records) throws -> ChoiceCard {
        let posed = try problem(for: wish, event: event, in: records)
        let outcome = solver(for: posed.problem).solve(posed.problem, name: posed.name)
        var parties: [Turnout.Party] = []
        if case .table(let choice) = outcome {
            parties = choice.table.map { Turnout.Party(chance: Double($0.chance) / 1000) }
        }
        return ChoiceCard(
            topics: wish.topics,
            seats: wish.seats,
            outcome: outcome,
            names: posed.material.names,
            turnout: Turnout(parties),
            warnings: try topicWarnings(wish.topics, in: records)
        )
    }
}
