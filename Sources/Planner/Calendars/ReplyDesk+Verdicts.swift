internal import Calendars
internal import Invites
internal import Store

extension MessageVerdict {
    /// What the rules decided, without the event.
    init(_ outcome: Outcome, of message: Int64) {
        self.init(
            message: message,
            verdict: Verdict(rawValue: outcome.verdict.rawValue) ?? .pending,
            reason: outcome.reason
        )
        uid = outcome.uid ?? ""
        email = outcome.email ?? ""
        name = outcome.name ?? ""
        instance = outcome.instance.map { "\($0)" } ?? ""
        if let reply = outcome.reply {
            answer = Answer(rawValue: reply.answer.rawValue)
            guests = reply.guests
            comment = reply.comment ?? ""
            sequence = reply.sequence
            stamp = reply.stamp
        }
        comment = outcome.words ?? comment
        switch outcome.wish {
        case .refresh: wish = .refresh
        case .join: wish = .join
        case .otherTime(let start, let end, let words):
            wish = .otherTime
            proposedStart = start
            proposedEnd = end
            comment = words ?? comment
        case nil: break
        }
    }
}

extension ReplyReport.Kept {
    init(_ verdict: MessageVerdict, reason: String? = nil) {
        self.init(email: verdict.email, reason: reason ?? verdict.reason, instance: verdict.instance)
    }
}

extension ReplyReport {
    /// Puts something in the list that suits it; what counts is in its own already.
    mutating func enter(_ kept: Kept, _ verdict: MessageVerdict.Verdict) {
        switch verdict {
        case .applied: break
        case .ignored: ignored.append(kept)
        case .flagged: flagged.append(kept)
        case .pending: pending.append(kept)
        case .rejected: rejected.append(kept)
        }
    }

    /// Takes back that something waits.
    mutating func withdraw(_ kept: Kept) {
        if let place = pending.lastIndex(of: kept) { pending.remove(at: place) }
    }
}
