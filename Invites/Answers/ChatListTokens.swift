/// A word, character, number or sign of a chat line.
struct ChatListToken {
    enum Kind {
        case lexical, word, glyph, digits, numeral, mark, sign
        /// The inside of 《…》 or 『…』, which is never read.
        case sealed
    }

    var kind: Kind
    var start: Int
    var end: Int
    var senses: ChatListSenses = []
    /// The number of digits, a numeral or a number word; the character of a mark.
    var value = 0
    var hasBlankBefore = false
    /// Whether the letter that it begins with was written as a capital.
    var isCapital = false
    /// Whether it begins with a character of Chinese, Japanese or Korean.
    var isGlyph = false
    var isHiragana = false
    /// Whether it is 的.
    var isOf = false
    /// Whether it is で.
    var isBy = false
    /// Whether it ends in `in`, `out` or `down`, which may begin what it is about.
    var isPlace = false
    /// Whether it is part of what says how many come.
    var isParty = false
    var isStruck = false

    func has(_ sense: ChatListSense) -> Bool { senses.contains(.init(sense)) }
    func hasAny(_ some: ChatListSenses) -> Bool { !senses.isDisjoint(with: some) }
    func isMark(_ character: Unicode.Scalar) -> Bool { kind == .mark && value == Int(character.value) }

    /// The number that the token says, when it says one.
    var number: Int? {
        switch kind {
        case .digits, .numeral: value
        case .lexical: has(.number) || (has(.alone) && value > 0) ? value : nil
        default: nil
        }
    }
}

extension ChatListToken {
    /// The words of a line from a place on.
    static func all(of text: ChatListText, from start: Int, to end: Int, words: ChatListLexicon) -> [ChatListToken] {
        var tokens: [ChatListToken] = []
        let scalars = text.scalars
        var place = start
        var hasBlank = false
        while place < end {
            let scalar = scalars[place]
            if scalar == 0x20 {
                hasBlank = true
                place += 1
                continue
            }
            var token = next(scalars, at: place, end: end, words: words)
            token.end = min(token.end, end)
            token.hasBlankBefore = hasBlank
            token.isStruck = text.struck[place]
            token.isGlyph = scalar.isChatGlyph
            token.isHiragana = scalar.isChatHiragana
            token.isBy = scalar == 0x3067 && token.end == token.start + 1
            token.isOf = scalar == 0x7684 && token.end == token.start + 1
            if token.kind == .lexical, scalar.isChatLetter {
                let last = scalars[token.start..<token.end].reversed().prefix { $0 != 0x20 }
                token.isPlace = places.contains(Array(last.reversed()))
            }
            let written = text.original[text.source[place]]
            token.isCapital = written.properties.isUppercase
            if scalar == 0x73, isAccentedYes(text, token) {
                token.senses = .init(.yes)
            }
            tokens.append(token)
            hasBlank = false
            place = max(token.end, place + 1)
        }
        return tokens
    }

    /// 下次, `next time`: a no to this time.
    func isNextTime(in text: ChatListText) -> Bool {
        let word = text.written(start..<end).lowercased()
        return [
            "次回", "また", "次の", "下次", "改天", "next time", "another time", "pr\u{F3}xima", "proxima", "otra vez",
            "otra ocasi",
        ]
        .contains { word.contains($0) }
    }

    /// `no puede`, `no va a ir`: not what somebody says of themselves.
    func isThirdPerson(in text: ChatListText) -> Bool {
        let words = text.written(start..<end).lowercased().split(separator: " ")
        let verbs: Set<Substring> = [
            "puede", "va", "viene", "asiste", "acude", "podr\u{E1}", "podra", "vendr\u{E1}", "ir\u{E1}",
            "asistir\u{E1}", "pueden", "van", "vienen",
        ]
        return words.first == "no" && words.count > 1 && verbs.contains(words[1])
            || words.count > 2 && words[1] == "no" && verbs.contains(words[2])
    }

