/// Who sat together once.
public struct Gathering: Hashable, Sendable {
    public var people: [Person.ID]
    public var daysAgo: Int

    public init(people: [Person.ID], daysAgo: Int) {
        self.people = people
        self.daysAgo = daysAgo
    }
}

/// How much people are drawn by those who already said yes, from whom they sat together with.
///
/// Each shared gathering counts one part in its other guests (Newman's weights, so that a crowd of fifty makes no
/// friends), halved every 120 days. Together with what people came to it finds the next guests best; measured on real
/// answers, see the benchmark `replay`.
public struct Pull: Sendable {
    private let pulls: [Person.ID: Int]
    private let most: Int
    private let tables: [Set<Person.ID>]

    public init(of accepted: [Person.ID], gatherings: [Gathering]) {
        let accepted = Set(accepted)
        var pulls: [Person.ID: Int] = [:]
        for gathering in gatherings {
            let people = Set(gathering.people)
            let hosts = people.intersection(accepted).count
            guard hosts > 0, people.count > 1 else { continue }
            let part = ChanceTables.decay(days: gathering.daysAgo) / (people.count - 1)
            for person in people where !accepted.contains(person) { pulls[person, default: 0] += hosts * part }
        }
        self.pulls = pulls
        tables = gatherings.map { Set($0.people) }.filter { !$0.isDisjoint(with: accepted) }
        most = pulls.values.max() ?? 0
    }

    /// 0…65536, the most drawn person having 65536.
    public func strength(of person: Person.ID) -> Int { most > 0 ? (pulls[person] ?? 0) * 65536 / most : 0 }

    /// Whether two people sat together, of whom one accepted.
    func met(_ one: Person.ID, _ other: Person.ID) -> Bool {
        tables.contains { $0.contains(one) && $0.contains(other) }
    }

    /// Everybody who may be asked, those first who came to similar events and are drawn by those who accepted.
    public func order(_ candidates: [Candidate]) -> [Candidate] {
        let similar = max(1, candidates.map(\.similarity).max() ?? 1)
        return TableRanking.order(candidates).enumerated()
            .map { place, person in
                (person, person.similarity * 65536 / similar + strength(of: person.id), place)
            }
            .sorted { ($0.1, $1.2) > ($1.1, $0.2) }
            .map(\.0)
    }
}
