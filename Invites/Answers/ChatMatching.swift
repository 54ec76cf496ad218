/// Somebody whom a name in a chat can mean.
public struct ChatPerson: Hashable, Sendable {
    public var id: Person.ID
    /// The name, the nickname and every other name, as they are written.
    public var names: [String]
    /// The ways in which somebody types the names without their keyboard (`wangxiaoming`, `wang xiaoming`).
    public var pinyin: [String]

    public init(id: Person.ID, names: [String], pinyin: [String] = []) {
        self.id = id
        self.names = names
        self.pinyin = pinyin
    }
}

/// An answer in a chat whose person is known.
public struct ChatAnswer: Hashable, Sendable {
    public var person: Person.ID
    public var answer: Answer
    /// Heads with the guest.
    public var partySize: Int
    public var note: String
    /// The line of the text, from 1.
    public var line: Int
    /// The name as it was written.
    public var name: String
}

/// A line of a chat that waits for the planner.
public struct ChatWaiting: Hashable, Sendable {
    public var line: Int
    /// The line as it was written, at most 200 characters of it.
    public var text: String
    public var name: String
    /// What the line seems to say.
    public var answer: Answer
    public var partySize: Int
    public var note: String
    public var reason: ChatDoubt
    /// Whom it may be about, at most ten; empty for nobody known.
    public var candidates: [Person.ID]
}

/// Whom the names in a chat list mean: first people at the table, then everybody.
///
/// A name means somebody when it is one of their names as a whole (without regard to case, width, accents, script and
/// signs), or else when it is a word, a given name or a family name with a title of one person only.
public struct ChatMatching: Sendable {
    /// The answers that can be applied and the lines that wait.
    public struct Result: Hashable, Sendable {
        public var applied: [ChatAnswer] = []
        public var waiting: [ChatWaiting] = []

        public init() {}
    }

    private let table: ChatNames
    private let everybody: ChatNames

    /// - Parameters:
    ///   - table: who is invited.
    ///   - everybody: everybody whom the planner knows, those at the table or not.
    ///   - fold: the form in which two names are compared.
    public init(table: [ChatPerson], everybody: [ChatPerson], fold: (String) -> String) {
        self.table = ChatNames(table, fold: fold)
        self.everybody = ChatNames(everybody + table, fold: fold)
    }

    /// Who the entries of a text are. Of several entries that mean one person the last holds.
    public func resolve(_ reading: ChatReading, fold: (String) -> String) -> Result {
        var resolved: [(entry: ChatEntry, match: Match)] = []
        for entry in reading.entries { resolved.append((entry, match(entry, fold: fold))) }
        waitTogether(&resolved)
        var last: [Person.ID: Int] = [:]
        for (place, one) in resolved.enumerated() {
            guard let person = one.match.person else { continue }
            last[person] = place
        }
        var result = Result()
        for (place, one) in resolved.enumerated() {
            var entry = one.entry
            if let person = one.match.person {
                // An entry of the same person further down outweighs this one.
                guard last[person] == place else { continue }
                entry.note = one.match.note
                if one.match.doubt == nil, entry.doubt == nil {
                    result.applied.append(
                        ChatAnswer(
                            person: person,
                            answer: entry.answer,
                            partySize: entry.partySize,
                            note: entry.note,
                            line: entry.line,
                            name: entry.name
                        )
                    )
                    continue
                }
            }
            let reason = one.match.doubt ?? entry.doubt ?? .unclear
            result.waiting.append(
                ChatWaiting(
                    line: entry.line,
                    text: entry.text,
                    name: entry.name,
                    answer: entry.answer,
                    partySize: entry.partySize,
                    note: entry.note,
                    reason: reason == .nobody ? entry.doubt ?? .nobody : reason,
                    candidates: Array(one.match.candidates.prefix(10))
                )
            )
        }
        return result
    }

    /// Of several names on a line all are known, or all wait.
    private func waitTogether(_ resolved: inout [(entry: ChatEntry, match: Match)]) {
        var unknown: Set<Int> = []
        for one in resolved where one.entry.sharesLine && (one.match.person == nil || one.match.doubt != nil) {
            unknown.insert(one.entry.line)
        }
        for place in resolved.indices
        where resolved[place].entry.sharesLine && unknown.contains(resolved[place].entry.line) {
            resolved[place].match.doubt = resolved[place].match.doubt ?? .severalNames
        }
    }

    struct Match {
        var person: Person.ID?
        var candidates: [Person.ID] = []
        var doubt: ChatDoubt?
        var note: String
    }

    func match(_ entry: ChatEntry, fold: (String) -> String) -> Match {
        guard !entry.name.isEmpty else { return Match(doubt: entry.doubt ?? .noName, note: entry.note) }
        // 田中 太郎, `ana garcia vegetariana`: words after the name that belong to it, or of the name that do not.
        for (name, note) in readings(of: entry) {
            guard let found = whole(name, fold) else { continue }
            var match = checked(Match(found, note: note), entry, fold)
            // `Anna Baja`: what was read as an answer is a name.
            let isLonger = name.utf8.count > entry.name.utf8.count
            if isLonger, entry.answer != .yes, note == entry.note { match.doubt = match.doubt ?? .unclear }
            return match
        }
        let found = part(entry, fold)
        if found.isEmpty, let named = behind(entry, fold) { return named }
        return checked(Match(found, note: entry.note), entry, fold)
    }

