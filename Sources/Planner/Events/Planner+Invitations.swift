internal import Calendars
internal import Invites
internal import Store
internal import Venues

/// Messages to send, the list for the group, and the planner's own calendar file.
package struct InvitationBatch: Sendable {
    package var event: EventCard
    package var messages: [OutgoingMessage]
    /// Nil unless it was asked for.
    package var groupList: GroupList?
    package var ownCalendar: [UInt8]
    package var ownFileName: String
}

extension Planner {
    /// Makes the messages of an event, one for each guest, and notes that they were invited.
    ///
    /// Without `whos` it is everybody at the table who has not declined; again it is the same SEQUENCE with a new
    /// DTSTAMP. For a cancelled event the messages say so, and go to those who were invited.
    ///
    /// - Parameter deliver: writes the files; when it throws, nobody was invited.
    package func invite(
        _ eventWord: String,
        _ whos: [String] = [],
        forms: InvitationForms = InvitationForms(),
        deliver: (InvitationBatch) throws -> Void = { _ in }
    ) throws -> InvitationBatch {
        try write { records in
            let named = try eventToChange(eventWord, in: records)
            let settings = try organizer(in: records)
            if named.status != .cancelled { try refusePast(named) }
            var remarks: [String] = []
            let audience = try audience(of: named, whos, &remarks, in: records).map { event, guests in
                guard !guests.isEmpty else { return (event: event, guests: guests) }
                return (event: try renewed(event, telling: guests, &remarks, in: records), guests: guests)
            }
            let event = audience.first?.event ?? named
            let invitations = audience.first?.guests ?? []
            let sheet = try sheet(for: event, settings, forms, inviting: invitations, in: records)
            var messages: [OutgoingMessage] = []
            if !sheet.secrets.isEmpty {
                remarks.append(
                    "the words of \(event.slug) tell an address of a guest; the others get … for it, unless the guest list is open"
                )
            }
            if forms.messages {
                for (event, guests) in audience {
                    let sheet = try self.sheet(for: event, settings, forms, inviting: guests, in: records)
                    messages += try guests.compactMap { try message(to: $0, by: sheet, &remarks, in: records) }
                }
            }
            var list: GroupList?
            if forms.chat {
                list = try groupList(of: event, by: sheet, &remarks, in: records)
                for invitation in invitations where !forms.messages { try noteCalled(invitation, event, in: records) }
            }
            var card = try card(of: event.id, in: records)
            card.remarks = remarks
            if forms.chat { card.warnings += try listWarnings(of: event.id, in: records) }
            let batch = InvitationBatch(
                event: card,
                messages: messages,
                groupList: list,
                ownCalendar: try ownCalendar(by: sheet, in: records),
                ownFileName: "\(event.fileStem)-planner.ics"
            )
            try deliver(batch)
            return batch
        }
    }

    /// With everybody who is invited by now, to each date.
    private func ownCalendar(by sheet: InvitationSheet, in records: Records) throws -> [UInt8] {
        var sheet = sheet
        sheet.repetition = try repetition(of: sheet.event, in: records)
        return try sheet.own(guests: try calendarGuests(of: sheet.event, in: records))
    }

    /// Who the planner is, which messages must say.
    func organizer(in records: Records) throws -> Settings {
        let settings = try settings(records)
        guard !settings.name.isEmpty, !settings.email.isEmpty else {
            throw PlannerError.refused(
                "invitations need your name and e-mail address: tertulia init --name NAME --email ADDRESS"
            )
        }
        return settings
    }

    func sheet(
        for event: Event,
        _ settings: Settings,
        _ forms: InvitationForms,
        inviting invitations: [Invitation] = [],
        in records: Records
    ) throws -> InvitationSheet {
        var sheet = InvitationSheet(
            event: event,
            zone: zone(event.zone),
            venue: try event.venue.flatMap { try records.venue($0) },
            settings: settings,
            now: now,
            forms: forms,
            others: event.guestList == .open ? try calendarGuests(of: event, and: invitations, in: records) : []
        )
        sheet.repetition = try repetition(of: event, in: records)
        sheet.topics = try topics(of: event, in: records)
        if event.isSeries {
            sheet.coming =
                event.status == .cancelled
                ? try firstCalledOff(of: event, in: records) : try comingDates(of: event, limit: 7, in: records)
        }
        guard event.guestList == .private else { return sheet }
        let addresses = try addresses(of: try invitationsToAnyDate(of: event, in: records), in: records)
        if sheet.tells(AddressFilter(hiding: addresses.flatMap(\.value))) { sheet.secrets = addresses }
        return sheet
    }

