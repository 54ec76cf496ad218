internal import Calendars
internal import Invites
internal import Store

extension Planner {
    /// Heads expected at an event: a yes comes as often as people show up who said so, silence as often as the person
    /// comes when invited; whoever declined, waits or stands by comes not.
    func forecast(of event: Event, invitations: [Invitation], in records: Records) throws -> Turnout {
        let open = invitations.contains { $0.answer == nil && ($0.state == .chosen || $0.state == .invited) }
        var chances: [Person.ID: Int] = [:]
        if open {
            let topics = try topics(of: event, in: records)
            let material = try material(topics: topics.isEmpty ? [event.title] : topics, event: event.id, in: records)
            for candidate in material.candidates { chances[candidate.id] = candidate.chance }
        }
        let parties = invitations.compactMap { invitation -> Turnout.Party? in
            switch (invitation.answer, invitation.state) {
            case (.yes, .answered): Turnout.Party(chance: Self.showsAfterYes, size: invitation.partySize)
            case (.maybe, .answered): Turnout.Party(chance: Self.showsAfterMaybe, size: invitation.partySize)
            case (nil, .chosen), (nil, .invited):
                Turnout.Party(chance: Double(chances[invitation.person] ?? 300) / 1000)
            default: nil
            }
        }
        return Turnout(parties)
    }

    /// Chance that a guest who was invited personally and said yes comes (choosing notes, section 5).
    private static let showsAfterYes = 0.85
    private static let showsAfterMaybe = 0.40
}
