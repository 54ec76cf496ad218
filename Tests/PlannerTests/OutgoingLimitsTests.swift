import Calendars
import Foundation
import Invites
import Mail
import Site
import TestSupport
import Testing

@testable import Planner

/// What every outgoing calendar must keep to, whatever the planner typed or imported.
struct OutgoingLimitsTests {
    private func stage(zone: String, list: Event.GuestList = .private, title: String = "Tea") throws -> Stage {
        let stage = try Stage()
        _ = try stage.planner.initialize(name: "Nora", email: "nora@example.org", zone: zone)
        for number in 1...7 {
            let edit = PersonEdit.named(
                "Guest \(number) 李 é, \"x\"; ^",
                email: "guest\(number)@example.net",
                topics: ["tea"]
            )
            _ = try stage.planner.addPerson(edit)
        }
        var plan = EventPlan()
        plan.title = title
        plan.wish.topics = ["tea"]
        plan.at = "2027-03-13 15:00"
        plan.seats = 8
        _ = try stage.planner.plan(plan)
        var edit = EventEdit()
        edit.guestList = list
        edit.description = String(repeating: "长 and long, ", count: 40)
        edit.url = "https://example.org/a,b;c"
        edit.conference = "https://call.example/x"
        _ = try stage.planner.editEvent("next", edit)
        return stage
    }

    private func problems(_ batch: InvitationBatch) throws -> [String] {
        #expect(!batch.messages.isEmpty)
        return try batch.messages.flatMap { message in
            let mail = try MailMessage(parsing: try #require(message.mail))
            return mail.calendarParts.flatMap { ExchangeLimits.problems(of: $0.bytes) }
        }
    }

    @Test(arguments: [
        "Europe/Madrid", "America/New_York", "Asia/Shanghai", "Africa/Casablanca", "Asia/Kathmandu", "UTC",
    ])
    func `every invitation, update and cancellation is within the limits of Exchange`(zone: String) throws {
        let forms = InvitationForms(page: LetterPage.html)
        for list in Event.GuestList.allCases {
            let stage = try stage(zone: zone, list: list)
            let slug = try stage.planner.showEvent("next").event.slug
            #expect(try problems(stage.planner.invite(slug, forms: forms)) == [])
            _ = try stage.planner.rsvp(slug, "Guest 1", .maybe)
            _ = try stage.planner.moveEvent(slug, to: "2027-07-10 18:30")
            #expect(try problems(stage.planner.invite(slug, forms: forms)) == [])
            _ = try stage.planner.cancelEvent(slug)
            #expect(try problems(stage.planner.invite(slug, forms: forms)) == [])
        }
    }

    @Test func `check 7: line breaks in an imported card make no line in a calendar and no field in a mail`() throws {
        func names(_ bytes: [UInt8]) -> [String] {
            bytes.split(whereSeparator: { $0 == 0x0D || $0 == 0x0A }).filter { $0.first != 0x20 }
                .map { String(decoding: $0.prefix { $0 != 0x3A && $0 != 0x3B }, as: UTF8.self) }
        }
        let stage = try stage(zone: "Europe/Madrid")
        let sound = try #require(try stage.planner.invite("next").messages.first).calendar
        let card = """
            BEGIN:VCARD
            VERSION:3.0
            FN:Eve\\nATTENDEE:mailto:x@example.org\\r\\nBcc: x@example.org
            N:x\\nBcc: y@example.org;Eve\\n;;;
            EMAIL:eve@example.net\\nBcc: x@example.org
            EMAIL:eve@example.net
            URL:https://example.org/\\nX-INJ:1
            END:VCARD

            """
        var wish = ImportWish()
        wish.files = [try stage.write("eve.vcf", card)]
        _ = try stage.planner.importFiles(wish)
        let forms = InvitationForms(page: LetterPage.html)
        let message = try #require(try stage.planner.invite("next", ["eve@example.net"], forms: forms).messages.first)
        #expect(names(message.calendar) == names(sound))
        if let mail = message.mail {
            let read = try MailMessage(parsing: mail)
            #expect(read.to.map(\.address) == ["eve@example.net"] && read.calendarParts.count == 2)
            #expect(!names(mail).contains { $0.lowercased() == "bcc" })
        }
    }

    @Test func `check 18: feeds change with the data alone and hold no address`() throws {
        let stage = try stage(zone: "Europe/Madrid")
        _ = try stage.planner.invite("next")
        for feed in Planner.Feed.allCases {
            let before = try stage.planner.feed(feed)
            stage.now = stage.now.adding(seconds: 3600)
            _ = try stage.planner.feed(feed)
            #expect(try stage.planner.feed(feed) == before)
            #expect(!String(decoding: before, as: UTF8.self).contains("@example"))
        }
        let before = try CalendarFile(try stage.planner.feed(.gatherings)).items
        _ = try stage.planner.rsvp("next", "Guest 1", .yes)
        let after = try CalendarFile(try stage.planner.feed(.gatherings)).items
        #expect(after.map(\.uid) == before.map(\.uid) && after.map(\.sequence) == before.map(\.sequence))
        #expect(after.map(\.details) != before.map(\.details) && after.map(\.stamp) != before.map(\.stamp))
    }

    @Test func `check 20: a new time, place or status asks anew, and nothing else does`() throws {
        let stage = try stage(zone: "Europe/Madrid")
        for name in ["Here", "There"] {
            var venue = VenueEdit()
            venue.name = name
            _ = try stage.planner.addVenue(venue)
        }
        func sequence(_ change: (Planner) throws -> Void) throws -> Int64? {
            try change(stage.planner)
            let message = try #require(try stage.planner.invite("tea", ["Guest 1"]).messages.first)
            return try CalendarFile(message.calendar).items.first?.sequence
        }
        func edit(_ change: (inout EventEdit) -> Void) -> (Planner) throws -> Void {
            var edit = EventEdit()
            change(&edit)
            return { [edit] in _ = try $0.editEvent("tea", edit) }
        }
        #expect(try sequence { _ in } == 0)
        #expect(try sequence { _ = try $0.rsvp("tea", "Guest 1", .yes) } == 0)
        #expect(try sequence(edit { $0.title = "Green tea" }) == 0)
        #expect(try sequence(edit { $0.description = "Other words" }) == 0)
        #expect(try sequence(edit { $0.url = "https://example.org/other" }) == 0)
        #expect(try sequence(edit { $0.guestList = .open }) == 0)
        #expect(try sequence(edit { $0.seats = 9 }) == 0)
        #expect(try sequence { _ = try $0.moveEvent("tea", to: "2027-03-13 16:00") } == 1)
        #expect(try sequence(edit { $0.venue = "Here" }) == 2)
        #expect(try sequence(edit { $0.venue = "Here" }) == 2)
        #expect(try sequence(edit { $0.venue = "There" }) == 3)
        #expect(try sequence { _ = try $0.cancelEvent("tea") } == 4)
        #expect(try sequence { _ = try $0.cancelEvent("tea") } == 4)
    }
}
