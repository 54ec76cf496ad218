internal import Foundation
internal import Glibc
internal import Measuring

/// `imports [--people N] [--binary TERTULIA] [--python PYTHON]`: the import of many people, beside what Python needs
/// to read the same file and, for the table, to store it.
@main
struct Imports {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("imports: \(error)\n".utf8))
            exit(65)
        }
    }

    static func run(_ arguments: [String]) throws {
        var people = 100_000
        var binary = "tertulia"
        var python = "python3"
        var rest = arguments[...]
        while let word = rest.popFirst() {
            guard let value = rest.popFirst() else { throw Failure(usage) }
            switch word {
            case "--people": people = Int(value) ?? people
            case "--binary": binary = value
            case "--python": python = value
            default: throw Failure(usage)
            }
        }
        let folder = NSTemporaryDirectory() + "imports-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let crowd = Crowd(count: people)
        try crowd.writeTable(to: folder + "/people.csv")
        try crowd.writeCards(to: folder + "/people.vcf")

        print("| \(people) people | seconds | CPU seconds | people a second | peak MB | against Python |")
        print("|---|---|---|---|---|---|")
        for (file, rivals) in [("people.csv", [Rival.csv, .csvStored]), ("people.vcf", [.vobject])] {
            let path = folder + "/" + file
            let data = folder + "/" + file + ".sqlite"
            let ours = try measured([binary, "--data", data, "import", path, "--json"], people: people)
            let base = rivals.map { rival in
                (rival, try? measured([python, "-c", rival.script, path, folder + "/rival.sqlite"], people: people))
            }
            let reading = base.first.flatMap(\.1)
            row("tertulia import \(file)", ours, people, reading)
            for (rival, run) in base {
                guard let run else {
                    print("| \(rival.name) | not installed | | | | |")
                    continue
                }
                row(rival.name, run, people, reading)
            }
        }
    }

    static let usage = "usage: imports [--people N] [--binary TERTULIA] [--python PYTHON]"

    static func row(_ name: String, _ run: ChildRun, _ people: Int, _ base: ChildRun?) {
        let ratio = base.map { String(format: "%.2f", run.seconds / $0.seconds) } ?? ""
        let numbers = String(
            format: "%.2f | %.2f | %.0f | %.0f",
            run.seconds,
            run.cpu,
            Double(people) / run.seconds,
            run.peak
        )
        print("| \(name) | \(numbers) | \(ratio) |")
    }

    /// Runs a command, which must say that it met everybody.
    static func measured(_ command: [String], people: Int) throws -> ChildRun {
        let run = try ChildRun(command)
        guard run.status == 0 else { throw Failure("\(command[0]) ended with status \(run.status)") }
        guard run.output.contains("\(people)") else { throw Failure("\(command[0]) did not meet all people") }
        return run
    }
}

/// A Python program that reads people and prints how many.
struct Rival {
    var name: String
    var script: String

    static let csv = Rival(
        name: "Python csv, reading only",
        script: """
            import csv, sys
            rows = list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")))
            print(len(rows))
            """
    )

    static let csvStored = Rival(
        name: "Python csv and sqlite3, one table",
        script: """
            import csv, sqlite3, sys
            db = sqlite3.connect(sys.argv[2])
            db.execute("pragma journal_mode = wal")
            db.execute("create table person (id integer primary key, name, email unique, phone, organization, title, city, birthday)")
            with db:
                for row in csv.reader(open(sys.argv[1], newline="", encoding="utf-8")):
                    db.execute("insert into person (name, email, phone, organization, title, city, birthday) values (?, ?, ?, ?, ?, ?, ?)", row)
            print(db.execute("select count(*) - 1 from person").fetchone()[0])
            """
    )

    static let vobject = Rival(
        name: "Python vobject, reading only",
        script: """
            import sys, vobject
            print(sum(1 for card in vobject.readComponents(open(sys.argv[1], encoding="utf-8", newline=""))))
            """
    )
}
