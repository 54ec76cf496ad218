internal import Planner

extension Command {
    static let topicsList = Command(
        path: ["topics", "list"],
        summary: "List the topics",
        examples: [Example("tertulia topics list", "Each with its other names and how many people like it.")]
    ) { invocation in
        let cards = try invocation.planner.topics()
        invocation.show(.array(cards.map(\.document))) { page in
            guard !cards.isEmpty else {
                page.line("No topics yet: they come with people, or by `tertulia topics add`.")
                return
            }
            page.topics(cards)
        }
    }

    static let topicsAdd = Command(
        path: ["topics", "add"],
        summary: "Add a topic",
        positionals: [Positional("NAME", "What it is called")],
        options: [
            .repeated("alias", "NAME", "Another name, in any language"),
            .value("broader", "TOPIC", "What it is a part of", .topic),
        ],
        examples: [Example("tertulia topics add \"distributed systems\" --alias 分布式系统", "One topic, two names.")]
    ) { invocation in
        let values = invocation.values
        let card = try invocation.planner.addTopic(
            values.required("NAME"),
            aliases: values.all("alias"),
            broader: values.option("broader")
        )
        invocation.confirm(card.document) { $0.topic(card) }
    }

    static let topicsAlias = Command(
        path: ["topics", "alias"],
        summary: "Give a topic another name, in any language",
        discussion: "When the other name is itself a topic, the two become one.",
        positionals: [Positional("TOPIC", "Which", .topic), Positional("NAME", "The other name")],
        examples: [Example("tertulia topics alias \"distributed systems\" \"sistemas distribuidos\"", "One more.")]
    ) { invocation in
        let values = invocation.values
        let card = try invocation.planner.addAlias(values.required("NAME"), to: values.required("TOPIC"))
        invocation.confirm(card.document) { $0.topic(card) }
    }

    static let topicsBroader = Command(
        path: ["topics", "broader"],
        summary: "Say what a topic is a part of",
        positionals: [Positional("TOPIC", "Which", .topic), Positional("BROADER", "What it is a part of", .topic)],
        examples: [Example("tertulia topics broader bouldering climbing", "Climbers may like a bouldering night.")]
    ) { invocation in
        let values = invocation.values
        let card = try invocation.planner.setBroader(values.required("BROADER"), of: values.required("TOPIC"))
        invocation.confirm(card.document) { $0.topic(card) }
    }
}
