internal import Planner

extension Command {
    static let calendarBusy = Command(
        path: ["calendar", "busy"],
        summary: "Say which calendars of your own to look at for clashes",
        discussion: """
            `plan`, `suggest --at` and `events move` read these files again each time, and warn when something stands \
            there already. Repeated entries count on each of their dates; what is free or cancelled does not count. Guests \
            never see what is in them.
            """,
        positionals: [
            Positional("ACTION", "list, add or remove", .choice(["list", "add", "remove"]), .optional),
            Positional("FILE", "Calendar files, as .ics", .file, .anyNumber),
        ],
        examples: [
            Example("tertulia calendar busy add work.ics family.ics", "Looked at from now on."),
            Example("tertulia calendar busy remove work.ics", "Not any more."),
        ]
    ) { invocation in
        let files = invocation.values.allPositionals("FILE")
        let action = invocation.values.positional("ACTION") ?? "list"
        guard action == "list" || !files.isEmpty else { throw invocation.usage("name a file to \(action)") }
        switch action {
        case "add":
            let known = try invocation.planner.addBusyFiles(files)
            invocation.confirm(.array(known.map(\.document))) { $0.busyFiles(known) }
        case "remove":
            let known = try invocation.planner.removeBusyFiles(files)
            invocation.confirm(.array(known.map(\.document))) { $0.busyFiles(known) }
        default:
            let known = try invocation.planner.busyFiles()
            invocation.show(.array(known.map(\.document))) { $0.busyFiles(known) }
        }
    }
}

extension BusyFile {
    fileprivate var document: JSONValue {
        ["file": JSONValue(path), "entries": JSONValue(entries), "problem": JSONValue(problem)]
    }
}

extension Page {
    fileprivate mutating func busyFiles(_ files: [BusyFile]) {
        guard !files.isEmpty else {
            line("No calendar of yours is looked at: `tertulia calendar busy add FILE` names one.")
            return
        }
        for file in files {
            line("\(file.path)  \(file.entries.map { counted($0, "entry", "entries") } ?? "", .dim)")
            if let problem = file.problem { line("! \(sentence(problem))", indent: 2) }
        }
    }
}

extension SlotWish {
    /// What `plan` and `events move` ask alike.
    init(_ invocation: Invocation, find: String) {
        self.init()
        self.find = find
        within = invocation.values.option("within")
        venue = invocation.values.option("venue")
        busy = invocation.values.all("busy")
    }
}

extension Invocation {
    /// Free times; nothing was changed.
    func show(_ card: SlotCard) {
        show(card.document) { page in
            for slot in card.slots {
                let note = slot.note.map { "  \($0)" } ?? ""
                page.line("\(moments(from: slot.start, to: slot.end, in: card.zone))\(note, .dim)")
            }
            if card.slots.isEmpty { page.line("Nothing is free then: look further with --within, or at other times.") }
            page.warnings(card.warnings)
        }
    }
}
