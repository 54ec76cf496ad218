internal import Calendars
package import Invites
internal import Mail
internal import Store

/// What became of the messages in one file.
package struct ReplyReport: Sendable {
    package struct Applied: Sendable {
        package var person: NamedPerson
        package var event: String
        package var answer: Answer
        package var partySize: Int
        package var note: String
        /// calendar or chat.
        package var source = AnswerSource.calendar
        /// For one date of a series, as `2026-07-11T14:00:00` on the event's clocks.
        package var instance: String
    }

    package struct Kept: Sendable {
        package var email: String
        package var reason: String
        package var instance: String
    }

    package var file: String
    package var applied: [Applied] = []
    package var ignored: [Kept] = []
    package var flagged: [Kept] = []
    package var pending: [Kept] = []
    package var rejected: [Kept] = []
    /// Who moved to the waiting list or off it, and whom to send an invitation.
    package var remarks: [String] = []
}

extension Planner {
    /// Takes in answers from calendar files, mails, mboxes and Maildirs; each message ends in one of the lists.
    ///
    /// - Throws: `PlannerError` when a file can't be read; then nothing of any file was taken in.
    package func replies(_ files: [String]) throws -> [ReplyReport] {
        guard !files.isEmpty else { throw PlannerError.usage("name a file: .ics, .eml, mbox or a Maildir") }
        return try write { records in
            var desk = ReplyDesk(planner: self, records: records, settings: try settings(records))
            var reports: [ReplyReport] = []
            for path in files {
                desk.report = ReplyReport(file: path)
                try take(path, &desk)
                try desk.reconsider()
                reports.append(desk.report)
            }
            return reports
        }
    }

    private func take(_ path: String, _ desk: inout ReplyDesk) throws {
        if !CalendarBytes.isFolder(path) {
            let bytes = try CalendarBytes.read(path)
            if CalendarBytes.looksLikeChat(bytes, path: path) {
                try desk.takeChat(bytes, path: path)
                return
            }
            if !CalendarBytes.looksLikeMail(bytes, path: path) {
                _ = try parse(bytes, limits: .file, path: path)
                try desk.take(bytes, isMail: false)
                return
            }
        }
        do {
            try MailFiles.forEachRaw(at: path) { bytes in try desk.take(bytes, isMail: true) }
        } catch let error as MailFiles.ReadError {
            throw CalendarBytes.unreadable(path, error.code)
        }
    }
}

/// Judges messages one after another and writes down what they come to.
struct ReplyDesk {
    let planner: Planner
    let records: Records
    let settings: Settings
    var report = ReplyReport(file: "")

    mutating func take(_ bytes: [UInt8], isMail: Bool) throws {
        guard let (message, messageID) = incoming(bytes, isMail: isMail, receivedAt: planner.now) else {
            report.rejected.append(ReplyReport.Kept(email: "", reason: "it is no mail that can be read", instance: ""))
            return
        }
        let stored = try records.keepMessage(
            bytes,
            digest: Self.digest(bytes),
            messageID: messageID,
            isMail: isMail,
            at: planner.now
        )
        for outcome in try judge(message) { try write(outcome, of: stored.id) }
    }

    /// What waits because something was not known yet may count once it is: in whichever order messages come in, they
    /// end in the same state.
    mutating func reconsider() throws {
        var isMoving = true
        while isMoving {
            isMoving = false
            for waiting in try records.waitingVerdicts() where waiting.verdict == .pending && waiting.answer != nil {
                guard let stored = try records.message(waiting.message),
                    let (message, _) = incoming(stored.raw, isMail: stored.isMail, receivedAt: stored.receivedAt)
                else { continue }
                let again = try judge(message).first {
                    $0.email == waiting.email && ($0.instance.map { "\($0)" } ?? "") == waiting.instance
                }
                guard let again, again.verdict == .applied else { continue }
                try records.decide(.settled, on: waiting.id)
                try write(again, of: stored.id)
                isMoving = true
            }
        }
    }

