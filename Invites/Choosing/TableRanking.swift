/// The best people for a topic without the table's rules: no quotas, no company, no size.
public enum TableRanking {
    /// The `count` best, each with the points and reasons that are theirs alone; who wants no invitations is left out.
    ///
    /// What people came to leads, because it predicts best (choosing notes, section 3); the points of the objective
    /// decide among people without such a history.
    public static func best(_ candidates: [Candidate], count: Int, settings: TableSettings) -> [TableChoice.Seat] {
        let problem = TableProblem(candidates: candidates, settings: settings)
        let reasons = TableReasons(problem, table: []) { _ in "" }
        return order(candidates).prefix(max(0, count)).compactMap { reasons.seat($0.id, beside: []) }
    }

    /// Everybody who may be asked, the best first.
    public static func order(_ candidates: [Candidate]) -> [Candidate] {
        candidates.filter { !$0.doNotInvite }
            .sorted { ($0.rank, $1.id) > ($1.rank, $0.id) }
    }
}

extension Candidate {
    /// What people are ranked by.
    var rank: Int { 64 * similarity + value }
}
