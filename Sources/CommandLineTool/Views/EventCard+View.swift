internal import Calendars
internal import Invites
internal import Planner
internal import Venues

extension EventCard {
    /// As `events show`: the event, its invitations and the forecast.
    var document: JSONValue {
        let document: JSONValue = [
            "event": eventDocument, "invitations": .array(guests.map(\.document)), "turnout": turnout.document,
            "next": .array(next.map { ["person": $0.person.document, "reason": .string($0.reason)] }),
            "standby": .array(later.map { ["person": $0.person.document, "reason": .string($0.reason)] }),
            "nextReason": .known(nextReason),
            "lookAgainAt": JSONValue(lookAgainAt.map { ISO8601.string($0, in: zone) }), "remarks": JSONValue(remarks),
            "warnings": JSONValue(warnings),
        ]
        guard event.isSeries else { return document }
        return document.with(members: ["dates": .array(dates.map { $0.document(in: zone) })])
    }

    var eventDocument: JSONValue {
        [
            "id": event.isUnwritten ? nil : .integer(event.id.rawValue), "slug": .string(event.slug),
            "uid": .string(event.uid),
            "sequence": JSONValue(event.sequence), "title": .string(event.title), "topics": JSONValue(topics),
            "start": .string(ISO8601.string(event.start, in: zone)),
            "end": .string(ISO8601.string(event.end, in: zone)), "zone": .string(zone.name),
            "venue": JSONValue(venue?.name), "seats": JSONValue(event.seats),
            "status": .string(event.status.rawValue), "description": .string(event.description),
            "url": .known(event.url), "conference": .known(event.conference),
            "guestList": .string(event.guestList.rawValue), "rule": .known(event.rule), "repeats": JSONValue(repeats),
            "instance": .known(event.instance),
        ]
    }

    /// `2 of 5 taken, 1 maybe, 1 waiting`
    fileprivate var standing: [String] {
        func count(_ matches: (Invitation) -> Bool) -> Int { guests.count { matches($0.invitation) } }
        let others = [
            (count { $0.answer == .maybe }, "maybe"), (count { $0.state == .waiting }, "waiting"),
            (count { $0.answer == .no }, "no"), (count { $0.state == .invited }, "silent"),
            (count { $0.state == .chosen && !$0.attendance.isPresence }, "not invited yet"),
        ]
        return ["\(headsTaken) of \(event.seats) taken"] + others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    }

    /// Heads that said yes and have a seat.
    var headsTaken: Int { guests.map(\.invitation).headsTaken }
}

extension EventCard.Date {
    fileprivate func document(in zone: Zone) -> JSONValue {
        [
            "event": .string(event.slug), "instance": .string(event.instance),
            "start": .string(ISO8601.string(event.start, in: zone)),
            "end": .string(ISO8601.string(event.end, in: zone)),
            "status": .string(event.status.rawValue), "seats": JSONValue(event.seats), "yes": JSONValue(yes),
            "maybe": JSONValue(maybe), "no": JSONValue(no), "open": JSONValue(open), "waiting": JSONValue(waiting),
            "chosen": JSONValue(chosen),
        ]
    }
}

extension GuestCard {
    var document: JSONValue {
        [
            "person": [
                "id": .integer(person.id.rawValue), "name": .string(person.name), "email": JSONValue(email),
            ],
            "state": .string(invitation.state.rawValue), "wave": JSONValue(invitation.wave),
            "answer": JSONValue(invitation.answer?.rawValue), "partySize": JSONValue(invitation.partySize),
            "note": .string(invitation.note), "attendance": .string(invitation.attendance.rawValue), "link": nil,
        ]
    }

    /// What to show of the invitation: the answer when there is one, else how far it has come.
    fileprivate var standing: Styled {
        switch (invitation.state, invitation.answer) {
        case (.waiting, _): "\("waiting list", .yellow)"
        case (_, .yes): "\("yes", .green)"
        case (_, .maybe): "\("maybe", .yellow)"
        case (_, .no): "\("no", .red)"
        case (.chosen, _): invitation.attendance.isPresence ? "" : "chosen"
        case (.standby, _): "\("standby", .dim)"
        case (.invited, _), (.answered, _): "invited"
        }
    }

    fileprivate var presence: Styled {
        switch invitation.attendance {
        case .came: "\("came", .green)"
        case .noShow: "\("no-show", .red)"
        case .lateCancel: "\("late cancel", .yellow)"
        case .walkIn: "\("walk-in", .green)"
        case .unknown: ""
        }
    }
}

extension Page {
    /// One event with its table, answers and forecast.
    ///
    /// - Parameter now: from which the days are counted.
    mutating func event(_ card: EventCard, now: Instant) {
        eventHead(card, now: now)
        if !card.dates.isEmpty {
            space()
            dates(card, now: now)
        }
        if !card.guests.isEmpty {
            if card.event.isSeries { heading("Invited to all dates") } else { space() }
            guests(card.guests)
        }
        if card.event.status == .planned, card.event.end > now, !card.guests.isEmpty, !card.event.isSeries {
            space()
            turnout(card.turnout, indent: 2)
        }
        remarks(of: card)
    }

