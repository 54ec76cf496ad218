internal import Calendars
internal import Invites
internal import Store

/// What guests ask for besides a place: another time, or the invitation once more.
extension Planner {
    /// Moves the event, as `events move` does. Files for whoever is to be told are made when files are asked for.
    func takeProposal(
        _ item: MessageVerdict,
        as who: String?,
        of event: Event,
        _ forms: InvitationForms,
        in records: Records
    ) throws -> InboxDecision {
        var event = try written(dateNamed(item.instance, of: event, in: records), in: records)
        try refuseCancelled(event)
        guard !event.isSeries else {
            throw PlannerError.refused(
                "number \(item.id) is about all dates of \(event.slug): `tertulia events move \(event.slug) TIME` moves them"
            )
        }
        guard let start = item.proposedStart else {
            throw PlannerError.refused(
                "number \(item.id) names no time that can be read; use `tertulia events move \(event.slug) TIME`"
            )
        }
        guard start != event.start || item.proposedEnd.map({ $0 != event.end }) ?? false else {
            throw PlannerError.refused("\(event.slug) is at that time already; refuse the number")
        }
        if who == "new" {
            throw PlannerError.usage("another time is taken from anybody: accept number \(item.id) without --as new")
        }
        if let who { try remember(item.email, of: try person(who, in: records).id, in: records) }
        let end = proposedEnd(item, length: event.end.seconds - event.start.seconds, from: start)
        var card = try move(&event, to: start, until: end, in: records)
        let messages = forms.files ? try news(of: event, forms, &card.remarks, in: records) : []
        let next = messages.isEmpty ? "`tertulia invite \(event.slug)` tells everybody" : "this tells everybody"
        return InboxDecision(done: "\(event.slug) is moved; \(next)", messages: messages, moved: card)
    }

    /// The messages to all who were told of an event, about how it stands now.
    private func news(
        of event: Event,
        _ forms: InvitationForms,
        _ remarks: inout [String],
        in records: Records
    ) throws -> [OutgoingMessage] {
        let told = try records.invitations(of: event.id).filter(\.isToBeTold)
        guard !told.isEmpty else { return [] }
        let sheet = try sheet(for: event, organizer(in: records), forms, inviting: told, in: records)
        return try told.compactMap { try message(to: $0, by: sheet, &remarks, in: records) }
    }

    /// An address is theirs from now on.
    func remember(_ email: String, of person: Person.ID, in records: Records) throws {
        guard !email.isEmpty, try records.personWith(email: email) == nil else { return }
        _ = try records.insertAddress(Handle(kind: "email", value: email), of: person, import: nil)
    }

    /// The current REQUEST with the same SEQUENCE (RFC 5546 section 3.2.6), at most once an hour: nobody can make us
    /// write to somebody over and over.
    func sendAgain(
        _ item: MessageVerdict,
        _ event: Event,
        _ forms: InvitationForms,
        in records: Records
    ) throws -> OutgoingMessage {
        let settings = try organizer(in: records)
        var remarks: [String] = []
        var event = try written(dateNamed(item.instance, of: event, in: records), in: records)
        try refusePast(event)
        guard let person = try records.personWith(email: item.email),
            let invitation = try records.invitation(of: person, to: event.id), invitation.state != .standby
        else { throw PlannerError.refused("who asks is not invited to \(event.slug); refuse the number") }
        if let sent = invitation.sentAt, now.seconds - sent.seconds < 3600, sent <= now {
            throw PlannerError.refused(
                "the invitation was made for them less than an hour ago; accept the number later, or use `invite`"
            )
        }
        event = try renewed(event, telling: [invitation], &remarks, in: records)
        let sheet = try sheet(for: event, settings, forms, in: records)
        guard let message = try message(to: invitation, by: sheet, &remarks, in: records) else {
            throw PlannerError.refused("who asks is not in the file any more; refuse the number")
        }
        return message
    }

    /// DECLINECOUNTER for a proposal, CANCEL for somebody uninvited (RFC 5546 sections 3.2.8 and 3.2.3); nil where there
    /// is nobody to tell, and nothing more to say.
    func refusal(
        of item: MessageVerdict,
        as who: String?,
        _ forms: InvitationForms,
        in records: Records
    ) throws -> OutgoingMessage? {
        if let who { try refuseOther(who, than: item, in: records) }
        let isWaitingForWord = item.wish == .otherTime || item.wish == .join && item.answer != .no
        guard isWaitingForWord, let whole = try item.event.flatMap({ try records.event($0) }) else { return nil }
        let event = try dateNamed(item.instance, of: whole, in: records)
        // A name that only the message gives is not written back: anybody could put words into it.
        let known = who == "new" ? nil : who
        let sender = try known.map { try person($0, in: records).id } ?? records.personWith(email: item.email)
        let writer = try sender.flatMap { try records.person($0) }
        let own = try writer.flatMap { try usableEmail(of: $0.id, in: records) }
        guard let email = (try? Checked.email(item.email)) ?? own, let settings = try? organizer(in: records),
            event.status != .cancelled, event.end > now || event.isSeries
        else { return nil }
        let guest = writer ?? Person(id: Person.ID(rawValue: 0), name: "", createdAt: now)
        let invitation = try writer.flatMap { try records.invitation(of: $0.id, to: event.id) }
        let isGuest = invitation.map { $0.state != .standby || $0.invitedAt != nil } ?? false
        var sheet = try sheet(for: event, settings, forms, in: records)
        let zone = guest.zone.isEmpty ? nil : zone(guest.zone)
        // Nobody is told of a table to which they were not invited, and nobody who was invited since is told off.
        if item.wish == .otherTime { return isGuest ? try sheet.unmoved(for: guest, email, zone) : nil }
        guard !isGuest else { return nil }
        sheet.venue = nil
        return try sheet.regret(for: guest, email, zone)
    }
}
