internal import Invites
internal import Mail
internal import Store
internal import Text

/// Whom the planner's file knows no more.
package struct Forgetting: Sendable {
    package var id: Int64
    /// What that did to messages of others, in sentences.
    package var remarks: [String] = []
}

extension Planner {
    /// Erases somebody, also out of messages and answers of others; counts of past events stay.
    package func forget(_ who: String) throws -> Forgetting {
        try write { records in
            let id = try person(who, in: records).id
            let events = try records.invitations(of: id).map(\.event)
            let emails = try records.addresses(of: id).filter { $0.kind == "email" }.map { $0.value.lowercased() }
            let traces = try records.hasTextsOfGuests() ? traces(of: id, in: records) : nil
            try records.forget(id, at: now)
            var forgetting = Forgetting(id: id.rawValue)
            if let traces {
                try records.rewriteNotes { traces.masked($0) }
                let lost = try records.messageIDs().count { try forget(emails, traces, in: $0, of: records) }
                if lost > 0 {
                    forgetting.remarks.append(
                        lost == 1
                            ? "a message of somebody else named them: what it answers still waits, its words are gone"
                            : "\(lost) messages of others named them: what they answer still waits, their words are gone"
                    )
                }
            }
            for event in events { try records.settle(event) }
            try records.touch(events, at: now)
            return forgetting
        }
    }

    /// Everything by which texts may name somebody.
    private func traces(of id: Person.ID, in records: Records) throws -> NameTraces? {
        guard let person = try records.person(id) else { return nil }
        let known = try records.addresses(of: id)
        let names = [person.name, person.nickname, person.givenName, person.familyName]
        var traces = NameTraces(
            names: (names + known.filter { $0.kind == "name" }.map(\.value)).filter { !$0.isEmpty },
            addresses: known.filter { $0.kind != "name" }.map(\.value)
        )
        traces.spare(try settings(records).name)
        try records.eachPerson { other in
            guard other.id != id else { return }
            for name in [other.name, other.nickname] where !name.isEmpty { traces.spare(name) }
        }
        try records.eachAddress { other, address in
            if other != id, address.kind == "name" { traces.spare(address.value) }
        }
        return traces
    }

    /// Takes somebody out of one message: what they said goes, and of others what names them. A message of which nothing
    /// waits is kept by its mark alone.
    ///
    /// - Returns: whether something waits of which the words are lost.
    private func forget(_ emails: [String], _ traces: NameTraces, in id: Int64, of records: Records) throws -> Bool {
        var rest: [MessageVerdict] = []
        for var verdict in try records.verdicts(on: id) {
            let isUnknown = verdict.email.isEmpty || verdict.wish == .join
            if emails.contains(verdict.email) || isUnknown && traces.isMeant(by: verdict.name) {
                try records.deleteVerdict(verdict.id)
                continue
            }
            rest.append(verdict)
            // Who only bears a name like theirs keeps it.
            var traces = traces
            traces.spare(verdict.name)
            let texts = [verdict.comment, verdict.reason].map { traces.masked($0) }
            guard texts.contains(where: { $0 != nil }) else { continue }
            verdict.comment = texts[0] ?? verdict.comment
            verdict.reason = texts[1] ?? verdict.reason
            try records.rewrite(verdict)
        }
        guard let message = try records.message(id), !message.isCut else { return false }
        guard !rest.isEmpty else {
            try records.cut(message)
            return false
        }
        let waits = rest.contains(where: \.isWaiting)
        guard !waits || Self.texts(of: message).contains(where: traces.isNamed) else { return false }
        try records.cut(message)
        return waits && !Self.isChat(rest)
    }

    /// Of a chat the inbox holds all that waits.
    private static func isChat(_ verdicts: [MessageVerdict]) -> Bool { verdicts.allSatisfy { $0.email.isEmpty } }

    /// What a message says, as it is written and as a reader sees it.
    private static func texts(of message: StoredMessage) -> [String] {
        var texts = [decoded(unfolded(message.raw))]
        guard message.isMail, let mail = try? MailMessage(parsing: message.raw) else { return texts }
        texts += (mail.authors + mail.to).map { "\($0.name) \($0.address)" }
        texts += [mail.subject, mail.text ?? "", mail.html ?? ""]
        texts += mail.calendarParts.map { decoded(unfolded($0.utf8 ?? $0.bytes)) }
        return texts
    }

    /// Without the line breaks that calendars and headers put into long lines (RFC 5545 section 3.1, RFC 5322 section 2.2.3).
    private static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
        var lines: [UInt8] = []
        lines.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            let isFold = (byte == 0x20 || byte == 0x09) && index > 0 && bytes[index - 1] == 0x0A
            guard isFold else {
                lines.append(byte)
                continue
            }
            if lines.last == 0x0A { lines.removeLast() }
            if lines.last == 0x0D { lines.removeLast() }
        }
        return lines
    }

    private static func decoded(_ bytes: [UInt8]) -> String {
        (try? Text.decode(bytes, declared: nil))?.text ?? String(decoding: bytes, as: UTF8.self)
    }
}
