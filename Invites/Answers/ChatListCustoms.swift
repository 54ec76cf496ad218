/// What a text says about how its lines are to be read: what its marks, numbers and words stand for.
struct ChatListCustoms {
    /// What signs say where the text explains them; empty for signs that say nothing about coming.
    private var marks: [UInt32: ChatListSenses] = [:]
    /// The lines that explain signs.
    private(set) var legends: Set<Int> = []
    /// Whether a bare number behind a name is the whole party.
    private(set) var countsBareNumbers = false
    /// Whether +1 is the person alone (＋1＝本人).
    private(set) var plusCountsSelf = false
    /// Whether people were asked to answer with +1, so that it may be the person alone.
    private(set) var plusIsVote = false
    /// Whether nearly everybody has a mark behind the name.
    private(set) var hasMarks = false
    /// Whether money is asked for, so that a cross may stand for who has not paid.
    private(set) var asksForMoney = false
    /// Whether signs are explained in a way that is not understood.
    private var isOpen = false
    private var isPotluck = false
    private var isJapanese = false
    private var isAboutRides = false

    /// The letters of what may be chosen where the text announces them.
    private(set) var choices: Set<UInt32> = []

    init() {}

    init(_ lines: [ChatListDocument.Line], words: ChatListLexicon) {
        let entries = lines.filter { $0.numbering != nil || Self.isBulleted($0.text) }
        let isChat = lines.contains { $0.sender != nil }
        let first = lines.firstIndex { $0.numbering != nil } ?? lines.count
        let around = (isChat ? lines[..<first] : lines[...]).filter {
            $0.sender == nil && $0.numbering == nil && !$0.isBlank && !$0.isTooLong && !Self.isBulleted($0.text)
        }
        isJapanese = lines.contains { $0.text.scalars.contains { $0.isChatHiragana || $0.isChatKatakana } }
        for line in around.prefix(60) {
            let tokens = ChatListToken.all(of: line.text, from: 0, to: line.text.count, words: words)
            read(line, tokens)
        }
        choices = Self.choices(in: Array(lines[..<(entries.isEmpty ? lines.count : first)].filter { !$0.isTooLong }))
        let names = entries.isEmpty ? Array(around) : entries
        let counted =
            entries.isEmpty ? (isChat ? [] : Array(around.drop { Self.lastNumber($0.text, from: 0) == nil })) : entries
        let marked = names.drop { legends.contains($0.number) || !Self.endsInMark($0.text) }
        hasMarks = Self.isNearlyAll(marked.count { Self.endsInMark($0.text) }, of: marked.count)
        let written = around.map { Self.plain($0.text) }
        let isAskedFor = written.contains { line in Self.asksForTotal(line) }
        let isOther = written.contains { line in Self.otherNumbers.contains { line.contains($0) } }
        countsBareNumbers = !isOther && (isAskedFor || Self.countsHeads(counted))
    }

    // MARK: - Titles

    private mutating func read(_ line: ChatListDocument.Line, _ tokens: [ChatListToken]) {
        let written = Self.plain(line.text)
        func holds(_ words: [String]) -> Bool { words.contains { written.contains($0) } }
        if holds(Self.potluck), !tokens.contains(where: { $0.hasAny(ChatListParty.nouns) }) { isPotluck = true }
        if holds(Self.rides) { isAboutRides = true }
        if Self.asksForPlus(written) { plusIsVote = true }
        if Self.isPlusOfSelf(written) {
            plusCountsSelf = true
            legends.insert(line.number)
        }
        let signs = tokens.filter { Self.sign($0, in: line.text) != nil }
        if holds(Self.advance) { asksForMoney = true }
        guard holds(Self.money) else { return explain(line, tokens) }
        let answers = ChatListSenses([.yes, .no, .maybe, .cancel])
        let isAnswered = tokens.contains { Self.sign($0, in: line.text) == nil && $0.hasAny(answers) }
        guard !isAnswered else { return explain(line, tokens) }
        let ticks = signs.map { line.text.scalars[$0.start] }.filter(Self.ticks.contains)
        if !ticks.isEmpty {
            for sign in ticks { marks[sign] = [] }
            legends.insert(line.number)
            asksForMoney = true
        } else if written.contains("=") || written.contains("\"") {
            legends.insert(line.number)
        }
    }

