import Calendars
import Invites
import Planner
import TestSupport
import Testing

/// Whom to invite next, as answers come and time passes.
struct NextTests {
    private static let slug = "coffee-compilers"

    /// Thirty people in a ring of acquaintances, and an invited table three weeks ahead.
    private func invited(_ stage: Stage, couple: Bool = false) throws -> [String] {
        let planner = stage.planner
        _ = try planner.initialize(name: "Rosa Planner", email: "rosa@example.org", language: "en")
        for number in 1...30 {
            _ = try planner.addPerson(
                .named("Guest \(number) Example", topics: ["compilers"], closeness: 2 + number % 3)
            )
        }
        for number in 1...30 {
            for step in 1...2 { _ = try planner.link("\(number)", "\((number + step - 1) % 30 + 1)", strength: 60) }
        }
        var plan = EventPlan()
        plan.title = "Coffee & Compilers"
        plan.wish.topics = ["compilers"]
        plan.wish.without = ["30"]
        plan.at = "2026-12-12 15:00"
        let card = try stage.planner.plan(plan).event
        if couple {
            let standby = card.guests.filter { $0.invitation.state == .standby }.map { "\($0.person.id.rawValue)" }
            _ = try planner.setRule(.couple, standby[0], standby[1])
        }
        #expect(try stage.planner.next(Self.slug).next.count == table(card).count)
        _ = try stage.planner.invite(Self.slug)
        return table(card)
    }

    private func table(_ card: EventCard) -> [String] {
        card.guests.filter { $0.invitation.state == .chosen }.map { "\($0.person.id.rawValue)" }
    }

    private func next(_ stage: Stage) throws -> [Person.ID] { try stage.planner.next(Self.slug).next.map(\.person.id) }

    @Test func `asking who is next changes nothing`() throws {
        let stage = try Stage()
        _ = try invited(stage)
        let before = try stage.bytes()

        _ = try stage.planner.next(Self.slug)

        #expect(try stage.bytes() == before)
    }

    @Test func `declines and silence ask for more, and acceptances end it`() throws {
        let stage = try Stage()
        let guests = try invited(stage)
        #expect(try next(stage).isEmpty)

        for guest in guests.prefix(4) { _ = try stage.planner.rsvp(Self.slug, guest, .no) }
        let declined = try stage.planner.next(Self.slug)
        #expect(!declined.next.isEmpty && declined.lookAgainAt != nil)

        _ = try stage.planner.invite(Self.slug, declined.next.map { "\($0.person.id.rawValue)" })
        #expect(try next(stage).isEmpty)
        stage.now = try #require(declined.lookAgainAt)
        #expect(try !next(stage).isEmpty)

        for guest in guests.dropFirst(4).prefix(8) { _ = try stage.planner.rsvp(Self.slug, guest, .yes) }
        let full = try stage.planner.next(Self.slug)
        // Whoever said yes and lost their company to a no is still given some.
        #expect(full.next.allSatisfy { $0.reason.hasPrefix("gives company to") })
        #expect(full.nextReason.hasPrefix("enough will come"))
    }

    @Test func `looking again at the time that was told is what changes it`() throws {
        let stage = try Stage()
        _ = try invited(stage)
        let quiet = try stage.planner.next(Self.slug)
        let again = try #require(quiet.lookAgainAt)
        #expect(quiet.next.isEmpty)

        stage.now = again.adding(seconds: -6 * 3600 - 60)
        #expect(try next(stage).isEmpty)
        stage.now = again
        #expect(try !next(stage).isEmpty)
    }

    @Test func `what an answer prints is what next says, and what is invited is of the next wave`() throws {
        let stage = try Stage()
        let guests = try invited(stage)
        for guest in guests.prefix(3) { _ = try stage.planner.rsvp(Self.slug, guest, .no) }

        let no = try stage.planner.rsvp(Self.slug, guests[3], .no)
        let said = try stage.planner.next(Self.slug).next.map(\.person.id)
        #expect(!no.next.isEmpty && Set(no.next.map(\.person.id)).isSubset(of: said))

        let batch = try stage.planner.invite(Self.slug, said.map { "\($0.rawValue)" })
        for guest in batch.event.guests where guest.invitation.invitedAt != nil {
            #expect(guest.invitation.wave == (said.contains(guest.person.id) ? 2 : 1))
        }
        #expect(try Set(next(stage)).isDisjoint(with: said))
    }

    @Test func `a couple is asked together, and nobody whom the plan left out`() throws {
        let stage = try Stage()
        let guests = try invited(stage, couple: true)
        for guest in guests.dropLast() { _ = try stage.planner.rsvp(Self.slug, guest, .no) }

        let card = try stage.planner.next(Self.slug)

        let ids = card.next.map(\.person.id.rawValue)
        let pair = card.next.firstIndex { $0.reason.hasPrefix("comes together with") }
        #expect(pair.map { $0 > 0 } == true)
        #expect(!ids.contains(30) && ids.count > 3)
    }

