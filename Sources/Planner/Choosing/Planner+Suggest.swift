internal import Calendars
package import Invites
internal import Store
internal import Venues

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

    /// The best people for a topic, without the rules of a table: those who came to similar events, and, once three said
    /// yes, whom they draw.
    package func rank(_ wish: ChoiceWish, limit: Int) throws -> (
        topics: [String], seats: [TableChoice.Seat], names: [Person.ID: String]
    ) {
        guard limit > 0 else { throw PlannerError.usage("--ranking is a number from 1") }
        return try read { records in
            let posed = try problem(for: wish, ofEverybody: true, in: records)
            return (wish.topics, TableRanking.best(of: posed.problem, count: limit), posed.material.names)
        }
    }

    /// - Parameter times: as long as usual.
    func solver(for problem: TableProblem, times: Int = 1) -> TableSolver {
        TableSolver(
            effort: environment.searchSteps.map { TableSolver.Effort(steps: $0) }
                ?? .usual(for: problem.candidates.count, times: times)
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
        let seats = try Checked.number(wish.seats, in: 1...1000, what: "--seats")
        let circle = try wish.circle.map { try self.circle($0, in: records).id }
        let people = try namedPeople(wish, in: records)
        let planned = try event.flatMap { try records.event($0) }
        let material = try material(
            for: ChoiceQuestion(
                topics: try wish.topics.map { try Checked.name($0, what: "a topic") },
                title: planned?.title ?? "",
                venue: try wish.venue.map { try venue($0, in: records).id } ?? planned?.venue,
                event: event
            ),
            circle: circle,
            must: people.must + others,
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
        let accepted = Set(people.accepted)
        var problem = TableProblem(
            candidates: material.candidates.map { accepted.contains($0.id) ? $0.havingAccepted : $0 },
            ties: material.ties,
            must: people.must,
            excluded: people.excluded + material.farAway.keys.filter { !people.must.contains($0) }.sorted(),
            never: rules.filter { $0.kind == .never }.map { TablePair($0.a, $0.b) },
            couples: rules.filter { $0.kind == .couple }.map { TablePair($0.a, $0.b) },
            settings: TableSettings(seats: seats)
        )
        problem.isWhole = material.isWhole
        problem.accepted = people.accepted
        if accepted.count >= NextInLine.acceptancesThatLead {
            problem.pull = Pull(of: people.accepted, gatherings: material.gatherings)
        }
        return PosedProblem(problem: problem, material: material, name: { names[$0] ?? "somebody" })
    }

    /// Those whom the planner named; whoever said yes has to be there.
    private func namedPeople(
        _ wish: ChoiceWish,
        in records: Records
    ) throws -> (must: [Person.ID], accepted: [Person.ID], excluded: [Person.ID]) {
        let must = try people(wish.with, in: records)
        let accepted = try people(wish.accepted, in: records)
        let excluded = try people(wish.without, in: records)
        for (option, named) in [("--with", must), ("--accepted", accepted)] {
            if let both = named.first(where: { one in excluded.contains { $0.id == one.id } }) {
                throw PlannerError.usage("\(both.name) is named by \(option) and by --without; choose one")
            }
        }
        let seated = accepted.map(\.id) + must.map(\.id).filter { one in !accepted.contains { $0.id == one } }
        return (seated, accepted.map(\.id), excluded.map(\.id))
    }

    func choose(_ wish: ChoiceWish, event: Event.ID? = nil, in records: Records) throws -> ChoiceCard {
        let posed = try problem(for: wish, event: event, in: records)
        let outcome = solver(for: posed.problem, times: wish.effort).solve(posed.problem, name: posed.name)
        var parties: [Turnout.Party] = []
        if case .table(let choice) = outcome {
            let table = Set(choice.table.map(\.id))
            parties = posed.problem.candidates.filter { table.contains($0.id) }.map { Turnout.Party($0) }
        }
        return ChoiceCard(
            topics: wish.topics,
            seats: wish.seats,
            outcome: outcome,
            names: posed.material.names,
            turnout: Turnout(parties, effect: posed.material.experience.effect),
            warnings: try topicWarnings(wish.topics, in: records) + seatWarnings(wish.seats)
                + distanceWarnings(posed.material, leftOut: Set(posed.problem.excluded))
        )
    }

    /// That more seats make no larger table.
    private func seatWarnings(_ seats: Int) -> [String] {
        let settings = TableSettings(seats: seats)
        guard seats > settings.targetHigh else { return [] }
        return [
            "a table is for \(settings.targetLow) to \(settings.targetHigh) guests, so that nobody is invited to fill "
                + "more of the \(seats) seats"
        ]
    }

    private func distanceWarnings(_ material: ChoiceMaterial, leftOut: Set<Person.ID>) -> [String] {
        let far = material.candidates.filter { material.farAway[$0.id] != nil && leftOut.contains($0.id) }
        let fitting = far.filter { $0.fit > 0 }.map(\.id)
        guard !fitting.isEmpty else { return [] }
        let names = fitting.prefix(3).map { material.names[$0] ?? "somebody" }
        let more = fitting.count > 3 ? " and \(fitting.count - 3) more" : ""
        let reach = Place.eveningsReach / 1000
        return [
            "left out, since they live more than \(reach) km from the venue: \(names.joined(separator: ", "))\(more); "
                + "--with WHO asks somebody all the same"
        ]
    }
}
