internal import Invites
internal import Planner

extension Command {
    static let suggest = Command(
        path: ["suggest"],
        summary: "See who should sit at the table, and why; changes nothing",
        discussion: """
            Picks the people who like the topic, whose turn it is, who know somebody else at the table and who will \
            probably come. Every line of a reason is worth its points, and the points add up. People who may not meet \
            never do; couples come together.

            A topic is one of yours, one of its other names, or any words, which are matched like a title. With --at \
            you are warned of what stands in your own calendars (see `tertulia calendar busy`), and of holidays.
            """,
        group: .chain,
        options: [
            .repeated("topic", "TOPIC", "What it is about", .topic, isRequired: true),
            .value("at", "TIME", "When it is, such as 'Sat 15:00' or 2026-12-12 15:00", standard: "now"),
            .value("for", "DURATION", "How long it lasts: 90m, 2h, 1h30", standard: "2h"),
            .value("venue", "VENUE", "Where it is: who was there before comes rather", .venue),
            .busy,
            .repeated("accepted", "WHO", "Somebody who said yes; from three on the line follows them", .person),
            .value("why-not", "WHO", "Why somebody is not at it: what the table loses, or which rule blocks", .person),
            .value("instead-of", "WHO", "Who would be in somebody's place", .person),
            .value("ranking", "N", "Instead the N best people, without the rules of a table", .integer(1...Int.max)),
            .flag("everybody", "Of thousands of people look at every one, however long it takes"),
        ] + Option.table(seats: "10"),
        examples: [
            Example("tertulia suggest --topic compilers", "The best table for a talk about compilers."),
            Example(
                "tertulia suggest --topic go --seats 6 --with Mei --at \"Sat 15:00\"",
                "Six seats on Saturday, one of them for Mei."
            ),
            Example("tertulia suggest --topic go --why-not Tom", "What it would cost to have Tom there."),
            Example(
                "tertulia suggest --topic go --accepted Ana --accepted Mei --accepted Tom",
                "The rest of the table and who is next, now that these three come."
            ),
        ]
    ) { invocation in
        var wish = ChoiceWish(invocation)
        wish.topics = invocation.values.all("topic")
        wish.at = invocation.values.option("at")
        wish.isOfEverybody = invocation.values.flag("everybody")
        wish.duration = invocation.values.option("for")
        wish.venue = invocation.values.option("venue")
        wish.accepted = invocation.values.all("accepted")
        if let limit = invocation.values.integer("ranking") {
            try rank(wish, limit: limit, invocation)
            return
        }
        if let who = invocation.values.option("why-not") {
            invocation.show(try invocation.planner.whyNot(who, wish), asked: .whyNot)
            return
        }
        if let who = invocation.values.option("instead-of") {
            invocation.show(try invocation.planner.insteadOf(who, wish), asked: .insteadOf)
            return
        }
        let card = try invocation.planner.suggest(wish)
        switch card.outcome {
        case .infeasible(let refusal): throw card.error(refusal)
        case .table(let choice):
            let document = card.document(of: choice).with(members: ["warnings": JSONValue(card.warnings)])
            invocation.show(document) { page in
                page.warnings(card.warnings)
                page.choice(choice, of: card)
            }
        }
    }
}

extension ChoiceWish {
    /// What `suggest` and `plan` ask alike.
    init(_ invocation: Invocation) {
        self.init()
        seats = invocation.values.integer("seats") ?? seats
        circle = invocation.values.option("circle")
        with = invocation.values.all("with")
        without = invocation.values.all("without")
        effort = invocation.values.integer("effort") ?? effort
        busy = invocation.values.all("busy")
    }
}

private func rank(_ wish: ChoiceWish, limit: Int, _ invocation: Invocation) throws {
    let (topics, seats, names) = try invocation.planner.rank(wish, limit: limit)
    let document: JSONValue = [
        "topics": JSONValue(topics),
        "ranking": .array(seats.map { $0.document(name: names[$0.id] ?? "") }),
    ]
    invocation.show(document) { page in
        page.standby(seats.map { ($0, names[$0.id] ?? "") })
    }
}
