internal import Calendars
internal import Invites
internal import Store
internal import Text

/// Judges messages one after another and writes down what they come to, so that the order in which they come in makes
/// no difference to what is written in the end.
struct ReplyDesk {
    let planner: Planner
    let records: Records
    let settings: Settings
    private var reports: [ReplyReport] = []
    private var current = 0
    private var known: [String: KnownEvent] = [:]
    /// Events whose answers changed since their seats were last settled.
    private var unsettled: [Event.ID] = []
    /// Messages of this run that wait until their event or their sender is known, and the report that says so.
    private var hopefuls: [Int64: Int] = [:]
    /// What was told last of an answer that is for several dates.
    var share: Share?
    /// A server that would prove what waits because nothing proves it.
    private var voucher: String?
    /// Made once it is needed: it knows many words.
    private(set) lazy var reader = ChatListReader(fold: { fold($0) })

    /// Read once a mail comes that may answer a letter that was written to somebody else.
    private var letters: [String: Event]?

    init(planner: Planner, records: Records, settings: Settings) {
        self.planner = planner
        self.records = records
        self.settings = settings
    }

    /// The report of the file that is looked at.
    var report: ReplyReport {
        get { reports[current] }
        _modify { yield &reports[current] }
    }

    /// What comes next is from this file.
    mutating func open(_ path: String) {
        reports.append(ReplyReport(file: path))
        current = reports.count - 1
    }

    /// Seats whoever answered, and says what became of each file.
    mutating func finish() throws -> [ReplyReport] {
        for event in unsettled { report.remarks += try planner.seatRemarks(try records.settle(event), in: records) }
        unsettled = []
        if let voucher {
            report.remarks.append(
                "\(voucher) says who sent what waits: if it is your own mail server, `tertulia init --trust-host \(voucher)` has it believed"
            )
        }
        return reports
    }

    /// The events that our letters are about, by their subjects.
    var subjects: [String: Event] {
        mutating get throws {
            if let letters { return letters }
            let found = try subjectsAhead()
            letters = found
            return found
        }
    }

    // MARK: Messages

    mutating func take(_ bytes: [UInt8], isMail: Bool) throws {
        guard let incoming = Incoming(bytes, isMail: isMail, at: planner.now, believing: settings.trustedHosts) else {
            report.rejected.append(ReplyReport.Kept(email: "", reason: "it is no mail that can be read", instance: ""))
            return
        }
        let stored = try records.keepMessage(
            bytes,
            digest: Incoming.digest(bytes),
            messageID: incoming.messageID,
            isMail: isMail,
            at: planner.now
        )
        guard !stored.isKnown else { return try takeAgain(stored) }
        for outcome in try judge(incoming) { try write(outcome, of: stored.id) }
    }

    /// The same bytes once more: what waits is judged by what is known by now, all else stays as it was decided.
    private mutating func takeAgain(_ stored: StoredMessage) throws {
        let before = try records.verdicts(on: stored.id)
        let told = before.filter { $0.decision != .settled }
        if told.isEmpty || told.contains(where: \.isWaiting) { return try judgeAgain(stored, before) }
        for verdict in Self.withoutShares(told) {
            switch verdict.verdict {
            case .rejected: report.rejected.append(ReplyReport.Kept(verdict))
            case .ignored: report.ignored.append(ReplyReport.Kept(verdict))
            case .applied: report.ignored.append(ReplyReport.Kept(verdict, reason: "this very answer is known"))
            case .flagged, .pending: report.ignored.append(ReplyReport.Kept(verdict, reason: "it was decided before"))
            }
        }
    }

    private mutating func judgeAgain(_ stored: StoredMessage, _ before: [MessageVerdict]) throws {
        // Of what was cut when somebody was forgotten the inbox holds all that is left.
        guard !stored.isCut else { return }
        let believed = settings.trustedHosts
        guard let incoming = Incoming(stored.raw, isMail: stored.isMail, at: stored.receivedAt, believing: believed)
        else { return }
        let decided = before.filter { !$0.isWaiting && $0.decision != .settled }
        let settled = before.filter { $0.decision == .settled }
        var waiting = before.filter(\.isWaiting)
        for outcome in try judge(incoming) {
            let verdict = try verdict(outcome, of: stored.id)
            if let place = waiting.firstIndex(where: { $0.isSame(as: verdict) }) {
                report.enter(ReplyReport.Kept(waiting.remove(at: place)), verdict.verdict)
            } else if decided.contains(where: { $0.says(verdict) }) {
                report.ignored.append(ReplyReport.Kept(verdict, reason: "it was decided before"))
            } else {
                // First, so that the new one is no twin of the old.
                for old in waiting where old.says(verdict) { try records.decide(.settled, on: old.id) }
                try write(outcome, of: stored.id, after: settled)
            }
        }
        for old in waiting { try records.decide(.settled, on: old.id) }
    }

    /// What waits because something was not known yet may count once it is.
    mutating func reconsider() throws {
        var done: Set<Int64> = []
        while true {
            let waiting = try records.messagesToReconsider().filter { !done.contains($0) }
            guard !waiting.isEmpty else { break }
            for id in waiting {
                done.insert(id)
                guard let stored = try records.message(id) else { continue }
                let before = try records.verdicts(on: id)
                let open = current
                if let place = hopefuls[id] {
                    current = place
                    for verdict in before where verdict.isWaiting { report.withdraw(ReplyReport.Kept(verdict)) }
                }
                try judgeAgain(stored, before)
                current = open
            }
        }
    }

