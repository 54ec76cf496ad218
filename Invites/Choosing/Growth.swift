/// Grows lists from the must-invites, each step by somebody who is company to one who lacks it, and of each length keeps
/// the most promising (beam search). It needs no part of a large graph, since it follows the ties.
///
/// Where must-invites live far apart, hardly any list keeps company for all, and a search by small changes hardly meets one.
/// Everybody's pod is grown alone first, so that many pods of one must-invite are not tried with few of another's.
struct Growth {
    let graph: TableGraph
    var state: TableState
    /// Whether a unit may be part of a list.
    let isAlive: [Bool]
    let musts: [Int32]
    /// Who comes in one step: each unit alone, and then strangers together with those who are company for them.
    var arrivals: [[Int32]]
    /// The most promising units that are no must, alone and with company, as places in `arrivals`.
    var strangers: [Int32] = []
    /// What is given for a permille of the expected number, of which there is only so much, in points × 64.
    var price = 0
    /// How many people were tried.
    private(set) var steps = 0
    private(set) var best: FoundList?
    /// How many lists of each length were kept last.
    private(set) var width = 0

    private let marks: [UInt64]
    private let isOver: () -> Bool
    /// The units that were offered in the present look-round.
    private var offered: [Int]
    private var lookRound = 0

    /// So many strangers are tried beside those whom somebody knows.
    static let strangers = 60
    /// No fewer pods of each length are kept than this, but for the few lists of a small circle.
    private static let pods = 300

    /// A list with more people than an earlier one, or an earlier one as it is.
    private struct Sprout {
        var score: Int
        var mark: UInt64
        var parent: Int32
        /// A place in `arrivals`, -1 for nobody.
        var arrival: Int32
    }

    /// A list that lacks no company.
    private struct Pod {
        var score: Int
        var units: [Int32]
    }

    private enum Aim { case pods, lists }

    /// - Parameter units: those who may be part of a list, the most promising first.
    init(_ graph: TableGraph, among units: [Int], isOver: @escaping () -> Bool) {
        self.graph = graph
        self.isOver = isOver
        state = TableState(graph)
        var isAlive = [Bool](repeating: false, count: graph.unitCount)
        for unit in units { isAlive[unit] = true }
        self.isAlive = isAlive
        musts = (0..<graph.unitCount).filter { graph.isMust[$0] }.map(Int32.init)
        arrivals = (0..<Int32(graph.unitCount)).map { [$0] }
        offered = Array(repeating: 0, count: graph.unitCount)
        var dice = Dice(seed: 1)
        marks = (0..<graph.unitCount).map { _ in dice.next() }
        layStrangers(units.filter { !graph.isMust[$0] }.prefix(Self.strangers).map(Int32.init))
    }

    /// Keeps `width` lists of each length.
    mutating func run(width: Int) {
        self.width = width
        grow([musts] + joined(width), width, .lists, longest: graph.settings.largestTable)
    }

    /// The best list of all.
    func found(_ rules: TableRules) -> FoundTable? {
        best.map { FoundTable($0, graph, rules, isProven: false, steps: steps) }
    }

    // MARK: Pods

    /// Pods of all must-invites side by side.
    private mutating func joined(_ width: Int) -> [[Int32]] {
        guard musts.count > 1 else { return [] }
        var all = [Pod(score: 0, units: [])]
        for (place, must) in musts.enumerated() where !all.isEmpty {
            // Whoever else must come needs a seat, and company another.
            let others = (all.map(\.units.count).min() ?? 0) + 2 * (musts.count - 1 - place)
            let pods = grow(
                [[must]],
                width < Self.pods ? width : max(Self.pods, width / 2),
                .pods,
                longest: graph.settings.largestTable - others
            )
            all = pairs(all, pods, width).compactMap { together($0.units, $1.units) }
        }
        return all.map(\.units)
    }

    /// Of each length the most promising pairs, as far as the people are different ones.
    private func pairs(_ some: [Pod], _ others: [Pod], _ width: Int) -> [(Pod, Pod)] {
        let most = graph.settings.largestTable
        func byLength(_ pods: [Pod]) -> [[Pod]] {
            var lists = [[Pod]](repeating: [], count: most + 1)
            for pod in pods { lists[pod.units.reduce(0) { $0 + graph.members(Int($1)).count }].append(pod) }
            return lists.map { $0.sorted { ($0.score, $1.units.count) > ($1.score, $0.units.count) } }
        }
        let (left, right) = (byLength(some), byLength(others))
        return (0...most).flatMap { length in
            var pairs: [(one: Pod, other: Pod)] = []
            for part in 0...length {
                // Of the best `width` sums none has a place further on.
                for (place, one) in left[part].prefix(width).enumerated() {
                    for other in right[length - part].prefix(max(1, width / (place + 1))) { pairs.append((one, other)) }
                }
            }
            pairs.sort { $0.one.score + $0.other.score > $1.one.score + $1.other.score }
            return pairs.prefix(width)
        }
    }

