internal import Foundation
internal import Measuring

/// What is asked of a file of very many people, and what it took.
struct Asking {
    let binary: String
    let home: String
    let count: Int
    let runs: Int

    private var data: String { home + "/planner.sqlite" }
    private let clock = ["TERTULIA_NOW": Multitude.now]

    /// Brings the folder in, unless the file is there from an earlier run.
    func importFolder() throws {
        say("\n\(count) people\n\n| what | wall | CPU | peak MB | answer |\n|---|--:|--:|--:|---|")
        guard !FileManager.default.fileExists(atPath: data) else { return }
        let run = try ChildRun([binary, "--data", data, "import", home + "/export"], environment: clock)
        guard run.status == 0 else { throw Failure("the import ended with \(run.status): \(run.complaint)") }
        row("import", [run], "")
        let size = (try? FileManager.default.attributesOfItem(atPath: data)[.size] as? Int) ?? 0
        say("| size of the file | | | \(size >> 20) | |")
    }

    private var questions: [(String, [String])] {
        let popular = ["suggest", "--topic", Multitude.popular]
        let musts = [count / 3, count / 2 + 1]
        return [
            ("popular topic", popular),
            ("rare topic", ["suggest", "--topic", Multitude.rare]),
            ("a neighbourhood's topic", ["suggest", "--topic", "topic 77"]),
            ("by an alias", ["suggest", "--topic", Multitude.popularAlias]),
            ("two topics", popular + ["--topic", "topic 20"]),
            ("words of titles", ["suggest", "--topic", "quiet breakfast by the riverside"]),
            ("words that nothing has", ["suggest", "--topic", "zymurgy"]),
            ("of a huge circle", popular + ["--circle", Multitude.hugeCircle]),
            ("with two people", popular + musts.flatMap { ["--with", "\($0)"] }),
            ("with somebody whom a tenth know", popular + ["--with", "\(Multitude.hub)"]),
        ]
    }

    func all(isWhole: Bool) throws {
        for (name, words) in questions {
            let (ours, answer) = try asked(words, runs)
            guard isWhole else {
                row(name, ours, answer.text)
                continue
            }
            let whole = try asked(words + ["--everybody"], 1).1
            var text = "\(answer.text), of everybody \(whole.text)"
            if let mine = answer.objective, let best = whole.objective, best > 0 {
                text += String(format: ", %.2f %%", 100 * Double(mine) / Double(best))
            }
            row(name, ours, text)
        }
        let upkeep = [
            ["due"], ["people", "list", "--json"], ["people", "show", "\(count / 2)"],
            ["people", "show", "\(Multitude.hub)"],
            ["people", "show", "person who is not there"], ["events", "list"], ["report"], [],
        ]
        for words in upkeep {
            let taken = try (0..<2).map { _ in
                try ChildRun([binary, "--data", data] + words, environment: clock)
            }
            row(words.isEmpty ? "overview" : words.joined(separator: " "), [taken[1]], "exit \(taken[1].status)")
        }
    }

    private struct Answer {
        var objective: Int?
        var text: String
    }

    /// The same question again and again, after one that warms the caches; all answers must be equal.
    private func asked(_ words: [String], _ runs: Int) throws -> ([ChildRun], Answer) {
        let command = [binary, "--data", data, "--json"] + words
        let all = try (0...runs).map { _ in try ChildRun(command, environment: clock) }
        guard all.allSatisfy({ $0.output == all[0].output }) else { throw Failure("\(words): the answers differ") }
        let said = try JSONSerialization.jsonObject(with: Data(all[0].output.utf8)) as? [String: Any] ?? [:]
        if let objective = said["objective"] as? Int {
            let table = (said["table"] as? [Any])?.count ?? 0
            return (Array(all.dropFirst()), Answer(objective: objective, text: "\(table) people, \(objective)"))
        }
        return (Array(all.dropFirst()), Answer(text: said["because"] as? String ?? all[0].complaint))
    }

    private func row(_ name: String, _ runs: [ChildRun], _ answer: String) {
        func middle(_ value: (ChildRun) -> Double) -> Double { runs.map(value).sorted()[runs.count / 2] }
        let peak = runs.map(\.peak).max() ?? 0
        let wall = middle { $0.seconds }
        let cpu = middle { $0.cpu }
        let text = String(format: "%.0f ms | %.0f ms | %.0f", wall * 1000, cpu * 1000, peak)
        say("| \(name) | \(text) | \(answer) |")
    }
}
