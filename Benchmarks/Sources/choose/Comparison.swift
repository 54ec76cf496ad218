internal import Foundation
internal import Invites
internal import Measuring
internal import TableInstances

/// Every instance of a folder, solved by the product and by others, as a table.
struct Comparison {
    private let wish: Wish
    private let optima: [String: Int]

    init(_ wish: Wish) {
        self.wish = wish
        let data = FileManager.default.contents(atPath: wish.folder + "/optima.json") ?? Data()
        let object = (try? JSONSerialization.jsonObject(with: data)) as? [String: [String: Any]] ?? [:]
        optima = object.compactMapValues { $0["optimum"] as? Int }
    }

    func run() throws {
        let rivals = ["highs", "cpsat", "cbc"]
        say("| instance | objective | optimum | gap | to best | proven | to proof | HiGHS | CP-SAT | CBC |")
        say("|---|--:|--:|--:|--:|---|--:|--:|--:|--:|")
        for name in try instances() {
            let folder = wish.folder + "/" + name
            let run = try SolverRun(folder, wish)
            let others = rivals.map { rival($0, folder) }
            let proved = others.compactMap { $0.isProven ? $0.objective : nil }.first
            say(
                "| \(name) | \(row(run, optimum: optima[name] ?? proved)) | \(others.map(\.text).joined(separator: " | ")) |"
            )
        }
        say(
            "\nSeconds are those of the \(wish.isProcessorTime ? "processor" : "clock") for the product, of the processor"
        )
        say("for the others, each on one thread; the product's include reading the instance.")
    }

    private func instances() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: wish.folder)
        let found = names.filter { FileManager.default.fileExists(atPath: "\(wish.folder)/\($0)/spec.json") }
        guard !found.isEmpty else { throw InstanceError("no instances in \(wish.folder)") }
        return found.sorted { $0.compare($1, options: .numeric) == .orderedAscending }
    }

    private func row(_ run: SolverRun, optimum: Int?) -> String {
        guard case .table(let choice) = run.outcome else {
            guard case .infeasible(let refusal) = run.outcome else { return "" }
            let proof = refusal.isProven ? "yes | \(seconds(run.seconds))" : "no | "
            return "none | \(optimum.map(String.init) ?? "") | | | \(proof)"
        }
        var gap = ""
        if let optimum, optimum > 0 {
            gap = String(format: "%.2f %%", 100 * Double(optimum - choice.objective) / Double(optimum))
        }
        let proof = choice.isProven ? "yes | \(seconds(run.seconds))" : "no | "
        let best = run.secondsToBest.map(seconds) ?? ""
        return "\(choice.objective) | \(optimum.map(String.init) ?? "") | \(gap) | \(best) | \(proof)"
    }

    private func seconds(_ value: Double) -> String { String(format: "%.2f s", value) }

    private struct Rival {
        var text: String
        var objective: Int?
        var isProven = false
    }

    private func rival(_ name: String, _ folder: String) -> Rival {
        guard let python = wish.python else { return Rival(text: "not installed") }
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Scripts/rivals.py")
            .path
        let command =
            [python, script, name, "\(wish.rivalSeconds)", folder] + wish.with.flatMap { ["--with", "\($0)"] }
        guard let run = try? ChildRun(command), run.status == 0,
            let answer = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any],
            let spent = answer["seconds"] as? Double
        else { return Rival(text: "not installed") }
        let objective = answer["objective"] as? Int
        let isProven = answer["proven"] as? Bool ?? false
        let found = objective.map(String.init) ?? "none"
        return Rival(
            text: "\(found), \(seconds(spent))\(isProven ? "" : ", no proof")",
            objective: objective,
            isProven: isProven
        )
    }
}
