import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// Answers for dates that their sender was asked to, and for others.
struct UninvitedAnswersTests {
    /// The made-up series, with Gus asked to its first two dates alone.
    private func desk() throws -> ReplyDeskStage {
        let desk = try ReplyDeskStage()
        _ = try desk.planner.addPerson(.named("Gus Sample", email: "gus@example.net"))
        for date in ["2026-12-12", "2027-01-09"] {
            _ = try desk.planner.invite("made-up-table@\(date)", ["gus@example.net"])
        }
        return desk
    }

    private let january = AnswerMail.instance(
        of: "gus",
        "20270109T150000Z",
        "DECLINED",
        stamp: "20261110T100000Z"
    )
    private let february = AnswerMail.instance(
        of: "gus",
        "20270213T150000Z",
        "ACCEPTED",
        stamp: "20261110T090000Z"
    )
    private let whole = AnswerMail(who: "gus", stamp: "20261109T100000Z")

    private func state(_ desk: ReplyDeskStage) throws -> [String] {
        let dates = ["2026-12-12", "2027-01-09", "2027-02-13"]
        return try dates.map { try desk.answer("gus", at: "made-up-table@\($0)") }
            + desk.planner.inbox().map { "\($0.email) \($0.instance)" }
    }

    @Test func `an answer to all dates is told as what it changes: each date that has no newer one`() throws {
        let desk = try desk()
        try desk.take(january)
        let report = try #require(try desk.take(whole).first)
        #expect(report.ignored.isEmpty && report.applied.map(\.dates) == [["2026-12-12T16:00:00"]])
        #expect(report.applied.map(\.datesKnown) == [["2027-01-09T16:00:00"]])
        #expect(try state(desk) == ["yes 1", "no 1", "nobody"])
        let again = try #require(try desk.take(Data(whole.copy.utf8)).first)
        #expect(again.applied.isEmpty && again.ignored.count == 1)

        try desk.take(.instance(of: "ana", "20270109T150000Z", "DECLINED", stamp: "20261110T100000Z"))
        let regular = try #require(try desk.take(AnswerMail(who: "ana", stamp: "20261109T100000Z")).first?.applied)
        #expect(regular.map(\.datesKnown) == [["2027-01-09T16:00:00"]] && regular.map(\.dates) == [[]])
    }

    @Test func `an answer to all dates counts for those that its sender was asked to, in one line`() throws {
        let desk = try desk()
        let report = try #require(try desk.take(whole).first)
        #expect(report.applied.map(\.dates) == [["2026-12-12T16:00:00", "2027-01-09T16:00:00"]])
        #expect(try state(desk) == ["yes 1", "yes 1", "nobody"])
        let unproved = try self.desk()
        var mail = whole
        mail.proof = "dmarc=none"
        try unproved.take(mail)
        #expect(try unproved.planner.inbox().map(\.instance) == [""])
        _ = try unproved.planner.acceptInboxItem(try #require(try unproved.planner.inbox().first).number)
        #expect(try state(unproved) == ["yes 1", "yes 1", "nobody"])
    }

    @Test func `an answer for a date that one was not asked to waits, until the host asks them or lets them in`() throws
    {
        let desk = try desk()
        let report = try #require(try desk.take(february).first)
        #expect(report.applied.isEmpty && report.pending.map(\.reason) == ["answers without being invited"])
        let item = try #require(try desk.planner.inbox().first)
        #expect(item.reason.contains("it is the address of Gus Sample ("))
        #expect(try state(desk).prefix(3) == ["none 1", "none 1", "nobody"])
        // It is not told anew with each message of others.
        #expect(try desk.take(AnswerMail(who: "bo")).first?.pending.isEmpty == true)

        _ = try desk.planner.invite("made-up-table@2027-02-13", ["gus@example.net"])
        #expect(try desk.take(AnswerMail(who: "cem")).first?.applied.map(\.person.name) == ["Gus Sample", "cem"])
        #expect(try state(desk) == ["none 1", "none 1", "yes 1"])
    }

    @Test func `in whichever order they come they end in one state`() throws {
        var states: Set<[String]> = []
        for mails in [[january, february, whole], [whole, february, january], [february, whole, january]] {
            let desk = try desk()
            for mail in mails { try desk.take(mail) }
            states.insert(try state(desk))
        }
        #expect(states == [["yes 1", "no 1", "nobody", "gus@example.net 2027-02-13T16:00:00"]])
    }

    @Test func `who is next in line takes no seat by a calendar, and who was chosen does`() throws {
        let stage = try Stage()
        _ = try stage.planner.initialize(name: "Rosa", email: "rosa@example.org", trustedHosts: ["mx.example.org"])
        for name in ["Ana", "Bo", "Cem", "Eva", "Fay", "Gus"] {
            let email = "\(name.lowercased())@example.net"
            _ = try stage.planner.addPerson(.named(name, email: email, topics: ["tea"]))
        }
        var plan = EventPlan()
        plan.title = "Tea"
        plan.wish.topics = ["tea"]
        plan.at = "2026-12-12 15:00"
        plan.seats = 2
        _ = try stage.planner.plan(plan)
        let card = try stage.planner.showEvent("tea")
        for (state, answer) in [(InvitationState.standby, nil), (.chosen, Answer.yes)] {
            let guest = try #require(card.guests.first { $0.invitation.state == state })
            let who = try #require(guest.email).prefix { $0 != "@" }
            var mail = AnswerMail(who: String(who), sequence: 0)
            mail.uid = card.event.uid
            let report = try #require(
                try stage.planner.replies([try stage.write("\(who).eml", mail.text)]).first
            )
            #expect(report.pending.count == (answer == nil ? 1 : 0))
            let after = try stage.planner.showEvent("tea").guests.first { $0.email == guest.email }
            #expect(after?.invitation.answer == answer)
        }
    }

    @Test func `who is next in line may come in another's place`() throws {
        let desk = try desk()
        _ = try desk.planner.addPerson(.named("Dee Sample", email: "dee@example.net"))
        try desk.take(AnswerMail(who: "dee", stamp: "20261110T120000Z"))
        #expect(try desk.planner.inbox().count == 1)
        try desk.take(.delegation(from: "bo", to: "dee", stamp: "20261110T110000Z"))
        #expect(try desk.answer("dee") == "yes 1" && desk.planner.inbox().isEmpty)
    }
}