    private static let places = Set(["in", "out", "down", "off"].map { $0.unicodeScalars.map(\.value) })

    private static func next(
        _ scalars: [UInt32],
        at start: Int,
        end: Int,
        words: ChatListLexicon
    ) -> ChatListToken {
        let scalar = scalars[start]
        if scalar == 0x300A || scalar == 0x300E {
            let closing: UInt32 = scalar == 0x300A ? 0x300B : 0x300F
            if let close = scalars[start..<end].firstIndex(of: closing) {
                return ChatListToken(kind: .sealed, start: start, end: close + 1)
            }
        }
        // An initial is no word: `Nadia K.`
        let isInitial =
            scalar.isChatLetter && start + 1 < end && scalars[start + 1] == 0x2E
            && (start == 0 || scalars[start - 1] == 0x20) && (start + 2 >= end || !scalars[start + 2].isChatLetter)
        if !isInitial, let found = words.longest(in: scalars, at: start), found.length > 0,
            !isCutNumber(scalars, start, found)
        {
            var token = ChatListToken(kind: .lexical, start: start, end: start + found.length)
            token.senses = found.senses
            token.value = found.value
            return token
        }
        var place = start
        if scalar.isChatDigit {
            var value = 0
            while place < end, scalars[place].isChatDigit {
                value = min(value * 10 + Int(scalars[place] - 0x30), 100_000)
                place += 1
            }
            return ChatListToken(kind: .digits, start: start, end: place, value: value)
        }
        if let (value, length) = ChatListNumbering.chineseNumber(scalars, at: start) {
            return ChatListToken(kind: .numeral, start: start, end: start + length, value: value)
        }
        if let value = ChatListNumbering.enclosed(scalar) {
            return ChatListToken(kind: .digits, start: start, end: start + 1, value: value)
        }
        if scalar.isChatGlyph { return ChatListToken(kind: .glyph, start: start, end: start + 1) }
        if scalar.isChatLetter { return word(scalars, at: start, end: end) }
        let isMark = scalar < 0x2200 || (0x3000...0x303F).contains(scalar) || scalar == 0x30FB
        return ChatListToken(kind: isMark ? .mark : .sign, start: start, end: start + 1, value: Int(scalar))
    }

    /// Names hold hyphens, apostrophes and full stops of initials.
    private static func word(_ scalars: [UInt32], at start: Int, end: Int) -> ChatListToken {
        var place = start
        while place < end {
            let one = scalars[place]
            let isJoint = one == 0x27 || one == 0x2D || one == 0x2E
            let isInside = isJoint && place + 1 < end && scalars[place + 1].isChatLetter
            let isInitial = one == 0x2E && place == start + 1
            guard one.isChatLetter || one.isChatDigit || isInside || isInitial else { break }
            place += 1
        }
        return ChatListToken(kind: .word, start: start, end: place)
    }

    /// 老周三人: the number belongs to the people, not to the day.
    private static func isCutNumber(_ scalars: [UInt32], _ start: Int, _ found: ChatListLexicon.Match) -> Bool {
        let end = start + found.length
        guard found.length == 2, end < scalars.count, found.senses.contains(.init(.filler)) else { return false }
        return [0x4EBA, 0x4F4D, 0x540D, 0x53E3].contains(scalars[end])
            && ChatListNumbering.chineseNumber(scalars, at: end - 1) != nil
    }

    /// Spanish `sí` is yes, `si` is if.
    private static func isAccentedYes(_ text: ChatListText, _ token: ChatListToken) -> Bool {
        guard token.end >= token.start + 2, text.scalars[token.start + 1] == 0x69 else { return false }
        if token.end > token.start + 2, text.scalars[token.start + 2] != 0x20 { return false }
        let letter = text.original[text.source[token.start + 1]]
        let isDecomposed =
            text.source[token.start + 1] + 1 < text.original.count
            && text.original[text.source[token.start + 1] + 1] == "\u{301}"
        return letter == "\u{ED}" || letter == "\u{CD}" || isDecomposed
    }
}
