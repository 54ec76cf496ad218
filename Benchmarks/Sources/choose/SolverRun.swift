internal import Foundation
internal import Invites
internal import TableInstances

/// One run of the product's solver, from reading the instance to the table.
struct SolverRun {
    var outcome: TableOutcome
    var seconds: Double
    /// When the table was found.
    var secondsToBest: Double?

    init(_ folder: String, _ wish: Wish) throws {
        let clock = Stopwatch(isProcessorTime: wish.isProcessorTime)
        var instance = try TableInstance(folder: folder)
        if let seats = wish.seats { instance.problem.settings = TableSettings(seats: seats) }
        instance.problem.must += wish.with.map(TableInstance.id)
        // What is left after reading, with some room to print.
        let end = wish.seconds - 0.015
        let best = Best()
        var effort = TableSolver.Effort(steps: wish.steps, work: wish.work)
        if let times = wish.usual { effort = .usual(for: instance.problem.candidates.count, times: times) }
        effort.isOver = { clock.seconds >= end }
        effort.onBetter = { best.note(points: $0, at: clock.seconds) }
        let solver = TableSolver(effort: effort, seed: wish.seed)
        outcome = solver.solve(instance.problem, relaxing: wish.isRelaxing) { "\($0.rawValue)" }
        seconds = clock.seconds
        secondsToBest = best.seconds
    }

    /// When the best points were first reached. The solver calls it on the thread that waits for the result.
    private final class Best: @unchecked Sendable {
        private var points = Int.min
        private(set) var seconds: Double?

        func note(points: Int, at seconds: Double) {
            guard points > self.points else { return }
            self.points = points
            self.seconds = seconds
        }
    }
}

struct Stopwatch: Sendable {
    let isProcessorTime: Bool
    private let start: Double

    init(isProcessorTime: Bool) {
        self.isProcessorTime = isProcessorTime
        start = Self.now(isProcessorTime)
    }

    var seconds: Double { Self.now(isProcessorTime) - start }

    private static func now(_ isProcessorTime: Bool) -> Double {
        var time = timespec()
        clock_gettime(isProcessorTime ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
