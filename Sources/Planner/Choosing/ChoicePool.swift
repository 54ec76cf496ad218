internal import Calendars
internal import Invites
internal import Store

/// Of very many people those whom a table can be made of, found through indexes without a look at everybody: the most
/// promising who like the topic or are close and whose turn it is, with those among whom they have company first; whom they
/// know that like it too; who came to similar events or was asked last; and everybody around a must-invite (choosing notes, section 8).
struct ChoicePool {
    let records: Records
    /// The topics that were asked for and those broader or narrower.
    let matches: [Topic.ID: PersonFacts.Match]
    let must: [Person.ID]
    /// Past events that were like what is asked for.
    let events: [Event.ID]
    let texts: EventTexts
    let now: Instant
    /// The event that is chosen for.
    let event: Event.ID?

    /// Files with fewer people are taken whole, and so are circles.
    static let wholeFile = 3000
    /// How many are looked at, and how many of them taken.
    private static let seen = 5000
    private static let taken = 1500
    /// How many of those who were looked at are there for their closeness alone, at least.
    private static let close = 1000
    /// How many of those who are taken were not asked for a year, at least.
    private static let fresh = 500
    private static let seeds = 200
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
        let best = try promising(members)
        var pool = Set(best)
        pool.formUnion(try friends(of: best.prefix(Self.seeds), besides: pool))
        pool.formUnion(try records.guests(limit: Self.guests))
        if !events.isEmpty { pool.formUnion(try records.guests(of: events, limit: 2 * Self.guests)) }
        return pool
    }

    /// The people of the first look, those first who bring most for the room that they take, company counted.
    private func promising(_ members: Records.Members?) throws -> [Person.ID] {
        let own = try firstLook(members)
        let company = try company(among: own)
        let best = own.map { id, candidate in
            let worth = candidate.value + (company[id] ?? 0)
            return (id: id, promise: Double(worth) / Double(max(candidate.chance, 1)).squareRoot())
        }
        .sorted { ($0.promise, $1.id) > ($1.promise, $0.id) }.map(\.id)
        let fresh = best.filter { own[$0]?.isNew ?? false }
        let taken = Set(best.prefix(Self.taken)).union(fresh.prefix(Self.fresh))
        return best.filter(taken.contains)
    }

    /// Those whom the indexes name first, as far as rotation lets them be asked.
    private func firstLook(_ members: Records.Members?) throws -> [Person.ID: Candidate] {
        let lately = try askedLately()
        var own: [Person.ID: Candidate] = [:]
        var known: [Key: Candidate] = [:]
        func add(_ prospects: [Records.Prospect], _ match: PersonFacts.Match?) {
            for prospect in prospects {
                let asked = lately[prospect.person] ?? []
                let key = Key(closeness: prospect.closeness, match: match, weight: prospect.weight, asked: asked)
                let candidate = known[key] ?? self.candidate(key)
                known[key] = candidate
                guard candidate.isEligible else { continue }
                if own[prospect.person].map({ $0.value < candidate.value }) ?? true { own[prospect.person] = candidate }
            }
        }
        // Topics that match equally well share what those that match better leave.
        let topics = matches.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(50)
        for (place, (topic, match)) in topics.enumerated() {
            let sharing = topics.dropFirst(place).count { $0.value == match }
            let room = (Self.seen - Self.close - own.count) / sharing
            guard room > 0 else { break }
            add(try records.likers(of: topic, among: members, limit: room), match)
        }
        add(try records.promising(among: members, limit: Self.seen - own.count), nil)
        return own
    }

    /// What was asked of whom within a year.
    private func askedLately() throws -> [Person.ID: [PersonFacts.Asked]] {
        let past = try records.history(ofEventsSince: now.adding(days: -365), except: event)
        return PastAnswers(past, texts, asOf: now).asked(until: now)
    }

    /// What each person's three best companions add.
    private func company(among own: [Person.ID: Candidate]) throws -> [Person.ID: Int] {
        let ids = own.keys.sorted()
        let chances = ids.map { own[$0]?.chance ?? 0 }
        var place: [Person.ID: Int] = [:]
        place.reserveCapacity(ids.count)
        for (index, id) in ids.enumerated() { place[id] = index }
        var company = [BestCompany](repeating: BestCompany(), count: ids.count)
        try records.forEachTie(of: PersonSet(ids)) { a, b, strength in
            guard let one = place[a], let other = place[b] else { return }
            let credit = strength * chances[one] * chances[other] / 100_000
            company[one].add(credit)
            company[other].add(credit)
        }
        return place.mapValues { company[$0].sum }
    }

    /// The three highest of the credits that somebody has from company.
    private struct BestCompany {
        private var first = 0
        private var second = 0
        private var third = 0

        var sum: Int { first + second + third }

        mutating func add(_ credit: Int) {
            if credit > first {
                (first, second, third) = (credit, first, second)
            } else if credit > second {
                (second, third) = (credit, second)
            } else if credit > third {
                third = credit
            }
        }
    }

    /// All that tells two people apart in an index.
    private struct Key: Hashable {
        var closeness: Int
        var match: PersonFacts.Match?
        var weight: Int
        var asked: [PersonFacts.Asked]
    }

    private func candidate(_ key: Key) -> Candidate {
        var facts = PersonFacts(id: Person.ID(rawValue: 0))
        facts.closeness = key.closeness
        facts.asked = key.asked
        facts.interests = key.match.map { [.init(match: $0, topic: "", asked: "", weight: key.weight)] } ?? []
        return Candidate(facts: facts)
    }

    /// Whom the seeds know that like the topic as well, or that they know very well: a table needs company for everybody.
    private func friends(of seeds: some Sequence<Person.ID>, besides known: Set<Person.ID>) throws -> [Person.ID] {
        let near = try records.neighbours(of: PersonSet(seeds)).filter { !known.contains($0.id) }
        let liking = try records.likings(of: matches.keys.sorted(), by: PersonSet(near.map(\.id)))
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
