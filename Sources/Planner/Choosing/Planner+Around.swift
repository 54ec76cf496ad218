internal import Invites
internal import Store

extension Planner {
    /// Tells those who don't fit by themselves what the people around them like, those outside the pool included: of a
    /// few people of a very large file, ties among the few are not all that they have.
    func addSurroundings(
        to facts: inout [PersonFacts],
        _ kinships: [TopicTree.Kinship],
        in records: Records
    ) throws {
        var fit: [Person.ID: Int] = [:]
        for person in facts { fit[person.id] = Candidate(facts: person).fit }
        // The liking of others counts for 60 at the most.
        let dim = facts.indices.filter { fit[facts[$0].id, default: 0] < 60 }
        var around: [Person.ID: [Person.ID]] = [:]
        for tie in try records.neighbours(of: PersonSet(dim.map { facts[$0].id })) {
            around[tie.of, default: []].append(tie.id)
        }
        var circles: [Int64: [Person.ID]] = [:]
        for index in dim {
            for circle in facts[index].circles {
                if circles[circle] == nil { circles[circle] = try records.memberIDs(of: circle, limit: 17) }
                guard let members = circles[circle], Acquaintance.strength(circleOf: members.count) > 0 else {
                    continue
                }
                around[facts[index].id, default: []] += members.filter { $0 != facts[index].id }
            }
        }
        let outside = PersonSet(Set(around.values.joined()).filter { fit[$0] == nil })
        for (id, interests) in try interestMatches(kinships, of: outside, in: records) {
            var person = PersonFacts(id: id)
            person.interests = interests
            fit[id] = Candidate(facts: person).fit
        }
        for index in dim {
            guard let known = around[facts[index].id] else { continue }
            let fits = known.map { fit[$0, default: 0] }
            facts[index].around = PersonFacts.Around(
                meanFit: fits.reduce(0, +) / fits.count,
                liking: fits.count { $0 >= 50 },
                known: fits.count
            )
        }
    }
}
