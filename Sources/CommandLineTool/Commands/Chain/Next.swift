internal import Planner

extension Command {
    static let next = Command(
        path: ["next"],
        summary: "See whom to invite now, why, and when to look again; changes nothing",
        discussion: """
            Invitations go out in waves. As long as too few would come, the next are named, unless too many would come \
            with them. Who was silent for days counts less; every answer says how the day suits all. Whoever gives \
            company to a guest whom a decline left alone comes first; once three have said yes, those who sat with \
            them come first. Couples are asked together, and nobody new on the last day.

            Nobody is told anything: that is what `invite` is for.
            """,
        group: .chain,
        positionals: [Positional("EVENT", "Which gathering", .event)],
        examples: [
            Example("tertulia next next", "Whether the next gathering needs more guests."),
            Example("tertulia next coffee-compilers --json", "The same for a script."),
        ]
    ) { invocation in
        let card = try invocation.planner.next(invocation.values.required("EVENT"))
        invocation.show(card.document) { $0.next(card, now: invocation.settings.now) }
    }
}
