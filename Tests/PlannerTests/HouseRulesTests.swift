import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// What the planner has laid down holds in every command, not in the choice of the table alone.
struct HouseRulesTests {
    /// Ada, Ben, Cleo and Dora, and a gathering in three weeks that none of them is on the list of.
    private func stage() throws -> Stage {
        let stage = try Stage()
        _ = try stage.planner.initialize(name: "Rosa Planner", email: "rosa@example.org", language: "en")
        for name in ["Ada", "Ben", "Cleo", "Dora"] {
            _ = try stage.planner.addPerson(
                .named("\(name) Example", email: "\(name.lowercased())@example.org", topics: ["compilers"])
            )
        }
        for number in 1...6 {
            _ = try stage.planner.addPerson(.named("Guest \(number) Sample", topics: ["compilers"], closeness: 4))
        }
        for number in 5...10 {
            _ = try stage.planner.link("\(number)", "\(number == 10 ? 5 : number + 1)", strength: 60)
        }
        var plan = EventPlan()
        plan.title = "Tea"
        plan.wish.topics = ["compilers"]
        plan.wish.without = ["Ada", "Ben", "Cleo", "Dora"]
        plan.at = "2026-12-12 15:00"
        plan.seats = 5
        _ = try stage.planner.plan(plan)
        return stage
    }

    private func refusal(_ body: () throws -> Void) -> PlannerError? {
        #expect(throws: PlannerError.self) { try body() }
    }

