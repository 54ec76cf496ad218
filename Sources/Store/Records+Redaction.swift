internal import SQLite

extension StoredMessage {
    private static let mark = Array("forgotten:".utf8)

    /// Whether its words went when somebody was forgotten.
    package var isCut: Bool { raw.starts(with: Self.mark) }

    /// What stays of a message: enough to tell it from others.
    fileprivate static func remainder(of digest: Int64) -> [UInt8] { mark + Array("\(digest)".utf8) }

    /// The digest of the message of which `bytes` are what stayed; nil when they are none.
    package static func digest(fromRemainder bytes: [UInt8]) -> Int64? {
        guard bytes.starts(with: mark) else { return nil }
        return Int64(String(decoding: bytes.dropFirst(mark.count), as: UTF8.self))
    }
}

/// What is taken out of the words of others when somebody is forgotten.
extension Records {
    /// Whether anything is kept that guests wrote.
    package func hasTextsOfGuests() throws -> Bool {
        try connection.first(
            """
            SELECT EXISTS (SELECT 1 FROM message) OR EXISTS (SELECT 1 FROM answer WHERE note <> '')
                OR EXISTS (SELECT 1 FROM invitation WHERE note <> '')
            """
        ) { $0.bool(0) } ?? false
    }

    package func messageIDs() throws -> [Int64] {
        try connection.query("SELECT id FROM message ORDER BY id") { $0.int64(0) }
    }

    /// Takes the words of a message away. The same bytes are known again; what was made of them stays.
    package func cut(_ message: StoredMessage) throws {
        let digest = try connection.first("SELECT digest FROM message WHERE id = \(message.id)") { $0.int64(0) } ?? 0
        try connection.execute(
            """
            UPDATE message SET raw = \(StoredMessage.remainder(of: digest)), messageID = '' WHERE id = \(message.id)
            """
        )
    }

    package func deleteVerdict(_ id: Int64) throws {
        try connection.execute("DELETE FROM verdict WHERE id = \(id)")
    }

    /// Writes the words of a verdict anew.
    package func rewrite(_ verdict: MessageVerdict) throws {
        try connection.execute(
            """
            UPDATE verdict SET comment = \(verdict.comment), reason = \(verdict.reason) WHERE id = \(verdict.id)
            """
        )
    }

    /// Writes the notes of answers anew; the body says how, nil for a note that stays.
    package func rewriteNotes(_ body: (String) -> String?) throws {
        for table in ["answer", "invitation"] {
            let notes = try connection.query("SELECT id, note FROM \(raw: table) WHERE note <> ''") { row in
                (id: row.int64(0), note: row.text(1))
            }
            for row in notes {
                guard let note = body(row.note) else { continue }
                try connection.execute("UPDATE \(raw: table) SET note = \(note) WHERE id = \(row.id)")
            }
        }
    }
}
