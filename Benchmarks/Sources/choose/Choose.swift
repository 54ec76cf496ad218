internal import Foundation
internal import Invites
internal import TableInstances

/// `choose INSTANCE_DIR --seconds S`: runs the product's solver on one instance and prints what it chose as JSON.
@main
struct Choose {
    static func main() {
        do {
            exit(try run(Array(CommandLine.arguments.dropFirst())))
        } catch {
            FileHandle.standardError.write(Data("choose: \(error)\n".utf8))
            exit(65)
        }
    }

    static func run(_ arguments: [String]) throws -> Int32 {
        let clock = ContinuousClock()
        let start = clock.now
        var folder: String?
        var seconds = 1.0
        var seed: UInt64 = 1
        var steps = 100_000
        var work = Int.max / 4
        var seats: Int?
        var with: [Person.ID] = []
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "--seconds":
                guard let value = rest.popFirst().flatMap(Double.init), value > 0 else { throw usage }
                seconds = value
            case "--seed":
                guard let value = rest.popFirst().flatMap(UInt64.init) else { throw usage }
                seed = value
            case "--steps":
                guard let value = rest.popFirst().flatMap(Int.init), value > 0 else { throw usage }
                steps = value
            case "--work":
                guard let value = rest.popFirst().flatMap(Int.init), value >= 0 else { throw usage }
                work = value
            case "--with":
                guard let value = rest.popFirst().flatMap(Int.init) else { throw usage }
                with.append(TableInstance.id(value))
            case "--seats":
                guard let value = rest.popFirst().flatMap(Int.init), value > 0 else { throw usage }
                seats = value
            default: folder = word
            }
        }
        guard let folder else { throw usage }
        var instance = try TableInstance(folder: folder)
        if let seats { instance.problem.settings = TableSettings(seats: seats) }
        instance.problem.must += with
        // What is left after reading, with some room to print.
        let end = start + .seconds(seconds) - .milliseconds(15)
        let solver = TableSolver(
            effort: .init(steps: steps, work: work, isOver: { ContinuousClock.now >= end }),
            seed: seed
        )
        let outcome = solver.solve(instance.problem, relaxing: false) { "\($0.rawValue)" }
        let spent = Double((clock.now - start) / .milliseconds(1)) / 1000
        switch outcome {
        case .table(let choice):
            let chosen = choice.table.map { String($0.id.rawValue) }.joined(separator: ", ")
            print(
                "{\"chosen\": [\(chosen)], \"objective\": \(choice.objective), \"seconds\": \(spent), "
                    + "\"proven\": \(choice.isProven)}"
            )
            return 0
        case .infeasible(let refusal):
            let blockers = refusal.blockers.map { String($0.rawValue) }.joined(separator: ", ")
            print("{\"infeasible\": true, \"because\": \"\(refusal.because)\", \"blockers\": [\(blockers)]}")
            return 1
        }
    }

    static let usage = InstanceError("usage: choose INSTANCE_DIR --seconds S [--seed N]")
}
