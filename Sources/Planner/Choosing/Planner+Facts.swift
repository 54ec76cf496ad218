internal import Calendars
internal import Invites
internal import Store
internal import Text

/// What the file gives to the chooser.
struct ChoiceMaterial {
    var question: TopicQuestion
    var candidates: [Candidate]
    var ties: [TableTie]
    var names: [Person.ID: String]
    var history: [PastInvitation]
}

extension Planner {
    /// The facts for a question of everybody, or in a very large file of those who can matter.
    ///
    /// - Parameters:
    ///   - event: an event that is being chosen for; it is no history yet.
    ///   - must: people who have to be among the candidates.
    ///   - seatedElsewhere: people who have a place at another date of the same series.
    ///   - ofEverybody: whether a very large file is read whole all the same.
    func material(
        topics: [String],
        event: Event.ID? = nil,
        circle: Int64? = nil,
        must: [Person.ID] = [],
        seatedElsewhere: [Person.ID] = [],
        ofEverybody: Bool = false,
        in records: Records
    ) throws -> ChoiceMaterial {
        let kinships = try kinships(of: topics, in: records)
        let words = try EventTokens(records.eventWords())
        let question = TopicQuestion(
            topics: topics,
            tokens: topics.map { Text.words($0) },
            pastTitles: words.titles(before: now, except: event)
        )
        let pool =
            ofEverybody
            ? nil
            : try ChoicePool(
                records: records,
                topics: Self.topics(of: kinships) { $0 >= .alias },
                related: Self.topics(of: kinships) { $0 < .alias },
                must: must,
                events: words.events(like: question, before: now, except: event)
            ).people(circle: circle)
        let planner = try records.holders(ofEmail: settings(records).email)
        let people = try (pool.map { try records.people(in: $0) } ?? records.people())
            .filter { !planner.contains($0.id) || must.contains($0.id) }
        let history = try records.history(except: event, of: pool)
        let matches = try interestMatches(kinships, of: pool, in: records)
        let memberships = try records.memberships(of: pool)
        let touches = try records.lastTouches(of: pool, day: touchDay)
        let today = zone(try settings(records).zone).local(at: now).date

        var facts = people.map { person in
            var facts = PersonFacts(id: person.id)
            facts.closeness = person.closeness
            facts.doNotInvite = person.doNotInvite
            facts.lastTouchDays = touches[person.id].map { max(0, $0.on.days(to: today)) }
            facts.interests = matches[person.id] ?? []
            return facts
        }
        var place: [Person.ID: Int] = [:]
        for (index, person) in people.enumerated() { place[person.id] = index }
        for membership in memberships {
            if let index = place[membership.person] { facts[index].circles.append(membership.circle) }
        }
        for past in history {
            if let index = place[past.person] { add(past, words, to: &facts[index]) }
        }
        for person in seatedElsewhere {
            if let index = place[person] { facts[index].asked.append(PersonFacts.Asked(daysAgo: 0, answer: nil)) }
        }
        if pool != nil { try addSurroundings(to: &facts, question, kinships, in: records) }
        let ties = try allTies(memberships: memberships, of: pool, in: records)
        var candidates = Candidate.candidates(facts, ties: ties, question: question)
        if let circle {
            let members = Set(memberships.filter { $0.circle == circle }.map(\.person)).union(must)
            candidates = candidates.filter { members.contains($0.id) }
        }
        return ChoiceMaterial(
            question: question,
            candidates: candidates,
            ties: ties.map(TableTie.init),
            names: Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a }),
            history: history
        )
    }

    private func add(_ past: PastInvitation, _ words: EventTokens, to facts: inout PersonFacts) {
        let days = Int(max(0, now.seconds - past.askedAt.seconds) / 86_400)
        facts.asked.append(PersonFacts.Asked(daysAgo: days, answer: past.answer, attendance: past.attendance))
        let wasThere = past.attendance.isPresence || (past.answer == .yes && past.attendance == .unknown)
        guard wasThere, let start = words.starts[past.event], start <= now, let tokens = words.tokens[past.event]
        else { return }
        let age = Int((now.seconds - start.seconds) / 86_400)
        facts.attended.append(PersonFacts.Attended(daysAgo: age, tokens: tokens, when: shortDate(start)))
    }

    private func shortDate(_ instant: Instant) -> String {
        let date = instant.utc.date
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(date.day) \(months[date.month - 1])"
    }

    /// How the topics of the file stand to one that was asked for.
    struct Kinship {
        var asked: String
        var how: [Topic.ID: PersonFacts.Match]
        var names: [Topic.ID: String]
    }

    private static func topics(of kinships: [Kinship], _ isMeant: (PersonFacts.Match) -> Bool) -> [Topic.ID] {
        let found = kinships.flatMap { kinship in kinship.how.filter { isMeant($0.value) }.map(\.key) }
        return Array(Set(found).sorted().prefix(50))
    }

    /// The topic itself, by its name or an alias, the broader ones above it and the narrower ones below.
    private func kinships(of asked: [String], in records: Records) throws -> [Kinship] {
        let topics = try records.topics()
        var byID: [Topic.ID: Topic] = [:]
        var narrower: [Topic.ID: [Topic.ID]] = [:]
        for topic in topics {
            byID[topic.id] = topic
            if let broader = topic.broader { narrower[broader, default: []].append(topic.id) }
        }
        return try asked.compactMap { text in
            guard let id = try records.topic(named: text), let topic = byID[id] else { return nil }
            var how: [Topic.ID: PersonFacts.Match] = [id: fold(topic.name) == fold(text) ? .exact : .alias]
            var above = topic.broader
            while let current = above, how[current] == nil {
                how[current] = .broader
                above = byID[current]?.broader
            }
            var below = narrower[id] ?? []
            while let current = below.popLast() {
                guard how[current] == nil else { continue }
                how[current] = .narrower
                below += narrower[current] ?? []
            }
            return Kinship(asked: text, how: how, names: how.keys.reduce(into: [:]) { $0[$1] = byID[$1]?.name })
        }
    }

    /// Whose declared topics meet what was asked.
    func interestMatches(
        _ kinships: [Kinship],
        of pool: PersonSet?,
        in records: Records
    ) throws -> [Person.ID: [PersonFacts.InterestMatch]] {
        var matches: [Person.ID: [PersonFacts.InterestMatch]] = [:]
        for kinship in kinships {
            for liking in try records.likings(of: kinship.how.keys.sorted(), by: pool) {
                guard let match = kinship.how[liking.topic] else { continue }
                matches[liking.person, default: []].append(
                    PersonFacts.InterestMatch(
                        match: match,
                        topic: kinship.names[liking.topic] ?? kinship.asked,
                        asked: kinship.asked,
                        weight: liking.weight
                    )
                )
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
        var met: [[Person.ID]: Int] = [:]
        var tables: [Event.ID: [Person.ID]] = [:]
        for presence in try records.presences(of: pool) { tables[presence.event, default: []].append(presence.person) }
        for (_, guests) in tables where guests.count <= Acquaintance.largestTable {
            for (index, a) in guests.enumerated() {
                for b in guests[(index + 1)...] { met[[a, b], default: 0] += 1 }
            }
        }
        for (pair, times) in met.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let strength = Acquaintance.strength(metAt: times)
            if strength > 0 { ties.append(Tie(a: pair[0], b: pair[1], strength: strength, source: .attendance)) }
        }
        return ties
    }
}

/// The words of every event's title and topics, folded and segmented.
struct EventTokens {
    private(set) var tokens: [Event.ID: [String]] = [:]
    private(set) var starts: [Event.ID: Instant] = [:]
    private let order: [Event.ID]

    init(_ events: [EventWords]) {
        order = events.map(\.id)
        for event in events {
            tokens[event.id] = Text.words(([event.title] + event.topics).joined(separator: " "))
            starts[event.id] = event.start
        }
    }

    /// The past events whose words are most like those of a question.
    func events(like question: TopicQuestion, before now: Instant, except event: Event.ID?) -> [Event.ID] {
        let past = order.filter { id in id != event && starts[id].map { $0 < now } ?? false }
        let similar = past.map { (id: $0, how: question.similarity(to: tokens[$0] ?? [])) }.filter {
            $0.how > 65536 / 6
        }
        return similar.sorted { ($0.how, $0.id.rawValue) > ($1.how, $1.id.rawValue) }.prefix(200).map(\.id)
    }

    func titles(before now: Instant, except event: Event.ID?) -> [[String]] {
        order.compactMap { id in
            guard id != event, let start = starts[id], start < now else { return nil }
            return tokens[id]
        }
    }
}
