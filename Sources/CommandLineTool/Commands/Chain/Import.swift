internal import Calendars
internal import Invites
internal import Planner

extension Command {
    static let `import` = Command(
        path: ["import"],
        summary: "Bring in people from contact files",
        discussion: """
            Reads vCard 2.1 to 4.0, the CSV files of LinkedIn, Google, Outlook and Thunderbird, any other CSV with a \
            header, a pasted list of names, and a folder of `tertulia export`. The same file twice changes nothing; a \
            changed file updates; what you typed yourself is never overwritten. Several files are one step: all or none.
            """,
        group: .chain,
        positionals: [
            Positional("FILE", "A file, a folder of our own export, or - for standard input", .file, .oneOrMore)
        ],
        options: [
            .value(
                "as",
                "FORMAT",
                "What the file is, when that can't be seen",
                .choice(["vcard", "linkedin", "google", "outlook", "thunderbird", "csv", "names", "folder"])
            ),
            .value("circle", "NAME", "The group that these people share", .circle),
            .repeated("topic", "TOPIC", "What all of them like", .topic),
            .flag("dry-run", "Show what would happen and change nothing"),
        ],
        examples: [
            Example("tertulia import contacts.vcf", "The cards of a phone."),
            Example(
                "tertulia import members.txt --circle \"Systems chat\" --topic compilers",
                "A chat group's member list, one name a line."
            ),
            Example("tertulia import Connections.csv --dry-run", "LinkedIn's export, as a rehearsal."),
        ]
    ) { invocation in
        let values = invocation.values
        var wish = ImportWish()
        wish.files = values.allPositionals("FILE")
        wish.format = values.option("as")
        wish.circle = values.option("circle")
        wish.topics = try values.all("topic").map { try TopicDraft($0, invocation) }
        wish.isDryRun = values.flag("dry-run")
        let bar = ProgressBar(console: invocation.console, isQuiet: invocation.settings.isQuiet)
        let kept = invocation.settings.isJSON ? Int.max : Page.namesOfRehearsal
        let reports = try invocation.planner.importFiles(wish, keptPeople: wish.isDryRun ? kept : 0) {
            file,
            done,
            total in
            guard let total, total > 1_000_000 else { return }
            bar.update(file, fraction: Double(done) / Double(total))
        }
        bar.finish()
        if wish.isDryRun {
            invocation.show(.array(reports.map { $0.document(isDryRun: true) })) { $0.imports(reports, isDryRun: true) }
        } else {
            invocation.confirm(.array(reports.map { $0.document(isDryRun: false) })) {
                $0.imports(reports, isDryRun: false)
            }
        }
    }

    static let undo = Command(
        path: ["undo"],
        summary: "Take back the last import, exactly",
        discussion: """
            Takes back what the last import added and changed; again takes back the one before. What you have typed \
            since stays.
            """,
        group: .chain,
        examples: [Example("tertulia undo", "As if the last import had not been.")]
    ) { invocation in
        // Read first: what fails after the change can't say that nothing was changed.
        let zone = Zone(orUTC: try invocation.planner.settings().zone)
        guard let outcome = try invocation.planner.undo() else {
            throw CommandError("there is no import to take back")
        }
        invocation.confirm(outcome.document(in: zone)) { $0.undone(outcome, in: zone) }
    }
}
