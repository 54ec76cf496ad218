package import Invites
internal import SQLite
internal import Venues

extension Records {
    static let invitationColumns: SQL =
        """
        invitation.id, invitation.event, invitation.person, invitation.state, invitation.wave, invitation.invitedAt,
        invitation.channel, invitation.answer, invitation.partySize, invitation.note, invitation.answeredAt,
        invitation.attendance, invitation.attendanceAt, invitation.sentSequence, invitation.sentAt,
        invitation.sentStart, invitation.sentVenue
        """

    static func invitation(_ row: Row) -> Invitation {
        var invitation = Invitation(
            id: row.int64(0),
            event: Event.ID(rawValue: row.int64(1)),
            person: row.person(2),
            state: row.word(3, .chosen)
        )
        invitation.wave = row.int(4)
        invitation.invitedAt = row.optionalInstant(5)
        invitation.channel = row.optionalText(6).flatMap(Channel.init(rawValue:))
        invitation.answer = row.optionalText(7).flatMap(Answer.init(rawValue:))
        invitation.partySize = row.int(8)
        invitation.note = row.text(9)
        invitation.answeredAt = row.optionalInstant(10)
        invitation.attendance = row.word(11, .unknown)
        invitation.attendanceAt = row.optionalInstant(12)
        invitation.sentSequence = row.optionalInt(13)
        invitation.sentAt = row.optionalInstant(14)
        invitation.sentStart = row.optionalInstant(15)
        invitation.sentVenue = row.optionalInt64(16).map(Venue.ID.init(rawValue:))
        return invitation
    }

    /// The invitations of an event in the order in which people were chosen.
    package func invitations(of event: Event.ID) throws -> [Invitation] {
        try connection.query(
            "SELECT \(Self.invitationColumns) FROM invitation WHERE event = \(event) ORDER BY id",
            Self.invitation
        )
    }

    package func invitation(of person: Person.ID, to event: Event.ID) throws -> Invitation? {
        try connection.first(
            "SELECT \(Self.invitationColumns) FROM invitation WHERE event = \(event) AND person = \(person)",
            Self.invitation
        )
    }

    /// The invitations of a person, the latest event first.
    package func invitations(of person: Person.ID) throws -> [Invitation] {
        try connection.query(
            """
            SELECT \(Self.invitationColumns) FROM invitation JOIN event ON event.id = invitation.event
            WHERE invitation.person = \(person) ORDER BY event.start DESC, invitation.id
            """,
            Self.invitation
        )
    }

    /// Puts somebody on the list of an event; the row that is there stays.
    package func insertInvitation(
        of person: Person.ID,
        to event: Event.ID,
        state: InvitationState,
        import importID: Int64? = nil
    ) throws -> Invitation {
        try connection.execute(
            """
            INSERT OR IGNORE INTO invitation (event, person, state, import)
            VALUES (\(event), \(person), \(state), \(importID))
            """
        )
        guard let invitation = try invitation(of: person, to: event) else {
            throw StoreError(kind: .damaged, message: "an invitation that was just written cannot be read")
        }
        return invitation
    }

    /// Writes what can change of an invitation; the fields derived from the journal come from `append`.
    package func update(_ invitation: Invitation) throws {
        try connection.execute(
            """
            UPDATE invitation SET state = \(invitation.state), wave = \(invitation.wave),
                invitedAt = \(invitation.invitedAt), channel = \(invitation.channel),
                attendance = \(invitation.attendance), attendanceAt = \(invitation.attendanceAt),
                sentSequence = \(invitation.sentSequence), sentAt = \(invitation.sentAt),
                sentStart = \(invitation.sentStart), sentVenue = \(invitation.sentVenue)
            WHERE id = \(invitation.id)
            """
        )
    }

    package func deleteInvitation(_ id: Int64) throws {
        try connection.execute("DELETE FROM invitation WHERE id = \(id)")
    }

    /// The journal of an invitation, in the order in which the answers reached the planner.
    package func journal(of invitation: Int64) throws -> [AnswerEntry] {
        try connection.query(
            """
            SELECT answer, partySize, note, source, sequence, stamp, receivedAt FROM answer
            WHERE invitation = \(invitation) ORDER BY receivedAt, id
            """
        ) { row in
            AnswerEntry(
                answer: row.word(0, .maybe),
                partySize: row.int(1),
                note: row.text(2),
                source: row.word(3, .hand),
                sequence: row.int(4),
                stamp: row.instant(5),
                receivedAt: row.instant(6)
            )
        }
    }

    /// Adds an answer to the journal. What follows from it is written by `settle`.
    package func append(_ entry: AnswerEntry, to invitation: Int64, import importID: Int64? = nil) throws {
        try connection.execute(
            """
            INSERT INTO answer (invitation, answer, partySize, note, source, sequence, stamp, receivedAt, instance, import)
            VALUES (\(invitation), \(entry.answer), \(entry.partySize), \(entry.note), \(entry.source),
                \(entry.sequence), \(entry.stamp), \(entry.receivedAt), \(entry.instance), \(importID))
            """
        )
    }

