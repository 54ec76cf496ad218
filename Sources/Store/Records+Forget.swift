package import Calendars
package import Invites
internal import SQLite

extension Records {
    /// Erases somebody. Where past events count them, an empty place stays; everything else goes, and the file is
    /// cleaned of what deleted rows leave behind once the transaction is done. Messages are the caller's to clean.
    /// Seats at events that lie ahead are given back.
    package func forget(_ id: Person.ID, at now: Instant) throws {
        try connection.execute(
            """
            DELETE FROM invitation WHERE person = \(id)
                AND event IN (SELECT id FROM event WHERE status = 'planned' AND start > \(now))
            """
        )
        // Who organised an event elsewhere stays somebody else.
        try connection.execute(
            """
            UPDATE event SET organizer = 'forgotten@example.invalid' WHERE lower(organizer) IN (
                SELECT lower(value) FROM address WHERE person = \(id) AND kind = 'email')
            """
        )
        let counted =
            try connection.first("SELECT 1 FROM invitation WHERE person = \(id) LIMIT 1") { _ in true } ?? false
        if counted {
            for table in [
                "fieldOrigin", "nameKey", "address", "interest", "member", "touch", "importRecord", "importChange",
                "leftOut",
            ] {
                try connection.execute("DELETE FROM \(raw: table) WHERE person = \(id)")
            }
            try connection.execute("DELETE FROM tie WHERE a = \(id) OR b = \(id)")
            try connection.execute("DELETE FROM rule WHERE a = \(id) OR b = \(id)")
            try connection.execute("DELETE FROM notSame WHERE a = \(id) OR b = \(id)")
            try connection.execute("UPDATE invitation SET note = '' WHERE person = \(id)")
            try connection.execute(
                """
                UPDATE answer SET note = '' WHERE invitation IN (SELECT id FROM invitation WHERE person = \(id))
                """
            )
            try connection.execute(
                """
                UPDATE person SET name = '', familyName = '', givenName = '', nickname = '', organization = '',
                    title = '', birthday = '', language = '', zone = '', city = '', latitude = NULL, longitude = NULL,
                    closeness = 0, cadenceMonths = NULL, doNotInvite = 1, note = '', import = NULL
                WHERE id = \(id)
                """
            )
        } else {
            try connection.execute("DELETE FROM person WHERE id = \(id)")
        }
        // A file may bear the name of who was in it.
        try connection.execute("UPDATE import SET files = '' WHERE files <> ''")
        try setEraseDue(true)
    }

    /// Makes one person of two: `kept` gets everything that `other` has; where both say something else, `kept` holds
    /// and a name of `other` stays as another name.
    package func merge(_ other: Person.ID, into kept: Person.ID) throws {
        guard other != kept, let from = try person(other), var into = try person(kept) else { return }
        try fillGaps(of: &into, from: from)
        try connection.execute(
            """
            INSERT OR IGNORE INTO address (person, kind, value, key, preferred, import)
            SELECT \(kept), kind, value, key, 0, import FROM address WHERE person = \(other) ORDER BY id
            """
        )
        try connection.execute("UPDATE OR IGNORE fieldOrigin SET person = \(kept) WHERE person = \(other)")
        try connection.execute(
            """
            INSERT INTO interest (person, topic, weight, source, import)
            SELECT \(kept), topic, weight, source, import FROM interest WHERE person = \(other)
            ON CONFLICT (person, topic) DO UPDATE SET weight = max(weight, excluded.weight)
            """
        )
        try connection.execute("UPDATE OR IGNORE member SET person = \(kept) WHERE person = \(other)")
        try mergeTies(other, into: kept)
        try mergeRules(other, into: kept)
        try mergeInvitations(other, into: kept)
        try connection.execute("UPDATE OR IGNORE leftOut SET person = \(kept) WHERE person = \(other)")
        try connection.execute("UPDATE touch SET person = \(kept) WHERE person = \(other)")
        try connection.execute("UPDATE importRecord SET person = \(kept) WHERE person = \(other)")
        try connection.execute("DELETE FROM importChange WHERE person = \(other)")
        for name in [from.name, from.nickname] where !name.isEmpty && name != into.name && name != into.nickname {
            try insertAddress(Handle(kind: "name", value: name), of: kept, import: nil)
        }
        try connection.execute("DELETE FROM person WHERE id = \(other)")
        try rebuildNameKeys(of: kept)
    }

