internal import Calendars
internal import Invites
internal import Store
internal import Text
internal import Venues

/// What the file gives to the chooser.
struct ChoiceMaterial {
    var candidates: [Candidate]
    /// Whether nobody was left unread.
    var isWhole: Bool
    var ties: [TableTie]
    var names: [Person.ID: String]
    /// Who sat together, the oldest first.
    var gatherings: [Gathering]
    var experience: Experience
    /// Who lives too far from the venue to be asked, in metres.
    var farAway: [Person.ID: Int]
}

/// What is being chosen for.
struct ChoiceQuestion {
    var topics: [String]
    /// The title, where there is one yet; it is matched together with the topics.
    var title = ""
    var venue: Venue.ID?
    /// An event that is being chosen for; it is no history yet.
    var event: Event.ID?
}

extension Planner {
    /// The facts for a question of everybody, or in a very large file of those who can matter.
    ///
    /// - Parameters:
    ///   - must: people who have to be among the candidates.
    ///   - seatedElsewhere: people who have a place at another date of the same series.
    ///   - ofEverybody: whether a very large file is read whole all the same.
    func material(
        for asked: ChoiceQuestion,
        circle: Int64? = nil,
        must: [Person.ID] = [],
        seatedElsewhere: [Person.ID] = [],
        ofEverybody: Bool = false,
        in records: Records
    ) throws -> ChoiceMaterial {
        let tree = TopicTree(try records.topics())
        let topics = try asked.topics.map { (text: $0, id: try records.topic(named: $0)) }
        let kinships = topics.compactMap { topic in topic.id.flatMap { tree.kinship(of: $0, asked: topic.text) } }
        let texts = EventTexts(try records.eventWords(), before: now, except: asked.event)
        let question = TopicQuestion(
            tokens: Self.texts(asked.title, topics, tree).map { Text.words($0) },
            index: texts.index
        )
        let must = Set(must)
        let pool =
            ofEverybody
            ? nil
            : try ChoicePool(
                records: records,
                matches: kinships.reduce(into: [:]) { all, kinship in all.merge(kinship.how) { max($0, $1) } },
                must: must.sorted(),
                events: texts.events(like: question, before: now, except: asked.event),
                texts: texts,
                now: now,
                event: asked.event
            ).people(circle: circle)
        let planner = try records.holders(ofEmail: settings(records).email)
        let people = try (pool.map { try records.people(in: $0) } ?? records.people())
            .filter { !planner.contains($0.id) || must.contains($0.id) }
        let history = PastAnswers(try records.history(except: asked.event, of: pool), texts, asOf: now)
        let memberships = try records.memberships(of: pool)
        let reading = PastReading(question: question, texts: texts, venue: asked.venue, moment: now)
        let interests = try interestMatches(kinships, of: pool, in: records)

        var facts = try facts(of: people, in: pool, interests, records)
        for index in facts.indices {
            for past in history.of(facts[index].id) { reading.add(past, to: &facts[index]) }
        }
        var place: [Person.ID: Int] = [:]
        for (index, person) in people.enumerated() { place[person.id] = index }
        for membership in memberships {
            if let index = place[membership.person] { facts[index].circles.append(membership.circle) }
        }
        for person in seatedElsewhere {
            if let index = place[person] { facts[index].asked.append(PersonFacts.Asked(daysAgo: 0, answer: nil)) }
        }
        if pool != nil { try addSurroundings(to: &facts, kinships, in: records) }
        let experience = try experience(texts, tree, except: asked.event, in: records)
        let ties = try allTies(memberships: memberships, of: pool, in: records)
        var candidates = Candidate.candidates(facts, ties: ties, experience: experience)
        if let circle {
            let members = Set(memberships.filter { $0.circle == circle }.map(\.person)).union(must)
            candidates = candidates.filter { members.contains($0.id) }
        }
        return ChoiceMaterial(
            candidates: candidates,
            isWhole: pool == nil,
            ties: ties.map(TableTie.init),
            names: Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a }),
            gatherings: history.gatherings(texts, asOf: now),
            experience: experience,
            farAway: try farAway(people, from: asked.venue, in: records)
        )
    }

    /// What is known of each person without their past.
    private func facts(
        of people: [Person],
        in pool: PersonSet?,
        _ interests: [Person.ID: [PersonFacts.InterestMatch]],
        _ records: Records
    ) throws -> [PersonFacts] {
        let touches = try records.lastTouches(of: pool, day: touchDay)
        let today = zone(try settings(records).zone).local(at: now).date
        return people.map { person in
            var facts = PersonFacts(id: person.id)
            facts.closeness = person.closeness
            facts.doNotInvite = person.doNotInvite
            facts.lastTouchDays = touches[person.id].map { max(0, $0.on.days(to: today)) }
            facts.interests = interests[person.id] ?? []
            return facts
        }
    }

    /// Who is known to live too far from the venue to come for an evening, with how far that is.
    private func farAway(_ people: [Person], from venue: Venue.ID?, in records: Records) throws -> [Person.ID: Int] {
        guard let there = try venue.flatMap({ try records.venue($0) })?.place else { return [:] }
        var far: [Person.ID: Int] = [:]
        for person in people {
            guard let home = Place(latitude: person.latitude, longitude: person.longitude) else { continue }
            let metres = home.metres(to: there)
            if metres > Place.eveningsReach { far[person.id] = metres }
        }
        return far
    }

    /// Each topic is a text of its own, by each of its names; a title is matched with all topics, as past titles are.
    private static func texts(_ title: String, _ topics: [(text: String, id: Topic.ID?)], _ tree: TopicTree) -> [String]
    {
        let names = topics.map { topic in topic.id.map { tree.names(of: $0) } ?? [topic.text] }
        guard !title.isEmpty else { return names.flatMap { $0 } }
        return names.flatMap { $0 } + [([title] + names.compactMap(\.first)).joined(separator: " ")]
    }

    /// Whose declared topics meet what was asked.
    func interestMatches(
        _ kinships: [TopicTree.Kinship],
        of pool: PersonSet?,
        in records: Records
    ) throws -> [Person.ID: [PersonFacts.InterestMatch]] {
        var matches: [Person.ID: [PersonFacts.InterestMatch]] = [:]
        for kinship in kinships {
            for liking in try records.likings(of: kinship.how.keys.sorted(), by: pool) {
                if let match = kinship.match(liking) { matches[liking.person, default: []].append(match) }
            }
        }
        return matches
    }

    /// Who knows whom: ties that were written down, small circles, and having met at two events or more.
    func allTies(
        memberships: [(circle: Int64, person: Person.ID)],
        of pool: PersonSet? = nil,
        in records: Records
    ) throws -> [Tie] {
        var ties = try records.ties(among: pool)
        var circles: [Int64: [Person.ID]] = [:]
        for membership in memberships { circles[membership.circle, default: []].append(membership.person) }
        for (circle, members) in circles.sorted(by: { $0.key < $1.key }) where members.count > 1 {
            let size = try pool == nil ? members.count : records.size(ofCircle: circle, upTo: 17)
            let strength = Acquaintance.strength(circleOf: size)
            guard strength > 0 else { continue }
            for (index, a) in members.enumerated() {
                for b in members[(index + 1)...] {
                    ties.append(Tie(a: a, b: b, strength: strength, source: .circle))
                }
            }
        }
        var met: [TablePair: Int] = [:]
        var tables: [Event.ID: [Person.ID]] = [:]
        for presence in try records.presences(of: pool) { tables[presence.event, default: []].append(presence.person) }
        for (_, guests) in tables where guests.count <= Acquaintance.largestTable {
            for (index, a) in guests.enumerated() {
                for b in guests[(index + 1)...] { met[TablePair(a, b), default: 0] += 1 }
            }
        }
        for (pair, times) in met.sorted(by: { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }) {
            let strength = Acquaintance.strength(metAt: times)
            if strength > 0 { ties.append(Tie(a: pair.a, b: pair.b, strength: strength, source: .attendance)) }
        }
        return ties
    }
}
