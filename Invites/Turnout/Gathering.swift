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
/// Three parts of four are direct: each shared gathering counts one part in its other guests (Newman's weights, so that a
/// crowd of fifty makes no friends). The fourth is a walk that starts at those who accepted, goes from gathering to
/// gathering and returns with one chance in five at each (personalised PageRank), so that friends of friends count too.
/// Gatherings weigh half after 120 days. Together with what people came to it finds the next guests best; measured on
/// real answers, see the benchmark `replay`.
public struct Pull: Sendable {
    private let strengths: [Person.ID: Int]
    private let tables: [Set<Person.ID>]

    public init(of accepted: [Person.ID], gatherings: [Gathering]) {
        let company = Company(gatherings, accepted)
        let near = Self.scaled(company.shared())
        let far = Self.scaled(company.walk(steps: 4))
        var strengths: [Person.ID: Int] = [:]
        for (index, person) in company.people.enumerated() { strengths[person] = (3 * near[index] + far[index]) / 4 }
        for person in accepted { strengths[person] = nil }
        self.strengths = strengths
        tables = gatherings.map { Set($0.people) }.filter { !$0.isDisjoint(with: accepted) }
    }

    /// With the most as 65536.
    private static func scaled(_ values: [Double]) -> [Int] {
        let most = values.max() ?? 0
        return values.map { most > 0 ? Int(($0 / most * 65536).rounded()) : 0 }
    }

    /// 0…65536.
    public func strength(of person: Person.ID) -> Int { strengths[person] ?? 0 }

    /// Whether two people sat together, of whom one accepted.
    func met(_ one: Person.ID, _ other: Person.ID) -> Bool {
        tables.contains { $0.contains(one) && $0.contains(other) }
    }

    /// Everybody who may be asked, those first who came to similar events and are drawn by those who accepted.
    ///
    /// - Parameter isRotating: whether each invitation of the last 90 days takes off a tenth, which spreads invitations for
    ///   few yeses lost (choosing notes, section 7).
    public func order(_ candidates: [Candidate], isRotating: Bool = false) -> [Candidate] {
        let most = max(1, candidates.map(\.attendance).max() ?? 1)
        let strongest = max(1, candidates.map { strength(of: $0.id) }.max() ?? 1)
        return TableRanking.order(candidates).enumerated()
            .map { place, person in
                let likeness = person.attendance * 65536 / most
                let drawn = strength(of: person.id) * 65536 / strongest
                let turns = isRotating ? min(person.askedRecently, 9) : 0
                let score = (0..<max(0, turns)).reduce(likeness + drawn) { score, _ in score * 9 / 10 }
                return (person: person, score: score, place: place)
            }
            .sorted { ($0.score, $1.place) > ($1.score, $0.place) }
            .map(\.person)
    }
}

/// Gatherings and their guests as flat arrays, with those who accepted.
private struct Company {
    private(set) var people: [Person.ID] = []
    private var guests: [[Int]] = []
    private var weights: [Double] = []
    private let hosts: [Int]

    init(_ gatherings: [Gathering], _ accepted: [Person.ID]) {
        var places: [Person.ID: Int] = [:]
        var people: [Person.ID] = []
        func place(_ person: Person.ID) -> Int {
            if let known = places[person] { return known }
            places[person] = people.count
            people.append(person)
            return people.count - 1
        }
        hosts = Set(accepted).sorted().map(place)
        for gathering in gatherings where gathering.people.count > 1 {
            let weight = ChanceTables.decay(days: gathering.daysAgo)
            guard weight > 0 else { continue }
            guests.append(Set(gathering.people).sorted().map(place))
            weights.append(Double(weight) / 65536)
        }
        self.people = people
    }

    /// For everybody but the hosts the shared gatherings with them, each one part in its other guests.
    func shared() -> [Double] {
        var sums = [Double](repeating: 0, count: people.count)
        let isHost = marked(hosts)
        for (table, weight) in zip(guests, weights) where table.count > 1 {
            let present = table.count { isHost[$0] }
            guard present > 0 else { continue }
            let part = weight * Double(present) / Double(table.count - 1)
            for guest in table where !isHost[guest] { sums[guest] += part }
        }
        return sums
    }

    /// For everybody but the hosts how often a walk from them comes by.
    func walk(steps: Int) -> [Double] {
        var degrees = [Double](repeating: 0, count: people.count)
        for (table, weight) in zip(guests, weights) {
            for guest in table { degrees[guest] += weight }
        }
        var mass = [Double](repeating: 0, count: people.count)
        for host in hosts { mass[host] = 1 / Double(hosts.count) }
        var visits = mass
        for _ in 0..<steps {
            var next = [Double](repeating: 0, count: people.count)
            for (table, weight) in zip(guests, weights) {
                let flow = table.reduce(0.0) { degrees[$1] > 0 ? $0 + mass[$1] / degrees[$1] : $0 }
                guard flow > 0 else { continue }
                let part = 0.8 * flow * weight / Double(table.count)
                for guest in table { next[guest] += part }
            }
            for index in next.indices { visits[index] += next[index] }
            mass = next
        }
        for host in hosts { visits[host] = 0 }
        return visits
    }

    private func marked(_ places: [Int]) -> [Bool] {
        var marks = [Bool](repeating: false, count: people.count)
        for place in places { marks[place] = true }
        return marks
    }
}
