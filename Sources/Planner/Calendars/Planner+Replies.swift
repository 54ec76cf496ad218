internal import Calendars
internal import Importing
internal import Invites
internal import Mail
internal import Store

extension Planner {
    /// Takes in answers from calendar files, mails, mboxes, Maildirs and pasted chats; each message ends in one of the
    /// lists.
    ///
    /// - Throws: `PlannerError` when a file can't be read; then nothing of any file was taken in.
    package func replies(_ files: [String]) throws -> [ReplyReport] {
        guard !files.isEmpty else { throw PlannerError.usage("name a file: .ics, .eml, mbox or a Maildir") }
        return try write { records in
            var desk = ReplyDesk(planner: self, records: records, settings: try settings(records))
            for (place, path) in files.enumerated() {
                desk.open(path)
                if place == 0 { try desk.reconsider() }
                try take(path, &desk)
            }
            try desk.reconsider()
            return try desk.finish()
        }
    }

    private func take(_ path: String, _ desk: inout ReplyDesk) throws {
        guard !CalendarBytes.isFolder(path) else {
            do {
                return try MailFiles.forEachRaw(at: path) { bytes in try desk.take(bytes, isMail: true) }
            } catch let error as MailFiles.ReadError {
                throw CalendarBytes.unreadable(path, error.code)
            }
        }
        let source = try ByteSource(path: path)
        let head = try source.peek(4096)
        let isMail = MailHead(try source.peek(MailHead.mostBytes)).isMail
        // A mail may hold what looks like a chat, which is then what its sender says and nobody else.
        if !isMail, CalendarBytes.looksLikeChat(head, path: path) {
            return try desk.takeChat(try source.rest(limit: CalendarBytes.sizeLimit), path: path)
        }
        if isMail || CalendarBytes.looksLikeMail(head, path: path) {
            return try MailFiles.forEachRaw(in: { try source.next() }) { try desk.take($0, isMail: true) }
        }
        let bytes = try source.rest(limit: CalendarBytes.sizeLimit)
        _ = try parse(bytes, limits: .file, path: path)
        try desk.take(bytes, isMail: false)
    }

    /// Who has this address, or a new person.
    func ensurePerson(
        _ email: String,
        name: String?,
        import importID: Int64? = nil,
        in records: Records
    ) throws -> Person.ID {
        if let known = try records.personWith(email: email) { return known }
        let called = name.map { Checked.trimmed($0) } ?? ""
        let person = Person(id: Person.ID(rawValue: 0), name: called.isEmpty ? email : called, createdAt: now)
        let id = try records.insert(person, import: importID)
        try records.insertAddress(Handle(kind: "email", value: email), of: id, import: importID)
        return id
    }
}
