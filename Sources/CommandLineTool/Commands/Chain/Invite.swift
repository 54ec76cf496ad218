internal import Planner

extension Command {
    static let invite = Command(
        path: ["invite"],
        summary: "Make the messages and calendar files of the invitations",
        discussion: """
            Prints a message for each person at the table, in their language, ready to paste into any chat. With --out \
            it also writes a calendar file for each, which shows that person alone. Nothing is sent.

            Doing it again makes the same invitations anew. Needs your name and e-mail address: see `tertulia init`.
            """,
        group: .chain,
        positionals: [
            Positional("EVENT", "Which gathering", .event),
            Positional("WHO", "Only these people; somebody new is invited with it", .person, .anyNumber),
        ],
        options: [
            .value("out", "DIR", "Also write a message and an .ics file for each, into this folder", .folder)
        ],
        examples: [
            Example("tertulia invite next", "Messages for everybody at the next table."),
            Example("tertulia invite coffee-compilers Mei --out invitations", "Mei's message and calendar file."),
        ]
    ) { invocation in
        let values = invocation.values
        let folder = values.option("out").map { OutputFolder($0) }
        let batch = try invocation.planner.invite(
            values.required("EVENT"),
            values.allPositionals("WHO"),
            namesFile: folder != nil
        ) { batch in
            guard let folder else { return }
            try folder.make()
            for message in batch.messages {
                try folder.write(message.calendar, to: message.fileName)
                try folder.write(Array(message.body.utf8), to: message.textFileName)
            }
            try folder.write(batch.ownCalendar, to: batch.ownFileName)
        }
        invocation.confirm(batch.document(folder)) { $0.messages(batch, folder) }
    }
}

extension OutgoingMessage {
    /// Beside the calendar file, with the message to paste.
    fileprivate var textFileName: String {
        (fileName.hasSuffix(".ics") ? String(fileName.dropLast(4)) : fileName) + ".txt"
    }
}
