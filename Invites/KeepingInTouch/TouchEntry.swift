package import Calendars

/// One contact with a person, as it is kept.
package struct TouchEntry: Hashable, Sendable {
    package var id: Int64
    package var person: Person.ID
    package var on: CivilDate
    /// A word of `TouchKind`, or what an import said.
    package var kind: String
    package var note: String
    package var event: Event.ID?

    package init(id: Int64, person: Person.ID, on: CivilDate, kind: String, note: String, event: Event.ID? = nil) {
        self.id = id
        self.person = person
        self.on = on
        self.kind = kind
        self.note = note
        self.event = event
    }
}
