/// The pattern of one letter: a subject and lines with named placeholders.
///
/// A line whose placeholders are all empty is left out, and so is a part in square brackets: `{time}[ ({zone})]`. The
/// words `{greeting}` and `{you}` belong to the language and do not keep a line.
struct LetterTemplate: Sendable {
    enum Placeholder: String, CaseIterable, Sendable {
        case name, title, date, time, zone, venue, address, organizer, note, link
        case yourTime, oldDate, oldTime, oldZone, oldVenue, file, topic
        case greeting, you

        var isWord: Bool { self == .greeting || self == .you }
    }

    indirect enum Piece: Sendable {
        case text(String)
        case placeholder(Placeholder)
        case optional([Piece])
    }

    var subject: [Piece]
    var lines: [[Piece]]

    /// The letter with `texts` in the place of its placeholders.
    func letter(_ texts: [Placeholder: String]) -> Letter {
        var body: [String] = []
        for line in lines {
            guard let text = Self.rendered(line, texts) else { continue }
            // Lines that were left out leave no double gap.
            if !text.isEmpty || body.last?.isEmpty == false { body.append(text) }
        }
        while body.last?.isEmpty == true { body.removeLast() }
        return Letter(subject: Self.rendered(subject, texts) ?? "", body: body.joined(separator: "\n"))
    }

    /// Nil when there are placeholders and all of them are empty.
    private static func rendered(_ pieces: [Piece], _ texts: [Placeholder: String]) -> String? {
        var text = ""
        var asked = 0
        var told = 0
        for piece in pieces {
            switch piece {
            case .text(let part):
                text += part
            case .placeholder(let placeholder):
                let value = texts[placeholder] ?? ""
                text += value
                asked += placeholder.isWord ? 0 : 1
                told += placeholder.isWord || value.isEmpty ? 0 : 1
            case .optional(let inner):
                text += rendered(inner, texts) ?? ""
            }
        }
        return asked > 0 && told == 0 ? nil : text
    }
}
