internal import Foundation
internal import Invites

/// The product's orders and the usual ones beside them.
struct Rankings {
    let history: History
    private var data: ReplayData { history.data }

    init(_ history: History) { self.history = history }

    /// What the product makes of a case.
    func candidates(_ replay: ReplayCase) -> [Candidate] {
        let event = data.events[replay.event]
        let past = data.events.prefix(history.held(before: replay.cutoff)).map(\.tokens)
        let question = TopicQuestion(topics: ["the event"], tokens: [event.tokens], pastTitles: past)
        return replay.candidates.map { member in
            let facts = history.facts(member.person, joined: member.joined, group: event.group, before: replay.cutoff)
            return Candidate(facts: facts, question: question)
        }
    }

    func product(_ candidates: [Candidate]) -> [Int] { TableRanking.order(candidates).map { Int($0.id.rawValue) } }

    func productAfter(_ replay: ReplayCase, _ candidates: [Candidate]) -> [Int] {
        let accepted = replay.accepted.map { Person.ID(rawValue: Int64($0)) }
        let pull = Pull(of: accepted, gatherings: history.gatherings(before: replay.cutoff))
        return pull.order(candidates).map { Int($0.id.rawValue) }
    }

    func pullAlone(_ replay: ReplayCase) -> [Int] {
        let accepted = replay.accepted.map { Person.ID(rawValue: Int64($0)) }
        let pull = Pull(of: accepted, gatherings: history.gatherings(before: replay.cutoff))
        return order(replay) { Double(pull.strength(of: Person.ID(rawValue: Int64($0)))) }
    }

    private func order(_ replay: ReplayCase, _ score: (Int) -> Double) -> [Int] {
        replay.candidates.map { ($0.person, score($0.person)) }
            .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
            .map(\.0)
    }

    func popularity(_ replay: ReplayCase) -> [Int] {
        order(replay) { Double(history.attended($0, before: replay.cutoff).count) }
    }

    func decayed(_ replay: ReplayCase) -> [Int] {
        order(replay) { person in
            history.attended(person, before: replay.cutoff).reduce(0) { sum, place in
                sum + exp2(-(replay.cutoff - data.events[place].time) / 180)
            }
        }
    }

    func declared(_ replay: ReplayCase) -> [Int] {
        let about = data.topicsOfGroup[data.events[replay.event].group] ?? []
        return order(replay) { person in
            let likes = data.topicsOfPerson[person] ?? []
            let shared = Double(likes.intersection(about).count)
            return shared / max(1, (Double(likes.count) * Double(about.count)).squareRoot())
        }
    }

    /// How near past events are to this one: shared words, and the same group.
    private func nearness(_ replay: ReplayCase) -> [Int: Double] {
        let event = data.events[replay.event]
        let asked = Set(event.tokens)
        var near: [Int: Double] = [:]
        for place in 0..<history.held(before: replay.cutoff) {
            let past = data.events[place]
            let words = Set(past.tokens)
            let shared = Double(words.intersection(asked).count)
            let cosine = shared / max(1, (Double(words.count) * Double(asked.count)).squareRoot())
            let value = cosine + (past.group == event.group ? 0.2 : 0)
            if value > 0 { near[place] = value }
        }
        return near
    }

    /// The people of the twenty nearest past events.
    func itemNeighbours(_ replay: ReplayCase) -> [Int] {
        let near = nearness(replay).sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(20)
        let kept = Dictionary(uniqueKeysWithValues: near.map { ($0.key, $0.value) })
        return order(replay) { person in
            history.attended(person, before: replay.cutoff).reduce(0) { $0 + (kept[$1] ?? 0) }
        }
    }

    /// Personalised PageRank between people and events, restarting at `restart` (people) or at the nearest past events.
    func walk(_ replay: ReplayCase, from restart: [Int]?) -> [Int] {
        let held = history.held(before: replay.cutoff)
        let guests = (0..<held).map { history.guests(of: $0, before: replay.cutoff) }
        var eventsOf: [Int: [Int]] = [:]
        for (place, people) in guests.enumerated() {
            for person in people { eventsOf[person, default: []].append(place) }
        }
        var start: [Int: Double] = [:]
        if let restart {
            for person in restart { start[person] = 1 / Double(restart.count) }
        } else {
            let near = nearness(replay)
            let sum = near.values.reduce(0, +)
            for (place, value) in near {
                for person in guests[place] { start[person, default: 0] += value / sum / Double(guests[place].count) }
            }
        }
        var total = start
        var mass = start
        for _ in 0..<10 {
            var next: [Int: Double] = [:]
            for (person, amount) in mass {
                guard let events = eventsOf[person] else { continue }
                for place in events {
                    let part = 0.8 * amount / Double(events.count) / Double(guests[place].count)
                    for other in guests[place] { next[other, default: 0] += part }
                }
            }
            for (person, amount) in next { total[person, default: 0] += amount }
            mass = next
        }
        return order(replay) { total[$0] ?? 0 }
    }
}
