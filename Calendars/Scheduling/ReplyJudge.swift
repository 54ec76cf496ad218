/// Judges what one component of a message says about an event that is ours.
struct ReplyJudge {
    let item: CalendarItem
    let event: ScheduledEvent
    let message: IncomingMessage

    private var sender: String? { message.from?.lowercased() }

    /// Who speaks, by the guest list of the event: the ATTENDEE that is the sender. The others in the same message are
    /// never believed: anybody could write them.
    func reply() -> [Outcome] {
        let own = item.attendees.filter { isSender($0.email) }
        // More are not worth a line each.
        let others = item.attendees.lazy.filter { guest in !isSender(guest.email) && !isDelegate(guest, of: own.first) }
            .prefix(20)
        if let guest = own.first {
            let rest = others.compactMap(\.email).map { outcome(.ignored, "only the sender's own answer counts", $0) }
            guard own.allSatisfy({ $0.partstat == guest.partstat }) else {
                return [outcome(.pending, "the reply gives several answers for one guest", guest.email)] + rest
            }
            // RFC 6047 section 2.2.1: that somebody may speak for the guest is only said.
            if let other = guest.sentBy, !isSender(other) {
                return [outcome(.pending, "somebody else sent the answer for the guest", guest.email)] + rest
            }
            return judge(guest) + rest
        }
        guard let first = item.attendees.first else {
            return [outcome(.pending, "the reply names no guest", sender)]
        }
        guard sender != nil else {
            if message.isMail { return [outcome(.pending, "the mail does not name one sender", first.email)] }
            // A file without a mail around it: the host knows where it came from.
            guard item.attendees.count == 1 else {
                return [outcome(.pending, "the reply names several guests and no sender", first.email)]
            }
            return judge(first)
        }
        if first.sentBy == sender {
            return [outcome(.pending, "somebody else sent the answer for the guest", first.email)]
        }
        return others.map { guest in
            outcome(.rejected, "somebody else sent the answer in the guest's name", guest.email ?? sender)
        }
    }

    /// A proposal never changes the event by itself.
    func counter() -> Outcome {
        // A file without a mail around it: the host knows where it came from.
        let isNamed = !message.isMail && item.attendees.count == 1
        let author = sender ?? (isNamed ? item.attendees.first?.email : nil)
        if case .nowhere = target {
            return outcome(.pending, "no date of the series is the one proposed against", author)
        }
        var result = outcome(.pending, "proposes another time" + doubt(about: author), author)
        result.wish = .otherTime(start: item.start?.instant, end: item.end?.instant, comment: comment(nil))
        result.instance = target.local
        return result
    }

    /// What the host has to know of who proposes something.
    private func doubt(about author: String?) -> String {
        guard let author else {
            return message.isMail ? "; the mail does not name one sender" : "; it does not say who"
        }
        if !isInvited(author) { return " without being invited" }
        return message.trust == .proven ? "" : "; nothing proves who sent it"
    }

    func refresh() -> Outcome {
        guard let sender else { return outcome(.ignored, "asks for the invitation, but has no sender", nil) }
        guard isInvited(sender) else {
            return outcome(.pending, "somebody not invited asks for the invitation", sender)
        }
        var result = outcome(.pending, "asks to be sent the invitation again", sender)
        result.wish = .refresh
        return result
    }

    // MARK: One answer

    private func judge(_ guest: CalendarItem.Guest) -> [Outcome] {
        let email = guest.email ?? sender
        func result(_ verdict: Outcome.Verdict, _ reason: String, _ reply: Outcome.Reply? = nil) -> Outcome {
            var result = outcome(verdict, reason, email)
            result.name = guest.name.map { Self.plain($0, limit: 200) }
            result.reply = reply
            return result
        }
        guard !item.hasBadSequence, let sequence = Int32(exactly: item.sequence ?? 0), sequence >= 0 else {
            return [result(.flagged, "its SEQUENCE is out of range")]
        }
        guard !guest.isContradictory else { return [result(.rejected, "it gives two answers of one guest")] }
        guard let reply = self.reply(guest, sequence: Int(sequence)) else {
            let word = guest.partstat.map { Self.plain($0, limit: 40) } ?? "nothing"
            return [result(.ignored, "it holds no answer: PARTSTAT says \(word)")]
        }
        let target = target
        if case .nowhere = target { return [result(.pending, "no date of the series is the one it names", reply)] }
        func decided(_ instance: LocalTime?) -> Outcome {
            var decided = self.decided(reply, guest, email, instance, result)
            decided.instance = instance
            return decided
        }
        guard case .whole = target, !event.isCancelled, let known = email.flatMap({ event.guest($0) }),
            let dates = event.dates(of: known)
        else { return [decided(target.local)] }
        guard !dates.isEmpty else { return [result(.ignored, "answers dates that are over", reply)] }
        return together(dates.map(decided))
    }

    /// An answer for the whole of somebody who was asked to single dates alone counts for each of them by itself; what
    /// waits of it waits as one.
    private func together(_ outcomes: [Outcome]) -> [Outcome] {
        guard outcomes.count > 1 else { return outcomes }
        if var waiting = outcomes.first(where: { $0.verdict == .pending }) {
            waiting.instance = nil
            return [waiting] + outcomes.filter { $0.verdict == .flagged }
        }
        let shares = outcomes.map { outcome in
            var share = outcome
            share.isShare = true
            return share
        }
        return shares.filter { $0.verdict == .applied } + shares.filter { $0.verdict != .applied }
    }

