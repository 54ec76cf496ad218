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

/// The rules, the journals and the seats without a file.
private struct Ledger {
    enum Step {
        case message(ReplyRules)
        case words(Words)
    }

    struct Words {
        var who: String
        var answer: Answer
        var source: AnswerSource
        var hours: Int64
    }

    /// What the planner writes down, each at its own time.
    static let byHand = [
        Words(who: "ana", answer: .no, source: .hand, hours: -72),
        Words(who: "fay", answer: .yes, source: .chat, hours: -200),
        Words(who: "eva", answer: .maybe, source: .hand, hours: -1),
    ]

    private var event: ScheduledEvent
    private var invitations: [String] = []
    private var journal: [(invitation: Int64, entry: AnswerEntry)] = []
    private var hopefuls: [ReplyRules] = []

    init() throws {
        event = ScheduledEvent(
            uid: AnswerMail.uid,
            sequence: 1,
            organizers: ["rosa@example.org"],
            series: Series(
                start: ISO8601.instant("2026-12-12T15:00Z")?.utc ?? Instant.t0.utc,
                zone: .utc,
                rule: try RecurrenceRule("FREQ=MONTHLY;BYDAY=2SA;COUNT=3")
            )
        )
        for name in ["ana", "bo", "cem", "eva", "fay"] { add("\(name)@example.net", isDelegate: false) }
    }

    func message(_ mail: AnswerMail) throws -> ReplyRules {
        let calendar = try #require(mail.text.range(of: "BEGIN:VCALENDAR"))
        let isProven = mail.proof.hasPrefix("dmarc=pass")
        var message = IncomingMessage(
            from: "\(mail.who)@example.net",
            trust: isProven ? .proven : .unverified,
            receivedAt: .t0,
            parts: [.init(bytes: Array(mail.text[calendar.lowerBound...].utf8), method: mail.method)]
        )
        message.isMail = true
        message.date = Instant.t0.adding(days: -10)
        return ReplyRules(message)
    }

    private mutating func add(_ email: String, isDelegate: Bool) {
        var guest = ScheduledEvent.Guest(emails: [email])
        guest.isDelegate = isDelegate
        event.add(guest)
        invitations.append(email)
    }

    mutating func take(_ step: Step) {
        switch step {
        case .message(let rules): take(rules)
        case .words(let words):
            let time = Instant.t0.adding(seconds: words.hours * 3600)
            append(words.answer, party: 1, source: words.source, at: time, by: "\(words.who)@example.net", nil)
        }
    }

    private mutating func take(_ rules: ReplyRules) {
        for outcome in rules.outcomes(knowing: { $0 == event.uid ? event : nil }) {
            if outcome.wish == .join { hopefuls.append(rules) }
            guard outcome.verdict == .applied || outcome.isRecorded, let reply = outcome.reply,
                let answer = Answer(rawValue: reply.answer.rawValue), let email = outcome.email
            else { continue }
            let party = answer == .no ? 1 : reply.guests + 1
            append(answer, party: party, source: .calendar, at: reply.stamp, by: email, outcome.instance)
            if let delegate = reply.delegate, event.guest(delegate) == nil {
                add(delegate, isDelegate: true)
                let waiting = hopefuls
                hopefuls = []
                for message in waiting { take(message) }
            }
        }
    }

    private mutating func append(
        _ answer: Answer,
        party: Int,
        source: AnswerSource,
        at stamp: Instant,
        by email: String,
        _ instance: LocalTime?
    ) {
        var entry = AnswerEntry(
            answer: answer,
            partySize: party,
            note: "",
            source: source,
            sequence: 1,
            stamp: stamp,
            receivedAt: source == .calendar ? .t0 : stamp
        )
        entry.instance = instance.map { "\($0)" } ?? ""
        event.update(email) { $0.note(entry.order, of: instance) }
        // In the order of the list, whoever was added first.
        journal.append((Int64(email.utf8.first ?? 0), entry))
    }

    var state: [String] {
        let seating = Seating(playing: journal.filter(\.entry.instance.isEmpty), seats: 4)
        let guests = invitations.map { email in
            let place = seating.places[Int64(email.utf8.first ?? 0)]
            let answer = place?.holding.map { "\($0.answer) \($0.partySize) \($0.stamp.seconds)" } ?? "-"
            return "\(email) \(answer) \(place?.isWaiting ?? false)"
        }
        let entries = journal.map {
            "\($0.invitation) \($0.entry.instance) \($0.entry.answer) \($0.entry.stamp.seconds)"
        }
        return guests.sorted() + entries.sorted()
    }
}
