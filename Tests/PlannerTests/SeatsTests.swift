import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// Who sits where when an event gets more seats, or fewer.
struct SeatsTests {
    private func entry(_ party: Int, at seconds: Int64) -> AnswerEntry {
        let time = Instant.t0.adding(seconds: seconds)
        return AnswerEntry(
            answer: .yes,
            partySize: party,
            note: "",
            source: .hand,
            sequence: 0,
            stamp: time,
            receivedAt: time
        )
    }

    private func seated(_ parties: [Int], seats: Int, _ changes: [(seats: Int, until: Int64)]) -> [Int64] {
        let answers = parties.enumerated().map { place, party in
            (invitation: Int64(place), entry: entry(party, at: Int64(place)))
        }
        let seating = Seating(
            playing: answers,
            seats: seats,
            changes: changes.map { Seating.Change(seats: $0.seats, until: .t0.adding(seconds: $0.until)) }
        )
        return seating.places.filter { !$0.value.isWaiting }.map(\.key).sorted()
    }

    @Test func `whoever has a seat keeps it when there are more, and a seat taken away was never there`() {
        let parties = [2, 3, 1]
        #expect(seated(parties, seats: 3, []) == [0, 2])
        #expect(seated(parties, seats: 5, []) == [0, 1])
        #expect(seated(parties, seats: 5, [(3, 60)]) == [0, 2])
        #expect(seated(parties, seats: 6, [(3, 60)]) == [0, 1, 2])
        // Between the first and the second answer there were more already.
        #expect(seated(parties, seats: 5, [(3, 0)]) == [0, 1])
        #expect(seated(parties, seats: 3, [(5, 60)]) == [0, 2])
        #expect(seated(parties, seats: 5, [(3, 60), (6, 70)]) == [0, 2])
        #expect(seated(parties, seats: 6, [(3, 60), (1, 50), (5, 55)]) == [0, 1, 2])
    }

    @Test func `more seats and fewer come to one state, whenever the answers from before come in`() throws {
        var ends: Set<String> = []
        let mails = [("ana", 1), ("bo", 2), ("cem", 0), ("eva", 1)].enumerated().map { place, guest in
            var mail = AnswerMail(who: guest.0, stamp: "2026111\(place)T100000Z")
            mail.more = ";X-NUM-GUESTS=\(guest.1)"
            return mail
        }
        for raise in 0...mails.count {
            for order in [mails, mails.reversed(), [mails[2], mails[0], mails[3], mails[1]]] {
                let desk = try ReplyDeskStage(seats: 3)
                for (place, mail) in order.enumerated() {
                    if place == raise { try edit(desk.planner, seats: 5) }
                    try desk.take(mail)
                }
                if raise == mails.count { try edit(desk.planner, seats: 5) }
                ends.insert(try ["ana", "bo", "cem", "eva"].map { try desk.answer($0) }.joined(separator: ", "))
            }
        }
        #expect(ends == ["yes 2, yes 3 waits, yes 1, yes 2"])
    }

    private func edit(_ planner: Planner, seats: Int) throws {
        var edit = EventEdit()
        edit.seats = seats
        _ = try planner.editEvent("made-up-table", edit)
    }

    @Test func `seats that were added survive an export and an import, for each date of a series`() throws {
        let desk = try ReplyDeskStage(seats: 3)
        for (place, party) in [("ana", 1), ("bo", 2), ("cem", 0)].enumerated() {
            var mail = AnswerMail(who: party.0, stamp: "2026111\(place)T100000Z")
            mail.more = ";X-NUM-GUESTS=\(party.1)"
            try desk.take(mail)
        }
        try edit(desk.planner, seats: 5)
        let date = "made-up-table@2027-01-09"
        // The date is written down after the seats were added.
        _ = try desk.planner.rsvp(date, "fay", .no)
        let all = ["made-up-table", date]
        func state(_ planner: Planner) throws -> [String] {
            try all.flatMap { try planner.showEvent($0).guests.map { "\($0.email ?? "") \($0.invitation.state)" } }
        }
        let before = try state(desk.planner)
        #expect(before.contains("cem@example.net answered") && before.contains("bo@example.net waiting"))
        #expect(before.prefix(5).filter { !$0.hasPrefix("fay") } == before.suffix(5).filter { !$0.hasPrefix("fay") })
        let other = try Stage()
        let folders = [other.folder + "/one", other.folder + "/two"]
        try desk.planner.exportFolder(folders[0])
        var wish = ImportWish()
        wish.files = [folders[0]]
        _ = try other.planner.importFiles(wish)
        #expect(try state(other.planner) == before)
        try other.planner.exportFolder(folders[1])
        let files = try folders.map { try Data(contentsOf: URL(fileURLWithPath: $0 + "/seats.csv")) }
        #expect(files[0] == files[1] && files[0].count > 30)
    }
}
