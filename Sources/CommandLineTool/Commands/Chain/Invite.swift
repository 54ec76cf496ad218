internal import Planner
internal import Site

extension Command {
    static let invite = Command(
        path: ["invite"],
        summary: "Make the messages and calendar files of the invitations",
        discussion: """
            Prints a message for each person at the table, in their language, ready to paste into any chat. With --out \
            it also writes a calendar file for each, which shows that person alone, and with --eml a whole mail with \
            that file in it, which any mail program can send. --chat makes the list of those who come, to paste into a \
            group and go on with there; `replies` reads it back. Nothing is sent.

            Doing it again makes the same invitations anew. Needs your name and e-mail address: see `tertulia init`.
            """,
        group: .chain,
        positionals: [
            Positional("EVENT", "Which gathering", .event),
            Positional("WHO", "Only these people; somebody new is invited with it", .person, .anyNumber),
        ],
        options: [
            .value("out", "DIR", "Also write a message and an .ics file for each, into this folder", .folder),
            .flag("eml", "With --out: also write a mail for each who has an address"),
            .flag("chat", "Print the list for the group instead; with --out write it too"),
        ],
        examples: [
            Example("tertulia invite next", "Messages for everybody at the next table."),
            Example("tertulia invite coffee-compilers Mei --out invitations", "Mei's message and calendar file."),
            Example("tertulia invite next --out invitations --eml", "Mails to send with any mail program."),
            Example("tertulia invite next --chat", "The list to paste into the group."),
        ]
    ) { invocation in
        let values = invocation.values
        let folder = values.option("out").map { OutputFolder($0) }
        let whos = values.allPositionals("WHO")
        guard folder != nil || !values.flag("eml") else {
            throw invocation.usage("--eml writes files: say where with --out DIR")
        }
        let forms = InvitationForms(
            messages: !values.flag("chat") || folder != nil || !whos.isEmpty,
            files: folder != nil,
            page: values.flag("eml") ? LetterPage.html : nil,
            chat: values.flag("chat")
        )
        let batch = try invocation.planner.invite(values.required("EVENT"), whos, forms: forms) { batch in
            guard let folder else { return }
            var files = batch.messages.flatMap(\.files)
            if let list = batch.groupList {
                files += [(list.fileName, Array(list.text.utf8)), (list.calendarFileName, list.calendar)]
            }
            try folder.make()
            try folder.write(files + [(batch.ownFileName, batch.ownCalendar)])
        }
        invocation.confirm(batch.document(folder)) { $0.messages(batch, folder) }
        if batch.isListAlone, !invocation.settings.isJSON {
            for remark in batch.event.warnings + batch.event.remarks { invocation.note(remark) }
        }
    }
}

extension OutputFolder {
    /// Writes the text, the calendar and the mail of each message, into a folder that is made if there is none: all
    /// files or none.
    func write(_ messages: [OutgoingMessage]) throws(CommandError) {
        try make()
        try write(messages.flatMap(\.files))
    }
}

extension OutgoingMessage {
    /// The calendar, the text and the mail as files.
    fileprivate var files: [(name: String, bytes: [UInt8])] {
        let end = body.hasSuffix("\n") ? "" : "\n"
        return [(fileName, calendar), (fileName(ending: "txt"), Array((body + end).utf8))]
            + (mail.map { [(fileName(ending: "eml"), $0)] } ?? [])
    }
}
