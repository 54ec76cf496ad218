internal import Invites
internal import SQLite
internal import Text

/// Knowing a record of an import again.
extension Records {
    func remember(_ print: Int64, of id: Person.ID, format: String, import importID: Int64) throws {
        try connection.execute(
            """
            INSERT OR IGNORE INTO importRecord (print, person, format, import)
            VALUES (\(print), \(id), \(format), \(importID))
            """
        )
    }

    /// A record that changed takes the place of what the same source said in earlier imports.
    func replaceRecords(of id: Person.ID, format: String, import importID: Int64) throws {
        try connection.execute(
            """
            INSERT INTO importChange (import, person, field, old, origin)
            SELECT \(importID), person, 'record ' || format, print, import FROM importRecord
            WHERE person = \(id) AND format = \(format) AND import < \(importID)
            """
        )
        try connection.execute(
            "DELETE FROM importRecord WHERE person = \(id) AND format = \(format) AND import < \(importID)"
        )
    }

    /// A 64-bit number for everything that a record says (FNV-1a).
    static func print(of draft: ContactDraft, format: String) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0x1f) &* 0x100_0000_01b3
        }
        mix(format)
        let texts: [String] = [
            draft.name, draft.familyName, draft.givenName, draft.additionalName, draft.prefix, draft.suffix,
            draft.nickname, draft.organization, draft.title, draft.birthday, draft.note, draft.language, draft.zone,
            draft.city, draft.sourceKey,
        ]
        for text in texts { mix(text) }
        for number in [draft.latitude, draft.longitude] { mix(number.map { String($0) } ?? "") }
        for number in [draft.closeness, draft.cadenceMonths] { mix(number.map { String($0) } ?? "") }
        mix(draft.doNotInvite.map { String($0) } ?? "")
        for list in [draft.emails, draft.phones] {
            for text in list { mix(text) }
            mix("\u{1}")
        }
        for handle in draft.handles { mix("\(handle.kind):\(handle.value)") }
        for topic in draft.topics { mix("\(topic.name):\(topic.weight)") }
        mix("\u{1}")
        for circle in draft.circles { mix(circle) }
        return Int64(bitPattern: hash)
    }
}
