internal import Calendars
internal import Invites
internal import Planner

extension Overview {
    var document: JSONValue {
        [
            "people": JSONValue(people), "next": next?.document ?? .null,
            "openAnswers": .array(silent.map(\.document)), "toInvite": .array(toInvite.map(\.document)),
            "due": .array(due.map(\.document)),
            "unmarked": .array(
                unmarked.map { ["id": .integer($0.id.rawValue), "slug": .string($0.slug), "title": .string($0.title)] }
            ),
        ]
    }
}

extension Page {
    /// What is next: the next event, open answers, who is due.
    mutating func overview(_ overview: Overview, now: Instant) {
        guard !overview.isEmpty else { return welcome() }
        heading("Next gathering")
        if let next = overview.next {
            eventHead(next, now: now)
            openAnswers(overview.silent, next, isFirst: overview.toInvite.isEmpty)
            if !overview.toInvite.isEmpty {
                fields([("invite", Styled(list: overview.toInvite.map(\.name), most: 8))], indent: 2)
                line("`tertulia next \(next.event.slug)` says why.", indent: 2)
            }
        } else {
            line("None is planned. `tertulia plan TITLE --topic TOPIC --at TIME` makes one.", indent: 2)
        }
        if !overview.unmarked.isEmpty {
            heading("Who came?")
            for event in overview.unmarked.prefix(5) {
                line("\(event.title, .bold): `tertulia came \(event.slug) WHO…`", indent: 2)
            }
        }
        heading("To be in touch with")
        if overview.due.isEmpty {
            line("Nobody is due. `tertulia due --within 30d` looks ahead.", indent: 2)
        } else {
            due(Array(overview.due.prefix(8)))
            let more = overview.due.count - 8
            if more > 0 { line("\("and \(more) more: `tertulia due`", .dim)", indent: 2) }
        }
        space()
        line("\(counted(overview.people, "person", "people")). `tertulia help` shows what else there is.")
    }

    private mutating func openAnswers(_ silent: [NamedPerson], _ next: EventCard, isFirst: Bool) {
        if !silent.isEmpty {
            fields([("silent", Styled(list: silent.map(\.name), most: 8))], indent: 2)
        }
        if isFirst, next.guests.contains(where: { $0.invitation.state == .chosen }) {
            line("`tertulia invite \(next.event.slug)` invites those who are chosen.", indent: 2)
        }
    }

    private mutating func welcome() {
        line("Nothing here yet. Three steps to the first table:")
        space()
        fields(
            [
                ("1", "`tertulia import contacts.vcf` brings in the people you know."),
                ("2", "`tertulia suggest --topic TOPIC` picks a table and says why."),
                ("3", "`tertulia plan TITLE --topic TOPIC --at \"Sat 15:00\"` makes it a date."),
            ],
            indent: 2
        )
        space()
        line("`tertulia demo` shows all of it with made-up people; `tertulia help` lists the commands.")
    }
}
