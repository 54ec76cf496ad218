package import Calendars
package import Invites
internal import SQLite

// Rows as an export folder carries them: one at a time, in any number, into a file that may have them already.
extension Records {
    /// Whether anybody is in the file, the places of those who were forgotten included.
    package func hasPeople() throws -> Bool {
        try connection.first("SELECT 1 FROM person LIMIT 1") { _ in true } ?? false
    }

    /// Takes in one row of people.csv.
    ///
    /// - Parameters:
    ///   - occurrence: how many rows of the folder said exactly the same before; each is a person of their own.
    ///   - taken: people that other rows of this folder are already.
    ///   - mayKnow: whether somebody in the file can be meant.
    package func absorbFolderRow(
        _ draft: ContactDraft,
        createdAt: Instant,
        occurrence: Int,
        taken: Set<Person.ID>,
        mayKnow: Bool,
        import importID: Int64
    ) throws -> ImportOutcome {
        var marked = draft
        marked.sourceKey = "\(createdAt.seconds) \(occurrence)"
        let print = Self.print(of: marked, format: "folder")
        if mayKnow {
            let known = try connection.first("SELECT person FROM importRecord WHERE print = \(print)") { $0.person(0) }
            if let known { return .unchanged(known) }
            if let id = try person(named: draft.name, createdAt: createdAt, except: taken) {
                let changed = try updateFields(of: id, from: draft, isSameSource: true, import: importID)
                try replaceRecords(of: id, format: "folder", import: importID)
                try remember(print, of: id, format: "folder", import: importID)
                return changed ? .updated(id) : .unchanged(id)
            }
        }
        let id = try add(draft, import: importID, at: createdAt)
        try remember(print, of: id, format: "folder", import: importID)
        return .added(id)
    }

    /// Adds somebody with everything that a draft says, as typed by the planner at `createdAt`.
    package func insert(_ draft: ContactDraft, createdAt: Instant) throws -> Person.ID {
        try add(draft, import: nil, at: createdAt)
    }

    private func person(named name: String, createdAt: Instant, except taken: Set<Person.ID>) throws -> Person.ID? {
        let same: SQL =
            name.isEmpty
            ? "SELECT id FROM person WHERE name = '' AND createdAt = \(createdAt) ORDER BY id"
            : """
            SELECT person.id FROM nameKey JOIN person ON person.id = nameKey.person
            WHERE nameKey.key = \(Keys.topic(name)) AND person.name = \(name) AND person.createdAt = \(createdAt)
            ORDER BY person.id
            """
        return try connection.query(same) { $0.person(0) }.first { !taken.contains($0) }
    }

    @discardableResult
    package func insertInterest(
        _ id: Person.ID,
        topic: Topic.ID,
        weight: Int,
        source: Source,
        import importID: Int64
    ) throws -> Bool {
        try connection.execute(
            """
            INSERT OR IGNORE INTO interest (person, topic, weight, source, import)
            VALUES (\(id), \(topic), \(weight), \(source), \(importID))
            """
        )
        return connection.changes > 0
    }

    @discardableResult
    package func insertTie(_ tie: Tie, import importID: Int64) throws -> Bool {
        guard tie.a != tie.b else { return false }
        try connection.execute(
            """
            INSERT OR IGNORE INTO tie (a, b, strength, source, import)
            VALUES (\(min(tie.a, tie.b)), \(max(tie.a, tie.b)), \(tie.strength), \(tie.source), \(importID))
            """
        )
        return connection.changes > 0
    }

    @discardableResult
    package func insertRule(
        _ kind: TableRule.Kind,
        _ one: Person.ID,
        _ other: Person.ID,
        import importID: Int64
    ) throws -> Bool {
        guard one != other else { return false }
        try connection.execute(
            """
            INSERT OR IGNORE INTO rule (kind, a, b, import)
            VALUES (\(kind), \(min(one, other)), \(max(one, other)), \(importID))
            """
        )
        return connection.changes > 0
    }

    package func insertEventTopic(_ event: Event.ID, _ topic: Topic.ID, import importID: Int64) throws {
        try connection.execute(
            "INSERT OR IGNORE INTO eventTopic (event, topic, import) VALUES (\(event), \(topic), \(importID))"
        )
    }

    /// Adds a journal entry unless the file has as many of the same.
    ///
    /// - Parameter sameBefore: how many entries of the folder said exactly this before.
    @discardableResult
    package func insertAnswer(
        _ entry: AnswerEntry,
        to invitation: Int64,
        sameBefore: Int,
        import importID: Int64
    ) throws -> Bool {
        let same =
            try connection.first(
                """
                SELECT count(*) FROM answer WHERE invitation = \(invitation) AND answer = \(entry.answer)
                    AND partySize = \(entry.partySize) AND note = \(entry.note) AND source = \(entry.source)
                    AND sequence = \(entry.sequence) AND stamp = \(entry.stamp) AND receivedAt = \(entry.receivedAt)
                    AND instance = \(entry.instance)
                """
            ) { $0.int(0) } ?? 0
        guard same <= sameBefore else { return false }
        try append(entry, to: invitation, import: importID)
        return true
    }

