extension ChatListDocument {
    // MARK: - Headings

    private static let headingWords = ChatListSenses([
        .list, .yes, .no, .cancel, .maybe, .loneYes, .loneNo, .loneMaybe, .waiting, .filler, .unit, .rules, .excuse,
        .doubt, .label,
        .also, .late, .totalBefore, .totalAfter, .invitation, .seen, .others, .article, .and,
    ])

    /// What the lines below a heading (`参加：`, `Not coming (2)`, `【待定】`, `Asistentes:`) say.
    func heading(_ text: ChatListText) -> Section? {
        guard text.count <= 60 else { return nil }
        return heading(words(text, from: 0), in: text, isWhole: true)
    }

    private func heading(_ tokens: [ChatListToken], in text: ChatListText, isWhole: Bool) -> Section? {
        guard let first = tokens.first, !first.isMark("("), tokens.count <= 16 else { return nil }
        var senses: ChatListSenses = []
        var hasWord = false
        for token in tokens {
            switch token.kind {
            case .mark: if token.isMark("?") && isWhole { return nil }
            case .sign, .digits, .numeral: break
            case .lexical:
                guard token.hasAny(Self.headingWords) else { return nil }
                senses.formUnion(token.senses)
                hasWord = true
            default: return nil
            }
        }
        guard hasWord else { return nil }
        let last = tokens.last
        let isMarked =
            last.map { $0.isMark(":") || $0.isMark("]") || $0.isMark(")") } ?? false
            || tokens.first?.isMark("[") ?? false
            || tokens.first?.isMark("#") ?? false || tokens.first?.isMark("=") ?? false
        func has(_ sense: ChatListSense) -> Bool { senses.contains(.init(sense)) }
        if has(.rules), !has(.list) || isMarked, !has(.yes), !has(.no) {
            return isMarked ? Section(isRules: true) : nil
        }
        guard isMarked || !isWhole || has(.list) || tokens.count <= 3 else { return nil }
        if has(.waiting) { return Section(answer: .yes, isWaiting: true) }
        if has(.doubt) { return Section(answer: nil) }
        if has(.no) || has(.cancel) || has(.excuse) || tokens.allSatisfy({ $0.has(.loneNo) || $0.kind == .mark }) {
            return Section(answer: .no)
        }
        if has(.maybe) { return Section(answer: .maybe) }
        if has(.yes) || has(.loneYes) && !has(.label) || has(.list) { return Section(answer: .yes) }
        return nil
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
        record.beginList()
        lastNumber = 0
        let scalars = line.text.scalars
        let start = (scalars.firstIndex(of: 0x23) ?? 0) + 1
        guard let first = words(line.text, from: start).first else { return }
        let rest = line.text.written(first.end..<line.text.count)
        if reading.title.isEmpty, !rest.isEmpty { reading.title = rest }
    }

    // MARK: - Numbered lines

    mutating func readNumbered(_ line: Line, _ numbering: ChatListNumbering) {
        if message != nil { listInMessage() }
        if numbering.number <= 1, lastNumber > (section?.isRules == true ? 0 : 1) {
            if section?.isRules == true { section = nil }
            if message != nil { record.beginList() }
        }
        lastNumber = numbering.number
        if section?.isRules == true { return }
        hasHeading = true
        awaitsNames = false
        for part in parts(line.text, numbering) {
            readEntry(line, from: part.start, to: part.end, number: part.number)
        }
    }

    /// What stands above a list in a message is its title; what the sender says stands below.
    private mutating func listInMessage() {
        guard message?.isList == false, let lines = message?.lines else { return }
        message?.isList = true
        message?.lines = []
        for line in lines {
            if isHashHeading(line.text) {
                openList(line)
            } else if let found = heading(line.text) {
                section = found
            } else if reading.title.isEmpty {
                reading.title = short(line.text)
            }
        }
    }

