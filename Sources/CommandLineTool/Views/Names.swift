internal import Calendars
internal import Invites

extension NamedPerson {
    var document: JSONValue { ["id": .integer(id.rawValue), "name": .string(name)] }
}

extension Styled {
    /// `Mei Sample #12`
    init(_ person: NamedPerson) {
        self = "\(person.name, .bold) \("#\(person.id.rawValue)", .dim)"
    }

    /// Several texts with commas between, plain.
    init(list texts: [String]) { self.init(texts.joined(separator: ", ")) }

    /// The first few, and how many more there are.
    init(list texts: [String], most: Int) {
        let more = texts.count - most
        self =
            more > 0 ? "\(texts.prefix(most).joined(separator: ", ")) \("and \(more) more", .dim)" : Styled(list: texts)
    }
}

extension JSONValue {
    init(_ date: CivilDate?) { self.init(date.map(\.description)) }

    /// `{on, kind}`, or null.
    init(lastTouch: (on: CivilDate, kind: String)?) {
        self = lastTouch.map { ["on": .string($0.on.description), "kind": .string($0.kind)] } ?? .null
    }
}

/// `Ben`, `Ben and Carla`, `Ben, Carla and Dev`.
func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
}

/// `1 person`, `3 people`.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(grouped(count)) \(count == 1 ? one : many)"
}

/// `1,234,567`
func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude).utf8)
    var place = digits.count - 3
    while place > 0 {
        digits.insert(UInt8(ascii: ","), at: place)
        place -= 3
    }
    return (number < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
}
