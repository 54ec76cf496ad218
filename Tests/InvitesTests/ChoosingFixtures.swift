@testable import Invites

/// A problem made of dice: small enough to try every list, with every rule in play.
enum SmallProblem {
    static func made(seed: UInt64, count wanted: Int? = nil) -> TableProblem {
        var dice = Dice(seed: seed)
        let some = 6 + dice.below(7)
        let count = wanted ?? some
        var settings = TableSettings(
            largestTable: 3 + dice.below(5),
            window: .init(low: 800 + dice.below(1200), high: 2200 + dice.below(1500)),
            targetLow: 2,
            targetHigh: 4
        )
        settings.companions = dice.below(4)
        settings.inviteCost = 100 * dice.below(4)
        settings.companyNeed = [0, 400, 693, 1204][dice.below(4)]
        settings.novelPercent = [0, 20, 40][dice.below(3)]
        settings.regularPercent = [100, 50, 30][dice.below(3)]
        settings.circleCap = 2 + dice.below(4)
        if dice.below(3) == 0 {
            for index in settings.windows.indices { settings.windows[index].low -= 50 * index }
        }
        let ids = (0..<count).map { Person.ID(rawValue: Int64(10 + 3 * $0)) }
        let candidates = ids.map { id in
            var person = Candidate(
                id: id,
                chance: 100 + dice.below(850),
                fit: dice.below(101),
                relation: dice.below(101),
                turn: dice.below(201),
                newcomer: 0
            )
            person.isNew = dice.below(3) == 0
            person.isRegular = dice.below(4) == 0
            person.isEligible = dice.below(12) > 0
            person.circles = (0..<dice.below(3)).map { _ in Int64(dice.below(4)) }
            return person
        }
        func anybody() -> Person.ID { ids[dice.below(count)] }
        return TableProblem(
            candidates: candidates,
            ties: (0..<(2 * count)).map { _ in TableTie(anybody(), anybody(), strength: 1 + dice.below(100)) },
            must: (0..<dice.below(2)).map { _ in anybody() },
            excluded: (0..<dice.below(2)).map { _ in anybody() },
            never: (0..<dice.below(3)).map { _ in TablePair(anybody(), anybody()) },
            couples: (0..<dice.below(3)).map { _ in TablePair(anybody(), anybody()) },
            settings: settings
        )
    }
}

/// Every list of a small problem, judged from the problem itself and not from the solver's arrays.
struct EveryList {
    let problem: TableProblem

    /// The points of the best list that keeps every rule, or nil when there is none.
    func best() -> Int? {
        let people = problem.candidates
        var best: Int?
        for mask in 0..<(1 << people.count) {
            let list = people.indices.filter { mask >> $0 & 1 == 1 }.map { people[$0] }
            guard isAllowed(list) else { continue }
            best = max(best ?? Int.min, points(list))
        }
        return best
    }

    func points(_ list: [Candidate]) -> Int {
        list.reduce(0) { sum, person in
            let credits = list.compactMap { other in
                strength(person.id, other.id).map { $0 * person.chance * other.chance / 100_000 }
            }
            let best = credits.sorted(by: >).prefix(problem.settings.companions).reduce(0, +)
            return sum + person.value - problem.settings.inviteCost + best
        }
    }

    func strength(_ a: Person.ID, _ b: Person.ID) -> Int? {
        guard a != b else { return nil }
        return problem.ties.filter { ($0.a == a && $0.b == b) || ($0.a == b && $0.b == a) }.map(\.strength).max()
    }

    func isAllowed(_ list: [Candidate]) -> Bool {
        let settings = problem.settings
        let ids = Set(list.map(\.id))
        let mean = list.reduce(0) { $0 + $1.chance }
        let window = settings.windows[min(list.count, settings.windows.count - 1)]
        guard list.count <= settings.largestTable, window.low <= mean, mean <= window.high,
            problem.must.allSatisfy(ids.contains), !problem.excluded.contains(where: ids.contains),
            list.allSatisfy({ problem.isWithinRotation($0) }),
            !problem.never.contains(where: { $0.a != $0.b && ids.contains($0.a) && ids.contains($0.b) }),
            problem.couples.allSatisfy({ ids.contains($0.a) == ids.contains($0.b) }),
            100 * list.count(where: \.isNew) >= settings.novelPercent * list.count,
            100 * list.count(where: \.isRegular) <= settings.regularPercent * list.count
        else { return false }
        let circles = list.flatMap { Set($0.circles) }
        guard Set(circles).allSatisfy({ circle in circles.count { $0 == circle } <= settings.circleCap })
        else { return false }
        return list.allSatisfy { person in
            let company = list.reduce(0) { sum, other in
                guard let known = strength(person.id, other.id), known >= settings.companyMinStrength else {
                    return sum
                }
                return sum + ChanceTables.logOfAbsence(other.chance)
            }
            return company >= settings.companyNeed
        }
    }
}

extension TableProblem {
    /// Whether somebody was not asked too often, or is wanted all the same, or comes only with somebody who is.
    func isWithinRotation(_ person: Candidate) -> Bool {
        var wanted = Set(must)
        for _ in couples {
            for pair in couples where wanted.contains(pair.a) || wanted.contains(pair.b) {
                wanted.formUnion([pair.a, pair.b])
            }
        }
        return person.isEligible || wanted.contains(person.id)
    }
}

extension TableOutcome {
    var table: TableChoice? {
        guard case .table(let choice) = self else { return nil }
        return choice
    }

    var refusal: TableRefusal? {
        guard case .infeasible(let refusal) = self else { return nil }
        return refusal
    }
}

extension Person.ID {
    static func number(_ value: Int) -> Person.ID { Person.ID(rawValue: Int64(value)) }
}