    /// `1. Anna 2. Ben 3. Chloe` on one line.
    private func parts(_ text: ChatListText, _ first: ChatListNumbering) -> [(number: Int, start: Int, end: Int)] {
        var parts: [(number: Int, start: Int, end: Int)] = []
        var (number, start) = (first.number, first.end)
        var place = first.end + 1
        while place < text.count {
            if text.scalars[place - 1] == 0x20, text.scalars[place] != 0x20, text.scalars[place] != 0x28,
                let next = ChatListNumbering(text, from: place), next.isStrong, next.number == number + 1,
                next.end < text.count
            {
                parts.append((number, start, place))
                (number, start) = (next.number, next.end)
                place = next.end + 1
            } else {
                place += 1
            }
        }
        return parts + [(number, start, text.count)]
    }

    // MARK: - Entries

    /// A line of a list, or a part of one.
    mutating func readEntry(_ line: Line, from start: Int, to end: Int, number: Int?) {
        let text = line.text
        var tokens = words(text, from: start, to: end)
        guard tokens.contains(where: { $0.kind != .mark && $0.kind != .sign || $0.isMark("?") }) else { return }
        let isUnanswered = section.map { $0.answer == nil } ?? false
        if isUnanswered { return }
        if let first = tokens.first, first.has(.label), tokens.count > 1,
            tokens[1].isMark(":") || tokens[1].isMark("\u{3002}")
        {
            return
        }
        _ = ChatListParty(&tokens)
        let name = ChatListName(tokens, in: text)
        var rest = Array(tokens[..<name.prefix]) + Array(tokens[min(name.next, tokens.count)...])
        for place in rest.indices { rest[place].isParty = false }
        let party = ChatListParty(&rest, isAfterName: true)
        let statement = ChatListStatement(rest, party: party, in: text, mode: .list(section?.answer ?? .yes))
        if name.range.isEmpty {
            return readNameless(line, statement, number: number, tokens: tokens, isParty: party.isSaid)
        }
        for (place, range) in ([name.range] + name.others).enumerated() {
            var entry = ChatEntry(
                line: line.number,
                number: number,
                name: text.written(range),
                answer: statement.answer ?? .yes,
                text: short(text)
            )
            entry.partySize = statement.partySize
            entry.note = statement.note
            entry.doubt = statement.doubt
            entry.sharesLine = !name.others.isEmpty
            if place == name.others.count, name.next < tokens.count { entry.tail = tail(rest, in: text) }
            if section?.isWaiting == true { entry.doubt = entry.doubt ?? .waitingList }
            strike(&entry, text, name.range, start..<end)
            if !looksLikeName(text, range) { entry.doubt = .notAName }
            if entry.sharesLine, party.isSaid { entry.doubt = entry.doubt ?? .partyUnclear }
            let key = ChatListRecord.key(entry.name, plain: reader.plain)
            if key.isEmpty {
                entry.doubt = .noName
                record.append(entry)
            } else {
                record.set(entry, key: key)
            }
        }
    }

    /// The words right after the name that could belong to it.
    private func tail(_ rest: [ChatListToken], in text: ChatListText) -> String {
        guard let first = rest.first, first.hasBlankBefore, first.kind != .mark, !first.isParty else { return "" }
        var end = 0
        while end < rest.count, end < 8, rest[end].kind != .mark, rest[end].kind != .sealed, !rest[end].isParty {
            end += 1
        }
        guard end > 0 else { return "" }
        return text.written(first.start..<rest[end - 1].end)
    }

