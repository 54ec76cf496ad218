package import Calendars
package import Invites
internal import Store

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
    package var proposedStart: Instant?
}

extension Planner {
    /// What waits for the host, the oldest first.
    package func inbox() throws -> [InboxItem] {
        try read { try items($0) }
    }

    private func items(_ records: Records) throws -> [InboxItem] {
        try records.waitingVerdicts().map { verdict in
            InboxItem(
                number: verdict.id,
                event: try verdict.event.flatMap { try records.event($0)?.slug },
                email: verdict.email,
                name: verdict.name,
                reason: verdict.reason,
                answer: verdict.answer,
                partySize: verdict.guests + 1,
                note: verdict.comment,
                instance: verdict.instance,
                wish: verdict.wish == .none ? nil : verdict.wish.rawValue,
                proposedStart: verdict.proposedStart
            )
        }
    }

    /// Lets an item count: an answer is written down, an uninvited guest is added, a proposed time is taken.
    ///
    /// - Returns: what is still waiting, and what was done.
    package func acceptInboxItem(_ number: Int64) throws -> (done: String, waiting: [InboxItem]) {
        try write { records in
            let item = try waiting(number, in: records)
            let done = try accept(item, in: records)
            try records.decide(.accepted, on: item.id)
            return (done, try items(records))
        }
    }

    /// Leaves an item without effect.
    package func refuseInboxItem(_ number: Int64) throws -> (done: String, waiting: [InboxItem]) {
        try write { records in
            let item = try waiting(number, in: records)
            try records.decide(.refused, on: item.id)
            return ("number \(number) changes nothing", try items(records))
        }
    }

    private func waiting(_ number: Int64, in records: Records) throws -> MessageVerdict {
        guard let item = try records.waitingVerdicts().first(where: { $0.id == number }) else {
            throw PlannerError.refused("nothing of number \(number) waits; `tertulia inbox` shows what does")
        }
        return item
    }

    private func accept(_ item: MessageVerdict, in records: Records) throws -> String {
        guard let event = try item.event.flatMap({ try records.event($0) }) else {
            throw PlannerError.refused(
                "number \(item.id) is about no event of yours; refuse it, or write the answer by hand"
            )
        }
        if item.wish == .otherTime {
            guard let start = item.proposedStart, item.instance.isEmpty else {
                throw PlannerError.refused("the proposed time can't be taken as it is; use `tertulia events move`")
            }
            var moved = event
            moved.movedFrom = event.start
            moved.end = start.adding(seconds: event.end.seconds - event.start.seconds)
            moved.start = start
            moved.sequence += 1
            moved.updatedAt = now
            try records.update(moved)
            return "\(event.slug) is moved; `tertulia invite \(event.slug)` tells everybody"
        }
        if item.wish == .refresh { return "`tertulia invite \(event.slug) \(item.email)` sends the invitation again" }
        guard let answer = item.answer else {
            throw PlannerError.refused("number \(item.id) holds no answer; refuse it")
        }
        let desk = ReplyDesk(planner: self, records: records, settings: try settings(records))
        let person =
            try item.email.isEmpty ? whoIsMeant(item.name, in: records) : desk.ensurePerson(item.email, name: item.name)
        let invitation = try records.insertInvitation(of: person, to: event.id, state: .chosen)
        var entry = AnswerEntry(
            answer: answer,
            partySize: answer == .no ? 1 : min(item.guests + 1, 50),
            note: item.comment,
            source: .calendar,
            sequence: min(item.sequence ?? event.sequence, event.sequence),
            stamp: item.stamp ?? now,
            receivedAt: now
        )
        entry.instance = item.instance
        try records.append(entry, to: invitation.id)
        let remarks = try seatRemarks(try records.settle(event.id), in: records)
        return (["the answer counts: \(answer.rawValue)"] + remarks).joined(separator: "; ")
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
