internal import Invites
internal import Planner

extension Command {
    static let peopleLink = Command(
        path: ["people", "link"],
        summary: "Say that two people know each other",
        positionals: [Positional("WHO", "One of them", .person), Positional("OTHER", "The other", .person)],
        options: [
            .value("strength", "1-100", "How well", .integer(1...100), isRequired: true),
            .value(
                "source",
                "SOURCE",
                "How you know",
                .choice(["import", "circle", "introduced", "attendance", "hand"]),
                standard: "hand"
            ),
        ],
        examples: [Example("tertulia people link Mei Tom --strength 60", "They have worked together.")]
    ) { invocation in
        let values = invocation.values
        let cards = try invocation.planner.link(
            values.required("WHO"),
            values.required("OTHER"),
            strength: values.integer("strength") ?? 50,
            source: values.option("source").flatMap(Source.init) ?? .hand
        )
        invocation.confirm(.array(cards.map(\.document))) { page in
            let names = cards.map { Styled($0.named) }
            guard names.count == 2 else { return }
            page.line("\(names[0]) and \(names[1]) know each other: \(values.integer("strength") ?? 0) of 100.")
        }
    }

    static let peopleUnlink = Command(
        path: ["people", "unlink"],
        summary: "Take back that two people know each other",
        discussion: "What circles and gatherings say of the two stays.",
        positionals: [Positional("WHO", "One of them", .person), Positional("OTHER", "The other", .person)],
        examples: [Example("tertulia people unlink Mei Tom", "They have never met.")]
    ) { invocation in
        let values = invocation.values
        let cards = try invocation.planner.unlink(values.required("WHO"), values.required("OTHER"))
        invocation.confirm(.array(cards.map(\.document))) { page in
            guard cards.count == 2 else { return }
            page.line(
                "No tie is written down between \(Styled(cards[0].named)) and \(Styled(cards[1].named)) any more."
            )
        }
    }

    static let peopleNever = Command(
        path: ["people", "never"],
        summary: "Never put two people at one table",
        positionals: [Positional("WHO", "One of them", .person), Positional("OTHER", "The other", .person)],
        examples: [Example("tertulia people never Mei Tom", "No table has both.")]
    ) { invocation in
        let values = invocation.values
        let rule = try invocation.planner.setRule(.never, values.required("WHO"), values.required("OTHER"))
        invocation.confirm(rule.document) { $0.rules([rule]) }
    }

    static let peopleCouple = Command(
        path: ["people", "couple"],
        summary: "Invite two people only together",
        positionals: [Positional("WHO", "One of them", .person), Positional("OTHER", "The other", .person)],
        examples: [Example("tertulia people couple Mei Tom", "Both or neither.")]
    ) { invocation in
        let values = invocation.values
        let rule = try invocation.planner.setRule(.couple, values.required("WHO"), values.required("OTHER"))
        invocation.confirm(rule.document) { $0.rules([rule]) }
    }

    static let peopleRules = Command(
        path: ["people", "rules"],
        summary: "List who never meets and who comes only together",
        options: [.value("remove", "N", "Take the rule with this number away", .integer(1...Int.max))],
        examples: [
            Example("tertulia people rules", "All rules with their numbers."),
            Example("tertulia people rules --remove 2", "The second holds no more."),
        ]
    ) { invocation in
        if let number = invocation.values.integer("remove") {
            let rules = try invocation.planner.removeRule(Int64(number))
            invocation.confirm(.array(rules.map(\.document))) { $0.rules(rules) }
            return
        }
        let rules = try invocation.planner.rules()
        invocation.show(.array(rules.map(\.document))) { $0.rules(rules) }
    }
}
