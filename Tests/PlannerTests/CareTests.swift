import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// Faults that once were, each with the way that showed it.
struct CareTests {
    private func imported(_ stage: Stage, _ text: String) throws -> ImportReport {
        var wish = ImportWish()
        wish.files = [try stage.write("people-\(UUID().uuidString).csv", text)]
        return try #require(try stage.planner.importFiles(wish).first)
    }

    private func table(_ stage: Stage, seats: Int = 2) throws -> String {
        for name in ["Ana One", "Bo Two", "Cem Three", "Dee Four"] {
            _ = try stage.planner.addPerson(.named(name, topics: ["go"]))
        }
        var plan = EventPlan()
        plan.title = "Go"
        plan.wish.topics = ["go"]
        plan.at = "2026-12-12 15:00"
        plan.seats = seats
        return try stage.planner.plan(plan).event.event.slug
    }

    @Test(arguments: [
        "Name,Phone\nJohn Smith,+1 555 123 4567\nMary Smith,+1 555 123 4567\n",
        "Name,Email\nJuan Garcia,casa@example.org\nAna Garcia,casa@example.org\n",
    ])
    func `relatives who share a number or an address stay two people`(text: String) throws {
        let stage = try Stage()
        #expect(try imported(stage, text).added == 2)
        #expect(try imported(stage, text).unchanged == 2)
    }

    @Test func `a changed row of a shared address updates the one who is called so`() throws {
        let stage = try Stage()
        _ = try imported(stage, "Name,Email,City\nJuan Garcia,c@example.org,Porto\nPeter Lee,c@example.org,Porto\n")
        let report = try imported(stage, "Name,Email,City\nPeter Lee,c@example.org,Faro\n")
        #expect(report.added == 0 && report.updated == 1)
        #expect(try stage.planner.showPerson("Peter Lee").person.city == "Faro")
    }

    @Test func `coordinates can be written to somebody who is there`() throws {
        let stage = try Stage()
        _ = try stage.planner.addPerson(.named("Ana One"))
        var edit = PersonEdit()
        edit.latitude = 38.7
        edit.longitude = -9.1
        #expect(try stage.planner.editPerson("Ana", edit).person.longitude == -9.1)
    }

    @Test func `who answers first within one second has the seat`() throws {
        let stage = try Stage()
        let slug = try table(stage, seats: 1)
        for who in ["Dee", "Cem", "Ana"] { _ = try stage.planner.rsvp(slug, who, .yes) }
        let states = try stage.planner.showEvent(slug).guests
            .filter { $0.invitation.answer == .yes && $0.invitation.state == .answered }
        #expect(states.map(\.person.name) == ["Dee Four"])
    }

    @Test func `a walk-in with a part of somebody's name is a person of their own`() throws {
        let stage = try Stage()
        let slug = try table(stage)
        _ = try stage.planner.addPerson(.named("Mariana Silva"))
        var report = AttendanceReport()
        report.walkIns = ["Maria"]
        stage.now = try #require(ISO8601.instant("2026-12-12T16:00:00Z"))
        _ = try stage.planner.came(slug, report)
        #expect(try stage.planner.showPerson("Mariana Silva").came == 0)
        #expect(try stage.planner.listPeople().last?.person.name == "Maria")
        report = AttendanceReport()
        report.unknown = ["Maria"]
        let card = try stage.planner.came(slug, report)
        #expect(!card.guests.contains { $0.person.name == "Maria" })
    }

    @Test func `a number that is nobody's is no part of a name`() throws {
        let stage = try Stage()
        _ = try stage.planner.addPerson(.named("Studio 12"))
        #expect(throws: PlannerError.self) { try stage.planner.forget("12") }
        #expect(try stage.planner.listPeople().count == 1)
    }

    @Test func `topics can't be made into a ring by an alias, and the larger weight stays`() throws {
        let stage = try Stage()
        let planner = stage.planner
        _ = try planner.addTopic("B", broader: "C")
        _ = try planner.addTopic("A", broader: "B")
        _ = try planner.addTopic("C", broader: "D")
        _ = try planner.addTopic("E")
        var edit = PersonEdit.named("Ana One")
        edit.topics = [TopicDraft(name: "A", weight: 10), TopicDraft(name: "C", weight: 90)]
        _ = try planner.addPerson(edit)
        _ = try planner.addAlias("C", to: "A")
        _ = try planner.setBroader("A", of: "E")
        #expect(throws: PlannerError.self) { try planner.setBroader("B", of: "A") }
        #expect(try planner.showPerson("Ana").topics.map(\.weight) == [90])
    }

    @Test func `names of emoji alone are kept apart and found`() throws {
        let stage = try Stage()
        var edit = PersonEdit.named("🐼", topics: ["🎮", "🎵"])
        edit.circles = ["🎉"]
        _ = try stage.planner.addPerson(edit)
        #expect(try stage.planner.showPerson("🐼").topics.count == 2)
        #expect(try stage.planner.showPerson("🐼").circles == ["🎉"])
    }

    @Test func `a no that frees no seat moves nobody up`() throws {
        let stage = try Stage()
        let slug = try table(stage, seats: 2)
        _ = try stage.planner.addPerson(.named("Stranger Example"))
        #expect(try stage.planner.rsvp(slug, "Stranger", .no).next.isEmpty)
    }

    @Test func `two alike touches on one day survive an export and an import`() throws {
        let stage = try Stage()
        _ = try stage.planner.addPerson(.named("Ana One"))
        for _ in 1...2 { _ = try stage.planner.touch("Ana", kind: "coffee", note: "", on: nil) }
        try stage.planner.exportFolder(stage.folder + "/out")
        let other = try Stage()
        var wish = ImportWish()
        wish.files = [stage.folder + "/out"]
        for _ in 1...2 { _ = try other.planner.importFiles(wish) }
        try other.planner.exportFolder(other.folder + "/out")
        let files = try [stage, other].map {
            try String(contentsOfFile: $0.folder + "/out/touches.csv", encoding: .utf8)
        }
        #expect(files[0] == files[1])
    }

    @Test func `an imported event can't write outside of the folder of its invitations`() throws {
        let stage = try Stage()
        let folder = stage.folder + "/in"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "id,name\n1,Ana One\n".write(toFile: folder + "/people.csv", atomically: true, encoding: .utf8)
        try "id,slug,title,start\n1,../evil,Evil,2026-12-12T15:00:00Z\n"
            .write(toFile: folder + "/events.csv", atomically: true, encoding: .utf8)
        var wish = ImportWish()
        wish.files = [folder]
        for _ in 1...2 { _ = try stage.planner.importFiles(wish) }
        #expect(try stage.planner.events().map(\.event.slug) == ["evil"])
    }

    @Test func `what is typed again is the planner's`() throws {
        let stage = try Stage()
        _ = try imported(stage, "Name,Email,City\nAna One,ana@example.org,Lisbon\n")
        var edit = PersonEdit()
        edit.city = "Lisbon"
        _ = try stage.planner.editPerson("Ana", edit)
        _ = try imported(stage, "Name,Email,City\nAna One,ana@example.org,Porto\n")
        #expect(try stage.planner.showPerson("Ana").person.city == "Lisbon")
    }
}