    private mutating func judge(_ incoming: Incoming) throws -> [Outcome] {
        share = nil
        if let letter = incoming.letter, let outcome = try judge(letter, in: incoming.message) {
            return note(incoming.voucher, for: [outcome])
        }
        var outcomes = try ReplyRules(incoming.message).outcomes { uid in try event(uid, on: &known)?.scheduled }
        if incoming.letter != nil, outcomes.first?.verdict == .rejected {
            outcomes[0].reason = "its words answer no invitation that is ahead, and no calendar is in it"
        }
        return note(incoming.voucher, for: outcomes)
    }

    private mutating func note(_ voucher: String?, for outcomes: [Outcome]) -> [Outcome] {
        let isMissed = outcomes.contains { $0.verdict == .pending && $0.reason.hasSuffix(Self.unproved) }
        if isMissed, self.voucher == nil { self.voucher = voucher.flatMap { try? Checked.host($0) } }
        return outcomes
    }

    private static let unproved = "nothing proves who sent it"

    mutating func event(_ uid: String) throws -> KnownEvent? { try event(uid, on: &known) }

    /// Read once in a run; an event that is not known is looked for each time.
    private func event(_ uid: String, on shelf: inout [String: KnownEvent]) throws -> KnownEvent? {
        if let found = shelf[uid] { return found }
        guard let event = try records.event(uid: uid), event.series == nil else { return nil }
        let found = try planner.known(event, in: records)
        shelf[uid] = found
        return found
    }

    /// Reads the events anew when they are next met: something else wrote answers to them.
    mutating func forget() {
        known = [:]
    }

    // MARK: What they come to

    private mutating func verdict(_ outcome: Outcome, of message: Int64) throws -> MessageVerdict {
        var verdict = MessageVerdict(outcome, of: message)
        verdict.event = try event(verdict.uid, on: &known)?.event.id
        return verdict
    }

    /// - Parameter settled: what was written down about this message before and needed no decision any more.
    private mutating func write(_ outcome: Outcome, of message: Int64, after settled: [MessageVerdict] = []) throws {
        var verdict = try verdict(outcome, of: message)
        if verdict.isWaiting {
            report.enter(ReplyReport.Kept(verdict), verdict.verdict)
            if verdict.wish == .join || verdict.event == nil { hopefuls[message] = current }
            let twins = try verdict.event.map { try records.waitingVerdicts(of: verdict.email, for: $0) } ?? []
            if twins.contains(where: { $0.isTwin(of: verdict) }) {
                // One line for the host; what became of this message is known all the same.
                verdict.decision = .settled
                if !settled.contains(where: { $0.isSame(as: verdict) }) { _ = try records.insert(verdict) }
                return
            }
        }
        _ = try records.insert(verdict)
        guard let reply = outcome.reply, let event = known[verdict.uid] else {
            return verdict.isWaiting ? () : report.enter(ReplyReport.Kept(verdict), verdict.verdict)
        }
        if outcome.verdict == .applied || outcome.isRecorded {
            try append(reply, of: outcome, verdict, to: event)
        }
        guard !verdict.isWaiting else { return }
        if outcome.isShare, outcome.verdict == .ignored {
            tellNoNews(verdict)
        } else {
            report.enter(ReplyReport.Kept(verdict), verdict.verdict)
        }
    }

    private mutating func append(
        _ reply: Outcome.Reply,
        of outcome: Outcome,
        _ verdict: MessageVerdict,
        to event: KnownEvent
    ) throws {
        guard let guest = event.guest(verdict.email), let answer = verdict.answer else { return }
        let entry = AnswerEntry(
            answer: answer,
            partySize: answer == .no ? 1 : reply.guests + 1,
            note: reply.comment ?? "",
            source: .calendar,
            sequence: reply.sequence,
            stamp: reply.stamp,
            receivedAt: planner.now
        )
        for target in try planner.targets(of: verdict.instance, of: event.event, for: guest.person, in: records) {
            let own = target.id == event.event.id ? guest.invitation : nil
            let invitation =
                try own ?? records.insertInvitation(of: guest.person, to: target.id, state: .invited).id
            try records.append(entry, to: invitation)
            if !unsettled.contains(target.id) { unsettled.append(target.id) }
            if let delegate = reply.delegate {
                try add(delegate, name: reply.delegateName, inPlaceOf: invitation, to: target, of: event)
            }
        }
        event.note(reply.order, of: outcome.instance, by: verdict.email)
        guard outcome.verdict == .applied else { return }
        tell(
            ReplyReport.Applied(
                person: NamedPerson(id: guest.person, name: guest.name),
                event: event.event.slug,
                answer: answer,
                partySize: entry.partySize,
                note: entry.note,
                instance: verdict.instance,
                datesKnown: outcome.datesKnown.map { "\($0)" }
            ),
            isShare: outcome.isShare
        )
    }

    /// Somebody who is at the table in their own right stays there so.
    private mutating func add(
        _ email: String,
        name: String?,
        inPlaceOf sender: Int64,
        to target: Event,
        of event: KnownEvent
    ) throws {
        let guest = event.guest(email)
        let instance = target.id == event.event.id ? nil : target.instanceTime
        if let guest, !guest.isDelegate, event.isExpected(email, at: instance) { return }
        let (person, invitation) = try planner.seat(
            Planner.Delegate(email: email, name: name),
            inPlaceOf: sender,
            at: target,
            in: records
        )
        guard guest == nil else { return event.ask(email, to: instance) }
        let emails = try records.addresses(of: person.id).filter { $0.kind == "email" }.map { $0.value.lowercased() }
        let own = target.id == event.event.id ? invitation : nil
        let added = KnownEvent.Guest(person: person.id, name: person.name, invitation: own, isDelegate: true)
        event.add(added, emails: Set(emails).union([email]), at: instance)
        report.remarks.append(planner.delegateRemark(person.name, target))
    }
}
