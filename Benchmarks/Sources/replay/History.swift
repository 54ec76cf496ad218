internal import Invites

/// What was known at a cutoff, and nothing later.
struct History {
    let data: ReplayData
    /// For each person the events that they answered, by rising time: place in `data.events`.
    private let answered: [Int: [(event: Int, answer: ReplayData.Answer)]]
    /// For each group its events' places by rising time.
    private let ofGroup: [Int: [Int]]
    private let guestsOf: [[ReplayData.Answer]]

    init(_ data: ReplayData) {
        self.data = data
        var answered: [Int: [(event: Int, answer: ReplayData.Answer)]] = [:]
        var ofGroup: [Int: [Int]] = [:]
        for (place, event) in data.events.enumerated() {
            ofGroup[event.group, default: []].append(place)
            for answer in data.answers[event.id] ?? [] { answered[answer.person, default: []].append((place, answer)) }
        }
        self.answered = answered
        self.ofGroup = ofGroup
        guestsOf = data.events.map { (data.answers[$0.id] ?? []).filter(\.isYes).sorted { $0.person < $1.person } }
    }

    /// The events held before the cutoff that a person had answered by then.
    func answers(_ person: Int, before cutoff: Int) -> [(event: Int, answer: ReplayData.Answer)] {
        (answered[person] ?? []).filter { $0.answer.created < cutoff && data.events[$0.event].time < cutoff }
    }

    /// The places of the events that a person said yes to before the cutoff and that were held by then.
    func attended(_ person: Int, before cutoff: Int) -> [Int] {
        answers(person, before: cutoff).filter { $0.answer.isYes }.map(\.event)
    }

    /// How many events were held before the cutoff.
    func held(before cutoff: Int) -> Int {
        var low = 0
        var high = data.events.count
        while low < high {
            let middle = (low + high) / 2
            if data.events[middle].time < cutoff { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Who had said yes to an event before the cutoff.
    func guests(of event: Int, before cutoff: Int) -> [Int] {
        guestsOf[event].filter { $0.created < cutoff }.map(\.person)
    }

    /// The events to which a person was called as a member of the group, with what they said.
    ///
    /// An announcement to a group is no personal invitation, but whoever lets most of them pass will let the next pass too.
    func calls(_ person: Int, joined: Int, group: Int, before cutoff: Int) -> [PersonFacts.Asked] {
        var said: [Int: Bool] = [:]
        for past in answers(person, before: cutoff) { said[past.event] = past.answer.isYes }
        return (ofGroup[group] ?? []).prefix { data.events[$0].time < cutoff }.compactMap { place in
            guard data.events[place].time >= joined else { return nil }
            return PersonFacts.Asked(daysAgo: age(place, cutoff), answer: said[place].map { $0 ? .yes : .no })
        }
    }

    /// What a planner's file holds of somebody when the answers are imported.
    func facts(_ person: Int, before cutoff: Int, _ attended: (Int) -> PersonFacts.Attended) -> PersonFacts {
        var facts = PersonFacts(id: Person.ID(rawValue: Int64(person)))
        for past in answers(person, before: cutoff) {
            let daysAgo = age(past.event, cutoff)
            facts.asked.append(PersonFacts.Asked(daysAgo: daysAgo, answer: past.answer.isYes ? .yes : .no))
            if past.answer.isYes { facts.attended.append(attended(past.event)) }
        }
        return facts
    }

    /// Whole days.
    func age(_ event: Int, _ cutoff: Int) -> Int { (cutoff - data.events[event].time) / ReplayCase.day }

    /// Who sat together before the cutoff.
    func gatherings(before cutoff: Int) -> [Gathering] {
        (0..<held(before: cutoff)).compactMap { place in
            let people = guests(of: place, before: cutoff).map { Person.ID(rawValue: Int64($0)) }
            return people.isEmpty ? nil : Gathering(people: people, daysAgo: age(place, cutoff))
        }
    }
}
