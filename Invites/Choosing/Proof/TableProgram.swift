/// The linear program whose value no list exceeds, with rows added where its solution cheats.
///
/// A column `x` for each unit, worth `A - c` plus the best credits that its people could have at all, and columns for what
/// people lose because some of those companions are not invited, given out as they are needed. In thousands of
/// deci-points.
struct TableProgram {
    let graph: TableGraph
    private(set) var program: LinearProgram
    /// The most credit that each person can have, and the column of what they lose, if they have one.
    private let most: [Double]
    private var loss: [Int32]
    private var freeLoss: Int
    private let countRow: Int
    private let meanRow: Int
    private(set) var kept: Set<Int> = []

    static let scale = 1000.0
    /// More people than this with a share in a solution would be odd; their losses are then not counted.
    private static let losses = 320

    init(_ graph: TableGraph) {
        self.graph = graph
        var best = [Int32](repeating: 0, count: max(1, graph.settings.companions))
        let most = (0..<graph.count).map { Double(Promise.company(graph, $0, &best)) / Self.scale }
        var cost = (0..<graph.unitCount).map { unit in
            graph.members(unit).reduce(0.0) { sum, at in
                let person = Int(graph.unitMember[at])
                return sum + Double(graph.gain[person]) / Self.scale + most[person]
            }
        }
        let losses = min(graph.count, Self.losses)
        cost += [Double](repeating: -1, count: losses)
        var program = LinearProgram(
            cost: cost,
            lower: [Double](repeating: 0, count: cost.count),
            upper: [Double](repeating: 1, count: graph.unitCount) + [Double](repeating: 0, count: losses),
            used: graph.unitCount
        )
        func row(_ weight: (Int) -> Double) -> LinearProgram.Row {
            var sums = [Double](repeating: 0, count: graph.unitCount)
            for person in 0..<graph.count { sums[Int(graph.unitOf[person])] += weight(person) }
            let columns = sums.indices.filter { sums[$0] != 0 }
            return .init(columns: columns.map(Int32.init), values: columns.map { sums[$0] })
        }
        let settings = graph.settings
        countRow = program.add(row { _ in 1 }, lower: 0, upper: Double(settings.largestTable))
        meanRow = program.add(row { Double(graph.chance[$0]) / 1000 }, lower: 0, upper: .infinity)
        let novel = row { (graph.isNew[$0] ? 1 : 0) - Double(settings.novelPercent) / 100 }
        kept = [countRow, meanRow, program.add(novel, lower: 0, upper: .infinity)]
        let regular = row { (graph.isRegular[$0] ? 1 : 0) - Double(settings.regularPercent) / 100 }
        kept.insert(program.add(regular, lower: -.infinity, upper: 0))
        self.most = most
        loss = Array(repeating: -1, count: graph.count)
        freeLoss = graph.unitCount
        self.program = program
        addCircles()
        addNevers()
    }

    private mutating func addCircles() {
        var members = [[Int32]](repeating: [], count: graph.circleCount)
        for person in 0..<graph.count {
            for at in graph.circles(person) { members[Int(graph.circleOf[at])].append(graph.unitOf[person]) }
        }
        for circle in members where circle.count > graph.settings.circleCap {
            var times: [Int32: Double] = [:]
            for unit in circle { times[unit, default: 0] += 1 }
            let columns = times.keys.sorted()
            let row = LinearProgram.Row(columns: columns, values: columns.map { times[$0] ?? 0 })
            kept.insert(program.add(row, lower: -.infinity, upper: Double(graph.settings.circleCap)))
        }
    }

    private mutating func addNevers() {
        for unit in 0..<graph.unitCount {
            for at in graph.nevers(unit) where Int(graph.neverUnit[at]) > unit {
                let row = LinearProgram.Row(columns: [Int32(unit), graph.neverUnit[at]], values: [1, 1])
                kept.insert(program.add(row, lower: -.infinity, upper: 1))
            }
        }
    }

    /// Tells the program what is settled.
    mutating func apply(_ domain: Domain) {
        for unit in 0..<graph.unitCount {
            let low = domain.fate[unit] == .seated ? 1.0 : 0.0
            let high = domain.fate[unit] == .out ? 0.0 : 1.0
            if program.lower[unit] != low || program.upper[unit] != high { program.setBounds(of: unit, low, high) }
            if high == 0 { program.retire(unit) }
        }
        program.setBounds(of: countRow, Double(domain.count.lowerBound), Double(domain.count.upperBound))
        let window = domain.window(graph.settings)
        program.setBounds(of: meanRow, Double(window.low) / 1000, Double(window.high) / 1000)
    }

    mutating func solve(limit: Int, cutoff: Double) -> LinearProgram.Outcome {
        program.solve(limit: limit, cutoff: cutoff / Self.scale)
    }

    var work: Int { program.work }

    var rowCount: Int { program.activeRowCount }

    /// What no list exceeds, deci-points, and what each unit's column is worth beyond the rows.
    func bound() -> (points: Double, reduced: [Double]) {
        let certificate = program.certificate()
        return (certificate.bound * Self.scale, certificate.reduced.prefix(graph.unitCount).map { $0 * Self.scale })
    }

