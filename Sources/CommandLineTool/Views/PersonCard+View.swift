internal import Calendars
internal import Invites
internal import Planner

extension PersonCard {
    var named: NamedPerson { NamedPerson(id: person.id, name: person.name) }

    var document: JSONValue {
        [
            "id": .integer(person.id.rawValue), "name": .string(person.name), "names": JSONValue(names),
            "familyName": .known(person.familyName), "givenName": .known(person.givenName),
            "nickname": .known(person.nickname), "emails": JSONValue(emails), "phones": JSONValue(phones),
            "handles": .array(handles.map { ["kind": .string($0.kind), "value": .string($0.value)] }),
            "organization": .known(person.organization), "title": .known(person.title),
            "birthday": .known(person.birthday),
            "topics": .array(
                topics.map {
                    [
                        "topic": .string($0.topic), "weight": JSONValue($0.weight),
                        "source": .string($0.source.rawValue),
                    ]
                }
            ),
            "closeness": JSONValue(person.closeness), "circles": JSONValue(circles),
            "ties": .array(ties.map(\.document)), "language": .known(person.language), "zone": .known(person.zone),
            "city": .known(person.city), "latitude": JSONValue(person.latitude),
            "longitude": JSONValue(person.longitude), "cadenceMonths": JSONValue(person.cadenceMonths),
            "lastTouch": JSONValue(lastTouch: lastTouch), "due": JSONValue(due), "invited": JSONValue(invited),
            "came": JSONValue(came), "noShows": JSONValue(noShows), "doNotInvite": .bool(person.doNotInvite),
            "rules": .array(
                rules.map { ["id": .integer($0.id), "kind": .string($0.kind.rawValue), "with": $0.other.document] }
            ),
            "notes": .string(person.note), "remarks": JSONValue(remarks),
        ]
    }
}

extension Neighbour {
    fileprivate var document: JSONValue {
        [
            "person": ["id": .integer(id.rawValue), "name": .string(name)], "strength": JSONValue(strength),
            "source": .string(source.rawValue),
        ]
    }
}

extension Page {
    /// All that is known of one person.
    mutating func person(_ card: PersonCard) {
        let person = card.person
        space()
        line(Styled(card.named))
        var pairs: [(label: String, value: Styled)] = [
            ("also", Styled(list: card.names.filter { $0 != person.name })), ("e-mail", Styled(list: card.emails)),
            ("phone", Styled(list: card.phones)),
        ]
        pairs += card.handles.map { (label: $0.kind, value: Styled($0.value)) }
        pairs += [
            ("works", Styled(list: [person.title, person.organization].filter { !$0.isEmpty })),
            ("birthday", Styled(person.birthday)),
            ("lives in", Styled(list: [person.city, person.zone].filter { !$0.isEmpty })),
            ("language", Styled(person.language)),
            ("topics", Styled(list: card.topics.map { "\($0.topic) \($0.weight)" }, most: 20)),
            ("circles", Styled(list: card.circles, most: 20)), ("closeness", Styled(closeness: person.closeness)),
            ("knows", Styled(list: card.ties.map { "\($0.name) \($0.strength)" }, most: 12)),
            ("never with", Styled(list: card.rules.filter { $0.kind == .never }.map(\.other.name))),
            ("only with", Styled(list: card.rules.filter { $0.kind == .couple }.map(\.other.name))),
            ("in touch", Self.touch(card)), ("invited", Self.history(card)),
            ("note", Styled(person.note)),
        ]
        if person.doNotInvite { pairs.append(("proposed", "\("never", .yellow)")) }
        fields(pairs, indent: 2)
        for remark in card.remarks { entry(Styled("→ ", .yellow), "\(remark)") }
    }

    mutating func people(_ cards: [PersonCard]) {
        var table = TextTable([
            .number("#"), .text("Name", minimum: 12), .text("Topics", minimum: 12), .text("City"),
            .word("Last contact"),
        ])
        for card in cards {
            let topics = card.topics.map(\.topic).joined(separator: ", ")
            table.add(
                Styled(String(card.person.id.rawValue), .dim),
                Styled(card.person.name, .bold),
                Styled(topics),
                Styled(card.person.city),
                Styled(card.lastTouch?.on.description ?? "")
            )
        }
        self.table(table)
    }

    private static func touch(_ card: PersonCard) -> Styled {
        var parts: [String] = []
        if let months = card.person.cadenceMonths { parts.append("every " + spelled(months: months)) }
        if let last = card.lastTouch { parts.append("last \(last.on) (\(last.kind))") }
        if let due = card.due { parts.append("due \(due)") }
        return Styled(list: parts)
    }

    private static func history(_ card: PersonCard) -> Styled {
        guard card.invited > 0 else { return "" }
        var parts = [card.invited == 1 ? "once" : "\(card.invited) times", "came \(card.came)"]
        if card.noShows > 0 { parts.append(counted(card.noShows, "no-show", "no-shows")) }
        return Styled(list: parts)
    }
}

extension Styled {
    /// `●●●○○ 3`
    fileprivate init(closeness: Int) {
        let full = String(repeating: "●", count: min(max(closeness, 0), 5))
        let empty = String(repeating: "○", count: 5 - min(max(closeness, 0), 5))
        self = "\(full, .green)\(empty, .dim) \(closeness)"
    }
}

/// `6 months`, `year`, `2 years`; after "every".
func spelled(months: Int) -> String {
    switch months {
    case 1: "month"
    case 12: "year"
    case let months where months % 12 == 0: "\(months / 12) years"
    default: "\(months) months"
    }
}
