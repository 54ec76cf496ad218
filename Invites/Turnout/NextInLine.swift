/// Who is asked next, given who was asked, who said yes and who declined.
public enum NextInLine {
    /// From so many acceptances on, those who said yes decide who is next.
    public static let acceptancesThatLead = 3

    /// The units in order, the best first; a couple is one unit.
    ///
    /// Whoever gives company to somebody whom a decline left without comes first. Then, until three people said yes, those
    /// who add most to the objective; after that, those who came to similar events and are drawn by the ones who accepted.
    ///
    /// - Parameters:
    ///   - problem: with those who declined in `excluded`, and the chance of those who accepted raised to their chance
    ///     to show up.
    ///   - invited: all who accepted or may still.
    ///   - accepted: those of them who said yes.
    ///   - gatherings: who sat together in the past.
    public static func units(
        of problem: TableProblem,
        invited: [Person.ID],
        accepted: [Person.ID],
        gatherings: [Gathering]
    ) -> [[Person.ID]] {
        var relaxed = problem
        // The table may have been found under fewer rules; who helps is asked, not who is perfect.
        relaxed.must = invited
        let offers = Standby(relaxed, people: invited).offers()
        let leads = accepted.count >= acceptancesThatLead
        var place: [Person.ID: Int] = [:]
        if leads {
            for (index, person) in Pull(of: accepted, gatherings: gatherings).order(problem.candidates).enumerated() {
                place[person.id] = index
            }
        }
        func rank(_ people: [Person.ID]) -> Int { people.map { place[$0] ?? .max }.min() ?? .max }
        return offers.sorted { one, other in
            if one.relief != other.relief { return one.relief > other.relief }
            if one.isStranded != other.isStranded { return other.isStranded }
            if leads, rank(one.people) != rank(other.people) { return rank(one.people) < rank(other.people) }
            if one.gain != other.gain { return one.gain > other.gain }
            return (one.people.first ?? .init(rawValue: 0)) < (other.people.first ?? .init(rawValue: 0))
        }
        .map(\.people)
    }
}
