internal import Invites
internal import Planner

extension InvitationBatch {
    /// The event, and each message with the file that goes with it.
    func document(_ folder: OutputFolder?) -> JSONValue {
        let messages: [JSONValue] = messages.map { message in
            [
                "person": message.person.document, "email": JSONValue(message.email),
                "kind": .string(message.kind.rawValue), "subject": .string(message.subject),
                "body": .string(message.body), "file": JSONValue(folder?.path(of: message.fileName)),
            ]
        }
        return event.document.with(members: [
            "messages": .array(messages), "ownFile": JSONValue(folder?.path(of: ownFileName)),
        ])
    }
}

extension Page {
    /// The messages one after the other, ready to paste.
    mutating func messages(_ batch: InvitationBatch, _ folder: OutputFolder?) {
        for message in batch.messages {
            rule("\(Styled(message.person)) \(message.email ?? "no e-mail address: paste it into a chat", .dim)")
            if message.email != nil { line("\("Subject: \(message.subject)", .dim)") }
            space()
            verbatim(message.body)
            if folder != nil { line("\("File: \(message.fileName)", .dim)") }
        }
        remarks(of: batch.event)
        space()
        let count = counted(batch.messages.count, "message", "messages")
        if let folder {
            line("\(count); calendar files in \(folder.path, .bold), your own copy among them.")
        } else {
            line("\(count). --out DIR writes the calendar files that go with them.")
        }
    }

    /// After a move or a cancellation: how to tell the guests.
    mutating func tell(_ card: EventCard) {
        guard card.guests.contains(where: { $0.invitation.invitedAt != nil && $0.invitation.answer != .no }) else {
            return
        }
        line("`tertulia invite \(card.event.slug) --out DIR` makes the messages and calendar files that say so.")
    }
}