    private func decided(
        _ reply: Outcome.Reply,
        _ guest: CalendarItem.Guest,
        _ email: String?,
        _ instance: LocalTime?,
        _ result: (Outcome.Verdict, String, Outcome.Reply?) -> Outcome
    ) -> Outcome {
        let standing = event.standing(instance, for: email.flatMap { event.guest($0) })
        guard reply.sequence <= standing.upperBound else {
            return result(.flagged, "SEQUENCE \(reply.sequence) was never sent", reply)
        }
        guard !event.isCancelled(instance) else {
            return result(.ignored, "answers a gathering that is called off", reply)
        }
        let isCurrent = standing.contains(reply.sequence)
        var reply = reply
        if isCurrent { reply.sequence = standing.lowerBound }
        guard let email, let known = event.guest(email), known.isExpected(at: instance) else {
            var uninvited = result(.pending, "answers without being invited", reply)
            uninvited.wish = .join
            return uninvited
        }
        if known.isOutdated(reply.order, of: instance) {
            var old = result(.ignored, "a newer answer is known, or this very one", reply)
            // Whoever plays the journal must find the same answers, whatever order they came in.
            old.isRecorded =
                message.trust == .proven && isCurrent
                && !known.knows(reply.order, of: instance) && delegationProblem(reply, guest, known) == nil
            return old
        }
        if let problem = delegationProblem(reply, guest, known) {
            // Nobody can be seated so; that the guest does not come is true.
            (reply.delegate, reply.delegateName) = (nil, nil)
            return result(.pending, problem, reply)
        }
        guard isCurrent else {
            return result(.flagged, "answers an older version of the event; ask again", reply)
        }
        guard message.trust == .proven else { return result(.pending, "nothing proves who sent it", reply) }
        var counting = result(.applied, "answered", reply)
        if instance == nil { counting.datesKnown = event.datesKnown(after: reply.order, of: known) }
        return counting
    }

    private func reply(_ guest: CalendarItem.Guest, sequence: Int) -> Outcome.Reply? {
        let answers: [String: Outcome.Reply.Answer] = [
            "ACCEPTED": .yes, "TENTATIVE": .maybe, "DECLINED": .no, "DELEGATED": .no,
        ]
        guard let answer = guest.partstat.flatMap({ answers[$0] }) else { return nil }
        var reply = Outcome.Reply(answer: answer, sequence: sequence, stamp: message.given(item.stamp))
        reply.comment = comment(guest)
        if answer != .no { reply.guests = min(max(guest.guests ?? 0, 0), 49) }
        if guest.partstat == "DELEGATED" {
            reply.delegate = guest.delegatedTo.first
            reply.delegateName = item.attendees.first { $0.email == reply.delegate }?.name
                .map { Self.plain($0, limit: 200) }
        }
        return reply
    }

    private func delegationProblem(
        _ reply: Outcome.Reply,
        _ guest: CalendarItem.Guest,
        _ known: ScheduledEvent.Guest
    ) -> String? {
        guard guest.partstat == "DELEGATED" else { return nil }
        guard let delegate = reply.delegate else { return "sends somebody in their place without saying whom" }
        if guest.delegatedTo.count > 1 { return "sends several people in their place" }
        if known.emails.contains(MailAddress.key(delegate)) { return "sends themselves in their place" }
        if known.isDelegate { return "came in another's place and sends somebody on" }
        if event.isOrganizer(delegate) { return "sends the organiser in their place" }
        return nil
    }

    private func isInvited(_ email: String) -> Bool {
        event.guest(email)?.isExpected(at: target.local) ?? false
    }

    private func isSender(_ email: String?) -> Bool {
        guard let email, let sender else { return false }
        if email == sender || MailAddress.key(email) == MailAddress.key(sender) { return true }
        // Two addresses of one guest are one guest.
        return event.place(of: sender).map { $0 == event.place(of: email) } ?? false
    }

    private func isDelegate(_ guest: CalendarItem.Guest, of own: CalendarItem.Guest?) -> Bool {
        guard let own, own.partstat == "DELEGATED", let email = guest.email else { return false }
        return own.delegatedTo.contains(email)
    }

    /// What an answer is for.
    private enum Target {
        case whole
        /// One date of the series, by its beginning on the event's own clocks.
        case date(LocalTime)
        /// A date that the series doesn't have.
        case nowhere

        var local: LocalTime? { if case .date(let local) = self { local } else { nil } }
    }

    private var target: Target {
        guard !item.hasBadRecurrenceID else { return .nowhere }
        guard let named = item.recurrenceID else { return .whole }
        guard let mark = named.mark, let local = event.series.instance(mark) else { return .nowhere }
        // The only date of a single event is the event.
        return event.series.rule == nil && event.series.added.isEmpty ? .whole : .date(local)
    }

    private func comment(_ guest: CalendarItem.Guest?) -> String? {
        for text in [item.comment, guest?.comment] {
            let plain = Self.plain(text ?? "", limit: 1024)
            if !plain.isEmpty { return plain }
        }
        return nil
    }

    private func outcome(_ verdict: Outcome.Verdict, _ reason: String, _ email: String?) -> Outcome {
        var result = Outcome(verdict, reason)
        result.uid = item.uid
        result.email = email
        return result
    }

    /// Text of a stranger: without control and direction characters, blanks at its ends, and beyond `limit` bytes.
    static func plain(_ text: String, limit: Int) -> String {
        var scalars = String.UnicodeScalarView()
        var size = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: break
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: continue
            default: break
            }
            size += UTF8.width(scalar)
            guard size <= limit else { break }
            scalars.append(scalar)
        }
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\u{3000}" || $0 == "\u{A0}" }
        let kept = scalars.drop(while: isBlank)
        return String(String.UnicodeScalarView(kept.reversed().drop(while: isBlank).reversed()))
    }
}
