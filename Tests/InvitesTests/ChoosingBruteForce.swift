@testable import Invites

/// Every list of a problem of up to sixteen people, as bits, judged from the problem itself and not from the solver's
/// arrays: quick enough for thousands of problems.
struct BruteForce {
    private let problem: TableProblem
    private let count: Int
    private let chance: [Int]
    private let gain: [Int]
    private let new: [Bool]
    private let regular: [Bool]
    private let strength: [Int]
    private let must: Int
    private let out: Int
    private let never: [Int]
    private let couples: [Int]
    private let circles: [Int]
    /// Whether some must-invite isn't among the people.
    private let isHopeless: Bool

    init(_ problem: TableProblem) {
        self.problem = problem
        let people = problem.candidates
        precondition(people.count <= 16)
        count = people.count
        chance = people.map(\.chance)
        gain = people.map { $0.value - problem.settings.inviteCost }
        new = people.map(\.isNew)
        regular = people.map(\.isRegular)
        func bit(_ id: Person.ID) -> Int { people.firstIndex { $0.id == id }.map { 1 << $0 } ?? 0 }
        must = problem.must.reduce(0) { $0 | bit($1) }
        isHopeless = problem.must.contains { bit($0) == 0 }
        let barred = people.filter {
            $0.doNotInvite || !problem.isWithinRotation($0) || problem.excluded.contains($0.id)
        }
        // Whose other half isn't known at all can't come either.
        let halves = problem.couples.filter { ($0.a != $0.b) && (bit($0.a) == 0) != (bit($0.b) == 0) }
        out = barred.reduce(0) { $0 | bit($1.id) } | halves.reduce(0) { $0 | bit($1.a) | bit($1.b) }
        never = problem.never.filter { $0.a != $0.b && bit($0.a) != 0 && bit($0.b) != 0 }.map { bit($0.a) | bit($0.b) }
        couples = problem.couples.filter { $0.a != $0.b && bit($0.a) != 0 && bit($0.b) != 0 }.map {
            bit($0.a) | bit($0.b)
        }
        let names = Set(people.flatMap(\.circles))
        circles = names.map { name in people.reduce(0) { $0 | ($1.circles.contains(name) ? bit($1.id) : 0) } }
        var strength = [Int](repeating: 0, count: 256)
        for tie in problem.ties where tie.a != tie.b {
            guard let a = people.firstIndex(where: { $0.id == tie.a }),
                let b = people.firstIndex(where: { $0.id == tie.b })
            else { continue }
            strength[16 * a + b] = max(strength[16 * a + b], tie.strength)
            strength[16 * b + a] = strength[16 * a + b]
        }
        self.strength = strength
    }

    /// The points of the best list that keeps every rule, or nil when there is none.
    func best() -> Int? {
        guard !isHopeless else { return nil }
        var best: Int?
        for list in 0..<(1 << count) where list & must == must && list & out == 0 {
            guard isAllowed(list) else { continue }
            best = max(best ?? .min, points(list))
        }
        return best
    }

    private func isAllowed(_ list: Int) -> Bool {
        let settings = problem.settings
        let size = list.nonzeroBitCount
        guard size <= settings.largestTable else { return false }
        var (mean, newcomers, regulars) = (0, 0, 0)
        for one in 0..<count where list >> one & 1 == 1 {
            mean += chance[one]
            newcomers += new[one] ? 1 : 0
            regulars += regular[one] ? 1 : 0
        }
        let window = settings.windows[min(size, settings.windows.count - 1)]
        guard window.low <= mean, mean <= window.high, 100 * newcomers >= settings.novelPercent * size,
            100 * regulars <= settings.regularPercent * size, never.allSatisfy({ list & $0 != $0 }),
            couples.allSatisfy({ list & $0 == 0 || list & $0 == $0 }),
            circles.allSatisfy({ (list & $0).nonzeroBitCount <= settings.circleCap })
        else { return false }
        for one in 0..<count where list >> one & 1 == 1 {
            var company = 0
            for other in 0..<count where list >> other & 1 == 1 {
                let known = strength[16 * one + other]
                if known > 0, known >= settings.companyMinStrength {
                    company += Int(ChanceTables.logOfAbsence[chance[other]])
                }
            }
            if company < settings.companyNeed { return false }
        }
        return true
    }

    private func points(_ list: Int) -> Int {
        var sum = 0
        for one in 0..<count where list >> one & 1 == 1 {
            var credits: [Int] = []
            for other in 0..<count where list >> other & 1 == 1 {
                credits.append(strength[16 * one + other] * chance[one] * chance[other] / 100_000)
            }
            credits.sort(by: >)
            sum += gain[one] + credits.prefix(problem.settings.companions).reduce(0, +)
        }
        return sum
    }
}

extension SmallProblem {
    /// Six to sixteen people, and more of every rule than in `made`: several must-invites, chains of couples, people who
    /// want no invitations, weak ties, windows that differ by length, and pairs with somebody who isn't there.
    static func tangled(seed: UInt64) -> TableProblem {
        var dice = Dice(seed: seed &* 7919)
        let count = 6 + min(dice.below(11), dice.below(11))
        var problem = made(seed: seed, count: count)
        problem.settings.largestTable = 3 + dice.below(6)
        let low = 600 + dice.below(1500)
        let window = TableSettings.Window(low: low, high: low + 300 + dice.below(2500))
        problem.settings.windows = (0...problem.settings.largestTable).map { length in
            .init(low: window.low - (dice.below(3) == 0 ? 40 * length : 0), high: window.high)
        }
        problem.settings.companyMinStrength = [1, 15, 40][dice.below(3)]
        for index in problem.candidates.indices where dice.below(15) == 0 {
            problem.candidates[index].doNotInvite = true
        }
        for index in problem.candidates.indices where problem.candidates[index].doNotInvite {
            problem.candidates[index].isEligible = false
        }
        // Somebody who never comes is nobody's company.
        for index in problem.candidates.indices where dice.below(12) == 0 { problem.candidates[index].chance = 0 }
        let ids = problem.candidates.map(\.id)
        func anybody() -> Person.ID { dice.below(40) == 0 ? .number(9999) : ids[dice.below(count)] }
        problem.ties = (0..<(count + dice.below(3 * count))).map { _ in
            TableTie(anybody(), anybody(), strength: dice.below(101))
        }
        problem.must = (0..<[0, 0, 1, 1, 2, 3][dice.below(6)]).map { _ in ids[dice.below(count)] }
        problem.excluded = (0..<dice.below(3)).map { _ in anybody() }
        problem.never = (0..<dice.below(5)).map { _ in TablePair(anybody(), anybody()) }
        problem.couples = (0..<dice.below(4)).map { _ in TablePair(anybody(), anybody()) }
        return problem
    }
}
