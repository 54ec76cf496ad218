internal import Invites
internal import Planner

/// What was asked about a table.
enum WhatIfQuestion {
    case whyNot, insteadOf
}

extension Invocation {
    /// Says what a change of the table would cost.
    func show(_ card: WhatIfCard, asked question: WhatIfQuestion) {
        show(card.document) { page in
            switch card.answer {
            case .nothingToChange:
                let where_ = question == .whyNot ? "is at the table already" : "is not at the table"
                page.line("\(card.person.name) \(where_).")
            case .blocked(let because, let people):
                let isNamed = because.contains(card.person.name)
                page.line("\(isNamed ? sentence(because) : "With \(card.person.name): \(because).")")
                for person in people where person.id != card.person.id && !because.contains(person.name) {
                    page.line("  \(person.name) #\(person.id.rawValue)")
                }
            case .alternative(let found):
                switch question {
                case .whyNot: page.whyNot(card.person, found)
                case .insteadOf: page.insteadOf(card.person, found)
                }
            }
        }
    }
}

extension Page {
    fileprivate mutating func whyNot(_ person: NamedPerson, _ found: WhatIfCard.Alternative) {
        let others = found.joins.filter { $0.id != person.id }.map(\.name)
        let place = found.leaves.isEmpty ? "" : " in place of \(listed(found.leaves.map(\.name)))"
        let more = others.isEmpty ? "" : ", and with \(listed(others)) too,"
        line("With \(person.name)\(place)\(more) the plan \(Self.change(found.loss)).")
        guard let seat = found.seat else { return }
        space()
        line("What \(person.name) would add:")
        if !seat.reasons.contains(where: { $0.kind == .topic }) {
            entry(Styled(rightAligned("0", 7) + "  ", .dim), "nothing says that they like the topic")
        }
        reasons(of: seat)
    }

    fileprivate mutating func insteadOf(_ person: NamedPerson, _ found: WhatIfCard.Alternative) {
        let others = found.joins.map(\.name)
        let gone = found.leaves.filter { $0.id != person.id }.map(\.name)
        let who = others.isEmpty ? "nobody" : listed(others)
        let more = gone.isEmpty ? "" : " (\(listed(gone)) would go too)"
        line("Instead of \(person.name): \(who)\(more); the plan \(Self.change(found.loss)).")
    }

    /// What the planner gives up; a table that is better after all was overlooked in the first search.
    fileprivate static func change(_ loss: Int) -> String {
        switch loss {
        case 1...: "loses \(loss) points"
        case 0: "is worth as much"
        default: "gains \(-loss) points: it was not the best one; --with or --without gives the better one"
        }
    }
}

extension WhatIfCard {
    var document: JSONValue {
        func named(_ people: [NamedPerson]) -> JSONValue {
            .array(people.map { ["id": JSONValue($0.id.rawValue), "name": JSONValue($0.name)] })
        }
        let person: JSONValue = ["id": JSONValue(self.person.id.rawValue), "name": JSONValue(self.person.name)]
        switch answer {
        case .nothingToChange: return ["person": person, "changes": false]
        case .alternative(let found):
            return [
                "person": person, "changes": true, "loss": JSONValue(found.loss), "joins": named(found.joins),
                "leaves": named(found.leaves),
                "reasons": .array((found.seat?.reasons ?? []).map(\.document)),
            ]
        case .blocked(let because, let people):
            return ["person": person, "changes": false, "because": JSONValue(because), "blockers": named(people)]
        }
    }
}
