internal import Calendars
internal import Invites
internal import Planner

extension Report {
    var document: JSONValue {
        [
            "people": [
                "total": JSONValue(people.may + people.mayNot), "invitable": JSONValue(people.may),
                "doNotInvite": JSONValue(people.mayNot),
            ],
            "events": [
                "ahead": JSONValue(events.ahead), "over": JSONValue(events.over),
                "cancelled": JSONValue(events.cancelled),
            ],
            "invitations": Self.object(invitations), "answers": answersDocument, "attendance": Self.object(attendance),
            "acceptance": Self.object(acceptance), "response": Self.object(response), "noShow": Self.object(noShow),
            "lastYear": spreadDocument, "notAskedForAYearCount": JSONValue(overlookedCount),
            "notAskedForAYear": .array(overlooked.map { document(of: $0) }),
        ]
    }

    private var answersDocument: JSONValue {
        Self.object(answers).with(members: ["none": JSONValue(silent)])
    }

    private var spreadDocument: JSONValue {
        [
            "invitations": JSONValue(spread.invitations), "people": JSONValue(spread.people),
            "peopleAsked": JSONValue(spread.asked), "gini": Self.number(spread.gini),
            "tenMostShare": Self.number(spread.shareOfTen), "evenShare": Self.number(spread.evenShare),
            "tenMost": .array(
                mostAsked.map { ["person": $0.person.document, "invitations": JSONValue($0.times)] }
            ),
        ]
    }

    private func document(of overlooked: Overlooked) -> JSONValue {
        [
            "person": overlooked.person.document, "topics": JSONValue(overlooked.topics),
            "lastAsked": overlooked.lastAsked.map { .string(ISO8601.string($0, in: zone)) } ?? .null,
            "knownSince": .string(ISO8601.string(overlooked.knownSince, in: zone)),
        ]
    }

    private static func number(_ value: Double?) -> JSONValue {
        value.map { .number(rounded($0, digits: 6)) } ?? .null
    }

    private static func object(_ share: CountedShare) -> JSONValue {
        ["rate": number(share.share), "count": JSONValue(share.count), "n": JSONValue(share.of)]
    }

    /// Every word of the type, those that did not occur with 0.
    private static func object<Word: RawRepresentable<String> & CaseIterable & Hashable>(
        _ counts: [Word: Int]
    ) -> JSONValue {
        .object(Word.allCases.map { JSONValue.Member(key: $0.rawValue, value: JSONValue(counts[$0] ?? 0)) })
    }
}

extension Page {
    mutating func report(_ report: Report) {
        guard report.people.may + report.people.mayNot > 0 else {
            line("Nobody is here yet: `tertulia import contacts.vcf` brings in the people you know.")
            return
        }
        reportCounts(report)
        reportRates(report)
        reportSpread(report)
        reportOverlooked(report)
    }

    private mutating func reportCounts(_ report: Report) {
        let people = report.people
        let events = report.events
        let invitations = report.invitations
        let answers = report.answers
        let attendance = report.attendance
        heading("So far")
        fields(
            [
                (
                    "people",
                    Styled(
                        list: [
                            grouped(people.may + people.mayNot), Self.some(people.mayNot, "not to be invited"),
                        ].filter { !$0.isEmpty }
                    )
                ),
                (
                    "events",
                    Self.list([
                        (events.over, "over"), (events.ahead, "ahead"), (events.cancelled, "called off"),
                    ])
                ),
                (
                    "invitations",
                    Self.list([
                        (invitations[.answered] ?? 0, "answered"), (invitations[.invited] ?? 0, "invited"),
                        (invitations[.waiting] ?? 0, "waiting"), (invitations[.chosen] ?? 0, "chosen"),
                        (invitations[.standby] ?? 0, "standby"),
                    ])
                ),
                (
                    "answers",
                    Self.list([
                        (answers[.yes] ?? 0, "yes"), (answers[.maybe] ?? 0, "maybe"), (answers[.no] ?? 0, "no"),
                        (report.silent, "none"),
                    ])
                ),
                (
                    "attendance",
                    Self.list([
                        (attendance[.came] ?? 0, "came"), (attendance[.noShow] ?? 0, "stayed away"),
                        (attendance[.lateCancel] ?? 0, "called off late"), (attendance[.walkIn] ?? 0, "walked in"),
                        (attendance[.unknown] ?? 0, "said yes and nobody knows"),
                    ])
                ),
            ],
            indent: 2
        )
    }

    private mutating func reportRates(_ report: Report) {
        heading("Rates")
        fields(
            [
                ("accept", Self.rate(report.acceptance, "asked")),
                ("answer", Self.rate(report.response, "asked")),
                ("stay away", Self.rate(report.noShow, "expected and known")),
            ],
            indent: 2
        )
    }

    private static func some(_ count: Int, _ words: String) -> String {
        count > 0 ? "\(grouped(count)) \(words)" : ""
    }

    private static func list(_ parts: [(Int, String)]) -> Styled {
        let shown = parts.map { some($0.0, $0.1) }.filter { !$0.isEmpty }
        return shown.isEmpty ? "\("none", .dim)" : Styled(list: shown)
    }

    private static func rate(_ share: CountedShare, _ base: String) -> Styled {
        guard let value = share.share else { return "\("nothing is known yet", .dim)" }
        return "\(percent(value), .bold) (\(share.count) of \(share.of) \(base))"
    }

    private mutating func reportSpread(_ report: Report) {
        heading("Invitations of the last 365 days")
        let spread = report.spread
        guard let gini = spread.gini, let share = spread.shareOfTen, let even = spread.evenShare else {
            line("Nobody was asked.", indent: 2)
            return
        }
        line(
            """
            \(counted(spread.invitations, "invitation", "invitations"), .bold) to \(grouped(spread.asked)) of \
            \(counted(spread.people, "person", "people"))
            """,
            indent: 2
        )
        line(
            "Gini \(hundredths(gini), .bold) (0 is even, 1 is all to one)",
            indent: 2
        )
        line(
            "The ten most invited have \(percent(share), .bold) of them; evenly it would be \(percent(even)).",
            indent: 2
        )
        var table = TextTable([.number("#"), .text("Most invited", minimum: 12), .number("Times")])
        for asked in report.mostAsked {
            table.add(
                Styled(String(asked.person.id.rawValue), .dim),
                Styled(asked.person.name),
                Styled(String(asked.times))
            )
        }
        space()
        self.table(table, indent: 2)
    }

    private mutating func reportOverlooked(_ report: Report) {
        heading("Fit, but not asked for a year")
        guard report.overlookedCount > 0 else {
            line("Nobody.", indent: 2)
            return
        }
        var table = TextTable([
            .number("#"), .text("Name", minimum: 12), .text("Likes", minimum: 10), .word("Last asked"),
        ])
        for overlooked in report.overlooked.prefix(20) {
            table.add(
                Styled(String(overlooked.person.id.rawValue), .dim),
                Styled(overlooked.person.name, .bold),
                Styled(list: overlooked.topics),
                Styled(overlooked.lastAsked.map { report.zone.local(at: $0).date.description } ?? "never")
            )
        }
        self.table(table, indent: 2)
        let more = report.overlookedCount - min(20, report.overlooked.count)
        if more > 0 { line("\("and \(grouped(more)) more: `tertulia report --json`", .dim)", indent: 2) }
    }
}

/// `0.42`
private func hundredths(_ number: Double) -> String {
    let hundredths = Int((min(max(number, 0), 1) * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
