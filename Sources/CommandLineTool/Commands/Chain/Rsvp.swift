internal import Invites
internal import Planner

extension Command {
    static let rsvp = Command(
        path: ["rsvp"],
        summary: "Write down what somebody answered",
        discussion: """
            Every answer is kept and the last one holds. A party takes as many seats as it has heads; maybe takes none; \
            a party that no longer fits waits in line. After a no you see who is next.
            """,
        group: .chain,
        positionals: [
            Positional("EVENT", "Which gathering", .event),
            Positional("WHO", "Who answered", .person),
            Positional("ANSWER", "yes, maybe or no", .choice(["yes", "maybe", "no"])),
        ],
        options: [
            .value("party", "N", "Heads in all, the person counted", .integer(1...50), standard: "1"),
            .value("note", "TEXT", "What they said"),
        ],
        examples: [
            Example("tertulia rsvp next Mei yes --party 2 --note \"brings her sister\"", "Mei comes, with one more."),
            Example("tertulia rsvp coffee-compilers tom@example.org no", "Tom can't; you see who is next."),
        ]
    ) { invocation in
        let values = invocation.values
        guard let answer = Answer(rawValue: values.required("ANSWER")) else { return }
        let card = try invocation.planner.rsvp(
            values.required("EVENT"),
            values.required("WHO"),
            answer,
            party: values.integer("party"),
            note: values.option("note") ?? ""
        )
        invocation.confirm(card.document) { $0.event(card, now: invocation.settings.now) }
    }
}