    private func fillGaps(of into: inout Person, from: Person) throws {
        let mine = PersonField.values(of: into)
        for (field, value) in PersonField.values(of: from) where field != .name && field != .note && !value.isEmpty {
            guard field != .doNotInvite else { continue }
            if mine[field]?.isEmpty ?? true, field != .latitude, field != .longitude {
                try setField(field, value, of: into.id)
            }
        }
        if into.latitude == nil, from.latitude != nil {
            try connection.execute(
                "UPDATE person SET latitude = \(from.latitude), longitude = \(from.longitude) WHERE id = \(into.id)"
            )
        }
        let notes = [into.note, from.note].filter { !$0.isEmpty }
        let note = into.note == from.note ? into.note : notes.joined(separator: "\n")
        try connection.execute(
            """
            UPDATE person SET note = \(note), doNotInvite = \(into.doNotInvite || from.doNotInvite),
                closeness = \(max(into.closeness, from.closeness)),
                createdAt = \(min(into.createdAt, from.createdAt))
            WHERE id = \(into.id)
            """
        )
    }

    private func mergeTies(_ other: Person.ID, into kept: Person.ID) throws {
        for tie in try neighbours(of: other) where tie.id != kept {
            let (a, b) = (min(kept, tie.id), max(kept, tie.id))
            try connection.execute(
                "UPDATE tie SET strength = max(strength, \(tie.strength)) WHERE a = \(a) AND b = \(b)"
            )
            guard connection.changes == 0 else { continue }
            try connection.execute(
                "INSERT INTO tie (a, b, strength, source) VALUES (\(a), \(b), \(tie.strength), \(tie.source))"
            )
        }
        try connection.execute("DELETE FROM tie WHERE a = \(other) OR b = \(other)")
    }

    private func mergeRules(_ other: Person.ID, into kept: Person.ID) throws {
        for rule in try rules() where rule.a == other || rule.b == other {
            let partner = rule.a == other ? rule.b : rule.a
            guard partner != kept else { continue }
            _ = try setRule(rule.kind, kept, partner)
        }
        try connection.execute("DELETE FROM rule WHERE a = \(other) OR b = \(other)")
    }

    /// Where both were on one list, the answers of both stay in the journal of the one that is kept.
    private func mergeInvitations(_ other: Person.ID, into kept: Person.ID) throws {
        for theirs in try invitations(of: other) {
            guard var mine = try invitation(of: kept, to: theirs.event) else {
                try connection.execute("UPDATE invitation SET person = \(kept) WHERE id = \(theirs.id)")
                continue
            }
            try connection.execute("UPDATE answer SET invitation = \(mine.id) WHERE invitation = \(theirs.id)")
            if mine.attendance == .unknown || theirs.attendance.isPresence && !mine.attendance.isPresence {
                mine.attendance = theirs.attendance
                mine.attendanceAt = theirs.attendanceAt
            }
            mine.invitedAt = [mine.invitedAt, theirs.invitedAt].compactMap(\.self).min()
            let last = (theirs.sentSequence ?? -1) > (mine.sentSequence ?? -1) ? theirs : mine
            mine.sentSequence = last.sentSequence
            mine.sentStart = last.sentStart
            mine.sentVenue = last.sentVenue
            if mine.state == .standby { mine.state = theirs.state }
            mine.wave = max(mine.wave, theirs.wave)
            mine.channel = mine.channel ?? theirs.channel
            try update(mine)
            try connection.execute("DELETE FROM invitation WHERE id = \(theirs.id)")
            try settle(theirs.event)
        }
    }
}