    /// The length of the list that the solution has, and how many guests it expects, permille.
    var size: (count: Double, mean: Double) { (program.value(of: countRow), 1000 * program.value(of: meanRow)) }

    func share(of unit: Int) -> Double { program.value(of: unit) }

    /// Forgets rows that say nothing now.
    mutating func tidy() { program.dropSlackRows(beyond: 0.02) { kept.contains($0) } }

    // MARK: Rows that a solution breaks

    /// Adds the rows that the present solution breaks; how many there were.
    mutating func separate() -> Int {
        let shares = (0..<graph.unitCount).map { program.value(of: $0) }
        var added = 0
        for person in 0..<graph.count where shares[Int(graph.unitOf[person])] > 1e-6 {
            if addCredit(person, shares) { added += 1 }
            if graph.settings.companyNeed > 0, addCompany(person, shares) { added += 1 }
        }
        return added
    }

    /// A person's credit is at most `D·t·x + Σ (B - t)⁺ min(x, x_friend)` for every `t`.
    private mutating func addCredit(_ person: Int, _ shares: [Double]) -> Bool {
        guard most[person] > 0 else { return false }
        let own = Int(graph.unitOf[person])
        let share = shares[own]
        var ties: [(credit: Double, unit: Int)] = []
        for tie in graph.ties(person) where graph.tieCredit[tie] > 0 {
            ties.append((Double(graph.tieCredit[tie]) / Self.scale, Int(graph.unitOf[Int(graph.tieTo[tie])])))
        }
        ties.sort { $0.credit > $1.credit }
        var room = Double(graph.settings.companions) * share
        var credit = 0.0
        var threshold = 0.0
        for tie in ties {
            let part = min(share, shares[tie.unit], room)
            credit += part * tie.credit
            room -= part
            if room <= 1e-9 {
                threshold = tie.credit
                break
            }
        }
        let lost = most[person] * share - credit
        let counted = loss[person] >= 0 ? program.value(of: Int(loss[person])) : 0
        guard lost > counted + 1e-4, let column = lossColumn(of: person) else { return false }
        // lost - (most - D·t - Σ over the present) x + Σ over the absent (B - t) x_friend ≥ 0
        var factors: [Int: Double] = [own: Double(graph.settings.companions) * threshold - most[person]]
        for tie in ties where tie.credit > threshold {
            let at = shares[tie.unit] < share ? tie.unit : own
            factors[at, default: 0] += tie.credit - threshold
        }
        factors[column] = 1
        add(factors)
        return true
    }

    private mutating func lossColumn(of person: Int) -> Int? {
        if loss[person] >= 0 { return Int(loss[person]) }
        guard freeLoss < program.columnCount else { return nil }
        loss[person] = Int32(freeLoss)
        program.use(freeLoss)
        program.setBounds(of: freeLoss, 0, most[person])
        freeLoss += 1
        return freeLoss - 1
    }

    private mutating func add(_ factors: [Int: Double]) {
        let columns = factors.keys.sorted().filter { factors[$0] != 0 }
        let row = LinearProgram.Row(columns: columns.map(Int32.init), values: columns.map { factors[$0] ?? 0 })
        _ = program.add(row, lower: 0, upper: .infinity)
    }

    /// Whoever comes needs company: if some friends all come, the others still have to make up the rest.
    private mutating func addCompany(_ person: Int, _ shares: [Double]) -> Bool {
        let own = Int(graph.unitOf[person])
        let share = shares[own]
        var need = Double(graph.settings.companyNeed)
        var friends: [(company: Double, unit: Int)] = []
        for tie in graph.ties(person) where graph.tieCompany[tie] > 0 {
            let unit = Int(graph.unitOf[Int(graph.tieTo[tie])])
            if unit == own {
                need -= Double(graph.tieCompany[tie])
            } else {
                friends.append((Double(graph.tieCompany[tie]), unit))
            }
        }
        guard need > 0 else { return false }
        friends.sort { (shares[$0.unit], $0.company) > (shares[$1.unit], $1.company) }
        var worst = 0.02
        var found: [Int: Double]?
        for present in 0...friends.count {
            let rest = friends[present...]
            // How many of the rest are needed, and how much of each counts.
            var heads = 0.0
            var sum = 0.0
            for friend in rest.map(\.company).sorted(by: >) where sum < need {
                sum += friend
                heads += 1
            }
            let seen = rest.reduce(0.0) { $0 + shares[$1.unit] }
            if heads * share - seen > worst * heads {
                worst = (heads * share - seen) / heads
                found = [own: -heads]
                for friend in rest { found?[friend.unit, default: 0] += 1 }
            }
            let weighed = rest.reduce(0.0) { $0 + shares[$1.unit] * min($1.company, need) / need }
            if share - weighed > worst {
                worst = share - weighed
                found = [own: -1]
                for friend in rest { found?[friend.unit, default: 0] += min(friend.company, need) / need }
            }
            guard present < friends.count else { break }
            need -= friends[present].company
            if need <= 0 { break }
        }
        guard let found else { return false }
        add(found)
        return true
    }
}
