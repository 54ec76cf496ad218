internal import Calendars
internal import Invites
internal import Planner
internal import Site

extension Command {
    static let replies = Command(
        path: ["replies"],
        summary: "Take in answers from calendars, mails and chats",
        discussion: """
            Reads .ics files, mails (.eml), mboxes, Maildirs, and lists or messages pasted from a chat into a .txt file. \
            A guest may answer a letter in words too: yes, maybe or no, and with how many. An answer of somebody who was \
            asked counts when it is proved who sent it (see `init --trust-host`; of a calendar file without a mail \
            around it you know), for the version of the event that was sent last; whatever else it is waits in the \
            inbox. The same message again changes nothing, and the order of messages does not matter.
            """,
        group: .chain,
        positionals: [Positional("FILE", "Calendar files, mails and pasted chats", .file, .oneOrMore)],
        examples: [Example("tertulia replies reply.eml Maildir", "One mail, and a whole box of them.")]
    ) { invocation in
        let reports = try invocation.planner.replies(invocation.values.allPositionals("FILE"))
        invocation.confirm(.array(reports.map(\.document))) { page in
            for report in reports { page.replies(report) }
        }
    }

    static let inbox = Command(
        path: ["inbox"],
        summary: "See what waits for you: answers that nothing proves, proposals, uninvited guests",
        discussion: """
            accept lets an answer count, seats an uninvited guest, moves the event to a proposed time, or makes the \
            invitation again for who asked for it, at most once an hour. refuse changes nothing, and makes the message to \
            who proposed another time or wanted to come uninvited. --as says who it was, where a message does not.
            """,
        group: .chain,
        positionals: [
            Positional("WHAT", "accept or refuse; without it all that waits is listed", .text, .optional),
            Positional("N", "The number in the list", .text, .optional),
        ],
        options: [
            .value("as", "WHO", "Who sent it, or `new` for somebody new; accept remembers their address", .person),
            .value("out", "DIR", "Write what is to be sent into this folder: message, .ics file and mail", .folder),
        ],
        examples: [
            Example("tertulia inbox", "What waits?"), Example("tertulia inbox accept 3", "Number 3 counts."),
            Example("tertulia inbox refuse 4 --out answers", "With the files that say so."),
        ]
    ) { invocation in
        let planner = try invocation.planner
        guard let what = invocation.values.positional("WHAT") else {
            let items = try planner.inbox()
            invocation.show(.array(items.map(\.document))) { $0.inbox(items) }
            return
        }
        guard let number = invocation.values.positional("N").flatMap({ Int64($0) }),
            ["accept", "refuse"].contains(what)
        else { throw invocation.usage("say `tertulia inbox accept N` or `tertulia inbox refuse N`") }
        let folder = invocation.values.option("out").map { OutputFolder($0) }
        let forms = InvitationForms(files: folder != nil, page: folder == nil ? nil : LetterPage.html)
        let who = invocation.values.option("as")
        func deliver(_ messages: [OutgoingMessage]) throws {
            guard let folder else { return }
            guard !messages.isEmpty else {
                throw CommandError("nobody is to be written to about number \(number): leave --out away")
            }
            try folder.write(messages)
        }
        let decision =
            try what == "accept"
            ? planner.acceptInboxItem(number, as: who, forms: forms, deliver: deliver)
            : planner.refuseInboxItem(number, as: who, forms: forms, deliver: deliver)
        invocation.confirm(decision.document(folder)) { page in
            page.line("\(decision.done).")
            if let card = decision.moved { page.remarks(of: card) }
            for message in decision.messages { page.message(message, folder) }
            if let folder, !decision.messages.isEmpty { page.line("Files to send: \(folder.path, .bold)") }
            page.space()
            page.inbox(decision.waiting)
        }
    }

    static let eventsImport = Command(
        path: ["events", "import"],
        summary: "Bring an event in from a calendar file, with its guests",
        positionals: [Positional("FILE", "An .ics file", .file)],
        examples: [Example("tertulia events import invite.ics", "An event that was planned elsewhere.")]
    ) { invocation in
        let card = try invocation.planner.importEvent(invocation.values.required("FILE"))
        invocation.confirm(card.document) { $0.event(card, now: invocation.settings.now) }
    }
}

extension ReplyReport {
    fileprivate var document: JSONValue {
        func kept(_ list: [Kept]) -> JSONValue {
            .array(
                list.map { item in
                    let own: JSONValue = ["email": JSONValue.known(item.email), "reason": JSONValue(item.reason)]
                    return item.instance.isEmpty ? own : own.with(members: ["instance": JSONValue(item.instance)])
                }
            )
        }
        return [
            "file": JSONValue(file),
            "applied": .array(
                applied.map { item in
                    let own: JSONValue = [
                        "person": ["id": JSONValue(item.person.id.rawValue), "name": JSONValue(item.person.name)],
                        "event": JSONValue(item.event), "answer": JSONValue(item.answer.rawValue),
                        "partySize": JSONValue(item.partySize), "note": JSONValue(item.note),
                        "source": JSONValue(item.source.rawValue),
                    ]
                    return own.with(members: item.instance.isEmpty ? [:] : ["instance": JSONValue(item.instance)])
                        .with(members: item.dates.count > 1 ? ["dates": JSONValue(item.dates)] : [:])
                        .with(members: item.datesKnown.isEmpty ? [:] : ["datesKnown": JSONValue(item.datesKnown)])
                }
            ),
            "ignored": kept(ignored), "flagged": kept(flagged), "pending": kept(pending), "rejected": kept(rejected),
            "remarks": .array(remarks.map { JSONValue($0) }),
        ]
    }
}

