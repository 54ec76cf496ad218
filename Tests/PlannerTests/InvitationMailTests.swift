import Calendars
import Foundation
import Invites
import Mail
import Site
import TestSupport
import Testing

@testable import Planner

/// What goes out: mails, calendar files, and the list for a group.
struct InvitationMailTests {
    private let mails = InvitationForms(page: LetterPage.html)

    private func stage(language: String = "en") throws -> Stage {
        let stage = try Stage()
        _ = try stage.planner.initialize(
            name: "Nora Planner",
            email: "nora@example.org",
            zone: "Europe/Lisbon",
            language: language
        )
        for (name, email) in [("Ana García", "ana@example.net"), ("李小明", "li@example.net"), ("Cem", nil)] {
            var edit = PersonEdit.named(name, email: email, topics: ["tea"])
            if email == nil { edit.phones = ["+90 212 000 00 00"] }
            _ = try stage.planner.addPerson(edit)
        }
        var plan = EventPlan()
        plan.title = "Tea, \"quietly\""
        plan.wish.topics = ["tea"]
        plan.at = "2026-12-12 15:00"
        plan.seats = 6
        _ = try stage.planner.plan(plan)
        return stage
    }

    private func read(_ message: OutgoingMessage?) throws -> (mail: MailMessage, calendar: CalendarFile) {
        let mail = try MailMessage(parsing: try #require(message?.mail))
        #expect(mail.calendarParts.map(\.type) == ["text/calendar", "application/ics"])
        #expect(mail.calendarParts.allSatisfy { $0.bytes == message?.calendar })
        let calendar = try CalendarFile(try #require(message?.calendar))
        #expect(mail.calendarParts.first?.method == calendar.method)
        #expect(mail.from?.address == calendar.items.first?.organizer)
        #expect(mail.to.map(\.address) == calendar.items.first?.attendees.compactMap(\.email))
        return (mail, calendar)
    }

    @Test func `each guest with an address gets a mail with the calendar that the file holds`() throws {
        let stage = try stage()
        let batch = try stage.planner.invite("next", forms: mails)
        #expect(batch.messages.map { $0.mail == nil } == batch.messages.map { $0.email == nil })
        for message in batch.messages where message.email != nil {
            let (mail, calendar) = try read(message)
            #expect(mail.subject == message.subject && calendar.method == "REQUEST")
            #expect(mail.text?.contains("invite.ics") == true && !message.body.contains("invite.ics"))
        }
        #expect(try stage.planner.invite("next", forms: mails).messages.map(\.mail) == batch.messages.map(\.mail))
        #expect(try stage.planner.invite("next").messages.allSatisfy { $0.mail == nil })
    }

    @Test func `a mail says in turn that there is an invitation, that it moved and that it is called off`() throws {
        let stage = try stage()
        var identities: Set<String> = []
        func told(_ method: String, _ sequence: Int64, _ partstat: String) throws {
            let batch = try stage.planner.invite("next", ["Ana"], forms: mails)
            let (mail, calendar) = try read(batch.messages.first)
            let item = try #require(calendar.items.first)
            #expect(calendar.method == method && item.sequence == sequence)
            #expect(item.attendees.map(\.partstat) == [partstat])
            identities.insert(try #require(mail.messageID))
        }
        try told("REQUEST", 0, "NEEDS-ACTION")
        _ = try stage.planner.rsvp("next", "Ana", .yes)
        stage.now = stage.now.adding(seconds: 60)
        try told("REQUEST", 0, "ACCEPTED")
        _ = try stage.planner.moveEvent("next", to: "2026-12-13 15:00")
        try told("REQUEST", 1, "NEEDS-ACTION")
        let slug = try #require(try stage.planner.events().first?.event.slug)
        _ = try stage.planner.cancelEvent(slug)
        let batch = try stage.planner.invite(slug, forms: mails)
        let (mail, calendar) = try read(batch.messages.first)
        #expect(calendar.method == "CANCEL" && calendar.items.first?.status == "CANCELLED")
        #expect(calendar.items.first?.sequence == 2 && mail.subject.hasPrefix("Cancelled"))
        identities.insert(try #require(mail.messageID))
        #expect(identities.count == 4)
    }

    @Test(arguments: ["en", "zh-Hans", "zh-Hant", "ja", "es"])
    func `the list for a group is read back as the same answers`(language: String) throws {
        let stage = try stage(language: language)
        _ = try stage.planner.rsvp("next", "李小明", .yes, party: 3, note: "my number is +351 210 000 000")
        _ = try stage.planner.rsvp("next", "Cem", .yes)
        _ = try stage.planner.rsvp("next", "Ana", .no)
        let batch = try stage.planner.invite("next", forms: InvitationForms(messages: false, chat: true))
        let text = try #require(batch.groupList?.text)
        #expect(batch.messages.isEmpty && text.hasSuffix("\n3. \n") && !text.contains("210"))
        let before = try stage.planner.showEvent("next").guests.map(\.invitation.answer)
        let file = try stage.write("list.txt", text)
        let same = try #require(try stage.planner.replies([file]).first)
        #expect(same.applied.isEmpty && same.pending.isEmpty && same.ignored.count == 2)
        #expect(try stage.planner.showEvent("next").guests.map(\.invitation.answer) == before)

        let longer = try stage.write("longer.txt", text.replacing("\n3. \n", with: "\n3. Ana García\n"))
        let report = try #require(try stage.planner.replies([longer]).first)
        #expect(report.applied.map(\.person.name) == ["Ana García"] && report.applied.map(\.partySize) == [1])
    }

    @Test(arguments: ["Tea, \"quietly\" and books", "「Tea, \"quietly\"」 ③", "Tea"])
    func `a list goes to the event that it was written for, not to one of a like title`(title: String) throws {
        let stage = try stage()
        var plan = EventPlan()
        plan.title = title
        plan.wish.topics = ["tea"]
        plan.at = "2026-12-20 15:00"
        plan.seats = 6
        let slug = try stage.planner(seed: 7).plan(plan).event.event.slug
        _ = try stage.planner.rsvp(slug, "Cem", .yes)
        let batch = try stage.planner.invite(slug, forms: InvitationForms(messages: false, chat: true))
        let text = try #require(batch.groupList?.text).replacing("\n2. \n", with: "\n2. Ana García\n")
        let report = try #require(try stage.planner.replies([try stage.write("list.txt", text)]).first)
        #expect(report.applied.map(\.event) == [slug])
    }

    @Test func `whoever sits at the table is called by the list, once, and a later move is news to them`() throws {
        let stage = try stage()
        let chat = InvitationForms(messages: false, chat: true)
        let card = try stage.planner.invite("next", forms: chat).event
        #expect(card.guests.allSatisfy { $0.invitation.channel == .chat && $0.invitation.invitedAt == .t0 })
        stage.now = stage.now.adding(seconds: 60)
        #expect(
            try stage.planner.invite("next", forms: chat).event.guests.allSatisfy { $0.invitation.invitedAt == .t0 }
        )
        _ = try stage.planner.moveEvent("next", to: "2026-12-13 15:00")
        _ = try stage.planner.invite("next", forms: chat)
        #expect(try stage.planner.invite("next").messages.allSatisfy { $0.kind == .update })
    }
}
