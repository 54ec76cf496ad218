internal import Planner

extension Command {
    static let peopleAdd = Command(
        path: ["people", "add"],
        summary: "Add a person",
        positionals: [Positional("NAME", "The name as they write it")],
        options: Option.person,
        examples: [
            Example(
                "tertulia people add \"Mei Sample\" --email mei@example.org --topic go:80",
                "Mei likes Go a lot."
            )
        ]
    ) { invocation in
        var edit = try PersonEdit(invocation)
        edit.name = invocation.values.required("NAME")
        let card = try invocation.planner.addPerson(edit)
        invocation.confirm(card.document) { $0.person(card) }
    }

    static let peopleEdit = Command(
        path: ["people", "edit"],
        summary: "Change what is known of somebody",
        discussion: """
            What you name is set or added, the rest stays. An empty text takes a text away: --city "". What you type \
            here is never overwritten by an import.
            """,
        positionals: [Positional("WHO", "Whom; several get the same", .person, .oneOrMore)],
        options: [.value("name", "NAME", "A new name; the old one still finds them")] + Option.person + [
            .flag("invite", "Propose them again, after --do-not-invite"),
            .repeated("remove-email", "ADDRESS", "An e-mail address that is wrong"),
            .repeated("remove-phone", "PHONE", "A phone number that is wrong"),
            .repeated("remove-handle", "KIND:VALUE", "Another way to reach them that is wrong"),
            .repeated("remove-topic", "TOPIC", "What they don't like any more", .topic),
            .repeated("remove-circle", "CIRCLE", "A group that they left", .circle),
        ],
        examples: [
            Example("tertulia people edit Mei --city Lisbon --cadence 6mo", "She moved; be in touch twice a year."),
            Example("tertulia people edit Mei --remove-topic go", "No more Go."),
            Example("tertulia people edit 3 7 12 --topic books:60 --circle \"Book club\"", "Three who read."),
        ]
    ) { invocation in
        let edit = try PersonEdit(invocation)
        guard edit != PersonEdit() else { throw invocation.usage("say what to change, such as --city Lisbon") }
        let whos = invocation.values.allPositionals("WHO")
        guard whos.count == 1 || edit.name == nil && edit.emails.isEmpty && edit.phones.isEmpty else {
            throw invocation.usage("a name, an e-mail address and a phone number are one person's: name one")
        }
        let cards = try invocation.planner.editPeople(whos, edit)
        let document = cards.count == 1 ? cards[0].document : .array(cards.map(\.document))
        invocation.confirm(document) { page in
            for card in cards { page.person(card) }
        }
    }
}
