internal import Calendars
internal import Invites
internal import Planner

extension DueItem {
    var document: JSONValue {
        [
            "person": person.document, "due": JSONValue(due), "overdueDays": JSONValue(overdueDays),
            "lastTouch": JSONValue(lastTouch: lastTouch), "cadenceMonths": JSONValue(cadenceMonths),
        ]
    }

    /// `3 days late`, `today`, `in 5 days`.
    fileprivate var lateness: Styled {
        switch overdueDays {
        case 1...: "\(counted(overdueDays, "day late", "days late"), .yellow)"
        case 0: "\("today", .green)"
        default: Styled("in " + counted(-overdueDays, "day", "days"))
        }
    }
}

extension Page {
    mutating func due(_ items: [DueItem]) {
        var table = TextTable([
            .number("#"), .text("Name", minimum: 12), .word("Due"), .word(""), .word("Every"),
            .text("Last contact", minimum: 10),
        ])
        for item in items {
            table.add(
                Styled(String(item.person.id.rawValue), .dim),
                Styled(item.person.name, .bold),
                Styled(item.due.description),
                item.lateness,
                Styled(spelled(months: item.cadenceMonths)),
                Styled(item.lastTouch.map { "\($0.on) \($0.kind)" } ?? "none yet")
            )
        }
        self.table(table)
    }
}

/// The days from today to the end of a span such as `30d`, `6w`, `2mo`.
func days(in span: String, from now: Instant) throws(WhenError) -> Int {
    // A span of nothing is no span to a calendar, but means today here.
    if ["0", "0d", "today"].contains(span) { return 0 }
    let today = now.utc.date
    return today.days(to: try Span(span).after(today))
}
