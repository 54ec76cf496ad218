/// Somebody by number and name.
package struct NamedPerson: Hashable, Sendable {
    package var id: Person.ID
    package var name: String

    package init(id: Person.ID, name: String) {
        self.id = id
        self.name = name
    }
}

/// Somebody's tie as seen from them.
package struct Neighbour: Hashable, Sendable {
    package var id: Person.ID
    package var name: String
    package var strength: Int
    package var source: Source

    package init(id: Person.ID, name: String, strength: Int, source: Source) {
        self.id = id
        self.name = name
        self.strength = strength
        self.source = source
    }
}

/// Two people who may be one.
package struct DuplicatePair: Hashable, Sendable {
    package var a: NamedPerson
    package var b: NamedPerson
    /// `same phone number`, `same name`, …; says the kind, not the value.
    package var why: String

    package init(a: NamedPerson, b: NamedPerson, why: String) {
        self.a = a
        self.b = b
        self.why = why
    }
}
