/// A text of lists and messages, read from its first line to its last.
struct ChatListDocument {
    struct Line {
        /// The line of the text, from 1.
        var number: Int
        var text: ChatListText
        /// Who sent what follows; empty for the app itself. Nil for a line of content.
        var sender: String?
        var numbering: ChatListNumbering?
        var isBlank = false
        var isTooLong = false
        /// Whether it is the first line of a message, on the line of the sender.
        var isInline = false
    }

    /// What a heading says about the lines under it.
    struct Section {
        /// Nil for people who have not answered.
        var answer: Answer?
        var isWaiting = false
        var isRules = false
    }

    struct Message {
        var name: String
        var line: Int
        var lines: [Line] = []
        /// Whether a list stands in it, so that what is before it is its title.
        var isList = false
        /// Whether it began with a quote of another message, so that its words stand below.
        var isAnswering = false
        /// Whether it stands inside the message of somebody else.
        var isDoubtful = false
        /// Whether its lines go on until the next sender.
        var isOpen = true
    }

    let reader: ChatListReader
    var lines: [Line] = []
    var record = ChatListRecord()
    var reading = ChatReading()
    var section: Section?
    var message: Message?
    /// Whether the title asks for something else than who comes.
    var isErrand = false
    /// How many lines of a title were looked at.
    var titleLines = 0
    /// The number of the last who has a place where the title says that everybody behind waits.
    var places: Int?
    /// Whether names without numbers are awaited.
    var awaitsNames = false
    var hasHeading = false
    /// What was said before the message that is read.
    var context = ChatListContext()
    /// Whether a number stands for a yes (`reply 1`, 扣1).
    var asksForOne = false
    /// Who opened the talk by asking who comes; empty for nobody, nil before anything was said.
    var opener: String?
    var isChat = false
    /// How the text wants its lines read.
    var customs = ChatListCustoms()
    /// Whether senders stand on lines of their own, each above one line and a blank one, so that what is below is theirs.
    var namesStandAlone = false
    var lastNumber = 0

    init(_ lines: [[Unicode.Scalar]], reader: ChatListReader) {
        self.reader = reader
        prepare(lines)
    }

    // MARK: - Lines

    private mutating func prepare(_ raw: [[Unicode.Scalar]]) {
        var stamped = 0
        for (place, scalars) in raw.enumerated() {
            guard scalars.count <= ChatList.mostCharacters else {
                let text = ChatListText(Array(scalars.prefix(200)), plain: reader.plain)
                lines.append(Line(number: place + 1, text: text, isTooLong: true))
                continue
            }
            let text = ChatListText(scalars, plain: reader.plain)
            let numbering = ChatListNumbering(text)
            if !(numbering?.isStrong ?? false), let header = ChatListHeader(timed: text), !isLabel(text, header.name) {
                stamped += 1
                let isSure = header.isSure
                lines.append(
                    Line(
                        number: place + 1,
                        text: text,
                        sender: isSure ? sender(text, header.name) : "?" + sender(text, header.name)
                    )
                )
                if let start = header.message, start < text.count {
                    var rest = content(place + 1, Array(scalars[text.source[start]...]))
                    rest.isInline = true
                    lines.append(rest)
                }
                continue
            }
            lines.append(content(place + 1, scalars))
        }
        forgetTitle(stamped)
        // A time alone beside a word is a sender only where several lines look like it.
        for place in lines.indices {
            guard let name = lines[place].sender, name.utf8.first == 0x3F else { continue }
            lines[place].sender = stamped >= 2 ? String(name.unicodeScalars.dropFirst()) : nil
        }
        nameSendersAboveTimes()
        nameSendersBelowTimes()
        isChat = lines.contains { $0.sender != nil }
        keepSequences()
        joinContinuations()
        namesStandAlone = lines.indices.count { isNameAlone($0) } >= 2
        customs = ChatListCustoms(lines, words: reader.words)
    }

