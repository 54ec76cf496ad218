internal import Invites
internal import Foundation

/// The usual orders, to measure the product's beside.
struct Baselines {
    let history: History
    private var data: ReplayData { history.data }

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
                sum + exp2(-Double(history.age(place, replay.cutoff)) / 180)
            }
        }
    }

    /// How often people said yes when their group was called, towards how often everybody does.
    func rates(_ replay: ReplayCase, usual: Double) -> [Int: Double] {
        let group = data.events[replay.event].group
        return replay.candidates.reduce(into: [:]) { rates, member in
            let calls = history.calls(member.person, joined: member.joined, group: group, before: replay.cutoff)
            let yes = Double(calls.count { $0.answer == .yes })
            rates[member.person] = (yes + 10 * usual) / (Double(calls.count) + 10)
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
