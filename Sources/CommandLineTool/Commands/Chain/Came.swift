internal import Planner

extension Command {
    static let came = Command(
        path: ["came"],
        summary: "Write down who came",
        discussion: """
            Coming is a contact: it moves the day on which you should be in touch again. Saying it again for the same \
            person replaces what was said. Whoever is named nowhere stays unknown and is never counted as a no-show. `next` is \
            here the gathering that began last; what is written down of one that lies ahead is told as such.
            """,
        group: .chain,
        positionals: [
            Positional("EVENT", "Which gathering", .event),
            Positional("WHO", "Who came", .person, .anyNumber),
        ],
        options: [
            .repeated("no-show", "WHO", "Said yes and stayed away", .person),
            .repeated("late-cancel", "WHO", "Called off on the day", .person),
            .repeated("walk-in", "NAME", "Came without an invitation; a new name becomes a person"),
            .repeated("unknown", "WHO", "Take back what was said", .person),
        ],
        examples: [
            Example("tertulia came next Mei Ana --no-show Tom --walk-in \"Rui Sample\"", "Three came, Tom did not.")
        ]
    ) { invocation in
        let values = invocation.values
        var report = AttendanceReport()
        report.came = values.allPositionals("WHO")
        report.noShows = values.all("no-show")
        report.lateCancels = values.all("late-cancel")
        report.walkIns = values.all("walk-in")
        report.unknown = values.all("unknown")
        let card = try invocation.planner.came(values.required("EVENT"), report)
        invocation.confirm(card.document) { $0.event(card, now: invocation.settings.now) }
    }
}
