import Calendars
import Invites
import Planner
import TestSupport
import Testing

/// What can be said of a gathering before it begins, after it, and once it is called off.
struct ChangesOfPlanTests {
    private let stage: Stage

    /// Tea at Big on Saturday 12 December 2026 at three, and three guests who are invited.
    init() throws {
        stage = try Stage(isQuick: true)
        _ = try stage.planner.initialize(name: "Rosa", email: "rosa@example.org", trustedHosts: ["mx.example.org"])
        for name in ["Ana", "Ben", "Cleo"] {
            let email = "\(name.lowercased())@example.net"
            _ = try stage.planner.addPerson(.named("\(name) Example", email: email, topics: ["tea"]))
        }
        for (name, seats) in [("Big", 12), ("Tiny", 4)] {
            var venue = VenueEdit()
            venue.name = name
            venue.seats = seats
            _ = try stage.planner.addVenue(venue)
        }
        try plan("Tea", at: "2026-12-12 15:00")
        _ = try stage.planner.invite("tea")
    }

    @discardableResult
    private func plan(_ title: String, at time: String) throws -> EventCard {
        var plan = EventPlan()
        plan.title = title
        plan.wish.topics = ["tea"]
        plan.venue = "big"
        plan.at = time
        plan.seats = 8
        return try stage.freshPlanner().plan(plan).event
    }

    private func came(_ word: String, _ change: (inout AttendanceReport) -> Void = { $0.came = ["ana"] }) throws
        -> EventCard
    {
        var report = AttendanceReport()
        change(&report)
        return try stage.planner.came(word, report)
    }

