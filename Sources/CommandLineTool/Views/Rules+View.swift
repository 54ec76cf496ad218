internal import Invites
internal import Planner

extension Planner.NamedRule {
    var document: JSONValue {
        [
            "id": .integer(rule.id), "kind": .string(rule.kind.rawValue), "a": a.document, "b": b.document,
        ]
    }
}

extension DuplicatePair {
    var document: JSONValue { ["a": a.document, "b": b.document, "why": .string(why)] }
}

extension Page {
    mutating func rules(_ rules: [Planner.NamedRule]) {
        guard !rules.isEmpty else {
            line("No rules: `tertulia people never A B` keeps two apart, `tertulia people couple A B` together.")
            return
        }
        var table = TextTable([.number("Rule"), .text("Who"), .word(""), .text("Whom")])
        for named in rules {
            let relation: Styled =
                switch named.rule.kind {
                case .never: "\("never with", .yellow)"
                case .couple: "\("only with", .green)"
                }
            table.add(Styled(String(named.rule.id), .dim), Styled(named.a), relation, Styled(named.b))
        }
        self.table(table)
    }

    mutating func duplicates(_ pairs: [DuplicatePair]) {
        var table = TextTable([
            .number("#"), .text("One", minimum: 12), .number("#"), .text("Other", minimum: 12), .text("Why"),
        ])
        for pair in pairs {
            table.add(
                Styled(String(pair.a.id.rawValue), .dim),
                Styled(pair.a.name),
                Styled(String(pair.b.id.rawValue), .dim),
                Styled(pair.b.name),
                Styled(pair.why)
            )
        }
        self.table(table)
    }
}
