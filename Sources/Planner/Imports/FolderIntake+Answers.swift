internal import Calendars
internal import Importing
internal import Invites
internal import Store

/// Who was invited, answered and came, and the messages that said so.
extension FolderIntake {
    mutating func takeGuests() throws {
        var delegations: [(invitation: Int64, event: Event.ID, inPlaceOf: Int64)] = []
        try folder.read(FolderInvitation.self) { row in
            guard let event = events[row.event], row.person != nil || newEvents.contains(event),
                let person = try guest(row.person),
                try records.invitation(of: person, to: event) == nil
            else { return }
            var invitation = try records.insertInvitation(of: person, to: event, state: row.state, import: importID)
            invitation.wave = row.wave
            invitation.invitedAt = row.invitedAt
            invitation.channel = row.channel
            invitation.attendance = row.attendance
            invitation.attendanceAt = row.attendanceAt
            invitation.sentSequence = row.sentSequence
            invitation.sentStart = row.sentStart
            invitation.sentAt = row.sentAt
            invitation.sentVenue = row.sentVenue.flatMap { venues[$0] }
            try records.update(invitation)
            if let other = row.inPlaceOf { delegations.append((invitation.id, event, other)) }
        }
        for (invitation, event, other) in delegations {
            guard let person = people[other], let sender = try records.invitation(of: person, to: event) else {
                continue
            }
            try records.setDelegated(invitation, from: sender.id)
        }
    }

    mutating func takeAnswers() throws {
        var answered: Set<Event.ID> = []
        try folder.read(FolderAnswer.self) { row in
            guard let event = events[row.event], let guest = row.person, let person = people[guest] else { return }
            let invitation = try records.insertInvitation(of: person, to: event, state: .invited, import: importID)
            let received = row.receivedAt ?? row.stamp ?? now
            var entry = AnswerEntry(
                answer: row.answer,
                partySize: row.partySize,
                note: row.note,
                source: row.source,
                sequence: row.sequence,
                stamp: row.stamp ?? received,
                receivedAt: received
            )
            entry.instance = row.instance
            let before = sameBefore(Given(entry: entry, invitation: invitation.id))
            if try records.insertAnswer(entry, to: invitation.id, sameBefore: before, import: importID) {
                answered.insert(event)
            }
        }
        for event in answered.sorted() { try records.settle(event) }
    }

    mutating func takeTouches() throws {
        try folder.read(FolderTouch.self) { row in
            guard let person = people[row.person] else { return }
            let touch = TouchEntry(
                id: 0,
                person: person,
                on: row.on,
                kind: row.kind,
                note: row.note,
                event: row.event.flatMap { events[$0] }
            )
            try records.insertTouch(touch, sameBefore: sameBefore(touch), import: importID)
        }
    }

    /// Messages that are here already stay as they are, with what became of them.
    mutating func takeMessages() throws {
        var heads: [Int64: FolderMessage] = [:]
        try folder.read(FolderMessage.self) { heads[$0.id] = $0 }
        var messages: [Int64: Int64] = [:]
        var current: Int64?
        var raw: [UInt8] = []
        func keep() throws {
            guard let id = current, let head = heads[id] else { return }
            let digest = StoredMessage.digest(fromRemainder: raw) ?? Incoming.digest(raw)
            guard try !records.hasMessage(digest: digest) else { return }
            messages[id] = try records.keepMessage(
                raw,
                digest: digest,
                messageID: head.messageID,
                isMail: head.isMail,
                at: head.receivedAt,
                import: importID
            ).id
        }
        try folder.read(FolderContent.self) { row in
            if row.message != current {
                try keep()
                current = row.message
                raw = []
            }
            guard raw.count + row.bytes.count <= CalendarBytes.sizeLimit else { return }
            raw += row.bytes
        }
        try keep()
        try takeVerdicts(of: messages)
    }

    private func takeVerdicts(of messages: [Int64: Int64]) throws {
        try folder.read(FolderVerdict.self) { row in
            guard let message = messages[row.message] else { return }
            var verdict = MessageVerdict(
                message: message,
                verdict: MessageVerdict.Verdict(rawValue: row.verdict.rawValue) ?? .pending,
                reason: row.reason
            )
            verdict.event = row.event.flatMap { events[$0] }
            verdict.email = row.email
            verdict.name = row.name
            verdict.instance = row.instance
            verdict.answer = row.answer
            verdict.guests = row.guests
            verdict.comment = row.comment
            verdict.sequence = row.sequence
            verdict.stamp = row.stamp
            verdict.wish = row.wish.flatMap { MessageVerdict.Wish(rawValue: $0.rawValue) } ?? .none
            verdict.proposedStart = row.proposedStart
            verdict.proposedEnd = row.proposedEnd
            verdict.decision = row.decision.flatMap { MessageVerdict.Decision(rawValue: $0.rawValue) } ?? .open
            verdict.uid = row.uid
            _ = try records.insert(verdict)
        }
    }
}
