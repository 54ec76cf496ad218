internal import Invites
internal import Store

/// Of very many people those whom a table can be made of, found through indexes without a look at everybody: the closest
/// who like the topic and whom they know that like it too, the closest of all, the last guests, and everybody around a
/// must-invite (choosing notes, section 8: the best by promise, and two steps around each must).
struct ChoicePool {
    let records: Records
    let topics: [Topic.ID]
    let must: [Person.ID]

    /// Files with fewer people are taken whole.
    static let wholeFile = 3000
    private static let likers = 1500
    private static let seeds = 500
    private static let closest = 300
    private static let guests = 400
    private static let ball = 150

    /// Nil for everybody.
    func people(circle: Int64?) throws -> PersonSet? {
        guard try records.hasMorePeople(than: Self.wholeFile) else { return nil }
        if let circle {
            let members = try records.members(of: circle).map(\.id)
            return PersonSet(members.prefix(4 * Self.wholeFile) + must)
        }
        let likers = try records.likers(of: Array(Set(topics)).sorted(), limit: Self.likers)
        var pool = Set(likers)
        pool.formUnion(try friends(of: Array(likers.prefix(Self.seeds)), besides: pool))
        pool.formUnion(try records.closest(limit: Self.closest))
        pool.formUnion(try records.lastGuests(limit: Self.guests))
        for person in must { pool.formUnion(try surroundings(of: person)) }
        return PersonSet(pool.union(must))
    }

    /// Whom the seeds know that like the topic as well: a table needs company for everybody.
    private func friends(of seeds: [Person.ID], besides known: Set<Person.ID>) throws -> [Person.ID] {
        let near = try records.neighbours(of: PersonSet(seeds)).filter { !known.contains($0.id) }
        guard !topics.isEmpty else { return near.filter { $0.strength >= 60 }.map(\.id) }
        let liking = try records.likings(of: Array(Set(topics)).sorted(), by: PersonSet(near.map(\.id)))
        return liking.map(\.person)
    }

    /// The strongest within two ties of somebody.
    private func surroundings(of person: Person.ID) throws -> [Person.ID] {
        let first = try records.neighbours(of: PersonSet([person])).sorted {
            ($0.strength, $1.id) > ($1.strength, $0.id)
        }
        let near = first.prefix(Self.ball).map(\.id)
        let second = try records.neighbours(of: PersonSet(near)).sorted { ($0.strength, $1.id) > ($1.strength, $0.id) }
        return near + second.prefix(2 * Self.ball).map(\.id)
    }
}
