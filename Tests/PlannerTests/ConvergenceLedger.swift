import Calendars
import Foundation
import Invites
import Planner
import Store
import TestSupport
import Testing

/// The rules, the journals and the seats without a file.
struct Ledger {
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
