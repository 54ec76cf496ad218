internal import Importing
internal import Invites
internal import Store
internal import Venues

extension FolderOutput {
    func writeMessages() throws {
        try writer.write(FolderMessage.self) { put in
            try records.eachMessage { message, messageID in
                try put(
                    FolderMessage(
                        id: messages[message.id] ?? 0,
                        messageID: messageID,
                        receivedAt: message.receivedAt,
                        isMail: message.isMail
                    )
                )
            }
        }
        try writer.write(FolderContent.self) { put in
            try records.eachMessage { message, _ in
                var rest = message.raw[...]
                repeat {
                    let part = rest.prefix(FolderContent.size)
                    try put(FolderContent(message: messages[message.id] ?? 0, bytes: Array(part)))
                    rest = rest.dropFirst(part.count)
                } while !rest.isEmpty
            }
        }
        try writer.write(FolderVerdict.self) { put in
            try records.eachVerdict { verdict in
                var row = FolderVerdict(
                    message: messages[verdict.message] ?? 0,
                    verdict: FolderVerdict.Verdict(rawValue: verdict.verdict.rawValue) ?? .pending
                )
                row.reason = verdict.reason
                row.event = verdict.event.flatMap { events[$0.rawValue] }
                row.email = verdict.email
                row.name = verdict.name
                row.instance = verdict.instance
                row.answer = verdict.answer
                row.guests = verdict.guests
                row.comment = verdict.comment
                row.sequence = verdict.sequence
                row.stamp = verdict.stamp
                row.wish = FolderVerdict.Wish(rawValue: verdict.wish.rawValue)
                row.proposedStart = verdict.proposedStart
                row.proposedEnd = verdict.proposedEnd
                row.decision = FolderVerdict.Decision(rawValue: verdict.decision.rawValue)
                row.uid = verdict.uid
                try put(row)
            }
        }
    }
}
