extension ChatListClause {
    /// How much of it is neither an answer nor known to leave an answer as it is: a character is one, a word two.
    ///
    /// - Parameter isExcused: whether the reason that it gives does not count (`because …`, 因为…, …ので).
    func weight(isExcused: Bool = false) -> Int {
        var weight = 0
        var hiragana = 0
        for (place, token) in tokens.enumerated() {
            if isExcused, token.hasAny(.init([.because, .but])) { return weight + rest(after: place) }
            if isExcused, token.has(.therefore), meanings[place].isDisjoint(with: Self.decisive) { weight = 0 }
            // 遅番で行けません.
            if isExcused, token.isBy, place > 0, !tokens[place - 1].isParty, place + 1 < tokens.count,
                !meanings[place + 1].isDisjoint(with: .init([.no, .cancel]))
            {
                weight = 0
            }
            hiragana = token.kind == .glyph && token.isHiragana ? hiragana + 1 : 0
            guard !token.isParty, place >= topicEnd else { continue }
            switch token.kind {
            case .glyph: weight += token.isHiragana && hiragana <= 2 ? 0 : 1
            case .word: weight += 2
            case .digits, .numeral: weight += senses.contains(.init(.late)) ? 0 : 1
            case .lexical: weight += (isKnown(place) ? 0 : token.isGlyph ? 1 : 2) + (opensPlace(place) ? 2 : 0)
            case .mark, .sign, .sealed: break
            }
        }
        return weight
    }

    /// What weighs behind a reason: whatever follows `because`, up to the word after which it is over (因为加班所以).
    private func rest(after place: Int) -> Int {
        guard let end = tokens[(place + 1)...].lastIndex(where: { $0.has(.therefore) }) else { return 0 }
        return tokens[(end + 1)...].count { $0.kind == .word || $0.kind == .glyph && !$0.isHiragana }
    }

    /// Whether a word of the lists leaves an answer as it is.
    private func isKnown(_ place: Int) -> Bool {
        let token = tokens[place]
        if !meanings[place].isEmpty || token.hasAny(Self.light) { return true }
        if token.has(.thing) {
            return tokens[..<place].contains { $0.hasAny(.init([.bring, .with, .without])) }
        }
        return isCounted(place)
    }

    /// Whether it belongs to guests that are counted: 友達 in 友達1人.
    private func isCounted(_ place: Int) -> Bool {
        if tokens[place].has(.more) { return place > 0 && tokens[place - 1].isParty }
        return tokens[place].hasAny(ChatListParty.nouns) && place + 1 < tokens.count && tokens[place + 1].isParty
    }

    /// `I'm in a hurry`, `I'm out for lunch`.
    private func opensPlace(_ place: Int) -> Bool {
        guard tokens[place].isPlace, place + 1 < tokens.count, !tokens[place + 1].isParty else { return false }
        if place + 2 < tokens.count, tokens[place + 2].has(.day) { return false }
        return tokens[place + 1].hasAny(.init([.article, .totalBefore]))
    }

    /// What makes an answer.
    static let decisive = ChatListSenses([.yes, .loneYes, .wish, .no, .loneNo, .cancel, .excuse, .maybe, .loneMaybe])
    /// Words that leave an answer as it is.
    private static let light = ChatListSenses([
        .filler, .also, .article, .seen, .and, .with, .plus, .bring, .without, .because, .therefore, .list,
        .totalBefore,
        .totalAfter, .day, .plural,
    ])

    /// `going home`, 我去买菜: words of motion with more beside them are no answer for certain.
    var isOnlyMotion: Bool {
        let said = zip(tokens, meanings).filter { !$1.isDisjoint(with: .init([.yes, .loneYes])) }
        return !said.isEmpty && said.allSatisfy { $0.0.has(.motion) } && hasMore
    }

    /// Whether there is a word that says nothing about coming and is no filler.
    private var hasMore: Bool {
        tokens.indices.contains { place in
            let token = tokens[place]
            if token.isParty || token.isHiragana || [.sign, .mark, .digits].contains(token.kind) { return false }
            return place >= topicEnd && meanings[place].isEmpty && !token.hasAny(.init([.filler, .also, .article]))
                && !isCounted(place)
        }
    }

    /// Whether everything in it was understood as an answer or a party.
    private var isSpent: Bool {
        zip(tokens, meanings).allSatisfy { token, meaning in
            token.isParty || token.kind == .mark || token.kind == .sign
                || !meaning.isDisjoint(with: Self.spent) && !meaning.contains(.init(.late))
        }
    }

    private static let spent = ChatListSenses([
        .yes, .loneYes, .no, .loneNo, .cancel, .maybe, .loneMaybe, .filler, .wish,
    ])

    /// The words that are neither an answer nor a party, from the first to the last of them as they were written.
    static func note(of clauses: [ChatListClause], in text: ChatListText) -> String {
        guard let first = clauses.firstIndex(where: { !$0.isSpent }),
            let last = clauses.lastIndex(where: { !$0.isSpent })
        else { return "" }
        func isKept(_ clause: ChatListClause, _ place: Int) -> Bool {
            !clause.tokens[place].isParty && clause.tokens[place].kind != .sign
                && (clause.meanings[place].isDisjoint(with: spent) || clause.meanings[place].contains(.init(.late)))
        }
        let head = clauses[first]
        let tail = clauses[last]
        guard let start = head.tokens.indices.first(where: { isKept(head, $0) }),
            let end = tail.tokens.indices.last(where: { isKept(tail, $0) })
        else { return "" }
        var upper = tail.tokens[end].end
        let lower = head.tokens[start].start
        // Full stops and exclamation marks right after belong to it, a bracket that was opened inside as well.
        while upper < text.count, closing(text, lower, upper) { upper += 1 }
        // 『…』 holds a note that is not to be read, as we write one.
        let isSealed = text.scalars[lower] == 0x300E && text.scalars[upper - 1] == 0x300F && upper - lower > 2
        return isSealed ? text.written(lower + 1..<upper - 1) : text.written(lower..<upper)
    }

    private static func closing(_ text: ChatListText, _ lower: Int, _ upper: Int) -> Bool {
        let scalar = text.scalars[upper]
        let pairs: [(UInt32, UInt32)] = [(0x28, 0x29), (0x5B, 0x5D), (0x300C, 0x300D), (0x300E, 0x300F)]
        guard let pair = pairs.first(where: { $0.1 == scalar }) else { return false }
        let inside = text.scalars[lower..<upper]
        return inside.count { $0 == pair.0 } > inside.count { $0 == pair.1 }
    }
}
