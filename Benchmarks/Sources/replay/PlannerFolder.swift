internal import Foundation
internal import TableInstances

/// Writes what was known at a cutoff as a folder that `tertulia import` reads: people named by number, the group of the
/// event as a circle without its organiser, past events with places, and answers.
struct PlannerFolder {
    let data: ReplayData
    let replay: ReplayCase

    func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let history = History(data)
        let held = Array(data.events.prefix(history.held(before: replay.cutoff)))
        let group = data.events[replay.event].group
        var people = Set(replay.candidates.map(\.person) + replay.accepted)
        var answers: [[String]] = []
        for event in held {
            for answer in data.answers[event.id] ?? [] where answer.created < replay.cutoff {
                people.insert(answer.person)
                answers.append([
                    "\(event.id + 1)", "\(answer.person + 1)", answer.isYes ? "yes" : "no", moment(answer.created),
                ])
            }
        }
        let members = replay.candidates.map(\.person) + replay.accepted
        let venues = Set(held.map(\.venue) + [data.events[replay.event].venue]).filter { $0 >= 0 }.sorted()
        let tables: [(name: String, header: [String], rows: [[String]])] = [
            ("people", ["id", "name"], people.sorted().map { ["\($0 + 1)", Self.name($0)] }),
            ("circles", ["id", "name"], [["1", circle(group)]]),
            ("members", ["circle", "person"], Set(members).sorted().map { ["1", "\($0 + 1)"] }),
            ("venues", ["id", "name"], venues.map { ["\($0 + 1)", Self.venue($0)] }),
            (
                "events", ["id", "slug", "uid", "title", "start", "zone", "venue", "status"],
                held.map { event in
                    [
                        "\(event.id + 1)", "event-\(event.id)", "replay-\(event.id)@example.org", event.title,
                        moment(event.time), "UTC", event.venue < 0 ? "" : "\(event.venue + 1)", "done",
                    ]
                }
            ),
            ("answers", ["event", "person", "answer", "stamp"], answers),
        ]
        for table in tables {
            let lines = ([table.header] + table.rows).map { $0.map(quoted).joined(separator: ",") + "\n" }
            try Data(lines.joined().utf8).write(to: URL(filePath: "\(folder)/\(table.name).csv"))
        }
    }

    /// The command that gives the same order as `replay --order`.
    ///
    /// - Parameter file: the planner's file into which the folder was imported.
    func command(file: String) -> String {
        let event = data.events[replay.event]
        var words = [
            "TERTULIA_NOW=\(moment(replay.cutoff))", "tertulia", "suggest", "--data", file, "--topic",
            shell(event.title),
            "--circle", shell(circle(event.group)), "--ranking", "\(replay.candidates.count)", "--json",
        ]
        for person in replay.accepted { words += ["--accepted", shell(Self.name(person))] }
        return words.joined(separator: " ")
    }

    private func circle(_ group: Int) -> String { data.groupNames[group] ?? "group \(group)" }

    static func name(_ person: Int) -> String { "Person \(person)" }
    static func venue(_ venue: Int) -> String { "Venue \(venue)" }

    private func moment(_ seconds: Int) -> String {
        Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
    }

    private func quoted(_ cell: String) -> String { "\"" + cell.replacing("\"", with: "\"\"") + "\"" }
    private func shell(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }
}
