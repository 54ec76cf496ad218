package import Calendars
package import Invites
internal import Store

/// Everything that the planner knows of one person.
package struct PersonCard: Sendable {
    package var person: Person
    package var names: [String]
    package var emails: [String]
    package var phones: [String]
    package var handles: [Handle]
    package var topics: [Interest]
    package var circles: [String]
    package var ties: [Neighbour]
    package var lastTouch: (on: CivilDate, kind: String)?
    /// When to be in touch next; nil without a cadence.
    package var due: CivilDate?
    /// Events to which this person was invited.
    package var invited: Int
    package var came: Int
    package var noShows: Int
    /// Whom this person never meets or only comes with.
    package var rules: [Rule] = []
    /// What a change should have the planner look at.
    package var remarks: [String] = []

    package struct Rule: Sendable {
        package var id: Int64
        package var kind: TableRule.Kind
        package var other: NamedPerson
    }
}
