extension ChatListReader {
    /// What one person says in a message of their own, such as a mail; nil for nothing about coming.
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
        document.flush()
        return document.record.entries().first
    }
}
