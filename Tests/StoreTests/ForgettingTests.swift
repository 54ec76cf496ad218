import Calendars
import Foundation
import Invites
import SQLite
import TestSupport
import Testing

@testable import Store

struct ForgettingTests {
    private let folder: StoreFolder

    init() throws {
        folder = try StoreFolder()
    }

    /// Everything that a card can say, each text with the word in it.
    private func draft(_ word: String, note: String = "") -> ContactDraft {
        var draft = ContactDraft(name: "\(word) Example")
        draft.familyName = word
        draft.nickname = "\(word)ita"
        draft.organization = "\(word) Works"
        draft.title = "\(word) engineer"
        draft.emails = ["\(word)@example.org"]
        draft.phones = ["+1 555 0100"]
        draft.handles = [Handle(kind: "url", value: "https://example.org/\(word)")]
        draft.note = "\(word) \(note)"
        draft.sourceKey = "key-\(word)"
        return draft
    }

    private func take(_ draft: ContactDraft, at seconds: Int64) throws -> ImportOutcome {
        try folder.change { records in
            let now = Instant(seconds: seconds)
            let id = try records.beginImport(at: now, files: [])
            return try records.absorb(draft, extras: ContactDraft(), format: "vcard", import: id, at: now)
        }
    }

    private func answer(_ person: Person.ID, note: String) throws -> Event.ID {
        try folder.change { records in
            let event = try records.insert(
                Event(
                    id: Event.ID(rawValue: 0),
                    slug: "tea",
                    uid: "tea-uid",
                    sequence: 0,
                    title: "Tea",
                    start: .t0,
                    end: .t0.adding(seconds: 3600),
                    zone: "UTC",
                    seats: 6,
                    updatedAt: .t0
                )
            )
            let invitation = try records.insertInvitation(of: person, to: event, state: .invited)
            let entry = AnswerEntry(
                answer: .yes,
                partySize: 2,
                note: note,
                source: .hand,
                sequence: 0,
                stamp: .t0,
                receivedAt: .t0
            )
            try records.append(entry, to: invitation.id)
            try records.settle(event)
            return event
        }
    }

    @Test func `somebody imported, updated, merged, invited and answered leaves no byte and is still counted`() throws {
        let word = "Zyxwvut"
        guard case .added(let person) = try take(draft(word, note: "old \(word)note"), at: 1) else {
            Issue.record("the first import adds nobody")
            return
        }
        guard case .updated = try take(draft(word, note: "new \(word)note"), at: 2) else {
            Issue.record("the second import changes nothing")
            return
        }
        let double = try folder.change { try $0.insert(draft("\(word)double"), createdAt: .t0) }
        try folder.change { try $0.merge(double, into: person) }
        let event = try answer(person, note: "\(word) brings cake")
        _ = try folder.change {
            try $0.insertTouch(
                TouchEntry(
                    id: 0,
                    person: person,
                    on: CivilDate(daysSince1970: 20_000),
                    kind: "call",
                    note: word,
                    event: nil
                ),
                sameBefore: 0,
                import: try $0.beginImport(at: .t0, files: [])
            )
        }
        #expect(try folder.holds(word))

        try folder.change { try $0.forget(person, at: .t0) }

        #expect(try !folder.holds(word))
        #expect(try !folder.holds("0100"))
        #expect(try folder.store.read { try $0.invitations(of: event).map(\.partySize) } == [2])
        #expect(try folder.store.read { try $0.isEraseDue() } == false)
    }

    @Test func `a cleaning that was cut short is made up for by the next change`() throws {
        let word = "Zyxwvut"
        let person = try folder.change { try $0.insert(draft(word), createdAt: .t0) }
        // What a program leaves that dies between the transaction and the cleaning.
        let dying = try Connection(path: folder.file, access: .readWrite)
        try dying.executeScript("PRAGMA secure_delete = OFF; BEGIN")
        try Records(connection: dying).forget(person, at: .t0)
        try dying.executeScript("COMMIT")
        dying.close()
        #expect(try folder.holds(word))
        #expect(try folder.store.read { try $0.isEraseDue() })

        _ = try folder.change { try $0.insert(ContactDraft(name: "Bo Sample"), createdAt: .t0) }

        #expect(try !folder.holds(word))
        #expect(try folder.store.read { try $0.isEraseDue() } == false)
        #expect(try folder.store.read { try $0.peopleCount() } == 1)
    }

    @Test func `a change that fails leaves the cleaning due`() throws {
        struct Stop: Error {}
        try folder.change { try $0.setEraseDue(true) }
        #expect(try folder.store.read { try $0.isEraseDue() } == false)
        let dying = try Connection(path: folder.file, access: .readWrite)
        try Records(connection: dying).setEraseDue(true)
        dying.close()

        #expect(throws: Stop.self) { try folder.change { _ in throw Stop() } }

        #expect(try folder.store.read { try $0.isEraseDue() })
    }
}
