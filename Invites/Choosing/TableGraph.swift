/// A problem laid out flat: candidates by rising id, neighbours, circles and couples as runs in one array each.
///
/// A *unit* is what is invited together: one person, or people whom couples join. Index arithmetic can't leave the
/// arrays, because every index in them was made here.
struct TableGraph: Hashable, Sendable {
    var settings: TableSettings
    var ids: [Person.ID] = []
    var chance: [Int32] = []
    /// `A - c`
    var gain: [Int32] = []
    /// What this person's presence is worth to the company of somebody whom they know well enough.
    var company: [Int32] = []
    var isNew: [Bool] = []
    var isRegular: [Bool] = []

    /// The ties of person `i` are at `tieStart[i] ..< tieStart[i + 1]`.
    var tieStart: [Int32] = []
    var tieTo: [Int32] = []
    var tieCredit: [Int32] = []
    /// `company` of the other person, or 0 when the tie is too weak.
    var tieCompany: [Int32] = []
    /// Whether the tie is strong enough to count as company, whatever the other's chance.
    var isCompany: [Bool] = []

    var circleStart: [Int32] = []
    var circleOf: [Int32] = []
    var circleCount = 0

    var unitOf: [Int32] = []
    var unitStart: [Int32] = []
    var unitMember: [Int32] = []
    /// Whether the unit may sit at the table at all.
    var isOpen: [Bool] = []
    var isMust: [Bool] = []
    /// Units that never sit together with a unit.
    var neverStart: [Int32] = []
    var neverUnit: [Int32] = []

    /// Whether everybody is in it who could be part of a list.
    var isWhole = true

    var count: Int { ids.count }
    var unitCount: Int { isOpen.count }

    func ties(_ person: Int) -> Range<Int> { Int(tieStart[person])..<Int(tieStart[person + 1]) }
    func members(_ unit: Int) -> Range<Int> { Int(unitStart[unit])..<Int(unitStart[unit + 1]) }
    func nevers(_ unit: Int) -> Range<Int> { Int(neverStart[unit])..<Int(neverStart[unit + 1]) }
    func circles(_ person: Int) -> Range<Int> { Int(circleStart[person])..<Int(circleStart[person + 1]) }

    /// What each of two people is credited with for the other.
    static func credit(strength: Int, _ a: Int, _ b: Int) -> Int { strength * a * b / 100_000 }
}

extension TableGraph {
    init(_ problem: TableProblem) {
        settings = problem.settings
        isWhole = problem.isWhole
        let people = Self.distinct(problem.candidates)
        var place: [Person.ID: Int32] = [:]
        place.reserveCapacity(people.count)
        for (index, person) in people.enumerated() { place[person.id] = Int32(index) }
        for person in people {
            let p = min(max(person.chance, 0), 1000)
            ids.append(person.id)
            chance.append(Int32(p))
            gain.append(Int32(clamping: person.value - settings.inviteCost))
            company.append(Int32(ChanceTables.logOfAbsence(p)))
            isNew.append(person.isNew)
            isRegular.append(person.isRegular)
        }
        layTies(problem.ties, place)
        layCircles(people)
        layUnits(problem, people, place)
        layNevers(problem.never, place)
    }

    private static func distinct(_ candidates: [Candidate]) -> [Candidate] {
        let sorted = candidates.sorted { $0.id < $1.id }
        var people: [Candidate] = []
        people.reserveCapacity(sorted.count)
        for person in sorted where people.last?.id != person.id { people.append(person) }
        return people
    }

