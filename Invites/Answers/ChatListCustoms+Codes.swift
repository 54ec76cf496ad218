/// Levels and what is chosen, which stand behind names and say nothing about coming.
extension ChatListCustoms {
    /// Makes `N3`, `B2`, `HSK4` and the letters of an announced choice behind a name signs.
    func setAsideCodes(in tokens: inout [ChatListToken], _ text: ChatListText) {
        var place = tokens.count - 1
        while place > 0 {
            let token = tokens[place]
            if isChoice(tokens, place, text) {
                setAside(&tokens[place])
            } else if token.kind == .digits, !token.hasBlankBefore,
                isCode(text, tokens[place - 1].start..<token.end), place > 1, tokens[place - 1].end == token.start
            {
                tokens[place - 1].end = token.end
                setAside(&tokens[place - 1])
                tokens.remove(at: place)
                place -= 1
            } else if token.kind == .word, isCode(text, token.start..<token.end) {
                setAside(&tokens[place])
            }
            place -= 1
        }
    }

    /// Makes the places that a driver offers signs: `room for 3`, 还能坐3个, あと3人乗れます.
    func setAsideSeats(in tokens: inout [ChatListToken], _ text: ChatListText) {
        guard Self.offersRide(text) else { return }
        for place in tokens.indices where tokens[place].number != nil && !tokens[place].isParty {
            let before = Self.plain(text, max(0, tokens[place].start - 20)..<tokens[place].start)
            let after = Self.plain(text, tokens[place].end..<min(text.count, tokens[place].end + 8))
            let offer = Self.offers.first { before.hasSuffix($0) || before.hasSuffix($0 + " ") }
            let isRoom = ["人乗れ", "名乗れ", "人まで乗れ", "人乘れ", "名乘れ", "人まで乘れ"].contains { after.hasPrefix($0) }
            guard offer != nil || isRoom else { continue }
            let start = tokens[place].start - (offer?.unicodeScalars.count ?? 0) - 1
            for other in tokens.indices where tokens[other].start >= start && other <= place + 1 {
                let isUnit = tokens[other].hasAny(.init([.unit, .article, .companions, .thing]))
                if other <= place || isUnit { setAside(&tokens[other]) }
            }
        }
    }

    private static let offers = [
        "room for", "can take", "can carry", "can fit", "space for", "puedo llevar a", "puedo llevar", "sitio para",
        "lugar para", "caben", "可带", "可以带", "能带", "可载", "能载", "还能坐", "可以坐", "还可以坐", "可坐", "能坐", "还能带",
        "还可以带",
    ]

    private func setAside(_ token: inout ChatListToken) {
        token.kind = .sign
        token.senses = []
        token.hasBlankBefore = true
    }

    /// A letter or the name of an examination with a number; parts of it are joined by hyphens (`B1-B2`).
    private func isCode(_ text: ChatListText, _ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0, !text.scalars[range.lowerBound - 1].isChatLetter,
            range.upperBound >= text.count || !text.scalars[range.upperBound].isChatLetter
        else { return false }
        return Self.plain(text, range).split(separator: "-").allSatisfy { part in
            let letters = part.prefix { $0.isLetter }
            let digits = part.dropFirst(letters.count)
            let isKnown = letters.count == 1 && letters != "x" || Self.examinations.contains(String(letters))
            return isKnown && letters.utf8.count == letters.count && (1...2).contains(digits.count)
                && digits.allSatisfy { ("0"..."9").contains($0) }
        }
    }

    private static let examinations: Set<String> = ["hsk", "jlpt", "topik", "lv", "level", "nivel", "tocfl", "dele"]

    private func isChoice(_ tokens: [ChatListToken], _ place: Int, _ text: ChatListText) -> Bool {
        let token = tokens[place]
        guard token.end - token.start == 1, choices.contains(text.scalars[token.start]), token.isCapital else {
            return false
        }
        return token.hasBlankBefore || tokens[place - 1].kind == .mark || tokens[place - 1].isGlyph
    }

    /// The letters of what may be chosen, which stand alone before the things: (A鬆餅 B班尼迪克蛋), `A = soup, B = salad`.
    static func choices(in lines: [ChatListDocument.Line]) -> Set<UInt32> {
        var found: Set<UInt32> = []
        for line in lines {
            let letters = line.text.scalars.indices.filter { isLoneLetter(line.text, $0) }
            guard let start = letters.first else { continue }
            if letters.count >= 2 || line.text.scalars[..<start].allSatisfy({ $0 == 0x20 }) {
                found.formUnion(letters.map { line.text.scalars[$0] })
            }
        }
        return found.isSuperset(of: [0x61, 0x62]) ? found : []
    }

    /// A capital from A to F between other things than letters and digits.
    private static func isLoneLetter(_ text: ChatListText, _ place: Int) -> Bool {
        func isJoined(_ place: Int) -> Bool {
            guard text.scalars.indices.contains(place) else { return false }
            let scalar = text.scalars[place]
            return scalar.isChatLetter || scalar.isChatDigit || scalar == 0x27
        }
        return (0x61...0x66).contains(text.scalars[place]) && !isJoined(place - 1) && !isJoined(place + 1)
            && text.original[text.source[place]].properties.isUppercase
    }
}
