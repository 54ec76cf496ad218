/// Where the name on a line of a list ends.
struct ChatListName {
    /// The name in the line; empty when there is none.
    var range: Range<Int> = 0..<0
    /// More names joined to it (`张三、李四`).
    var others: [Range<Int>] = []
    /// The first of the words after it.
    var next = 0
    /// The words before it that are an answer (`❌ Bob`).
    var prefix = 0
    /// Whether it stands in 「」, so that it is what it is.
    var isQuoted = false

    private static let strong = ChatListSenses([
        .yes, .no, .cancel, .maybe, .late, .excuse, .doubt, .waiting, .wish, .likely, .neutral, .reason, .condition,
        .but,
    ])
    private static let soft = ChatListSenses([
        .loneYes, .loneNo, .loneMaybe, .seen, .negation, .with, .bring, .and, .plus, .without, .question, .others,
        .article,
        .companion, .companions, .twoCompanions, .thing, .filler, .label, .unit, .also, .invitation, .number, .more,
        .rules,
    ])
    private static let particles: Set<String> = [
        "de", "la", "del", "los", "las", "van", "von", "der", "den", "di", "da", "do", "dos", "das", "du", "le", "bin",
        "al", "el", "san",
    ]

    /// - Parameter tokens: the words of the line, the party in them marked.
    init(_ tokens: [ChatListToken], in text: ChatListText) {
        var place = 0
        while place < tokens.count, Self.isDecoration(tokens[place]) { place += 1 }
        let first = place
        // An answer in front of the name.
        while place < tokens.count, isAnswerPrefix(tokens, place, text) {
            place += 1
            while place < tokens.count, tokens[place].kind == .mark, !tokens[place].isMark("\u{300C}") { place += 1 }
        }
        if place >= tokens.count { place = first }
        prefix = place
        next = place
        guard place < tokens.count else { return }
        if let quoted = Self.quoted(tokens, at: place) {
            range = tokens[place].end..<tokens[quoted].start
            next = quoted + 1
            isQuoted = true
            return
        }
        let isSign = tokens[place].kind == .lexical && !isLettered(tokens[place], text)
        guard !tokens[place].isParty, !isSign, !isStrong(tokens, place, text) else { return }
        var end = self.end(of: tokens, from: place, text)
        while end > place + 1, tokens[end - 1].kind == .sign { end -= 1 }
        guard end > place else { return }
        range = tokens[place].start..<tokens[end - 1].end
        while end < tokens.count, isJoiner(tokens, end, text) {
            let start = end + 1
            let stop = self.end(of: tokens, from: start, text)
            guard stop > start else { break }
            others.append(tokens[start].start..<tokens[stop - 1].end)
            end = stop
        }
        next = end
    }

    static func isDecoration(_ token: ChatListToken) -> Bool {
        token.kind == .sign || (token.kind == .mark && !token.isMark("\u{300C}") && !token.isMark("?"))
    }

    /// 「name」, as we write a name that could be read otherwise.
    private static func quoted(_ tokens: [ChatListToken], at place: Int) -> Int? {
        guard tokens[place].isMark("\u{300C}") else { return nil }
        return tokens[place...].firstIndex { $0.isMark("\u{300D}") }
    }

    private func isLettered(_ token: ChatListToken, _ text: ChatListText) -> Bool {
        let first = text.scalars[token.start]
        return first.isChatGlyph || first.isChatLetter || first.isChatDigit
    }

    /// `❌ Bob`, `maybe Ana`, `Cancelled - Bob`.
    private func isAnswerPrefix(_ tokens: [ChatListToken], _ place: Int, _ text: ChatListText) -> Bool {
        let token = tokens[place]
        // ❓ Ana.
        if place == 0, token.isMark("?"), place + 1 < tokens.count { return true }
        guard token.kind == .lexical, !token.isParty, place + 1 < tokens.count else { return false }
        if !isLettered(token, text) { return true }
        guard token.hasAny(.init([.no, .cancel, .maybe, .yes, .loneNo])), !text.scalars[token.start].isChatGlyph else {
            return token.hasAny(.init([.no, .cancel, .maybe])) && token.end - token.start >= 2
                && (tokens[place + 1].hasBlankBefore || tokens[place + 1].kind == .mark)
        }
        let after = tokens[place + 1]
        // `Maybe Ana` is an answer and a name, `Skip Reed` is a name.
        let isWord = token.hasAny(.init([.maybe, .cancel])) || !token.isCapital
        return after.isCapital && after.kind == .word && isWord
            || [0x3A, 0x2D].contains(after.value) && after.kind == .mark
    }

    private func isStrong(_ tokens: [ChatListToken], _ place: Int, _ text: ChatListText) -> Bool {
        let token = tokens[place]
        guard token.kind == .lexical, token.hasAny(Self.strong.subtracting(.init(.neutral))) else { return false }
        let isName =
            token.isCapital && place + 1 < tokens.count && tokens[place + 1].isCapital
            && [.word, .lexical].contains(tokens[place + 1].kind)
            && !text.scalars[token.start..<token.end].contains(0x20)
        return token.end - token.start >= 2 && !isName
    }

