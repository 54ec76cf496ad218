internal import Calendars
package import Invites
internal import Store

/// What a table is wanted for.
package struct ChoiceWish: Sendable {
    /// Topics, aliases or free texts.
    package var topics: [String] = []
    /// Where it is, as typed.
    package var venue: String?
    /// Guests, the planner not counted.
    package var seats = 10
    /// As typed: `Sat 15:00`.
    package var at: String?
    /// As typed: `2h`.
    package var duration: String?
    /// Calendars of the planner's own, besides those that are remembered.
    package var busy: [String] = []
    /// Only people of this circle.
    package var circle: String?
    package var with: [String] = []
    package var without: [String] = []
    /// Who has a place at another date of the same series: it counts like having been asked today.
    var seatedElsewhere: [Person.ID] = []
    /// Looks at everybody of a very large file, not only at those who can matter.
    package var isOfEverybody = false
    /// People who said yes already.
    package var accepted: [String] = []
    /// Look so many times as long as usual.
    package var effort = 1

    package init() {}
}

/// A table for a wish, with the names that the command shows.
package struct ChoiceCard: Sendable {
    package var topics: [String]
    package var seats: Int
    package var outcome: TableOutcome
    package var names: [Person.ID: String]
    package var turnout: Turnout
    /// What stands in the way of the time.
    package var warnings: [String] = []
}
