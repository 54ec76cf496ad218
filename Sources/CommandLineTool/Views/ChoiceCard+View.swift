internal import Invites
internal import Planner

extension ChoiceCard {
    func name(_ id: Person.ID) -> String { names[id] ?? "somebody" }

    /// As `suggest`: the table with its reasons, who is next, and the forecast.
    func document(of choice: TableChoice) -> JSONValue {
        [
            "topics": JSONValue(topics), "seats": JSONValue(seats),
            "table": .array(choice.table.map { $0.document(name: name($0.id)) }),
            "standby": .array(choice.standby.map { $0.document(name: name($0.id)) }),
            "objective": JSONValue(choice.objective), "relaxed": JSONValue(choice.relaxed),
            "proven": .bool(choice.isProven), "turnout": turnout.document,
        ]
    }

    /// Why there is no table, for a person and for a script.
    func error(_ refusal: TableRefusal) -> CommandError {
        var error = CommandError(refusal.because)
        error.document = [
            "infeasible": true, "because": .string(refusal.because),
            "blockers": .array(refusal.blockers.map { NamedPerson(id: $0, name: name($0)).document }),
        ]
        return error
    }
}

extension Page {
    /// The table, who is next in line, and how many will come.
    mutating func choice(_ choice: TableChoice, of card: ChoiceCard) {
        let columns = "\(rightAligned("chance", 7))\(rightAligned("points", 7))"
        let title = Styled("The table", .bold)
        let space = String(repeating: " ", count: max(1, min(width, 80) - title.width - columns.utf8.count))
        entry(title + Styled(space) + Styled(columns, .dim), "")
        for seat in choice.table { self.seat(seat, name: card.name(seat.id), indent: 2) }
        self.space()
        invitations(choice, of: card)
        if !choice.standby.isEmpty {
            heading("Next in line")
            standby(choice.standby.prefix(8).map { ($0, card.name($0.id)) }, indent: 2)
        }
        heading("How many will come")
        turnout(card.turnout, indent: 2)
        self.space()
        line("\(sentence(choice.planLine(card.turnout)))")
        for relaxed in choice.relaxed { entry(Styled("! ", .yellow), Styled(sentence(relaxed))) }
    }
}

extension Page {
    /// Seats are heads that should come, not invitations: how the two go together, and how sure it is.
    fileprivate mutating func invitations(_ choice: TableChoice, of card: ChoiceCard) {
        let (low, high) = (choice.target.lowerBound, choice.target.upperBound)
        let heads = low == high ? "\(high)" : "\(low) to \(high)"
        let come = heads == "1" ? "comes" : "come"
        let more = card.turnout.distribution.dropFirst(card.seats + 1).reduce(0, +)
        let risk = more > 0.1 ? "; more than \(card.seats) in \(percent(more)) of cases" : ""
        let invitations = counted(choice.table.count, "invitation", "invitations")
        if card.turnout.expected < Double(low) {
            let fewer = percent(card.turnout.distribution.prefix(low).reduce(0, +))
            line("\(invitations, .bold); \(heads) should come, and fewer do in \(fewer) of cases.", indent: 2)
        } else {
            line("\(invitations, .bold) so that \(heads) \(come)\(risk).", indent: 2)
        }
        if !choice.isProven {
            line("\("The best that was found; not proven to be the best there is.", .dim)", indent: 2)
        }
    }
}
