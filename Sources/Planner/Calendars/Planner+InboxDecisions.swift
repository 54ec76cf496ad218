internal import Calendars
internal import Invites
internal import Store

/// What the host's decision came to.
package struct InboxDecision: Sendable {
    package var done: String
    /// What is still waiting.
    package var waiting: [InboxItem] = []
    /// What to send to the one who wrote, or to all whom a change concerns; empty where nothing has to be said.
    package var messages: [OutgoingMessage] = []
    /// The event that was moved, with whom to tell and what stands in the way.
    package var moved: EventCard?
}

extension Planner {
    /// Lets an item count: an answer is written down, an uninvited guest is added, a proposed time is taken, the
    /// invitation is made again for who asked for it.
    ///
    /// - Parameters:
    ///   - who: whose answer it is, for one that comes from an address that is not known: that address is theirs from
    ///     then on. `new` for somebody new.
    ///   - deliver: writes the files; when it throws, nothing was decided.
    package func acceptInboxItem(
        _ number: Int64,
        as who: String? = nil,
        forms: InvitationForms = InvitationForms(files: false),
        deliver: ([OutgoingMessage]) throws -> Void = { _ in }
    ) throws -> InboxDecision {
        try write { records in
            let item = try waiting(number, in: records)
            var decision = try accept(item, as: who, forms, in: records)
            try records.decide(.accepted, on: item)
            try deliver(decision.messages)
            decision.waiting = try items(records)
            return decision
        }
    }

    /// Leaves an item without effect. Who proposed another time, and who wanted to come uninvited, is to be told.
    ///
    /// - Parameters:
    ///   - who: who proposed another time, where the message does not say it.
    ///   - deliver: writes the files; when it throws, nothing was decided.
    package func refuseInboxItem(
        _ number: Int64,
        as who: String? = nil,
        forms: InvitationForms = InvitationForms(files: false),
        deliver: ([OutgoingMessage]) throws -> Void = { _ in }
    ) throws -> InboxDecision {
        try write { records in
            let item = try waiting(number, in: records)
            guard who == nil || item.wish == .otherTime else {
                throw PlannerError.usage("--as goes with accept, or with a proposed time that is refused")
            }
            let message = try refusal(of: item, as: who, forms, in: records)
            try records.decide(.refused, on: item)
            try deliver(message.map { [$0] } ?? [])
            return InboxDecision(
                done: "number \(number) changes nothing" + (message == nil ? "" : "; this tells them so"),
                waiting: try items(records),
                messages: message.map { [$0] } ?? []
            )
        }
    }

    private func accept(
        _ item: MessageVerdict,
        as who: String?,
        _ forms: InvitationForms,
        in records: Records
    ) throws -> InboxDecision {
        guard let event = try item.event.flatMap({ try records.event($0) }) else {
            throw PlannerError.refused(
                "number \(item.id) is about no event of yours; refuse it, or write the answer by hand"
            )
        }
        if let who { try refuseOther(who, than: item, in: records) }
        switch item.wish {
        case .otherTime: return try takeProposal(item, as: who, of: event, forms, in: records)
        case .refresh:
            let message = try sendAgain(item, event, forms, in: records)
            return InboxDecision(
                done: "the invitation is made again for \(message.person.name)",
                messages: [message]
            )
        case .none, .join: return try takeAnswer(item, as: who, of: event, forms, in: records)
        }
    }

    /// Somebody whose address is known can't be made somebody else.
    func refuseOther(_ who: String, than item: MessageVerdict, in records: Records) throws {
        guard item.wish != .join, let sender = try records.personWith(email: item.email) else { return }
        guard try who != "new" && person(who, in: records).id == sender else {
            let name = try records.person(sender)?.name ?? "somebody else"
            throw PlannerError.refused("number \(item.id) is from \(name), whose address it names: leave --as away")
        }
    }

