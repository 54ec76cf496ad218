/// The statements of a text as they come: the last of each person holds.
struct ChatListRecord {
    private struct Kept {
        var entry: ChatEntry
        var list: Int
        var isWeak = false
    }

    private var kept: [Kept] = []
    private var places: [String: Int] = [:]
    /// What belongs to nobody in particular.
    private var loose: [ChatEntry] = []
    /// Who stands under each number of the list that is read; nil for several people.
    private var numbers: [Int: String?] = [:]
    private var list = 0
    private var listed: [Set<String>] = [[]]

    var count: Int { kept.count + loose.count }

    /// The form of a name by which one person is found again in the same text.
    static func key(_ name: String, plain: ChatListAlphabet) -> String {
        let scalars = plain.plain(name).filter { $0.isChatGlyph || $0.isChatLetter || $0.isChatDigit }
        // A name of signs alone is what it is.
        let letters = scalars.isEmpty ? plain.plain(name).filter { $0 != 0x20 } : scalars
        return String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
    }

    mutating func beginList() {
        guard !(listed.last?.isEmpty ?? true) else { return }
        list += 1
        listed.append([])
        numbers = [:]
    }

    func key(ofNumber number: Int) -> String? { numbers[number] ?? nil }
    func name(of key: String) -> String { places[key].map { kept[$0].entry.name } ?? "" }

    mutating func append(_ entry: ChatEntry) { loose.append(entry) }

    /// A line of a list.
    mutating func set(_ entry: ChatEntry, key: String) {
        if let number = entry.number, !entry.name.isEmpty {
            if let known = numbers[number], known != key {
                numbers[number] = .some(nil)
            } else {
                numbers[number] = key
            }
        }
        listed[listed.count - 1].insert(key)
        replace(Kept(entry: entry, list: list), key)
    }

    /// A message of a sender.
    mutating func say(_ entry: ChatEntry, key: String, statement: ChatListStatement, isPartySaid: Bool) {
        var entry = entry
        if let place = places[key] {
            let known = kept[place]
            if statement.isWeak && !known.isWeak { return }
            if statement.isExcusedByGuests, known.entry.partySize > 1 { entry.doubt = entry.doubt ?? .partyUnclear }
            if !known.isWeak, known.entry.answer == .yes, entry.answer == .yes {
                if statement.isOnlyParty, known.entry.isCertain {
                    entry.doubt = nil
                } else if !isPartySaid, entry.isCertain {
                    // A second yes does not send the guests away.
                    entry.partySize = known.entry.partySize
                    entry.doubt = known.entry.doubt == .partyUnclear ? .partyUnclear : nil
                    if entry.note.isEmpty { entry.note = known.entry.note }
                }
            }
        }
        replace(Kept(entry: entry, list: -1, isWeak: statement.isWeak), key)
    }

    /// Makes what somebody said before wait, since they may have taken it back.
    mutating func doubt(_ key: String) {
        guard let place = places[key] else { return }
        kept[place].entry.doubt = kept[place].entry.doubt ?? .contradiction
    }

    private mutating func replace(_ new: Kept, _ key: String) {
        if let place = places[key] {
            kept[place] = new
        } else {
            places[key] = kept.count
            kept.append(new)
        }
    }

    /// The last statements in the order of their lines. Who stood in an earlier list and is missing in the last, which
    /// goes on from it, is doubtful.
    func entries() -> [ChatEntry] {
        var entries = loose
        let last = listed.last ?? []
        let earlier = listed.dropLast().reduce(into: Set<String>()) { $0.formUnion($1) }
        let goesOn = !last.isEmpty && !last.isDisjoint(with: earlier)
        for (key, place) in places {
            var one = kept[place]
            if goesOn, one.list >= 0, one.list < list, !last.contains(key), one.entry.answer != .no {
                one.entry.doubt = one.entry.doubt ?? .leftOut
            }
            entries.append(one.entry)
        }
        return entries.sorted { ($0.line, $0.number ?? 0, $0.name) < ($1.line, $1.number ?? 0, $1.name) }
    }
}
