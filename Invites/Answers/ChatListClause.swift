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
    /// Whether it begins with a name of whom it speaks.
    private(set) var namesSubject = false
    /// Whether it is about the next time: またの機会にぜひ, `la próxima voy`.
    private(set) var isOfNextTime = false
    /// Whether its verb is about somebody else (`no puede`).
    private(set) var isOfThirdPerson = false
    /// How many of its words only say what it is about.
    private(set) var topicEnd = 0
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
                // 我表姐结婚😭参加不了, 来不了 要陪爸妈: a picture parts as a comma does, and a blank behind an answer.
                if token.kind == .sign && current.contains(where: \.isGlyph) || parts(current, before: token) {
                    close(false)
                }
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

    /// Whether a blank between characters ends a refusal.
    private static func parts(_ tokens: [ChatListToken], before token: ChatListToken) -> Bool {
        guard token.hasBlankBefore, token.isGlyph, let last = tokens.last, last.isGlyph, !token.isParty else {
            return false
        }
        return last.hasAny(.init([.no, .cancel])) && last.end - last.start > 1 && token.kind != .numeral
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
        weighNeighbours(in: text)
    }

    /// Takes back meanings that the words beside them change.
    private mutating func weighNeighbours(in text: ChatListText) {
        let hasReason = tokens.contains { $0.hasAny(.init([.reason, .excuse])) }
        isOfNextTime = tokens.contains { $0.has(.no) && $0.isNextTime(in: text) }
        for place in tokens.indices where !tokens[place].isParty {
            let token = tokens[place]
            let meaning = meanings[place]
            if !meaning.isDisjoint(with: .init([.no])), token.isThirdPerson(in: text) { isOfThirdPerson = true }
            if isNoLoneYes(place, hasReason) { meanings[place] = .init(.filler) }
            // 我要加班, 我去出差.
            if token.has(.motion), place + 1 < tokens.count, token.isGlyph, meaning.contains(.init(.yes)),
                tokens[place + 1].hasAny(.init([.reason, .excuse])), !tokens[place + 1].hasBlankBefore
            {
                meanings[place] = .init(.filler)
            }
            // `I'm in Leeds`.
            if token.isPlace, place + 1 < tokens.count, tokens[place + 1].kind == .word, tokens[place + 1].isCapital,
                meaning.contains(.init(.yes)) || meaning.contains(.init(.loneYes))
            {
                meanings[place] = []
            }
            // `might be 20 min late`.
            if !meaning.isDisjoint(with: .init([.maybe, .likely])),
                !Self.speaksOfComing(text.written(token.start..<token.end).lowercased()),
                meanings.contains(where: { $0.contains(.init(.late)) }),
                tokens.contains(where: { $0.kind == .digits || $0.kind == .numeral })
            {
                meanings[place] = .init(.filler)
            }
        }
        namesSubject = startsWithName(in: text)
        senses = meanings.reduce([]) { $0.union($1) }
        topicEnd = topic(in: text)
    }

    /// Whether what is a yes by itself belongs to the words beside it: 我那天有课, 不去得, `impossible for me`.
    private func isNoLoneYes(_ place: Int, _ hasReason: Bool) -> Bool {
        guard meanings[place].contains(.init(.loneYes)) else { return false }
        let token = tokens[place]
        let isEnd =
            place > 0 && token.isGlyph && token.end - token.start == 1 && !token.hasBlankBefore
            && !meanings[place - 1].isDisjoint(with: .init([.no, .cancel]))
        let isRefused = meanings[..<place].contains { $0.contains(.init(.no)) }
        return isEnd || token.has(.filler) && (hasReason || isRefused)
    }

    /// `Tom is away`, `Tom's away`.
    private func startsWithName(in text: ChatListText) -> Bool {
        guard let first = tokens.first(where: { $0.kind != .sign }), first.kind == .word, first.isCapital,
            let next = tokens.first(where: { $0.start >= first.end })
        else { return false }
        if text.scalars[..<first.end].suffix(2).elementsEqual([0x27, 0x73]) { return true }
        let verb = text.written(next.start..<next.end).lowercased().split(separator: " ").first.map(String.init) ?? ""
        return ["is", "has", "was", "isn't", "est\u{E1}", "esta", "tiene", "se", "no"].contains(verb)
    }

    private static func speaksOfComing(_ word: String) -> Bool {
        ["come", "join", "make", "attend", "coming", "voy", " ir", "来", "來", "去", "参加", "參加", "行"].contains {
            word.contains($0)
        }
    }

    /// Where what is spoken of ends in 明天摄影散步我会到; 0 when nothing stands in front.
    private func topic(in text: ChatListText) -> Int {
        guard let place = meanings.firstIndex(where: { $0.contains(.init(.yes)) }), (2...9).contains(place),
            tokens[place].isGlyph, [0x6211, 0x79C1, 0x50D5, 0x4FFA].contains(text.scalars[tokens[place].start]),
            tokens[place].end - tokens[place].start > 1, let first = tokens.first, first.isGlyph,
            first.end - first.start > 1, first.hasAny(.init([.filler, .day]))
        else { return 0 }
        let stops = ChatListParty.nouns.union(
            .init([.others, .behalf, .negation, .question, .same, .plural, .absent, .condition, .no, .but])
        )
        return tokens[..<place].contains { $0.hasAny(stops) } ? 0 : place
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
        .doubt, .correction, .waiting, .behalf, .same, .late, .neutral, .cancel, .no, .excuse, .maybe, .likely, .wish,
        .yes, .reason,
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
}
