internal import Invites

extension TableReason {
    var document: JSONValue {
        ["kind": .string(kind.rawValue), "points": JSONValue(points), "text": .string(text)]
    }
}

extension TableChoice.Seat {
    /// - Parameter name: of the person in it.
    func document(name: String) -> JSONValue {
        [
            "person": NamedPerson(id: id, name: name).document, "points": JSONValue(points),
            "chance": .number(Double(chance) / 1000), "reasons": .array(reasons.map(\.document)),
        ]
    }
}

extension Page {
    /// One person of a table with the reasons and their points.
    mutating func seat(_ seat: TableChoice.Seat, name: String, indent: Int = 0) {
        let margin = String(repeating: " ", count: indent)
        let right = Styled(
            "\(rightAligned(percent(Double(seat.chance) / 1000), 6))\(rightAligned(String(seat.points), 7))"
        )
        let columns = min(width, 80)
        let left = (Styled(margin) + Styled(NamedPerson(id: seat.id, name: name)))
            .truncated(to: columns - right.width - 1)
        let space = String(repeating: " ", count: max(1, columns - left.width - right.width))
        entry(left + Styled(space) + right, "")
        reasons(of: seat, margin: margin)
    }

    /// The terms of somebody's points, a line each.
    mutating func reasons(of seat: TableChoice.Seat, margin: String = "") {
        for reason in seat.reasons {
            let points = (reason.points > 0 ? "+" : "") + String(reason.points)
            entry(Styled(margin + rightAligned(points, 7) + "  ", .dim), Styled(reason.text))
        }
    }

    /// Who is next in line, on a line each.
    mutating func standby(_ seats: [(seat: TableChoice.Seat, name: String)], indent: Int = 0) {
        var table = TextTable([.number("#"), .text("Name", minimum: 12), .number("Chance"), .text("Why", minimum: 20)])
        for (seat, name) in seats {
            table.add(
                Styled(String(seat.id.rawValue), .dim),
                Styled(name),
                Styled(percent(Double(seat.chance) / 1000)),
                Styled(seat.reasons.filter { $0.kind != .chance }.max { $0.points < $1.points }?.text ?? "")
            )
        }
        self.table(table, indent: indent)
    }
}