    /// Nil when they can't sit at one table.
    private mutating func together(_ some: [Int32], _ others: [Int32]) -> Pod? {
        seat(some)
        var units = some
        for unit in others where !state.isSeated(unit: Int(unit)) {
            guard canAdd(unit) else { return nil }
            state.add(unit: Int(unit))
            units.append(unit)
        }
        return state.circleExcess == 0 ? Pod(score: score, units: units) : nil
    }

    // MARK: Growing

    /// Grows lists of up to `longest` people; the pods that were met on the way.
    @discardableResult
    private mutating func grow(_ seeds: [[Int32]], _ width: Int, _ aim: Aim, longest: Int) -> [Pod] {
        let most = max(0, longest)
        var parents: [[Int32]] = []
        var sprouts = [[Sprout]](repeating: [], count: most + 1)
        for units in seeds {
            seat(units)
            guard state.count <= most else { continue }
            let mark = units.reduce(0) { $0 ^ marks[Int($1)] }
            sprouts[state.count].append(Sprout(score: score, mark: mark, parent: Int32(parents.count), arrival: -1))
            parents.append(units)
        }
        var pods: [Pod] = []
        for length in 0...most {
            var seen: Set<UInt64> = []
            for sprout in sprouts[length].sorted(by: { ($0.score, $0.mark) > ($1.score, $1.mark) }) {
                guard seen.count < width else { break }
                guard seen.insert(sprout.mark).inserted else { continue }
                if isOver() { return pods }
                let units = parents[Int(sprout.parent)] + (sprout.arrival < 0 ? [] : arrivals[Int(sprout.arrival)])
                seat(units)
                if aim == .lists { state.note(&best, isWindowSoft: false) }
                if aim == .pods, state.shortage == 0 { pods.append(Pod(score: sprout.score, units: units)) }
                guard length < most else { continue }
                extend(sprout.mark, Int32(parents.count), aim, &sprouts)
                parents.append(units)
            }
            sprouts[length] = []
        }
        return pods
    }

    /// Tries everybody who may come next.
    private mutating func extend(_ mark: UInt64, _ parent: Int32, _ aim: Aim, _ sprouts: inout [[Sprout]]) {
        let most = sprouts.count - 1
        let high = graph.settings.windows.map(\.high).max() ?? 0
        for arrival in candidates(aim) {
            var sprout = Sprout(score: 0, mark: mark, parent: parent, arrival: arrival)
            let coming = arrivals[Int(arrival)]
            var come = 0
            while come < coming.count, !state.isSeated(unit: Int(coming[come])), canAdd(coming[come]) {
                state.add(unit: Int(coming[come]))
                sprout.mark ^= marks[Int(coming[come])]
                come += 1
            }
            steps &+= come
            if come == coming.count, state.count <= most, state.circleExcess == 0, state.mean <= high,
                state.count < most || state.shortage == 0
            {
                sprout.score = score
                sprouts[state.count].append(sprout)
            }
            for unit in coming[..<come] { state.remove(unit: Int(unit)) }
        }
    }

    /// Who may come next: company for somebody who lacks it, else friends of anybody, and strangers.
    private mutating func candidates(_ aim: Aim) -> [Int32] {
        lookRound += 1
        var found: [Int32] = []
        let lacking = state.shortage > 0 ? (0..<state.count).first { state.isStranded(seat: $0) } : nil
        for seat in lacking.map({ $0..<($0 + 1) }) ?? 0..<state.count {
            for tie in graph.ties(Int(state.seated[seat])) where graph.isCompany[tie] {
                let unit = graph.unitOf[Int(graph.tieTo[tie])]
                guard isAlive[Int(unit)], offered[Int(unit)] != lookRound, !state.isSeated(unit: Int(unit)) else {
                    continue
                }
                offered[Int(unit)] = lookRound
                found.append(unit)
            }
        }
        guard lacking == nil, aim == .lists else { return found }
        return found + strangers.filter { Int($0) >= offered.count || offered[Int($0)] != lookRound }
    }

    /// What the list is worth beside others of its length.
    private var score: Int {
        let settings = graph.settings
        let low = settings.windows.map(\.low).min() ?? 0
        // Short of the window even if good people take all seats that are left.
        let lack = max(0, low - state.mean - (settings.largestTable - state.count) * 600)
        return state.points - price * state.mean / 64 - 4 * state.shortage - 3 * lack
    }

    private func canAdd(_ unit: Int32) -> Bool {
        state.against[Int(unit)] == 0
            && state.count + graph.members(Int(unit)).count <= graph.settings.largestTable
    }

    mutating func seat(_ units: [Int32]) {
        state.removeAll()
        for unit in units where state.hasRoom(for: Int(unit)) { state.add(unit: Int(unit)) }
    }
}
