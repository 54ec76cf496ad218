internal import Invites
internal import Planner

extension TopicCard {
    var document: JSONValue {
        [
            "id": .integer(topic.id.rawValue), "name": .string(topic.name), "aliases": JSONValue(topic.aliases),
            "broader": JSONValue(broader), "people": JSONValue(people),
        ]
    }
}

extension CircleCard {
    var document: JSONValue {
        [
            "id": .integer(circle.id), "name": .string(circle.name), "size": JSONValue(circle.size),
            "members": .array(members.map(\.document)),
        ]
    }
}

extension Page {
    mutating func topics(_ cards: [TopicCard]) {
        var table = TextTable([
            .text("Topic", minimum: 12), .number("People"), .text("Part of"), .text("Other names", minimum: 12),
        ])
        for card in cards {
            table.add(
                Styled(card.topic.name, .bold),
                Styled(String(card.people)),
                Styled(card.broader ?? ""),
                Styled(list: card.topic.aliases)
            )
        }
        self.table(table)
    }

    mutating func topic(_ card: TopicCard) {
        line("\(card.topic.name, .bold)")
        fields(
            [
                ("also", Styled(list: card.topic.aliases)), ("part of", Styled(card.broader ?? "")),
                ("liked by", Styled(counted(card.people, "person", "people"))),
            ],
            indent: 2
        )
    }

    mutating func circles(_ cards: [CircleCard]) {
        var table = TextTable([.text("Circle", minimum: 12), .number("People"), .text("Members", minimum: 12)])
        for card in cards {
            table.add(
                Styled(card.circle.name, .bold),
                Styled(String(card.members.count)),
                Styled(list: card.members.map(\.name), most: 6)
            )
        }
        self.table(table)
    }

    mutating func circle(_ card: CircleCard) {
        line("\(card.circle.name, .bold) \(counted(card.members.count, "person", "people"), .dim)")
        var table = TextTable([.number("#"), .text("Name")])
        for member in card.members { table.add(Styled(String(member.id.rawValue), .dim), Styled(member.name)) }
        self.table(table, indent: 2)
    }
}
