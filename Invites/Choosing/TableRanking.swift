/// The best people for a topic without the table's rules: no quotas, no company, no size.
public enum TableRanking {
    /// The `count` best, each with the points and reasons that are theirs alone. Who wants no invitations, can't come or said
    /// yes already is left out.
    ///
    /// What people came to leads, because it predicts best (choosing notes, section 3); the points of the objective
    /// decide among people without such a history.
    public static func best(of problem: TableProblem, count: Int) -> [TableChoice.Seat] {
        let out = Set(problem.excluded + problem.accepted)
        let candidates = problem.candidates.filter { !out.contains($0.id) }
        let reasons = TableReasons(problem, table: []) { _ in "" }
        let ordered = problem.pull?.order(candidates) ?? order(candidates)
        return ordered.prefix(max(0, count)).compactMap { reasons.seat($0.id, beside: []) }
    }

    /// Everybody who may be asked, the best first: by similar events that they came to and by coming at all, then by the
    /// points of the objective.
    public static func order(_ candidates: [Candidate]) -> [Candidate] {
        candidates.filter { !$0.doNotInvite }
            .sorted { ($0.attendance, $0.usualValue, $1.id) > ($1.attendance, $1.usualValue, $0.id) }
    }
}

extension Candidate {
    /// What somebody came to, as it bears on the question: similar events, and the habit of coming.
    var attendance: Int { similarity + habit }
}
