internal import Invites
internal import Planner

extension Command {
    static let eventsList = Command(
        path: ["events", "list"],
        summary: "List the gatherings",
        examples: [Example("tertulia events list", "What was, and what will be.")]
    ) { invocation in
        let cards = try invocation.planner.events()
        invocation.show(.array(cards.map(\.document))) { page in
            guard !cards.isEmpty else {
                page.line("No gatherings yet: `tertulia plan TITLE --topic TOPIC --at TIME` makes one.")
                return
            }
            page.events(cards, now: invocation.settings.now)
        }
    }

    static let eventsShow = Command(
        path: ["events", "show"],
        summary: "Show a gathering with its table, answers and forecast",
        positionals: [Positional("EVENT", "Which", .event)],
        examples: [Example("tertulia events show next", "Who is coming.")]
    ) { invocation in
        let card = try invocation.planner.showEvent(invocation.values.required("EVENT"))
        invocation.show(card.document) { $0.event(card, now: invocation.settings.now) }
    }

    static let eventsMove = Command(
        path: ["events", "move"],
        summary: "Move a gathering to another time or place",
        discussion: """
            Keeps every answer and says whom to tell. Warns of clashes like `tertulia plan`; with --find instead of a \
            time it lists up to five free ones, and moves nothing.
            """,
        positionals: [
            Positional("EVENT", "Which", .event),
            Positional("TIME", "When it begins now; not needed with --venue or --find", .text, .optional),
        ],
        options: [.value("venue", "VENUE", "Where it is now", .venue), .busy] + Option.finding,
        examples: [
            Example("tertulia events move next \"2026-12-13 16:00\"", "A day later."),
            Example("tertulia events move next --venue ejemplo", "The same time, elsewhere."),
            Example("tertulia events move next --find \"weekday evening\"", "When it could be instead."),
        ]
    ) { invocation in
        let values = invocation.values
        if let find = values.option("find") {
            guard values.positional("TIME") == nil else { throw invocation.usage("give a time or --find, not both") }
            var wish = SlotWish(invocation, find: find)
            wish.event = values.required("EVENT")
            invocation.show(try invocation.planner.freeSlots(wish))
            return
        }
        let time = values.positional("TIME")
        guard time != nil || values.option("venue") != nil else {
            throw invocation.usage(
                "TIME is missing: when it begins now; --venue alone moves it elsewhere, --find 'Saturday afternoon' "
                    + "lists free times"
            )
        }
        let card = try invocation.planner.moveEvent(
            values.required("EVENT"),
            to: time,
            venue: values.option("venue"),
            busy: values.all("busy")
        )
        invocation.confirm(card.document) { page in
            page.event(card, now: invocation.settings.now)
            page.tell(card)
        }
    }

    static let eventsEdit = Command(
        path: ["events", "edit"],
        summary: "Change what is said of a gathering",
        positionals: [Positional("EVENT", "Which", .event)],
        options: [
            .value("title", "TITLE", "What guests read"),
            .value("description", "TEXT", "More about it; letters show it as it is"),
            .value("url", "URL", "Its page"),
            .value("conference", "URL", "Where to join from afar"),
            .value("venue", "VENUE", "Where it is", .venue),
            .value("seats", "N", "Guests at the table, you not counted", .integer(1...50)),
            .value("guest-list", "WHICH", "Whether guests see one another", .choice(["open", "private"])),
        ],
        examples: [Example("tertulia events edit next --description \"Bring a book.\"", "Guests read it.")]
    ) { invocation in
        let values = invocation.values
        var edit = EventEdit()
        edit.title = values.option("title")
        edit.description = values.option("description")
        edit.url = values.option("url")
        edit.conference = values.option("conference")
        edit.seats = values.integer("seats")
        edit.guestList = values.option("guest-list").flatMap(Event.GuestList.init)
        edit.venue = values.option("venue")
        guard edit != EventEdit() else { throw invocation.usage("say what to change, such as --seats 8") }
        let card = try invocation.planner.editEvent(values.required("EVENT"), edit)
        invocation.confirm(card.document) { page in
            page.event(card, now: invocation.settings.now)
            if edit.venue != nil { page.tell(card) }
        }
    }

    static let eventsCancel = Command(
        path: ["events", "cancel"],
        summary: "Call a gathering off",
        discussion: """
            Says whom to tell. `tertulia invite EVENT --out DIR` then makes the messages, and the calendar files that \
            take it out of their calendars.
            """,
        positionals: [Positional("EVENT", "Which", .event)],
        examples: [Example("tertulia events cancel next", "Called off.")]
    ) { invocation in
        let card = try invocation.planner.cancelEvent(invocation.values.required("EVENT"))
        invocation.confirm(card.document) { page in
            page.eventHead(card, now: invocation.settings.now)
            page.remarks(of: card)
            page.tell(card)
        }
    }

    static let eventsDelete = Command(
        path: ["events", "delete"],
        summary: "Delete a gathering, as if it had never been",
        discussion: "A gathering that people were invited to is better called off: see `tertulia events cancel`.",
        positionals: [Positional("EVENT", "Which", .event)],
        options: [.flag("yes", "Do not ask")],
        examples: [Example("tertulia events delete coffee-compilers --yes", "Gone, with its answers.")]
    ) { invocation in
        let word = invocation.values.required("EVENT")
        if !invocation.values.flag("yes") {
            let card = try invocation.planner.showEvent(word)
            switch invocation.ask("Delete \(card.event.slug) with all its answers?") {
            case nil: throw invocation.usage("a deleted gathering can't be brought back: say --yes")
            case false: throw CommandError("nothing was deleted")
            case true: break
            }
        }
        let event = try invocation.planner.deleteEvent(word)
        invocation.confirm(["deleted": .integer(event.id.rawValue), "slug": .string(event.slug)]) { page in
            page.line("\(event.slug) is deleted.")
        }
    }
}
