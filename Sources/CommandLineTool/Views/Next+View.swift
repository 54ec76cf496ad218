internal import Calendars
internal import Invites
internal import Planner

extension Page {
    /// Whom to invite now, why, and when to look again.
    mutating func next(_ card: EventCard, now: Instant) {
        eventHead(card, now: now)
        heading(card.next.isEmpty ? "Nobody to invite now" : "Invite now")
        line(Styled(sentence(card.nextReason)), indent: 2)
        if !card.next.isEmpty {
            space()
            for (place, (person, reason)) in card.next.enumerated() {
                line(Styled(person), indent: 2)
                let isLast = place + 1 == card.next.count || card.next[place + 1].reason != reason
                if isLast { line(Styled(sentence(reason)), indent: 4) }
            }
        }
        if !card.later.isEmpty {
            space()
            fields([("then", Styled(list: card.later.map(\.person.name)))], indent: 2)
        }
        if !card.guests.isEmpty {
            space()
            turnout(card.turnout, indent: 2)
        }
        space()
        if let again = card.lookAgainAt {
            line("Look again when somebody answers, at the latest \(moment(again, in: card.zone), .bold).", indent: 2)
        }
        if !card.next.isEmpty {
            // Before the first wave it is the whole table, which needs no names.
            let hasBegun = card.guests.contains { $0.invitation.invitedAt != nil }
            let words = [card.event.slug] + (hasBegun ? card.next.map { String($0.person.id.rawValue) } : [])
            line("`tertulia invite \(words.joined(separator: " "))` makes their messages.", indent: 2)
        }
    }
}
