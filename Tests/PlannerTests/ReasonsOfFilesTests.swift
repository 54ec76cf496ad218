import Foundation
import TestSupport
import Testing

@testable import Invites
@testable import Planner

/// Files made of dice, read by the planner as a folder: what `suggest` says of each has to add up.
struct ReasonsOfFilesTests {
    /// A planner whose file holds people with interests, ties, circles, a past and pairs that come together or never.
    private func stage(seed: UInt64) throws -> Stage {
        var dice = Dice(seed: seed)
        let stage = try Stage(isQuick: true)
        let folder = stage.folder + "/in"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func write(_ name: String, _ header: String, _ rows: [String]) throws {
            _ = try stage.write("in/\(name).csv", ([header] + rows).joined(separator: "\n") + "\n")
        }
        let people = 12 + dice.below(28)
        let events = 2 + dice.below(8)
        func anybody() -> Int { 1 + dice.below(people) }
        func pairs(_ count: Int) -> [(Int, Int)] {
            var seen: Set<[Int]> = []
            return (0..<count).map { _ in (anybody(), anybody()) }
                .filter { $0 < $1 && seen.insert([$0, $1]).inserted }
        }
        try write(
            "people",
            "id,name,closeness,doNotInvite",
            (1...people).map { "\($0),Guest \(100 + $0) Example,\(dice.below(6)),\(dice.below(12) == 0 ? 1 : 0)" }
        )
        try write("topics", "id,name,broader", ["1,tea,", "2,green tea,1", "3,maps,"])
        try write(
            "interests",
            "person,topic,weight",
            (1...people).filter { _ in dice.below(2) == 0 }.map { "\($0),\(1 + dice.below(3)),\(1 + dice.below(100))" }
        )
        try write("ties", "a,b,strength", pairs(3 * people).map { "\($0),\($1),\(1 + dice.below(100))" })
        try write("rules", "kind,a,b", pairs(3).map { "\(dice.below(2) == 0 ? "couple" : "never"),\($0),\($1)" })
        try write(
            "events",
            "id,uid,title,start",
            (1...events).map {
                "\($0),dice-\(seed)-\($0)@example.org,\(["Tea", "Maps", "Walk"][dice.below(3)]) \($0),"
                    + "2026-0\(1 + dice.below(9))-1\(dice.below(10))T18:00:00Z"
            }
        )
        let invited = (1...events).flatMap { event in
            Set((0..<(2 + dice.below(9))).map { _ in anybody() }).sorted().map { (event, $0) }
        }
        try write(
            "invitations",
            "event,person,state,invitedAt,attendance",
            invited.map { "\($0),\($1),answered,2025-12-20T18:00:00Z,\(["came", "noShow", "unknown"][dice.below(3)])" }
        )
        try write(
            "answers",
            "event,person,answer",
            invited.map { "\($0),\($1),\(["yes", "yes", "no", "maybe"][dice.below(4)])" }
        )
        var wish = ImportWish()
        wish.files = [folder]
        _ = try stage.planner.importFiles(wish, keptPeople: 0)
        return stage
    }

    @Test(arguments: [UInt64](1...48))
    func `what is said of a table chosen from a file adds up, and a company line goes with the one it names`(
        seed: UInt64
    ) throws {
        let stage = try stage(seed: seed)
        let planner = stage.planner
        var wish = ChoiceWish()
        wish.topics = ["green tea"]
        wish.seats = 4 + Int(seed % 7)
        let card = try planner.suggest(wish)
        guard case .table(let choice) = card.outcome else {
            Issue.record("no table")
            return
        }

        #expect(!choice.table.isEmpty)
        #expect(choice.table.reduce(0) { $0 + $1.points } == choice.objective)
        for seat in choice.table + choice.standby {
            #expect(seat.reasons.reduce(0) { $0 + $1.points } == seat.points)
            #expect(seat.reasons.count <= 5 && Set(seat.reasons.map(\.kind)).count == seat.reasons.count)
        }
        let problem = try planner.read { try planner.problem(for: wish, in: $0) }
        let table = Set(choice.table.map(\.id))
        for gone in table {
            try expectOnlyCompanyChanges(problem, choice, without: gone)
        }
    }

    private func expectOnlyCompanyChanges(
        _ posed: Planner.PosedProblem,
        _ choice: TableChoice,
        without gone: Person.ID
    ) throws {
        let rest = Set(choice.table.map(\.id)).subtracting([gone])
        let reasons = TableReasons(posed.problem, table: rest, name: posed.name)
        for before in choice.table where before.id != gone {
            let after = try #require(reasons.seat(before.id, beside: rest))
            #expect(after.reasons.filter { $0.kind != .company } == before.reasons.filter { $0.kind != .company })
            let lines = [before, after].map { seat in seat.reasons.first { $0.kind == .company } }
            if lines[0]?.text.contains(posed.name(gone)) == true {
                #expect(lines[0] != lines[1] && lines[1]?.text.contains(posed.name(gone)) != true)
            }
        }
    }
}
