/// Decides what becomes of a message: the rules of RFC 5546 section 3.2 on the organiser's side and the caution of RFC
/// 6047 section 3. A pure function of the message and of what is stored; the caller applies what it decides.
public struct ReplyRules {
    private let message: IncomingMessage
    private let choice: PartChoice

    /// Reads the message; the rules can then be asked any number of times.
    public init(_ message: IncomingMessage) {
        self.message = message
        choice =
            message.isBounce
            ? .refused(Outcome(.ignored, "it is a report about another mail")) : PartChoice(of: message)
    }

    /// At least one outcome, in the order of the message.
    ///
    /// - Parameter event: what the planner's file knows of a UID; nil for one that isn't ours.
    public func outcomes(knowing event: (String) throws -> ScheduledEvent?) rethrows -> [Outcome] {
        switch choice {
        case .refused(var outcome):
            outcome.email = message.from?.lowercased()
            return [outcome]
        case .found(let file): return try outcomes(of: file, knowing: event)
        }
    }

    private func outcomes(
        of file: CalendarFile,
        knowing event: (String) throws -> ScheduledEvent?
    ) rethrows -> [Outcome] {
        let sender = message.from?.lowercased()
        func whole(_ verdict: Outcome.Verdict, _ reason: String) -> [Outcome] {
            var outcome = Outcome(verdict, reason)
            outcome.email = sender
            outcome.uid = file.items.first?.uid
            return [outcome]
        }
        if file.hasTwoMethods { return whole(.rejected, "the calendar states two METHODs that differ") }
        if message.isAutomatic, file.method != "REPLY" {
            return whole(.ignored, "a program sent it by itself")
        }
        switch file.method {
        case "REPLY", "COUNTER", "REFRESH": break
        case "REQUEST", "ADD", "CANCEL", "PUBLISH", "DECLINECOUNTER":
            return whole(.ignored, "only the organiser may send \(file.method ?? "it")")
        case nil: return whole(.pending, "the calendar states no METHOD")
        default: return whole(.pending, "the METHOD of the calendar is unknown")
        }
        let events = file.items.filter { $0.component == "VEVENT" }
        guard !events.isEmpty else { return whole(.ignored, "it is about no event") }
        guard events.count <= 500 else { return whole(.pending, "it speaks of more than 500 dates") }
        let outcomes = try events.flatMap { item in
            decide(item, method: file.method ?? "", known: try item.uid.flatMap(event))
        }
        return Array(outcomes.prefix(500))
    }

    private func decide(_ item: CalendarItem, method: String, known: ScheduledEvent?) -> [Outcome] {
        let sender = message.from?.lowercased()
        func outcome(_ verdict: Outcome.Verdict, _ reason: String, _ email: String? = nil) -> Outcome {
            var result = Outcome(verdict, reason)
            result.uid = item.uid
            result.email = email ?? sender ?? item.attendees.first?.email
            return result
        }
        if let name = item.contradiction { return [outcome(.rejected, "it gives two values of \(name)")] }
        guard let known else {
            return [outcome(.pending, "no event of the planner has this UID")]
        }
        if item.hasBadOrganizer || item.organizer.map({ !known.isOrganizer($0) }) ?? false {
            let waiting = outcome(.pending, "it names another organiser")
            guard method == "REPLY", message.trust != .failed, !item.isThisAndFuture else { return [waiting] }
            // What would count is kept: the host may know better.
            let said = ReplyJudge(item: item, event: known, message: message).reply()
            let kept = said.filter { $0.reply != nil && $0.verdict != .rejected && $0.verdict != .ignored }
                .map { outcome in
                    var outcome = outcome
                    (outcome.verdict, outcome.reason) = (.pending, waiting.reason)
                    return outcome
                }
            return kept.isEmpty ? [waiting] : kept
        }
        if message.trust == .failed {
            return [outcome(.rejected, "the sender's domain says that the mail is forged")]
        }
        if item.isThisAndFuture { return [outcome(.pending, "it answers for this date and all later ones")] }
        let judge = ReplyJudge(item: item, event: known, message: message)
        switch method {
        case "COUNTER": return [judge.counter()]
        case "REFRESH": return [judge.refresh()]
        default: return judge.reply()
        }
    }
}