    /// Plays the journals of an event and writes what follows: the answers that hold, who is seated and who waits. What
    /// was said of a series holds for each of its dates, until something newer is said of the date.
    ///
    /// - Returns: the invitations that moved to the waiting list or off it.
    @discardableResult
    package func settle(_ event: Event.ID) throws -> [Invitation] {
        var moved = try settleOne(event)
        let dates = try connection.query(
            "SELECT id, status = 'planned' FROM event WHERE series = \(event) ORDER BY start, id"
        ) { (id: Event.ID(rawValue: $0.int64(0)), isPlanned: $0.bool(1)) }
        for date in dates {
            if date.isPlanned { try addRegulars(to: date.id) }
            let changed = try settleOne(date.id)
            if date.isPlanned { moved += changed }
        }
        try settleOvertaken(of: event)
        return moved
    }

    private func settleOne(_ event: Event.ID) throws -> [Invitation] {
        let seats = try connection.first("SELECT seats FROM event WHERE id = \(event)") { $0.int(0) } ?? 0
        let seating = Seating(playing: try answers(to: event), seats: seats, changes: try seatChanges(of: event))
        var moved: [Invitation] = []
        for invitation in try invitations(of: event) {
            let place = seating.places[invitation.id]
            var settled = invitation
            settled.state = invitation.state(in: place)
            settled.answer = place?.holding?.answer
            settled.partySize = place?.holding?.partySize ?? 1
            settled.note = place?.holding?.note ?? ""
            settled.answeredAt = place?.holding?.receivedAt
            guard settled != invitation else { continue }
            try connection.execute(
                """
                UPDATE invitation SET answer = \(settled.answer), partySize = \(settled.partySize),
                    note = \(settled.note), answeredAt = \(settled.answeredAt), state = \(settled.state)
                WHERE id = \(settled.id)
                """
            )
            if (settled.state == .waiting) != (invitation.state == .waiting) { moved.append(settled) }
        }
        return moved
    }

    /// The answers that bear on an event, with the versions made comparable.
    private func answers(to event: Event.ID) throws -> [(invitation: Int64, entry: AnswerEntry)] {
        let answers = try given(to: event)
        // The versions of a series and of its dates are counted apart: between the two the later answer holds.
        let ofSeries = Set(answers.filter(\.isToSeries).map(\.invitation))
        return answers.map { answer in
            var entry = answer.entry
            if ofSeries.contains(answer.invitation) { entry.sequence = 0 }
            return (answer.invitation, entry)
        }
    }

    private struct GivenAnswer {
        var invitation: Int64
        var entry: AnswerEntry
        /// Whether it was given to the whole series and not to the date alone.
        var isToSeries: Bool
    }

    /// The answers that bear on an event: its own, and for a date of a series those to the series from before its end.
    private func given(to event: Event.ID, by person: Person.ID? = nil) throws -> [GivenAnswer] {
        let one: SQL = person.map { "AND given.person = \($0)" } ?? ""
        return try connection.query(
            """
            SELECT own.id, answer.answer, answer.partySize, answer.note, answer.source, answer.sequence, answer.stamp,
                answer.receivedAt, given.event <> event.id, iif(given.event = event.id, event.instance, answer.instance)
            FROM event JOIN invitation AS given ON given.event IN (event.id, event.series)
                JOIN invitation AS own ON own.event = event.id AND own.person = given.person
                JOIN answer ON answer.invitation = given.id
            WHERE event.id = \(event) AND (given.event = event.id AND answer.instance = ''
                OR given.event = event.series AND answer.instance IN ('', event.instance) AND answer.stamp <= event.end)
                \(one)
            ORDER BY answer.receivedAt, answer.id
            """
        ) { row in
            var entry = AnswerEntry(
                answer: row.word(1, .maybe),
                partySize: row.int(2),
                note: row.text(3),
                source: row.word(4, .hand),
                sequence: row.int(5),
                stamp: row.instant(6),
                receivedAt: row.instant(7)
            )
            entry.instance = row.text(9)
            return GivenAnswer(invitation: row.int64(0), entry: entry, isToSeries: row.bool(8))
        }
    }

    /// The version of an event that the answer which holds was given to; nil without an answer.
    package func answeredSequence(of invitation: Invitation) throws -> Int? {
        let answers = try given(to: invitation.event, by: invitation.person)
        let versions = answers.map(\.entry.sequence)
        var entries = answers.map(\.entry)
        if answers.contains(where: \.isToSeries) { for index in entries.indices { entries[index].sequence = 0 } }
        guard let holding = AnswerJournal.holding(in: entries) else { return nil }
        return zip(entries, versions).filter { $0.0 == holding }.map(\.1).max()
    }

    /// Whoever was invited to the series, or answered it, before a date was over is a guest of that date.
    package func addRegulars(to date: Event.ID) throws {
        try connection.execute(
            """
            INSERT OR IGNORE INTO invitation
                (event, person, state, wave, invitedAt, sentSequence, sentStart, sentVenue, sentAt, channel)
            SELECT event.id, invitation.person, iif(invitation.invitedAt IS NULL, 'chosen', 'invited'), invitation.wave,
                invitation.invitedAt, event.sequence, event.start, event.venue, invitation.sentAt,
                invitation.channel
            FROM event JOIN invitation ON invitation.event = event.series
                JOIN person ON person.id = invitation.person
            WHERE event.id = \(date) AND invitation.state <> 'standby' AND person.name <> ''
                AND (invitation.invitedAt <= event.end OR EXISTS (
                    SELECT 1 FROM answer WHERE answer.invitation = invitation.id AND answer.stamp <= event.end))
            ORDER BY invitation.id
            """
        )
    }
}
