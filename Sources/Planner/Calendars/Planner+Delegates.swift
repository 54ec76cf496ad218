internal import Calendars
internal import Invites
internal import Store

extension Planner {
    /// Somebody who comes in another's place, by a message.
    struct Delegate {
        var email: String
        /// As the message gives it.
        var name: String?
    }

    /// What the rules for replies see of an event.
    func known(_ event: Event, in records: Records) throws -> KnownEvent {
        let settings = try settings(records)
        let zone = zone(event.zone)
        return try KnownEvent(
            event,
            series: try recurrence(of: event, in: records) ?? Series(start: zone.local(at: event.start), zone: zone),
            organizers: settings.formerEmails + [settings.email],
            at: now,
            in: records
        )
    }

    /// Whom a message that is kept sends in the guest's place; nil for nobody, or for somebody who can't be.
    func delegate(of item: MessageVerdict, _ event: KnownEvent, in records: Records) throws -> Delegate? {
        guard item.answer == .no, !item.email.isEmpty, let message = try records.message(item.message),
            let incoming = Incoming(message.raw, isMail: message.isMail, at: message.receivedAt, believing: [])
        else { return nil }
        let outcomes = ReplyRules(incoming.message).outcomes { $0 == event.event.uid ? event.scheduled : nil }
        let own = outcomes.first { outcome in
            outcome.email == item.email && (outcome.instance.map { "\($0)" } ?? "") == item.instance
                && outcome.reply?.delegate != nil
        }
        guard let reply = own?.reply, let email = reply.delegate,
            (event.guest(email)?.isDelegate ?? true) || !event.isExpected(email, at: LocalTime(item.instance)),
            !event.scheduled.isOrganizer(email)
        else { return nil }
        return Delegate(email: email, name: reply.delegateName)
    }

    /// Puts somebody on the list in another's place.
    func seat(
        _ delegate: Delegate,
        inPlaceOf sender: Int64,
        at target: Event,
        in records: Records
    ) throws -> (person: NamedPerson, invitation: Int64) {
        let person = try ensurePerson(delegate.email, name: delegate.name, in: records)
        var invitation = try records.insertInvitation(of: person, to: target.id, state: .invited)
        invitation.invitedAt = invitation.invitedAt ?? now
        if invitation.state == .standby { invitation.state = .invited }
        try records.update(invitation)
        try records.setDelegated(invitation.id, from: sender)
        let name = try records.person(person)?.name ?? delegate.email
        return (NamedPerson(id: person, name: name), invitation.id)
    }

    func delegateRemark(_ name: String, _ event: Event) -> String {
        "\(name) comes in another's place: `tertulia invite \(event.slug)` sends an invitation"
    }
}
