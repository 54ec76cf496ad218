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
    /// Everybody's facts for a question.
    ///
    /// - Parameter event: an event that is being chosen for; it is no history yet.
    func material(
        topics: [String],
        event: Event.ID? = nil,
        circle: Int64? = nil,
        in records: Records
    ) throws -> ChoiceMaterial {
        let people = try records.people()
        let history = try records.history(except: event)
        let words = try records.eventWords()
        let tokens = Dictionary(
            words.map { ($0.id, Text.words(([$0.title] + $0.topics).joined(separator: " "))) },
            uniquingKeysWith: { a, _ in a }
        )
        let question = TopicQuestion(
            topics: topics,
            tokens: topics.map { Text.words($0) },
            pastTitles: words.filter { $0.id != event && $0.start < now }.compactMap { tokens[$0.id] }
        )
        let matches = try interestMatches(topics, in: records)
        let memberships = try records.memberships()
        let touches = try records.lastTouches(day: day)
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
        let starts = Dictionary(words.map { ($0.id, $0.start) }, uniquingKeysWith: { a, _ in a })
        for past in history {
            guard let index = place[past.person] else { continue }
            let days = Int(max(0, now.seconds - past.askedAt.seconds) / 86_400)
            facts[index].asked.append(
                PersonFacts.Asked(daysAgo: days, answer: past.answer, attendance: past.attendance)
            )
            let wasThere =
                past.attendance.isPresence || (past.answer == .yes && past.attendance == .unknown)
            if wasThere, let start = starts[past.event], start <= now, let tokens = tokens[past.event] {
                let age = Int((now.seconds - start.seconds) / 86_400)
                facts[index].attended.append(
                    PersonFacts.Attended(daysAgo: age, tokens: tokens, when: shortDate(start))
                )
            }
        }
        let ties = try allTies(memberships: memberships, in: records)
        var candidates = Candidate.candidates(facts, ties: ties, question: question)
        if let circle {
            let members = Set(memberships.filter { $0.circle == circle }.map(\.person))
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

    private func shortDate(_ instant: Instant) -> String {
        let date = instant.utc.date
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(date.day) \(months[date.month - 1])"
    }

    /// Whose declared topics meet what was asked: the topic itself, an alias, a broader or a narrower one.
    private func interestMatches(
        _ asked: [String],
        in records: Records
    ) throws -> [Person.ID: [PersonFacts.InterestMatch]] {
        let topics = try records.topics()
        var byID: [Topic.ID: Topic] = [:]
        var narrower: [Topic.ID: [Topic.ID]] = [:]
        for topic in topics {
            byID[topic.id] = topic
            if let broader = topic.broader { narrower[broader, default: []].append(topic.id) }
        }
        var matches: [Person.ID: [PersonFacts.InterestMatch]] = [:]
        for text in asked {
            guard let id = try records.topic(named: text), let topic = byID[id] else { continue }
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
            for liking in try records.likings(of: how.keys.sorted()) {
                guard let match = how[liking.topic] else { continue }
                matches[liking.person, default: []].append(
                    PersonFacts.InterestMatch(
                        match: match,
                        topic: byID[liking.topic]?.name ?? text,
                        asked: text,
                        weight: liking.weight
                    )
                )
            }
        }
        return matches
    }

    /// Who knows whom: ties that were written down, small circles, and having met at two events or more.
    func allTies(memberships: [(circle: Int64, person: Person.ID)], in records: Records) throws -> [Tie] {
        var ties = try records.ties()
        var circles: [Int64: [Person.ID]] = [:]
        for membership in memberships { circles[membership.circle, default: []].append(membership.person) }
        for (_, members) in circles.sorted(by: { $0.key < $1.key }) {
            let strength = Acquaintance.strength(circleOf: members.count)
            guard strength > 0 else { continue }
            for (index, a) in members.enumerated() {
                for b in members[(index + 1)...] {
                    ties.append(Tie(a: a, b: b, strength: strength, source: .circle))
                }
            }
        }
        var met: [[Person.ID]: Int] = [:]
        var tables: [Event.ID: [Person.ID]] = [:]
        for presence in try records.presences() { tables[presence.event, default: []].append(presence.person) }
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
