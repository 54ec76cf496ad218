extension ChatListParty {
    /// Whether what a number counts ends before `place`, so that it counts people.
    func isEnd(_ tokens: [ChatListToken], _ place: Int) -> Bool {
        guard place < tokens.count else { return true }
        let token = tokens[place]
        switch token.kind {
        case .mark: return ![0x3A, 0x2F, 0x2D, 0x25].contains(token.value) || token.hasBlankBefore
        case .sign, .sealed: return true
        case .digits, .numeral: return false
        case .word, .glyph: return token.hasBlankBefore && token.kind == .glyph
        case .lexical:
            if token.has(.thing) { return false }
            if token.hasAny(.init([.filler])) && !token.hasBlankBefore && token.hasAny(.init([.question])) {
                return false
            }
            let ends = ChatListSenses([
                .yes, .no, .cancel, .maybe, .late, .and, .with, .plus, .bring, .totalBefore, .also, .but, .excuse,
                .loneYes,
                .seen, .neutral, .wish, .waiting, .likely, .reason, .totalAfter, .without,
            ])
            return token.hasAny(ends) || token.hasBlankBefore || token.isHiragana
                || token.has(.filler) && !Self.isClock(token)
        }
    }

    /// 点 号 月 日 after a number make it a time.
    static func isClock(_ token: ChatListToken) -> Bool { token.end - token.start == 1 }

    struct Quantity {
        var value: Int
        var end: Int
        var hasUnit: Bool
    }

    /// A number with what it counts: `2人`, `两个`, `2 people`, `one`.
    static func quantity(_ tokens: [ChatListToken], at place: Int) -> Quantity? {
        guard place < tokens.count, let value = tokens[place].number, value < 100 else { return nil }
        var end = place + 1
        var hasUnit =
            tokens[place].has(.alone) || tokens[place].kind == .lexical && tokens[place].end - tokens[place].start == 2
        if end < tokens.count, tokens[end].has(.article), !tokens[end].hasBlankBefore, tokens[end].value == 1 {
            hasUnit = true
            end += 1
        }
        if end < tokens.count, tokens[end].hasAny(.init([.unit])) {
            hasUnit = true
            end += 1
        }
        return Quantity(value: value, end: end, hasUnit: hasUnit)
    }

    /// Somebody who is brought: `my wife`, `两个朋友`, `2 amigos`, `朋友一名`; heads nil for an unknown number.
    func companion(_ tokens: [ChatListToken], at start: Int, barely: Bool) -> (heads: Int?, end: Int)? {
        var place = start
        var count: Int?
        var hasArticle = false
        while place < tokens.count, place < start + 7 {
            let token = tokens[place]
            if token.has(.plus), count == nil, hasArticle, place + 1 < tokens.count,
                let number = tokens[place + 1].number
            {
                return (number, place + 2)
            }
            if token.hasAny(Self.nouns) { break }
            if let number = token.number {
                guard number < 100, count == nil else { return nil }
                count = number
            } else if token.has(.article) || token.has(.more) || (token.has(.unit) && count != nil) {
                hasArticle = true
            } else if token.isMark("-"), count == nil, place > start {
            } else {
                break
            }
            place += 1
        }
        if place < tokens.count, tokens[place].hasAny(Self.nouns) {
            let isOne = tokens[start..<place].contains { Self.isOne($0, tokens) }
            return counted(noun: place, tokens, before: count, isOne: isOne)
        }
        guard let count else { return nil }
        let last = tokens[place - 1]
        let hasUnit = last.hasAny(.init([.unit, .more, .article]))
        if place < tokens.count, tokens[place].has(.thing) { return nil }
        if isEnd(tokens, place) || (hasUnit && !isUnknown(tokens, place)) { return (count, place) }
        if barely, place < tokens.count, tokens[place].has(.totalAfter) { return (count, place + 1) }
        return nil
    }

    /// A noun for somebody with its number, which stands before it or behind it.
    private func counted(
        noun place: Int,
        _ tokens: [ChatListToken],
        before: Int?,
        isOne: Bool
    ) -> (heads: Int?, end: Int) {
        let noun = tokens[place]
        var count = before
        var end = place + 1
        if count == nil, end + 1 < tokens.count, tokens[end].end - tokens[end].start == 1,
            tokens[end].hasAny(.init([.also, .filler])),
            let after = Self.quantity(tokens, at: end + 1),
            after.hasUnit || after.end < tokens.count && tokens[after.end].isGlyph && tokens[after.end].has(.more)
        {
            // 友達も1人.
            return (after.value, after.end)
        }
        if count == nil, let after = Self.quantity(tokens, at: end), after.hasUnit || isEnd(tokens, after.end) {
            // 我同老婆两个: two with the sender, or two guests?
            if noun.has(.companion), !noun.hasAny(.init([.companions, .adult])), noun.isGlyph, after.value > 1 {
                return (nil, after.end)
            }
            // 朋友一名, 友達2人.
            count = after.value
            end = after.end
        }
        if noun.has(.twoCompanions) { return (2, end) }
        return (count ?? (noun.has(.companion) || isOne ? 1 : nil), end)
    }

    /// `a friend`, `un amigo`, 个朋友.
    static func isOne(_ token: ChatListToken, _ tokens: [ChatListToken]) -> Bool {
        token.has(.article) && token.value == 1 && token.kind == .lexical
    }

    func isUnknown(_ tokens: [ChatListToken], _ place: Int) -> Bool {
        guard place < tokens.count else { return false }
        let token = tokens[place]
        return (token.kind == .word || token.kind == .glyph) && !token.hasBlankBefore
    }
}
