internal import Calendars
internal import Invites
internal import Store
internal import Text

extension ReplyDesk {
    /// Takes in a list or answers pasted from a chat: for the event that its title names, else for the next one.
    ///
    /// What is certain counts; the rest waits in the inbox. The same list again changes nothing.
    mutating func takeChat(_ bytes: [UInt8], path: String) throws {
        let text = try decoded(bytes, path: path)
        let reading = reader.read(text)
        guard reading.isChatList else {
            throw PlannerError(
                .badData,
                "\(Checked.quoted(path: path)): no list and no answer is in this text; paste the list, or use `tertulia rsvp`"
            )
        }
        let event = try event(for: reading)
        let matching = try matching(for: event)
        let result = matching.resolve(reading, fold: { fold($0) })
        for answer in result.applied { try apply(answer, to: event) }
        forget()
        if !result.waiting.isEmpty {
            // Whoever's word counts need not be kept in other people's company.
            let kept = Array(result.waiting.map(\.text).joined(separator: "\n").utf8)
            let stored = try records.keepMessage(
                kept,
                digest: Incoming.digest(kept),
                messageID: "",
                isMail: false,
                at: planner.now
            )
            let before = try records.chatVerdicts(for: event.id)
            for line in result.waiting { try wait(line, for: event, of: stored.id, before) }
        }
        let moved = try records.settle(event.id)
        report.remarks += try planner.seatRemarks(moved, in: records)
    }

    private func decoded(_ bytes: [UInt8], path: String) throws -> String {
        do {
            return try Text.decode(bytes, declared: nil).text
        } catch {
            throw PlannerError(.badData, "\(Checked.quoted(path: path)): \(error.what); save it as UTF-8 and try again")
        }
    }

    private func event(for reading: ChatReading) throws -> Event {
        let ahead = try planner.ahead(in: records)
        let title = fold(reading.title)
        if !title.isEmpty {
            // “Tea” stands in “Tea and books” too: the longest title is meant, and of equal ones the next date.
            let titles = ahead.map { fold(ChatList.title($0.title)) }
            let named = zip(ahead, titles).filter { !$1.isEmpty && title.contains($1) }
            let longest = named.map(\.1.utf8.count).max()
            if let (first, _) = named.first(where: { $1.utf8.count == longest }) {
                return try planner.written(first, in: records)
            }
        }
        guard let next = ahead.first else {
            throw PlannerError.refused(
                "no event lies ahead for which these answers could be; `tertulia plan` makes one"
            )
        }
        return try planner.written(next, in: records)
    }

    private func matching(for event: Event) throws -> ChatMatching {
        let invited = Set(try records.invitations(of: event.id).filter { $0.state != .standby }.map(\.person))
        let everybody = try records.people().map { person in
            let others = try records.addresses(of: person.id).filter { $0.kind == "name" || $0.kind == "wechat" }
            let names = [person.name, person.nickname] + others.map(\.value)
            return ChatPerson(
                id: person.id,
                names: names.filter { !$0.isEmpty },
                pinyin: pinyinKeys(person.name)
            )
        }
        return ChatMatching(
            table: everybody.filter { invited.contains($0.id) },
            everybody: everybody,
            fold: { fold($0) }
        )
    }

    private mutating func apply(_ answer: ChatAnswer, to event: Event) throws {
        let name = try records.person(answer.person)?.name ?? answer.name
        if answer.answer != .no, try records.leftOut(of: event.id)[answer.person]?.contains(event.instance) ?? false {
            let reason = "was taken off the list; `tertulia invite \(event.slug) WHO` takes them in again"
            return report.ignored.append(ReplyReport.Kept(email: name, reason: reason, instance: ""))
        }
        let invitation = try records.insertInvitation(of: answer.person, to: event.id, state: .chosen)
        let party = answer.answer == .no ? 1 : min(max(answer.partySize, 1), 50)
        // A list is pasted again and again as it grows: only what the planner did not have before is news. What the
        // guest mailed does not matter here, so that it makes no difference which of the two came in first.
        let before = try lastWord(of: answer.person, invitation, to: event)
        if let before, before.answer == answer.answer, before.partySize == party {
            let isHolding = invitation.answer == answer.answer && invitation.partySize == party
            let reason = isHolding ? "this answer is known" : "this is not new, and a later answer holds"
            report.ignored.append(ReplyReport.Kept(email: name, reason: reason, instance: ""))
            return
        }
        try records.append(
            AnswerEntry(
                answer: answer.answer,
                partySize: party,
                note: answer.note,
                source: .chat,
                sequence: event.sequence,
                stamp: planner.now,
                receivedAt: planner.now
            ),
            to: invitation.id
        )
        report.applied.append(
            ReplyReport.Applied(
                person: NamedPerson(id: answer.person, name: name),
                event: event.slug,
                answer: answer.answer,
                partySize: party,
                note: answer.note,
                source: .chat,
                instance: ""
            )
        )
    }

    /// What the planner last had of a guest other than by mail: for a date of a series, if nothing of the date alone.
    private func lastWord(of person: Person.ID, _ invitation: Invitation, to event: Event) throws -> AnswerEntry? {
        let own = try records.journal(of: invitation.id).last { $0.source != .calendar }
        guard own == nil, let series = event.series, let whole = try records.invitation(of: person, to: series) else {
            return own
        }
        return try records.journal(of: whole.id).last { $0.source != .calendar }
    }

    private mutating func wait(
        _ line: ChatWaiting,
        for event: Event,
        of message: Int64,
        _ before: [MessageVerdict]
    ) throws {
        var verdict = MessageVerdict(message: message, verdict: .pending, reason: line.reason.description)
        verdict.event = event.id
        verdict.name = line.name
        verdict.answer = line.answer
        verdict.guests = max(0, min(line.partySize, 50) - 1)
        verdict.comment = line.text
        verdict.sequence = event.sequence
        verdict.stamp = planner.now
        var kept = ReplyReport.Kept(
            email: line.name.isEmpty ? "line \(line.line)" : line.name,
            reason: verdict.reason,
            instance: ""
        )
        if let same = before.first(where: { $0.comment == verdict.comment && $0.answer == verdict.answer }) {
            guard !same.isWaiting else { return report.pending.append(kept) }
            kept.reason = "it was decided before"
            return report.ignored.append(kept)
        }
        _ = try records.insert(verdict)
        report.pending.append(kept)
    }
}
