package import Calendars
package import Invites
internal import Store
internal import Text

/// Something that waits for the host.
package struct InboxItem: Sendable {
    package var number: Int64
    package var event: String?
    package var email: String
    package var name: String
    package var reason: String
    package var answer: Answer?
    package var partySize: Int
    package var note: String
    package var instance: String
    /// refresh, otherTime or join.
    package var wish: String?
    /// When it takes place, of what is known here: a date of a series that the message names, or the event.
    package var time: Span?
    /// The time that somebody proposes instead.
    package var proposed: Span?

    /// A stretch of time on the clocks of the event.
    package struct Span: Sendable {
        package var start: Instant
        package var end: Instant
        package var zone: Zone
    }
}

extension Planner {
    /// What waits for the host, the oldest first.
    package func inbox() throws -> [InboxItem] {
        try read { try items($0) }
    }

    func items(_ records: Records) throws -> [InboxItem] {
        var shelf: [Event.ID: KnownEvent] = [:]
        return try records.waitingVerdicts().map { verdict in
            let whole = try verdict.event.flatMap { try records.event($0) }
            var reason = verdict.reason
            if let whole, verdict.answer == .no {
                let known = try shelf[whole.id] ?? known(whole, in: records)
                shelf[whole.id] = known
                if let delegate = try delegate(of: verdict, known, in: records) {
                    reason = "sends \(delegate.name ?? delegate.email) in their place; \(reason)"
                }
            }
            if verdict.wish == .join, let sender = try records.personWith(email: verdict.email) {
                let name = try records.person(sender)?.name ?? ""
                reason += "; it is the address of \(name) (\(sender.rawValue))"
            }
            if let whole, let (guest, standing) = try namesake(of: verdict, at: whole, in: records) {
                reason += "; perhaps \(guest.name) (\(guest.id.rawValue)), \(standing) by another address"
            }
            let event = try whole.map { try dateNamed(verdict.instance, of: $0, in: records) }
            let time = event.map { InboxItem.Span(start: $0.start, end: $0.end, zone: zone($0.zone)) }
            return InboxItem(
                number: verdict.id,
                event: whole?.slug,
                email: verdict.email,
                name: verdict.name,
                reason: reason,
                answer: verdict.answer,
                partySize: verdict.guests + 1,
                note: verdict.comment,
                instance: verdict.instance,
                wish: verdict.wish == .none ? nil : verdict.wish.rawValue,
                time: time,
                proposed: proposal(verdict, insteadOf: time)
            )
        }
    }

    /// Somebody on the list who is called like who answers uninvited, and whether they are invited or next in line.
    func namesake(
        of item: MessageVerdict,
        at event: Event,
        in records: Records
    ) throws -> (guest: NamedPerson, standing: String)? {
        guard item.wish == .join, !item.name.isEmpty else { return nil }
        let name = fold(item.name)
        let others = try records.guests(of: event.id).filter { guest in
            fold(guest.name) == name && !guest.emails.contains(item.email.lowercased())
        }
        guard let other = others.first else { return nil }
        let isAsked = try other.isAsked || records.datesAsked(of: event.id)[other.person] != nil
        return (NamedPerson(id: other.person, name: other.name), isAsked ? "invited" : "next in line")
    }

    private func proposal(_ verdict: MessageVerdict, insteadOf time: InboxItem.Span?) -> InboxItem.Span? {
        guard let start = verdict.proposedStart, let time else { return nil }
        let length = time.end.seconds - time.start.seconds
        return InboxItem.Span(start: start, end: proposedEnd(verdict, length: length, from: start), zone: time.zone)
    }

    /// When a proposed time ends: as it says, if that is a gathering's length, else after as long as was planned.
    func proposedEnd(_ verdict: MessageVerdict, length: Int64, from start: Instant) -> Instant {
        let said = verdict.proposedEnd.map { $0.seconds - start.seconds } ?? 0
        return start.adding(seconds: (60...7 * 86_400).contains(said) ? said : length)
    }

    func waiting(_ number: Int64, in records: Records) throws -> MessageVerdict {
        guard let item = try records.waitingVerdicts().first(where: { $0.id == number }) else {
            throw PlannerError.refused("nothing of number \(number) waits; `tertulia inbox` shows what does")
        }
        return item
    }
}
