/// What a word of a chat message says about coming.
enum ChatListSense: UInt8 {
    /// Coming; a wish to come, which a no outweighs; coming, when nothing else stands in the clause.
    case yes, wish, loneYes
    /// A yes only when nothing unknown stands beside it (`going`, but not `going home`).
    case motion
    /// An answer to whatever was asked.
    case bare
    /// A yes when it opens the clause, else a promise to say later (周日确认, `el lunes confirmo`).
    case settle
    /// It is said for somebody else (`on behalf of`, 帮).
    case behalf
    /// Seen, which is no answer.
    case seen
    /// Not coming; cancelled after an earlier yes; not coming, when nothing else stands in the clause.
    case no, cancel, loneNo
    /// A reason not to come that is enough by itself; one that may mean anything.
    case excuse, reason
    case maybe, likely, loneMaybe
    /// Coming late or leaving early, which is coming.
    case late
    /// Words that hold a negation and say nothing about coming (`no problem`, 不吃辣).
    case neutral
    case negation, but, condition
    /// Between what may be chosen (`or`, 还是).
    case or
    /// Words that make the line unclear whatever else it says; a waiting list.
    case doubt, waiting
    /// What follows is a reason (`because`); what stands before is one (`so`, ので).
    case because, therefore
    /// `only` before the number of those who come; words that take back what was said (`no wait`).
    case only, correction
    /// The answer of whoever spoke before (`same here`, 同上).
    case same
    /// A weekday, 1 for Monday.
    case day
    /// Something else to sign up for than coming (`orders`, 团购).
    case errand
    /// It is said for several (`we`, 我们).
    case plural
    /// Whoever does not come is asked for (`who can't come`, 不来的请).
    case absent
    /// The clause is about or to other people.
    case others
    case question, invitation, filler
    /// `list`, 接龙; a label before a colon that is no name (`place`, 时间).
    case list, label, rules
    // The words for a party.
    case bring, with, and, plus, without, article
    /// One more person; people of an unknown number unless one is said; two people.
    case companion, companions, twoCompanions
    /// A thing that is brought; a word that counts people.
    case thing, unit, adult
    /// The whole party: of one, of two, of three; words before or after its number; `more`.
    case alone, pair, trio, totalBefore, totalAfter, more
    case also, number
    /// `3号`, `把`, `number`: words of a command about a line of the list.
    case line
}

/// All that a word can mean.
struct ChatListSenses: OptionSet {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }
    init(_ sense: ChatListSense) { rawValue = 1 << UInt64(sense.rawValue) }
    init(_ senses: [ChatListSense]) { rawValue = senses.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }
}

/// The words of the chat lists, found by their longest match.
struct ChatListLexicon {
    struct Match {
        var senses: ChatListSenses
        var value: Int
        var length: Int
    }

    private var edges: [UInt64: UInt32] = [:]
    private var words: [(senses: ChatListSenses, value: Int)] = [([], 0)]

    init(plain: ChatListAlphabet) {
        edges.reserveCapacity(16_000)
        let sources = [
            ChatListWords.chinese, ChatListWords.chineseParty, ChatListWords.japanese, ChatListWords.english,
            ChatListWords.englishRefusals,
            ChatListWords.englishParty, ChatListWords.spanish, ChatListWords.spanishRefusals, ChatListWords.signs,
            ChatListWords.shared,
        ]
        for source in sources {
            for (sense, words) in source {
                for word in words.utf8.filter({ $0 != 0x0A }).split(separator: 0x7C) {
                    // A number word says its value: `three=3`.
                    let parts = word.split(separator: 0x3D)
                    let value = parts.count > 1 ? parts[1].filter { $0 > 0x20 }.reduce(0) { $0 * 10 + Int($1 & 15) } : 0
                    guard let name = parts.first else { continue }
                    add(plain.plain(String(decoding: name, as: UTF8.self)), sense, value)
                }
            }
        }
    }

    private mutating func add(_ word: [UInt32], _ sense: ChatListSense, _ value: Int) {
        var trimmed = word[...]
        while let first = trimmed.first, first == 0x20 { trimmed = trimmed.dropFirst() }
        while let last = trimmed.last, last == 0x20 { trimmed = trimmed.dropLast() }
        guard !trimmed.isEmpty else { return }
        var node: UInt32 = 0
        for scalar in trimmed {
            let key = UInt64(node) << 32 | UInt64(scalar)
            if let next = edges[key] {
                node = next
            } else {
                words.append(([], 0))
                node = UInt32(words.count - 1)
                edges[key] = node
            }
        }
        if value > 0 { words[Int(node)].value = value }
        words[Int(node)].senses.insert(.init(sense))
    }

    /// The longest word at a place; words of letters and of katakana only as whole words.
    ///
    /// A word that begins with a pronoun gives way to a longer one behind the pronoun: `i can't` to `can't make it`.
    func longest(in scalars: [UInt32], at start: Int) -> Match? {
        guard let found = first(in: scalars, at: start) else { return nil }
        for pronoun in Self.pronouns where scalars[start...].starts(with: pronoun) && found.length > pronoun.count {
            guard let other = first(in: scalars, at: start + pronoun.count), other.length + pronoun.count > found.length
            else {
                continue
            }
            let length = pronoun.last == 0x20 ? pronoun.count - 1 : pronoun.count
            let isBut = pronoun.count > 3 || pronoun.first == 0x62
            return Match(senses: .init(isBut ? .but : .filler), value: 0, length: length)
        }
        return found
    }

    private static let pronouns: [[UInt32]] = ["i ", "yo ", "we ", "but ", "pero ", "\u{6211}", "\u{79C1}"].map {
        $0.unicodeScalars.map(\.value)
    }

    private func first(in scalars: [UInt32], at start: Int) -> Match? {
        guard start < scalars.count, isEdge(scalars, start) else { return nil }
        var node: UInt32 = 0
        var best: Match?
        var place = start
        while place < scalars.count, let next = edges[UInt64(node) << 32 | UInt64(scalars[place])] {
            node = next
            place += 1
            // Several blanks count as one.
            if scalars[place - 1] == 0x20 {
                while place < scalars.count, scalars[place] == 0x20 { place += 1 }
            }
            let found = words[Int(node)]
            if !found.senses.isEmpty, isEdge(scalars, place) {
                best = Match(senses: found.senses, value: found.value, length: place - start)
            }
        }
        return best
    }

    /// Whether a word can begin or end before `place`.
    private func isEdge(_ scalars: [UInt32], _ place: Int) -> Bool {
        guard place > 0, place < scalars.count else { return true }
        let (before, after) = (scalars[place - 1], scalars[place])
        if before.isChatKatakana && after.isChatKatakana { return false }
        // An apostrophe inside a word parts nothing: `i can` is not in `i can't`.
        if after == 0x27, place + 1 < scalars.count, before.isChatLetter, scalars[place + 1].isChatLetter {
            return false
        }
        if before == 0x27, place > 1, after.isChatLetter, scalars[place - 2].isChatLetter { return false }
        let isWordBefore = before.isChatLetter || before.isChatDigit
        let isWordAfter = after.isChatLetter || after.isChatDigit
        if !isWordBefore || !isWordAfter { return true }
        return before.isChatDigit && !after.isChatDigit || !before.isChatDigit && after.isChatDigit
    }
}