    /// Somebody who was not invited is from now on, and gets the invitation.
    private func takeAnswer(
        _ item: MessageVerdict,
        as who: String?,
        of event: Event,
        _ forms: InvitationForms,
        in records: Records
    ) throws -> InboxDecision {
        guard let answer = item.answer else {
            throw PlannerError.refused(
                "number \(item.id) holds no answer; write one with `tertulia rsvp`, or refuse it"
            )
        }
        try refuseCancelled(event)
        let person = try sender(of: item, as: who, at: event, in: records)
        let delegate = try delegate(of: item, known(event, in: records), in: records)
        var remarks: [String] = []
        var messages: [OutgoingMessage] = []
        for target in try targets(of: item.instance, of: event, for: person, in: records) {
            try refuseCancelled(target)
            if item.wish == .join { try refusePast(target) }
            let isInvited = try records.invitation(of: person, to: target.id)?.invitedAt != nil
            let invitation = try records.insertInvitation(of: person, to: target.id, state: .chosen)
            let isBack = try records.leftOut(of: target.id)[person]?.contains(target.instance) ?? false
            try records.append(try entry(answer, item, of: invitation, target, in: records), to: invitation.id)
            if answer != .no { try records.takeIn(person, to: target.id) }
            if let delegate {
                let seated = try seat(delegate, inPlaceOf: invitation.id, at: target, in: records)
                remarks.append(delegateRemark(seated.person.name, target))
            }
            remarks += try seatRemarks(try records.settle(target.id), in: records)
            guard item.wish == .join, answer != .no, isBack || !isInvited, let settings = try? organizer(in: records),
                let seated = try records.invitation(of: person, to: target.id), seated.state != .waiting
            else { continue }
            let sheet = try sheet(for: target, settings, forms, inviting: [seated], in: records)
            // Who said yes is not asked again.
            let kind = answer == .yes ? LetterKind.welcome : nil
            messages += try [message(to: seated, by: sheet, as: kind, &remarks, in: records)].compactMap(\.self)
        }
        let done = (["the answer counts: \(answer.rawValue)"] + remarks).joined(separator: "; ")
        return InboxDecision(done: done, messages: messages)
    }

    /// Whose answer it is. Somebody who is called like a guest may be that guest: the host has to say.
    private func sender(
        of item: MessageVerdict,
        as who: String?,
        at event: Event,
        in records: Records
    ) throws -> Person.ID {
        if let who, who != "new" {
            let person = try person(who, in: records).id
            if !item.email.isEmpty {
                _ = try records.insertAddress(Handle(kind: "email", value: item.email), of: person, import: nil)
            }
            return person
        }
        guard !item.email.isEmpty else { return try whoIsMeant(item.name, in: records) }
        if who == nil, try records.personWith(email: item.email) == nil,
            let (guest, standing) = try namesake(of: item, at: event, in: records)
        {
            throw PlannerError.refused(
                """
                number \(item.id) may be from \(guest.name), who is \(standing) by another address: say \
                `tertulia inbox accept \(item.id) --as \(guest.id.rawValue)`, or `--as new` for somebody of the same name
                """
            )
        }
        return try ensurePerson(item.email, name: item.name, in: records)
    }

    /// What goes into the journal: for no version that was never sent, and of somebody who was taken off the list after
    /// what took them off.
    private func entry(
        _ answer: Answer,
        _ item: MessageVerdict,
        of invitation: Invitation,
        _ target: Event,
        in records: Records
    ) throws -> AnswerEntry {
        var entry = AnswerEntry(
            answer: answer,
            partySize: answer == .no ? 1 : min(item.guests + 1, 50),
            note: item.comment,
            source: item.email.isEmpty ? .chat : .calendar,
            sequence: min(item.sequence ?? target.sequence, target.sequence),
            stamp: item.stamp ?? now,
            receivedAt: now
        )
        let leftOut = try records.leftOut(of: target.id)[invitation.person] ?? []
        if leftOut.contains(target.instance) {
            let before = try records.journal(of: invitation.id)
            entry.sequence = before.map(\.sequence).reduce(target.sequence, max)
            entry.stamp = before.map(\.stamp).reduce(now, max)
            // The host's word against the host's earlier one.
            entry.source = .hand
        }
        return entry
    }

    /// Somebody of whom a chat gives the name alone: who is called so, or a new person.
    private func whoIsMeant(_ name: String, in records: Records) throws -> Person.ID {
        let clean = try Checked.name(name)
        let found = try records.people(meaning: clean)
        if found.count > 1 { return try person(clean, in: records).id }
        if let known = found.first { return known.id }
        return try records.insert(Person(id: Person.ID(rawValue: 0), name: clean, createdAt: now), import: nil)
    }
}
