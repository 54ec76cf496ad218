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
                due: try due(within: 0, in: records),
                unmarked: past
            )
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