    /// The message to one guest, who is noted as told; nil for somebody who was forgotten.
    ///
    /// - Parameter kind: nil for what the guest has not heard yet.
    func message(
        to invitation: Invitation,
        by sheet: InvitationSheet,
        as kind: LetterKind? = nil,
        _ remarks: inout [String],
        in records: Records
    ) throws -> OutgoingMessage? {
        guard let person = try records.person(invitation.person) else { return nil }
        let email = try usableEmail(of: person.id, in: records)
        let isLeftOut = try isLeftOut(invitation, of: sheet.event, in: records)
        let status = isLeftOut ? .needsAction : try status(of: invitation, to: sheet.event, in: records)
        var sheet = sheet
        sheet.oldVenue = try invitation.sentVenue.flatMap { try records.venue($0)?.name } ?? ""
        sheet.event.sequence = try sequence(for: invitation, of: sheet.event, isLeftOut: isLeftOut, in: records)
        let recipient = InvitationSheet.Recipient(
            person: person,
            email: email,
            invitation: invitation,
            status: status,
            zone: person.zone.isEmpty ? nil : zone(person.zone),
            delegatedFrom: try records.delegator(of: invitation).flatMap { try usableEmail(of: $0, in: records) }
        )
        let message = try sheet.message(to: recipient, as: kind)
        let isUnusable = try email == nil && records.email(of: person.id) != nil
        if isUnusable || message.mail == nil && sheet.forms.page != nil && email != nil {
            remarks.append("the e-mail address of \(person.name) can't be used; correct it with `people edit`")
        }
        try noteSent(invitation, event: sheet.event, hasEmail: email != nil, in: records)
        return message
    }

    private func isLeftOut(_ invitation: Invitation, of event: Event, in records: Records) throws -> Bool {
        try records.leftOut(of: event.id)[invitation.person]?.contains(event.instance) ?? false
    }

    /// The version that a guest is sent: newer than the one by which it was taken off their calendar.
    private func sequence(
        for invitation: Invitation,
        of event: Event,
        isLeftOut: Bool,
        in records: Records
    ) throws -> Int {
        guard event.status != .cancelled else { return event.sequence }
        if isLeftOut {
            var calledOff = event
            calledOff.sequence = try nextSequence(after: event, in: records)
            return try nextSequence(after: calledOff, in: records)
        }
        return max(event.sequence, invitation.sentSequence ?? 0)
    }

    func guests(
        _ whos: [String],
        of event: Event,
        _ remarks: inout [String],
        in records: Records
    ) throws -> [Invitation] {
        let isCancelled = event.status == .cancelled
        guard !whos.isEmpty else {
            let all = try records.invitations(of: event.id).filter { invitation in
                if isCancelled { return invitation.isToBeTold }
                return invitation.state != .standby && invitation.answer != .no && invitation.attendance == .unknown
            }
            guard !all.isEmpty else {
                throw PlannerError.refused(
                    isCancelled
                        ? "nobody was invited to \(event.slug), so nobody has to be told"
                        : "nobody at the table of \(event.slug) is left to invite; name somebody"
                )
            }
            return isCancelled ? all : try allowed(all, &remarks, in: records)
        }
        let named = try people(whos, in: records)
        let invited = try records.invitations(of: event.id)
        let seated = invited.filter(\.isAtTable).map(\.person)
        let wave = nextWave(after: invited)
        return try named.map { guest in
            let before = try records.invitation(of: guest.id, to: event.id)
            if isCancelled {
                // Who declined need not be told, and may be.
                guard before?.isToBeTold ?? false || before?.invitedAt != nil else {
                    throw PlannerError.refused("\(guest.name) was never invited to \(event.slug)")
                }
            } else if !(before?.isToBeTold ?? false) {
                let others = seated + named.map(\.id).filter { !seated.contains($0) }
                if let obstacle = try obstacle(to: guest.id, among: others, in: records) {
                    throw PlannerError.refused(obstacle)
                }
            }
            if before == nil { remarks.append("\(guest.name) was not on the list of \(event.slug) and is now") }
            var invitation = try before ?? records.insertInvitation(of: guest.id, to: event.id, state: .chosen)
            let isLater = before == nil || before?.state == .standby
            if isLater, invitation.invitedAt == nil { invitation.wave = wave }
            return invitation
        }
    }

    /// Without those whom the planner's rules keep away, unless they have heard of it already.
    private func allowed(
        _ invitations: [Invitation],
        _ remarks: inout [String],
        in records: Records
    ) throws -> [Invitation] {
        var seated = invitations.filter(\.isToBeTold).map(\.person)
        return try invitations.filter { invitation in
            guard !invitation.isToBeTold else { return true }
            if let obstacle = try obstacle(to: invitation.person, among: seated, in: records) {
                remarks.append("left out: " + obstacle)
                return false
            }
            seated.append(invitation.person)
            return true
        }
    }

    private func noteSent(_ invitation: Invitation, event: Event, hasEmail: Bool, in records: Records) throws {
        var sent = invitation
        if event.status != .cancelled {
            if sent.state == .chosen || sent.state == .standby { sent.state = .invited }
            sent.invitedAt = sent.invitedAt ?? now
            sent.wave = max(sent.wave, 1)
            sent.channel = sent.channel ?? (hasEmail ? .mail : .chat)
            try records.takeIn(sent.person, to: event.id)
        }
        sent.sentSequence = event.sequence
        sent.sentAt = now
        sent.sentStart = event.start
        sent.sentVenue = event.venue
        try records.update(sent)
        try noteDatesSent(sent, of: event, in: records)
    }

    /// Who sits at the table is called by the list for the group, unless they were invited before.
    private func noteCalled(_ invitation: Invitation, _ event: Event, in records: Records) throws {
        guard invitation.invitedAt == nil else { return }
        try noteSent(invitation, event: event, hasEmail: false, in: records)
    }
}
