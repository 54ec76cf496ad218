/// What a column of a contact table says about a person.
enum TableField: Hashable, Sendable {
    case name, familyName, givenName, additionalName, prefix, suffix, nickname, otherName
    case email, phone
    /// A name at a service, such as `wechat`; the text is the kind of the handle.
    case handle(String)
    case web
    case organization, title
    case birthday, birthYear, birthMonth, birthDay
    case topics, circles, note
    /// A note in most tables, the planner's own name for the person in those of chat programs: 备注.
    case remark
    /// A chat name in tables of chat programs, another name elsewhere: `alias`.
    case alias
    case language, zone, city, latitude, longitude, coordinates
    case closeness, cadence, doNotInvite
    /// What the source calls the person; the text says which source, such as `wechat`.
    case key(String)
    /// The service of the chat name in the column of the same number: Google's `IM 1 - Service`.
    case chatService

    /// Whether a column of this kind makes a table one of people.
    var tellsWho: Bool {
        switch self {
        case .name, .familyName, .givenName, .nickname, .otherName, .email, .phone, .handle, .key: true
        default: false
        }
    }
}

/// A column of a table and what it is for.
struct TableColumn {
    var index: Int
    var field: TableField
    /// For names with a number, such as `E-mail 2 - Value`; 0 for all others.
    var number = 0
}
