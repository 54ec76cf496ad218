package import Calendars
package import Invites

/// A row of people.csv. An empty name is the place of somebody who was forgotten.
package struct FolderPerson: FolderRow {
    package static let file = FolderFile.people
    package static let columns = [
        "id", "name", "familyName", "givenName", "nickname", "organization", "title", "birthday", "language", "zone",
        "city", "latitude", "longitude", "closeness", "cadenceMonths", "doNotInvite", "note", "createdAt",
    ]
    package static let links: [FolderFile] = []

    package var line = 0
    package var id: Int64
    package var name: String
    package var familyName = ""
    package var givenName = ""
    package var nickname = ""
    package var organization = ""
    package var title = ""
    /// `YYYY-MM-DD` or `--MM-DD`.
    package var birthday = ""
    package var language = ""
    package var zone = ""
    package var city = ""
    package var latitude: Double?
    package var longitude: Double?
    package var closeness = 0
    package var cadenceMonths: Int?
    package var doNotInvite = false
    package var note = ""
    package var createdAt: Instant?

    package init(id: Int64, name: String) {
        self.id = id
        self.name = name
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        id = try cells.id()
        name = cells.text()
        let unnamed = cells.fault("is empty")
        familyName = cells.text()
        givenName = cells.text()
        nickname = cells.text()
        organization = cells.text()
        title = cells.text()
        birthday = cells.text()
        guard birthday.isEmpty || BirthdayText.iso(birthday) == birthday else {
            throw cells.fault("is not a day such as 1980-03-21 or --03-21")
        }
        language = cells.text()
        zone = cells.text()
        city = cells.text()
        (latitude, longitude) = try cells.place()
        closeness = try cells.number(0...5) ?? 0
        cadenceMonths = try cells.number(1...120)
        doNotInvite = try cells.flag()
        note = cells.text()
        createdAt = try cells.instant()
        if name.isEmpty {
            name = NameText.joined(family: familyName, given: givenName, additional: "")
            if name.isEmpty { name = nickname }
            guard !name.isEmpty || doNotInvite else { throw unnamed }
        }
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(id)
        for text in [name, familyName, givenName, nickname, organization, title, birthday, language, zone, city] {
            writer.text(text)
        }
        writer.number(latitude)
        writer.number(longitude)
        writer.number(closeness)
        writer.number(cadenceMonths)
        writer.flag(doNotInvite)
        writer.text(note)
        writer.instant(createdAt)
    }
}

/// A row of addresses.csv: `email`, `phone` or any other kind.
package struct FolderAddress: FolderRow {
    package static let file = FolderFile.addresses
    package static let columns = ["person", "kind", "value", "preferred"]
    package static let links = [FolderFile.people]

    package var line = 0
    package var person: Int64
    package var kind: String
    package var value: String
    package var isPreferred: Bool

    package init(person: Int64, kind: String, value: String, isPreferred: Bool = false) {
        self.person = person
        self.kind = kind
        self.value = value
        self.isPreferred = isPreferred
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        person = try cells.requiredLink(to: .people)
        kind = try cells.requiredText()
        value = try cells.requiredText()
        isPreferred = try cells.flag()
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(person)
        writer.text(kind)
        writer.text(value)
        writer.flag(isPreferred)
    }
}

/// A row of circles.csv.
package struct FolderCircle: FolderRow {
    package static let file = FolderFile.circles
    package static let columns = ["id", "name"]
    package static let links: [FolderFile] = []

    package var line = 0
    package var id: Int64
    package var name: String

    package init(id: Int64, name: String) {
        self.id = id
        self.name = name
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        id = try cells.id()
        name = try cells.requiredText()
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(id)
        writer.text(name)
    }
}

/// A row of members.csv.
package struct FolderMember: FolderRow {
    package static let file = FolderFile.members
    package static let columns = ["circle", "person"]
    package static let links = [FolderFile.circles, .people]

    package var line = 0
    package var circle: Int64
    package var person: Int64

    package init(circle: Int64, person: Int64) {
        self.circle = circle
        self.person = person
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        circle = try cells.requiredLink(to: .circles)
        person = try cells.requiredLink(to: .people)
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(circle)
        writer.number(person)
    }
}

/// A row of ties.csv.
package struct FolderTie: FolderRow {
    package static let file = FolderFile.ties
    package static let columns = ["a", "b", "strength", "source"]
    package static let links = [FolderFile.people]

    package var line = 0
    package var a: Int64
    package var b: Int64
    /// 1…100
    package var strength: Int
    package var source: Source

    package init(a: Int64, b: Int64, strength: Int, source: Source) {
        self.a = a
        self.b = b
        self.strength = strength
        self.source = source
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        a = try cells.requiredLink(to: .people)
        b = try cells.requiredLink(to: .people)
        guard a != b else { throw cells.fault("is the same person as a") }
        strength = try cells.number(1...100) ?? 50
        source = try cells.word() ?? .import
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(a)
        writer.number(b)
        writer.number(strength)
        writer.word(source.rawValue)
    }
}

/// A row of rules.csv.
package struct FolderRule: FolderRow {
    package enum Kind: String, CaseIterable, Sendable {
        /// The two are never at one table.
        case never
        /// The two come together or not at all.
        case couple
    }

    package static let file = FolderFile.rules
    package static let columns = ["kind", "a", "b"]
    package static let links = [FolderFile.people]

    package var line = 0
    package var kind: Kind
    package var a: Int64
    package var b: Int64

    package init(kind: Kind, a: Int64, b: Int64) {
        self.kind = kind
        self.a = a
        self.b = b
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        guard let kind: Kind = try cells.word() else { throw cells.fault("is empty") }
        self.kind = kind
        a = try cells.requiredLink(to: .people)
        b = try cells.requiredLink(to: .people)
        guard a != b else { throw cells.fault("is the same person as a") }
    }

    package func write(to writer: inout CSVWriter) {
        writer.word(kind.rawValue)
        writer.number(a)
        writer.number(b)
    }
}

extension FolderCells {
    /// Latitude and longitude, which stand side by side: both or none.
    mutating func place() throws(ImportError) -> (Double?, Double?) {
        let latitude = try degrees(limit: 90)
        let longitude = try degrees(limit: 180)
        guard (latitude == nil) == (longitude == nil) else { throw fault("and latitude go together") }
        return (latitude, longitude)
    }
}
