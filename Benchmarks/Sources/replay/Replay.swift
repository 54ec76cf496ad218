internal import Foundation
internal import Invites
internal import TableInstances

/// `replay DIR`: real answers played back; whom the product would have asked, and how many it would have expected.
@main
struct Replay {
    static func main() {
        do {
            let wish = try ReplayWish(Array(CommandLine.arguments.dropFirst()))
            let data = try ReplayData(folder: wish.folder)
            if let event = wish.event {
                try show(event, wish, data)
            } else {
                Judgement(data, from: wish.from, to: wish.to).print()
            }
        } catch {
            FileHandle.standardError.write(Data("replay: \(error)\n".utf8))
            exit(65)
        }
    }

    /// The product's order for one event, and the file of its planner.
    private static func show(_ event: Int, _ wish: ReplayWish, _ data: ReplayData) throws {
        let cases = wish.isAfterThree ? ReplayCase.afterThree(data) : ReplayCase.before(data)
        guard let replay = cases.first(where: { data.events[$0.event].id == event }) else {
            let events = cases.map { "\(data.events[$0.event].id)" }.joined(separator: " ")
            throw InstanceError("event \(event) is none of those that are judged: \(events)")
        }
        let planner = PlannerFolder(data: data, replay: replay)
        if let folder = wish.write {
            try planner.write(to: folder)
            print("tertulia import --data \(folder).sqlite \(folder)\n\(planner.command(file: "\(folder).sqlite"))")
        }
        guard wish.isOrderWanted else { return }
        let orders = Orders(history: History(data))
        for person in orders.order(replay, orders.candidates(replay)) { print(PlannerFolder.name(person)) }
    }
}

/// The words of the command.
struct ReplayWish {
    var folder = ""
    /// Seconds since 1970; events in between are judged.
    var from = 1_388_534_400
    var to = Int.max
    var event: Int?
    var isOrderWanted = false
    var isAfterThree = false
    var write: String?

    init(_ words: [String]) throws {
        let usage = InstanceError(
            """
            usage: replay DIR [--from YYYY-MM-DD] [--to YYYY-MM-DD]
                   replay DIR --order EVENT [--accepted]
                   replay DIR --write FOLDER --event EVENT [--accepted]
            """
        )
        var rest = words[...]
        func day() throws -> Int {
            guard let word = rest.popFirst(), let date = try? Date("\(word)T00:00:00Z", strategy: .iso8601) else {
                throw usage
            }
            return Int(date.timeIntervalSince1970)
        }
        while let word = rest.popFirst() {
            switch word {
            case "--from": from = try day()
            case "--to": to = try day()
            case "--event", "--order":
                guard let number = rest.popFirst().flatMap({ Int($0) }) else { throw usage }
                event = number
                isOrderWanted = isOrderWanted || word == "--order"
            case "--accepted": isAfterThree = true
            case "--write":
                guard let path = rest.popFirst() else { throw usage }
                write = path
            default:
                guard folder.isEmpty, !word.hasPrefix("-") else { throw usage }
                folder = word
            }
        }
        guard !folder.isEmpty, write == nil || event != nil else { throw usage }
    }
}
