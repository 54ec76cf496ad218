internal import Planner

extension Command {
    static let circlesList = Command(
        path: ["circles", "list"],
        summary: "List the circles",
        examples: [Example("tertulia circles list", "Chat groups, classes, companies, and how large they are.")]
    ) { invocation in
        let cards = try invocation.planner.circles()
        invocation.show(.array(cards.map(\.document))) { page in
            guard !cards.isEmpty else {
                page.line("No circles yet: `tertulia import FILE --circle NAME` makes one of a chat group.")
                return
            }
            page.circles(cards)
        }
    }

    static let circlesShow = Command(
        path: ["circles", "show"],
        summary: "Show who is in a circle",
        positionals: [Positional("CIRCLE", "Which", .circle)],
        examples: [Example("tertulia circles show \"Systems chat\"", "Its members.")]
    ) { invocation in
        let card = try invocation.planner.showCircle(invocation.values.required("CIRCLE"))
        invocation.show(card.document) { $0.circle(card) }
    }

    static let circlesAdd = Command(
        path: ["circles", "add"],
        summary: "Add a circle, or people to one",
        positionals: [
            Positional("CIRCLE", "Its name", .circle), Positional("WHO", "Who is in it", .person, .anyNumber),
        ],
        examples: [Example("tertulia circles add \"Book club\" Mei Tom", "Two who read.")]
    ) { invocation in
        let values = invocation.values
        let card = try invocation.planner.addCircle(values.required("CIRCLE"), members: values.allPositionals("WHO"))
        invocation.confirm(card.document) { $0.circle(card) }
    }
}
