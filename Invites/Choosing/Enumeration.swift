/// Tries every list of a small circle, so that a planner with a dozen people gets a table that is certainly the best.
struct Enumeration {
    /// With more units than this, trying all is slower than searching.
    static let limit = 16

    private var state: TableState
    private let free: [Int]
    private let isWindowSoft: Bool
    private(set) var best: FoundList?
    private(set) var steps = 0

    /// Nil when there are too many.
    init?(_ graph: TableGraph, isWindowSoft: Bool) {
        let open = (0..<graph.unitCount).filter { graph.isOpen[$0] && !graph.isMust[$0] }
        guard open.count <= Self.limit else { return nil }
        free = open
        state = TableState(graph)
        self.isWindowSoft = isWindowSoft
        for unit in 0..<graph.unitCount where graph.isMust[unit] && state.hasRoom(for: unit) { state.add(unit: unit) }
    }

    mutating func run() { extend(from: 0) }

    private mutating func extend(from start: Int) {
        steps += 1
        state.note(&best, isWindowSoft: isWindowSoft)
        for index in start..<max(start, free.count) {
            let unit = free[index]
            let size = state.graph.members(unit).count
            guard state.against[unit] == 0, state.count + size <= state.graph.settings.largestTable else { continue }
            state.add(unit: unit)
            extend(from: index + 1)
            state.remove(unit: unit)
        }
    }
}
