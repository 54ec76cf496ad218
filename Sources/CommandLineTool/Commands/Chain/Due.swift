internal import Calendars
internal import Planner

extension Command {
    static let due = Command(
        path: ["due"],
        summary: "See whom to be in touch with",
        discussion: """
            Counts from the last real contact: a touch, or an event that they came to. An invitation, a no and a \
            no-show move nothing.
            """,
        group: .chain,
        options: [.value("within", "SPAN", "Also who will be due within this time: 30d, 6w, 2mo", standard: "0d")],
        examples: [Example("tertulia due --within 30d", "Due now or in the next thirty days.")]
    ) { invocation in
        let span = try invocation.values.option("within").map { try days(in: $0, from: invocation.settings.now) } ?? 0
        let items = try invocation.planner.due(within: span)
        invocation.show(.array(items.map(\.document))) { page in
            guard !items.isEmpty else {
                page.line("Nobody is due. A wish is made with `tertulia people edit WHO --cadence 6mo`.")
                return
            }
            page.due(items)
        }
    }
}
