import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// The calendars to subscribe to.
struct FeedTests {
    private func stage() throws -> Stage {
        let stage = try Stage(isQuick: true)
        _ = try stage.planner.initialize(name: "Rosa", email: "rosa@example.org", zone: "Europe/Madrid")
        for name in ["Ana", "Bo", "Cem"] {
            let email = "\(name.lowercased())@example.net"
            _ = try stage.planner.addPerson(.named("\(name) Example", email: email, topics: ["tea"]))
        }
        var venue = VenueEdit()
        (venue.name, venue.address, venue.latitude, venue.longitude) = ("Café Uno", "Calle Uno 1", 40.4, -3.7)
        _ = try stage.planner.addVenue(venue)
        var plan = EventPlan()
        plan.title = "Tea"
        plan.wish.topics = ["tea"]
        plan.wish.with = ["ana@example.net", "bo@example.net", "cem@example.net"]
        plan.at = "2026-12-12 15:00"
        plan.venue = "Café Uno"
        plan.seats = 3
        _ = try stage.planner.plan(plan)
        var edit = EventEdit()
        (edit.url, edit.conference) = ("https://example.org/tea", "https://example.org/call")
        _ = try stage.planner.editEvent("tea", edit)
        return stage
    }

    private func text(_ stage: Stage) throws -> String {
        String(decoding: try stage.planner.feed(.gatherings), as: UTF8.self).replacing("\r\n ", with: "")
    }

    @Test func `a gathering is told with its place and its links, and who waits for a seat does not come`() throws {
        let stage = try stage()
        _ = try stage.planner.rsvp("tea", "ana@example.net", .yes, party: 2)
        _ = try stage.planner.rsvp("tea", "bo@example.net", .yes, party: 2)
        let text = try text(stage)
        #expect(text.contains("2 yes\\, 0 maybe\\, 0 no\\, 0 open\\, 2 waiting for a seat"))
        #expect(text.contains("GEO:40.400000;-3.700000") && text.contains("URL:https://example.org/tea"))
        #expect(text.contains("CONFERENCE;VALUE=URI:https://example.org/call") && text.contains("COLOR:"))
    }

    private static let changes: [@Sendable (Planner) throws -> Void] = [
        { planner in
            var venue = VenueEdit()
            venue.address = "Calle Dos 2"
            _ = try planner.editVenue("Café Uno", venue)
        },
        { _ = try $0.invite("tea", ["bo@example.net"]) }, { _ = try $0.uninvite("tea", ["cem@example.net"]) },
        { _ = try $0.forget("ana@example.net") }, { _ = try $0.rsvp("tea", "bo@example.net", .maybe) },
        { _ = try $0.moveEvent("tea", to: "2026-12-13 15:00") },
    ]

    @Test(arguments: changes.indices)
    func `what changed says when, and what did not has the same bytes`(index: Int) throws {
        let stage = try stage()
        _ = try stage.planner.invite("tea", ["ana@example.net", "cem@example.net"])
        let first = try stage.planner.feed(.gatherings)
        stage.now = stage.now.adding(seconds: 3600)
        #expect(try stage.planner.feed(.gatherings) == first)
        try Self.changes[index](stage.planner)
        let second = try stage.planner.feed(.gatherings)
        let stamps = try [first, second].map { try CalendarFile($0).items.first?.stamp }
        #expect(second != first && stamps == [.t0, stage.now])
    }

    @Test func `a time that no calendar follows is refused`() throws {
        let stage = try stage()
        #expect(throws: PlannerError.self) { try stage.planner.moveEvent("tea", to: "5000-12-12 15:00") }
        #expect(throws: PlannerError.self) { try stage.planner.moveEvent("tea", to: "2101-01-01 15:00") }
    }
}
