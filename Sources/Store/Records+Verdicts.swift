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
    /// What the message calls the event; kept for one that is not known yet.
    package var uid = ""
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

    /// Whether the host has yet to decide.
    package var isWaiting: Bool { decision == .open && (verdict == .pending || verdict == .flagged) }

    /// Whether another says the same, whatever became of it.
    package func says(_ other: MessageVerdict) -> Bool {
        email == other.email && instance == other.instance && answer == other.answer && guests == other.guests
            && comment == other.comment && sequence == other.sequence && stamp == other.stamp
            && proposedStart == other.proposedStart && proposedEnd == other.proposedEnd
    }

    /// Whether another message says the same and came to the same. What is not kept of them can't be compared.
    package func isTwin(of other: MessageVerdict) -> Bool {
        (answer != nil || wish != .none || !comment.isEmpty) && isSame(as: other)
    }

    /// Whether another says the same of the same event and came to the same.
    package func isSame(as other: MessageVerdict) -> Bool {
        says(other) && event == other.event && verdict == other.verdict && wish == other.wish
            && reason == other.reason
    }
}

extension Records {
    package func insert(_ verdict: MessageVerdict) throws -> Int64 {
        try connection.execute(
            """
            INSERT INTO verdict (message, verdict, reason, event, email, name, instance, answer, guests, comment,
                sequence, stamp, wish, proposedStart, proposedEnd, decision, uid)
            VALUES (\(verdict.message), \(verdict.verdict), \(verdict.reason), \(verdict.event), \(verdict.email),
                \(verdict.name), \(verdict.instance), \(verdict.answer), \(verdict.guests), \(verdict.comment),
                \(verdict.sequence), \(verdict.stamp), \(verdict.wish), \(verdict.proposedStart),
                \(verdict.proposedEnd), \(verdict.decision), \(verdict.uid))
            """
        )
        return connection.lastInsertedID
    }

    package func decide(_ decision: MessageVerdict.Decision, on verdict: Int64) throws {
        try connection.execute("UPDATE verdict SET decision = \(decision) WHERE id = \(verdict)")
    }

    /// What the host decides of an item holds for the same in other messages, which were settled when they came.
    package func decide(_ decision: MessageVerdict.Decision, on item: MessageVerdict) throws {
        try decide(decision, on: item.id)
        guard let event = item.event else { return }
        let twins = try connection.query(
            """
            SELECT \(Self.verdictColumns) FROM verdict
            WHERE event = \(event) AND email = \(item.email) AND decision = 'settled' AND id > \(item.id)
            """,
            Self.verdict
        )
        for twin in twins where twin.isTwin(of: item) { try decide(decision, on: twin.id) }
    }

    private static let verdictColumns: SQL =
        """
        verdict.id, verdict.message, verdict.verdict, verdict.reason, verdict.event, verdict.email, verdict.name,
        verdict.instance, verdict.answer, verdict.guests, verdict.comment, verdict.sequence, verdict.stamp,
        verdict.wish, verdict.proposedStart, verdict.decision, verdict.uid, verdict.proposedEnd
        """

    /// What waits for the host: pending and flagged, not decided, the oldest first.
    package func waitingVerdicts() throws -> [MessageVerdict] {
        try connection.query(
            """
            SELECT \(Self.verdictColumns) FROM verdict
            WHERE verdict IN ('pending', 'flagged') AND decision = '' ORDER BY id
            """,
            Self.verdict
        )
    }

    package func eachVerdict(_ body: (MessageVerdict) throws -> Void) throws {
        try connection.forEach("SELECT \(Self.verdictColumns) FROM verdict ORDER BY id") { row in
            try body(Self.verdict(row))
        }
    }

    /// What became of a message, the oldest first.
    package func verdicts(on message: Int64) throws -> [MessageVerdict] {
        try connection.query(
            "SELECT \(Self.verdictColumns) FROM verdict WHERE message = \(message) ORDER BY id",
            Self.verdict
        )
    }

    /// What pasted chats left to the host for an event, decided or not.
    package func chatVerdicts(for event: Event.ID) throws -> [MessageVerdict] {
        try connection.query(
            """
            SELECT \(Self.verdictColumns) FROM verdict WHERE event = \(event) AND email = '' AND comment <> ''
            ORDER BY id
            """,
            Self.verdict
        )
    }

    /// What a guest has waiting for one event, the newest first and no more than a hundred.
    package func waitingVerdicts(of email: String, for event: Event.ID) throws -> [MessageVerdict] {
        try connection.query(
            """
            SELECT \(Self.verdictColumns) FROM verdict
            WHERE event = \(event) AND email = \(email) AND decision = '' AND verdict IN ('pending', 'flagged')
            ORDER BY id DESC LIMIT 100
            """,
            Self.verdict
        )
    }

    /// Messages that wait for something that has come about: their event is known now, or their sender is a guest.
    package func messagesToReconsider() throws -> [Int64] {
        try connection.query(
            """
            SELECT DISTINCT message FROM verdict
            WHERE decision = '' AND verdict = 'pending' AND (
                event IS NULL AND uid <> '' AND EXISTS (SELECT 1 FROM event WHERE event.uid = verdict.uid)
                OR wish = 'join' AND EXISTS (
                    SELECT 1 FROM address JOIN invitation ON invitation.person = address.person
                        JOIN event ON event.id = invitation.event
                    WHERE address.key = verdict.email AND address.kind = 'email'
                        AND verdict.event IN (event.id, event.series)
                        AND (event.series IS NULL OR verdict.instance IN ('', event.instance)) AND \(Self.isAsked)
                        AND NOT EXISTS (
                            SELECT 1 FROM leftOut WHERE leftOut.event = event.id AND leftOut.person = address.person)
                )
            )
            ORDER BY message
            """
        ) { $0.int64(0) }
    }

    /// Takes off the host's list what a newer answer of the same guest has overtaken.
    func settleOvertaken(of event: Event.ID) throws {
        try connection.execute(
            """
            UPDATE verdict SET decision = 'settled'
            WHERE event = (SELECT coalesce(series, id) FROM event WHERE id = \(event))
                AND decision = '' AND verdict IN ('pending', 'flagged') AND answer IS NOT NULL
                AND EXISTS (
                    SELECT 1 FROM address JOIN invitation ON invitation.person = address.person
                        JOIN event ON event.id = invitation.event JOIN answer ON answer.invitation = invitation.id
                    WHERE address.key = verdict.email AND address.kind = 'email'
                        AND verdict.event IN (event.id, event.series)
                        AND CASE iif(event.series IS NULL, answer.instance, event.instance)
                            WHEN verdict.instance THEN
                                (answer.sequence, answer.stamp) > (verdict.sequence, verdict.stamp)
                                OR (answer.answer, answer.sequence, answer.stamp)
                                    = (verdict.answer, verdict.sequence, verdict.stamp)
                            WHEN '' THEN answer.stamp > verdict.stamp
                        END
                )
            """
        )
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
        verdict.uid = row.text(16)
        verdict.proposedEnd = row.optionalInstant(17)
        return verdict
    }
}