    private mutating func layTies(_ ties: [TableTie], _ place: [Person.ID: Int32]) {
        var edges: [(a: Int32, b: Int32, strength: Int32)] = []
        edges.reserveCapacity(ties.count)
        // Where the next tie of each person goes.
        var next = [Int](repeating: 0, count: count + 1)
        for tie in ties {
            guard let a = place[tie.a], let b = place[tie.b], a != b, tie.strength > 0 else { continue }
            edges.append((a, b, Int32(min(tie.strength, 100))))
            next[Int(a) + 1] += 1
            next[Int(b) + 1] += 1
        }
        for index in 0..<count { next[index + 1] += next[index] }
        let start = next
        var known = [(to: Int32, strength: Int32)](repeating: (0, 0), count: 2 * edges.count)
        for edge in edges {
            known[next[Int(edge.a)]] = (edge.b, edge.strength)
            next[Int(edge.a)] += 1
            known[next[Int(edge.b)]] = (edge.a, edge.strength)
            next[Int(edge.b)] += 1
        }
        tieStart = [0]
        for person in 0..<count {
            let own = start[person]..<start[person + 1]
            Self.sort(&known, own)
            var last: Int32 = -1
            for index in own where known[index].to != last {
                let (other, strength) = known[index]
                last = other
                let credit = Self.credit(strength: Int(strength), Int(chance[person]), Int(chance[Int(other)]))
                tieTo.append(other)
                tieCredit.append(Int32(credit))
                isCompany.append(Int(strength) >= settings.companyMinStrength)
                tieCompany.append(isCompany[isCompany.count - 1] ? company[Int(other)] : 0)
            }
            tieStart.append(Int32(tieTo.count))
        }
    }

    /// By the other person, the strongest tie first. Insertion sort, since ties mostly come in order.
    private static func sort(_ known: inout [(to: Int32, strength: Int32)], _ range: Range<Int>) {
        for index in range.dropFirst() {
            let tie = known[index]
            var at = index
            while at > range.lowerBound, (tie.to, known[at - 1].strength) < (known[at - 1].to, tie.strength) {
                known[at] = known[at - 1]
                at -= 1
            }
            known[at] = tie
        }
    }

    private mutating func layCircles(_ people: [Candidate]) {
        var names: [Int64: Int32] = [:]
        circleStart = [0]
        for person in people {
            for circle in Set(person.circles).sorted() {
                let index = names[circle] ?? Int32(names.count)
                names[circle] = index
                circleOf.append(index)
            }
            circleStart.append(Int32(circleOf.count))
        }
        circleCount = names.count
    }

    private mutating func layUnits(_ problem: TableProblem, _ people: [Candidate], _ place: [Person.ID: Int32]) {
        var parent = (0..<Int32(count)).map { $0 }
        func root(_ person: Int32) -> Int32 {
            var at = person
            while parent[Int(at)] != at { at = parent[Int(at)] }
            return at
        }
        var blocked = Set<Int32>()
        for couple in problem.couples where couple.a != couple.b {
            switch (place[couple.a], place[couple.b]) {
            case (.some(let a), .some(let b)):
                let (one, other) = (root(a), root(b))
                parent[Int(max(one, other))] = min(one, other)
            // Somebody whose other half can't be invited at all.
            case (.some(let a), nil): blocked.insert(a)
            case (nil, .some(let b)): blocked.insert(b)
            case (nil, nil): break
            }
        }
        let must = Set(problem.must)
        let excluded = Set(problem.excluded)
        unitOf = [Int32](repeating: 0, count: count)
        var groups: [[Int32]] = []
        var groupOf: [Int32: Int] = [:]
        for person in 0..<Int32(count) {
            let head = root(person)
            let group = groupOf[head] ?? groups.count
            if group == groups.count {
                groups.append([])
                groupOf[head] = group
            }
            groups[group].append(person)
            unitOf[Int(person)] = Int32(group)
        }
        unitStart = [0]
        for group in groups {
            unitMember += group
            unitStart.append(Int32(unitMember.count))
            // Whoever is wanted is asked whatever the rotation says, and so is who comes with them.
            let isWanted = group.contains { must.contains(ids[Int($0)]) }
            isMust.append(isWanted)
            isOpen.append(
                group.allSatisfy { member in
                    let person = people[Int(member)]
                    return !person.doNotInvite && (person.isEligible || isWanted) && !excluded.contains(person.id)
                        && !blocked.contains(member)
                }
            )
        }
    }

    private mutating func layNevers(_ pairs: [TablePair], _ place: [Person.ID: Int32]) {
        var lists = [[Int32]](repeating: [], count: unitCount)
        for pair in pairs {
            guard let a = place[pair.a], let b = place[pair.b], a != b else { continue }
            let (one, other) = (unitOf[Int(a)], unitOf[Int(b)])
            if one == other {
                isOpen[Int(one)] = false
            } else {
                lists[Int(one)].append(other)
                lists[Int(other)].append(one)
            }
        }
        neverStart = [0]
        for list in lists {
            neverUnit += Set(list).sorted()
            neverStart.append(Int32(neverUnit.count))
        }
    }
}