    /// `3. 取消` speaks of the third line above.
    private mutating func readNameless(
        _ line: Line,
        _ statement: ChatListStatement,
        number: Int?,
        tokens: [ChatListToken],
        isParty: Bool
    ) {
        var entry = ChatEntry(
            line: line.number,
            number: number,
            name: "",
            answer: statement.answer ?? .yes,
            text: short(line.text)
        )
        entry.doubt = .noName
        let isRefusal = statement.answer == .no && statement.doubt == nil && !isParty
        if isRefusal, let number, let target = record.key(ofNumber: number) {
            entry.name = record.name(of: target)
            entry.doubt = nil
            return record.set(entry, key: target)
        }
        if isRefusal
            || tokens.allSatisfy({ $0.kind != .word && $0.kind != .glyph }) && !isParty && statement.answer != .yes
        {
            return
        }
        record.append(entry)
    }

    private func strike(_ entry: inout ChatEntry, _ text: ChatListText, _ name: Range<Int>, _ all: Range<Int>) {
        guard text.struck[all].contains(true) else { return }
        func share(_ range: Range<Int>) -> (struck: Int, all: Int) {
            let letters = range.filter { text.scalars[$0] != 0x20 && text.scalars[$0] != 0x7E }
            return (letters.count { text.struck[$0] }, letters.count)
        }
        let (struck, count) = share(name)
        let isTilde = !text.original.contains { (0x335...0x338).contains($0.value) }
        let isDecoration =
            isTilde && text.scalars.count { $0 == 0x7E } < 4 && text.scalars[name].contains { $0.isChatGlyph }
        if struck == count, count > 0, entry.answer != .no, !isDecoration {
            entry.answer = .no
            entry.partySize = 1
            entry.doubt = nil
        } else if entry.answer != .no {
            entry.doubt = entry.doubt ?? .unclear
        }
    }

    private func looksLikeName(_ text: ChatListText, _ range: Range<Int>) -> Bool {
        guard range.count <= 40 else { return false }
        let scalars = text.scalars[range]
        guard scalars.contains(where: { $0.isChatGlyph || $0.isChatLetter }) else {
            // An emoji can be somebody's name in a chat.
            return scalars.contains { $0 >= 0x1F300 }
        }
        if scalars.count(where: \.isChatHan) > 8 { return false }
        let tokens = words(text, from: range.lowerBound, to: range.upperBound)
        let foreign = ChatListSenses([.others, .invitation, .question])
        return !tokens.contains {
            $0.hasAny(foreign) && !$0.has(.companion) && ($0.end - $0.start >= 2 && !$0.isCapital)
        }
            && !tokens.allSatisfy { $0.kind == .lexical && $0.has(.label) && $0.end - $0.start > 1 && !$0.isCapital }
    }

    // MARK: - Lines without a number

    func isBullet(_ text: ChatListText) -> Bool { bullet(text) != nil }

    /// Where the text after a bullet begins.
    private func bullet(_ text: ChatListText) -> Int? {
        let scalars = text.scalars
        guard let start = scalars.firstIndex(where: { $0 != 0x20 }), start + 1 < scalars.count else { return nil }
        let first = scalars[start]
        if [0x30FB, 0x2022, 0xB7, 0x25AA, 0x25E6, 0x2023, 0x25CF, 0x25A0, 0x25B6, 0x2043].contains(first) {
            return start + 1
        }
        if [0x2D, 0x2A].contains(first), scalars[start + 1] == 0x20 { return start + 2 }
        return nil
    }

    mutating func readFree(_ place: Int) {
        let line = lines[place]
        let text = line.text
        if let found = heading(text), isHeadingHere(found, place) {
            section = found
            awaitsNames = !found.isRules
            hasHeading = true
            lastNumber = 0
            return
        }
        // Above the numbers stand a title and what it is about.
        if lastNumber == 0, section == nil, !awaitsNames, lines.contains(where: { $0.numbering != nil }) {
            return remember(line)
        }
        let start = bullet(text)
        var tokens = words(text, from: start ?? 0)
        if let number = command(tokens) { return obey(number, line) }
        if readBox(line, tokens) { return }
        let isSigned =
            tokens.first.map { $0.kind == .lexical && !isWord($0, text) && $0.hasAny(.init([.loneYes, .no, .maybe])) }
            ?? false
        if section?.isRules == true { return }
        let isListed = (start != nil && (hasHeading || reading.title.isEmpty == false)) || isSigned || awaitsNames
        if explicit(tokens, in: text) != nil || isListed && isShort(text) {
            if start == nil, !isSigned, explicit(tokens, in: text) == nil, !awaitsBareName(line, tokens) {
                return remember(line)
            }
            return readEntry(line, from: start ?? 0, to: text.count, number: nil)
        }
        if hasListWord(tokens) {
            hasHeading = true
            if tokens.last?.isMark(":") ?? false {
                section = Section(answer: .yes)
                awaitsNames = true
            }
        }
        _ = ChatListParty(&tokens)
        remember(line)
    }

