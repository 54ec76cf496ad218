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
    /// One date of a series, in numbers.
    package struct Date: Sendable {
        package var event: Event
        /// Heads that said yes and have a seat, maybe, and people who said no.
        package var yes: Int
        package var maybe: Int
        package var no: Int
        /// People who have not answered, wait for a seat, are not invited yet.
        package var open: Int
        package var waiting: Int
        package var chosen: Int
    }

    package var event: Event
    package var zone: Zone
    package var topics: [String]
    package var venue: Venue?
    /// In the order in which people were chosen; those who were forgotten are counted but not named.
    package var guests: [GuestCard]
    package var turnout: Turnout
    /// How a series repeats, in words; nil for anything else.
    package var repeats: String?
    /// Of a series: what is written down, and the next that come.
    package var dates: [Date] = []
    /// What the planner should know or do: who moved off the waiting list, whom to tell.
    package var remarks: [String] = []
    /// What stands in the way of the time, as far as it was just chosen: clashes, holidays, a closed door.
    package var warnings: [String] = []
    /// Who is next in line, with the reason.
    package var next: [(person: NamedPerson, reason: String)] = []
    /// Why these, or why nobody: a sentence without a full stop; empty when nobody asked.
    package var nextReason = ""
    /// Who comes after those, with the reason; a few.
    package var later: [(person: NamedPerson, reason: String)] = []
    /// When somebody's silence may ask for more invitations; nil when it can't any more, or nobody asked.
    package var lookAgainAt: Instant?
}
