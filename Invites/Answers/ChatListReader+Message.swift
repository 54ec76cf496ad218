extension ChatListReader {
    /// What one person says in a message of their own, such as a mail; nil for nothing about coming.
    ///
    /// Mails are longer than lines of a chat: a yes with a condition or a but in it waits for the planner, and so does
    /// one that is said for several without their number.
    ///
    /// - Parameters:
    ///   - text: without what is quoted.
    ///   - name: who says it, as they are called in the entry.
    public func message(_ text: String, by name: String) -> ChatEntry? {
        var document = ChatListDocument([], reader: self)
        var message = ChatListDocument.Message(name: name, line: 1)
        let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
        for (place, line) in lines.prefix(ChatList.mostLines).enumerated() where !line.isEmpty {
            message.lines.append(.init(number: place + 1, text: ChatListText(Array(line), plain: plain)))
        }
        document.message = message
        // A mail answers; nobody opens a talk in it.
        document.opener = ""
        document.flush()
        guard var entry = document.record.entries().first else { return nil }
        if entry.isCertain, entry.answer == .yes { entry.doubt = doubt(of: text, partySize: entry.partySize) }
        return entry
    }

    /// Why a yes in these words is not certain.
    private func doubt(of text: String, partySize: Int) -> ChatDoubt? {
        let text = text.lowercased()
        let words = text.unicodeScalars.split { !$0.properties.isAlphabetic }.map(String.init)
        func holds(_ list: Set<String>) -> Bool {
            // Words of scripts without blanks stand anywhere.
            words.contains(where: list.contains) || list.contains { $0.utf8.first ?? 0 >= 0x80 && text.contains($0) }
        }
        if holds(Self.conditions) || text.contains(" si ") && !text.hasPrefix("si ") { return .condition }
        if holds(Self.contrasts) { return .contradiction }
        return partySize == 1 && holds(Self.plurals) ? .partyUnclear : nil
    }

    private static let conditions: Set = [
        "if", "unless", "provided", "depending", "depends", "depende", "如果", "要是", "除非", "もし", "場合は",
    ]
    private static let contrasts: Set = [
        "but", "however", "although", "though", "pero", "aunque", "但", "可是", "不过", "不過", "でも", "けど", "けれど", "ただ、",
    ]
    private static let plurals: Set = [
        "we", "us", "both", "nosotros", "nosotras", "iremos", "ambos", "我们", "我們", "咱们", "咱們", "私たち",
    ]
}
