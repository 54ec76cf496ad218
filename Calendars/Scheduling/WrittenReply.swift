/// An answer that somebody wrote in their own words, in a mail without a calendar.
///
/// The same rules hold for it as for a REPLY. The version of the event that it answers is the one of the letter that it
/// answers; its time is that of the mail.
public struct WrittenReply: Sendable {
    /// What was written, without quotations.
    public var words: String
    /// What the words come to; nil for nothing about coming.
    public var answer: Outcome.Reply.Answer?
    /// People whom the guest brings.
    public var guests = 0
    /// Why it is not certain what the words come to, or what event they are about.
    public var doubt: String?
    /// The SEQUENCE of the letter that is answered; nil where it can't be known.
    public var sequence: Int?
    /// For one date of a series: when it begins on the event's own clocks.
    public var instance: LocalTime?

    public init(words: String, answer: Outcome.Reply.Answer?) {
        self.words = words
        self.answer = answer
    }

    /// To whom the letter that is answered was written.
    public var name: String?

    /// What becomes of it; nil when it comes from nobody on the list of the event and answers no letter.
    public func outcome(of message: IncomingMessage, in event: ScheduledEvent) -> Outcome? {
        guard let sender = message.from?.lowercased() else { return nil }
        let plain = ReplyJudge.plain(words, limit: 1024)
        func outcome(_ verdict: Outcome.Verdict, _ reason: String, _ reply: Outcome.Reply? = nil) -> Outcome {
            var outcome = Outcome(verdict, reason)
            outcome.uid = event.uid
            outcome.email = sender
            outcome.instance = instance
            outcome.reply = reply
            outcome.words = plain
            outcome.name = name
            return outcome
        }
        guard message.trust != .failed else {
            return outcome(.rejected, "the sender's domain says that the mail is forged")
        }
        let guest = event.guest(sender).flatMap { $0.isExpected(at: instance) ? $0 : nil }
        guard guest != nil || sequence != nil else { return nil }
        guard let answer else {
            // Whoever answered before writes about something else.
            let isNews = (instance.flatMap { guest?.newestOfInstance[$0] } ?? guest?.newest) == nil
            return outcome(isNews ? .pending : .ignored, doubt ?? "answers in words that say neither yes nor no")
        }
        let standing = event.standing(instance, for: guest)
        let isCurrent = sequence.map(standing.contains) ?? true
        var reply = Outcome.Reply(
            answer: answer,
            sequence: isCurrent ? standing.lowerBound : sequence ?? 0,
            stamp: message.given(nil)
        )
        reply.comment = plain.isEmpty ? nil : plain
        if answer != .no { reply.guests = min(max(guests, 0), 49) }
        guard let guest else {
            var uninvited = outcome(.pending, "answers in words without being invited", reply)
            uninvited.wish = .join
            return uninvited
        }
        if guest.isOutdated(reply.order, of: instance) {
            var old = outcome(.ignored, "a newer answer is known, or this very one", reply)
            old.isRecorded =
                message.trust == .proven && isCurrent && doubt == nil && !guest.knows(reply.order, of: instance)
            return old
        }
        guard reply.sequence <= standing.upperBound else {
            return outcome(.flagged, "SEQUENCE \(reply.sequence) was never sent", reply)
        }
        guard isCurrent else {
            return outcome(.flagged, "answers an older version of the event; ask again", reply)
        }
        if let doubt { return outcome(.pending, "answers in words: \(doubt)", reply) }
        guard message.trust == .proven else {
            return outcome(.pending, "answers in words; nothing proves who sent it", reply)
        }
        var counting = outcome(.applied, "answered", reply)
        if instance == nil { counting.datesKnown = event.datesKnown(after: reply.order, of: guest) }
        return counting
    }
}
