internal import Foundation
internal import Invites
internal import TableInstances

/// `choose INSTANCE_DIR`: runs the product's solver on one instance and prints what it chose as JSON;
/// `choose --all DIR`: on every instance in a folder, beside other solvers, as a table.
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
        let wish = try Wish(arguments)
        if wish.isAll {
            try Comparison(wish).run()
            return 0
        }
        let run = try SolverRun(wish.folder, wish)
        switch run.outcome {
        case .table(let choice):
            let chosen = choice.table.map { String($0.id.rawValue) }.joined(separator: ", ")
            let bound = choice.bound.map(String.init) ?? "null"
            print(
                "{\"chosen\": [\(chosen)], \"objective\": \(choice.objective), \"seconds\": \(run.seconds), "
                    + "\"secondsToBest\": \(run.secondsToBest ?? run.seconds), \"proven\": \(choice.isProven), "
                    + "\"bound\": \(bound), \"relaxed\": \(choice.relaxed.count)}"
            )
            return 0
        case .infeasible(let refusal):
            let blockers = refusal.blockers.map { String($0.rawValue) }.joined(separator: ", ")
            print(
                "{\"infeasible\": true, \"because\": \"\(refusal.because)\", \"blockers\": [\(blockers)], "
                    + "\"seconds\": \(run.seconds), \"proven\": \(refusal.isProven)}"
            )
            return 1
        }
    }
}

/// What was asked for on the command line.
struct Wish {
    var folder = ""
    var isAll = false
    var seconds = 1.0
    /// Whether seconds are those of the processor, which other programs on the machine disturb less.
    var isProcessorTime = false
    var seed: UInt64 = 1
    var steps = 20_000
    var work = Int.max / 4
    /// So many times the effort that the product takes by itself.
    var usual: Int?
    var isRelaxing = false
    var seats: Int?
    var with: [Int] = []
    var python: String?
    var rivalSeconds = 60.0

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        func value<Value>(_ read: (String) -> Value?) throws -> Value {
            guard let value = rest.popFirst().flatMap(read) else { throw Self.usage }
            return value
        }
        while let word = rest.popFirst() {
            switch word {
            case "--all": isAll = true
            case "--seconds": seconds = try value(Double.init)
            case "--cpu": isProcessorTime = true
            case "--seed": seed = try value { UInt64($0) }
            case "--steps": steps = try value { Int($0) }
            case "--work": work = try value { Int($0) }
            case "--usual": usual = try value { Int($0) }
            case "--relaxing": isRelaxing = true
            case "--seats": seats = try value { Int($0) }
            case "--with": with.append(try value { Int($0) })
            case "--python": python = try value { $0 }
            case "--rival-seconds": rivalSeconds = try value(Double.init)
            default: folder = word
            }
        }
        guard !folder.isEmpty, seconds > 0, steps > 0, work >= 0, seats ?? 1 > 0 else { throw Self.usage }
    }

    static let usage = InstanceError(
        """
        usage: choose INSTANCE_DIR [--seconds S] [--cpu] [--seed N] [--with ID]… [--seats N] [--usual TIMES] [--relaxing]
               choose --all DIR [--seconds S] [--cpu] [--python PYTHON] [--rival-seconds S]
        """
    )
}
