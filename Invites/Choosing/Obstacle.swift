/// Why no list can keep the rules, and the people who stand in the way.
struct Obstacle: Error, Hashable, Sendable {
    enum Reason: Hashable, Sendable {
        case unknown
        case excluded
        case doNotInvite
        case halfMissing(other: Person.ID)
        case neverTogether
        case tooManyMusts(limit: Int)
        case tooManyGuests(expected: Int, limit: Int)
        case circle(limit: Int)
        case stranded
        case tooFewPeople(expected: Int, needed: Int)
        /// All rules can't be kept at once, but could be without one kind of them, or without one of the people.
        case together(Family?, isCertain: Bool)
    }

    /// The kinds of rules that can be relaxed.
    enum Family: CaseIterable, Hashable, Sendable {
        case company, quotas, circles, window
    }

    var reason: Reason
    var people: [Person.ID]
    /// Whether fewer rules would help.
    var canRelax: Bool

    /// Whether no list exists under `rules`; an expected number out of reach is none where the window gives way.
    func isHard(under rules: TableRules) -> Bool {
        guard !rules.hasWindow else { return true }
        return switch reason {
        case .tooFewPeople: false
        case .tooManyGuests: !canRelax
        default: true
        }
    }

    /// Whether it is certain that no list exists.
    var isCertain: Bool {
        guard case .together(_, let isCertain) = reason else { return true }
        return isCertain
    }

    private func together(_ family: Family?, _ names: String) -> String {
        guard names.isEmpty else { return "all rules together with \(names)" }
        return switch family {
        case .company: "company for everybody together with the other rules"
        case .quotas: "the shares of new faces and regulars together with the other rules"
        case .circles: "the limit for one circle together with the other rules"
        case .window: "the expected number together with the other rules"
        case nil: "all rules at once"
        }
    }

    func sentence(_ name: (Person.ID) -> String) -> String {
        let names = Phrases.list(people.map(name))
        return switch reason {
        case .unknown: "\(names) can't be found among the people to choose from"
        case .excluded: "\(names) is both wanted and excluded"
        case .doNotInvite: "\(names) is wanted but marked do-not-invite"
        case .halfMissing(let other):
            "\(name(people.first { $0 != other } ?? other)) comes only together with \(name(other)), who can't be invited"
        case .neverTogether: "\(names) are wanted but may never be together"
        case .tooManyMusts(let limit): "\(people.count) people are wanted, and at most \(limit) can be invited"
        case .tooManyGuests(let expected, let limit):
            "the wanted people alone are \(Phrases.tenths(expected)) expected guests, more than the \(Phrases.tenths(limit)) that the seats allow"
        case .circle(let limit): "\(names) are of one circle, and at most \(limit) of a circle may come"
        case .stranded: "\(names) has no reachable company: too few people whom \(names) knows can come"
        case .tooFewPeople(let expected, let needed):
            "all who could be invited make \(Phrases.tenths(expected)) expected guests, and \(Phrases.tenths(needed)) are needed"
        case .together(let family, let isCertain):
            (isCertain ? "no list keeps " : "no list was found that keeps ") + together(family, names)
        }
    }
}

extension Obstacle {
    /// What can be seen without searching; nil when a list may exist.
    static func find(_ problem: TableProblem, _ graph: TableGraph) -> Obstacle? {
        wishes(problem) ?? musts(graph) ?? reach(graph)
    }

    /// Wishes of the planner that contradict one another or what the person wants.
    private static func wishes(_ problem: TableProblem) -> Obstacle? {
        guard !problem.must.isEmpty else { return nil }
        var people: [Person.ID: Candidate] = [:]
        for person in problem.candidates { people[person.id] = person }
        let must = Set(problem.must)
        let excluded = Set(problem.excluded)
        func hard(_ reason: Reason, _ people: [Person.ID]) -> Obstacle {
            Obstacle(reason: reason, people: people.sorted(), canRelax: false)
        }
        for id in must.sorted() {
            guard let person = people[id] else { return hard(.unknown, [id]) }
            if excluded.contains(id) { return hard(.excluded, [id]) }
            if person.doNotInvite { return hard(.doNotInvite, [id]) }
        }
        let halves = Couples(problem.couples)
        for id in must.sorted() {
            for other in halves.of(id) where other != id {
                let person = people[other]
                if person?.doNotInvite != false || excluded.contains(other) {
                    return hard(.halfMissing(other: other), [id, other])
                }
            }
        }
        let wanted = Set(must.flatMap { halves.of($0) })
        for pair in problem.never where pair.a != pair.b && wanted.contains(pair.a) && wanted.contains(pair.b) {
            return hard(.neverTogether, [pair.a, pair.b])
        }
        return nil
    }

