/// Writes the lines that say why somebody is at the table; every line is a term or a rule of the objective.
struct TableReasons {
    let people: [Person.ID: Candidate]
    let ties: [Person.ID: [(other: Person.ID, strength: Int)]]
    let settings: TableSettings
    let name: (Person.ID) -> String

    /// - Parameter table: only ties between these people and whoever is explained are kept.
    init(_ problem: TableProblem, table: Set<Person.ID>, name: @escaping (Person.ID) -> String) {
        var people: [Person.ID: Candidate] = [:]
        for person in problem.candidates where people[person.id] == nil { people[person.id] = person }
        var strength: [Person.ID: [Person.ID: Int]] = [:]
        for tie in problem.ties where tie.a != tie.b && tie.strength > 0 {
            for (one, other) in [(tie.a, tie.b), (tie.b, tie.a)] where table.contains(other) {
                let known = min(tie.strength, 100)
                strength[one, default: [:]][other] = max(strength[one]?[other] ?? 0, known)
            }
        }
        self.people = people
        ties = strength.mapValues { row in row.map { ($0.key, $0.value) }.sorted { $0.other < $1.other } }
        settings = problem.settings
        self.name = name
    }

    func seat(_ id: Person.ID, beside table: Set<Person.ID>) -> TableChoice.Seat? {
        guard let person = people[id] else { return nil }
        var reasons = shares(of: person)
        if let company = company(of: person, beside: table) { reasons.append(company) }
        reasons.append(TableReason(kind: .chance, points: -settings.inviteCost, text: Self.chance(person)))
        let points = reasons.reduce(0) { $0 + $1.points }
        return TableChoice.Seat(id: id, points: points, chance: person.chance, reasons: reasons)
    }

    /// Topic, you and turn share `A` in proportion to `4·fit`, `2·rel` and `turn + new` (largest remainder).
    private func shares(of person: Candidate) -> [TableReason] {
        let parts: [(kind: TableReason.Kind, weight: Int, text: String)] = [
            (.topic, 4 * person.fit, Self.topic(person)),
            (.you, 2 * person.relation, Self.you(person)),
            (.turn, person.turn + person.newcomer, Self.turn(person)),
        ]
        let points = Self.apportion(person.value, by: parts.map(\.weight))
        return zip(parts, points).compactMap { part, share in
            part.weight > 0 || share != 0 ? TableReason(kind: part.kind, points: share, text: part.text) : nil
        }
    }

    /// Divides `total` in proportion to `weights`, whole numbers that add up: the largest remainders are rounded up.
    static func apportion(_ total: Int, by weights: [Int]) -> [Int] {
        guard total >= 0 else { return apportion(-total, by: weights).map { -$0 } }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights.indices.map { $0 == 0 ? total : 0 } }
        var shares = weights.map { total * $0 / sum }
        let order = weights.indices.sorted {
            (total * weights[$0] % sum, $1) > (total * weights[$1] % sum, $0)
        }
        for index in order.prefix(max(0, total - shares.reduce(0, +))) { shares[index] += 1 }
        return shares
    }

    /// The best companions, exactly those whose credits count, and the chance that somebody comes whom she knows.
    private func company(of person: Candidate, beside table: Set<Person.ID>) -> TableReason? {
        var known: [(other: Person.ID, credit: Int)] = []
        var nobody = 1.0
        for tie in ties[person.id] ?? [] where tie.other != person.id && table.contains(tie.other) {
            guard let other = people[tie.other] else { continue }
            let credit = TableGraph.credit(strength: tie.strength, person.chance, other.chance)
            known.append((tie.other, credit))
            if tie.strength >= settings.companyMinStrength { nobody *= Double(1000 - other.chance) / 1000 }
        }
        guard !known.isEmpty else { return nil }
        known.sort { ($0.credit, $1.other) > ($1.credit, $0.other) }
        let best = known.prefix(max(0, settings.companions))
        let percent = Int(((1 - nobody) * 100).rounded())
        let chance = "\(percent) % that at least one comes"
        guard !best.isEmpty else { return TableReason(kind: .company, points: 0, text: "knows others; \(chance)") }
        let names = Phrases.list(best.map { name($0.other) })
        let more = known.count > best.count ? " (best \(best.count))" : ""
        return TableReason(
            kind: .company,
            points: best.reduce(0) { $0 + $1.credit },
            text: "knows \(names)\(more); \(chance)"
        )
    }

    /// Why the topic fits.
    static func topic(_ person: Candidate) -> String {
        switch person.fitRule {
        case .none: return "fits the topic"
        case .exact(let topic): return "\(topic) (exact)"
        case .alias(let topic, let asked): return topic == asked ? "\(topic) (exact)" : "\(topic) (same as \(asked))"
        case .broader(let topic, let asked): return "\(topic) (parent of \(asked))"
        case .narrower(let topic, let asked): return "\(topic) (part of \(asked))"
        case .attended(let count, let last, let isRecorded):
            return visits(count, Phrases.count(count, "similar event", "similar events"), last, isRecorded)
        case .resembling(let count, let last, let isRecorded):
            return visits(count, Phrases.count(count, "event", "events") + " a little like it", last, isRecorded)
        case .neighbours(let liking, let known):
            return liking > 0
                ? "\(liking) of \(known) people around them like it" : "people around them like it a little"
        }
    }

    /// Where nobody wrote down whether they came, only what they said is told.
    private static func visits(_ count: Int, _ events: String, _ last: String, _ isRecorded: Bool) -> String {
        let what = "\(isRecorded ? "was at" : "said yes to") \(events)"
        guard !last.isEmpty else { return what }
        return count == 1 ? "\(what), \(last)" : "\(what), last \(last)"
    }

    static func you(_ person: Candidate) -> String {
        switch person.relation {
        case 80...: "you are close"
        case 60..<80: "you know each other well"
        case 40..<60: "you know each other"
        default: "you know each other a little"
        }
    }

    static func turn(_ person: Candidate) -> String {
        if person.lastAsked >= 9999 { return "never invited before" }
        let days = Phrases.count(person.lastAsked, "day", "days")
        return "not invited for \(days)"
    }

    static func chance(_ person: Candidate) -> String {
        if person.accept >= 1000 { return "said yes already" }
        let tenths = (person.chance + 50) / 100
        let text =
            switch tenths {
            case 0: "comes in fewer than 1 of 10 cases"
            case 10: "comes nearly always"
            default: "comes in about \(tenths) of 10 cases"
            }
        guard person.invitations > 0 else { return "\(text), by a guess: never invited before" }
        let invitations = Phrases.count(person.invitations, "invitation", "invitations")
        return "\(text) (\(invitations), \(Phrases.count(person.visits, "visit", "visits")))"
    }
}
