internal import Calendars
internal import Invites
internal import Store

extension Planner {
    /// Takes guests off an event. Whoever was told of it gets a letter and a file that takes it off their calendar; an
    /// answer stays in the journal, with a no of the planner's after it.
    ///
    /// - Parameter deliver: writes the files; when it throws, nothing was changed.
    package func uninvite(
        _ eventWord: String,
        _ whos: [String],
        forms: InvitationForms = InvitationForms(),
        deliver: (InvitationBatch) throws -> Void = { _ in }
    ) throws -> InvitationBatch {
        try write { records in
            let event = try event(eventWord, in: records)
            let guests = try people(whos, in: records).map { guest in
                guard let invitation = try records.invitation(of: guest.id, to: event.id) else {
                    throw PlannerError.refused("\(guest.name) is not on the list of \(event.slug)")
                }
                guard invitation.attendance == .unknown else {
                    throw PlannerError.refused(
                        "\(guest.name) was at \(event.slug) or missed it; `tertulia came` says so"
                    )
                }
                return invitation
            }
            let told = guests.filter(\.isToBeTold)
            let sheet = try sheet(
                for: event,
                told.isEmpty ? settings(records) : organizer(in: records),
                forms,
                in: records
            )
            var messages: [OutgoingMessage] = []
            for invitation in guests {
                if invitation.isToBeTold, let person = try records.person(invitation.person) {
                    let zone = person.zone.isEmpty ? nil : zone(person.zone)
                    let email = try usableEmail(of: person.id, in: records)
                    messages.append(try sheet.regret(for: person, email, zone))
                }
                try takeOff(invitation, event, in: records)
            }
            let moved = try records.settle(event.id)
            var card = try card(of: event.id, in: records)
            card.remarks = try seatRemarks(moved, in: records)
            for guest in guests {
                for partner in try records.rules() where partner.kind == .couple {
                    guard partner.a == guest.person || partner.b == guest.person else { continue }
                    let other = partner.a == guest.person ? partner.b : partner.a
                    card.warnings += try ruleWarnings(about: other, at: event.id, in: records)
                }
            }
            let batch = InvitationBatch(
                event: card,
                messages: messages,
                ownCalendar: try sheet.own(guests: try calendarGuests(of: event, in: records)),
                ownFileName: "\(event.slug)-planner.ics"
            )
            try deliver(batch)
            return batch
        }
    }

    private func takeOff(_ invitation: Invitation, _ event: Event, in records: Records) throws {
        try records.leaveOut(invitation.person, of: event.id)
        let journal = try records.journal(of: invitation.id)
        guard !journal.isEmpty else { return try records.deleteInvitation(invitation.id) }
        let entry = AnswerEntry(
            answer: .no,
            partySize: 1,
            note: "taken off the list",
            source: .hand,
            sequence: max(event.sequence, journal.map(\.sequence).max() ?? 0),
            stamp: max(now, journal.map(\.stamp).max() ?? now),
            receivedAt: now
        )
        try records.append(entry, to: invitation.id)
    }
}
