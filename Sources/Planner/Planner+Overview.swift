internal import Calendars
package import Invites
internal import Store

/// What `tertulia` alone shows.
package struct Overview: Sendable {
    package var isEmpty: Bool
    package var people: Int
    package var next: EventCard?
    /// Guests of the next event who have not answered.
    package var silent: [NamedPerson]
    /// Who should be asked to the next event now, besides those who were chosen and not told.
    package var toInvite: [NamedPerson]
    package var due: [DueItem]
    /// Past events of which nobody was marked yet.
    package var unmarked: [Event]
}

extension Planner {
    package func overview() throws -> Overview {
        try read { records in
            let next = try nextGathering(in: records).map { try card(of: $0, in: records) }
            let silent = (next?.guests ?? []).filter { $0.invitation.state == .invited }.map(\.person)
            let past = try records.events().filter { $0.status == .planned && $0.end < now && !$0.isSeries }
            let people = try records.peopleCount()
            return Overview(
                isEmpty: people == 0 && next == nil,
                people: people,
                next: next,
                silent: silent,
                toInvite: try next.map { try toInvite($0.event, in: records) } ?? [],
                due: try due(within: 0, in: records),
                unmarked: past
            )
        }
    }

    private func toInvite(_ event: Event, in records: Records) throws -> [NamedPerson] {
        let invitations = try invitations(of: event, in: records)
        guard event.start > now, invitations.contains(where: { $0.invitedAt != nil }) else { return [] }
        let advice = try waves(of: event, invitations, in: records).advice()
        return try advice.invite.flatMap(\.people).compactMap { id in
            try records.person(id).map { NamedPerson(id: id, name: $0.name) }
        }
    }

    /// Words that a shell offers for a person or an event.
    package func completions(ofPeople prefix: String) throws -> [String] {
        try read { try $0.names(startingWith: prefix, limit: 50) }
    }

    package func completions(ofEvents prefix: String) throws -> [String] {
        try read { try $0.events().map(\.slug).filter { $0.hasPrefix(prefix.lowercased()) } }
    }
}