    /// A single name with a time behind it above several lines is a title: `Tasting - Thu 21 Jan, 19:30`.
    private mutating func forgetTitle(_ stamped: Int) {
        guard stamped == 1, let place = lines.firstIndex(where: { $0.sender != nil }),
            lines[place].sender?.first != "?",
            place + 1 >= lines.count || !lines[place + 1].isInline,
            lines[place...].count(where: { !$0.isBlank }) >= 4, !lines[place].text.original.contains("["),
            !ChatListClock(lines[place].text.scalars, from: 0).hasTime
        else { return }
        lines[place].sender = nil
    }

    /// 保存日時：2026/12/09 22:10.
    private func isLabel(_ text: ChatListText, _ name: Range<Int>) -> Bool {
        guard name.upperBound < text.count, text.scalars[name.upperBound] == 0x3A else { return false }
        let tokens = words(text, from: name.lowerBound, to: name.upperBound)
        return tokens.last.map { $0.has(.label) && !$0.isCapital } ?? false
    }

    /// `Name:` above a line of words and a blank one.
    private func isNameAlone(_ place: Int) -> Bool {
        let below = place + 1
        guard below < lines.count, !lines[below].isBlank, lines[below].numbering == nil, !isBullet(lines[below].text),
            below + 1 >= lines.count || lines[below + 1].isBlank, let bare = bareSender(lines[place])
        else { return false }
        return lines[place].text.scalars[bare.start...].allSatisfy { $0 == 0x20 }
    }

    /// A name on a line of its own with a time below it, as messages are copied from some apps.
    private mutating func nameSendersAboveTimes() {
        var stamps: [Int] = []
        for place in lines.indices.dropFirst() where !lines[place].isTooLong {
            let above = lines[place - 1]
            guard !above.isBlank, above.sender == nil, above.text.count <= 40, above.numbering == nil else { continue }
            let scalars = lines[place].text.scalars
            let clock = ChatListClock(scalars, from: scalars.prefix { $0 == 0x20 || $0 == 0x2D }.count)
            if clock.hasTime, scalars[clock.end...].allSatisfy({ $0 == 0x20 }) { stamps.append(place) }
        }
        guard stamps.count >= 2 else { return }
        for place in stamps {
            let text = lines[place - 1].text
            lines[place].sender = sender(text, 0..<text.count)
        }
        let names = Set(stamps.map { $0 - 1 })
        lines = lines.enumerated().filter { !names.contains($0.offset) }.map(\.element)
    }

    /// A date and time on a line of its own, the name below it and then the words, as messages are copied from phones.
    private mutating func nameSendersBelowTimes() {
        let stamps = lines.indices.dropLast(2).filter { place in
            let (stamp, name, said) = (lines[place], lines[place + 1], lines[place + 2])
            guard [stamp, name, said].allSatisfy({ $0.sender == nil && !$0.isBlank && !$0.isTooLong }),
                name.numbering == nil, name.text.count <= 40
            else { return false }
            let scalars = stamp.text.scalars
            let clock = ChatListClock(scalars, from: scalars.prefix { $0 == 0x20 }.count)
            return clock.hasTime && clock.hasDate && scalars[clock.end...].allSatisfy { $0 == 0x20 }
        }
        guard stamps.count >= 2 else { return }
        for place in stamps {
            let text = lines[place + 1].text
            let end = text.scalars.last == 0x3A ? text.count - 1 : text.count
            lines[place + 1].sender = sender(text, 0..<end)
        }
        let dates = Set(stamps)
        lines = lines.enumerated().filter { !dates.contains($0.offset) }.map(\.element)
    }

    private func content(_ number: Int, _ scalars: [Unicode.Scalar]) -> Line {
        let text = ChatListText(scalars, plain: reader.plain)
        var line = Line(number: number, text: text)
        line.isBlank = text.scalars.allSatisfy { $0 == 0x20 }
        line.numbering = line.isBlank ? nil : ChatListNumbering(text)
        return line
    }

