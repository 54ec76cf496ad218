import Foundation
import Testing

@testable import CommandLineTool

struct NextCommandTests {
    private func invited() throws -> Desk {
        let desk = try Desk()
        desk.run("init", "--name", "Nora Planner", "--email", "nora@example.org", "--zone", "Europe/Madrid")
        for number in 1...20 {
            desk.run("people", "add", "Guest\(number) Sample", "--topic", "tea", "--closeness", "3")
        }
        for number in 1...20 { desk.run("people", "link", "\(number)", "\(number % 20 + 1)", "--strength", "60") }
        desk.run("plan", "Tea", "--topic", "tea", "--at", "2026-12-12 16:00")
        desk.run("invite", "tea")
        return desk
    }

    private func object(_ result: Desk.Result) throws -> [String: Any] {
        try #require(result.json as? [String: Any], "\(result.errors)")
    }

    private func silent(_ document: [String: Any]) -> [Int] {
        (document["invitations"] as? [[String: Any]] ?? []).filter { $0["state"] as? String == "invited" }
            .compactMap { ($0["person"] as? [String: Any])?["id"] as? Int }
    }

    @Test func `next is an event with whom to invite, why, and when to look again`() throws {
        let desk = try invited()
        let table = silent(try object(desk.run("events", "show", "tea", "--json")))
        for guest in table.prefix(5) { desk.run("rsvp", "tea", "\(guest)", "no") }

        let document = try object(desk.run("next", "tea", "--json"))

        let next = try #require(document["next"] as? [[String: Any]])
        #expect(!next.isEmpty && document["event"] != nil && document["turnout"] != nil)
        for entry in next {
            let person = try #require(entry["person"] as? [String: Any])
            #expect(person["id"] is Int && person["name"] is String && (entry["reason"] as? String)?.isEmpty == false)
        }
        let again = try #require(document["lookAgainAt"] as? String)
        #expect(again.hasSuffix("+01:00") && again > "2026-11-20T13:00:00+01:00")
        #expect((document["nextReason"] as? String)?.contains("5 or more come in") == true)
    }

    @Test func `the page names them with the command that invites them, and the overview points there`() throws {
        let desk = try invited()
        let table = silent(try object(desk.run("events", "show", "tea", "--json")))
        #expect(!desk.run().output.contains("tertulia next tea"))
        for guest in table.prefix(6) { desk.run("rsvp", "tea", "\(guest)", "no") }

        let page = desk.run("next", "tea").output

        #expect(page.contains("Invite now") && page.contains("Look again when somebody answers"))
        #expect(page.contains("`tertulia invite tea "))
        #expect(page.split(separator: "\n").allSatisfy { Styled(String($0)).width <= 80 })
        #expect(desk.run().output.contains("`tertulia next tea` says why."))
    }

    @Test func `after a no that asks for nobody else the page names who is next in line`() throws {
        let desk = try invited()
        let table = silent(try object(desk.run("events", "show", "tea", "--json")))
        for guest in table.prefix(7) { desk.run("rsvp", "tea", "\(guest)", "yes") }

        let page = desk.run("rsvp", "tea", "\(table[7])", "no").output

        #expect(page.contains("Nobody to invite in their place now"))
        #expect(page.contains("Next in line: Guest") && !page.contains("Styled"))
    }

    @Test func `an event that is called off is refused`() throws {
        let desk = try invited()
        desk.run("events", "cancel", "tea")

        let refused = desk.run("next", "tea")

        #expect(refused.status == 1 && refused.output.isEmpty)
        #expect(refused.errors.contains("cancelled"))
    }
}
