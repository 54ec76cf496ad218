package import Invites
internal import Store

/// What a table would be with one person in it, or without.
package struct WhatIfCard: Sendable {
    package enum Answer: Sendable {
        /// The person is at the table already (asked why not), or is not (asked for somebody instead).
        case nothingToChange
        case alternative(Alternative)
        /// The rule that stands in the way, and the people in it.
        case blocked(because: String, people: [NamedPerson])
    }

    package struct Alternative: Sendable {
        /// Deci-points that the plan loses.
        package var loss: Int
        /// Who comes in and who goes.
        package var joins: [NamedPerson]
        package var leaves: [NamedPerson]
        /// What the person asked about would add, where they would be at the table.
        package var seat: TableChoice.Seat?
    }

    package var person: NamedPerson
    package var answer: Answer
}

extension Planner {
    /// Why somebody is not at the table: what the plan loses with them, or which rule blocks. Changes nothing.
    package func whyNot(_ who: String, _ wish: ChoiceWish) throws -> WhatIfCard {
        try whatIf(who, wish) { solver, person, problem, base, name, isSeated in
            guard !isSeated else { return nil }
            return try solver.whyNot(person, in: problem, base: base, name: name)
        }
    }

    /// Who would be in somebody's place. Changes nothing.
    package func insteadOf(_ who: String, _ wish: ChoiceWish) throws -> WhatIfCard {
        try whatIf(who, wish) { solver, person, problem, base, name, isSeated in
            guard isSeated else { return nil }
            return try solver.insteadOf(person, in: problem, base: base, name: name)
        }
    }

    private typealias Change = (
        TableSolver, Person.ID, TableProblem, TableChoice, (Person.ID) -> String, _ isSeated: Bool
    ) throws -> TableAlternative?

    private func whatIf(_ who: String, _ wish: ChoiceWish, _ change: Change) throws -> WhatIfCard {
        try read { records in
            let person = try person(who, in: records)
            var posed = try problem(for: wish, about: [person.id], in: records)
            let names = posed.material.names
            let name = { (id: Person.ID) in names[id] ?? "somebody" }
            if let because = try leftOut(person, wish, posed.material, in: records) {
                return WhatIfCard(person: person, answer: .blocked(because: because, people: [person]))
            }
            let solver = solver(for: posed.problem, times: wish.effort)
            let base = solver.solve(posed.problem, name: name)
            guard case .table(let table) = base else {
                guard case .infeasible(let refusal) = base else { throw PlannerError.refused("there is no table") }
                return try card(person, refusal, names, in: records)
            }
            let isSeated = table.table.contains { $0.id == person.id }
            posed.problem.candidates = posed.problem.candidates.map { candidate in
                // A wish for somebody overrides the rotation, as --with does.
                var candidate = candidate
                if candidate.id == person.id, !candidate.doNotInvite { candidate.isEligible = true }
                return candidate
            }
            do {
                guard let found = try change(solver, person.id, posed.problem, table, name, isSeated) else {
                    return WhatIfCard(person: person, answer: .nothingToChange)
                }
                let named = { (ids: [Person.ID]) in ids.map { NamedPerson(id: $0, name: name($0)) } }
                let alternative = WhatIfCard.Alternative(
                    loss: found.loss,
                    joins: named(found.joins),
                    leaves: named(found.leaves),
                    seat: found.seat(of: person.id)
                )
                return WhatIfCard(person: person, answer: .alternative(alternative))
            } catch let refusal as TableRefusal {
                return try card(person, refusal, names, in: records)
            }
        }
    }

    /// The planner's own word, or the way, that keeps somebody off the table.
    private func leftOut(
        _ person: NamedPerson,
        _ wish: ChoiceWish,
        _ material: ChoiceMaterial,
        in records: Records
    ) throws -> String? {
        if try people(wish.without, in: records).contains(where: { $0.id == person.id }) {
            return "\(person.name) is left out by --without"
        }
        guard let metres = material.farAway[person.id] else { return nil }
        return "\(person.name) lives \(metres / 1000) km from the venue; --with asks them all the same"
    }

    private func card(
        _ person: NamedPerson,
        _ refusal: TableRefusal,
        _ names: [Person.ID: String],
        in records: Records
    ) throws -> WhatIfCard {
        let people = refusal.blockers.map { NamedPerson(id: $0, name: names[$0] ?? "somebody") }
        // Who is only asked about is not wanted; a rule between the two has a number.
        let isAsked = refusal.blockers.contains(person.id)
        let rule = isAsked ? try obstacle(to: person.id, among: refusal.blockers, in: records) : nil
        return WhatIfCard(person: person, answer: .blocked(because: rule ?? refusal.because, people: people))
    }
}
