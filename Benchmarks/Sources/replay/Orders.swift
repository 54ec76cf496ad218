internal import Invites

/// The product's orders of a case, and what it thinks of the chances.
struct Orders {
    let history: History
    private var data: ReplayData { history.data }

    /// Everybody as the product sees them.
    ///
    /// - Parameter knowsPlace: whether the product is told where the event will be.
    func candidates(_ replay: ReplayCase, knowsPlace: Bool = false) -> [Candidate] {
        let attended = reading(replay, knowsPlace: knowsPlace)
        return replay.candidates.map { member in
            Candidate(facts: history.facts(member.person, before: replay.cutoff, attended))
        }
    }

    /// The likeliest first.
    func order(_ replay: ReplayCase, _ candidates: [Candidate]) -> [Int] {
        let order =
            replay.accepted.isEmpty ? TableRanking.order(candidates) : pull(replay).order(candidates)
        return order.map { Int($0.id.rawValue) }
    }

    /// Those who sat with the accepted first, whatever the event is about.
    func pullAlone(_ replay: ReplayCase) -> [Int] {
        let pull = pull(replay)
        return replay.candidates.map { ($0.person, pull.strength(of: Person.ID(rawValue: Int64($0.person)))) }
            .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
            .map(\.0)
    }

    private func pull(_ replay: ReplayCase) -> Pull {
        let accepted = replay.accepted.map { Person.ID(rawValue: Int64($0)) }
        return Pull(of: accepted, gatherings: history.gatherings(before: replay.cutoff))
    }

    /// Everybody as called to every event of the group, the people in the order of `people`.
    func calls(_ replay: ReplayCase, _ people: [Int]) -> [Experience.Asked] {
        let joined = Dictionary(replay.candidates, uniquingKeysWith: { a, _ in a })
        let attended = reading(replay, knowsPlace: false)
        let group = data.events[replay.event].group
        return people.map { person in
            var facts = history.facts(person, before: replay.cutoff, attended)
            facts.asked = history.calls(
                person,
                joined: joined[person] ?? 0,
                group: group,
                before: replay.cutoff
            )
            return Experience.Asked(facts: facts, saidYes: replay.positives.contains(person))
        }
    }

    private func reading(_ replay: ReplayCase, knowsPlace: Bool) -> (Int) -> PersonFacts.Attended {
        let past = data.events.prefix(history.held(before: replay.cutoff))
        let index = TitleIndex(titles: past.map(\.tokens))
        let event = data.events[replay.event]
        let question = TopicQuestion(tokens: [event.tokens], index: index)
        let similarities = past.map { question.similarity(to: index.words($0.tokens)) }
        return { place in
            PersonFacts.Attended(
                daysAgo: history.age(place, replay.cutoff),
                similarity: similarities[place],
                isSamePlace: knowsPlace && event.venue >= 0 && data.events[place].venue == event.venue
            )
        }
    }
}