    mutating func eventHead(_ card: EventCard, now: Instant) {
        let event = card.event
        let status: Styled =
            switch event.status {
            case .planned: ""
            case .done: " \("done", .green)"
            case .cancelled: " \("cancelled", .red)"
            }
        line("\(event.title, .bold) \(event.slug, .dim)\(status)")
        let today = card.zone.local(at: now).date
        let day = card.zone.local(at: event.start).date
        let away = "(\(distance(from: today, to: day)))"
        let place = [card.venue?.name, card.venue?.address].compactMap { $0 }.filter { !$0.isEmpty }
        fields(
            [
                ("when", "\(moments(from: event.start, to: event.end, in: card.zone)) \(card.zone.name) \(away, .dim)"),
                ("repeats", Styled(card.repeats ?? "")), ("where", Styled(list: place)),
                ("topics", Styled(list: card.topics)),
                ("seats", Styled(list: card.standing)), ("about", Styled(event.description)),
                ("page", Styled(event.url)), ("from afar", Styled(event.conference)),
                ("guests see", event.guestList == .open ? "one another" : ""),
            ],
            indent: 2
        )
    }

    /// The dates of a series: those that are written down, and the next.
    private mutating func dates(_ card: EventCard, now: Instant) {
        var table = TextTable([
            .word("When"), .word("Date"), .number("Yes"), .number("Maybe"), .number("No"), .number("Silent"),
            .number("Seats"), .word("Status"),
        ])
        for date in card.dates {
            let isAhead = date.event.status == .planned && date.event.end > now
            table.add(
                Styled(moment(date.event.start, in: card.zone)),
                Styled(date.event.slug, isAhead ? .bold : .plain),
                Styled(String(date.yes)),
                Styled(String(date.maybe)),
                Styled(String(date.no)),
                Styled(String(date.open)),
                Styled(String(date.event.seats)),
                Styled(date.event.status.rawValue, isAhead ? .green : .dim)
            )
        }
        self.table(table, indent: 2)
    }

    /// The guests, standby last.
    mutating func guests(_ guests: [GuestCard]) {
        var table = TextTable([
            .number("#"), .text("Guest", minimum: 12), .word("Answer"), .number("Heads"), .word("Came"),
            .text("Note", minimum: 8),
        ])
        let atTable = guests.filter { $0.invitation.state != .standby }
        for guest in atTable + guests.filter({ $0.invitation.state == .standby }) {
            let heads = guest.invitation.answer == .yes ? String(guest.invitation.partySize) : ""
            table.add(
                Styled(String(guest.person.id.rawValue), .dim),
                Styled(guest.person.name),
                guest.standing,
                Styled(heads),
                guest.presence,
                Styled(guest.invitation.note)
            )
        }
        self.table(table, indent: 2)
    }

    /// What to do next: who moves up, whom to tell.
    mutating func remarks(of card: EventCard) {
        warnings(card.warnings)
        guard !card.remarks.isEmpty || !card.nextReason.isEmpty else { return }
        space()
        if card.next.isEmpty, !card.nextReason.isEmpty {
            let line: Styled = card.later.first.map { " Next in line: \($0.person.name)." } ?? ""
            entry(Styled("→ ", .green), "Nobody to invite in their place now: \(card.nextReason).\(line)")
        }
        for (person, reason) in card.next {
            entry(Styled("→ ", .green), "Invite \(Styled(person)): \(reason).")
        }
        for remark in card.remarks { entry(Styled("→ ", .yellow), "\(sentence(remark))") }
    }

    /// What stands in the way of a time.
    mutating func warnings(_ warnings: [String]) {
        guard !warnings.isEmpty else { return }
        space()
        for warning in warnings { entry(Styled("! ", .yellow), "\(sentence(warning))") }
    }

    mutating func events(_ cards: [EventCard], now: Instant) {
        var table = TextTable([
            .word("When"), .word("Event"), .text("Title", minimum: 12), .number("Yes"),
            .number("Seats"), .word("Status"),
        ])
        for card in cards {
            // Of a series the next date tells how it stands.
            let next = card.dates.first { $0.event.status == .planned && $0.event.end > now }
            let shown = next?.event ?? card.event
            let isAhead = card.event.status == .planned && shown.end > now
            let title = card.repeats.map { "\(card.event.title) (\($0))" } ?? card.event.title
            table.add(
                Styled(moment(shown.start, in: card.zone)),
                Styled(card.event.slug, isAhead ? .bold : .plain),
                Styled(title),
                Styled(String(next?.yes ?? card.headsTaken)),
                Styled(String(card.event.seats)),
                Styled(card.event.status.rawValue, isAhead ? .green : .dim)
            )
        }
        self.table(table)
    }
}

/// With a capital letter and a full stop.
func sentence(_ text: String) -> String {
    guard let first = text.first else { return "" }
    let isEnded = text.hasSuffix(".") || text.hasSuffix("?")
    return first.uppercased() + text.dropFirst() + (isEnded ? "" : ".")
}
