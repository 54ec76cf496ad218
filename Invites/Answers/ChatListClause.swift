/// A part of a line between two marks, with what its words mean.
struct ChatListClause {
    var tokens: [ChatListToken]
    /// What each of `tokens` says about coming; empty for what says nothing.
    private(set) var meanings: [ChatListSenses] = []
    private(set) var senses: ChatListSenses = []
    var isQuestion = false
    /// Whether it is nothing but a question mark.
    var isLoneQuestionMark = false
    /// How much of it is not understood: a character is one, a word two.
    private(set) var leftover = 0
    private(set) var hasParty = false
    /// Whether it stands between quotation marks, so that it may be what somebody else said.
    private(set) var isQuoted = false
    /// The same between 「」, which also hold what is said plainly.
    private(set) var isCited = false

    /// The parts of a line.
    static func split(_ tokens: [ChatListToken], in text: ChatListText) -> [ChatListClause] {
        var clauses: [ChatListClause] = []
        var current: [ChatListToken] = []
        var (isQuoted, isCited) = (false, false)
        func close(_ isQuestion: Bool) {
            if !current.isEmpty {
                clauses.append(ChatListClause(current, in: text, isQuestion: isQuestion))
                clauses[clauses.count - 1].isQuoted = isQuoted
                clauses[clauses.count - 1].isCited = isCited
            } else if isQuestion {
                var clause = ChatListClause([], in: text, isQuestion: false)
                let isFirst = clauses.last.map { !$0.isQuestion && !$0.isLoneQuestionMark } ?? true
                clause.isLoneQuestionMark = isFirst
                clauses.append(clause)
            }
            current = []
        }
        for token in tokens {
            guard token.kind == .mark, !token.isParty else {
                current.append(token)
                continue
            }
            if token.isMark("?") {
                close(true)
            } else if Self.isBoundary(token) {
                close(false)
                if token.isMark("\"") { isQuoted.toggle() }
                if token.isMark("\u{300C}") || token.isMark("\u{300D}") { isCited = token.isMark("\u{300C}") }
            }
        }
        close(false)
        return clauses
    }

    private static func isBoundary(_ token: ChatListToken) -> Bool {
        switch UInt32(token.value) {
        case 0x2C, 0x2E, 0x3B, 0x21, 0x28, 0x29, 0x5B, 0x5D, 0x2F, 0x7C, 0x3A, 0x3001, 0x3002, 0x7E, 0x3E, 0x2192, 0x7B,
            0x7D,
            0x300C, 0x300D, 0x22:
            true
        case 0x2D: token.hasBlankBefore
        default: false
        }
    }

    private init(_ tokens: [ChatListToken], in text: ChatListText, isQuestion: Bool) {
        self.tokens = tokens
        self.isQuestion = isQuestion
        let isAlone = tokens.allSatisfy {
            $0.isParty || $0.kind == .sign || $0.kind == .lexical && $0.hasAny(Self.besideLone)
        }
        // 能带人不: a question.
        if tokens.count > 2, let last = tokens.last, last.has(.negation), last.isGlyph, last.end - last.start == 1,
            !last.hasBlankBefore
        {
            self.isQuestion = true
        }
        // 参加しますか: a question too.
        if tokens.count > 1, let last = tokens.last, last.isHiragana, text.written(last.start..<last.end) == "か" {
            self.isQuestion = true
        }
        for token in tokens {
            if token.isParty {
                hasParty = true
                meanings.append([])
                continue
            }
            var meaning = Self.meaning(of: token, isAlone: isAlone)
            if token.has(.settle), meaning.isDisjoint(with: .init([.maybe, .doubt])) {
                let isFirst = tokens.prefix { $0.start < token.start }.allSatisfy {
                    $0.end - $0.start <= ($0.isGlyph ? 1 : 4)
                }
                meaning = .init(isFirst ? .yes : .likely)
            }
            meanings.append(meaning)
            senses.formUnion(meaning)
            switch token.kind {
            case .glyph where !text.scalars[token.start].isChatHiragana: leftover += 1
            case .word: leftover += 2
            default: break
            }
            if meaning.contains(.init(.question)) { self.isQuestion = true }
        }
    }

    /// The weekdays that it names.
    var days: [Int] { tokens.filter { $0.has(.day) }.map(\.value) }

    /// Whether it agrees with what was said before in words that agree with one answer (`me too`, `me neither`).
    func isSame(of answer: ChatListSense) -> Bool { tokens.contains { $0.has(.same) && $0.has(answer) } }

    /// Reads `same here` as what was said before.
    mutating func read(_ same: ChatListSense, as sense: ChatListSense) {
        for place in meanings.indices where meanings[place].contains(.init(same)) { meanings[place] = .init(sense) }
        senses = meanings.reduce([]) { $0.union($1) }
    }

    /// What may stand beside a word that is an answer only by itself.
    private static let besideLone = ChatListSenses([
        .loneYes, .loneNo, .loneMaybe, .filler, .yes, .no, .cancel, .seen, .maybe, .late, .reason, .but,
    ])
    /// The meanings of a word, the one that decides first.
    private static let order: [ChatListSense] = [
        .doubt, .waiting, .behalf, .same, .late, .neutral, .cancel, .no, .excuse, .maybe, .likely, .wish, .yes, .reason,
        .condition, .but, .errand,
    ]
    /// What may be meant at the same time: late is coming too, `if I can` is a maybe on a condition.
    private static func beside(_ sense: ChatListSense) -> ChatListSenses {
        switch sense {
        case .late: .init(.yes)
        case .maybe: .init(.condition)
        default: []
        }
    }

    private static let weakOrder: [ChatListSense] = [
        .absent, .question, .invitation, .others, .seen, .negation, .filler,
    ]

    private static func meaning(of token: ChatListToken, isAlone: Bool) -> ChatListSenses {
        guard token.kind == .lexical else { return [] }
        for sense in order where token.has(sense) {
            return .init(sense).union(token.senses.intersection(beside(sense)))
        }
        if isAlone {
            for sense in [ChatListSense.loneYes, .loneNo, .loneMaybe] where token.has(sense) { return .init(sense) }
        }
        for sense in weakOrder where token.has(sense) { return .init(sense) }
        return []
    }

    /// Whether it is said to or about other people.
    var isToOthers: Bool { !senses.isDisjoint(with: .init([.invitation, .others, .absent])) || isForWhoever }

    /// 有空的举手: who is free is asked for.
    private var isForWhoever: Bool {
        tokens.indices.dropLast(2).contains { place in
            let of = tokens[place + 1]
            return !meanings[place].isDisjoint(with: .init([.yes, .loneYes, .no])) && of.isGlyph && of.isOf
                && !tokens[place + 2].has(.filler)
        }
    }

    /// Whether a guest is named in it without being counted (`my wife can't`), or counted by a noun.
    var hasGuestNoun: Bool {
        tokens.contains { $0.hasAny(ChatListParty.nouns) && !$0.hasAny(.init([.more, .no, .cancel, .unit])) }
    }

    /// Whether somebody is brought who was not counted: `with Sam`, 带我的朋友们, 和小红.
    var hasUncountedGuest: Bool {
        tokens.indices.dropLast().contains { place in
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
                && (run == rest.count || tokens[place].has(.with) && tokens[place].end - tokens[place].start == 1)
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
        return tokens[maybe...].contains { ($0.kind == .digits && !$0.isParty) || ($0.has(.bring) && !$0.isParty) }
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