    /// Must-invites that are too many by themselves.
    private static func musts(_ graph: TableGraph) -> Obstacle? {
        let settings = graph.settings
        let members = (0..<graph.unitCount).filter { graph.isMust[$0] }.flatMap { graph.members($0) }
            .map { Int(graph.unitMember[$0]) }
        let ids = members.map { graph.ids[$0] }.sorted()
        if members.count > settings.largestTable {
            return Obstacle(reason: .tooManyMusts(limit: settings.largestTable), people: ids, canRelax: false)
        }
        let mean = members.reduce(0) { $0 + Int(graph.chance[$1]) }
        let seats = 1000 * settings.targetHigh
        let limit = settings.windows.indices.dropFirst(members.count).map { settings.window(for: $0).high }.max() ?? 0
        if mean > max(limit, 0) {
            let reason = Reason.tooManyGuests(expected: mean, limit: mean > seats ? seats : limit)
            return Obstacle(reason: reason, people: ids, canRelax: mean <= seats)
        }
        var inCircle: [Int32: [Person.ID]] = [:]
        for person in members {
            for at in graph.circles(person) { inCircle[graph.circleOf[at], default: []].append(graph.ids[person]) }
        }
        for circle in inCircle.keys.sorted() {
            guard let people = inCircle[circle], people.count > settings.circleCap else { continue }
            return Obstacle(reason: .circle(limit: settings.circleCap), people: people.sorted(), canRelax: true)
        }
        return nil
    }

    /// People who can be reached at all: not against a must-invite, and with enough company among the reachable.
    private static func reach(_ graph: TableGraph) -> Obstacle? {
        let isAlive = Reach(graph).isAlive
        for unit in 0..<graph.unitCount where graph.isMust[unit] && !isAlive[unit] {
            let stranded = Reach(graph).stranded[unit].map { graph.ids[Int($0)] }
            let people = stranded.map { [$0] } ?? graph.members(unit).map { graph.ids[Int(graph.unitMember[$0])] }
            return Obstacle(reason: .stranded, people: people, canRelax: true)
        }
        let settings = graph.settings
        let chances = (0..<graph.count).filter { isAlive[Int(graph.unitOf[$0])] }.map { Int(graph.chance[$0]) }
            .sorted(by: >)
        var mean = 0
        var isEnough = settings.windows.isEmpty ? false : settings.window(for: 0).distance(0) == 0
        for (index, chance) in chances.prefix(settings.largestTable).enumerated() {
            mean += chance
            if mean >= settings.window(for: index + 1).low { isEnough = true }
        }
        guard !isEnough else { return nil }
        let needed = settings.windows.dropFirst().map(\.low).min() ?? 0
        return Obstacle(reason: .tooFewPeople(expected: mean, needed: needed), people: [], canRelax: true)
    }
}

/// Who can come at all, found by striking out the stranded again and again.
struct Reach {
    /// For each unit, whether it may be part of a list.
    private(set) var isAlive: [Bool]
    /// For a unit that was struck out for want of company, the member who lacks it.
    private(set) var stranded: [Int32?]

    init(_ graph: TableGraph) {
        isAlive = graph.isOpen
        stranded = Array(repeating: nil, count: graph.unitCount)
        for unit in 0..<graph.unitCount where graph.isMust[unit] {
            for at in graph.nevers(unit) { isAlive[Int(graph.neverUnit[at])] = false }
        }
        guard graph.settings.companyNeed > 0 else { return }
        var have = [Int](repeating: 0, count: graph.count)
        for person in 0..<graph.count {
            for tie in graph.ties(person) where isAlive[Int(graph.unitOf[Int(graph.tieTo[tie])])] {
                have[person] += Int(graph.tieCompany[tie])
            }
        }
        var open = (0..<graph.count).filter { have[$0] < graph.settings.companyNeed }
        while let person = open.popLast() {
            let unit = Int(graph.unitOf[person])
            guard isAlive[unit] else { continue }
            isAlive[unit] = false
            stranded[unit] = Int32(person)
            for at in graph.members(unit) {
                let member = Int(graph.unitMember[at])
                for tie in graph.ties(member) where graph.isCompany[tie] {
                    let other = Int(graph.tieTo[tie])
                    have[other] -= Int(graph.company[member])
                    if have[other] < graph.settings.companyNeed { open.append(other) }
                }
            }
        }
    }
}

/// Who comes only together with whom, over any number of pairs.
struct Couples {
    private var partners: [Person.ID: [Person.ID]] = [:]

    init(_ pairs: [TablePair]) {
        for pair in pairs where pair.a != pair.b {
            partners[pair.a, default: []].append(pair.b)
            partners[pair.b, default: []].append(pair.a)
        }
    }

    /// Everybody who comes together with `id`, that person included, rising.
    func of(_ id: Person.ID) -> [Person.ID] {
        var found: Set<Person.ID> = [id]
        var open = [id]
        while let next = open.popLast() {
            for other in partners[next] ?? [] where found.insert(other).inserted { open.append(other) }
        }
        return found.sorted()
    }
}

/// Small pieces of sentences.
enum Phrases {
    /// `Ben`, `Ben and Carla`, `Ben, Carla and Dev`.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// A number in permille with one decimal: 7249 is `7.2`.
    static func tenths(_ permille: Int) -> String {
        let rounded = (permille + 50) / 100
        return "\(rounded / 10).\(rounded % 10)"
    }

    /// `1 visit`, `2 visits`.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        number == 1 ? "1 \(one)" : "\(number) \(many)"
    }
}