    private func refusal(_ body: () throws -> Void) -> String {
        (#expect(throws: PlannerError.self) { try body() })?.message ?? ""
    }

    private func clock(_ text: String) throws { stage.now = try #require(ISO8601.instant(text)) }

    @Test func `who came to the next gathering came to the one that began last`() throws {
        try plan("Later", at: "2026-12-20 15:00")
        #expect(try came("next").warnings.contains { $0.contains("tea begins only on") })
        _ = try came("tea") { $0.unknown = ["ana"] }
        try clock("2026-12-12T15:01:00Z")
        #expect(try came("next").event.slug == "tea")
        try clock("2026-12-13T20:00:00Z")
        #expect(try came("next").event.slug == "tea")
        #expect(try stage.planner.showEvent("later").guests.allSatisfy { $0.invitation.attendance == .unknown })
        try clock("2026-12-21T20:00:00Z")
        #expect(try came("next").event.slug == "later")
        _ = try stage.planner.cancelEvent("later")
        #expect(try came("next").event.slug == "tea")
    }

    @Test func `who came to what lies ahead is written down with a warning, and who calls off on the day without one`()
        throws
    {
        try clock("2026-12-11T22:00:00Z")
        let early = try came("tea") { $0.walkIns = ["Dora"] }
        #expect(early.warnings.contains { $0.hasPrefix("tea begins only on Sat 2026-12-12 15:00") })
        #expect(early.guests.contains { $0.invitation.attendance == .walkIn })
        try clock("2026-12-12T08:00:00Z")
        let card = try came("tea") { $0.lateCancels = ["ana"] }
        #expect(card.warnings.isEmpty)
        #expect(card.guests.first?.invitation.attendance == .lateCancel)
        #expect(try came("tea") { $0.unknown = ["ana"] }.guests.first?.invitation.attendance == .unknown)
    }

    @Test func `what is called off takes no answer, no attendance and no change of its list`() throws {
        let uid = try stage.planner.showEvent("tea").event.uid
        let reply = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:REPLY", "PRODID:-//x//x//EN", "BEGIN:VEVENT", "UID:\(uid)",
            "SEQUENCE:0", "DTSTAMP:20261120T123000Z", "ORGANIZER:mailto:rosa@example.org",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:stranger@example.net", "END:VEVENT", "END:VCALENDAR", "",
        ]
        _ = try stage.planner.replies([try stage.write("reply.ics", reply.joined(separator: "\r\n"))])
        let number = try #require(try stage.planner.inbox().first?.number)
        _ = try stage.planner.cancelEvent("tea")
        try clock("2026-12-13T08:00:00Z")
        let sentence = "tea is cancelled and stays as it is; plan a new one"
        #expect(refusal { _ = try stage.planner.rsvp("tea", "ana", .yes) } == sentence)
        #expect(refusal { _ = try came("tea") } == sentence)
        #expect(refusal { _ = try stage.planner.uninvite("tea", ["ana"]) } == sentence)
        #expect(refusal { _ = try stage.planner.acceptInboxItem(number) } == sentence)
        #expect(try stage.planner.refuseInboxItem(number).waiting.isEmpty)
        #expect(try stage.planner.invite("tea").messages.count == 3)
    }

    @Test func `a place that is too small is told of whenever place or seats change`() throws {
        let sentence = "Tiny has 4 seats, 9 are needed with yours"
        func isTold(_ card: EventCard) -> Bool { card.remarks.contains(sentence) }
        var edit = EventEdit()
        edit.venue = "tiny"
        let edited = try stage.planner.editEvent("tea", edit)
        #expect(isTold(edited) && edited.remarks.contains { $0.hasPrefix("tell 3 guests the new place: ") })
        #expect(isTold(try stage.planner.moveEvent("tea", to: "2026-12-13 15:00", venue: "big")) == false)
        let moved = try stage.planner.moveEvent("tea", to: "2026-12-14 15:00", venue: "tiny")
        #expect(isTold(moved) && moved.remarks.contains { $0.hasPrefix("tell 3 guests the new time and place: ") })
        edit = EventEdit()
        edit.seats = 3
        #expect(isTold(try stage.planner.editEvent("tea", edit)) == false)
        edit.seats = 4
        #expect(try stage.planner.editEvent("tea", edit).remarks.contains("Tiny has 4 seats, 5 are needed with yours"))
    }

    @Test func `another place alone keeps the time, and the letter names the old place and the new`() throws {
        let before = try stage.planner.showEvent("tea").event
        let moved = try stage.planner.moveEvent("tea", to: nil, venue: "tiny")
        #expect(moved.event.start == before.start && moved.event.sequence == before.sequence + 1)
        #expect(moved.remarks.contains { $0.hasPrefix("tell 3 guests the new place: ") })
        #expect(refusal { _ = try stage.planner.moveEvent("tea", to: nil, venue: "tiny") }.contains("already"))
        #expect(refusal { _ = try stage.planner.moveEvent("tea", to: nil) }.contains("--venue"))

        let letter = try #require(try stage.planner.invite("tea").messages.first)
        #expect(letter.kind == .update)
        #expect(letter.body.contains("Was at: Big\nWhere: Tiny\n") && !letter.body.contains("Was: "), "\(letter.body)")
        #expect(try stage.planner.invite("tea").messages.first?.body.contains("Was at") == false)
        try clock("2026-12-13T20:00:00Z")
        #expect(refusal { _ = try stage.planner.moveEvent("tea", to: nil, venue: "big") }.contains("is past"))
    }

    @Test(arguments: [
        ("2027-03-28 01:30", "the clocks go forward that night and skip 01:30, so it begins at 02:30"),
        ("2027-10-31 01:30", "01:30 comes twice that night, as the clocks go back; the first is meant"),
    ])
    func `an hour that the clocks skip or show twice is told of`(time: String, sentence: String) throws {
        #expect(try plan("Night", at: time).remarks.contains(sentence))
        #expect(try stage.planner.moveEvent("tea", to: time).remarks.contains(sentence))
        let others = try plan("Day", at: "2027-03-28 15:00").remarks + plan("Day", at: "2027-03-28T00:30Z").remarks
        #expect(!others.contains { $0.contains("clocks") })
    }
}
