package import Calendars
package import Invites
internal import SQLite

/// What became of one thing that a message said.
package struct MessageVerdict: Sendable {
    package enum Verdict: String, Sendable, Bindable {
        case applied, ignored, flagged, pending, rejected
    }

    package enum Wish: String, Sendable, Bindable {
        case none = ""
        case refresh, otherTime, join
    }

    /// What the host decided about it; settled when a later message made it count.
    package enum Decision: String, Sendable, Bindable {
        case open = ""
        case accepted, refused, settled
    }

    package var id: Int64 = 0
    package var message: Int64
    package var verdict: Verdict
    package var reason: String
    package var event: Event.ID?
    package var email = ""
    package var name = ""
    package var instance = ""
    package var answer: Answer?
    package var guests = 0
    package var comment = ""
    package var sequence: Int?
    package var stamp: Instant?
    package var wish = Wish.none
    package var proposedStart: Instant?
    package var proposedEnd: Instant?
    package var decision = Decision.open

    package init(message: Int64, verdict: Verdict, reason: String) {
        self.message = message
        self.verdict = verdict
        self.reason = reason
    }
}

/// A message as it came in.
package struct StoredMessage: Sendable {
    package var id: Int64
    package var receivedAt: Instant
    package var isMail: Bool
    package var raw: [UInt8]
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
        let row = try connection.first("SELECT id, receivedAt FROM message WHERE digest = \(digest)") {
            (id: $0.int64(0), at: $0.instant(1))
        }
        return StoredMessage(id: row?.id ?? 0, receivedAt: row?.at ?? now, isMail: isMail, raw: raw)
    }

    package func message(_ id: Int64) throws -> StoredMessage? {
        try connection.first("SELECT id, receivedAt, isMail, raw FROM message WHERE id = \(id)") { row in
            StoredMessage(id: row.int64(0), receivedAt: row.instant(1), isMail: row.bool(2), raw: row.bytes(3))
        }
    }

    package func insert(_ verdict: MessageVerdict) throws -> Int64 {
        try connection.execute(
            """
            INSERT INTO verdict (message, verdict, reason, event, email, name, instance, answer, guests, comment,
                sequence, stamp, wish, proposedStart, decision, proposedEnd)
            VALUES (\(verdict.message), \(verdict.verdict), \(verdict.reason), \(verdict.event), \(verdict.email),
                \(verdict.name), \(verdict.instance), \(verdict.answer), \(verdict.guests), \(verdict.comment),
                \(verdict.sequence), \(verdict.stamp), \(verdict.wish), \(verdict.proposedStart),
                \(verdict.decision), \(verdict.proposedEnd))
            """
        )
        return connection.lastInsertedID
    }

    package func decide(_ decision: MessageVerdict.Decision, on verdict: Int64) throws {
        try connection.execute("UPDATE verdict SET decision = \(decision) WHERE id = \(verdict)")
    }

    /// What waits for the host: pending and flagged, not decided, the oldest first.
    package func waitingVerdicts() throws -> [MessageVerdict] {
        try connection.query(
            """
            SELECT id, message, verdict, reason, event, email, name, instance, answer, guests, comment, sequence, stamp,
                wish, proposedStart, decision, proposedEnd
            FROM verdict WHERE verdict IN ('pending', 'flagged') AND decision = '' ORDER BY id
            """,
            Self.verdict
        )
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

    package func eachVerdict(_ body: (MessageVerdict) throws -> Void) throws {
        try connection.forEach(
            """
            SELECT id, message, verdict, reason, event, email, name, instance, answer, guests, comment, sequence, stamp,
                wish, proposedStart, decision, proposedEnd
            FROM verdict ORDER BY id
            """
        ) { try body(Self.verdict($0)) }
    }

    private static func verdict(_ row: Row) -> MessageVerdict {
        var verdict = MessageVerdict(
            message: row.int64(1),
            verdict: row.word(2, .pending),
            reason: row.text(3)
        )
        verdict.id = row.int64(0)
        verdict.event = row.optionalInt64(4).map(Event.ID.init(rawValue:))
        verdict.email = row.text(5)
        verdict.name = row.text(6)
        verdict.instance = row.text(7)
        verdict.answer = row.optionalText(8).flatMap(Answer.init(rawValue:))
        verdict.guests = row.int(9)
        verdict.comment = row.text(10)
        verdict.sequence = row.optionalInt(11)
        verdict.stamp = row.optionalInstant(12)
        verdict.wish = row.word(13, .none)
        verdict.proposedStart = row.optionalInstant(14)
        verdict.decision = row.word(15, .open)
        verdict.proposedEnd = row.optionalInstant(16)
        return verdict
    }

    /// Messages that hold one of these addresses, or said something of them: they go when somebody is forgotten.
    func deleteMessages(holding addresses: [String]) throws {
        for address in addresses where !address.isEmpty {
            let bytes = Array(address.utf8)
            let lower = Array(address.lowercased().utf8)
            try connection.execute(
                """
                DELETE FROM message WHERE instr(raw, \(bytes)) > 0 OR instr(raw, \(lower)) > 0
                    OR id IN (SELECT message FROM verdict WHERE email = \(address.lowercased()))
                """
            )
        }
    }

    // MARK: What the rules for replies need to know

    /// Answers of an event's guests: the newest for the whole and for single dates, and who came in another's place.
    package func answerStamps(
        of event: Event.ID
    ) throws -> [(person: Person.ID, isDelegate: Bool, instance: String, sequence: Int, stamp: Instant)] {
        try connection.query(
            """
            SELECT invitation.person, invitation.delegatedFrom IS NOT NULL,
                iif(event.series IS NULL, answer.instance, event.instance), answer.sequence, answer.stamp
            FROM answer JOIN invitation ON invitation.id = answer.invitation
                JOIN event ON event.id = invitation.event
            WHERE event.id = \(event) OR event.series = \(event)
            """
        ) { row in
            (
                person: row.person(0), isDelegate: row.bool(1), instance: row.text(2), sequence: row.int(3),
                stamp: row.instant(4)
            )
        }
    }

    package func delegates(of event: Event.ID) throws -> Set<Person.ID> {
        Set(
            try connection.query(
                "SELECT person FROM invitation WHERE event = \(event) AND delegatedFrom IS NOT NULL"
            ) { $0.person(0) }
        )
    }

    /// Whose place the guest takes.
    package func delegator(of invitation: Invitation) throws -> Person.ID? {
        try connection.first(
            """
            SELECT other.person FROM invitation JOIN invitation AS other ON other.id = invitation.delegatedFrom
            WHERE invitation.id = \(invitation.id)
            """
        ) { $0.person(0) }
    }

    package func setDelegated(_ invitation: Int64, from other: Int64) throws {
        try connection.execute("UPDATE invitation SET delegatedFrom = \(other) WHERE id = \(invitation)")
    }

    package func personWith(email: String) throws -> Person.ID? {
        try connection.first(
            """
            SELECT person FROM address WHERE key = \(Keys.address(kind: "email", value: email)) AND kind = 'email'
            ORDER BY person LIMIT 1
            """
        ) { $0.person(0) }
    }
}
