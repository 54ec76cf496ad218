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
                page.line("\(card.person.name): \(because).")
                for person in people { page.line("  \(person.name) #\(person.id.rawValue)") }
            case .alternative(let loss, let joins, let leaves):
                let others = joins.filter { $0.id != card.person.id }.map(\.name)
                let gone = leaves.filter { $0.id != card.person.id }.map(\.name)
                switch question {
                case .whyNot:
                    let place = gone.isEmpty ? "" : " in place of \(gone.joined(separator: ", "))"
                    let more = others.isEmpty ? "" : ", with \(others.joined(separator: ", ")) as company"
                    page.line("With \(card.person.name)\(place)\(more) the plan \(Self.change(loss)).")
                case .insteadOf:
                    let who = others.isEmpty ? "nobody" : others.joined(separator: ", ")
                    let more = gone.isEmpty ? "" : " (\(gone.joined(separator: ", ")) would go too)"
                    page.line("Instead of \(card.person.name): \(who)\(more); the plan \(Self.change(loss)).")
                }
            }
        }
    }
}

extension Invocation {
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
        case .alternative(let loss, let joins, let leaves):
            return [
                "person": person, "changes": true, "loss": JSONValue(loss), "joins": named(joins),
                "leaves": named(leaves),
            ]
        case .blocked(let because, let people):
            return ["person": person, "changes": false, "because": JSONValue(because), "blockers": named(people)]
        }
    }
}
