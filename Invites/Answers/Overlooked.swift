package import Calendars

/// Somebody who has waited long to be asked.
package struct Overlooked: Sendable {
    package var person: NamedPerson
    /// Topics of past events that they like, by name.
    package var topics: [String]
    package var lastAsked: Instant?
    package var knownSince: Instant

    package init(person: NamedPerson, topics: [String], lastAsked: Instant?, knownSince: Instant) {
        self.person = person
        self.topics = topics
        self.lastAsked = lastAsked
        self.knownSince = knownSince
    }
}
