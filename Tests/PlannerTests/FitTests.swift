import Calendars
import Foundation
import Invites
import TestSupport
import Testing

@testable import Planner

/// Whom the file's own past puts forward.
struct FitTests {
    /// A file of ten people; the events are a title with those who said yes.
    private func stage(_ events: [(title: String, venue: Int?, guests: [Int])]) throws -> Stage {
        let stage = try Stage()
        let folder = stage.folder + "/in"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func write(_ name: String, _ lines: [String]) throws {
            _ = try stage.write("in/\(name).csv", lines.joined(separator: "\n") + "\n")
        }
        try write("people", ["id,name"] + (1...10).map { "\($0),Guest \($0) Example" })
        try write("circles", ["id,name", "1,Readers"])
        try write("members", ["circle,person"] + (1...9).map { "1,\($0)" })
        try write("venues", ["id,name", "1,Café Ejemplo", "2,Library"])
        try write(
            "events",
            ["id,uid,title,start,venue"]
                + events.enumerated().map { place, event in
                    let venue = event.venue.map(String.init) ?? ""
                    return
                        "\(place + 1),fit-\(place)@example.org,\(event.title),2026-0\(place % 9 + 1)-05T18:00:00Z,\(venue)"
                }
        )
        try write(
            "answers",
            ["event,person,answer"]
                + events.enumerated().flatMap { place, event in event.guests.map { "\(place + 1),\($0),yes" } }
        )
        var wish = ImportWish()
        wish.files = [folder]
        _ = try stage.planner.importFiles(wish, keptPeople: 0)
        return stage
    }

    private func ranking(_ stage: Stage, _ change: (inout ChoiceWish) -> Void) throws -> [Int] {
        var wish = ChoiceWish()
        change(&wish)
        return try stage.planner.rank(wish, limit: 100).seats.map { Int($0.id.rawValue) }
    }

    @Test(arguments: [
        ("Night of compilers", "compilers", "Books and bread"), ("编译器之夜", "编译器", "读书会"),
        ("コンパイラの夕べ", "コンパイラ", "読書会"), ("Tertulia en Gràcia", "gracia", "Caminata en Sants"),
        ("Salon №7", "salon", "Walk №7"),
    ])
    func `titles, places and series count in any script`(title: String, asked: String, other: String) throws {
        let stage = try stage([(title, nil, [7]), (other, nil, [2]), (other, nil, [2])])

        let (_, seats, _) = try stage.planner.rank(
            {
                var wish = ChoiceWish()
                wish.topics = [asked]
                return wish
            }(),
            limit: 3
        )

        #expect(seats.first?.id == Person.ID(rawValue: 7))
        #expect(seats.first?.reasons.first?.text.hasPrefix("said yes to 1 similar event, 5 ") == true)
        #expect(seats.dropFirst().first?.id == Person.ID(rawValue: 2))
    }

