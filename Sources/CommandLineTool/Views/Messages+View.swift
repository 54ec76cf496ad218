internal import Invites
internal import Planner

extension InvitationBatch {
    /// The event, and each message with the files that go with it.
    func document(_ folder: OutputFolder?) -> JSONValue {
        let document = event.document.with(members: [
            "messages": messageDocuments(folder),
            "ownFile": JSONValue(folder?.path(of: ownFileName)),
        ])
        guard let groupList else { return document }
        return document.with(members: [
            "chatList": .string(groupList.text), "chatFile": JSONValue(folder?.path(of: groupList.fileName)),
        ])
    }

    func messageDocuments(_ folder: OutputFolder?) -> JSONValue { .array(messages.map { $0.document(folder) }) }

    /// Whether there is nothing but the list for the group.
    var isListAlone: Bool { groupList != nil && messages.isEmpty }
}

extension OutgoingMessage {
    func document(_ folder: OutputFolder?) -> JSONValue {
        [
            "person": person.document, "email": JSONValue(email), "kind": .string(kind.rawValue),
            "subject": .string(subject), "body": .string(body), "file": JSONValue(folder?.path(of: fileName)),
            "mailFile": JSONValue(mail == nil ? nil : folder?.path(of: fileName(ending: "eml"))),
        ]
    }
}

extension Page {
    /// The messages one after the other, ready to paste; the list for the group alone where nothing else was asked for.
    mutating func messages(_ batch: InvitationBatch, _ folder: OutputFolder?) {
        if let list = batch.groupList, batch.isListAlone {
            verbatim(list.text)
            return
        }
        for message in batch.messages { self.message(message, folder) }
        if let list = batch.groupList {
            rule("For the group")
            space()
            verbatim(list.text)
            if folder != nil { line("\("File: \(list.fileName)", .dim)") }
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

    mutating func message(_ message: OutgoingMessage, _ folder: OutputFolder?) {
        rule("\(Styled(message.person)) \(message.email ?? "no e-mail address: paste it into a chat", .dim)")
        if message.email != nil { line("\("Subject: \(message.subject)", .dim)") }
        space()
        verbatim(message.body)
        if folder != nil { line("\("File: \(message.fileName)", .dim)") }
    }

    /// After a move or a cancellation: how to tell the guests.
    mutating func tell(_ card: EventCard) {
        guard card.guests.contains(where: { $0.invitation.invitedAt != nil && $0.invitation.answer != .no }) else {
            return
        }
        line("`tertulia invite \(card.event.slug) --out DIR` makes the messages and calendar files that say so.")
    }
}
