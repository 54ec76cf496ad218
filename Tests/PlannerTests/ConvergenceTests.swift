import Calendars
import Foundation
import Invites
import Planner
import Store
import TestSupport
import Testing

/// In whichever order answers come in, by mail, from a chat and by hand, they end in one state.
struct ConvergenceTests {
    /// An answer, an older one, a proposal, somebody sent in another's place, that one's answer, one date declined.
    private static let six = [
        AnswerMail(who: "ana", stamp: "20261110T100000Z", more: ";X-NUM-GUESTS=1"),
        AnswerMail(who: "ana", partstat: "DECLINED", stamp: "20261109T100000Z"),
        AnswerMail(who: "cem", method: "COUNTER", lines: ["DTSTART:20261212T160000Z", "DTEND:20261212T180000Z"]),
        .delegation(from: "bo", to: "dee", stamp: "20261110T110000Z"),
        AnswerMail(who: "dee", stamp: "20261110T120000Z"),
        .instance(of: "cem", "20270109T150000Z", "DECLINED", stamp: "20261110T130000Z"),
    ]

    /// Besides those: more heads than seats, answers of the same second, a clock that is wrong by decades, one that
    /// nothing proves, one for an older version, somebody uninvited.
    private static let more = [
        AnswerMail(who: "eva", stamp: "20261110T103000Z", more: ";X-NUM-GUESTS=1"),
        AnswerMail(who: "fay", stamp: "20261110T103000Z"),
        AnswerMail(who: "fay", partstat: "TENTATIVE", stamp: "20261110T103000Z"),
        AnswerMail(who: "ana", stamp: "20261112T100000Z"),
        AnswerMail(who: "cem", partstat: "TENTATIVE", stamp: "20991231T235959Z"),
        AnswerMail(who: "cem", partstat: "DECLINED", stamp: "20261111T100000Z", proof: "dmarc=none"),
        AnswerMail(who: "eva", partstat: "DECLINED", stamp: "20261111T100000Z", sequence: 0),
        AnswerMail(who: "zed", stamp: "20261111T100000Z"),
        .delegation(from: "eva", to: "gus", stamp: "20261110T090000Z"),
        .instance(of: "cem", "20270109T150000Z", "ACCEPTED", stamp: "20261110T080000Z"),
    ]

    /// Somebody who is asked to the first two dates alone answers all of them, one of them, and one of the others.
    private static let ofDates = [
        AnswerMail(who: "hal", stamp: "20261109T100000Z"),
        .instance(of: "hal", "20270109T150000Z", "DECLINED", stamp: "20261110T090000Z"),
        .instance(of: "hal", "20270213T150000Z", "ACCEPTED", stamp: "20261110T100000Z"),
        AnswerMail(who: "hal", partstat: "TENTATIVE", stamp: "20261110T080000Z"),
        AnswerMail(who: "hal", partstat: "DECLINED", stamp: "20261112T080000Z", proof: "dmarc=none"),
    ]

    @Test func `all 720 orders of six messages end in one state, which the journal gives again`() throws {
        let desk = try Desk(Self.six.map(\.text))
        var states: Set<Desk.State> = []
        for order in permutations(Array(Self.six.indices)) {
            states.insert(try desk.state(after: [.mails(order)]))
        }
        #expect(states.count == 1)
        let state = try #require(states.first)
        #expect(state.guests.contains { $0.hasPrefix("ana@example.net yes 2") })
        #expect(state.guests.contains { $0.hasPrefix("bo@example.net no 1") })
        #expect(state.guests.contains { $0.hasPrefix("dee@example.net yes 1") })
        #expect(state.journal.count == 5 && state.waiting.count == 1)
    }

    @Test func `mails, mails twice, words by hand and pasted lists end in one state through the file`() throws {
        let mails = Self.six + Self.more + Self.ofDates
        let desk = try Desk(mails.map(\.text) + mails.map(\.copy))
        var dice = Dice(state: 7)
        var states: Set<Desk.State> = []
        for _ in 0..<150 {
            // What the planner writes down has its own time; the mails come whenever they come.
            var steps: [Desk.Step] = [.hand("ana", .no), .chat("1. fay +1\n2. eva"), .hand("eva", .maybe)]
            var batches = [[Int]](repeating: [], count: 4)
            for mail in (mails.indices.map { [$0] } + mails.indices.map { [$0, mails.count + $0] }).shuffled(
                using: &dice
            ) {
                batches[Int.random(in: batches.indices, using: &dice)] += mail
            }
            for (place, batch) in batches.enumerated().reversed() { steps.insert(.mails(batch), at: place) }
            states.insert(try desk.state(after: steps))
        }
        #expect(states.count == 1, "\(states)")
    }