    private func judge(_ message: IncomingMessage) throws -> [Outcome] {
        var failure: (any Error)?
        let rules = ReplyRules(message) { uid in
            do {
                return try scheduled(uid)
            } catch {
                failure = error
                return nil
            }
        }
        let outcomes = rules.outcomes()
        if let failure { throw failure }
        return outcomes
    }

    // MARK: What the rules see

    private func incoming(
        _ bytes: [UInt8],
        isMail: Bool,
        receivedAt: Instant
    ) -> (message: IncomingMessage, messageID: String)? {
        guard isMail else {
            let part = IncomingMessage.Part(bytes: bytes)
            return (IncomingMessage(from: nil, trust: .proven, receivedAt: receivedAt, parts: [part]), "")
        }
        guard let mail = try? MailMessage(parsing: bytes) else { return nil }
        let findings = mail.authentication.map {
            Trust.Finding(server: $0.server, dmarc: $0.dmarc, domain: $0.dmarcDomain)
        }
        let from = mail.from?.address
        var message = IncomingMessage(
            from: from,
            trust: Trust(of: from, findings: findings, believing: settings.trustedHosts),
            receivedAt: receivedAt,
            parts: mail.calendarParts.map { part in
                IncomingMessage.Part(
                    bytes: part.utf8 ?? part.bytes,
                    type: part.type,
                    method: part.method,
                    isNested: part.isNested
                )
            }
        )
        message.isMail = true
        message.messageID = mail.messageID
        message.date = mail.date.map(Instant.init(seconds:))
        message.isBounce = mail.isBounce
        let automatic = mail.autoSubmitted.map { $0.lowercased() != "no" } ?? false
        let bulk = ["bulk", "list"].contains(mail.precedence?.lowercased() ?? "")
        message.isAutomatic = automatic || bulk
        return (message, mail.messageID ?? "")
    }

    private func scheduled(_ uid: String) throws -> ScheduledEvent? {
        guard let event = try records.event(uid: uid) else { return nil }
        let zone = planner.zone(event.zone)
        let rule = event.rule.isEmpty ? nil : try? RecurrenceRule(event.rule)
        var series = Series(start: zone.local(at: event.start), zone: zone)
        series.rule = rule
        var guests: [Person.ID: ScheduledEvent.Guest] = [:]
        var order: [Person.ID] = []
        let delegates = try records.delegates(of: event.id)
        for person in try records.guests(ofAnyDateOf: event.id) {
            let emails = try records.addresses(of: person).filter { $0.kind == "email" }.map(\.value)
            var guest = ScheduledEvent.Guest(emails: Set(emails))
            guest.isDelegate = delegates.contains(person)
            guests[person] = guest
            order.append(person)
        }
        for known in try records.answerStamps(of: event.id) {
            let stamp = ScheduledEvent.Stamp(sequence: known.sequence, at: known.stamp)
            guard var guest = guests[known.person] else { continue }
            if known.instance.isEmpty {
                guest.newest = max(guest.newest ?? stamp, stamp)
            } else if let local = Self.local(known.instance) {
                guest.newestOfInstance[local] = max(guest.newestOfInstance[local] ?? stamp, stamp)
            }
            guests[known.person] = guest
        }
        // Who is invited to single dates alone may answer without saying which.
        let regulars = Set(try records.invitations(of: event.id).map(\.person))
        for person in order where !regulars.contains(person) {
            let newest = guests[person]?.newestOfInstance.values.max()
            guests[person]?.newest = newest
        }
        let organizers = [settings.email.lowercased(), event.organizer].filter { !$0.isEmpty }
        var scheduled = ScheduledEvent(
            uid: uid,
            sequence: event.sequence,
            organizers: Set(organizers),
            series: series,
            guests: order.compactMap { guests[$0] }
        )
        for date in try records.dates(of: event.id) {
            if let local = date.instanceTime { scheduled.sequencesOfInstances[local] = date.sequence }
        }
        return scheduled
    }

    static func local(_ text: String) -> LocalTime? { LocalTime(text) }