    /// `✅ coming ❌ not coming`, 去的✅ 不去❌.
    private mutating func explain(_ line: ChatListDocument.Line, _ tokens: [ChatListToken]) {
        let places = tokens.indices.filter { Self.sign(tokens[$0], in: line.text) != nil }
        guard places.count >= 2, let first = places.first else { return }
        let isDefined =
            tokens.indices.contains(first + 1) && (tokens[first + 1].isMark("=") || tokens[first + 1].isMark(":"))
        let isBefore = first == 0 || isDefined
        var found: [UInt32: ChatListSense] = [:]
        for (order, place) in places.enumerated() {
            guard let sign = Self.sign(tokens[place], in: line.text) else { continue }
            let next = order + 1 < places.count ? places[order + 1] : tokens.count
            let words = isBefore ? tokens[(place + 1)..<next] : tokens[(order == 0 ? 0 : places[order - 1] + 1)..<place]
            guard let answer = Self.answer(of: words) else { continue }
            found[sign] = answer
        }
        guard Set(found.values).count >= 2 else {
            if isDefined { defineOther(line, tokens, found) }
            return
        }
        for (sign, answer) in found { marks[sign] = .init(answer) }
        legends.insert(line.number)
    }

    /// `✅ = vegetarian`: signs that say nothing about coming, or something that is not understood.
    private mutating func defineOther(
        _ line: ChatListDocument.Line,
        _ tokens: [ChatListToken],
        _ found: [UInt32: ChatListSense]
    ) {
        guard found.isEmpty else {
            isOpen = true
            return
        }
        for sign in tokens.compactMap({ Self.sign($0, in: line.text) }) where sign != 0x3F { marks[sign] = [] }
        legends.insert(line.number)
    }

    private static func answer(of tokens: ArraySlice<ChatListToken>) -> ChatListSense? {
        func has(_ senses: ChatListSenses) -> Bool { tokens.contains { $0.hasAny(senses) } }
        if has(.init([.maybe, .loneMaybe, .likely])) { return .maybe }
        if has(.init([.no, .cancel, .absent, .loneNo, .negation, .excuse])) { return .no }
        return has(.init([.yes, .loneYes, .invitation, .motion])) ? .yes : nil
    }

    /// The character of a token that is a sign.
    private static func sign(_ token: ChatListToken, in text: ChatListText) -> UInt32? {
        let first = text.scalars[token.start]
        guard token.end - token.start == 1, !first.isChatGlyph, !first.isChatLetter, !first.isChatDigit else {
            return nil
        }
        if token.isMark("?") { return first }
        return token.kind == .sign && first >= 0x2190 || token.kind == .lexical && first > 0x7F ? first : nil
    }

    // MARK: - Lines

    /// Reads the words of a line as the text wants them read.
    func apply(to tokens: inout [ChatListToken], in text: ChatListText) {
        let isRide = isOfRide(text)
        setAsideCodes(in: &tokens, text)
        for place in tokens.indices {
            if let sign = Self.sign(tokens[place], in: text), !tokens[place].isMark("?") {
                if let meaning = marks[sign] {
                    tokens[place].senses = meaning
                    tokens[place].kind = meaning.isEmpty ? .sign : .lexical
                } else if hasMarks {
                    tokens[place].senses.remove(.init(.bare))
                }
            }
            // 2個 counts things in Japanese.
            if isJapanese, text.scalars[tokens[place].start..<tokens[place].end].elementsEqual([0x4E2A]) {
                tokens[place].senses = .init(.thing)
            }
            if isRide, Self.seats.contains(text.written(tokens[place].start..<tokens[place].end).lowercased()) {
                tokens[place].senses = .init(.thing)
            }
        }
    }

    /// Whether a line is about places in a car.
    func isOfRide(_ text: ChatListText) -> Bool {
        (isAboutRides || Self.speaksOfRide(text)) && !Self.asksForRide(text)
    }

    /// Makes words that only note who has paid signs.
    func setAsidePayments(in tokens: inout [ChatListToken], _ text: ChatListText) {
        guard asksForMoney || !legends.isEmpty else { return }
        for place in tokens.indices
        where Self.payments.contains(text.written(tokens[place].start..<tokens[place].end).lowercased()) {
            tokens[place].kind = .sign
            tokens[place].senses = []
        }
    }

