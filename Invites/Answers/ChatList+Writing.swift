/// A line of a list to be pasted into a group.
public struct ChatListLine: Hashable, Sendable {
    /// One line without control characters, at most 60 characters.
    public let name: String
    /// Heads with the guest, 1 to 30.
    public let partySize: Int
    /// One line without control characters, at most 120 characters.
    public let note: String

    public init(name: String, partySize: Int = 1, note: String = "") {
        self.name = Self.plain(name, atMost: 60)
        self.partySize = min(max(partySize, 1), 30)
        self.note = Self.plain(note, atMost: 120)
    }

    static func plain(_ text: String, atMost limit: Int) -> String {
        let clean = ChatListText.clean(text.unicodeScalars.prefix(limit * 4))
        // The brackets in which we put what could be misread.
        var scalars = String.UnicodeScalarView()
        for scalar in clean.unicodeScalars.prefix(limit) {
            switch scalar.value {
            case 0x300C, 0x300D, 0xFE41, 0xFE42, 0xFF62, 0xFF63: scalars.append("'")
            case 0x300E, 0x300F, 0x300A, 0x300B, 0xFE43, 0xFE44, 0xFE3D, 0xFE3E: scalars.append("\"")
            default: scalars.append(scalar)
            }
        }
        return ChatListText.clean(scalars)
    }
}

extension ChatList {
    /// An event's title as it stands over a list.
    public static func title(_ title: String) -> String { ChatListLine.plain(title, atMost: 200) }

    /// Writes a list to be pasted into a group and gone on with there. Reading it gives its lines again.
    ///
    /// - Parameters:
    ///   - when: date and time, as a reader of the language writes them; may be empty.
    ///   - place: may be empty.
    ///   - entries: who comes.
    ///   - fold: as for ``read(_:fold:)``; a name that would be read otherwise is put into brackets.
    public static func write(
        title: String,
        when: String,
        place: String,
        entries: [ChatListLine],
        language: LetterLanguage,
        fold: @escaping (String) -> String
    ) -> String {
        ChatListReader(fold: fold).write(title: title, when: when, place: place, entries: entries, language: language)
    }
}

extension ChatListReader {
    /// As ``ChatList/write(title:when:place:entries:language:fold:)``.
    public func write(
        title: String,
        when: String,
        place: String,
        entries: [ChatListLine],
        language: LetterLanguage
    ) -> String {
        let words = Wording(language)
        var lines = [words.heading]
        for (label, text) in [(words.title, title), (words.when, when), (words.place, place)] {
            let plain = ChatList.title(text)
            if !plain.isEmpty { lines.append(label + plain) }
        }
        lines.append("")
        for (place, entry) in entries.enumerated() {
            lines.append("\(place + 1). " + written(entry, place + 1, words))
        }
        lines.append("\(entries.count + 1). ")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The plainest form that reads back as it is meant.
    private func written(_ entry: ChatListLine, _ number: Int, _ words: Wording) -> String {
        let party = entry.partySize > 1 ? " +\(entry.partySize - 1)" : ""
        let names = [entry.name, "\u{300C}\(entry.name)\u{300D}"]
        let notes = entry.note.isEmpty ? [""] : [words.bracketed(entry.note), " \u{300E}\(entry.note)\u{300F}"]
        for name in names {
            for note in notes {
                let line = name + party + note
                let read = read("#\u{63A5}\u{9F99}\n\(number). \(line)\n\(number + 1). \n").entries
                guard read.count == 1, let one = read.first, one.isCertain, one.answer == .yes else { continue }
                if one.name == entry.name, one.partySize == entry.partySize, one.note == entry.note { return line }
            }
        }
        return names[1] + party + (notes.last ?? "")
    }

    /// The words of the list in a language. They are what a reader of lists expects, not letters.
    private struct Wording {
        var heading: String
        var title = ""
        var when: String
        var place: String
        private var isWide: Bool

        init(_ language: LetterLanguage) {
            isWide = true
            switch language {
            case .simplifiedChinese: (heading, when, place, title) = ("#接龙", "时间：", "地点：", "主题：")
            case .traditionalChinese: (heading, when, place, title) = ("#接龍", "時間：", "地點：", "主題：")
            case .japanese: (heading, when, place, title) = ("#参加者リスト", "日時：", "場所：", "件名：")
            case .spanish:
                (heading, when, place, title) = ("#Lista", "Fecha: ", "Lugar: ", "Tema: ")
                isWide = false
            case .english, .americanEnglish:
                (heading, when, place, title) = ("#Group Note", "When: ", "Where: ", "Topic: ")
                isWide = false
            }
        }

        func bracketed(_ note: String) -> String { isWide ? "\u{FF08}\(note)\u{FF09}" : " (\(note))" }
    }
}