    /// FNV-1a over the whole message: the same bytes are kept once.
    static func digest(_ bytes: [UInt8]) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int64(bitPattern: hash)
    }

    // MARK: What they decide

    private mutating func write(_ outcome: Outcome, of message: Int64) throws {
        let event = try outcome.uid.flatMap { try records.event(uid: $0) }
        var verdict = MessageVerdict(
            message: message,
            verdict: MessageVerdict.Verdict(rawValue: outcome.verdict.rawValue) ?? .pending,
            reason: outcome.reason
        )
        verdict.event = event?.id
        verdict.email = outcome.email ?? ""
        verdict.name = outcome.name ?? ""
        verdict.instance = outcome.instance.map { "\($0)" } ?? ""
        if let reply = outcome.reply {
            verdict.answer = Answer(rawValue: reply.answer.rawValue)
            verdict.guests = reply.guests
            verdict.comment = reply.comment ?? ""
            verdict.sequence = reply.sequence
            verdict.stamp = reply.stamp
        }
        switch outcome.wish {
        case .refresh: verdict.wish = .refresh
        case .join: verdict.wish = .join
        case .otherTime(let start, let end, let comment):
            verdict.wish = .otherTime
            verdict.proposedStart = start
            verdict.proposedEnd = end
            verdict.comment = comment ?? verdict.comment
        case nil: break
        }
        _ = try records.insert(verdict)
        let kept = ReplyReport.Kept(
            email: verdict.email,
            reason: outcome.reason,
            instance: verdict.instance
        )
        switch outcome.verdict {
        case .applied:
            if let event, let reply = outcome.reply { try apply(reply, verdict, to: event) }
        case .ignored: report.ignored.append(kept)
        case .flagged: report.flagged.append(kept)
        case .pending: report.pending.append(kept)
        case .rejected: report.rejected.append(kept)
        }
    }

    private mutating func apply(_ reply: Outcome.Reply, _ verdict: MessageVerdict, to event: Event) throws {
        guard let person = try records.personWith(email: verdict.email),
            let answer = Answer(rawValue: reply.answer.rawValue)
        else { return }
        let entry = AnswerEntry(
            answer: answer,
            partySize: answer == .no ? 1 : reply.guests + 1,
            note: reply.comment ?? "",
            source: .calendar,
            sequence: reply.sequence,
            stamp: reply.stamp,
            receivedAt: planner.now
        )
        for target in try planner.targets(of: verdict.instance, of: event, for: person, in: records) {
            let invitation = try records.insertInvitation(of: person, to: target.id, state: .invited)
            try records.append(entry, to: invitation.id)
            if let delegate = reply.delegate {
                try add(delegate, name: reply.delegateName, inPlaceOf: invitation, to: target)
            }
            let moved = try records.settle(target.id)
            report.remarks += try planner.seatRemarks(moved, in: records)
        }
        report.applied.append(
            ReplyReport.Applied(
                person: NamedPerson(id: person, name: try records.person(person)?.name ?? ""),
                event: event.slug,
                answer: answer,
                partySize: entry.partySize,
                note: entry.note,
                source: .calendar,
                instance: verdict.instance
            )
        )
    }

    private mutating func add(
        _ email: String,
        name: String?,
        inPlaceOf sender: Invitation,
        to event: Event
    ) throws {
        let person = try ensurePerson(email, name: name)
        var invitation = try records.insertInvitation(of: person, to: event.id, state: .invited)
        invitation.invitedAt = invitation.invitedAt ?? planner.now
        if invitation.state == .chosen || invitation.state == .standby { invitation.state = .invited }
        try records.update(invitation)
        try records.setDelegated(invitation.id, from: sender.id)
        let shown = try records.person(person)?.name ?? email
        report.remarks.append("\(shown) comes in another's place: `tertulia invite \(event.slug)` sends an invitation")
    }

    func ensurePerson(_ email: String, name: String?) throws -> Person.ID {
        if let known = try records.personWith(email: email) { return known }
        let called = name.map { Checked.trimmed($0) } ?? ""
        let person = Person(
            id: Person.ID(rawValue: 0),
            name: called.isEmpty ? email : called,
            createdAt: planner.now
        )
        let id = try records.insert(person, import: nil)
        try records.insertAddress(Handle(kind: "email", value: email), of: id, import: nil)
        return id
    }
}
