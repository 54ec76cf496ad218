import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// Answers that come after something changed: the planner's address, the guest list, the host's mind.
struct RepliesAfterChangesTests {
    private let unproved = "none"

    @Test func `an answer that names another organiser can be accepted`() throws {
        let stage = try ReplyDeskStage()
        let other = AnswerMail(who: "ana").text.replacing("ORGANIZER:mailto:rosa", with: "ORGANIZER:mailto:zed")
        #expect(try stage.take(Data(other.utf8)).first?.pending.map(\.reason) == ["it names another organiser"])
        _ = try stage.planner.acceptInboxItem(try #require(try stage.planner.inbox().first).number)
        #expect(try stage.answer("ana") == "yes 1")
    }

    @Test func `what waits twice for one cause is judged each for itself once that is mended`() throws {
        let stage = try ReplyDeskStage()
        func forwarded(_ partstat: String, _ stamp: String) -> Data {
            // No answer is kept of a calendar without a METHOD: two of them can't be told apart.
            let text = AnswerMail(who: "ana", partstat: partstat, stamp: stamp).text
            return Data(text.replacing("METHOD:REPLY\r\n", with: "").replacing("; method=REPLY", with: "").utf8)
        }
        let (yes, no) = (forwarded("ACCEPTED", "20261110T100000Z"), forwarded("DECLINED", "20261110T110000Z"))
        for mail in [yes, no, yes, no] { #expect(try stage.take(mail).first?.pending.count == 1) }
        #expect(try stage.planner.inbox().count == 2)
    }

    @Test func `each of two equal mails ends in one of the lists whenever it comes`() throws {
        let stage = try ReplyDeskStage()
        let mail = AnswerMail(who: "ana", proof: unproved)
        let (first, second) = (Data(mail.text.utf8), Data(mail.copy.utf8))
        for message in [first, second, first, second] {
            #expect(try stage.take(message).first?.pending.map(\.email) == ["ana@example.net"])
        }
        let item = try #require(try stage.planner.inbox().first)
        #expect(try stage.planner.inbox().count == 1)
        _ = try stage.planner.refuseInboxItem(item.number)
        for message in [first, second] {
            #expect(try stage.take(message).first?.ignored.map(\.reason) == ["it was decided before"])
        }
        #expect(try stage.planner.inbox().isEmpty && stage.answer("ana") == "none 1")
    }

    @Test func `two proposals that differ in their end alone both wait`() throws {
        let stage = try ReplyDeskStage()
        for end in ["20261212T180000Z", "20261212T210000Z"] {
            var mail = AnswerMail(who: "ana", method: "COUNTER")
            mail.lines = ["DTSTART:20261212T160000Z", "DTEND:\(end)"]
            try stage.take(mail)
        }
        #expect(try stage.planner.inbox().count == 2)
    }

    @Test func `whoever was taken off the list after an answer waits for the host`() throws {
        let stage = try ReplyDeskStage()
        try stage.take(AnswerMail(who: "ana"))
        _ = try stage.planner.uninvite("made-up-table", ["ana@example.net"])
        let report = try #require(try stage.take(AnswerMail(who: "ana", stamp: "20261120T120000Z")).first)
        #expect(report.applied.isEmpty && report.pending.map(\.reason) == ["answers without being invited"])
        #expect(try stage.answer("ana") == "no 1")
        // It is not judged again with each message of others.
        #expect(try stage.take(AnswerMail(who: "bo")).first?.pending.isEmpty == true)
        let item = try #require(try stage.planner.inbox().first)
        _ = try stage.planner.acceptInboxItem(item.number)
        #expect(try stage.answer("ana") == "yes 1")
    }

    @Test func `whoever is invited again after being taken off answers as before`() throws {
        let stage = try ReplyDeskStage()
        try stage.take(AnswerMail(who: "ana"))
        _ = try stage.planner.uninvite("made-up-table", ["ana@example.net"])
        _ = try stage.planner.invite("made-up-table", ["ana@example.net"])
        let sequence = try stage.planner.showEvent("made-up-table").event.sequence
        let mail = AnswerMail(who: "ana", stamp: "20261125T100000Z", sequence: sequence)
        #expect(try stage.take(mail).first?.pending.isEmpty == true)
    }

    @Test func `an accepted delegation brings the delegate, who is named in the list`() throws {
        let stage = try ReplyDeskStage()
        var mail = AnswerMail.delegation(from: "ana", to: "yuri", stamp: "20261110T100000Z")
        mail.proof = unproved
        mail.lines = mail.lines.map { $0.replacing("PARTSTAT=NEEDS-ACTION", with: "CN=Yuri;PARTSTAT=NEEDS-ACTION") }
        try stage.take(mail)
        let item = try #require(try stage.planner.inbox().first)
        #expect(item.reason == "sends Yuri in their place; nothing proves who sent it")
        let decision = try stage.planner.acceptInboxItem(item.number)
        #expect(decision.done.contains("Yuri comes in another's place"))
        #expect(try stage.answer("ana") == "no 1" && stage.answer("yuri") == "none 1")
    }

    @Test func `a version of one date that was never sent does not outrank later answers once accepted`() throws {
        let stage = try ReplyDeskStage()
        var mail = AnswerMail.instance(of: "ana", "20261212T150000Z", "ACCEPTED", stamp: "20261110T100000Z")
        mail.sequence = 99
        try stage.take(mail)
        _ = try stage.planner.acceptInboxItem(try #require(try stage.planner.inbox().first).number)
        #expect(try stage.answer("ana", at: "made-up-table@2026-12-12") == "yes 1")
        _ = try stage.planner.rsvp("made-up-table@2026-12-12", "ana", .no)
        #expect(try stage.answer("ana", at: "made-up-table@2026-12-12") == "no 1")
    }

    @Test(arguments: [["yes", "no"], ["no", "yes"]])
    func `a clock that goes before does not win, whenever and in whatever order mails are read`(_ order: [String])
        throws
    {
        let fast =
            "Received: by mx.example.org; Fri, 20 Nov 2026 11:00:00 +0000\r\n"
            + AnswerMail(who: "ana", stamp: "20261120T111000Z", date: "Fri, 20 Nov 2026 11:10:00 +0000").text
        let later =
            "Received: by mx.example.org; Fri, 20 Nov 2026 11:05:00 +0000\r\n"
            + AnswerMail(
                who: "ana",
                partstat: "DECLINED",
                stamp: "20261120T110500Z",
                date: "Fri, 20 Nov 2026 11:05:00 +0000"
            ).text
        for minutes in [6, 30] {
            let stage = try Stage(isQuick: true)
            stage.now = try #require(ISO8601.instant("2026-11-20T11:00:00Z")).adding(seconds: Int64(minutes * 60))
            _ = try stage.planner.initialize(name: "Rosa", email: "rosa@example.org", trustedHosts: ["mx.example.org"])
            _ = try stage.planner.importEvent(try stage.write("base.ics", AnswerMail.invitation))
            for word in order {
                _ = try stage.planner.replies([try stage.write("\(word).eml", word == "yes" ? fast : later)])
            }
            let ana = try stage.planner.showEvent("made-up-table").guests.first { $0.email == "ana@example.net" }
            #expect(ana?.invitation.answer == .no)
        }
    }

    @Test func `whoever is taken off the list after an invitation is told so, and not thanked for wanting to come`()
        throws
    {
        let stage = try ReplyDeskStage()
        try stage.take(AnswerMail(who: "ana"))
        let message = try #require(try stage.planner.uninvite("made-up-table", ["ana@example.net"]).messages.first)
        #expect(message.kind == .uninvited && message.body.contains("can't keep your place"))
    }

    @Test func `a delegate without a name is greeted without one`() throws {
        let stage = try ReplyDeskStage()
        try stage.take(AnswerMail.delegation(from: "ana", to: "yuri", stamp: "20261110T100000Z"))
        let batch = try stage.planner.invite("made-up-table", ["yuri@example.net"])
        let message = try #require(batch.messages.first)
        #expect(message.body.hasPrefix("Hi,\n") && !message.body.contains("yuri@example.net"))
    }

    @Test func `whoever declined can be told that it is called off, and answers to it are no news any more`() throws {
        let stage = try ReplyDeskStage()
        _ = try stage.planner.invite("made-up-table")
        try stage.take(AnswerMail(who: "ana", partstat: "DECLINED", stamp: "20261120T120000Z"))
        _ = try stage.planner.cancelEvent("made-up-table")
        let message = try #require(try stage.planner.invite("made-up-table", ["ana@example.net"]).messages.first)
        #expect(message.kind == .cancellation)
        #expect(throws: PlannerError.self) { try stage.planner.invite("made-up-table", ["nobody@example.net"]) }
        let late = try #require(try stage.take(AnswerMail(who: "bo")).first)
        #expect(late.ignored.map(\.reason) == ["answers a gathering that is called off"])
    }

    @Test func `somebody who is called like a guest is perhaps that guest, and the host says who it is`() throws {
        for (who, count) in [("ana@example.net", 0), ("new", 1)] {
            let stage = try ReplyDeskStage()
            _ = try stage.planner.invite("made-up-table")
            var mail = AnswerMail(who: "work")
            mail.more = ";CN=Ana"
            try stage.take(mail)
            let before = try stage.planner.showEvent("made-up-table").guests.count
            let item = try #require(try stage.planner.inbox().first)
            #expect(item.reason.contains("perhaps ana (") && item.reason.contains("invited by another address"))
            #expect(throws: PlannerError.self) { try stage.planner.acceptInboxItem(item.number) }
            _ = try stage.planner.acceptInboxItem(item.number, as: who)
            #expect(try stage.planner.showEvent("made-up-table").guests.count == before + count)
            #expect(try stage.answer("ana") == (who == "new" ? "none 1" : "yes 1"))
            // The address is theirs from now on.
            let next = AnswerMail(who: "work", partstat: "DECLINED", stamp: "20261112T100000Z")
            #expect(try stage.take(next).first?.applied.count == 1)
        }
    }

    @Test func `a mail server that would prove what waits is named once in a run`() throws {
        let stage = try ReplyDeskStage()
        _ = try stage.planner.initialize(trustedHosts: [])
        let paths = try ["ana", "bo"].map { try stage.write("\($0).eml", AnswerMail(who: $0).text) }
        let reports = try stage.planner.replies(paths)
        let hints = reports.flatMap(\.remarks).filter { $0.contains("tertulia init --trust-host mx.example.org") }
        #expect(reports.allSatisfy { $0.pending.count == 1 } && hints.count == 1)
        let forged = try stage.write("forged.eml", AnswerMail(who: "cem", proof: "dmarc=none").text)
        #expect(try stage.planner.replies([forged]).flatMap(\.remarks).isEmpty)
    }

    @Test func `whoever was taken off the list takes no seat by a list from the chat`() throws {
        let stage = try ReplyDeskStage()
        try stage.take(AnswerMail(who: "ana"))
        _ = try stage.planner.uninvite("made-up-table@2026-12-12", ["ana@example.net"])
        let list = try stage.write("list.txt", "#接龙\nMade-up table\n1. ana\n2. bo\n")
        let report = try #require(try stage.planner.replies([list]).first)
        #expect(report.applied.map(\.person.name) == ["bo"] && report.ignored.map(\.email) == ["ana"])
        #expect(try stage.answer("ana", at: "made-up-table@2026-12-12") == "no 1")
    }
}
