package import Calendars
package import Invites
internal import SQLite

/// What taking an import back came to.
package struct UndoOutcome: Sendable {
    package var importID: Int64
    package var at: Instant
    /// Names of the files; empty for an import by an older version.
    package var files: String
    package var removed: Int
    /// People who were there before and have again what they had.
    package var restored: Int
    package var removedVenues: Int
    /// People whom the import brought and whom the planner has since written about: they stay.
    package var kept: [NamedPerson]
}

extension Records {
    /// An event that came with an import, its dates, guests and answers: they go with it.
    package func claim(_ event: Event.ID, for importID: Int64) throws {
        let events: SQL = "(SELECT id FROM event WHERE id = \(event) OR series = \(event))"
        try connection.execute("UPDATE event SET import = \(importID) WHERE id IN \(events)")
        try connection.execute("UPDATE invitation SET import = \(importID) WHERE event IN \(events)")
        try connection.execute(
            """
            UPDATE answer SET import = \(importID)
            WHERE invitation IN (SELECT id FROM invitation WHERE event IN \(events))
            """
        )
    }

    package func hasImportToUndo() throws -> Bool {
        try connection.first("SELECT 1 FROM import WHERE undone = 0 LIMIT 1") { _ in true } ?? false
    }

    /// Takes the last import back that is not taken back yet; nil when there is none.
    package func undoLastImport() throws -> UndoOutcome? {
        let last = try connection.first("SELECT id, at, files FROM import WHERE undone = 0 ORDER BY id DESC LIMIT 1") {
            (id: $0.int64(0), at: $0.instant(1), files: $0.text(2))
        }
        guard let last else { return nil }
        try connection.executeScript(
            """
            CREATE TEMP TABLE IF NOT EXISTS keptPerson (id INTEGER PRIMARY KEY);
            DELETE FROM keptPerson;
            """
        )
        try keepEventsInUse(import: last.id)
        let kept = try keepPeopleInUse(import: last.id)
        let restored = try restoreFields(import: last.id).union(enriched(import: last.id))
        let venues = try count("venue")
        let touched = try connection.query(
            """
            SELECT DISTINCT invitation.event FROM answer JOIN invitation ON invitation.id = answer.invitation
            WHERE answer.import = \(last.id) AND invitation.import IS NOT \(last.id)
            """
        ) { Event.ID(rawValue: $0.int64(0)) }
        let removed = try removeRows(import: last.id)
        for event in touched { try settle(event) }
        try connection.execute("DELETE FROM importChange WHERE import = \(last.id)")
        try connection.execute("UPDATE import SET undone = 1 WHERE id = \(last.id)")
        return UndoOutcome(
            importID: last.id,
            at: last.at,
            files: last.files,
            removed: removed,
            restored: restored.count,
            removedVenues: venues - (try count("venue")),
            kept: kept
        )
    }

    /// An event of which something was written since, answers or who came, is more than what the import brought.
    private func keepEventsInUse(import id: Int64) throws {
        let kept = try connection.query(
            """
            SELECT id FROM event WHERE import = \(id) AND coalesce(series, id) IN (
                SELECT coalesce(event.series, event.id) FROM event
                JOIN invitation ON invitation.event = event.id LEFT JOIN answer ON answer.invitation = invitation.id
                WHERE event.import = \(id) AND (invitation.import IS NOT \(id)
                    OR invitation.attendance <> 'unknown' OR (answer.id IS NOT NULL AND answer.import IS NOT \(id))))
            """
        ) { $0.int64(0) }
        guard !kept.isEmpty else { return }
        try connection.execute(
            """
            UPDATE answer SET import = NULL
            WHERE import = \(id) AND invitation IN (SELECT id FROM invitation WHERE event IN \(list: kept))
            """
        )
        try connection.execute("UPDATE invitation SET import = NULL WHERE import = \(id) AND event IN \(list: kept)")
        try connection.execute("UPDATE event SET import = NULL WHERE id IN \(list: kept)")
    }

    /// Somebody of whom the planner has written something by hand since is more than what the import brought.
    private func keepPeopleInUse(import id: Int64) throws -> [NamedPerson] {
        try connection.execute(
            """
            INSERT OR IGNORE INTO keptPerson
            SELECT person.id FROM person WHERE person.import = \(id) AND (
                EXISTS (SELECT 1 FROM invitation WHERE person = person.id AND invitation.import IS NOT \(id))
                OR EXISTS (SELECT 1 FROM answer JOIN invitation ON invitation.id = answer.invitation
                    WHERE invitation.person = person.id AND answer.import IS NOT \(id))
                OR EXISTS (SELECT 1 FROM touch WHERE touch.person = person.id AND touch.import IS NOT \(id))
                OR EXISTS (SELECT 1 FROM tie WHERE tie.a = person.id AND tie.import IS NOT \(id))
                OR EXISTS (SELECT 1 FROM tie WHERE tie.b = person.id AND tie.import IS NOT \(id))
                OR EXISTS (SELECT 1 FROM rule WHERE rule.a = person.id AND rule.import IS NOT \(id))
                OR EXISTS (SELECT 1 FROM rule WHERE rule.b = person.id AND rule.import IS NOT \(id))
                OR EXISTS (SELECT 1 FROM interest WHERE interest.person = person.id AND interest.import IS NOT \(id))
                OR EXISTS (SELECT 1 FROM member WHERE member.person = person.id AND member.import IS NOT \(id))
                OR EXISTS (SELECT 1 FROM address WHERE address.person = person.id AND address.import IS NOT \(id))
                OR EXISTS (SELECT 1 FROM fieldOrigin WHERE fieldOrigin.person = person.id
                    AND fieldOrigin.import IS NOT \(id)))
            """
        )
        return try connection.query(
            "SELECT person.id, person.name FROM keptPerson JOIN person ON person.id = keptPerson.id ORDER BY person.id"
        ) { NamedPerson(id: $0.person(0), name: $0.text(1)) }
    }