    @Test func `of two who must never meet at most one moves up, and the list can be invited as it is`() throws {
        let stage = try Stage()
        let guests = try invited(stage)
        let line = try stage.planner.showEvent(Self.slug).guests.filter { $0.invitation.state == .standby }
            .map(\.person.id.rawValue)
        for one in line {
            for other in line where one < other { _ = try stage.planner.setRule(.never, "\(one)", "\(other)") }
        }
        var moved: Set<Int64> = []
        for guest in guests.prefix(6) {
            moved.formUnion(try stage.planner.rsvp(Self.slug, guest, .no).next.map(\.person.id.rawValue))
        }

        let next = try stage.planner.next(Self.slug).next.map(\.person.id.rawValue)

        #expect(moved.intersection(line).count == 1 && Set(next).intersection(line).count == 1)
        _ = try stage.planner.invite(Self.slug, next.map(String.init))
        let after = try stage.planner.next(Self.slug)
        #expect(after.next.allSatisfy { !line.contains($0.person.id.rawValue) })
    }

    @Test func `whoever was taken off the list is not proposed again`() throws {
        let stage = try Stage()
        let guests = try invited(stage)
        _ = try stage.planner.uninvite(Self.slug, Array(guests.prefix(6)))

        let next = try next(stage).map { "\($0.rawValue)" }

        #expect(!next.isEmpty && Set(next).isDisjoint(with: guests))
    }

    @Test func `a guest who accepted and lost their company is given some even when enough will come`() throws {
        let stage = try Stage()
        let planner = stage.planner
        _ = try planner.initialize(name: "Rosa Planner", email: "rosa@example.org", language: "en")
        for number in 1...12 { _ = try planner.addPerson(.named("Guest \(number) Example", topics: ["go"])) }
        for number in 1...7 { _ = try planner.link("\(number)", "\(number % 7 + 1)", strength: 80) }
        for number in [9, 10] { _ = try planner.link("8", "\(number)", strength: 80) }
        var plan = EventPlan()
        plan.title = "Go"
        plan.wish.topics = ["go"]
        plan.wish.with = (1...9).map(String.init)
        plan.wish.without = ["10", "11", "12"]
        plan.at = "2026-12-12 15:00"
        _ = try planner.plan(plan)
        _ = try planner.invite("go")
        for number in 1...8 { _ = try planner.rsvp("go", "\(number)", .yes) }
        #expect(try planner.next("go").next.isEmpty)

        let no = try planner.rsvp("go", "9", .no)

        // Guest 10, who knows Guest 8, was left out by the plan's own wish.
        #expect(no.next.isEmpty)
        _ = try planner.addPerson(.named("Guest 13 Example", topics: ["go"]))
        _ = try planner.link("8", "13", strength: 80)
        let card = try planner.next("go")
        #expect(card.next.map(\.person.name) == ["Guest 13 Example"])
        #expect(card.next.first?.reason == "gives company to Guest 8 Example after Guest 9 Example's no")
    }

    @Test func `parties fill the table, and the last day asks nobody`() throws {
        let stage = try Stage()
        let guests = try invited(stage)
        for guest in guests.prefix(3) { _ = try stage.planner.rsvp(Self.slug, guest, .yes, party: 3) }
        for guest in guests.dropFirst(3) { _ = try stage.planner.rsvp(Self.slug, guest, .no) }
        #expect(try next(stage).isEmpty)
        _ = try stage.planner.rsvp(Self.slug, guests[0], .yes, party: 1)
        _ = try stage.planner.rsvp(Self.slug, guests[1], .yes, party: 1)
        #expect(try !next(stage).isEmpty)

        stage.now = try #require(ISO8601.instant("2026-12-11T18:00:00Z"))
        let late = try stage.planner.next(Self.slug)
        #expect(late.next.isEmpty && late.lookAgainAt == nil && late.nextReason.contains("less than a day"))
    }

    @Test func `on the last day neither the silent nor those who were never asked are expected`() throws {
        let stage = try Stage()
        _ = try invited(stage)
        let before = try stage.planner.next(Self.slug).turnout.expected
        stage.now = try #require(ISO8601.instant("2026-12-12T14:58:00Z"))
        #expect(try stage.planner.next(Self.slug).turnout.expected < before / 20)

        let other = try Stage()
        _ = try invited(other)
        for guest in try table(other.planner.showEvent(Self.slug)) { _ = try other.planner.rsvp(Self.slug, guest, .no) }
        let untold = try other.planner.next(Self.slug)
        #expect(untold.turnout.expected > 1)
        other.now = stage.now
        #expect(try other.planner.next(Self.slug).turnout.expected < untold.turnout.expected / 20)
    }

    @Test func `an event that is over, has begun or is called off is refused`() throws {
        let stage = try Stage()
        _ = try invited(stage)
        for (moment, word) in [("2026-12-12T15:30:00Z", "has begun"), ("2026-12-13T12:00:00Z", "is over")] {
            stage.now = try #require(ISO8601.instant(moment))
            let error = #expect(throws: PlannerError.self) { try stage.planner.next(Self.slug) }
            #expect(error?.description.contains(word) == true)
        }
        stage.now = .t0
        _ = try stage.planner.cancelEvent(Self.slug)
        #expect(throws: PlannerError.self) { try stage.planner.next(Self.slug) }
    }
}
