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
            if endsRules(place) { section = nil }
            if awaitsNames, record.count > 0, !isUnderHeading(place) { awaitsNames = false }
            return
        }
        if skips(line) || isLegend(line) { return }
        if let numbering = line.numbering, !asksForOneAnswer(line, numbering), !isSaid(line, numbering) {
            return readNumbered(line, numbering)
        }
        if message?.isOpen == true, isChat { return readInMessage(place) }
        if isHashHeading(line.text) {
            flush()
            return openList(line)
        }
        if readNamesAfterHeading(line) { return }
        if let bare = bareSender(line) { return open(bare.name, line, from: bare.start) }
        if message?.isOpen == true, message?.lines.isEmpty == true,
            message?.isAnswering == true || namesStandAlone || explicit(words(line.text, from: 0), in: line.text) == nil
        {
            message?.lines.append(line)
            return flush()
        }
        flush()
        readFree(place)
    }

    private mutating func readInMessage(_ place: Int) {
        let line = lines[place]
        if interrupts(line) { return }
        if message?.isList == true, beginsWaiting(line) { section = Section(answer: .yes, isWaiting: true) }
        if endsRules(place) { section = nil }
        if message?.isList == true, let found = heading(line.text), isHeadingHere(found, place) {
            section = found
            lastNumber = 0
            return
        }
        message?.lines.append(line)
    }

    /// A line that explains signs, which may be the title too.
    private mutating func isLegend(_ line: Line) -> Bool {
        guard customs.legends.contains(line.number), line.numbering == nil else { return false }
        if reading.title.isEmpty, record.count == 0 { reading.title = short(line.text) }
        return true
    }

    /// Opens a message inside a message where a second way is used to say who speaks: it may be theirs, or quoted.
    private mutating func interrupts(_ line: Line) -> Bool {
        guard !line.isInline, let other = bareSender(line), answers(line, from: other.start) else { return false }
        flush()
        let said = behind(line, other.start)
        message = Message(name: other.name, line: line.number, lines: [said], isDoubtful: true)
        return true
    }

    /// Whether a heading stands right above.
    private func isUnderHeading(_ place: Int) -> Bool {
        place > 0 && heading(lines[place - 1].text) != nil
    }

    /// `Ann: 3 of us`: what begins with a number behind a sender is a message.
    private func isSaid(_ line: Line, _ numbering: ChatListNumbering) -> Bool {
        line.isInline && !numbering.isStrong && message?.isList == false
    }

    /// In a chat that asks for a 1, a line of one number is an answer.
    private func asksForOneAnswer(_ line: Line, _ numbering: ChatListNumbering) -> Bool {
        message != nil && (line.isInline || asksForOne && message?.lines.isEmpty == true)
            && numbering.end >= line.text.count && !numbering.isStrong
    }

    /// Quotes, rulers and what chat apps write themselves.
    private mutating func skips(_ line: Line) -> Bool {
        let scalars = line.text.scalars.drop { $0 == 0x20 }
        if scalars.first == 0x3E || isChat && isDate(line) { return true }
        if Self.isRuler(scalars) {
            // 「Name: …」 above a row of hyphens is the message that is answered.
            if let first = message?.lines.first?.text.scalars.first, first == 0x300C || first == 0x22 {
                message?.lines = []
            }
            return true
        }
        return false
    }

    /// A day on a line of its own, as chat apps write it between messages.
    private func isDate(_ line: Line) -> Bool {
        guard !line.isInline, let start = line.text.scalars.firstIndex(where: { $0 != 0x20 }) else { return false }
        let clock = ChatListClock(line.text.scalars, from: start)
        return clock.hasDate && line.text.scalars[clock.end...].allSatisfy { $0 == 0x20 }
    }

    static func isRuler(_ scalars: ArraySlice<UInt32>) -> Bool {
        let rulers: Set<UInt32> = [0x20, 0x2D, 0x3D, 0x5F, 0x2A, 0x7E, 0x2500, 0x2501, 0xB7]
        return scalars.count >= 3 && scalars.allSatisfy { rulers.contains($0) }
    }

    /// Whether what stands behind a name is an answer.
    private func answers(_ line: Line, from start: Int) -> Bool {
        var tokens = words(line.text, from: start)
        let party = ChatListParty(&tokens, isAfterName: true)
        return ChatListStatement(tokens, party: party, in: line.text, mode: .message(.init())).answer != nil
    }
}
