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
            let event = try eventToChange(eventWord, in: records)
            try refuseCancelled(event)
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
            // What takes a gathering off a calendar is a new version of it; that of everybody else stands.
            var regrets = sheet
            regrets.event.sequence = try nextSequence(after: event, in: records)
            var messages: [OutgoingMessage] = []
            for var invitation in guests {
                if invitation.isToBeTold, let person = try records.person(invitation.person) {
                    let zone = person.zone.isEmpty ? nil : zone(person.zone)
                    let email = try usableEmail(of: person.id, in: records)
                    messages.append(try regrets.regret(.uninvited, for: person, email, zone))
                    invitation.sentSequence = regrets.event.sequence
                    try records.update(invitation)
                }
                try takeOff(invitation, event, in: records)
            }
            try records.touch([event.id], at: now)
            let moved = try records.settle(event.id)
            var card = try card(of: event.id, in: records)
            card.remarks = try seatRemarks(moved, in: records)
            card.warnings += try partings(of: guests, event, in: records)
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

    /// Who is left alone of a couple.
    private func partings(of guests: [Invitation], _ event: Event, in records: Records) throws -> [String] {
        let couples = try records.rules().filter { $0.kind == .couple }
        return try guests.flatMap { guest in
            try couples.filter { $0.a == guest.person || $0.b == guest.person }.flatMap { couple in
                try ruleWarnings(about: couple.a == guest.person ? couple.b : couple.a, at: event.id, in: records)
            }
        }
    }

    private func takeOff(_ invitation: Invitation, _ event: Event, in records: Records) throws {
        try records.leaveOut(invitation.person, of: event.id)
        let journal = try records.journal(of: invitation.id)
        // Whoever is a guest of the series would be one of the date again, so the date needs a no of its own.
        let isRegular = try event.series.map { try records.invitation(of: invitation.person, to: $0) != nil } ?? false
        guard !journal.isEmpty || isRegular else { return try records.deleteInvitation(invitation.id) }
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
