internal import Planner

extension Command {
    static let peopleList = Command(
        path: ["people", "list"],
        summary: "List the people you know",
        positionals: [Positional("NAME", "Only those whose name has this in it", .person, .optional)],
        options: [
            .value("topic", "TOPIC", "Only those who like it", .topic),
            .value("circle", "CIRCLE", "Only those in it", .circle),
            .value("city", "CITY", "Only those who live there"),
        ],
        examples: [
            Example("tertulia people list", "Everybody, in the order in which they came in."),
            Example("tertulia people list --topic go --city Lisbon", "Who could play Go in Lisbon."),
        ]
    ) { invocation in
        var filter = PeopleFilter()
        filter.text = invocation.values.positional("NAME")
        filter.topic = invocation.values.option("topic")
        filter.circle = invocation.values.option("circle")
        filter.city = invocation.values.option("city")
        let cards = try invocation.planner.listPeople(filter)
        invocation.show(.array(cards.map(\.document))) { page in
            guard !cards.isEmpty else {
                if let absence = invocation.absence { return page.line("\(absence)") }
                page.line(
                    filter == PeopleFilter()
                        ? "Nobody here yet: `tertulia import FILE` brings people in, `tertulia people add` adds one."
                        : "Nobody fits; `tertulia people list` shows everybody."
                )
                return
            }
            page.people(cards)
        }
    }

    static let peopleShow = Command(
        path: ["people", "show"],
        summary: "Show what is known of somebody",
        positionals: [Positional("WHO", "Whom", .person)],
        examples: [Example("tertulia people show Mei", "Addresses, topics, ties, answers and the last contact.")]
    ) { invocation in
        let card = try invocation.planner.showPerson(invocation.values.required("WHO"))
        invocation.show(card.document) { $0.person(card) }
    }
}
