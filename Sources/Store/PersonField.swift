internal import Invites
internal import SQLite

/// A column of a person of which it is kept who said it.
enum PersonField: String, CaseIterable {
    case name, familyName, givenName, nickname, organization, title, birthday, language, zone, city, latitude
    case longitude, closeness, cadenceMonths, doNotInvite, note

    static func values(of person: Person) -> [PersonField: FieldValue] {
        [
            .name: .text(person.name), .familyName: .text(person.familyName), .givenName: .text(person.givenName),
            .nickname: .text(person.nickname), .organization: .text(person.organization), .title: .text(person.title),
            .birthday: .text(person.birthday), .language: .text(person.language), .zone: .text(person.zone),
            .city: .text(person.city), .latitude: .real(person.latitude), .longitude: .real(person.longitude),
            .closeness: .number(person.closeness), .cadenceMonths: .number(person.cadenceMonths),
            .doNotInvite: .number(person.doNotInvite ? 1 : 0), .note: .text(person.note),
        ]
    }

    /// What a record of an import says; empty values say nothing.
    static func values(of draft: ContactDraft) -> [(PersonField, FieldValue)] {
        let said: [(PersonField, FieldValue)] = [
            (.name, .text(draft.name)), (.familyName, .text(draft.familyName)), (.givenName, .text(draft.givenName)),
            (.nickname, .text(draft.nickname)), (.organization, .text(draft.organization)),
            (.title, .text(draft.title)), (.birthday, .text(draft.birthday)), (.language, .text(draft.language)),
            (.zone, .text(draft.zone)), (.city, .text(draft.city)), (.latitude, .real(draft.latitude)),
            (.longitude, .real(draft.longitude)), (.closeness, .number(draft.closeness)),
            (.cadenceMonths, .number(draft.cadenceMonths)),
            (.doNotInvite, .number(draft.doNotInvite.map { $0 ? 1 : 0 })), (.note, .text(draft.note)),
        ]
        return said.filter { !$0.1.isEmpty }
    }
}

/// A value of a person's column.
enum FieldValue: Hashable, Bindable {
    case text(String)
    case number(Int?)
    case real(Double?)

    var sqlValue: SQLValue {
        switch self {
        case .text(let text): text.sqlValue
        case .number(let number): number.sqlValue
        case .real(let real): real.sqlValue
        }
    }

    /// Whether it says nothing: an empty text, no number, or the 0 that a column begins with.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .number(let number): number == nil || number == 0
        case .real(let real): real == nil
        }
    }
}