    @Test func `who was at the place before leads among equals when the place is told`() throws {
        let stage = try stage([("Books", 2, [2]), ("Books", 1, [9]), ("Walk", 2, [2])])

        #expect(try ranking(stage) { $0.topics = ["books"] }.prefix(2) == [9, 2])
        #expect(
            try ranking(stage) {
                $0.topics = ["books"]
                $0.venue = "Library"
            }.prefix(2) == [2, 9]
        )
    }

    @Test func `a circle holds its members alone, and those who can't come or said yes are left out`() throws {
        let stage = try stage([("Books", nil, [1, 2, 3, 4]), ("Walk", nil, [1, 2, 3, 5]), ("Walk", nil, [8, 6])])

        let circle = try ranking(stage) {
            $0.topics = ["books"]
            $0.circle = "readers"
            $0.without = ["2"]
        }
        #expect(Set(circle) == [1, 3, 4, 5, 6, 7, 8, 9])

        let before = try ranking(stage) { $0.topics = ["tea"] }
        let after = try ranking(stage) {
            $0.topics = ["tea"]
            $0.accepted = ["1", "2", "3"]
        }
        #expect(Set(after) == [4, 5, 6, 7, 8, 9, 10])
        // They sat with the three, the others did not.
        #expect(Set(after.prefix(2)) == [4, 5] && before.firstIndex(of: 8) ?? 9 < before.firstIndex(of: 4) ?? 0)
    }

    @Test func `who said yes has a seat, and a chance to come as often as people show up`() throws {
        let stage = try stage([("Books", nil, [1, 2, 3, 4])])
        for number in 1...10 {
            var edit = PersonEdit()
            edit.closeness = 3
            edit.topics = [TopicDraft(name: "books", weight: 80)]
            _ = try stage.planner.editPerson("\(number)", edit)
            if number > 1 { _ = try stage.planner.link("1", "\(number)", strength: 60) }
        }
        var wish = ChoiceWish()
        wish.topics = ["books"]
        wish.accepted = ["5", "6", "7"]

        let card = try stage.planner.suggest(wish)

        guard case .table(let choice) = card.outcome else {
            Issue.record("no table")
            return
        }
        let accepted = choice.table.filter { (5...7).contains($0.id.rawValue) }
        #expect(accepted.map(\.chance) == [850, 850, 850])
        #expect(abs(card.turnout.distribution.reduce(0, +) - 1) < 1e-9)
        let sum = choice.table.reduce(0.0) { $0 + Double($1.chance) / 1000 }
        #expect(abs(card.turnout.expected - sum) < 0.3)
        #expect(choice.planLine(card.turnout).contains("\(tenths(card.turnout.expected)) expected"))
        #expect(throws: PlannerError.self) {
            wish.without = ["5"]
            _ = try stage.planner.suggest(wish)
        }
    }

    @Test func `a plan and its event tell the same numbers, and past tables move them`() throws {
        func expected(yes: Int) throws -> Double {
            let stage = try Stage()
            for number in 1...12 {
                _ = try stage.planner.addPerson(.named("Guest \(number) Example", topics: ["books"]))
                if number > 1 { _ = try stage.planner.link("1", "\(number)", strength: 60) }
            }
            _ = try stage.planner.initialize(name: "Rosa Planner", email: "rosa@example.org", zone: "Europe/Madrid")
            for week in 1...4 {
                var plan = EventPlan()
                plan.title = "Books \(week)"
                plan.wish.topics = ["books"]
                plan.wish.with = (1...10).map(String.init)
                plan.at = stage.at(days: 10)
                let event = try stage.freshPlanner().plan(plan).event.event
                _ = try stage.planner.invite("\(event.id.rawValue)", (1...10).map(String.init))
                for guest in 1...yes { _ = try stage.planner.rsvp("\(event.id.rawValue)", "\(guest)", .yes) }
                stage.now = stage.now.adding(days: 100)
            }
            var plan = EventPlan()
            plan.title = "Books again"
            plan.wish.topics = ["books"]
            plan.wish.with = ["9", "10", "11", "12"]
            plan.at = stage.at(days: 10)
            let card = try stage.freshPlanner().plan(plan)
            for (one, other) in zip(card.choice.turnout.distribution, card.event.turnout.distribution) {
                #expect(abs(one - other) < 1e-9)
            }
            #expect(card.choice.turnout.low == card.event.turnout.low)
            guard case .table(let choice) = card.choice.outcome else { return 0 }
            return choice.table.reduce(0.0) { $0 + Double($1.chance) / 1000 } / Double(choice.table.count)
        }

        #expect(try expected(yes: 9) > expected(yes: 2) + 0.15)
    }

    private func tenths(_ number: Double) -> String { String(format: "%.1f", number) }

    @Test func `an answer of the future is not known yet`() throws {
        let stage = try stage([("Books", nil, [4])])
        stage.now = Instant(seconds: Instant.t0.seconds - 400 * 86_400)

        // 2026-01-05 lies ahead of that clock, and nobody said anything.
        let seats = try stage.planner.rank(
            {
                var wish = ChoiceWish()
                wish.topics = ["books"]
                return wish
            }(),
            limit: 10
        ).seats

        #expect(seats.allSatisfy { seat in seat.reasons.allSatisfy { !$0.text.contains("1 invitation") } })
        #expect(Set(seats.map(\.points)).count == 1)
    }
}

/// People in one city, a table in another.
struct DistanceTests {
    private func stage() throws -> Stage {
        let stage = try Stage()
        _ = try stage.planner.initialize(name: "Rosa Planner", email: "rosa@example.org", zone: "Europe/Madrid")
        for number in 1...16 {
            var edit = PersonEdit.named("Guest \(number) Example", topics: ["tea"])
            edit.latitude = number > 12 ? 31.2 : 40.4
            edit.longitude = number > 12 ? 121.5 : -3.7
            _ = try stage.planner.addPerson(edit)
        }
        var venue = VenueEdit()
        venue.name = "Café Ejemplo"
        venue.latitude = 40.41
        venue.longitude = -3.71
        _ = try stage.planner.addVenue(venue)
        return stage
    }

    @Test func `nobody is asked across the world, unless the planner names them`() throws {
        let planner = try stage()
        var wish = ChoiceWish()
        wish.topics = ["tea"]
        let anywhere = try planner.planner.suggest(wish)
        wish.venue = "ejemplo"
        let there = try planner.planner.suggest(wish)
        wish.with = ["13"]
        let with = try planner.planner.suggest(wish)

        func ids(_ card: ChoiceCard) throws -> Set<Int64> {
            guard case .table(let choice) = card.outcome else { return [] }
            return Set((choice.table + choice.standby).map(\.id.rawValue))
        }
        #expect(try !ids(anywhere).isDisjoint(with: 13...16) && anywhere.warnings.isEmpty)
        #expect(try !ids(there).isEmpty && ids(there).isDisjoint(with: 13...16))
        #expect(there.warnings.contains { $0.contains("more than 100 km") && $0.contains("Guest 13") })
        #expect(try ids(with).intersection(13...16) == [13])
        wish.with = []
        let why = try planner.planner.whyNot("14", wish)
        guard case .blocked(let because, _) = why.answer else {
            Issue.record("not blocked")
            return
        }
        #expect(because.contains("Guest 14 Example lives 10") && because.contains("km from the venue"))
        wish.without = ["2"]
        guard case .blocked(let left, _) = try planner.planner.whyNot("2", wish).answer else {
            Issue.record("not blocked")
            return
        }
        #expect(left == "Guest 2 Example is left out by --without")
    }
}