    private mutating func remember(_ line: Line) {
        if reading.title.isEmpty, record.count == 0 { reading.title = short(line.text) }
    }

    private func hasListWord(_ tokens: [ChatListToken]) -> Bool {
        tokens.contains { $0.has(.list) && $0.end - $0.start > 2 && !$0.has(.filler) }
    }

    private func isShort(_ text: ChatListText) -> Bool { text.count <= 60 }

    private func isWord(_ token: ChatListToken, _ text: ChatListText) -> Bool {
        let first = text.scalars[token.start]
        return first.isChatGlyph || first.isChatLetter
    }

    /// A heading without a colon needs a list below it.
    private func isHeadingHere(_ found: Section, _ place: Int) -> Bool {
        let text = lines[place].text
        if text.scalars.contains(0x3A) || text.scalars.contains(0x5D) || found.isRules { return true }
        guard place + 1 < lines.count else { return false }
        let next = lines[place + 1].isBlank && place + 2 < lines.count ? lines[place + 2] : lines[place + 1]
        guard !next.isBlank, next.sender == nil else { return false }
        if next.numbering != nil || isBullet(next.text) { return true }
        let tokens = words(next.text, from: 0)
        return awaitsBareName(next, tokens) || explicit(tokens, in: next.text) != nil
    }

    /// A line of a list without numbers: a name, perhaps with an answer.
    private func awaitsBareName(_ line: Line, _ tokens: [ChatListToken]) -> Bool {
        var marked = tokens
        _ = ChatListParty(&marked)
        let name = ChatListName(marked, in: line.text)
        guard !name.range.isEmpty, looksLikeName(line.text, name.range), section != nil || hasHeading || true else {
            return false
        }
        let isGlyphName = line.text.scalars[name.range.lowerBound].isChatGlyph
        guard name.range.count <= (isGlyphName ? 6 : 30) else { return false }
        let rest = marked[min(name.next, marked.count)...]
        let unknown = rest.count { ($0.kind == .word || $0.kind == .glyph || $0.has(.question)) && !$0.isParty }
        let isClosed = rest.first.map { $0.kind == .mark } ?? false
        return unknown == 0 || isClosed
    }

    /// `[x] Ana`, `[ ] Luis`.
    private mutating func readBox(_ line: Line, _ tokens: [ChatListToken]) -> Bool {
        guard let first = tokens.first, first.isMark("["), let second = tokens.dropFirst().first else { return false }
        if second.isMark("]") { return true }
        guard second.end - second.start == 1, tokens.dropFirst(2).first?.isMark("]") ?? false else { return false }
        let start = tokens.dropFirst(2).first?.end ?? 0
        readEntry(line, from: start, to: line.text.count, number: nil)
        return true
    }

