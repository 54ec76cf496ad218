/// Lines between the lists that say what the lines below them are.
extension ChatListDocument {
    /// Reads a remark that some wait or a heading of rules; false when it is neither.
    mutating func readNotice(_ place: Int) -> Bool {
        if beginsWaiting(lines[place]) {
            section = Section(answer: .yes, isWaiting: true)
            return true
        }
        if endsRules(place) { section = nil }
        guard namesRules(lines[place].text), stands(aboveItems: place) else { return false }
        section = Section(isRules: true)
        lastNumber = 0
        return true
    }

    // MARK: - Who waits

    /// Whether a remark below the lines of a list says that who follows waits: ※満席です。以下キャンセル待ち, 已满，以下候补.
    func beginsWaiting(_ line: Line) -> Bool {
        guard line.numbering == nil, !isBullet(line.text), line.text.count <= 60, lastNumber > 0 || record.count > 0
        else { return false }
        let tokens = words(line.text, from: 0)
        guard tokens.contains(where: { $0.has(.waiting) }), !tokens.contains(where: { $0.isMark("?") }) else {
            return false
        }
        let written = ChatListCustoms.plain(line.text)
        return lastNumber > 0 || Self.waitingMarks.contains { written.contains($0) }
    }

    private static let waitingMarks = [
        "以下", "以后", "以降", "ここから", "これより", "下记", "下記", "下面", "満席", "满", "below", "from here", "full", "abajo",
        "a partir", "aqui", "completo", "lleno",
    ]

    /// The number of the last who has a place, where a title says that everybody behind waits: 10人まで、以降キャンセル待ち.
    func places(_ tokens: [ChatListToken]) -> Int? {
        guard let waiting = tokens.firstIndex(where: { $0.has(.waiting) }) else { return nil }
        return tokens[..<waiting].compactMap(\.number).filter { (2...99).contains($0) }.max()
    }

    // MARK: - Rules

    /// Whether a line without a colon stands above rules, questions and the like: `House rules`, 注意事项.
    func namesRules(_ text: ChatListText) -> Bool {
        guard text.count <= 40 else { return false }
        let all = words(text, from: 0).filter { $0.kind != .mark && $0.kind != .sign }
        guard let first = all.first, let last = all.last, all.count <= 6,
            !all.dropLast().contains(where: { $0.number != nil || $0.hasAny(.init([.list, .yes, .no, .maybe])) })
        else { return false }
        let isNamed = [first, last].contains {
            Self.ruleWords.contains(ChatListCustoms.plain(text, $0.start..<$0.end))
        }
        // The plain form is in simplified script.
        let (plain, written) = (ChatListCustoms.plain(text), text.written(first.start..<last.end))
        return isNamed || Self.ruleEndings.contains { written.hasSuffix($0) || plain.hasSuffix($0) }
    }

    private static let ruleWords: Set<String> = [
        "rules", "guidelines", "agenda", "reminders", "questions", "notes", "programme", "etiquette", "housekeeping",
        "itinerary", "reglas", "normas", "preguntas", "avisos", "recordatorios", "programa", "itinerario",
        "instrucciones", "indicaciones",
    ]
    private static let ruleEndings = [
        "规则", "守则", "公约", "须知", "注意事项", "流程", "议程", "议题", "讨论问题", "讨论题", "提醒", "提示", "约定", "规矩", "规定",
        "ルール", "注意事項", "注意点", "お願い", "お約束", "約束事", "流れ", "議題", "アジェンダ", "プログラム", "質問", "決まりごと", "心得",
    ]

    /// Whether the line under a heading of rules is the first of them.
    func stands(aboveItems place: Int) -> Bool {
        guard let next = lines[(place + 1)...].first(where: { !$0.isBlank }), next.sender == nil else { return false }
        return next.numbering.map { $0.number <= 1 } ?? isBullet(next.text)
    }

    /// Whether numbered rules are over at a blank line or a question (`Who's in?`).
    func endsRules(_ place: Int) -> Bool {
        guard section?.isRules == true, lastNumber > 0 else { return false }
        if lines[place].isBlank {
            let next = lines[place...].first { !$0.isBlank }
            return next?.numbering?.number != lastNumber + 1
        }
        return lines[place].numbering == nil && Self.asksWho(ChatListCustoms.plain(lines[place].text))
    }

    // MARK: - What is no name

    /// `Who's in?`, ¿Quién viene?, 谁来.
    static func asksWho(_ written: String) -> Bool {
        let word = written.split { $0 == " " || $0 == "?" || $0 == "'" || $0 == "," }.first.map(String.init) ?? ""
        return ["who", "whos", "whose", "quien", "quienes", "anyone", "anybody", "alguien"].contains(word)
            || ["谁", "誰", "边个", "哪位", "有没有人", "有人", "どなた", "だれか"].contains { word.hasPrefix($0) }
    }

    /// `Be on time`, `No pitching`, 请勿迟到: a rule, told from a name by the small letter behind its first word.
    static func commands(_ text: ChatListText, _ start: Int, _ tokens: [ChatListToken]) -> Bool {
        let here = tokens.drop { $0.start < start }
        let written = ChatListCustoms.plain(text, start..<text.count)
        if ["请", "勿", "禁止", "不要", "不得"].contains(where: { written.hasPrefix($0) }) { return true }
        guard let first = written.split(separator: " ").first, orders.contains(String(first)) else { return false }
        let next = here.first { $0.start >= start + first.unicodeScalars.count }
        return next.map { !$0.isCapital && $0.hasBlankBefore && ($0.kind == .word || $0.kind == .lexical) } ?? false
    }

    private static let orders: Set<String> = [
        "be", "no", "not", "don't", "buy", "bring", "please", "arrive", "pay", "keep", "leave", "turn", "what", "how",
        "why", "when", "where", "which", "do", "did", "is", "are", "tell", "let", "respect", "share", "order", "take",
        "ser", "llegar", "traer", "pagar", "respetar", "comprar", "avisar", "cada", "que", "como", "cual", "donde",
        "cuando", "por", "se", "hay", "prohibido", "puntualidad", "silenciar", "apagar", "evitar", "pedir",
    ]
}
