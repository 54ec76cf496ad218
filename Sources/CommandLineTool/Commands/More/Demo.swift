internal import Calendars
internal import Invites
internal import Planner

extension Command {
    static let demo = Command(
        path: ["demo"],
        summary: "Watch a whole story with made-up people",
        discussion: """
            Makes a planner's file of about sixty made-up people in a temporary folder, plans a table, writes the \
            invitations, takes answers and attendance, and says who is due. Your own file is not touched; with --data \
            the story plays in that file, which has to be new.
            """,
        group: .other,
        examples: [
            Example("tertulia demo", "From contacts to the next touch, in a second."),
            Example("tertulia demo --data /tmp/demo.sqlite", "The same, in a file to look around in afterwards."),
        ]
    ) { invocation in
        let folder = try OutputFolder.temporary(in: invocation.settings.environment["TMPDIR"], named: "tertulia-demo")
        let file = invocation.values.option("data") ?? folder.path(of: "planner.sqlite")
        let stage = DemoStage(invocation, file: file)
        let script = try stage.planner.playDemo()
        try stage.play(script, letters: folder.path(of: "invitations"))
    }
}

/// Plays commands one after the other on a file of their own, and shows each with what it prints.
private final class DemoStage {
    private let invocation: Invocation
    private var settings: RunSettings
    private let file: String

    init(_ invocation: Invocation, file: String) {
        self.invocation = invocation
        self.file = file
        settings = invocation.settings
        settings.dataFile = file
        settings.isJSON = false
        settings.isQuiet = false
    }

    var planner: Planner { invocation.planner(file: file, now: settings.now) }

    func play(_ script: DemoScript, letters: String) throws {
        say("Sixty made-up people, a year of tables, and what comes next. All of it is in \(file)")
        try run(["people", "list", "--topic", script.plan.wish.topics.first ?? "books"], lines: 9)
        let slug = try plan(script)
        try run(["invite", slug, "--out", letters], lines: 18)
        try answer(script, slug)
        try attend(script, slug)
        say("Whoever came has been met; the others are due when they are due.")
        try run(["due", "--within", "30d"], lines: 12)
        try finish(slug, letters)
    }

    private func plan(_ script: DemoScript) throws -> String {
        var words = ["plan", script.plan.title]
        for topic in script.plan.wish.topics { words += ["--topic", topic] }
        words += ["--at", script.plan.at]
        if let duration = script.plan.duration { words += ["--for", duration] }
        if let venue = script.plan.venue { words += ["--venue", venue] }
        if let seats = script.plan.seats { words += ["--seats", String(seats)] }
        say("Who should sit together? Each reason is worth its points, and the points add up.")
        try run(words)
        let event = try planner.showEvent("next").event
        try run(["events", "edit", event.slug, "--description", script.description], lines: 0)
        return event.slug
    }

    private func answer(_ script: DemoScript, _ slug: String) throws {
        say("Days later, the answers come in.")
        settings.now = settings.now.adding(days: 2)
        let table = try planner.showEvent(slug).guests.filter { $0.invitation.invitedAt != nil }
        for (guest, answer) in zip(table, script.answers) {
            var words = ["rsvp", slug, String(guest.person.id.rawValue), answer.answer.rawValue]
            if answer.partySize > 1 { words += ["--party", String(answer.partySize)] }
            if !answer.note.isEmpty { words += ["--note", answer.note] }
            try run(words, lines: 0)
        }
        try run(["events", "show", slug])
    }

    private func attend(_ script: DemoScript, _ slug: String) throws {
        let event = try planner.showEvent(slug)
        settings.now = event.event.end.adding(seconds: 3600)
        say("The evening after the event.")
        let yes = event.guests.filter { $0.invitation.answer == .yes && $0.invitation.state == .answered }
        var words: [String] = []
        var others: [String] = []
        for (place, guest) in yes.enumerated() {
            let id = String(guest.person.id.rawValue)
            switch place < script.attendance.count ? script.attendance[place] : .came {
            case .came: words.append(id)
            case .noShow: others += ["--no-show", id]
            case .lateCancel: others += ["--late-cancel", id]
            case .walkIn: others += ["--walk-in", id]
            case .unknown: break
            }
        }
        try run(["came", slug] + words + others)
    }

    private func finish(_ slug: String, _ letters: String) throws {
        let event = try planner.showEvent(slug)
        let due = try planner.due(within: 30)
        let now = settings.now
        invocation.confirm([
            "file": .string(file), "invitations": .string(letters), "event": event.eventDocument,
            "guests": event.document.keeping(["invitations"]), "due": .array(due.map(\.document)),
            "now": .string(ISO8601.string(now, in: event.zone)),
        ]) { page in
            page.line("")
            page.line("Look around: TERTULIA_DATA=\(file) tertulia")
            page.line("The invitations are in \(letters)")
        }
    }

    // MARK: On the stage

    private var isShown: Bool { !invocation.settings.isJSON && !invocation.settings.isQuiet }

    private func say(_ text: String) {
        guard isShown else { return }
        var page = Page(width: invocation.pageWidth)
        page.line("")
        page.line("\(text, .cyan)")
        invocation.output.write(page.rendered(inColour: settings.usesColour))
    }

    /// - Parameter most: how much of what the command prints is shown; with 0 not even the command.
    private func run(_ words: [String], lines most: Int = .max) throws {
        guard case .run(let command, let values) = try ArgumentParser(table: invocation.table).parse(words) else {
            return
        }
        let output = Output(console: invocation.console)
        try command.run(
            Invocation(
                command: command,
                values: values,
                settings: settings,
                console: invocation.console,
                output: output,
                table: invocation.table
            )
        )
        guard isShown, most > 0 else { return }
        var page = Page(width: invocation.pageWidth)
        page.line("")
        page.line("\("$", .dim) \((["tertulia"] + words.map(shellWord)).joined(separator: " "), .bold)")
        page.line("")
        invocation.output.write(page.rendered(inColour: settings.usesColour))
        let lines = output.take().split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        invocation.output.write(lines.prefix(most).map { $0 + "\n" }.joined())
        if lines.count > most { invocation.output.write("… \(counted(lines.count - most, "line", "lines")) more\n") }
    }

    /// A word as it is typed in a shell.
    private func shellWord(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
                || "-_./:,@".utf8.contains(byte) || byte >= 0x80
        }
        return isPlain && !word.isEmpty ? word : "\"\(word)\""
    }
}