extension InboxDecision {
    fileprivate func document(_ folder: OutputFolder?) -> JSONValue {
        [
            "done": JSONValue(done), "messages": .array(messages.map { $0.document(folder) }),
            "waiting": .array(waiting.map(\.document)), "remarks": JSONValue(moved?.remarks ?? []),
            "warnings": JSONValue(moved?.warnings ?? []),
        ]
    }
}

extension InboxItem {
    private func moment(_ span: Span?, _ end: KeyPath<Span, Instant>) -> JSONValue {
        JSONValue(span.map { ISO8601.string($0[keyPath: end], in: $0.zone) })
    }

    fileprivate var document: JSONValue {
        [
            "number": JSONValue(number), "event": JSONValue(event), "email": JSONValue.known(email),
            "name": JSONValue.known(name), "reason": JSONValue(reason), "answer": JSONValue(answer?.rawValue),
            "partySize": JSONValue(partySize), "note": JSONValue(note), "instance": JSONValue.known(instance),
            "wish": JSONValue(wish), "start": moment(time, \.start), "end": moment(time, \.end),
            "proposedStart": moment(proposed, \.start), "proposedEnd": moment(proposed, \.end),
        ]
    }
}

extension Page {
    fileprivate mutating func replies(_ report: ReplyReport) {
        line("\(report.file)")
        for item in report.applied {
            let more = item.partySize > 1 ? ", \(item.partySize) heads" : ""
            line("  counts    \(item.person.name): \(item.answer.rawValue)\(more) to \(item.event)\(item.when)")
        }
        let lists = [
            ("ignored", report.ignored), ("look at", report.flagged), ("waits", report.pending),
            ("refused", report.rejected),
        ]
        for (word, list) in lists {
            for item in list {
                let padded = word + String(repeating: " ", count: max(1, 10 - word.count))
                let date = item.instance.isEmpty ? "" : " on \(moment(ofInstance: item.instance))"
                line("  \(padded)\(item.email.isEmpty ? "somebody" : item.email)\(date): \(item.reason)")
            }
        }
        for remark in report.remarks { line("  \(remark)") }
        if !report.pending.isEmpty || !report.flagged.isEmpty { line("`tertulia inbox` shows what waits.") }
    }

    fileprivate mutating func inbox(_ items: [InboxItem]) {
        guard !items.isEmpty else {
            line("Nothing waits.")
            return
        }
        for item in items {
            let guests = item.partySize > 1 ? ", with \(counted(item.partySize - 1, "guest", "guests"))," : ""
            let who = [item.email, item.name].first { !$0.isEmpty } ?? "somebody"
            let answer = item.answer.map { " says \($0.rawValue)\(guests)" } ?? ""
            let date = item.instance.isEmpty ? nil : item.time.map { " on \(moment($0.start, in: $0.zone))" }
            let event = item.event.map { " to \($0)\(date ?? "")" } ?? ""
            line("\(item.number)  \(who)\(answer)\(event): \(item.reason)")
            if let time = item.proposed {
                let old = item.time.map { "; it is at \(moments(from: $0.start, to: $0.end, in: $0.zone))" } ?? ""
                line("   proposes \(moments(from: time.start, to: time.end, in: time.zone)) \(time.zone.name)\(old)")
            }
            if !item.note.isEmpty { line("   “\(item.note)”") }
        }
        line("`tertulia inbox accept N` lets one count, `tertulia inbox refuse N` leaves it.")
    }
}

extension ReplyReport.Applied {
    /// Which dates of a series it is about, and which it does not change.
    fileprivate var when: String {
        func named(_ instances: [String]) -> String {
            let few = instances.prefix(4).map { moment(ofInstance: $0) } + (instances.count > 4 ? ["…"] : [])
            return few.joined(separator: ", ")
        }
        let own =
            dates.count > 1
            ? " for \(dates.count) dates: \(named(dates))"
            : instance.isEmpty ? "" : " on \(moment(ofInstance: instance))"
        guard !datesKnown.isEmpty else { return own }
        return own + "; for \(named(datesKnown)) a newer answer is known, or this very one"
    }
}

/// `Sat 2026-12-12 15:00` of `2026-12-12T15:00:00`.
private func moment(ofInstance text: String) -> String { LocalTime(text).map { moment($0) } ?? text }
