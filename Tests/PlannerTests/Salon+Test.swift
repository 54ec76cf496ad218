import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// A quarterly salon in Madrid, a year of it: each date with a table and answers of its own.
protocol SalonTests {}

extension SalonTests {
    static var regulars: [String] { ["guest1@example.org", "guest2@example.org"] }

    func salon() throws -> (stage: Stage, plan: PlanCard) {
        let stage = try Stage()
        _ = try stage.planner.initialize(name: "Rosa Planner", email: "rosa@example.org", zone: "Europe/Madrid")
        for number in 1...24 {
            let guest = PersonEdit.named(
                "Guest \(number) Example",
                email: "guest\(number)@example.org",
                topics: ["books"],
                closeness: 4
            )
            _ = try stage.planner.addPerson(guest)
        }
        for number in 1...23 { _ = try stage.planner.link("\(number)", "\(number + 1)", strength: 60) }
        var plan = EventPlan()
        plan.title = "Salon"
        plan.wish.topics = ["books"]
        plan.wish.with = Self.regulars
        plan.at = "2026-12-12 18:00"
        plan.seats = 6
        plan.repeats = "every 3 months on the second Saturday"
        plan.times = 4
        return (stage, try stage.planner.plan(plan))
    }

    func names(_ card: EventCard, _ state: InvitationState) -> Set<String> {
        Set(card.guests.filter { $0.invitation.state == state }.map(\.person.name))
    }

    func guest(_ email: String, _ card: EventCard) throws -> Invitation {
        try #require(card.guests.first { $0.email == email }?.invitation)
    }

    func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    }

    func reply(_ stage: Stage, _ uid: String, _ email: String, _ lines: String) throws -> ReplyReport {
        let file = try stage.write(
            "reply.ics",
            """
            BEGIN:VCALENDAR
            METHOD:REPLY
            VERSION:2.0
            BEGIN:VEVENT
            UID:\(uid)
            DTSTAMP:\(stage.now.utc.description.filter { $0 != "-" && $0 != ":" })Z
            ORGANIZER:mailto:rosa@example.org
            \(lines.replacing("WHO", with: "mailto:\(email)"))
            END:VEVENT
            END:VCALENDAR
            """
        )
        return try #require(try stage.planner.replies([file]).first)
    }
}
