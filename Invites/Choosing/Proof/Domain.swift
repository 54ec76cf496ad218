/// What is settled about a list: who is in, who is out, and how long it may be; with what follows from that.
struct Domain {
    enum Fate: Int8 { case open, seated, out }

    var fate: [Fate]
    /// How many people the list may have.
    var count: ClosedRange<Int>

    init(_ graph: TableGraph) {
        fate = (0..<graph.unitCount).map { unit in
            graph.isMust[unit] ? .seated : graph.isOpen[unit] ? .open : .out
        }
        count = 0...max(0, graph.settings.largestTable)
    }

    /// The widest window of the lengths that are left.
    func window(_ settings: TableSettings) -> TableSettings.Window {
        let windows = count.map { settings.window(for: $0) }
        return TableSettings.Window(low: windows.map(\.low).min() ?? 0, high: windows.map(\.high).max() ?? 0)
    }

    /// Where to split the lengths of the list: beside the one that a solution has.
    func middle(_ length: Double) -> Int { min(max(Int(length + 1e-6), count.lowerBound), count.upperBound - 1) }

    /// Whether a solution expects a number of guests that a list of its length may not have; windows differ by length.
    func isOutsideWindow(_ size: (count: Double, mean: Double), _ settings: TableSettings) -> Bool {
        guard count.count > 1 else { return false }
        let lengths = [Int(size.count + 1e-6), Int(size.count + 1 - 1e-6)]
        let windows = lengths.map { settings.window(for: min(max($0, 0), settings.largestTable)) }
        let low = windows.map(\.low).min() ?? 0
        let high = windows.map(\.high).max() ?? 0
        return size.mean < Double(low) - 0.01 || size.mean > Double(high) + 0.01
    }

    func fate(of person: Int, _ graph: TableGraph) -> Fate { fate[Int(graph.unitOf[person])] }

    /// Draws conclusions until there are no more; false when no list is left.
    mutating func settle(_ graph: TableGraph) -> Bool {
        var isChanging = true
        while isChanging {
            isChanging = false
            guard nevers(graph, &isChanging), sizes(graph, &isChanging), circles(graph, &isChanging),
                company(graph, &isChanging)
            else { return false }
        }
        return true
    }

    private mutating func nevers(_ graph: TableGraph, _ isChanging: inout Bool) -> Bool {
        for unit in fate.indices where fate[unit] == .seated {
            for at in graph.nevers(unit) {
                let other = Int(graph.neverUnit[at])
                if fate[other] == .seated { return false }
                if fate[other] == .open {
                    fate[other] = .out
                    isChanging = true
                }
            }
        }
        return true
    }

    /// The number of people and the expected number of guests.
    private mutating func sizes(_ graph: TableGraph, _ isChanging: inout Bool) -> Bool {
        var seats = 0
        var mean = 0
        var chances: [Int] = []
        for person in 0..<graph.count {
            switch fate(of: person, graph) {
            case .seated:
                seats += 1
                mean += Int(graph.chance[person])
            case .open: chances.append(Int(graph.chance[person]))
            case .out: break
            }
        }
        guard seats <= count.upperBound, seats + chances.count >= count.lowerBound else { return false }
        if seats > count.lowerBound { count = seats...count.upperBound }
        let window = window(graph.settings)
        chances.sort(by: >)
        let most = chances.prefix(count.upperBound - seats).reduce(mean, +)
        guard mean <= window.high, most >= window.low else { return false }
        let last = count.upperBound - seats
        // Who takes a seat takes it from the best of the others.
        let spare = last > 0 && last <= chances.count ? most - chances[last - 1] : most
        for unit in fate.indices where fate[unit] == .open {
            let members = graph.members(unit)
            let chance = members.reduce(0) { $0 + Int(graph.chance[Int(graph.unitMember[$1])]) }
            let isTooPoor = members.count == 1 && last <= chances.count && spare + chance < window.low
            guard seats + members.count > count.upperBound || mean + chance > window.high || isTooPoor else { continue }
            fate[unit] = .out
            isChanging = true
        }
        return true
    }

    private mutating func circles(_ graph: TableGraph, _ isChanging: inout Bool) -> Bool {
        guard graph.circleCount > 0, graph.settings.circleCap < count.upperBound else { return true }
        var seats = [Int](repeating: 0, count: graph.circleCount)
        for person in 0..<graph.count where fate(of: person, graph) == .seated {
            for at in graph.circles(person) { seats[Int(graph.circleOf[at])] += 1 }
        }
        guard seats.allSatisfy({ $0 <= graph.settings.circleCap }) else { return false }
        for person in 0..<graph.count where fate(of: person, graph) == .open {
            guard graph.circles(person).contains(where: { seats[Int(graph.circleOf[$0])] >= graph.settings.circleCap })
            else { continue }
            fate[Int(graph.unitOf[person])] = .out
            isChanging = true
        }
        return true
    }

    private mutating func company(_ graph: TableGraph, _ isChanging: inout Bool) -> Bool {
        let need = graph.settings.companyNeed
        guard need > 0 else { return true }
        for person in 0..<graph.count {
            let own = fate(of: person, graph)
            guard own != .out else { continue }
            var have = 0
            for tie in graph.ties(person) where fate(of: Int(graph.tieTo[tie]), graph) != .out {
                have += Int(graph.tieCompany[tie])
            }
            if have < need {
                if own == .seated { return false }
                fate[Int(graph.unitOf[person])] = .out
                isChanging = true
                continue
            }
            guard own == .seated else { continue }
            // Whoever is indispensable for somebody seated has to come.
            for tie in graph.ties(person) where have - Int(graph.tieCompany[tie]) < need {
                let friend = Int(graph.tieTo[tie])
                guard fate(of: friend, graph) == .open else { continue }
                fate[Int(graph.unitOf[friend])] = .seated
                isChanging = true
            }
        }
        return true
    }
}
