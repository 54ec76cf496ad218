package import Calendars
internal import SQLite

/// A message as it came in.
package struct StoredMessage: Sendable {
    package var id: Int64
    package var receivedAt: Instant
    package var isMail: Bool
    package var raw: [UInt8]
    /// Whether it was there before.
    package var isKnown = false
}

extension Records {
    /// Keeps a message; the one that is there when the same bytes came before.
    package func keepMessage(
        _ raw: [UInt8],
        digest: Int64,
        messageID: String,
        isMail: Bool,
        at now: Instant,
        import importID: Int64? = nil
    ) throws -> StoredMessage {
        try connection.execute(
            """
            INSERT OR IGNORE INTO message (digest, messageID, receivedAt, isMail, raw, import)
            VALUES (\(digest), \(messageID), \(now), \(isMail), \(raw), \(importID))
            """
        )
        guard connection.changes == 0 else {
            return StoredMessage(id: connection.lastInsertedID, receivedAt: now, isMail: isMail, raw: raw)
        }
        // What is kept of it may be less than came again.
        let known = try connection.first("SELECT id, receivedAt, raw FROM message WHERE digest = \(digest)") { row in
            StoredMessage(
                id: row.int64(0),
                receivedAt: row.instant(1),
                isMail: isMail,
                raw: row.bytes(2),
                isKnown: true
            )
        }
        guard let known else {
            throw StoreError(kind: .damaged, message: "a message that is there cannot be read")
        }
        return known
    }

    package func message(_ id: Int64) throws -> StoredMessage? {
        try connection.first("SELECT id, receivedAt, isMail, raw FROM message WHERE id = \(id)") { row in
            StoredMessage(id: row.int64(0), receivedAt: row.instant(1), isMail: row.bool(2), raw: row.bytes(3))
        }
    }

    package func hasMessage(digest: Int64) throws -> Bool {
        try connection.first("SELECT 1 FROM message WHERE digest = \(digest)") { _ in true } ?? false
    }

    /// Every message, with its Message-ID.
    package func eachMessage(_ body: (StoredMessage, String) throws -> Void) throws {
        try connection.forEach("SELECT id, receivedAt, isMail, raw, messageID FROM message ORDER BY id") { row in
            let message = StoredMessage(
                id: row.int64(0),
                receivedAt: row.instant(1),
                isMail: row.bool(2),
                raw: row.bytes(3)
            )
            try body(message, row.text(4))
        }
    }
}
