extension ChatListDocument {
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
    mutating func listInMessage() {
        guard message?.isList == false, let lines = message?.lines else { return }
        message?.isList = true
        message?.lines = []
        beginTitle()
        for line in lines {
            if isHashHeading(line.text) {
                openList(line)
            } else if let found = heading(line.text) {
                section = found
            } else if namesRules(line.text), line.number == lines.last?.number {
                section = Section(isRules: true)
            } else {
                consider(line.text)
                if reading.title.isEmpty { reading.title = short(line.text) }
            }
        }
    }

    /// `1. Anna 2. Ben 3. Chloe` on one line.
    func parts(_ text: ChatListText, _ first: ChatListNumbering) -> [(number: Int, start: Int, end: Int)] {
        var parts: [(number: Int, start: Int, end: Int)] = []
        var (number, start) = (first.number, first.end)
        var place = first.end + 1
        while place < text.count {
            // What stands in brackets of ours is not looked into.
            let opening = text.scalars[place - 1]
            if [0x300C, 0x300E, 0x300A].contains(opening),
                let close = text.scalars[place...].firstIndex(of: opening + 1)
            {
                place = close + 1
                continue
            }
            if opening == 0x20 || opening.isChatGlyph, text.scalars[place] != 0x20, text.scalars[place] != 0x28,
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

    func isBullet(_ text: ChatListText) -> Bool { bullet(text) != nil }

    /// Where the text after a bullet begins.
    func bullet(_ text: ChatListText) -> Int? {
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
        if readNotice(place) { return remember(line) }
        if let found = heading(text), isHeadingHere(found, place) {
            section = found
            if lastNumber > 0 { beginTitle() }
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
        let tokens = words(text, from: start ?? 0)
        if let number = command(tokens) { return obey(number, line) }
        if isTotal(tokens) { return }
        if readBox(line, tokens) { return }
        let isSigned =
            tokens.first?.isMark("?") == true && record.count > 0 && tokens.count <= 5
            || tokens.first.map {
                $0.kind == .lexical && !isWord($0, text) && $0.hasAny(.init([.loneYes, .no, .maybe]))
            }
                ?? false
        if section?.isRules == true { return }
        let isBulleted = start != nil && (hasHeading || !reading.title.isEmpty || isAmongBullets(place))
        // `Name ❌ …` where everybody has a mark.
        let isMarked = customs.hasMarks && ChatListCustoms.endsInMark(text)
        let isListed = isBulleted || isSigned || awaitsNames || isMarked
        if explicit(tokens, in: text) != nil || isListed && isShort(text) {
            if start == nil, !isSigned, !isMarked, explicit(tokens, in: text) == nil, !awaitsBareName(line, tokens) {
                return remember(line)
            }
            return readEntry(line, from: start ?? 0, to: text.count, number: nil)
        }
        if readThumb(line, tokens) { return }
        if hasListWord(tokens) {
            hasHeading = true
            if tokens.last?.isMark(":") ?? false {
                section = Section(answer: .yes)
                awaitsNames = true
            }
        }
        remember(line)
    }

    private func isAmongBullets(_ place: Int) -> Bool {
        [place - 1, place + 1].contains { lines.indices.contains($0) && isBullet(lines[$0].text) }
    }

    private func isAboveAnswer(_ line: Line) -> Bool {
        guard let next = lines.first(where: { $0.number > line.number }), !next.isBlank else { return false }
        return explicit(words(next.text, from: 0), in: next.text) != nil
    }

    /// `Ann 👍`, `👍 Ann` among answers: seen, or coming.
    private mutating func readThumb(_ line: Line, _ tokens: [ChatListToken]) -> Bool {
        guard record.count > 0 || isAboveAnswer(line), tokens.count <= 8, line.text.count <= 40,
            tokens.contains(where: { $0.has(.seen) && !isWord($0, line.text) })
        else { return false }
        let rest = tokens.filter { $0.kind != .sign && !($0.has(.seen) && !isWord($0, line.text)) }
        guard let first = rest.first, let last = rest.last, rest.count <= 4,
            rest.allSatisfy({ $0.kind == .word || $0.kind == .glyph || $0.isCapital }),
            looksLikeName(line.text, first.start..<last.end)
        else { return false }
        let name = line.text.written(first.start..<last.end)
        var entry = ChatEntry(line: line.number, name: name, answer: .yes, text: short(line.text))
        entry.doubt = .acknowledgement
        let key = ChatListRecord.key(name, plain: reader.plain)
        if !key.isEmpty, record.name(of: key).isEmpty { record.set(entry, key: key) }
        return true
    }

    /// 共3人, `Total: 5 people`: a count of the whole list.
    private func isTotal(_ tokens: [ChatListToken]) -> Bool {
        let counting = ChatListSenses([.totalBefore, .totalAfter, .unit, .filler, .number])
        return tokens.contains { $0.has(.totalBefore) } && tokens.contains { $0.number != nil }
            && tokens.allSatisfy { $0.kind == .mark || $0.number != nil || $0.hasAny(counting) }
    }

    mutating func remember(_ line: Line) {
        if reading.title.isEmpty, record.count == 0 { reading.title = short(line.text) }
        if lastNumber == 0 || isErrand { consider(line.text) }
        listen(line.text)
    }

    func hasListWord(_ tokens: [ChatListToken]) -> Bool {
        tokens.contains { $0.has(.list) && $0.end - $0.start > 2 && !$0.has(.filler) }
    }

    func isShort(_ text: ChatListText) -> Bool { text.count <= 60 }

    func isWord(_ token: ChatListToken, _ text: ChatListText) -> Bool {
        let first = text.scalars[token.start]
        return first.isChatGlyph || first.isChatLetter
    }

    /// A line of a list without numbers: a name, perhaps with an answer.
    func awaitsBareName(_ line: Line, _ tokens: [ChatListToken]) -> Bool {
        var marked = tokens
        _ = ChatListParty(&marked, customs: customs)
        let name = ChatListName(marked, in: line.text)
        guard !name.range.isEmpty, looksLikeName(line.text, name.range) else {
            return false
        }
        let isGlyphName = line.text.scalars[name.range.lowerBound].isChatGlyph
        guard name.range.count <= (isGlyphName ? 6 : 30) else { return false }
        let rest = marked[min(name.next, marked.count)...]
        let unknown = rest.count { ($0.kind == .word || $0.kind == .glyph || $0.has(.question)) && !$0.isParty }
        let isClosed = rest.first.map { $0.kind == .mark } ?? false
        return unknown == 0 || isClosed
    }

    // MARK: - Commands

    /// The number of `3号取消`, `删掉3`, `cancel 3`, `el 3 no va`; nil for anything else.
    func command(_ tokens: [ChatListToken]) -> Int? {
        guard tokens.count >= 2, tokens.count <= 8 else { return nil }
        var number: Int?
        var refuses = false
        for (place, token) in tokens.enumerated() {
            // `No. 3` is a number.
            let isNumber =
                token.has(.bare) && place + 2 < tokens.count && tokens[place + 1].isMark(".")
                && tokens[place + 2].kind == .digits
            if isNumber { continue }
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

    mutating func obey(_ number: Int, _ line: Line) {
        var entry = ChatEntry(line: line.number, number: number, name: "", answer: .no, text: short(line.text))
        guard let target = record.key(ofNumber: number) else {
            entry.doubt = .unknownNumber
            return record.append(entry)
        }
        entry.name = record.name(of: target)
        record.set(entry, key: target)
    }
}
