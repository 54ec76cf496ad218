extension ChatListDocument {
    mutating func read() -> ChatReading {
        for place in lines.indices { read(place) }
        flush()
        reading.entries = record.entries()
        reading.isChatList = hasHeading || !reading.entries.isEmpty
        return reading
    }

    private mutating func read(_ place: Int) {
        let line = lines[place]
        if line.isTooLong {
            flush()
            var entry = ChatEntry(
                line: line.number,
                name: "",
                answer: .yes,
                text: line.text.written(0..<line.text.count)
            )
            entry.doubt = .lineTooLong
            return record.append(entry)
        }
        if let sender = line.sender {
            flush()
            section = nil
            message = Message(name: sender, line: line.number)
            return
        }
        if line.isBlank {
            if awaitsNames, record.count > 0, !isUnderHeading(place) { awaitsNames = false }
            return
        }
        if skips(line) { return }
        if let numbering = line.numbering, !asksForOneAnswer(line, numbering) { return readNumbered(line, numbering) }
        if message?.isOpen == true, isChat {
            message?.lines.append(line)
            return
        }
        if isHashHeading(line.text) {
            flush()
            return openList(line)
        }
        if readNamesAfterHeading(line) { return }
        if let bare = bareSender(line) { return open(bare.name, line, from: bare.start) }
        if message?.isOpen == true, message?.lines.isEmpty == true,
            message?.isAnswering == true || explicit(words(line.text, from: 0), in: line.text) == nil
        {
            message?.lines.append(line)
            return flush()
        }
        flush()
        readFree(place)
    }

    /// Whether a heading stands right above.
    private func isUnderHeading(_ place: Int) -> Bool {
        place > 0 && heading(lines[place - 1].text) != nil
    }

    /// In a chat that asks for a 1, a line of one number is an answer.
    private func asksForOneAnswer(_ line: Line, _ numbering: ChatListNumbering) -> Bool {
        message != nil && line.isInline && numbering.end >= line.text.count && !numbering.isStrong
    }

    /// Quotes, rulers and what chat apps write themselves.
    private mutating func skips(_ line: Line) -> Bool {
        let scalars = line.text.scalars.drop { $0 == 0x20 }
        if scalars.first == 0x3E { return true }
        if Self.isRuler(scalars) {
            // 「Name: …」 above a row of hyphens is the message that is answered.
            if let first = message?.lines.first, first.text.scalars.first == 0x300C { message?.lines = [] }
            return true
        }
        return false
    }

    private static func isRuler(_ scalars: ArraySlice<UInt32>) -> Bool {
        let rulers: Set<UInt32> = [0x20, 0x2D, 0x3D, 0x5F, 0x2A, 0x7E, 0x2500, 0x2501, 0xB7]
        return scalars.count >= 3 && scalars.allSatisfy { rulers.contains($0) }
    }

    // MARK: - Messages

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
            if !original.isEmpty { original.append("\n") }
            original += line.text.original
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
        say(text, by: done.name, line: done.lines.first?.number ?? done.line)
    }

    /// What a sender says.
    private mutating func say(_ text: ChatListText, by name: String, line: Int) {
        var tokens = words(text, from: 0)
        while let first = tokens.first, first.isMark("@") {
            // @Name in front addresses somebody.
            tokens.removeFirst()
            if !tokens.isEmpty { tokens.removeFirst() }
            while let next = tokens.first, !next.hasBlankBefore, next.kind != .lexical { tokens.removeFirst() }
        }
        if let first = tokens.first, first.isMark("\u{300C}") {
            // 「Name：…」 is what somebody else said.
            guard let close = tokens.firstIndex(where: { $0.isMark("\u{300D}") }) else { return }
            if tokens[..<close].contains(where: { $0.isMark(":") }) { tokens.removeSubrange(...close) }
        }
        let key = ChatListRecord.key(name, plain: reader.plain)
        defer { listen(text) }
        if Self.selves.contains(key) { return }
        if let number = command(tokens) {
            var entry = ChatEntry(line: line, number: number, name: "", answer: .no, text: short(text))
            guard let target = record.key(ofNumber: number) else {
                entry.doubt = .unknownNumber
                return record.append(entry)
            }
            entry.name = record.name(of: target)
            entry.doubt = target == key ? nil : .aboutSomebodyElse
            return record.set(entry, key: target)
        }
        let party = ChatListParty(&tokens, isAfterName: true)
        var statement = ChatListStatement(tokens, party: party, in: text, mode: .message(isAboutOther: isAboutOther))
        if asksForOne, tokens.count == 1, let one = tokens.first, one.kind == .digits, one.value == 1 {
            statement = .plainYes(in: text)
        }
        guard let answer = statement.answer else { return }
        var entry = ChatEntry(line: line, name: name, answer: answer, text: short(text))
        entry.partySize = statement.isSender ? 1 : statement.partySize
        entry.note = statement.note
        entry.doubt = statement.doubt
        if text.struck.contains(true) { entry.doubt = entry.doubt ?? .unclear }
        if !name.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.isEmoji }) {
            entry.doubt = .notAName
        }
        if key.isEmpty { entry.doubt = .noName }
        record.say(entry, key: key, statement: statement, isPartySaid: party.isSaid)
    }

    /// Keeps in mind what was asked last.
    private mutating func listen(_ text: ChatListText) {
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
            if clauses.contains(where: { $0.isToOthers }) { isAboutOther = false }
            return
        }
        let comes = ChatListSenses([
            .yes, .no, .maybe, .also, .invitation, .wish,
        ])
        let asks = question.tokens.contains {
            $0.has(.question) && !["\u{5417}", "\u{5462}"].contains(text.written($0.start..<$0.end))
        }
        // `Dinner at mine on the 12th?`: what opens the talk asks who comes.
        isAboutOther = !question.tokens.contains { $0.hasAny(comes) } && (asks || record.count > 0)
    }

    private static let selves: Set<String> = ["you", "\u{6211}", "me", "tu", "\u{81EA}\u{5206}", "yo"]

    func short(_ text: ChatListText) -> String {
        let written = text.written(0..<text.count)
        return written.utf8.count <= 200 ? written : String(written.unicodeScalars.prefix(200))
    }

    /// `Name: text`; not `When: Saturday`, a time or an address.
    private func bareSender(_ line: Line) -> (name: String, start: Int)? {
        let scalars = line.text.scalars
        guard let colon = scalars.prefix(42).firstIndex(of: 0x3A), colon > 0 else { return nil }
        let after = colon + 1 < scalars.count ? scalars[colon + 1] : 0x20
        guard !after.isChatDigit || !scalars[colon - 1].isChatDigit, after != 0x2F, after != 0x3A else { return nil }
        if heading(line.text) != nil || isBullet(line.text) { return nil }
        let tokens = words(line.text, from: 0, to: colon)
        guard let first = tokens.first, !tokens.isEmpty, tokens.count <= 14 else { return nil }
        guard
            !tokens.contains(where: { $0.kind == .mark && [0x2C, 0x3002, 0x21, 0x3F, 0x3B, 0x23].contains($0.value) })
        else { return nil }
        // A label, alone or as the end or the beginning of a name.
        if tokens.allSatisfy({ $0.kind == .lexical && $0.hasAny(.init([.label, .filler, .list, .rules])) }) {
            return nil
        }
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

    private mutating func open(_ name: String, _ line: Line, from start: Int) {
        flush()
        message = Message(name: name, line: line.number)
        let rest = line.text.scalars[start...].drop { $0 == 0x20 }
        guard let first = rest.indices.first else { return }
        var said = line
        said.text = ChatListText(Array(line.text.original[line.text.source[first]...]), plain: reader.plain)
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
