internal import Invites
internal import Store

/// Of very many people those whom a table can be made of, found through indexes without a look at everybody: the most
/// promising who like the topic and whom they know that like it too, the most promising of all, who came to similar
/// events or was asked last, and everybody around a must-invite (choosing notes, section 8: the best by promise, and two
/// steps around each must).
struct ChoicePool {
    let records: Records
    /// The topics themselves, and those broader or narrower.
    let topics: [Topic.ID]
    let related: [Topic.ID]
    let must: [Person.ID]
    /// Past events that were like what is asked for.
    let events: [Event.ID]

    /// Files with fewer people are taken whole, and so are circles.
    static let wholeFile = 3000
    private static let likers = 1500
    private static let relatedLikers = 300
    private static let seeds = 300
    private static let promising = 300
    private static let guests = 400
    private static let ball = 150

    /// Nil for everybody.
    func people(circle: Int64?) throws -> PersonSet? {
        guard try records.hasMorePeople(than: Self.wholeFile) else { return nil }
        var pool = Set(must)
        if let circle {
            let first = try records.memberIDs(of: circle, limit: Self.wholeFile + 1)
            if first.count <= Self.wholeFile {
                pool.formUnion(first)
            } else {
                let members = try records.memberBits(of: circle)
                pool.formUnion(try open(members).filter(members.contains))
            }
        } else {
            pool.formUnion(try open(nil))
        }
        for person in must { pool.formUnion(try surroundings(of: person)) }
        return PersonSet(try withPartners(pool))
    }

    private func open(_ members: Records.Members?) throws -> Set<Person.ID> {
        var likers: [Person.ID] = []
        for topic in topics { likers += try records.likers(of: topic, among: members, limit: Self.likers) }
        for topic in related { likers += try records.likers(of: topic, among: members, limit: Self.relatedLikers) }
        var pool = Set(likers)
        pool.formUnion(try friends(of: Array(likers.prefix(Self.seeds)), besides: pool))
        pool.formUnion(try records.promising(among: members, limit: Self.promising))
        pool.formUnion(try records.guests(limit: Self.guests))
        if !events.isEmpty { pool.formUnion(try records.guests(of: events, limit: 2 * Self.guests)) }
        return pool
    }

    /// Whom the seeds know that like the topic as well, or that they know very well: a table needs company for everybody.
    private func friends(of seeds: [Person.ID], besides known: Set<Person.ID>) throws -> [Person.ID] {
        let near = try records.neighbours(of: PersonSet(seeds)).filter { !known.contains($0.id) }
        let liking = try records.likings(of: topics, by: PersonSet(near.map(\.id)))
        return liking.map(\.person) + near.filter { $0.strength >= 60 }.map(\.id)
    }

    /// The strongest within two ties of somebody.
    private func surroundings(of person: Person.ID) throws -> [Person.ID] {
        let near = try records.strongest(of: person, limit: Self.ball)
        let second = try records.neighbours(of: PersonSet(near.prefix(Self.ball / 3)))
            .sorted { ($0.strength, $1.id) > ($1.strength, $0.id) }
        return near + second.prefix(2 * Self.ball).map(\.id)
    }

    /// Couples come together or not at all.
    private func withPartners(_ people: Set<Person.ID>) throws -> Set<Person.ID> {
        var all = people
        var open = people
        while !open.isEmpty {
            let couples = try records.rules(.couple, touching: PersonSet(open))
            open = Set(couples.flatMap { [$0.a, $0.b] }).subtracting(all)
            all.formUnion(open)
        }
        return all
    }
}
