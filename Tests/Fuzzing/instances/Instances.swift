// Feeds bytes to the reader of instances, and makes problems with random rules of them; whatever comes of it, a table that
// is found keeps every rule, and no bound is below it. Compiled together with what it tests into one module by Scripts/fuzz.

internal import Foundation

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let first = bytes.first else { return 0 }
    if first == UInt8(ascii: "{") {
        guard let problem = read(bytes), problem.candidates.count <= 40, problem.ties.count <= 400 else { return 0 }
        judge(problem)
    } else {
        judge(made(bytes))
    }
    return 0
}

private func hold(_ isTrue: Bool, _ what: String) {
    if !isTrue { fatalError("broken: \(what)") }
}

/// spec.json, nodes.csv and edges.csv, with a line `===` between them.
private func read(_ bytes: [UInt8]) -> TableProblem? {
    let parts = Data(bytes).split(separator: Data("===\n".utf8), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    return try? TableInstance(name: "fuzz", spec: Data(parts[0]), nodes: Data(parts[1]), edges: Data(parts[2])).problem
}

private func judge(_ problem: TableProblem) {
    let solver = TableSolver(effort: .init(steps: 500, work: 60))
    switch solver.solve(problem, relaxing: false, name: { "\($0.rawValue)" }) {
    case .table(let choice):
        check(problem, choice)
        hold(keepsAll(problem, choice.table.map(\.id)), "every rule is kept")
        hold(choice.relaxed.isEmpty, "nothing is relaxed")
    case .infeasible(let refusal): hold(!refusal.because.isEmpty, "a refusal says why")
    }
    switch solver.solve(problem, name: { "\($0.rawValue)" }) {
    case .table(let choice): check(problem, choice)
    case .infeasible(let refusal): hold(!refusal.because.isEmpty, "a refusal says why")
    }
}

/// What holds for every table, rules relaxed or not.
private func check(_ problem: TableProblem, _ choice: TableChoice) {
    let table = Set(choice.table.map(\.id))
    let people = Dictionary(problem.candidates.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    hold(
        table.count == choice.table.count && table.count <= problem.settings.largestTable,
        "nobody sits twice, nor too many"
    )
    hold(table.allSatisfy { people[$0] != nil }, "everybody is known")
    hold(problem.must.allSatisfy(table.contains), "must-invites are seated")
    hold(!problem.excluded.contains(where: table.contains), "the excluded are not")
    let isParted = problem.never.allSatisfy { $0.a == $0.b || !table.contains($0.a) || !table.contains($0.b) }
    hold(isParted, "never means never")
    hold(problem.couples.allSatisfy { table.contains($0.a) == table.contains($0.b) }, "couples come together")
    // Who comes only with a must-invite is asked whatever the rotation says.
    var wanted = Set(problem.must)
    for _ in problem.couples {
        for pair in problem.couples where wanted.contains(pair.a) || wanted.contains(pair.b) {
            wanted.formUnion([pair.a, pair.b])
        }
    }
    for id in table {
        guard let person = people[id] else { continue }
        hold(!person.doNotInvite && (person.isEligible || wanted.contains(id)), "everybody may be asked")
    }
    hold(choice.table.reduce(0) { $0 + $1.points } == choice.objective, "points add up to the objective")
    for seat in choice.table {
        hold(seat.reasons.reduce(0) { $0 + $1.points } == seat.points, "reasons add up to the points")
    }
    hold(choice.bound ?? .max >= choice.objective, "the bound \(choice.bound ?? 0) is above \(choice.objective)")
    hold(!choice.standby.contains { table.contains($0.id) }, "standby is not at the table")
}

/// The rules that may be relaxed, worked out from the problem.
private func keepsAll(_ problem: TableProblem, _ ids: [Person.ID]) -> Bool {
    let settings = problem.settings
    let people = Dictionary(problem.candidates.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let list = ids.compactMap { people[$0] }
    let mean = list.reduce(0) { $0 + $1.chance }
    let window = settings.window(for: list.count)
    guard window.low <= mean, mean <= window.high,
        100 * list.count(where: \.isNew) >= settings.novelPercent * list.count,
        100 * list.count(where: \.isRegular) <= settings.regularPercent * list.count
    else { return false }
    var circles: [Int64: Int] = [:]
    for person in list { for circle in Set(person.circles) { circles[circle, default: 0] += 1 } }
    guard circles.values.allSatisfy({ $0 <= settings.circleCap }) else { return false }
    return list.allSatisfy { person in
        var strength: [Person.ID: Int] = [:]
        for tie in problem.ties where tie.a != tie.b && (tie.a == person.id || tie.b == person.id) {
            let other = tie.a == person.id ? tie.b : tie.a
            strength[other] = max(strength[other] ?? 0, tie.strength)
        }
        let company = list.reduce(0) { sum, other in
            let known = strength[other.id] ?? 0
            guard known > 0, known >= settings.companyMinStrength else { return sum }
            return sum + Int(ChanceTables.logOfAbsence(other.chance))
        }
        return company >= settings.companyNeed
    }
}

/// A problem of up to thirty people, each of its choices a byte of the input.
private func made(_ bytes: [UInt8]) -> TableProblem {
    var at = 0
    func below(_ bound: Int) -> Int {
        at += 1
        let low = Int(bytes[at % bytes.count])
        return (low + 256 * (at / bytes.count) * 7 + low * at) % max(1, bound)
    }
    let count = 1 + below(30)
    var settings = TableSettings(seats: 1 + below(12))
    if below(2) == 0 {
        let low = 10 * below(256)
        settings = TableSettings(
            largestTable: below(18),
            window: .init(low: low, high: low + 20 * below(256)),
            targetLow: 1,
            targetHigh: 1 + below(10)
        )
    }
    settings.companions = below(5)
    settings.inviteCost = 50 * below(10)
    settings.companyNeed = [0, 300, 693, 1204, 3000][below(5)]
    settings.companyMinStrength = [0, 1, 15, 50][below(4)]
    settings.novelPercent = 10 * below(11)
    settings.regularPercent = 10 * below(11)
    settings.circleCap = below(8)
    func anybody() -> Person.ID { Person.ID(rawValue: Int64(below(count + 1))) }
    let candidates = (0..<count).map { index in
        var person = Candidate(
            id: Person.ID(rawValue: Int64(index)),
            chance: min(1000, 4 * below(256)),
            fit: below(101),
            relation: below(101),
            turn: below(201),
            newcomer: 0
        )
        person.isNew = below(2) == 0
        person.isRegular = below(3) == 0
        person.isEligible = below(10) > 0
        person.doNotInvite = below(20) == 0
        if person.doNotInvite { person.isEligible = false }
        person.circles = (0..<below(3)).map { _ in Int64(below(4)) }
        return person
    }
    return TableProblem(
        candidates: candidates,
        ties: (0..<below(8 * count)).map { _ in TableTie(anybody(), anybody(), strength: below(101)) },
        must: (0..<below(4)).map { _ in anybody() },
        excluded: (0..<below(4)).map { _ in anybody() },
        never: (0..<below(8)).map { _ in TablePair(anybody(), anybody()) },
        couples: (0..<below(5)).map { _ in TablePair(anybody(), anybody()) },
        settings: settings
    )
}