    /// Adds a touch unless the file has as many of the same.
    ///
    /// - Parameter sameBefore: how many touches of the folder said exactly this before.
    @discardableResult
    package func insertTouch(_ touch: TouchEntry, sameBefore: Int, import importID: Int64) throws -> Bool {
        // By the person and the day: an index over the event would lead through every touch that has none.
        let same =
            try connection.first(
                """
                SELECT count(*) FROM touch INDEXED BY touchPerson
                WHERE person = \(touch.person) AND day = \(touch.on.description)
                    AND kind = \(touch.kind) AND note = \(touch.note) AND event IS \(touch.event)
                """
            ) { $0.int(0) } ?? 0
        guard same <= sameBefore else { return false }
        _ = try insertTouch(touch, import: importID)
        return true
    }

    // MARK: Everything, for an export

    /// The ids of a table in the order in which its rows were made.
    package func ids(of table: FolderTable) throws -> [Int64] {
        try connection.query("SELECT id FROM \(raw: table.rawValue) ORDER BY id") { $0.int64(0) }
    }

    package enum FolderTable: String {
        case person, topic, circle, venue, event, message
    }

    /// Everybody, the places of those who were forgotten among them.
    package func eachPerson(_ body: (Person) throws -> Void) throws {
        try connection.forEach("SELECT \(Self.personColumns) FROM person ORDER BY id") { try body(Self.person($0)) }
    }

    package func eachAddress(_ body: (Person.ID, StoredAddress) throws -> Void) throws {
        try connection.forEach("SELECT person, kind, value, preferred FROM address ORDER BY id") { row in
            try body(row.person(0), StoredAddress(kind: row.text(1), value: row.text(2), preferred: row.bool(3)))
        }
    }

    package func eachInterest(_ body: (Person.ID, Topic.ID, Int, Source) throws -> Void) throws {
        try connection.forEach("SELECT person, topic, weight, source FROM interest ORDER BY person, topic") { row in
            try body(row.person(0), Topic.ID(rawValue: row.int64(1)), row.int(2), row.word(3, .hand))
        }
    }

    package func eachMember(_ body: (Int64, Person.ID) throws -> Void) throws {
        try connection.forEach("SELECT circle, person FROM member ORDER BY circle, person") {
            try body($0.int64(0), $0.person(1))
        }
    }

    package func eachTie(_ body: (Tie) throws -> Void) throws {
        try connection.forEach("SELECT a, b, strength, source FROM tie ORDER BY a, b") { row in
            try body(Tie(a: row.person(0), b: row.person(1), strength: row.int(2), source: row.word(3, .hand)))
        }
    }

    package func eachEventTopic(_ body: (Event.ID, Topic.ID) throws -> Void) throws {
        try connection.forEach("SELECT event, topic FROM eventTopic ORDER BY event, topic") {
            try body(Event.ID(rawValue: $0.int64(0)), Topic.ID(rawValue: $0.int64(1)))
        }
    }

    package func eachInvitation(_ body: (Invitation) throws -> Void) throws {
        try connection.forEach("SELECT \(Self.invitationColumns) FROM invitation ORDER BY id") {
            try body(Self.invitation($0))
        }
    }

    package func eachAnswer(_ body: (Event.ID, Person.ID, AnswerEntry) throws -> Void) throws {
        try connection.forEach(
            """
            SELECT invitation.event, invitation.person, answer.answer, answer.partySize, answer.note, answer.source,
                answer.sequence, answer.stamp, answer.receivedAt, answer.instance
            FROM answer JOIN invitation ON invitation.id = answer.invitation ORDER BY answer.id
            """
        ) { row in
            var entry = AnswerEntry(
                answer: row.word(2, .maybe),
                partySize: row.int(3),
                note: row.text(4),
                source: row.word(5, .hand),
                sequence: row.int(6),
                stamp: row.instant(7),
                receivedAt: row.instant(8)
            )
            entry.instance = row.text(9)
            try body(Event.ID(rawValue: row.int64(0)), row.person(1), entry)
        }
    }

    package func eachTouch(_ body: (TouchEntry) throws -> Void) throws {
        try connection.forEach("SELECT id, person, day, kind, note, event FROM touch ORDER BY id") { row in
            try body(
                TouchEntry(
                    id: row.int64(0),
                    person: row.person(1),
                    on: CivilDate(row.text(2)) ?? CivilDate(daysSince1970: 0),
                    kind: row.text(3),
                    note: row.text(4),
                    event: row.optionalInt64(5).map(Event.ID.init(rawValue:))
                )
            )
        }
    }
}