    /// Marks the words behind a name that are things which are brought or places in a car.
    func markThings(in tokens: inout [ChatListToken], _ text: ChatListText) {
        // 田中さんと: a guest.
        let written = Self.plain(text)
        let isPotluck = isPotluck && !Self.titled.contains { written.contains($0) }
        var isBrought = isPotluck
        for place in tokens.indices {
            let token = tokens[place]
            if token.kind == .mark { isBrought = isPotluck }
            // `llevo facturas`; who is brought stands behind `llevo a`.
            let word = text.written(token.start..<token.end).lowercased()
            if Self.carrying.contains(word) { isBrought = true }
            // +1 烤鸡: the number ends before the blank.
            let isBehindNumber =
                place > 0 && tokens[place - 1].kind == .digits && token.hasBlankBefore && token.kind == .glyph
            let isUnknown = token.kind == .word && !token.isCapital || token.kind == .glyph && !isBehindNumber
            // 带小红: perhaps a guest.
            let isNickname = place > 0 && tokens[place - 1].has(.bring) && Self.nicknames.contains(word)
            if isNickname { isBrought = false }
            if isBrought, isUnknown { tokens[place].senses.insert(.init(.thing)) }
        }
        setAsideSeats(in: &tokens, text)
    }

    /// Whether a cross on this line may be about money.
    func leavesOpen(_ tokens: [ChatListToken], in text: ChatListText) -> Bool {
        isOpen && tokens.contains { Self.sign($0, in: text).map(Self.ticks.contains) ?? false }
            || asksForMoney
                && tokens.contains { token in
                    Self.sign(token, in: text).map { Self.ticks.contains($0) && token.has(.no) } ?? false
                }
    }

    // MARK: - Shapes

    static func plain(_ text: ChatListText) -> String {
        String(String.UnicodeScalarView(text.scalars.compactMap(Unicode.Scalar.init)))
    }

    static func plain(_ text: ChatListText, _ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(text.scalars[range].compactMap(Unicode.Scalar.init)))
    }

    private static func isBulleted(_ text: ChatListText) -> Bool {
        guard let start = text.scalars.firstIndex(where: { $0 != 0x20 }) else { return false }
        let first = text.scalars[start]
        return [0x30FB, 0x2022, 0xB7, 0x25AA, 0x25E6, 0x25CF, 0x2023].contains(first)
            || first == 0x2D && start + 1 < text.count && text.scalars[start + 1] == 0x20
    }

    private static func isNearlyAll(_ count: Int, of all: Int) -> Bool { count >= 3 && 4 * count >= 3 * all }

    /// `Name ✅`, `Name ❌ work`.
    static func endsInMark(_ text: ChatListText) -> Bool {
        guard let place = text.scalars.firstIndex(where: { ticks.contains($0) || $0 == 0x3F }), place > 0 else {
            return false
        }
        return place <= 24 && text.scalars[..<place].contains { $0.isChatGlyph || $0.isChatLetter }
    }

    /// Whether nearly all lines end in a number, some of them in 1, and the numbers are no second numbering.
    private static func countsHeads(_ lines: [ChatListDocument.Line]) -> Bool {
        var numbers: [Int] = []
        var others = 0
        for line in lines {
            let start = line.numbering?.end ?? 0
            guard line.text.scalars[start...].contains(where: { $0 != 0x20 }) else { continue }
            if let number = lastNumber(line.text, from: start) { numbers.append(number) } else { others += 1 }
        }
        guard isNearlyAll(numbers.count, of: numbers.count + others), numbers.contains(1) else { return false }
        let isCounting = zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
        return !isCounting && numbers.allSatisfy { (1...9).contains($0) }
    }

    /// The number in `Name (4)`, `Name - 3`, `Name: 2`, `Name 1`.
    private static func lastNumber(_ text: ChatListText, from start: Int) -> Int? {
        var scalars = text.scalars[start...]
        while let last = scalars.last, [0x20, 0x29, 0x5D].contains(last) { scalars.removeLast() }
        let digits = scalars.reversed().prefix { $0.isChatDigit }
        guard (1...2).contains(digits.count) else { return nil }
        scalars.removeLast(digits.count)
        guard let before = scalars.last, [0x20, 0x28, 0x5B, 0x3A, 0x2D].contains(before),
            scalars.contains(where: { $0.isChatGlyph || $0.isChatLetter }), !scalars.contains(where: \.isChatDigit)
        else { return nil }
        return digits.reversed().reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
