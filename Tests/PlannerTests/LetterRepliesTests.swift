import Calendars
import Foundation
import Invites
import Planner
import Site
import TestSupport
import Testing

@testable import Mail

/// Mails that answer an invitation in words, without a calendar.
struct LetterRepliesTests {
    private func stage(_ titles: [String] = ["Tea", "Tea and books"]) throws -> (Stage, letters: [OutgoingMessage]) {
        let stage = try Stage()
        _ = try stage.planner.initialize(name: "Rosa", email: "rosa@example.org", trustedHosts: ["mx.example.org"])
        _ = try stage.planner.addPerson(.named("Ana", email: "ana@example.net", topics: ["tea"]))
        var letters: [OutgoingMessage] = []
        for (place, title) in titles.enumerated() {
            var plan = EventPlan()
            plan.title = title
            plan.wish.topics = ["tea"]
            plan.at = "2026-12-\(12 + place) 15:00"
            let slug = try stage.freshPlanner().plan(plan).event.event.slug
            letters += try stage.planner.invite(slug, forms: InvitationForms(page: LetterPage.html)).messages
        }
        stage.now = stage.now.adding(seconds: 3600)
        return (stage, letters)
    }

    private func mail(
        _ words: String,
        subject: String = "Re: your letter",
        from who: String = "ana",
        answering letter: OutgoingMessage? = nil,
        proof: String? = nil,
        _ fields: [String] = []
    ) throws -> String {
        let identity = try letter.flatMap(\.mail).flatMap { try MailMessage(parsing: $0).messageID }
        let head = [
            "From: Ana <\(who)@example.net>", "To: rosa@example.org", "Date: Fri, 20 Nov 2026 12:30:00 +0000",
            "Subject: \(subject)", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
        ]
        let found = proof.map { ["Authentication-Results: mx.example.org; dmarc=\($0) header.from=example.net"] } ?? []
        let answered = identity.map { ["In-Reply-To: <\($0)>"] } ?? []
        let quoted = [
            "", words, "", "On Fri, 20 Nov 2026, Rosa <rosa@example.org> wrote:", "> Will you reply yes?", "",
        ]
        return (head + found + answered + fields + quoted).joined(separator: "\r\n")
    }

    private func take(_ stage: Stage, _ text: String) throws -> ReplyReport {
        try #require(try stage.planner.replies([try stage.write("\(UUID().uuidString).eml", text)]).first)
    }

    @Test func `an answer in words waits with its guests, and counts once the host says so`() throws {
        let (stage, letters) = try stage()
        let words = "Si, cuenta conmigo! Voy con mi hermana"
        let report = try take(stage, try mail(words, answering: letters[0]))
        #expect(report.applied.isEmpty && report.rejected.isEmpty && report.pending.map(\.email) == ["ana@example.net"])
        let item = try #require(try stage.planner.inbox().first)
        #expect(item.event == "tea" && item.answer == .yes && item.partySize == 2 && item.note == words)
        _ = try stage.planner.acceptInboxItem(item.number)
        let guest = try #require(try stage.planner.showEvent("tea").guests.first)
        #expect(guest.invitation.answer == .yes && guest.invitation.partySize == 2)
        #expect(try stage.planner.showEvent("tea-and-books").guests.first?.invitation.answer == nil)
    }

    @Test func `a proven answer in words counts at once, and again changes nothing`() throws {
        let (stage, letters) = try stage()
        let text = try mail("Sorry, I can't make it.", answering: letters[1], proof: "pass")
        #expect(try take(stage, text).applied.map(\.event) == ["tea-and-books"])
        #expect(try stage.planner.showEvent("tea-and-books").guests.first?.invitation.answer == .no)
        #expect(try take(stage, text).ignored.count == 1)
        #expect(try take(stage, "X-Copy: 1\r\n" + text).ignored.count == 1)
    }

    @Test func `words that are not certain wait, however well they are proven, and a forgery is refused`() throws {
        let (stage, letters) = try stage()
        let unsure = try take(stage, try mail("Yes, if it doesn't rain", answering: letters[0], proof: "pass"))
        #expect(unsure.applied.isEmpty && unsure.pending.count == 1)
        let forged = try take(stage, try mail("Yes, I'll be there", answering: letters[0], proof: "fail"))
        #expect(forged.rejected.count == 1 && forged.pending.isEmpty)
    }

    @Test func `the letter, the subject or the only event ahead says what is answered`() throws {
        let (stage, letters) = try stage(["Tea", "Tea and books", "Soup"])
        for (subject, letter, event) in [
            ("Re: Tea and books", nil, "tea-and-books"), ("Re: Invitation: tea", nil, "tea"),
            ("Re: Tea and books", letters[2], "soup"),
        ] {
            let text = try mail("I'll be there", subject: subject, answering: letter, proof: "pass")
            #expect(try take(stage, text).applied.map(\.event) == [event], "\(subject)")
        }
        #expect(try take(stage, try mail("I'll be there", subject: "Steam", proof: "pass")).rejected.count == 1)
        let (single, _) = try self.stage(["Tea"])
        #expect(try take(single, try mail("I'll be there", subject: "Saturday", proof: "pass")).pending.count == 1)
        #expect(try take(single, try mail("See the agenda below.", subject: "Friday")).rejected.count == 1)
    }