    /// The first word after the name that begins at `start`.
    private func end(of tokens: [ChatListToken], from start: Int, _ text: ChatListText) -> Int {
        guard start < tokens.count, tokens[start].kind != .mark, tokens[start].kind != .sealed else { return start }
        let isGlyphName = text.scalars[tokens[start].start].isChatGlyph
        var words = 1
        var place = start + 1
        while place < tokens.count {
            let token = tokens[place]
            if token.isParty { return place }
            switch token.kind {
            case .mark:
                let isDot = token.isMark("\u{B7}") || token.isMark("\u{30FB}") || token.isMark("'") || token.isMark(".")
                guard isDot, !token.hasBlankBefore, place + 1 < tokens.count,
                    !tokens[place + 1].hasBlankBefore || isTitle(tokens, place, from: start, text)
                else {
                    return place
                }
            case .sealed: return place
            case .sign: if token.hasBlankBefore { return place }
            case .digits, .numeral, .glyph: if token.hasBlankBefore { return place }
            case .word:
                if token.hasBlankBefore {
                    guard !isGlyphName, words < 5, isNameWord(tokens, place, from: start, words, text) else {
                        return place
                    }
                    words += 1
                }
            case .lexical:
                if !continues(tokens, place, from: start, text, isGlyphName: isGlyphName) { return place }
                if token.hasBlankBefore { words += 1 }
            }
            place += 1
        }
        return place
    }

    private func isNameWord(
        _ tokens: [ChatListToken],
        _ place: Int,
        from start: Int,
        _ words: Int,
        _ text: ChatListText
    ) -> Bool {
        if tokens[place].isCapital || isParticle(tokens[place], text) { return true }
        return !tokens[start].isCapital && words < 2
    }

    /// `Dr. Rohan`: the full stop belongs to the name.
    private func isTitle(_ tokens: [ChatListToken], _ dot: Int, from start: Int, _ text: ChatListText) -> Bool {
        guard dot == start + 1, tokens[dot].isMark("."), tokens[dot + 1].isCapital else { return false }
        return Self.titles.contains(text.written(tokens[start].start..<tokens[start].end).lowercased())
    }

    private static let titles: Set<String> = ["dr", "dra", "mr", "mrs", "ms", "mx", "prof", "sr", "sra", "srta", "st"]

    private func isParticle(_ token: ChatListToken, _ text: ChatListText) -> Bool {
        Self.particles.contains(text.written(token.start..<token.end))
    }

    /// Whether a word of the lists is nevertheless part of a name (`Will May`, 张可).
    private func continues(
        _ tokens: [ChatListToken],
        _ place: Int,
        from start: Int,
        _ text: ChatListText,
        isGlyphName: Bool
    ) -> Bool {
        let token = tokens[place]
        let length = token.end - token.start
        let first = text.scalars[token.start]
        if first.isChatGlyph {
            if token.hasBlankBefore { return false }
            if isJoiner(tokens, place, text) || text.written(token.start..<token.end) == "です" { return false }
            if length == 1 { return !token.hasAny(.init([.no, .cancel])) }
            return !token.hasAny(Self.strong) && !token.has(.without)
        }
        guard first.isChatLetter else { return false }
        if !token.hasBlankBefore, place > start { return !isGlyphName || !token.hasAny(Self.strong) }
        if isGlyphName { return false }
        if isParticle(token, text) {
            guard let after = tokens[(place + 1)...].first(where: { !isParticle($0, text) }) else { return false }
            return after.isCapital && !after.hasAny(Self.strong)
        }
        if token.hasAny(Self.strong) && !(token.isCapital && token.hasAny(.init([.reason]))) {
            return false
        }
        let isSingle = !text.scalars[token.start..<token.end].contains(0x20)
        return token.isCapital && isSingle && (length > 1 || first == 0x6B) && tokens[start].isCapital
            && !token.hasAny(.init([.loneNo, .loneYes, .bring, .with, .and, .without, .seen, .negation]))
    }

    private func isCharacter(_ token: ChatListToken) -> Bool { token.kind == .glyph || token.kind == .numeral }

    /// 、 & 和 `and` between two names.
    private func isJoiner(_ tokens: [ChatListToken], _ place: Int, _ text: ChatListText) -> Bool {
        guard place + 1 < tokens.count else { return false }
        let (token, after) = (tokens[place], tokens[place + 1])
        guard !token.isParty, !after.isParty, after.kind == .word || after.kind == .glyph || after.isCapital else {
            return false
        }
        let isMark = token.isMark("\u{3001}")
        let isPlus = token.has(.plus) && token.end - token.start == 1 && text.scalars[token.start] == 0x2B
        let isAnd = token.has(.and) && (after.isCapital || !tokens[0].isCapital || after.kind == .glyph)
        let isWith = token.has(.with) && text.scalars[token.start].isChatGlyph && token.end - token.start == 1
        if isWith {
            let before = (0..<place).reversed().prefix { isCharacter(tokens[$0]) && !tokens[$0 + 1].hasBlankBefore }
                .count
            let behind = tokens[(place + 1)...].prefix { isCharacter($0) }.count
            return before >= 2 && behind >= 2 || token.hasBlankBefore && behind >= 2
        }
        if after.hasAny(Self.strong) { return false }
        return isMark || isPlus || isAnd
    }
}
