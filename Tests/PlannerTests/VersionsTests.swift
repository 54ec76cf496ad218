import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// Under which version guests are told of what: RFC 5546 section 2.1.4.
struct VersionsTests {
    private func stage() throws -> Stage {
        let stage = try Stage(isQuick: true)
        _ = try stage.planner.initialize(
            name: "Rosa Planner",
            email: "rosa@example.org",
            zone: "Europe/Madrid",
            trustedHosts: ["mx.example.org"]
        )
        for name in ["Ana", "Bo", "Cem"] {
            let email = "\(name.lowercased())@example.net"
            _ = try stage.planner.addPerson(.named("\(name) Example", email: email, topics: ["tea"]))
        }
        for (name, capacity) in [("Café Uno", 8), ("Café Dos", 9)] {
            var venue = VenueEdit()
            (venue.name, venue.seats) = (name, capacity)
            _ = try stage.planner.addVenue(venue)
        }
        var plan = EventPlan()
        plan.title = "Tea"
        plan.wish.topics = ["tea"]
        plan.wish.with = ["ana@example.net", "bo@example.net", "cem@example.net"]
        plan.at = "2026-12-12 15:00"
        plan.venue = "Café Uno"
        _ = try stage.planner.plan(plan)
        return stage
    }

    private func item(_ message: OutgoingMessage?) throws -> CalendarItem {
        let file = try CalendarFile(message?.calendar ?? [])
        return try #require(file.items.first)
    }

    private static let changes: [(name: String, rise: Int, change: @Sendable (Planner) throws -> Void)] = [
        ("move", 1, { _ = try $0.moveEvent("tea", to: "2026-12-13 15:00") }),
        ("venue", 1, { try edit($0) { $0.venue = "Café Dos" } }),
        ("cancel", 1, { _ = try $0.cancelEvent("tea") }),
        ("title", 0, { try edit($0) { $0.title = "Green tea" } }),
        ("description", 0, { try edit($0) { $0.description = "Bring a cup." } }),
        (
            "links", 0,
            { planner in
                try edit(planner) { edit in
                    edit.url = "https://example.org/tea"
                    edit.conference = "https://example.org/call"
                }
            }
        ),
        ("seats", 0, { try edit($0) { $0.seats = 12 } }), ("guest list", 0, { try edit($0) { $0.guestList = .open } }),
        ("answer", 0, { _ = try $0.rsvp("tea", "ana@example.net", .yes) }),
        ("uninvite", 0, { _ = try $0.uninvite("tea", ["cem@example.net"]) }), ("again", 0, { _ in }),
    ]

    private static func edit(_ planner: Planner, _ change: (inout EventEdit) -> Void) throws {
        var edit = EventEdit()
        change(&edit)
        _ = try planner.editEvent("tea", edit)
    }

    @Test(arguments: changes.indices)
    func `check 20: SEQUENCE rises by one exactly when guests have to decide anew`(index: Int) throws {
        let stage = try stage()
        let before = try stage.planner.invite("tea")
        stage.now = stage.now.adding(seconds: 60)
        try Self.changes[index].change(stage.planner)
        stage.now = stage.now.adding(seconds: 60)
        let after = try stage.planner.invite("tea", ["ana@example.net"])
        let (first, second) = (try item(before.messages.first), try item(after.messages.first))
        #expect(
            second.sequence == (first.sequence ?? 0) + Int64(Self.changes[index].rise),
            "\(Self.changes[index].name)"
        )
        #expect(second.stamp != first.stamp)
    }

    @Test
    func `whoever is taken off the list is sent a new version, the others none, and one invited anew a newer still`()
        throws
    {
        let stage = try stage()
        _ = try stage.planner.invite("tea")
        let batch = try stage.planner.uninvite("tea", ["ana@example.net"])
        let regret = try item(batch.messages.first)
        #expect(regret.status == "CANCELLED" && regret.sequence == 1)
        #expect(try CalendarFile(batch.ownCalendar).items.first?.sequence == 0)
        stage.now = stage.now.adding(seconds: 60)
        let other = try stage.planner.invite("tea", ["bo@example.net"]).messages.first
        #expect(try item(other).sequence == 0 && other?.kind == .invitation)
        let anew = try stage.planner.invite("tea", ["ana@example.net"]).messages.first
        let version = try #require(try item(anew).sequence)
        #expect(version > 1 && anew?.kind == .invitation)
        // The answers of both count, each to the version that they have.
        for (who, sequence) in [("ana", version), ("bo", 0)] {
            var mail = AnswerMail(who: who, stamp: "20261120T130000Z", sequence: Int(sequence))
            mail.uid = try stage.planner.showEvent("tea").event.uid
            let text = mail.text
            let report = try #require(try stage.planner.replies([try stage.write("\(who).eml", text)]).first)
            #expect(report.applied.count == 1, "\(report)")
        }
        stage.now = stage.now.adding(seconds: 60)
        _ = try stage.planner.moveEvent("tea", to: "2026-12-13 15:00")
        for message in try stage.planner.invite("tea").messages {
            #expect(try item(message).sequence == version + 1 && message.kind == .update)
        }
    }

    @Test func `who has the whole series is told of a date that moved or is called off, and of nothing twice`() throws {
        let stage = try stage()
        var plan = EventPlan()
        plan.title = "Salon"
        plan.wish.topics = ["tea"]
        plan.wish.with = ["ana@example.net"]
        plan.at = "2026-12-12 18:00"
        plan.repeats = "every 3 months on the second Saturday"
        plan.times = 4
        _ = try stage.freshPlanner().plan(plan)
        func send(_ word: String = "salon") throws -> [OutgoingMessage] {
            stage.now = stage.now.adding(seconds: 60)
            return try stage.planner.invite(word).messages.filter { $0.email == "ana@example.net" }
        }
        #expect(try send().map(\.kind) == [.invitation])
        _ = try stage.planner.moveEvent("salon@2027-03-13", to: "2027-03-20 16:30")
        let moved = try send()
        #expect(moved.map(\.kind) == [.update])
        #expect(
            moved.first?.body.contains("13 March 2027") == true && moved.first?.body.contains("20 March 2027") == true
        )
        #expect(try item(moved.first).recurrenceID != nil && item(moved.first).sequence == 1)
        _ = try stage.planner.cancelEvent("salon@2027-06-12")
        let off = try send()
        #expect(off.map(\.kind) == [.cancellation])
        #expect(try item(off.first).status == "CANCELLED" && item(off.first).recurrenceID != nil)
        // Nothing is new any more, so it is the series once more, as it stands.
        let again = try send()
        #expect(again.count == 1)
        #expect(try item(again.first).rule != nil)
        _ = try stage.planner.moveEvent("salon@2027-09-11", to: "2027-09-18 18:00")
        #expect(try send("salon@2027-09-11").map(\.kind) == [.update])
    }
}
