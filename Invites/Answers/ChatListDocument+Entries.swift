extension ChatListDocument {
    /// A line of a list, or a part of one.
    mutating func readEntry(_ line: Line, from start: Int, to end: Int, number: Int?) {
        let text = line.text
        var tokens = words(text, from: start, to: end)
        let isUnanswered = section.map { $0.answer == nil } ?? false
        guard saysSomething(tokens), !isUnanswered, !isLabelled(tokens) else { return }
        customs.setAsidePayments(in: &tokens, text)
        _ = ChatListParty(&tokens, customs: customs)
        let name = ChatListName(tokens, in: text)
        var rest = Array(tokens[..<name.prefix]) + Array(tokens[min(name.next, tokens.count)...])
        for place in rest.indices { rest[place].isParty = false }
        let struck = dropStruckNumbers(&rest, name.range, in: text)
        customs.markThings(in: &rest, text)
        let party = ChatListParty(&rest, isAfterName: true, customs: customs)
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
            entry.alias = alias(range, in: text)
            if isErrand || customs.leavesOpen(rest, in: text) { entry.doubt = entry.doubt ?? .unclear }
            if section?.isWaiting == true || places.map({ (number ?? 0) > $0 }) ?? false {
                entry.doubt = entry.doubt ?? .waitingList
            }
            if !name.isQuoted {
                strike(&entry, text, name.range, struck ? rest : tokens)
                doubtName(&entry, range, tokens, in: text, from: start)
            }
            if isPartyOpen(party, in: text) || entry.sharesLine && party.isSaid {
                entry.doubt = entry.doubt ?? .partyUnclear
            }
            let key = ChatListRecord.key(entry.name, plain: reader.plain)
            if key.isEmpty {
                entry.doubt = .noName
                record.append(entry)
            } else {
                record.set(entry, key: key)
            }
        }
    }

    /// Signs alone are no entry, but 「🌸」 is a name as we write it.
    private func saysSomething(_ tokens: [ChatListToken]) -> Bool {
        tokens.contains { $0.kind != .mark && $0.kind != .sign || $0.isMark("?") || $0.isMark("\u{300C}") }
    }

    /// Whether the text leaves open what a number stands for: places in a car, or a +1 that only answers.
    private func isPartyOpen(_ party: ChatListParty, in text: ChatListText) -> Bool {
        customs.plusIsVote && party.isBarePlus || ChatListCustoms.offersRide(text) && !party.totals.isEmpty
    }

    /// Doubts what doesn't look like a name.
    private func doubtName(
        _ entry: inout ChatEntry,
        _ range: Range<Int>,
        _ tokens: [ChatListToken],
        in text: ChatListText,
        from start: Int
    ) {
        if isTimed(tokens, before: range.lowerBound) || isDay(tokens, range) { entry.doubt = .notAName }
        if !looksLikeName(text, range) || isCutShort(text, range) || followsCode(text, range, from: start) {
            entry.doubt = .notAName
        }
        if Self.commands(text, range.lowerBound, tokens) { entry.doubt = .notAName }
        // 加藤・土井 are two.
        let isPair = range.dropFirst().dropLast().contains {
            text.scalars[$0] == 0x30FB && text.scalars[$0 - 1].isChatHan && text.scalars[$0 + 1].isChatHan
        }
        if isPair { entry.doubt = entry.doubt ?? .severalNames }
        if speaksForSomebody(text, range) { entry.doubt = entry.doubt ?? .aboutSomebodyElse }
    }

    /// `Place: …`
    private func isLabelled(_ tokens: [ChatListToken]) -> Bool {
        guard let first = tokens.first, first.has(.label), tokens.count > 1 else { return false }
        return tokens[1].isMark(":") || tokens[1].isMark("\u{3002}")
    }

    /// The words right after the name that could belong to it.
    func tail(_ rest: [ChatListToken], in text: ChatListText) -> String {
        guard let first = rest.first, first.hasBlankBefore, first.kind != .mark, !first.isParty else { return "" }
        var end = 0
        while end < rest.count, end < 8, rest[end].kind != .mark, rest[end].kind != .sealed, !rest[end].isParty {
            end += 1
        }
        guard end > 0 else { return "" }
        return text.written(first.start..<rest[end - 1].end)
    }

    /// The run without blanks and brackets that begins with the name.
    func alias(_ range: Range<Int>, in text: ChatListText) -> String {
        let stops: Set<UInt32> = [0x20, 0x28, 0x29, 0x2B, 0x2C, 0x3001, 0x3002, 0x3A, 0x5B, 0x5D, 0x300D]
        let end = text.scalars[range.upperBound...].prefix(40).firstIndex { stops.contains($0) }
        return text.written(range.lowerBound..<(end ?? min(text.count, range.upperBound + 40)))
    }

    /// `3. 取消` speaks of the third line above.
    mutating func readNameless(
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

    func strike(_ entry: inout ChatEntry, _ text: ChatListText, _ name: Range<Int>, _ tokens: [ChatListToken]) {
        guard tokens.contains(where: { $0.isStruck && $0.kind != .sealed }) else { return }
        func share(_ range: Range<Int>) -> (struck: Int, all: Int) {
            let letters = range.filter { text.scalars[$0] != 0x20 && text.scalars[$0] != 0x7E }
            return (letters.count { text.struck[$0] }, letters.count)
        }
        let (struck, count) = share(name)
        let isTilde = !text.original.contains { (0x335...0x338).contains($0.value) }
        let isDecoration =
            isTilde && text.scalars.count { $0 == 0x7E } < 4 && text.scalars[name].contains { $0.isChatGlyph }
            && !isBetweenTildes(name, in: text)
        if struck == count, count > 0, entry.answer != .no, !isDecoration {
            entry.answer = .no
            entry.partySize = 1
            entry.doubt = nil
        } else if entry.answer != .no {
            entry.doubt = entry.doubt ?? .unclear
        }
    }

    /// `~name~`, unless most names of the list stand like this.
    private func isBetweenTildes(_ name: Range<Int>, in text: ChatListText) -> Bool {
        guard name.lowerBound > 0, name.upperBound < text.count, text.scalars[name.lowerBound - 1] == 0x7E,
            text.scalars[name.upperBound] == 0x7E
        else { return false }
        // `1. ~name~` on every line is how the list looks.
        return lines.contains { ($0.numbering != nil || isBullet($0.text)) && !$0.text.struck.contains(true) }
    }

    /// Leaves out a number that is struck through beside a name that is not (`Ana ~+2~ +1`); false when there is none.
    private func dropStruckNumbers(_ rest: inout [ChatListToken], _ name: Range<Int>, in text: ChatListText) -> Bool {
        guard !name.contains(where: { text.struck[$0] }), rest.contains(where: \.isStruck) else { return false }
        let isNumber = rest.allSatisfy {
            !$0.isStruck || $0.kind == .mark || $0.number != nil || $0.hasAny(.init([.plus, .unit]))
        }
        guard isNumber else { return false }
        rest.removeAll(where: \.isStruck)
        return true
    }

    /// 陈加一, 韩退之: one character with words right behind it may be a name as a whole.
    func isCutShort(_ text: ChatListText, _ range: Range<Int>) -> Bool {
        range.count == 1 && text.scalars[range.lowerBound].isChatHan && range.upperBound < text.count
            && text.scalars[range.upperBound].isChatHan
    }

    /// `<script>`, `../etc`: in front of a name stand blanks, stars, hyphens and pictures.
    func followsCode(_ text: ChatListText, _ range: Range<Int>, from start: Int) -> Bool {
        guard start < range.lowerBound else { return false }
        return text.scalars[start..<range.lowerBound].contains { Self.codeMarks.contains($0) }
    }

    private static let codeMarks = Set(";<>/\\=$%^{}".unicodeScalars.map(\.value))

    /// 替小王, 代李姐报名, 顾晓北帮沈一诺报: the name of whom it is said for is not all of it.
    func speaksForSomebody(_ text: ChatListText, _ range: Range<Int>) -> Bool {
        let tokens = words(text, from: range.lowerBound, to: range.upperBound)
        return tokens.indices.contains { place in
            guard tokens[place].isGlyph, tokens[place].has(.behalf) else { return false }
            let before = tokens[place].start - range.lowerBound
            let after = range.upperBound - tokens[place].end
            // 先帮小王: a word before it is no surname.
            let isWordBefore = place > 0 && tokens[place - 1].kind == .lexical && tokens[place - 1].has(.filler)
            return after >= 2 && (before == 0 || before >= 2 || isWordBefore)
        }
    }

    /// 2/20 14:00 甜点咖啡团: a title, and no name.
    private func isTimed(_ tokens: [ChatListToken], before start: Int) -> Bool {
        let before = tokens.prefix { $0.start < start }
        return zip(before, before.dropFirst()).contains { number, mark in
            number.kind == .digits && mark.isMark(":") && !mark.hasBlankBefore
        }
    }

    /// 明晚: a day is nobody.
    private func isDay(_ tokens: [ChatListToken], _ range: Range<Int>) -> Bool {
        tokens.contains {
            $0.start == range.lowerBound && $0.end == range.upperBound && range.count > 1 && $0.isGlyph
                && $0.has(.filler)
        }
    }

    func looksLikeName(_ text: ChatListText, _ range: Range<Int>) -> Bool {
        guard range.count <= 40 else { return false }
        let scalars = text.scalars[range]
        if Self.pronouns.contains(text.written(range).lowercased()) { return false }
        if Self.asksWho(ChatListCustoms.plain(text, range)) { return false }
        guard scalars.contains(where: { $0.isChatGlyph || $0.isChatLetter }) else {
            // An emoji can be somebody's name in a chat.
            return scalars.contains { $0 >= 0x1F300 }
        }
        if scalars.count(where: \.isChatHan) > 8 { return false }
        let tokens = words(text, from: range.lowerBound, to: range.upperBound)
        let foreign = ChatListSenses([.others, .invitation, .question, .absent])
        // かな in かなえ is no question.
        func isInside(_ token: ChatListToken) -> Bool {
            token.isHiragana && token.end < range.upperBound && text.scalars[token.end].isChatHiragana
        }
        return !tokens.contains {
            $0.has(.absent)
                || $0.hasAny(foreign) && !$0.has(.companion)
                    && ($0.end - $0.start >= 2 && !$0.isCapital && !isInside($0))
        }
            && !tokens.allSatisfy { $0.kind == .lexical && $0.has(.label) && $0.end - $0.start > 1 && !$0.isCapital }
    }

    static let pronouns: Set<String> = [
        "\u{6211}", "\u{6211}\u{4EEC}", "\u{6211}\u{5011}", "i", "we", "me", "yo", "\u{79C1}", "\u{50D5}", "\u{4FFA}",
    ]

    /// `[x] Ana`, `[ ] Luis`.
    mutating func readBox(_ line: Line, _ tokens: [ChatListToken]) -> Bool {
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
        // `Ana ?`
        let isAsked = tokens.last?.isMark("?") ?? false && tokens.count <= 4
        var marked = tokens
        _ = ChatListParty(&marked, customs: customs)
        let name = ChatListName(marked, in: text)
        guard !name.range.isEmpty, looksLikeName(text, name.range) else { return nil }
        // 周六打羽毛球，报名 begins with a day.
        if let first = marked[name.prefix...].first, first.isGlyph, first.has(.filler), first.end - first.start >= 2 {
            return nil
        }
        var rest = Array(tokens[..<name.prefix]) + Array(tokens[min(name.next, tokens.count)...])
        let party = ChatListParty(&rest, isAfterName: true, customs: customs)
        let clauses = ChatListClause.split(rest, in: text)
        let said = ChatListSenses([.yes, .loneYes, .no, .loneNo, .cancel, .maybe, .loneMaybe, .excuse])
        let isSaid =
            isAsked && rest.allSatisfy { $0.kind == .mark } || clauses.contains { !$0.senses.isDisjoint(with: said) }
            || party.isSaid && !party.isUnclear
        guard isSaid, clauses.reduce(0, { $0 + $1.leftover }) <= 2,
            !clauses.contains(where: { $0.isQuestion || $0.isToOthers })
        else {
            return nil
        }
        return ChatListStatement(rest, party: party, in: text, mode: .list(.yes))
    }
}
