extension ChatListClause {
    /// Whether the guests in it only belong to the reason for a no: 子どもが熱を出したので行けません, 姪の結婚式で行けません.
    var excusesWithGuests: Bool {
        let nouns = tokens.indices.filter { tokens[$0].hasAny(ChatListParty.nouns) && !tokens[$0].has(.unit) }
        guard let no = meanings.lastIndex(where: { !$0.isDisjoint(with: .init([.no, .cancel])) }),
            tokens[no].isGlyph, let noun = nouns.last, noun < no
        else { return false }
        let between = (noun + 1)..<no
        let isTherefore = between.contains { tokens[$0].has(.therefore) && tokens[$0].end - tokens[$0].start > 1 }
        let isTheirs =
            noun + 2 < no && tokens[noun + 1].isHiragana && tokens[noun + 1].end - tokens[noun + 1].start == 1
            && tokens[noun + 1].has(.filler) && !tokens[noun + 1].has(.also)
            && (tokens[noun + 2].hasAny(.init([.reason, .excuse])) || tokens[no - 1].isBy)
        return isTherefore && !meanings[between].contains { !$0.isDisjoint(with: .init([.no, .cancel])) } || isTheirs
    }

    var namesGuest: Bool { tokens.contains { $0.hasAny(ChatListParty.nouns) && !$0.has(.unit) } }

    /// `just me`, or that after a reason (`my brother can't, so just me`).
    var isAloneAfterAll: Bool {
        if weight() == 0 { return true }
        guard let alone = tokens.lastIndex(where: { $0.isParty && $0.has(.alone) }) else { return false }
        return tokens[..<alone].contains { $0.has(.therefore) } && leftover == 0
    }

    /// How much more than a no and its reason is in it.
    var refusalWeight: Int { weight(isExcused: true) - (excusesWithGuests ? guestWeight : 0) }

    /// How much the guests named in it weigh who are counted elsewhere.
    var guestWeight: Int {
        tokens.reduce(0) { $0 + (!$1.isParty && $1.hasAny(ChatListParty.nouns) ? $1.isGlyph ? 1 : 2 : 0) }
    }

    /// Whether a guest is named in it without being counted (`my wife can't`), or counted by a noun.
    var hasGuestNoun: Bool {
        tokens.contains { $0.hasAny(ChatListParty.nouns) && !$0.hasAny(.init([.more, .no, .cancel, .unit])) }
    }

    /// Whether somebody is brought who was not counted: `with Sam`, 带我的朋友们, 和小红.
    var hasUncountedGuest: Bool {
        tokens.indices.dropLast().contains { place in
            // オカンも連れてく.
            let isBrought =
                tokens[place].has(.also) && tokens[place].isHiragana && tokens[place].end - tokens[place].start > 2
            if isBrought, place > 0, tokens[place - 1].kind == .glyph, !tokens[place - 1].isParty { return true }
            guard !tokens[place].isParty, tokens[place].hasAny(.init([.with, .bring, .and])) else { return false }
            let rest = tokens[(place + 1)...]
            guard let next = rest.first, !next.isParty, !next.has(.thing) else { return false }
            if rest.prefix(4).contains(where: { !$0.isParty && $0.hasAny(ChatListParty.nouns) && !$0.has(.thing) }) {
                return true
            }
            if next.kind == .word { return tokens[place].has(.with) || next.isCapital || place == 0 && rest.count == 1 }
            // 带埋我阿哥: a guest of the sender's under a name that is not known.
            if tokens[place].has(.bring), next.isGlyph, next.has(.filler),
                let guest = rest.dropFirst().first, guest.kind == .glyph, !guest.isHiragana
            {
                return true
            }
            let run = rest.prefix { $0.kind == .glyph || $0.kind == .numeral || $0.isGlyph && $0.has(.adult) }.count
            return next.isGlyph && (2...4).contains(run) && !tokens[place].has(.article)
                && (run == rest.count || tokens[place].has(.bring) && rest.dropFirst(run).first?.has(.also) == true
                    || tokens[place].has(.with) && tokens[place].end - tokens[place].start == 1)
        }
    }

    /// `my wife comes`: a guest comes, with the sender or in their place.
    var isGuestAlone: Bool {
        let party = tokens.filter(\.isParty)
        return party.contains { $0.hasAny(ChatListParty.nouns) && !$0.has(.unit) }
            && party.allSatisfy { $0.hasAny(ChatListParty.nouns.union(.init([.also, .article, .filler]))) }
            && !tokens.contains { $0.hasAny(.init([.bring, .with, .plus, .and])) }
    }