    @Test func `ten thousand interleavings of messages and words by hand end in one state by the rules`() throws {
        let ledger = try Ledger()
        let mails = try (Self.six + Self.more).map { try ledger.message($0) }
        var dice = Dice(state: 11)
        var states: Set<[String]> = []
        for _ in 0..<10_000 {
            var steps = mails.map(Ledger.Step.message)
            for _ in 0..<3 { steps.append(.message(mails[Int.random(in: mails.indices, using: &dice)])) }
            steps.shuffle(using: &dice)
            for words in Ledger.byHand {
                steps.insert(.words(words), at: Int.random(in: 0...steps.count, using: &dice))
            }
            var one = ledger
            for step in steps { one.take(step) }
            states.insert(one.state)
        }
        #expect(states.count == 1)
        #expect(states.first?.contains { $0.hasPrefix("dee@example.net yes") } == true)
    }

    private func permutations(_ items: [Int]) -> [[Int]] {
        guard items.count > 1 else { return [items] }
        return items.flatMap { first in permutations(items.filter { $0 != first }).map { [first] + $0 } }
    }
}

/// Random numbers that are the same each time (SplitMix64).
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A planner's file with the made-up event, tried again and again from its beginning.
private final class Desk {
    enum Step {
        case mails([Int])
        case hand(String, Answer)
        case chat(String)
    }

    struct State: Hashable {
        var guests: [String]
        var journal: [String]
        var waiting: [String]
    }

    private let stage: Stage
    private let paths: [String]
    private let beginning: Data

    init(_ mails: [String]) throws {
        stage = try Stage(isQuick: true)
        _ = try stage.planner.initialize(
            name: "Rosa Planner",
            email: "rosa@example.org",
            trustedHosts: ["mx.example.org"]
        )
        _ = try stage.planner.importEvent(try stage.write("base.ics", AnswerMail.invitation))
        var edit = EventEdit()
        edit.seats = 4
        _ = try stage.planner.editEvent("made-up-table", edit)
        _ = try stage.planner.addPerson(.named("Hal Sample", email: "hal@example.net"))
        for date in ["2026-12-12", "2027-01-09"] {
            _ = try stage.planner.invite("made-up-table@\(date)", ["hal@example.net"])
        }
        paths = try mails.enumerated().map { [stage] in try stage.write("mail\($0.offset).eml", $0.element) }
        beginning = try Data(contentsOf: URL(fileURLWithPath: stage.path))
    }

    func state(after steps: [Step]) throws -> State {
        for file in [stage.path, stage.path + "-wal", stage.path + "-shm"] {
            try? FileManager.default.removeItem(atPath: file)
        }
        try beginning.write(to: URL(fileURLWithPath: stage.path))
        var hours: Int64 = 0
        for step in steps {
            stage.now = .t0
            switch step {
            case .mails(let places): _ = try stage.planner.replies(places.map { paths[$0] })
            case .hand(let who, let answer):
                hours += 1
                stage.now = Instant.t0.adding(seconds: hours * 3600)
                _ = try stage.planner.rsvp("made-up-table", "\(who)@example.net", answer)
            case .chat(let text):
                hours += 1
                stage.now = Instant.t0.adding(seconds: hours * 3600)
                _ = try stage.planner.replies([try stage.write("list.txt", text)])
            }
        }
        return try Store(path: stage.path).rehearse(zone: "UTC") { records in
            let state = try self.state(records)
            // What is stored is what the journals come to.
            let event = try #require(try records.event(uid: AnswerMail.uid))
            #expect(try records.settle(event.id).isEmpty)
            #expect(try self.state(records) == state)
            return state
        }
    }

    private func state(_ records: Records) throws -> State {
        let event = try #require(try records.event(uid: AnswerMail.uid))
        var emails: [Person.ID: String] = [:]
        for guest in try records.guests(of: event.id) { emails[guest.person] = guest.emails.sorted().first ?? "" }
        let guests = try ([event] + records.dates(of: event.id)).flatMap { event in
            try records.invitations(of: event.id).map { invitation in
                let delegator = try records.delegator(of: invitation).flatMap { emails[$0] } ?? ""
                let answer = invitation.answer?.rawValue ?? "-"
                return "\(emails[invitation.person] ?? "") \(answer) \(invitation.partySize) \(invitation.state)"
                    + " \(delegator) \(event.instance) \(invitation.note)"
            }
        }
        return State(
            guests: guests.sorted(),
            journal: try records.journals(of: event.id).map { person, entry in
                "\(emails[person] ?? "") \(entry.instance) \(entry.answer) \(entry.partySize) \(entry.source) "
                    + "\(entry.sequence) \(entry.stamp.seconds)"
            }.sorted(),
            waiting: try records.waitingVerdicts().map {
                "\($0.email) \($0.reason) \($0.answer?.rawValue ?? "") \($0.instance) \($0.wish) \($0.comment)"
            }.sorted()
        )
    }
}
