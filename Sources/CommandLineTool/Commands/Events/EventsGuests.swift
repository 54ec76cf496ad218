internal import Planner
internal import Site

extension Command {
    static let eventsAdd = Command(
        path: ["events", "add"],
        summary: "Write down a gathering that was",
        discussion: """
            For what you held before, or without planning it here: it counts as a contact with everybody who came, and \
            says what they like.
            """,
        positionals: [Positional("TITLE", "What it was")],
        options: [
            .value("at", "TIME", "When it began", isRequired: true),
            .value("for", "DURATION", "How long it lasted", standard: "2h"),
            .repeated("topic", "TOPIC", "What it was about", .topic),
            .value("venue", "VENUE", "Where it was", .venue),
            .value("zone", "ZONE", "Its time zone", standard: "yours"),
            .repeated("came", "WHO", "Who came", .person),
        ],
        examples: [
            Example("tertulia events add Tea --at \"2026-02-20 16:00\" --came Mei --came Tom", "Tea for three.")
        ]
    ) { invocation in
        let values = invocation.values
        var past = PastEvent()
        past.title = values.required("TITLE")
        past.topics = values.all("topic")
        past.at = values.option("at") ?? ""
        past.duration = values.option("for")
        past.venue = values.option("venue")
        past.zone = values.option("zone")
        past.came = values.all("came")
        let card = try invocation.planner.addPastEvent(past)
        invocation.confirm(card.document) { $0.event(card, now: invocation.settings.now) }
    }

    static let eventsUninvite = Command(
        path: ["events", "uninvite"],
        summary: "Take somebody off the list of a gathering",
        discussion: """
            Whoever was invited gets a message, and with --out a calendar file that takes it off their calendar. An \
            answer that they gave stays in the journal, with a no after it.
            """,
        positionals: [Positional("EVENT", "Which", .event), Positional("WHO", "Whom", .person, .oneOrMore)],
        options: [
            .value("out", "DIR", "Write the message and the .ics file for each into this folder", .folder),
            .flag("eml", "With --out: also write a mail for each who has an address"),
        ],
        examples: [Example("tertulia events uninvite next Tom --out invitations", "Tom's chair is free again.")]
    ) { invocation in
        let values = invocation.values
        let folder = values.option("out").map { OutputFolder($0) }
        guard folder != nil || !values.flag("eml") else {
            throw invocation.usage("--eml writes files: say where with --out DIR")
        }
        let forms = InvitationForms(files: folder != nil, page: values.flag("eml") ? LetterPage.html : nil)
        let whos = values.allPositionals("WHO")
        let batch = try invocation.planner.uninvite(values.required("EVENT"), whos, forms: forms) { batch in
            try folder?.write(batch.messages)
        }
        invocation.confirm(batch.event.document.with(members: ["messages": batch.messageDocuments(folder)])) { page in
            page.event(batch.event, now: invocation.settings.now)
            for message in batch.messages { page.message(message, folder) }
        }
    }
}
