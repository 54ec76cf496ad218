extension ChatListDocument {
    static let headingWords = ChatListSenses([
        .list, .yes, .no, .cancel, .maybe, .loneYes, .loneNo, .loneMaybe, .waiting, .filler, .unit, .rules, .excuse,
        .doubt, .label,
        .also, .late, .totalBefore, .totalAfter, .invitation, .seen, .others, .article, .and, .absent,
    ])

    private static let answerWords = ChatListSenses([.list, .yes, .no, .cancel, .maybe, .waiting])

    /// What the lines below a heading (`参加：`, `Not coming (2)`, `【待定】`, `Asistentes:`) say.
    func heading(_ text: ChatListText) -> Section? {
        guard text.count <= 60 else { return nil }
        return heading(words(text, from: 0), in: text, isWhole: true)
    }

    func heading(_ tokens: [ChatListToken], in text: ChatListText, isWhole: Bool) -> Section? {
        guard let first = tokens.first, !first.isMark("("), tokens.count <= (Self.isRuled(tokens) ? 40 : 16) else {
            return nil
        }
        // `Topic: no idea` is a title.
        if tokens.count > 2, first.has(.label), tokens[1].isMark(":"), !first.hasAny(Self.answerWords) { return nil }
        var senses: ChatListSenses = []
        var hasWord = false
        for token in tokens {
            switch token.kind {
            case .mark: if token.isMark("?") && isWhole && token.start != first.start { return nil }
            case .sign, .digits, .numeral: break
            case .lexical:
                guard token.hasAny(Self.headingWords), !token.has(.errand) else { return nil }
                senses.formUnion(token.senses)
                hasWord = true
            default: return nil
            }
        }
        guard hasWord else { return nil }
        let isRuled = Self.isRuled(tokens)
        let tokens = tokens.filter { !$0.isMark("*") && !$0.isMark("_") && !$0.isMark("`") && !$0.isMark("-") }
        let last = tokens.last
        let isMarked =
            isRuled || last.map { $0.isMark(":") || $0.isMark("]") || $0.isMark(")") } ?? false
            || tokens.first?.isMark("[") ?? false
            || tokens.first?.isMark("#") ?? false || tokens.first?.isMark("=") ?? false
        func has(_ sense: ChatListSense) -> Bool { senses.contains(.init(sense)) }
        if has(.rules), !has(.list) || isMarked, !has(.yes), !has(.no) {
            return isMarked ? Section(isRules: true) : nil
        }
        guard isMarked || !isWhole || has(.list) || tokens.count <= 3 else { return nil }
        if has(.waiting) { return Section(answer: .yes, isWaiting: true) }
        // `Table is booked for 8` is no heading.
        if has(.doubt) { return isMarked ? Section(answer: nil) : nil }
        if has(.no) || has(.cancel) || has(.excuse) || has(.absent)
            || tokens.allSatisfy({ $0.has(.loneNo) || $0.kind == .mark })
        {
            return Section(answer: .no)
        }
        if has(.maybe) { return Section(answer: .maybe) }
        if has(.yes) || has(.loneYes) && !has(.label) || has(.list) { return Section(answer: .yes) }
        return nil
    }

    /// `---- waiting list ----`.
    private static func isRuled(_ tokens: [ChatListToken]) -> Bool {
        func isRule(_ token: ChatListToken) -> Bool { token.isMark("-") || token.isMark("=") || token.isMark("~") }
        return tokens.prefix(2).allSatisfy(isRule) && tokens.suffix(2).allSatisfy(isRule) && tokens.count > 4
    }

    /// `#接龙`, `#Group Note`, `# Lista`.
    func isHashHeading(_ text: ChatListText) -> Bool {
        let scalars = text.scalars.drop { $0 == 0x20 }
        guard scalars.first == 0x23, let start = scalars.indices.first else { return false }
        let tokens = words(text, from: start + 1)
        return tokens.first?.hasAny(.init([.list, .yes])) ?? false
    }

    mutating func openList(_ line: Line) {
        hasHeading = true
        // With numbers, the other lines are not names.
        awaitsNames = !lines.contains { $0.numbering != nil }
        section = nil
        beginTitle()
        record.beginList()
        lastNumber = 0
        let scalars = line.text.scalars
        let start = (scalars.firstIndex(of: 0x23) ?? 0) + 1
        guard let first = words(line.text, from: start).first else { return }
        let rest = line.text.written(first.end..<line.text.count)
        if reading.title.isEmpty, !rest.isEmpty { reading.title = rest }
        consider(line.text)
    }

    // MARK: - Titles

    mutating func beginTitle() {
        isErrand = false
        titleLines = 0
    }

    /// Looks whether a line of a title asks who does not come, or for something else than who comes.
    mutating func consider(_ text: ChatListText) {
        let tokens = words(text, from: 0)
        // `Who's coming:` below an agenda.
        if lastNumber > 0, tokens.contains(where: { $0.hasAny(.init([.invitation, .list])) }) { beginTitle() }
        if lastNumber == 0, let found = places(tokens) { places = found }
        titleLines += 1
        guard titleLines <= 3, !(tokens.first?.has(.label) ?? false) || titleLines == 1 else { return }
        func has(_ sense: ChatListSense) -> Bool { tokens.contains { $0.has(sense) } }
        // What it costs, what is brought and who drives stands below the title.
        let isAside =
            !tokens.contains { $0.isMark("?") }
            && (titleLines > 1 ? ChatListCustoms.isAside(text) : ChatListCustoms.isPotluckDay(text))
        // `Yes, no or maybe by your name` asks who comes.
        if has(.errand), !isAside {
            isErrand = true
        } else if has(.absent) {
            let agrees = tokens.contains { $0.hasAny(.init([.yes, .maybe])) && !$0.has(.absent) }
            if agrees { isErrand = true } else { section = Section(answer: .no) }
        } else if !has(.yes), has(.negation) || has(.no),
            has(.question) || has(.others) || tokens.contains(where: { $0.isMark("?") })
        {
            isErrand = true
        }
    }

    /// A heading without a colon needs a list below it.
    func isHeadingHere(_ found: Section, _ place: Int) -> Bool {
        let text = lines[place].text
        if text.scalars.contains(0x3A) || text.scalars.contains(0x5D) || found.isRules { return true }
        // `Yes!` is said by somebody.
        guard place + 1 < lines.count, !text.scalars.contains(0x21) else { return false }
        let next = lines[place + 1].isBlank && place + 2 < lines.count ? lines[place + 2] : lines[place + 1]
        guard !next.isBlank, next.sender == nil else { return false }
        if next.numbering != nil || isBullet(next.text) { return true }
        let tokens = words(next.text, from: 0)
        return awaitsBareName(next, tokens) || explicit(tokens, in: next.text) != nil
    }

    // MARK: - Names in a row

    /// `参加：张三、李四 +1`, `Out: Carl`.
    mutating func readNamesAfterHeading(_ line: Line) -> Bool {
        let text = line.text
        let tokens = words(text, from: 0)
        guard
            let mark = bracketMark(tokens)
                ?? tokens.firstIndex(where: {
                    $0.isMark(":") && !isInTime($0, text) || ($0.isMark("-") && $0.hasBlankBefore)
                        || $0.isMark("\u{2192}")
                }) ?? blankMark(tokens),
            mark > 0, mark < tokens.count, let found = heading(Array(tokens[..<mark]), in: text, isWhole: false),
            !found.isRules
        else { return false }
        let left = tokens[..<mark]
        guard !left.contains(where: { $0.has(.label) && !$0.hasAny(.init([.list, .yes, .no, .maybe])) }) else {
            return false
        }
        let right = Array(tokens[mark...].drop { $0.kind == .mark })
        guard right.contains(where: { $0.kind == .word || $0.kind == .glyph || $0.kind == .lexical && $0.isCapital })
        else { return false }
        // `RSVP list - Noor's birthday` has no names.
        let isAnswer = left.contains { $0.hasAny(.init([.yes, .no, .maybe, .loneYes, .loneNo, .waiting])) }
        let isRow = (tokens[mark].isMark(":") || tokens[mark].isMark("]")) && Self.names(right, in: text).count > 1
        guard isAnswer || isRow else { return false }
        flush()
        let before = section
        section = found
        for range in Self.names(right, in: text) {
            readEntry(line, from: range.lowerBound, to: range.upperBound, number: nil)
        }
        section = before
        hasHeading = true
        return true
    }

    /// The closing bracket in 【参加】湯浅、ミホ.
    private func bracketMark(_ tokens: [ChatListToken]) -> Int? {
        guard tokens.first?.isMark("[") ?? false, let close = tokens.firstIndex(where: { $0.isMark("]") }),
            close + 1 < tokens.count, tokens[close + 1].kind != .mark, tokens[close].start - tokens[0].end > 1
        else { return nil }
        let behind = tokens[(close + 1)...]
        let isRow = behind.contains { $0.isMark("\u{3001}") }
        // A title has a day, a time or a place in it.
        let hasNumber = behind.contains { $0.kind == .digits } && !isRow
        guard !hasNumber, isRow || lines.count(where: { $0.text.scalars.first == 0x5B }) > 1 else { return nil }
        return close
    }

    private func isInTime(_ token: ChatListToken, _ text: ChatListText) -> Bool {
        token.start > 0 && token.end < text.count && text.scalars[token.start - 1].isChatDigit
            && text.scalars[token.end].isChatDigit
    }

    /// The first name in `出席　安藤、今井`, where a blank parts the heading from the names.
    private func blankMark(_ tokens: [ChatListToken]) -> Int? {
        guard tokens.count >= 4, let first = tokens.first, first.isGlyph, first.end - first.start >= 2,
            tokens[1].isGlyph,
            first.hasAny(.init([.yes, .no, .maybe])), tokens[1].hasBlankBefore,
            tokens.contains(where: { $0.isMark("\u{3001}") })
        else { return nil }
        return 1
    }

    /// The parts of a row of names; a bracket stays with its name.
    private static func names(_ tokens: [ChatListToken], in text: ChatListText) -> [Range<Int>] {
        var depth = 0
        var ranges: [Range<Int>] = []
        var start: Int?
        var end = 0
        let hasMarks = tokens.contains { isSeparator($0) }
        for (place, token) in tokens.enumerated() {
            if token.isMark("(") { depth += 1 }
            if token.isMark(")") { depth -= 1 }
            let isBlank = !hasMarks && token.hasBlankBefore && depth == 0 && begins(token)
            let isAnd =
                depth <= 0 && token.hasAny(.init([.and, .with])) && place + 1 < tokens.count && start != nil
                && (begins(tokens[place + 1]) || tokens[place + 1].kind == .word && tokens[place + 1].isCapital)
                && (!token.isGlyph || token.hasBlankBefore)
            if depth <= 0, isSeparator(token) || isBlank || isAnd {
                if let start { ranges.append(start..<end) }
                start = isBlank ? token.start : nil
                end = token.end
                continue
            }
            if start == nil { start = token.start }
            end = token.end
        }
        if let start { ranges.append(start..<end) }
        return ranges
    }

    /// Whether a token can begin a Chinese or Japanese name (小白 and 大熊 begin with words of the lists).
    private static func begins(_ token: ChatListToken) -> Bool {
        guard token.isGlyph, token.number == nil else { return false }
        let stops = ChatListSenses([
            .yes, .no, .cancel, .maybe, .late, .excuse, .doubt, .waiting, .bring, .with, .plus, .pair, .alone, .trio,
            .neutral,
            .wish, .likely, .reason, .without, .totalBefore,
        ])
        return token.kind == .glyph || token.kind == .lexical && !token.hasAny(stops.union(ChatListParty.nouns))
    }

    private static func isSeparator(_ token: ChatListToken) -> Bool {
        token.kind == .mark && [0x2C, 0x3001, 0x3B, 0x2F, 0x7C, 0x3002].contains(token.value)
    }
}