    /// Gives the fields of people who were there before their old values back, the last change first.
    private func restoreFields(import id: Int64) throws -> Set<Person.ID> {
        let changes = try connection.query(
            """
            SELECT id, person, field, origin FROM importChange WHERE import = \(id) AND person IS NOT NULL
            ORDER BY id DESC
            """
        ) { (id: $0.int64(0), person: $0.person(1), field: $0.text(2), origin: $0.optionalInt64(3)) }
        var restored: Set<Person.ID> = []
        for change in changes {
            if change.field.hasPrefix("record ") {
                try connection.execute(
                    """
                    INSERT OR REPLACE INTO importRecord (print, person, format, import)
                    SELECT old, person, \(String(change.field.dropFirst(7))), origin FROM importChange
                    WHERE id = \(change.id)
                    """
                )
                continue
            }
            guard let field = PersonField(rawValue: change.field) else { continue }
            let isStillTheImports = try connection.first(
                """
                SELECT import IS \(id) FROM fieldOrigin WHERE person = \(change.person) AND field = \(change.field)
                """
            ) { $0.bool(0) }
            guard isStillTheImports == true else { continue }
            try connection.execute(
                """
                UPDATE person SET \(raw: field.rawValue) = (SELECT old FROM importChange WHERE id = \(change.id))
                WHERE id = \(change.person)
                """
            )
            try connection.execute(
                "DELETE FROM fieldOrigin WHERE person = \(change.person) AND field = \(change.field)"
            )
            if let origin = change.origin {
                try connection.execute(
                    """
                    INSERT INTO fieldOrigin (person, field, import)
                    VALUES (\(change.person), \(change.field), \(origin))
                    """
                )
            }
            restored.insert(change.person)
        }
        for person in restored { try rebuildNameKeys(of: person) }
        return restored
    }

    /// People who were there before and got an address, a topic or a circle.
    private func enriched(import id: Int64) throws -> Set<Person.ID> {
        var people: Set<Person.ID> = []
        for table in ["address", "interest", "member"] {
            let found = try connection.query(
                """
                SELECT DISTINCT person FROM \(raw: table) JOIN person ON person.id = person
                WHERE \(raw: table).import = \(id) AND person.import IS NOT \(id)
                """
            ) { $0.person(0) }
            people.formUnion(found)
        }
        return people
    }

    private func count(_ table: SQL) throws -> Int {
        try connection.first("SELECT count(*) FROM \(table)") { $0.int(0) } ?? 0
    }

    private func removeRows(import id: Int64) throws -> Int {
        let renamed = try connection.query(
            """
            SELECT DISTINCT person FROM address JOIN person ON person.id = address.person
            WHERE address.import = \(id) AND person.import IS NOT \(id) AND kind IN ('name', 'phone')
            """
        ) { $0.person(0) }
        let ofKept: SQL = "person NOT IN (SELECT id FROM keptPerson)"
        try connection.execute(
            """
            DELETE FROM answer WHERE import = \(id)
                AND invitation NOT IN (SELECT id FROM invitation WHERE person IN (SELECT id FROM keptPerson))
            """
        )
        for table in ["touch", "invitation", "address", "interest", "member", "importRecord", "fieldOrigin"] {
            try connection.execute("DELETE FROM \(raw: table) WHERE import = \(id) AND \(ofKept)")
        }
        for table in ["rule", "tie"] {
            try connection.execute("DELETE FROM \(raw: table) WHERE import = \(id)")
        }
        try connection.execute("DELETE FROM person WHERE import = \(id) AND id NOT IN (SELECT id FROM keptPerson)")
        let removed = connection.changes
        for person in renamed { try rebuildNameKeys(of: person) }
        try connection.execute("DELETE FROM message WHERE import = \(id)")
        try connection.execute("DELETE FROM eventTopic WHERE import = \(id)")
        try connection.execute(
            """
            DELETE FROM event WHERE import = \(id) AND id NOT IN (SELECT event FROM invitation)
                AND id NOT IN (SELECT date.series FROM event AS date JOIN invitation ON invitation.event = date.id
                    WHERE date.series IS NOT NULL)
            """
        )
        try connection.execute(
            """
            DELETE FROM venue WHERE import = \(id)
                AND id NOT IN (SELECT venue FROM event WHERE venue IS NOT NULL)
            """
        )
        try connection.execute("DELETE FROM alias WHERE import = \(id)")
        try removeUnused(import: id)
        try connection.execute("UPDATE person SET import = NULL WHERE import = \(id)")
        return removed
    }

    /// Topics and circles that came with the import and that nothing else uses.
    private func removeUnused(import id: Int64) throws {
        try connection.execute(
            """
            UPDATE topic SET broader = NULL WHERE import = \(id) AND broader IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM interest WHERE topic = topic.id)
            """
        )
        try connection.execute(
            """
            DELETE FROM topic WHERE import = \(id)
                AND NOT EXISTS (SELECT 1 FROM interest WHERE interest.topic = topic.id)
                AND NOT EXISTS (SELECT 1 FROM eventTopic WHERE eventTopic.topic = topic.id)
                AND NOT EXISTS (SELECT 1 FROM alias WHERE alias.topic = topic.id)
                AND NOT EXISTS (SELECT 1 FROM topic AS narrower WHERE narrower.broader = topic.id)
            """
        )
        try connection.execute(
            """
            DELETE FROM circle WHERE import = \(id)
                AND NOT EXISTS (SELECT 1 FROM member WHERE member.circle = circle.id)
            """
        )
    }
}