    /// `Leo 王明`: a nickname in letters in front of somebody's whole name.
    private func behind(_ entry: ChatEntry, _ fold: (String) -> String) -> Match? {
        let words = entry.tail.unicodeScalars.split(separator: " ").map { String($0) }
        guard let word = words.first, entry.note.hasPrefix(word), let letter = entry.name.unicodeScalars.first,
            let character = word.unicodeScalars.first, character.value.isChatGlyph, !letter.value.isChatGlyph,
            let found = whole(word, fold)
        else { return nil }
        return Match(found, note: ChatListText.clean(entry.note.unicodeScalars.dropFirst(word.unicodeScalars.count)))
    }

    private func checked(_ match: Match, _ entry: ChatEntry, _ fold: (String) -> String) -> Match {
        var match = match
        if match.person != nil, match.doubt == nil, namesSomebodyElse(entry, match, fold) {
            match.doubt = .severalNames
        }
        match.note = withoutName(match, fold)
        return match
    }

    /// 大周（周明远，素食）: the name in brackets is no note.
    private func withoutName(_ match: Match, _ fold: (String) -> String) -> String {
        let stops: Set<Unicode.Scalar> = [",", "\u{FF0C}", "\u{3001}", ")", "\u{FF09}", ";", "\u{FF1B}", "/"]
        let note = match.note.unicodeScalars
        let first = String(note[..<(note.firstIndex(where: stops.contains) ?? note.endIndex)])
        guard let person = match.person, whole(first, fold)?.contains(person) ?? false else { return match.note }
        return ChatListText.clean(note.dropFirst(first.unicodeScalars.count).drop { $0 == " " || stops.contains($0) })
    }

    /// The longest first.
    private func readings(of entry: ChatEntry) -> [(name: String, note: String)] {
        var readings: [(name: String, note: String)] = []
        let tail = entry.tail.unicodeScalars.split(separator: " ").map { String($0) }.prefix(4)
        for count in stride(from: tail.count, through: 1, by: -1) {
            let name = ([entry.name] + tail.prefix(count)).joined(separator: " ")
            let isInNote = entry.note.hasPrefix(tail.prefix(count).joined(separator: " "))
            let words = entry.note.unicodeScalars.split(separator: " ", omittingEmptySubsequences: true).map {
                String($0)
            }
            readings.append((name, isInNote ? words.dropFirst(count).joined(separator: " ") : entry.note))
        }
        readings.append((entry.name, entry.note))
        let words = entry.name.unicodeScalars.split(separator: " ").map { String($0) }
        if words.count > 2 {
            for count in stride(from: words.count - 1, through: 2, by: -1) {
                let rest = words.dropFirst(count).joined(separator: " ")
                let note = entry.note.isEmpty ? rest : rest + " " + entry.note
                readings.append((words.prefix(count).joined(separator: " "), note))
            }
        }
        return readings
    }

    /// Who has exactly this name; nil when nobody has.
    private func whole(_ name: String, _ fold: (String) -> String) -> [Person.ID]? {
        let key = ChatNames.key(name, fold)
        guard !key.isEmpty else { return nil }
        let joined = key.filter { $0 != " " }
        for names in [table, everybody] {
            let found = names.whole(key).union(names.whole(joined))
            if !found.isEmpty { return found.sorted() }
        }
        return nil
    }

    /// Whom a part of a name means.
    private func part(_ entry: ChatEntry, _ fold: (String) -> String) -> [Person.ID] {
        let key = ChatNames.key(entry.name, fold)
        let parts = ChatNames.parts(of: entry.alias.isEmpty ? key : ChatNames.key(entry.alias, fold))
        // 上海-林小满, 小明Jason: one part that is somebody's whole name.
        for names in [table, everybody] where parts.count > 1 {
            let whole = parts.reduce(into: Set<Person.ID>()) { $0.formUnion(names.whole($1)) }
            if !whole.isEmpty { return whole.sorted() }
        }
        for names in [table, everybody] {
            let found = names.part(key)
            if !found.isEmpty {
                // A word of a name of somebody at the table that is somebody else's whole name was found before.
                return found.sorted()
            }
        }
        return []
    }

    /// Whether the first word of the note, or what hangs together with the name, is somebody else's name.
    private func namesSomebodyElse(_ entry: ChatEntry, _ match: Match, _ fold: (String) -> String) -> Bool {
        var words = ChatNames.parts(of: ChatNames.key(entry.alias, fold))
        if let word = entry.tail.unicodeScalars.split(separator: " ").first.map({ String($0) }) { words.append(word) }
        // `Tess; Uri`: the note is a name.
        words.append(entry.note)
        return words.contains { word in
            guard let person = match.person, let found = whole(word, fold) else { return false }
            return !found.contains(person)
        }
    }
}

extension ChatMatching.Match {
    fileprivate init(_ found: [Person.ID], note: String) {
        self.note = note
        candidates = found
        switch found.count {
        case 0: doubt = .nobody
        case 1: person = found.first
        default: doubt = .ambiguous
        }
    }
}
