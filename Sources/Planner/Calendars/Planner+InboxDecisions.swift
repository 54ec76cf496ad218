internal import Calendars
internal import Invites
internal import Store

/// What the host's decision came to.
package struct InboxDecision: Sendable {
    package var done: String
    /// What is still waiting.
    package var waiting: [InboxItem]
    /// What to send to the one who wrote; empty where nothing has to be said.
    package var messages: [OutgoingMessage] = []
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
            let (done, messages) = try accept(item, as: who, forms, in: records)
            try records.decide(.accepted, on: item)
            try deliver(messages)
            return InboxDecision(done: done, waiting: try items(records), messages: messages)
        }
    }

    /// Leaves an item without effect. Who proposed another time, and who wanted to come uninvited, is to be told.
    ///
    /// - Parameter deliver: writes the files; when it throws, nothing was decided.
    package func refuseInboxItem(
        _ number: Int64,
        forms: InvitationForms = InvitationForms(files: false),
        deliver: ([OutgoingMessage]) throws -> Void = { _ in }
    ) throws -> InboxDecision {
        try write { records in
            let item = try waiting(number, in: records)
            let message = try refusal(of: item, forms, in: records)
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
    ) throws -> (done: String, messages: [OutgoingMessage]) {
        guard let event = try item.event.flatMap({ try records.event($0) }) else {
            throw PlannerError.refused(
                "number \(item.id) is about no event of yours; refuse it, or write the answer by hand"
            )
        }
        guard who == nil || item.wish == .join || item.email.isEmpty else {
            throw PlannerError.refused("it is known who sent number \(item.id): accept it without --as")
        }
        switch item.wish {
        case .otherTime: return (try takeProposal(item, of: event, in: records), [])
        case .refresh:
            let message = try sendAgain(item, event, forms, in: records)
            return ("the invitation is made again for \(message.person.name)", [message])
        case .none, .join: return try takeAnswer(item, as: who, of: event, forms, in: records)
        }
    }

    private func takeProposal(_ item: MessageVerdict, of event: Event, in records: Records) throws -> String {
        let event = try written(dateNamed(item.instance, of: event, in: records), in: records)
        try refuseCancelled(event)
        guard let start = item.proposedStart, !event.isSeries else {
            throw PlannerError.refused("the proposed time can't be taken as it is; use `tertulia events move`")
        }
        guard start != event.start || item.proposedEnd.map({ $0 != event.end }) ?? false else {
            throw PlannerError.refused("\(event.slug) is at that time already; refuse the number")
        }
        let end = proposedEnd(item, length: event.end.seconds - event.start.seconds, from: start)
        var moved = event
        try shift(&moved, to: start, until: end, in: records)
        return "\(event.slug) is moved; `tertulia invite \(event.slug)` tells everybody"
    }

    /// The current REQUEST with the same SEQUENCE (RFC 5546 section 3.2.6), at most once an hour: nobody can make us
    /// write to somebody over and over.
    private func sendAgain(
        _ item: MessageVerdict,
        _ event: Event,
        _ forms: InvitationForms,
        in records: Records
    ) throws -> OutgoingMessage {
        let settings = try organizer(in: records)
        var remarks: [String] = []
        var event = try written(dateNamed(item.instance, of: event, in: records), in: records)
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
    /// is nobody to tell.
    private func refusal(
        of item: MessageVerdict,
        _ forms: InvitationForms,
        in records: Records
    ) throws -> OutgoingMessage? {
        let isWaitingForWord = item.wish == .otherTime || item.wish == .join && item.answer != .no
        guard isWaitingForWord, let whole = try item.event.flatMap({ try records.event($0) }),
            let email = try? Checked.email(item.email), let settings = try? organizer(in: records)
        else { return nil }
        let event = try dateNamed(item.instance, of: whole, in: records)
        guard event.status != .cancelled else { return nil }
        // A name that only the message gives is not written back: anybody could put words into it.
        let known = try records.personWith(email: email).flatMap { try records.person($0) }
        let person = known ?? Person(id: Person.ID(rawValue: 0), name: "", createdAt: now)
        var sheet = try sheet(for: event, settings, forms, in: records)
        let zone = person.zone.isEmpty ? nil : zone(person.zone)
        if item.wish == .otherTime { return try sheet.unmoved(for: person, email, zone) }
        // Somebody who was invited since is not to be told off.
        guard try known.flatMap({ try records.invitation(of: $0.id, to: event.id) }) == nil else { return nil }
        sheet.venue = nil
        return try sheet.regret(for: person, email, zone)
    }

    /// Somebody who was not invited is from now on, and gets the invitation.
    private func takeAnswer(
        _ item: MessageVerdict,
        as who: String?,
        of event: Event,
        _ forms: InvitationForms,
        in records: Records
    ) throws -> (done: String, messages: [OutgoingMessage]) {
        guard let answer = item.answer else {
            throw PlannerError.refused(
                "number \(item.id) holds no answer; write one with `tertulia rsvp`, or refuse it"
            )
        }
        let person = try sender(of: item, as: who, at: event, in: records)
        let delegate = try delegate(of: item, known(event, in: records), in: records)
        var remarks: [String] = []
        var messages: [OutgoingMessage] = []
        for target in try targets(of: item.instance, of: event, for: person, in: records) {
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
                let seated = try records.invitation(of: person, to: target.id)
            else { continue }
            let sheet = try sheet(for: target, settings, forms, inviting: [seated], in: records)
            messages += try [message(to: seated, by: sheet, &remarks, in: records)].compactMap(\.self)
        }
        return ((["the answer counts: \(answer.rawValue)"] + remarks).joined(separator: "; "), messages)
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
            let guest = try namesake(of: item, at: event, in: records).first
        {
            throw PlannerError.refused(
                """
                number \(item.id) may be from \(guest.name), who is invited by another address: say \
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