    @Test func `an answer to a letter from the planner's earlier address counts`() throws {
        let (stage, _) = try stage(["Tea"])
        let event = try stage.planner.showEvent("tea").event
        _ = try stage.planner.initialize(email: "rosa@new.example.org")
        _ = try stage.planner.initialize(email: "rosa@newest.example.org")
        var mail = AnswerMail(who: "ana", sequence: event.sequence)
        mail.uid = event.uid
        #expect(try take(stage, mail.text).applied.map(\.event) == ["tea"])
    }

    @Test func `a letter of an older version is answered for that version`() throws {
        let (stage, letters) = try stage()
        _ = try stage.planner.moveEvent("tea", to: "2026-12-12 19:00")
        let report = try take(stage, try mail("I'll be there", answering: letters[0], proof: "pass"))
        #expect(report.applied.isEmpty && report.flagged.count == 1)
    }

    @Test(arguments: [
        "Auto-Submitted: auto-replied", "X-Autoreply: yes", "Precedence: auto_reply", "Precedence: list",
        "List-Id: <friends.example.net>", "List-Unsubscribe: <https://example.net>", "Return-Path: <>",
    ])
    func `what a program or a list sends is no answer`(_ field: String) throws {
        let (stage, letters) = try stage()
        _ = try take(stage, try mail("Yes, I'll be there", answering: letters[0], proof: "pass", [field]))
        #expect(try stage.planner.inbox().isEmpty)
        #expect(try stage.planner.showEvent("tea").guests.first?.invitation.answer == nil)
    }

    @Test func `a stranger's mail is refused, and so is one about an event that is over or called off`() throws {
        let (stage, letters) = try stage(["Tea"])
        #expect(try take(stage, try mail("Yes!", subject: "Tea", from: "zed")).rejected.count == 1)
        _ = try stage.planner.cancelEvent("tea")
        #expect(try take(stage, try mail("What a pity, I can't", answering: letters[0])).rejected.count == 1)
        #expect(try stage.planner.inbox().isEmpty)
    }

    @Test func `words of a stranger under the subject of a letter wait with who they may be, all others say why not`()
        throws
    {
        let (stage, letters) = try stage()
        let forwarded = try take(stage, try mail("I'll be there", subject: "RE: \(letters[1].subject)", from: "office"))
        #expect(forwarded.rejected.isEmpty && forwarded.pending.map(\.email) == ["office@example.net"])
        let item = try #require(try stage.planner.inbox().first)
        #expect(item.event == "tea-and-books" && item.answer == .yes && item.reason.contains("perhaps Ana"))
        let question = try mail("Is there a bus?", subject: letters[0].subject, from: "office")
        #expect(try take(stage, question).pending.count == 1)
        let other = try take(stage, try mail("I'll be there", subject: "Tea", from: "zed"))
        #expect(
            other.rejected.map(\.reason) == ["its words answer no invitation that is ahead, and no calendar is in it"]
        )
    }

    @Test func `words that hold no answer wait only until the guest has answered`() throws {
        let (stage, letters) = try stage()
        let question = try mail("Where can I park?", answering: letters[0])
        #expect(try take(stage, question).pending.count == 1)
        let number = try #require(try stage.planner.inbox().first?.number)
        #expect(throws: PlannerError.self) { try stage.planner.acceptInboxItem(number) }
        _ = try stage.planner.rsvp("tea", "ana", .yes)
        #expect(try take(stage, "X-Copy: 1\r\n" + question).ignored.count == 1)
    }

    @Test func `a guest who answers a letter from an address that is not known is shown as perhaps that guest`() throws
    {
        let (stage, letters) = try stage()
        let text = try mail("I'll be there", from: "office", answering: letters[0], proof: "pass")
        #expect(try take(stage, text).pending.count == 1)
        let item = try #require(try stage.planner.inbox().first)
        #expect(item.answer == .yes && item.reason.contains("perhaps Ana"))
        _ = try stage.planner.acceptInboxItem(item.number, as: "ana@example.net")
        #expect(try stage.planner.showEvent("tea").guests.map(\.invitation.answer) == [.yes])
    }

    @Test func `HTML alone is read as its words, and a mail without either says why it waits`() throws {
        let (stage, letters) = try stage()
        let plain = try mail("Yes, I&rsquo;ll be there<br>", answering: letters[0], proof: "pass")
        let html = plain.replacing("text/plain", with: "text/html")
        #expect(try take(stage, html).applied.map(\.answer) == [.yes])
        let picture = try mail("Yes", answering: letters[1], proof: "pass").replacing("text/plain", with: "image/png")
        #expect(try take(stage, picture).pending.map { $0.reason.contains("without a plain text") } == [true])
    }

    @Test(arguments: ["\r\n", "\n"])
    func `a mail in a text file is no chat, whatever list it holds and however long its header is`(end: String) throws {
        let (stage, letters) = try stage()
        let field = "X-Long: " + String(repeating: "made up ", count: 900)
        let list = "#接龙\r\n1. Ana\r\n"
        for (place, text) in [
            try mail(list, from: "zed"), field + "\r\n" + (try mail(list, from: "zed", answering: letters[0])),
            "From zed@example.net Fri Nov 20 12:30:00 2026\r\n" + (try mail(list, from: "zed")),
        ].enumerated() {
            let path = try stage.write("mail\(place).txt", text.replacing("\r\n", with: end))
            let report = try #require(try stage.planner.replies([path]).first)
            #expect(report.applied.isEmpty)
        }
        #expect(try stage.planner.showEvent("tea").guests.map(\.invitation.answer) == [nil])
        let chat = try stage.write("chat.txt", "Ana: yes" + end + "Date: Saturday" + end)
        #expect(try stage.planner.replies([chat]).first?.applied.count == 1)
    }
}
