internal import Invites
internal import Planner

extension Command {
    static let plan = Command(
        path: ["plan"],
        summary: "Plan a gathering and choose its table",
        discussion: """
            Writes down the event with its table and the people next in line. Nobody is told anything: that is what \
            `invite` is for. Times are on the clocks of the event's zone. You are warned of what stands in your own \
            calendars (see `tertulia calendar busy`), of other gatherings and of public holidays.

            With --find instead of --at it lists up to five times at which nothing stands in the way, and plans nothing.
            """,
        group: .chain,
        positionals: [Positional("TITLE", "What guests read; not needed with --find", .text, .optional)],
        options: [
            .repeated("topic", "TOPIC", "What it is about", .topic),
            .value("at", "TIME", "When it begins: 2026-12-12 15:00, 'Sat 15:00'"),
            .value("for", "DURATION", "How long it lasts: 90m, 2h, 1h30", standard: "2h"),
            .value("venue", "VENUE", "Where it is", .venue),
            .value("zone", "ZONE", "Its time zone", standard: "yours"),
            .busy,
        ] + Option.finding + Option.table(seats: "10, or what the venue holds"),
        examples: [
            Example(
                "tertulia plan \"Coffee, compilers\" --topic compilers --at \"Sat 15:00\"",
                "On the next Saturday."
            ),
            Example(
                "tertulia plan Books --topic books --at \"2026-12-12 18:00\" --venue quiet",
                "At a place that you have added before."
            ),
            Example(
                "tertulia plan --find \"Saturday afternoon\" --within 6w --for 2h",
                "When nothing stands in your calendars."
            ),
        ]
    ) { invocation in
        let values = invocation.values
        if let find = values.option("find") {
            guard values.option("at") == nil else { throw invocation.usage("give --at or --find, not both") }
            var wish = SlotWish(invocation, find: find)
            wish.zone = values.option("zone")
            wish.duration = values.option("for")
            invocation.show(try invocation.planner.freeSlots(wish))
            return
        }
        guard let title = values.positional("TITLE") else {
            throw invocation.usage("TITLE is missing: what guests read")
        }
        guard values.option("at") != nil else {
            throw invocation.usage("--at TIME is missing: when it begins; --find 'Saturday afternoon' lists free times")
        }
        var plan = EventPlan()
        plan.title = title
        plan.wish = ChoiceWish(invocation)
        plan.wish.topics = values.all("topic")
        plan.at = values.option("at") ?? ""
        plan.duration = values.option("for")
        plan.venue = values.option("venue")
        plan.zone = values.option("zone")
        plan.seats = values.integer("seats")
        let card: PlanCard
        do {
            card = try invocation.planner.plan(plan)
        } catch let error as NoTable {
            guard case .infeasible(let refusal) = error.choice.outcome else { throw error }
            throw error.choice.error(refusal)
        }
        guard case .table(let choice) = card.choice.outcome else { return }
        let document = card.event.document.keeping(["event", "invitations", "remarks", "warnings"])
        invocation.confirm(document.with(members: card.choice.document(of: choice))) { page in
            page.eventHead(card.event, now: invocation.settings.now)
            page.space()
            page.choice(choice, of: card.choice)
            page.remarks(of: card.event)
            page.space()
            page.line("`tertulia invite \(card.event.event.slug)` makes the messages.")
        }
    }
}