    @Test func `who may not be invited is not invited by name either`() throws {
        let stage = try stage()
        var mark = PersonEdit()
        mark.doNotInvite = true
        _ = try stage.planner.editPerson("ada", mark)
        _ = try stage.planner.setRule(.never, "ben", "cleo")
        _ = try stage.planner.invite("tea", ["ben"])
        let marked = try #require(refusal { _ = try stage.planner.invite("tea", ["ada"]) })
        let apart = try #require(refusal { _ = try stage.planner.invite("tea", ["cleo"]) })
        #expect(marked.kind == .refused && marked.message.contains("people edit 1 --invite"))
        #expect(apart.kind == .refused && apart.message.contains("people rules --remove 1"))
        #expect(
            try !stage.planner.showEvent("tea").guests.contains {
                ["Ada Example", "Cleo Example"].contains($0.person.name)
            }
        )
    }

    @Test func `two who never meet are not invited in one line`() throws {
        let stage = try stage()
        _ = try stage.planner.setRule(.never, "ben", "cleo")
        let apart = try #require(refusal { _ = try stage.planner.invite("tea", ["ben", "cleo"]) })
        #expect(apart.message.contains("Ben Example and Cleo Example never sit at one table"))
    }

    @Test func `who is kept away by a rule with somebody wanted is not wanted, and the rule has its number`() throws {
        let stage = try stage()
        let rule = try stage.planner.setRule(.never, "ben", "cleo").rule.id
        var wish = ChoiceWish()
        wish.topics = ["compilers"]
        wish.with = ["ben"]
        guard case .blocked(let because, _) = try stage.planner.whyNot("cleo", wish).answer else {
            Issue.record("nothing blocks")
            return
        }
        #expect(because.contains("never sit at one table") && because.contains("people rules --remove \(rule)"))
        #expect(!because.contains("wanted"))
    }

    @Test func `a mark that came after the plan leaves the guest out of the letters, and says so`() throws {
        let stage = try stage()
        let chosen = try #require(try stage.planner.showEvent("tea").guests.first).person
        var mark = PersonEdit()
        mark.doNotInvite = true
        _ = try stage.planner.editPerson("\(chosen.id.rawValue)", mark)
        let batch = try stage.planner.invite("tea")
        #expect(!batch.messages.isEmpty && !batch.messages.contains { $0.person == chosen })
        #expect(batch.event.remarks.contains { $0.hasPrefix("left out: \(chosen.name) is marked do-not-invite") })
    }

    @Test func `an answer against a rule is kept, with a warning`() throws {
        let stage = try stage()
        _ = try stage.planner.setRule(.never, "ada", "ben")
        _ = try stage.planner.setRule(.couple, "cleo", "dora")
        #expect(try stage.planner.rsvp("tea", "ada", .yes).warnings.isEmpty)
        let apart = try stage.planner.rsvp("tea", "ben", .yes)
        let half = try stage.planner.rsvp("tea", "cleo", .maybe)
        #expect(apart.guests.first { $0.person.name == "Ben Example" }?.invitation.answer == .yes)
        #expect(apart.warnings.map { $0.contains("never sit at one table") } == [true])
        #expect(half.warnings.map { $0.contains("come only together") } == [true])
        #expect(try stage.planner.rsvp("tea", "dora", .yes).warnings.isEmpty)
        #expect(try stage.planner.rsvp("tea", "ben", .no).warnings.isEmpty)
    }

    @Test func `the other rule between two people is refused until the first is taken away`() throws {
        let stage = try stage()
        let never = try stage.planner.setRule(.never, "ada", "ben")
        let refused = try #require(refusal { _ = try stage.planner.setRule(.couple, "ben", "ada") })
        #expect(refused.message.contains("people rules --remove \(never.rule.id)"))
        #expect(try stage.planner.rules().map(\.rule.kind) == [.never])
        #expect(refusal { _ = try stage.planner.mergePeople("ada", "ben") }?.kind == .refused)
        _ = try stage.planner.setRule(.couple, "cleo", "ben")
        #expect(refusal { _ = try stage.planner.mergePeople("ada", "cleo") }?.kind == .refused)
        #expect(try stage.planner.setRule(.never, "ben", "ada").rule.id == never.rule.id)
    }

    @Test func `a number is an id and nothing else, and nobody gets one that was somebody's`() throws {
        let stage = try stage()
        let host = try stage.planner.addPerson(.named("Room 170 Host"))
        #expect(refusal { _ = try stage.planner.forget("170") }?.message.contains("nobody here is called") == true)
        #expect(refusal { _ = try stage.planner.showPerson("#170") } != nil)
        let number = try stage.planner.forget("Room 170 Host").id
        #expect(number == host.person.id.rawValue)
        let after = try stage.planner.addPerson(.named("Next Sample")).person.id.rawValue
        #expect(after == number + 1)
        _ = try stage.planner.mergePeople("ada", "\(after)")
        #expect(try stage.planner.addPerson(.named("Last Sample")).person.id.rawValue == after + 1)
    }

    @Test func `whoever said yes without a letter is told of a move and of the end`() throws {
        let stage = try stage()
        _ = try stage.planner.rsvp("tea", "ada", .yes)
        let moved = try stage.planner.moveEvent("tea", to: "2026-12-13 16:00")
        #expect(moved.remarks == ["tell 1 guest the new time: Ada Example"])
        #expect(try stage.planner.invite("tea", ["ada"]).messages.map(\.kind) == [.update])
        #expect(try stage.planner.cancelEvent("tea").remarks == ["tell 1 guest that it is called off: Ada Example"])
        #expect(try stage.planner.invite("tea").messages.map(\.kind) == [.cancellation])
    }

    @Test func `a letter of change tells the time that this guest was told last`() throws {
        let stage = try stage()
        _ = try stage.planner.invite("tea", ["ada", "ben"])
        _ = try stage.planner.moveEvent("tea", to: "2026-12-13 16:00")
        _ = try stage.planner.invite("tea", ["ada"])
        _ = try stage.planner.moveEvent("tea", to: "2026-12-14 17:00")
        let letters = try stage.planner.invite("tea", ["ada", "ben"]).messages
        #expect(letters[0].body.contains("13 December") && !letters[0].body.contains("12 December"))
        #expect(letters[1].body.contains("12 December") && !letters[1].body.contains("13 December"))
    }

    @Test func `nobody is invited to what is over, and a touch never lies ahead`() throws {
        let stage = try stage()
        var report = AttendanceReport()
        report.came = ["ada"]
        stage.now = try #require(ISO8601.instant("2026-12-12T14:00:00Z"))
        _ = try stage.planner.came("tea", report)
        #expect(try stage.planner.showPerson("ada").lastTouch?.on.description == "2026-12-12")
        stage.now = try #require(ISO8601.instant("2026-12-12T20:00:00Z"))
        let over = try #require(refusal { _ = try stage.planner.invite("tea", ["ben"]) })
        #expect(over.kind == .refused && over.message.contains("2026-12-12 15:00"))
        #expect(try stage.planner.showPerson("ada").lastTouch?.on.description == "2026-12-12")
    }

    @Test func `the list for a group calls nobody who may not be invited, and says who is on it all the same`() throws {
        let stage = try stage()
        let chat = InvitationForms(messages: false, chat: true)
        for who in ["ben", "cleo", "dora"] { _ = try stage.planner.rsvp("tea", who, .yes) }
        let table = try stage.planner.showEvent("tea").guests.filter { $0.invitation.state == .chosen }.map(\.person)
        let kept = try #require(table.first)
        var mark = PersonEdit()
        mark.doNotInvite = true
        _ = try stage.planner.editPerson(kept.name, mark)
        _ = try stage.planner.editPerson("dora", mark)
        _ = try stage.planner.setRule(.never, "ben", "cleo")
        let batch = try stage.planner.invite("tea", forms: chat)
        let called = batch.event.guests.filter { $0.invitation.invitedAt != nil }.map(\.person.name)
        #expect(!called.contains(kept.name) && called.count == table.count + 2)
        #expect(batch.event.remarks.contains { $0.contains(kept.name) && $0.hasPrefix("left out") })
        #expect(batch.event.warnings.count == 2)
        #expect(batch.event.warnings.contains { $0.contains("Ben Example and Cleo Example never sit at one table") })
        #expect(batch.event.warnings.contains { $0.contains("Dora Example is marked do-not-invite") })
        #expect(throws: PlannerError.self) { try stage.planner.invite("tea", [kept.name], forms: chat) }
    }
}