    /// `1 name` and `1, name` are lines of a list only beside other numbers.
    private mutating func keepSequences() {
        let numbered = lines.indices.filter { lines[$0].numbering != nil }
        var kept: [Int: ChatListNumbering] = [:]
        for (order, place) in numbered.enumerated() {
            guard let numbering = lines[place].numbering else { continue }
            if numbering.isStrong {
                kept[place] = numbering
                continue
            }
            let neighbours = [order - 1, order + 1].filter { numbered.indices.contains($0) }.map { numbered[$0] }
            let isNear = neighbours.contains { other in
                let gap = (lines[other].numbering?.number ?? -9) - numbering.number
                // `3 places` above a 1 is no line of the list.
                return abs(gap) <= 2 && abs(other - place) <= 3 && (gap >= 0 || other < place)
            }
            if isNear { kept[place] = numbering }
        }
        for place in numbered { lines[place].numbering = kept[place] }
    }

    /// A line between two numbers, or set in, goes on with the line above.
    private mutating func joinContinuations() {
        var joined: [Line] = []
        for (place, line) in lines.enumerated() {
            if let last = joined.last, let above = last.numbering, line.numbering == nil, !line.isBlank,
                !line.isTooLong,
                line.sender == nil, last.text.original.count + line.text.original.count < ChatList.mostCharacters,
                last.number == line.number - 1 || joined.count > 1 && lines[place - 1].number == line.number - 1,
                isContinuation(line, of: above, before: place + 1 < lines.count ? lines[place + 1].numbering : nil)
            {
                let text = ChatListText(last.text.original + ["\n"] + line.text.original, plain: reader.plain)
                joined[joined.count - 1].text = text
            } else {
                joined.append(line)
            }
        }
        lines = joined
    }

    private func isContinuation(
        _ line: Line,
        of above: ChatListNumbering,
        before next: ChatListNumbering?
    ) -> Bool {
        let scalars = line.text.scalars
        let blanks = scalars.prefix { $0 == 0x20 }.count
        guard blanks < scalars.count, !isBullet(line.text) else { return false }
        let isOpening = scalars[blanks] == 0x28
        let isBetween = next.map { $0.number == above.number + 1 } ?? false
        guard blanks >= 2 || isOpening || isBetween else { return false }
        if heading(line.text) != nil || namesRules(line.text) || scalars[blanks] == 0x23 { return false }
        let tokens = words(line.text, from: 0)
        if blanks < 2, !isOpening, tokens.contains(where: { $0.has(.waiting) }) { return false }
        if !isOpening, let own = explicit(tokens, in: line.text), own.answer != .yes { return false }
        // `Name: …` is a sender.
        return !scalars.prefix(20).contains(0x3A) || blanks >= 2
    }

    // MARK: - Words

    func words(_ text: ChatListText, from start: Int, to end: Int? = nil) -> [ChatListToken] {
        var tokens = ChatListToken.all(of: text, from: start, to: end ?? text.count, words: reader.words)
        customs.apply(to: &tokens, in: text)
        return tokens
    }

    private func sender(_ text: ChatListText, _ range: Range<Int>) -> String {
        var name = text.written(range)
        while let first = name.unicodeScalars.first, first == "~" || first == " " || first == "\u{FF5E}" {
            name = String(name.unicodeScalars.dropFirst())
        }
        // 名字(12345678), Name <name@example.org>.
        for (open, close) in [("(", ")"), ("\u{FF08}", "\u{FF09}"), ("<", ">")] {
            guard name.hasSuffix(close), let place = name.unicodeScalars.lastIndex(where: { String($0) == open }) else {
                continue
            }
            let inside = name.unicodeScalars[place...].dropFirst().dropLast()
            let isNumber = !inside.isEmpty && inside.allSatisfy { $0.value.isChatDigit }
            if isNumber || open == "<" { name = ChatListText.clean(name.unicodeScalars[..<place]) }
        }
        return name
    }
}
