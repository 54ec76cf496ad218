internal import Invites
internal import Planner

extension Command {
    static let peopleDuplicates = Command(
        path: ["people", "duplicates"],
        summary: "Find people who are in the file twice",
        positionals: [Positional("WHO", "With --dismiss: the two who are not one", .person, .anyNumber)],
        options: [.flag("dismiss", "These two are two; show the pair no more")],
        examples: [
            Example("tertulia people duplicates", "Pairs, with what speaks for each."),
            Example("tertulia people duplicates --dismiss 12 48", "Mother and daughter with one telephone."),
        ]
    ) { invocation in
        let whos = invocation.values.allPositionals("WHO")
        if invocation.values.flag("dismiss") {
            guard whos.count == 2 else { throw invocation.usage("--dismiss takes two people") }
            let rest = try invocation.planner.dismissDuplicate(whos[0], whos[1])
            invocation.confirm(.array(rest.map(\.document))) { page in
                page.line("They are two. \(counted(rest.count, "pair is", "pairs are")) left.")
            }
            return
        }
        guard whos.isEmpty else { throw invocation.usage("two people are named with --dismiss alone") }
        let pairs = try invocation.planner.duplicates()
        invocation.show(.array(pairs.map(\.document))) { page in
            guard !pairs.isEmpty else {
                page.line("Nobody seems to be here twice.")
                return
            }
            page.duplicates(pairs)
            page.space()
            page.line(
                "`tertulia people merge \(pairs[0].a.id.rawValue) \(pairs[0].b.id.rawValue)` makes the first two one."
            )
        }
    }

    static let peopleMerge = Command(
        path: ["people", "merge"],
        summary: "Make two people one",
        discussion: "Keeps everything of both; what they contradict in is taken from the first.",
        positionals: [
            Positional("WHO", "Who stays", .person), Positional("OTHER", "Who becomes part of them", .person),
        ],
        examples: [Example("tertulia people merge 12 48", "48 becomes part of 12.")]
    ) { invocation in
        let values = invocation.values
        let card = try invocation.planner.mergePeople(values.required("WHO"), values.required("OTHER"))
        invocation.confirm(card.document) { $0.person(card) }
    }

    static let peopleForget = Command(
        path: ["people", "forget"],
        summary: "Erase a person from the file, for good",
        discussion: """
            No byte of their name, addresses and notes is left in the planner's file, nor in what others wrote to \
            you: there an ellipsis stands for the name, and messages that are done with lose their words. What you \
            wrote yourself in notes on others and in titles stays as you wrote it. Counts of past gatherings stay true. \
            Asks before it does so; --yes answers.
            """,
        positionals: [Positional("WHO", "Whom", .person)],
        options: [.flag("yes", "Do not ask")],
        examples: [Example("tertulia people forget 12 --yes", "Gone.")]
    ) { invocation in
        var who = invocation.values.required("WHO")
        if !invocation.values.flag("yes") {
            let card = try invocation.planner.showPerson(who)
            let marks = ["#\(card.person.id.rawValue)", card.emails.first ?? card.phones.first].compactMap(\.self)
            switch invocation.ask("Erase \(card.person.name) (\(marks.joined(separator: ", "))), for good?") {
            case nil: throw invocation.usage("forgetting somebody can't be undone: say --yes")
            case false: throw CommandError("nothing was erased")
            case true: who = String(card.person.id.rawValue)
            }
        }
        let forgetting = try invocation.planner.forget(who)
        invocation.confirm(
            ["forgotten": .integer(forgetting.id), "remarks": .array(forgetting.remarks.map(JSONValue.string))]
        ) { page in
            page.line("Number \(forgetting.id) is forgotten.")
            for remark in forgetting.remarks { page.entry(Styled("→ ", .yellow), "\(sentence(remark))") }
        }
    }
}
