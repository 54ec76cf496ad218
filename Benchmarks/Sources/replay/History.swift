internal import Foundation
internal import Invites

/// What was known at a cutoff, and nothing later.
struct History {
    let data: ReplayData
    /// For each person the events that they said yes to, by rising time: place in `data.events` and when they said it.
    private let yes: [Int: [(event: Int, created: Double)]]
    /// For each group its events' places by rising time.
    private let ofGroup: [Int: [Int]]
    private let answersOf: [Int: [Int: ReplayData.Answer]]

    init(_ data: ReplayData) {
        self.data = data
        var yes: [Int: [(event: Int, created: Double)]] = [:]
        var ofGroup: [Int: [Int]] = [:]
        var answersOf: [Int: [Int: ReplayData.Answer]] = [:]
        for (place, event) in data.events.enumerated() {
            ofGroup[event.group, default: []].append(place)
            for answer in data.answers[event.id] ?? [] {
                answersOf[place, default: [:]][answer.person] = answer
                if answer.isYes { yes[answer.person, default: []].append((place, answer.created)) }
            }
        }
        self.yes = yes
        self.ofGroup = ofGroup
        self.answersOf = answersOf
    }

    /// The places of the events that a person said yes to before the cutoff and that were held by then.
    func attended(_ person: Int, before cutoff: Double) -> [Int] {
        (yes[person] ?? []).filter { $0.created < cutoff && data.events[$0.event].time < cutoff }.map(\.event)
    }

    /// How many events were held before the cutoff.
    func held(before cutoff: Double) -> Int {
        var low = 0
        var high = data.events.count
        while low < high {
            let middle = (low + high) / 2
            if data.events[middle].time < cutoff { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Who had said yes to an event before the cutoff.
    func guests(of event: Int, before cutoff: Double) -> [Int] {
        (answersOf[event] ?? [:]).values.filter { $0.isYes && $0.created < cutoff }.map(\.person).sorted()
    }

    /// What the product would have in its file: every event of the group since the person joined was an invitation.
    func facts(_ person: Int, joined: Double, group: Int, before cutoff: Double) -> PersonFacts {
        var facts = PersonFacts(id: Person.ID(rawValue: Int64(person)))
        facts.attended = attended(person, before: cutoff).map { place in
            let event = data.events[place]
            return PersonFacts.Attended(daysAgo: Int(cutoff - event.time), tokens: event.tokens)
        }
        for place in ofGroup[group] ?? [] {
            let event = data.events[place]
            guard event.time < cutoff else { break }
            guard event.time >= joined else { continue }
            let answer = answersOf[place]?[person].flatMap { $0.created < cutoff ? $0 : nil }
            facts.asked.append(
                PersonFacts.Asked(
                    daysAgo: Int(cutoff - event.time),
                    answer: answer.map { $0.isYes ? .yes : .no },
                    // Nobody recorded who came; a yes stands for it here, as it does in what is foretold.
                    attendance: answer?.isYes == true ? .came : .unknown
                )
            )
        }
        return facts
    }

    /// Who sat together before the cutoff.
    func gatherings(before cutoff: Double) -> [Gathering] {
        (0..<held(before: cutoff)).map { place in
            Gathering(
                people: guests(of: place, before: cutoff).map { Person.ID(rawValue: Int64($0)) },
                daysAgo: Int(cutoff - data.events[place].time)
            )
        }
    }
}
