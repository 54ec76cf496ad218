internal import Invites
internal import Calendars
internal import Planner

extension Command {
    static let touch = Command(
        path: ["touch"],
        summary: "Write down that you were in touch with somebody",
        group: .chain,
        positionals: [Positional("WHO", "With whom", .person)],
        options: [
            .value(
                "kind",
                "KIND",
                "How: message, call, letter, coffee, meetup, article, gift, introduction or other",
                standard: "message"
            ),
            .value("note", "TEXT", "What it was about"),
            .value("on", "DATE", "The day: 2026-12-12, yesterday", standard: "today"),
        ],
        examples: [
            Example("tertulia touch Mei --kind coffee --note \"new job\" --on yesterday", "Coffee with Mei.")
        ]
    ) { invocation in
        let values = invocation.values
        let card = try invocation.planner.touch(
            values.required("WHO"),
            kind: values.option("kind") ?? "message",
            note: values.option("note") ?? "",
            on: values.option("on")
        )
        invocation.confirm([
            "person": card.person.document, "on": JSONValue(card.touch.on), "kind": .string(card.touch.kind),
            "note": .string(card.touch.note), "due": JSONValue(card.due),
        ]) { page in
            let due: Styled = card.due.map { "; due again \($0, .bold)" } ?? ""
            page.line("\(Styled(card.person)): \(card.touch.kind) on \(card.touch.on)\(due).")
        }
    }
}
