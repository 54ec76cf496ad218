extension ChatListDocument {
    mutating func flush() {
        guard let done = message else { return }
        message = nil
        guard !done.name.isEmpty, !done.lines.isEmpty else { return }
        var original: [Unicode.Scalar] = []
        for line in done.lines {
            if isHashHeading(line.text) {
                openList(line)
                continue
            }
            let said = line.text.withoutEditMarks
            if !original.isEmpty, !said.isEmpty { original.append("\n") }
            original += said
        }
        guard !original.isEmpty else { return }
        guard original.count <= 4 * ChatList.mostCharacters else {
            let line = done.lines.first?.number ?? done.line
            let start = ChatListText(Array(original.prefix(200)), plain: reader.plain)
            var entry = ChatEntry(line: line, name: done.name, answer: .yes, text: short(start))
            entry.doubt = .lineTooLong
            return record.append(entry)
        }
        let text = ChatListText(original, plain: reader.plain)
        say(text, by: done.name, line: done.lines.first?.number ?? done.line, isDoubtful: done.isDoubtful)
    }

    /// What a sender says.
    private mutating func say(_ text: ChatListText, by name: String, line: Int, isDoubtful: Bool) {
        var tokens = words(text, from: 0)
        dropAddressee(&tokens)
        if let first = tokens.first, first.isMark("\u{300C}") {
            // 「Name：…」 is what somebody else said.
            guard let close = tokens.firstIndex(where: { $0.isMark("\u{300D}") }) else { return }
            if tokens[..<close].contains(where: { $0.isMark(":") }) { tokens.removeSubrange(...close) }
        }
        let key = ChatListRecord.key(name, plain: reader.plain)
        defer { listen(text) }
        if Self.selves.contains(key) { return }
        if let number = command(tokens) { return cancel(number, text, line: line, by: key) }
        dropKisses(&tokens, in: text)
        customs.markThings(in: &tokens, text)
        let party = ChatListParty(&tokens, isAfterName: true)
        var statement = ChatListStatement(tokens, party: party, in: text, mode: .message(context))
        if asksForOne, tokens.count == 1, let one = tokens.first, one.kind == .digits, one.value == 1 {
            statement = .plainYes(in: text)
        }
        if statement.answer != nil, statement.doubt == nil, isSaidToOthers(statement, in: text, by: key) {
            statement.doubt = .unclear
            statement.isWeak = true
        }
        if opener == nil { opener = statement.answer == nil || statement.doubt != nil || statement.isAsking ? key : "" }
        context.isAfterGuest = key != opener && statement.isAsking
        remember(statement)
        if statement.answer == nil || statement.isWeak, ChatListCorrections.isSaid(in: text) { record.doubt(key) }
        guard let answer = statement.answer else { return }
        var entry = ChatEntry(line: line, name: name, answer: answer, text: short(text))
        entry.partySize = statement.isSender ? 1 : statement.partySize
        entry.note = statement.note
        entry.doubt = statement.doubt
        // `> …` is what somebody else said.
        if isDoubtful || isSaidFor(name) || text.scalars.first(where: { $0 != 0x20 }) == 0x3E {
            entry.doubt = entry.doubt ?? .aboutSomebodyElse
        }
        if text.struck.contains(true) { entry.doubt = entry.doubt ?? .unclear }
        if !name.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.isEmoji }) {
            entry.doubt = .notAName
        }
        if key.isEmpty { entry.doubt = .noName }
        record.say(entry, key: key, statement: statement, isPartySaid: party.isSaid)
    }

    /// @Name in front addresses somebody.
    private func dropAddressee(_ tokens: inout [ChatListToken]) {
        while let first = tokens.first, first.isMark("@") {
            tokens.removeFirst()
            if !tokens.isEmpty { tokens.removeFirst() }
            while let next = tokens.first, !next.hasBlankBefore, next.kind != .lexical { tokens.removeFirst() }
        }
    }

    /// `Yes! x`.
    private func dropKisses(_ tokens: inout [ChatListToken], in text: ChatListText) {
        guard tokens.count > 1, let last = tokens.last,
            text.scalars[last.start..<last.end].allSatisfy({ $0 == 0x78 })
        else { return }
        tokens.removeLast()
    }

    /// A sender takes the line with a number off the list, which counts when it is their own.
    private mutating func cancel(_ number: Int, _ text: ChatListText, line: Int, by key: String) {
        var entry = ChatEntry(line: line, number: number, name: "", answer: .no, text: short(text))
        guard let target = record.key(ofNumber: number) else {
            entry.doubt = .unknownNumber
            return record.append(entry)
        }
        entry.name = record.name(of: target)
        entry.doubt = target == key ? nil : .aboutSomebodyElse
        record.set(entry, key: target)
    }

    /// Whether an answer is said to the others: of whoever opened the talk only what they say of themselves counts, and
    /// a bare yes right after a guest's question answers that question.
    private func isSaidToOthers(_ statement: ChatListStatement, in text: ChatListText, by key: String) -> Bool {
        switch opener {
        case nil: statement.isAnnouncement && !ChatListCorrections.isOfSelf(text)
        // 主催 川口 is 川口 too.
        case let opener? where !opener.isEmpty && opener.hasSuffix(key): !ChatListCorrections.isOfSelf(text)
        default: context.isAfterGuest && statement.isBareReply
        }
    }

    /// `For Ann`, 替小王: a sender who speaks for somebody.
    private func isSaidFor(_ name: String) -> Bool {
        let text = ChatListText(Array(name.unicodeScalars), plain: reader.plain)
        let tokens = words(text, from: 0)
        guard tokens.count > 1, let first = tokens.first else { return false }
        let opens = ["for", "para", "por"].contains(text.written(first.start..<first.end).lowercased())
        return opens || speaksForSomebody(text, 0..<text.count)
            || tokens.contains { $0.hasAny(.init([.behalf, .doubt])) && $0.end - $0.start > 2 }
    }

    /// Keeps in mind what was said last.
    private mutating func remember(_ statement: ChatListStatement) {
        defer { context.isOpened = true }
        if let answer = statement.answer {
            context.before = answer
            context.isOpen = statement.doubt != nil && (answer != .yes || statement.doubt == .unclear)
        } else if statement.isAsking {
            context.before = nil
            context.isOpen = false
        } else if !statement.isPolite {
            context.before = nil
            context.isOpen = context.isOpened
        }
    }

    /// Keeps in mind what was asked last.
    mutating func listen(_ text: ChatListText) {
        let tokens = words(text, from: 0)
        for (number, before) in zip(tokens.dropFirst(), tokens) where number.kind == .digits && number.value == 1 {
            let word = text.written(before.start..<before.end).lowercased()
            if ["\u{6263}", "\u{56DE}", "\u{6253}", "\u{6572}", "type", "reply", "press", "with", "\u{590D}"].contains(
                word
            ) {
                asksForOne = true
            }
        }
        let clauses = ChatListClause.split(tokens, in: text)
        guard let question = clauses.last(where: { $0.isQuestion }) else {
            if clauses.contains(where: { $0.isToOthers }) {
                context.isAboutOther = false
                context.isErrand = Self.isErrand(tokens)
            }
            return
        }
        let comes = ChatListSenses([
            .yes, .no, .maybe, .also, .invitation, .wish,
        ])
        let asks = question.tokens.contains {
            $0.has(.question) && !["\u{5417}", "\u{5462}"].contains(text.written($0.start..<$0.end))
        }
        let other = ChatListSenses([.no, .cancel, .negation, .absent, .loneNo, .excuse, .condition, .or, .errand])
        // `Dinner at mine on the 12th?`: what opens the talk asks who comes.
        context.isErrand = Self.isErrand(tokens)
        context.isAboutOther =
            question.tokens.contains { $0.hasAny(other) }
            || !question.tokens.contains { $0.hasAny(comes) } && (asks || record.count > 0)
    }

    /// Whether something else than coming is to be signed up for.
    private static func isErrand(_ tokens: [ChatListToken]) -> Bool {
        tokens.contains { $0.has(.errand) } && !tokens.contains { $0.has(.yes) }
    }

    private static let selves: Set<String> = ["you", "\u{6211}", "me", "tu", "\u{81EA}\u{5206}", "yo"]

    func short(_ text: ChatListText) -> String {
        let written = text.written(0..<text.count)
        return written.utf8.count <= 200 ? written : String(written.unicodeScalars.prefix(200))
    }

    /// `Name: text`; not `When: Saturday`, a time or an address.
    func bareSender(_ line: Line) -> (name: String, start: Int)? {
        let scalars = line.text.scalars
        guard let colon = scalars.prefix(42).firstIndex(of: 0x3A), colon > 0, scalars[0] != 0x22 else { return nil }
        let after = colon + 1 < scalars.count ? scalars[colon + 1] : 0x20
        guard !after.isChatDigit || !scalars[colon - 1].isChatDigit, after != 0x2F, after != 0x3A else { return nil }
        if heading(line.text) != nil || isBullet(line.text) { return nil }
        let tokens = words(line.text, from: 0, to: colon)
        guard let first = tokens.first, !tokens.isEmpty, tokens.count <= 14 else { return nil }
        guard
            !tokens.contains(where: { $0.kind == .mark && [0x2C, 0x3002, 0x21, 0x3F, 0x3B, 0x23].contains($0.value) })
        else { return nil }
        // A label, alone or as the end or the beginning of a name.
        if tokens.allSatisfy({ $0.kind == .lexical && $0.hasAny(.init([.label, .filler, .list, .rules, .errand])) }) {
            return nil
        }
        if tokens.contains(where: { $0.hasAny(.init([.errand, .absent, .invitation])) }) { return nil }
        if let last = tokens.last, last.has(.label), line.text.scalars[last.start].isChatGlyph { return nil }
        if first.has(.label), !first.isCapital || tokens.count > 1, line.text.scalars[first.start].isChatLetter {
            return nil
        }
        let name = line.text.written(0..<colon)
        guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) || name.unicodeScalars.contains("+")
        else {
            return nil
        }
        var cleaned = name
        if let mark = name.unicodeScalars.first, mark == "@" || mark == "~" {
            cleaned = String(name.unicodeScalars.dropFirst())
        }
        return (cleaned, colon + 1)
    }

    private func isQuoteAlone(_ text: ChatListText) -> Bool {
        text.scalars.first == 0x300C && text.scalars.last { $0 != 0x20 } == 0x300D
    }

    private func isAboveRuler(_ line: Line) -> Bool {
        guard let place = lines.firstIndex(where: { $0.number == line.number }), place + 1 < lines.count else {
            return false
        }
        return Self.isRuler(lines[place + 1].text.scalars.drop { $0 == 0x20 })
    }

    /// The part of a line from a place on.
    func behind(_ line: Line, _ start: Int) -> Line {
        var said = line
        let rest = line.text.scalars[start...].drop { $0 == 0x20 }
        let first = rest.indices.first.map { line.text.source[$0] } ?? line.text.original.count
        said.text = ChatListText(Array(line.text.original[first...]), plain: reader.plain)
        return said
    }

    mutating func open(_ name: String, _ line: Line, from start: Int) {
        flush()
        message = Message(name: name, line: line.number)
        guard line.text.scalars[start...].contains(where: { $0 != 0x20 }) else { return }
        let said = behind(line, start)
        message?.lines = [said]
        if isQuoteAlone(said.text), isAboveRuler(line) {
            // Below the ruler comes what is answered to it.
            message?.lines = []
            message?.isAnswering = true
        } else if !isChat {
            // The next line is somebody else's unless it says otherwise.
            flush()
        }
    }
}

extension ChatListStatement {
    /// A yes without more words.
    static func plainYes(in text: ChatListText) -> ChatListStatement {
        var tokens: [ChatListToken] = []
        let party = ChatListParty(&tokens)
        return ChatListStatement(tokens, party: party, in: text, mode: .list(.yes))
    }
}
