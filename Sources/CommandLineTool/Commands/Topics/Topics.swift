internal import Invites
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

    static let topicsRename = Command(
        path: ["topics", "rename"],
        summary: "Call a topic something else",
        discussion: "The old name still finds it.",
        positionals: [Positional("TOPIC", "Which", .topic), Positional("NAME", "What it is called from now on")],
        examples: [Example("tertulia topics rename compilres compilers", "A slip of the finger is mended.")]
    ) { invocation in
        let values = invocation.values
        let card = try invocation.planner.renameTopic(values.required("TOPIC"), to: values.required("NAME"))
        invocation.confirm(card.document) { $0.topic(card) }
    }

    static let topicsDelete = Command(
        path: ["topics", "delete"],
        summary: "Delete a topic, and with it who likes it",
        positionals: [Positional("TOPIC", "Which", .topic)],
        options: [.flag("yes", "Do not ask")],
        examples: [Example("tertulia topics delete \"my contacts\" --yes", "No interest, but a label of a phone.")]
    ) { invocation in
        let word = invocation.values.required("TOPIC")
        if !invocation.values.flag("yes") {
            switch invocation.ask("Delete the topic \(word), and with it who likes it?") {
            case nil: throw invocation.usage("a deleted topic can't be brought back: say --yes")
            case false: throw CommandError("nothing was deleted")
            case true: break
            }
        }
        let card = try invocation.planner.deleteTopic(word)
        let id = card.topic.id.rawValue
        invocation.confirm(["deleted": .integer(id), "name": .string(card.topic.name)]) { page in
            page.line("\(card.topic.name) is deleted; \(counted(card.people, "person", "people")) liked it.")
        }
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
