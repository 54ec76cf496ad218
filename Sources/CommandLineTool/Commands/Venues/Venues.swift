internal import Planner
internal import Venues

extension Command {
    static let venuesList = Command(
        path: ["venues", "list"],
        summary: "List the venues",
        examples: [Example("tertulia venues list", "Seats, noise, hours and where they are.")]
    ) { invocation in
        let cards = try invocation.planner.venues()
        invocation.show(.array(cards.map(\.document))) { page in
            guard !cards.isEmpty else {
                page.line("No venues yet: `tertulia venues add NAME` adds one.")
                return
            }
            page.venues(cards)
        }
    }

    static let venuesShow = Command(
        path: ["venues", "show"],
        summary: "Show what is known of a venue",
        positionals: [Positional("VENUE", "Which", .venue)],
        examples: [Example("tertulia venues show \"Quiet Cup\"", "Seats, hours, noise and the rest.")]
    ) { invocation in
        let card = try invocation.planner.showVenue(invocation.values.required("VENUE"))
        invocation.show(card.document) { $0.venue(card) }
    }

    static let venuesAdd = Command(
        path: ["venues", "add"],
        summary: "Add a venue",
        positionals: [Positional("NAME", "What it is called")],
        options: Option.venue,
        examples: [
            Example(
                "tertulia venues add \"Quiet Cup\" --seats 8 --hours \"Sa-Su 10:00-20:00\"",
                "Eight seats, weekends."
            )
        ]
    ) { invocation in
        var edit = try VenueEdit(invocation)
        edit.name = invocation.values.required("NAME")
        let card = try invocation.planner.addVenue(edit)
        invocation.confirm(card.document) { $0.venue(card) }
    }

    static let venuesEdit = Command(
        path: ["venues", "edit"],
        summary: "Change what is known of a venue",
        positionals: [Positional("VENUE", "Which", .venue)],
        options: [.value("name", "NAME", "A new name")] + Option.venue,
        examples: [Example("tertulia venues edit \"Quiet Cup\" --seats 10", "They have a larger table now.")]
    ) { invocation in
        let card = try invocation.planner.editVenue(invocation.values.required("VENUE"), VenueEdit(invocation))
        invocation.confirm(card.document) { $0.venue(card) }
    }

    static let venuesDelete = Command(
        path: ["venues", "delete"],
        summary: "Delete a venue",
        discussion: "Gatherings that were there stay, without the place. One that lies ahead has to be moved first.",
        positionals: [Positional("VENUE", "Which", .venue)],
        examples: [Example("tertulia venues delete \"Quiet Cup\"", "It has closed.")]
    ) { invocation in
        let card = try invocation.planner.deleteVenue(invocation.values.required("VENUE"))
        invocation.confirm(["deleted": .integer(card.venue.id.rawValue), "name": .string(card.venue.name)]) { page in
            page.line("\(card.venue.name) is deleted.")
        }
    }

    static let venuesSuggest = Command(
        path: ["venues", "suggest"],
        summary: "Rank the venues for a gathering, and say why",
        discussion: """
            By seats for the number who will probably come, opening hours, noise, and the way that the invited people \
            have to go.
            """,
        options: [.value("for", "EVENT", "Which gathering", .event, isRequired: true)],
        examples: [Example("tertulia venues suggest --for next", "The best place for the next table.")]
    ) { invocation in
        let suggestions = try invocation.planner.suggestVenues(for: invocation.values.option("for") ?? "next")
        invocation.show(.array(suggestions.map(\.document))) { page in
            guard !suggestions.isEmpty else {
                page.line("No venues yet: `tertulia venues add NAME` adds one.")
                return
            }
            page.suggestions(suggestions)
        }
    }
}
