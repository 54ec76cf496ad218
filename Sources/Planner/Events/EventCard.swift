package import Calendars
package import Invites
internal import Store
package import Venues

/// One guest of an event.
package struct GuestCard: Sendable {
    package var person: NamedPerson
    package var email: String?
    package var invitation: Invitation
}

/// Everything about one event.
package struct EventCard: Sendable {
    package var event: Event
    package var zone: Zone
    package var topics: [String]
    package var venue: Venue?
    /// In the order in which people were chosen; those who were forgotten are counted but not named.
    package var guests: [GuestCard]
    package var turnout: Turnout
    /// What the planner should know or do: who moved off the waiting list, whom to tell.
    package var remarks: [String] = []
    /// What stands in the way of the time, as far as it was just chosen: clashes, holidays, a closed door.
    package var warnings: [String] = []
    /// Who is next in line, with the reason.
    package var next: [(person: NamedPerson, reason: String)] = []
}
