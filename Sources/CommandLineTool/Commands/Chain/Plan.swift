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

            With --repeat it is a series: each date has a table and answers of its own, and goes by EVENT@DATE \
            everywhere, such as salon@2027-03-13. Whoever is named by --with comes to all dates; the other places go round. \
            `tertulia plan salon@2027-03-13` chooses the table of a date, anew for whoever is not invited yet.

            With --find instead of --at it lists up to five times at which nothing stands in the way, and plans nothing.
            """,
        group: .chain,
        positionals: [Positional("TITLE", "What guests read; not needed with --find", .text, .optional)],
        options: [
            .repeated("topic", "TOPIC", "What it is about", .topic),
            .value("at", "TIME", "When it begins: 2026-12-12 15:00, 'Sat 15:00'"),
            .value("repeat", "RULE", "How it repeats: 'every 3 months on the second Saturday', weekly, or an RRULE"),
            .value("until", "DATE", "The last day of a series"),
            .value("times", "N", "How many dates a series has", .integer(1...999)),
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
                "tertulia plan Salon --topic go --at \"Sat 18:00\" --repeat weekly --times 4",
                "Four evenings, each with its own table."
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
        guard values.option("at") != nil || title.contains("@") else {
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
        plan.repeats = values.option("repeat")
        plan.until = values.option("until")
        plan.times = values.integer("times")
        let card: PlanCard
        do {
            card = try invocation.planner.plan(plan)
        } catch let error as NoTable {
            guard case .infeasible(let refusal) = error.choice.outcome else { throw error }
            throw error.choice.error(refusal)
        }
        guard case .table(let choice) = card.choice.outcome else { return }
        let document = card.event.document.keeping(["event", "invitations", "dates", "remarks", "warnings"])
        invocation.confirm(document.with(members: card.choice.document(of: choice))) { page in
            page.eventHead(card.event, now: invocation.settings.now)
            page.space()
            if let first = card.dates.first { page.heading("\(first.event.slug)") }
            page.choice(choice, of: card.choice)
            for date in card.dates.dropFirst() { page.table(of: date) }
            page.remarks(of: card.event)
            page.space()
            page.line("`tertulia invite \(card.dates.first?.event.slug ?? card.event.event.slug)` makes the messages.")
        }
    }
}

extension Page {
    /// Who sits at a later date of a series, by name alone.
    fileprivate mutating func table(of date: PlanCard.DateTable) {
        guard case .table(let table) = date.choice.outcome else { return }
        heading(date.event.slug)
        line(Styled(table.table.map { date.choice.name($0.id) }.joined(separator: ", ")), indent: 2)
    }
}
