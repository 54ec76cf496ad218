/// What another table would cost: with somebody who isn't at it, or without somebody who is.
public struct TableAlternative: Sendable {
    /// The best table under the same rules with the change.
    public var choice: TableChoice
    /// How many points the plan loses, deci-points.
    public var loss: Int
    /// Who comes in, and who goes, by rising id; the person asked about is among them.
    public var joins: [Person.ID]
    public var leaves: [Person.ID]

    /// What somebody at the changed table adds to it; nil for who is not at it.
    public func seat(of person: Person.ID) -> TableChoice.Seat? { choice.table.first { $0.id == person } }
}

extension TableSolver {
    /// What the table would lose if `person` had to be at it; throws the rule that blocks.
    ///
    /// - Parameter base: the table without the change; its relaxed rules stay relaxed, all others hold.
    public func whyNot(
        _ person: Person.ID,
        in problem: TableProblem,
        base: TableChoice,
        name: (Person.ID) -> String
    ) throws(TableRefusal) -> TableAlternative {
        var changed = problem
        changed.must.append(person)
        changed.excluded.removeAll { $0 == person }
        return try alternative(changed, base, name)
    }

    /// What the table would lose without `person`, and who would come instead; throws the rule that blocks.
    public func insteadOf(
        _ person: Person.ID,
        in problem: TableProblem,
        base: TableChoice,
        name: (Person.ID) -> String
    ) throws(TableRefusal) -> TableAlternative {
        var changed = problem
        changed.must.removeAll { $0 == person }
        changed.excluded.append(person)
        return try alternative(changed, base, name)
    }

    private func alternative(
        _ problem: TableProblem,
        _ base: TableChoice,
        _ name: (Person.ID) -> String
    ) throws(TableRefusal) -> TableAlternative {
        switch solve(problem, under: base.rules, name: name) {
        case .infeasible(let refusal): throw refusal
        case .table(let choice):
            let before = Set(base.table.map(\.id))
            let after = Set(choice.table.map(\.id))
            return TableAlternative(
                choice: choice,
                loss: base.objective - choice.objective,
                joins: after.subtracting(before).sorted(),
                leaves: before.subtracting(after).sorted()
            )
        }
    }
}
