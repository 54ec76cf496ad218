/// The names of people, to be looked up.
struct ChatNames: Sendable {
    private var wholes: [String: Set<Person.ID>] = [:]
    /// Words of names written with blanks; given names and family names of Chinese and Japanese ones.
    private var words: [String: Set<Person.ID>] = [:]
    private var families: [String: Set<Person.ID>] = [:]
    /// For names of several words the words of each, by the first.
    private var spelled: [String: [(id: Person.ID, words: [String])]] = [:]

    init(_ people: [ChatPerson], fold: (String) -> String) {
        for person in people {
            for name in person.names { add(name, of: person.id, fold) }
            for name in person.pinyin {
                let key = Self.key(name, fold)
                if !key.isEmpty { wholes[key, default: []].insert(person.id) }
            }
        }
    }

    private mutating func add(_ name: String, of id: Person.ID, _ fold: (String) -> String) {
        let key = Self.key(name, fold)
        guard !key.isEmpty else { return }
        wholes[key, default: []].insert(id)
        let parts = key.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        if parts.count > 1 {
            wholes[parts.joined(), default: []].insert(id)
            if parts.count == 2 { wholes[parts[1] + " " + parts[0], default: []].insert(id) }
            for part in parts where Self.isWord(part) { words[part, default: []].insert(id) }
            if let first = parts.first { spelled[first, default: []].append((id, parts)) }
        }
        let scalars = Array(key.unicodeScalars.filter { $0 != " " })
        guard scalars.allSatisfy({ $0.value.isChatHan || $0.value.isChatHangul }), (2...5).contains(scalars.count)
        else { return }
        // 王小明: 小明 and 王; 欧阳小明: 小明; 田中太郎: 太郎 and 田中.
        if scalars.count >= 3 { words[Self.text(scalars.dropFirst(1)), default: []].insert(id) }
        if scalars.count >= 4 {
            words[Self.text(scalars.dropFirst(2)), default: []].insert(id)
            families[Self.text(scalars.prefix(2)), default: []].insert(id)
            words[Self.text(scalars.prefix(2)), default: []].insert(id)
        }
        if scalars.count <= 3 { families[Self.text(scalars.prefix(1)), default: []].insert(id) }
    }

    func whole(_ key: String) -> Set<Person.ID> { wholes[key] ?? [] }

    /// Who is meant by a word, by initials, or by a family name with a title; several when it is not clear.
    func part(_ key: String) -> Set<Person.ID> {
        if let found = words[key] { return found }
        let parts = Self.parts(of: key)
        if parts.count > 1 {
            let spelled = spelled(parts)
            if !spelled.isEmpty { return spelled }
        }
        if let stripped = Self.withoutTitle(key) {
            if let found = wholes[stripped] ?? words[stripped] ?? families[stripped] { return found }
        }
        return []
    }

    /// `Anna S.`: every word begins a word of the name, the first is one.
    private func spelled(_ parts: [String]) -> Set<Person.ID> {
        guard let first = parts.first, let known = spelled[first] else { return [] }
        var found: Set<Person.ID> = []
        for one in known where one.words.count >= parts.count {
            let begins = zip(one.words.dropFirst(), parts.dropFirst()).allSatisfy { $0.hasPrefix($1) }
            let isLast = parts.count == 2 && (one.words.last?.hasPrefix(parts[1]) ?? false)
            if begins || isLast { found.insert(one.id) }
        }
        return found
    }

    // MARK: - Forms

    /// The form in which names are compared: folded, and of signs and marks only blanks remain.
    static func key(_ name: String, _ fold: (String) -> String) -> String {
        var key = String.UnicodeScalarView()
        var isBlankDue = false
        for scalar in fold(name).unicodeScalars.prefix(200) {
            let value = scalar.value
            if value == 0x27 { continue }
            let isLetter =
                value.isChatGlyph || value.isChatLetter || value.isChatDigit || scalar.properties.isAlphabetic
            guard
                isLetter || scalar.properties.numericType != nil || scalar.properties.generalCategory == .nonspacingMark
            else {
                isBlankDue = !key.isEmpty
                continue
            }
            if isBlankDue {
                key.append(" ")
                isBlankDue = false
            }
            key.append(scalar)
        }
        if key.isEmpty {
            // A name of emoji alone is compared as it is.
            return String(
                String.UnicodeScalarView(
                    name.unicodeScalars.filter { $0.value >= 0x2190 && !ChatListAlphabet.isInvisible($0.value) }
                )
            )
        }
        return String(key)
    }

    /// The words of a key, parted where the script changes as well: `小明jason`.
    static func parts(of key: String) -> [String] {
        var parts: [String.UnicodeScalarView] = []
        var wasGlyph: Bool?
        for scalar in key.unicodeScalars {
            if scalar == " " {
                wasGlyph = nil
                continue
            }
            let isGlyph = scalar.value.isChatGlyph
            if wasGlyph != isGlyph { parts.append(.init()) }
            parts[parts.count - 1].append(scalar)
            wasGlyph = isGlyph
        }
        return parts.map { String($0) }
    }

    /// A word that can name somebody: two characters, or three letters.
    private static func isWord(_ word: String) -> Bool {
        let count = word.unicodeScalars.count
        guard let first = word.unicodeScalars.first else { return false }
        return count >= 3 || (count == 2 && (first.value.isChatGlyph || first.value >= 0x61))
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// 田中さん, 老王, 王老师, `mr smith` without the title; nil without one.
    static func withoutTitle(_ key: String) -> String? {
        for title in titles where key.utf8.count > title.utf8.count && key.hasSuffix(title) {
            return trimmed(key.unicodeScalars.dropLast(title.unicodeScalars.count))
        }
        for title in frontTitles where key.utf8.count > title.utf8.count && key.hasPrefix(title) {
            return trimmed(key.unicodeScalars.dropFirst(title.unicodeScalars.count))
        }
        return nil
    }

    private static func trimmed(_ scalars: some Collection<Unicode.Scalar>) -> String? {
        let trimmed = scalars.filter { $0 != " " || scalars.count < 1 }
        return trimmed.isEmpty ? nil : text(trimmed)
    }

    private static let titles = [
        "さん", "さま", "様", "くん", "君", "ちゃん", "先生", "氏", "老师", "老師", "同学", "总", "經理", "经理", "教授", "医生", "女士", "小姐", "太太",
        "阿姨",
        "叔叔", "姐", "哥", "工", "博士", " san", " sensei",
    ]
    private static let frontTitles = [
        "老", "小", "阿", "大", "mr ", "mrs ", "ms ", "miss ", "dr ", "prof ", "sr ", "sra ", "don ", "dona ", "tio ",
    ]
}