    /// `my brother joins`: a guest whom the words about the party do not count.
    var hasPossessedGuest: Bool {
        zip(tokens, tokens.dropFirst()).contains { before, noun in
            let isPossessive = before.has(.article) && before.value == 0 || before.isGlyph && before.has(.filler)
            return !noun.isParty && !before.isParty && noun.hasAny(.init([.companion, .twoCompanions])) && isPossessive
                && !noun.hasAny(.init([.unit, .thing]))
        }
    }

    /// Whether somebody who is named does it (`Ben can't come`, 帮陈树报名).
    var hasForeignSubject: Bool {
        let decisive = ChatListSenses([.yes, .no, .cancel, .maybe, .loneYes, .excuse])
        guard let place = meanings.firstIndex(where: { !$0.isDisjoint(with: decisive) }), place > 0 else {
            return false
        }
        let before = tokens[place - 1]
        guard before.kind == .glyph || before.kind == .word && before.isCapital else { return false }
        if before.kind == .word { return true }
        let run = tokens[..<place].reversed().prefix { $0.kind == .glyph || $0.kind == .numeral }.count
        return (2...4).contains(run)
            && !tokens[(place - run)..<place].contains(where: \.isHiragana)
            && tokens[..<(place - run)].allSatisfy { $0.has(.filler) && $0.end - $0.start == 1 }
    }

    /// `+1取消`, `my +1 can't come`: it may be the guest who does not come.
    var refusesGuests: Bool {
        let isPossessed = zip(tokens, tokens.dropFirst()).contains { before, guest in
            guest.isParty && !before.isParty
                && (before.has(.article) && before.value == 0 || before.isGlyph && before.isOf)
        }
        if isPossessed { return true }
        return zip(tokens, zip(tokens, meanings).dropFirst()).contains { before, after in
            before.isParty && !after.0.hasBlankBefore && !after.1.isDisjoint(with: .init([.no, .cancel, .excuse]))
        }
    }

    /// 报名+1.
    var hasPlusOnAgreement: Bool {
        tokens.indices.dropFirst().contains { place in
            tokens[place].isParty && !tokens[place].hasBlankBefore
                && !meanings[place - 1].isDisjoint(with: .init([.yes, .loneYes, .filler]))
        }
            || tokens.indices.dropLast().contains { place in
                tokens[place].isParty && place == 0
                    && !meanings[place + 1].isDisjoint(with: .init([.yes, .loneYes]))
            }
    }

    /// A negation right before a no.
    var hasDoubleNegation: Bool {
        meanings.indices.dropFirst().contains { place in
            !meanings[place].isDisjoint(with: .init([.no, .cancel]))
                && !meanings[place - 1].isDisjoint(with: .init([.negation, .neutral]))
                && (meanings[place - 1].contains(.init(.negation)) || !tokens[place].hasBlankBefore)
        }
            // 欠席しません, 無理じゃない.
            || meanings.indices.contains { place in
                !meanings[place].isDisjoint(with: .init([.no, .loneNo, .cancel])) && tokens[place].isGlyph
                    && tokens[(place + 1)...].prefix(3).contains { $0.isHiragana && $0.has(.negation) }
            }
    }

    /// 可能8点到, `maybe around 4`, `might bring cake`: the maybe is about something else than coming.
    var isMaybeElse: Bool {
        guard let maybe = meanings.firstIndex(where: { !$0.isDisjoint(with: .init([.maybe, .loneMaybe])) }) else {
            return false
        }
        // 带啥没想好, 几点到不确定.
        let asks = tokens[..<maybe].contains { !$0.isParty && $0.isGlyph && $0.hasAny(.init([.bring, .question])) }
        return asks
            || tokens[maybe...].contains { ($0.kind == .digits && !$0.isParty) || ($0.has(.bring) && !$0.isParty) }
    }

    /// 可能来不了, `might not come`.
    var isMaybeNot: Bool {
        guard let maybe = meanings.firstIndex(where: { !$0.isDisjoint(with: .init([.maybe, .loneMaybe])) }) else {
            return false
        }
        return meanings.indices.contains {
            $0 > maybe && $0 <= maybe + 2 && !meanings[$0].isDisjoint(with: .init([.no, .cancel]))
        }
    }
}