    /// The answer of a line `name answer`, when it is plainly said and nothing else is.
    func explicit(_ tokens: [ChatListToken], in text: ChatListText) -> ChatListStatement? {
        guard tokens.count >= 2, tokens.count <= 20 else { return nil }
        var marked = tokens
        _ = ChatListParty(&marked)
        let name = ChatListName(marked, in: text)
        guard !name.range.isEmpty, looksLikeName(text, name.range) else { return nil }
        var rest = Array(tokens[..<name.prefix]) + Array(tokens[min(name.next, tokens.count)...])
        let party = ChatListParty(&rest, isAfterName: true)
        let clauses = ChatListClause.split(rest, in: text)
        let said = ChatListSenses([.yes, .loneYes, .no, .loneNo, .cancel, .maybe, .loneMaybe, .excuse])
        let isSaid = clauses.contains { !$0.senses.isDisjoint(with: said) } || party.isSaid && !party.isUnclear
        guard isSaid, clauses.reduce(0, { $0 + $1.leftover }) <= 2,
            !clauses.contains(where: { $0.isQuestion || $0.isToOthers })
        else {
            return nil
        }
        return ChatListStatement(rest, party: party, in: text, mode: .list(.yes))
    }

    // MARK: - Names in a row

    /// `参加：张三、李四 +1`, `Out: Carl`.
    mutating func readNamesAfterHeading(_ line: Line) -> Bool {
        let text = line.text
        let tokens = words(text, from: 0)
        guard
            let mark = tokens.firstIndex(where: {
                $0.isMark(":") || ($0.isMark("-") && $0.hasBlankBefore) || $0.isMark("\u{2192}")
            }),
            mark > 0, mark + 1 < tokens.count, let found = heading(Array(tokens[..<mark]), in: text, isWhole: false),
            !found.isRules
        else { return false }
        let left = tokens[..<mark]
        guard !left.contains(where: { $0.has(.label) && !$0.hasAny(.init([.list, .yes, .no, .maybe])) }) else {
            return false
        }
        let right = Array(tokens[(mark + 1)...])
        guard right.contains(where: { $0.kind == .word || $0.kind == .glyph || $0.kind == .lexical && $0.isCapital })
        else { return false }
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

    /// The parts of a row of names; a bracket stays with its name.
    private static func names(_ tokens: [ChatListToken], in text: ChatListText) -> [Range<Int>] {
        var depth = 0
        var ranges: [Range<Int>] = []
        var start: Int?
        var end = 0
        let hasMarks = tokens.contains { isSeparator($0) }
        for token in tokens {
            if token.isMark("(") { depth += 1 }
            if token.isMark(")") { depth -= 1 }
            let isBlank = !hasMarks && token.hasBlankBefore && token.kind == .glyph && depth == 0
            if depth <= 0, isSeparator(token) || isBlank {
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

    private static func isSeparator(_ token: ChatListToken) -> Bool {
        token.kind == .mark && [0x2C, 0x3001, 0x3B, 0x2F, 0x7C, 0x3002].contains(token.value)
    }

    // MARK: - Commands

    /// The number of `3号取消`, `删掉3`, `cancel 3`, `el 3 no va`; nil for anything else.
    func command(_ tokens: [ChatListToken]) -> Int? {
        guard tokens.count >= 2, tokens.count <= 8 else { return nil }
        var number: Int?
        var refuses = false
        for token in tokens {
            switch token.kind {
            case .digits, .numeral:
                guard number == nil, token.value <= 999 else { return nil }
                number = token.value
            case .lexical:
                if token.hasAny(.init([.no, .cancel])) {
                    refuses = true
                } else if !token.hasAny(.init([.line, .filler, .article, .seen, .unit]))
                    || token.hasAny(.init([.maybe, .doubt]))
                {
                    return nil
                }
            case .mark: if token.isMark("?") || token.isMark("+") { return nil }
            default: return nil
            }
        }
        return refuses ? number : nil
    }

    private mutating func obey(_ number: Int, _ line: Line) {
        var entry = ChatEntry(line: line.number, number: number, name: "", answer: .no, text: short(line.text))
        guard let target = record.key(ofNumber: number) else {
            entry.doubt = .unknownNumber
            return record.append(entry)
        }
        entry.name = record.name(of: target)
        record.set(entry, key: target)
    }
}
