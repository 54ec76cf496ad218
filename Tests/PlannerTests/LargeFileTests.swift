import Calendars
import Foundation
import Invites
import TestSupport
import Testing

@testable import Planner

/// A file of more people than are looked at one by one.
struct LargeFileTests {
    private static let people = 3600
    private static let asked = 1700

    /// Neighbours of six who all like tea just as much. The first of them, by their numbers, were asked last month.
    private func stage() throws -> Stage {
        let stage = try Stage(isQuick: true)
        let folder = stage.folder + "/in"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func write(_ name: String, _ header: String, _ rows: [String]) throws {
            _ = try stage.write("in/\(name).csv", ([header] + rows).joined(separator: "\n") + "\n")
        }
        try write("people", "id,name,closeness", (1...Self.people).map { "\($0),Guest \($0) Example,1" })
        try write("topics", "id,name", ["1,tea"])
        try write("interests", "person,topic,weight", (1...Self.people).map { "\($0),1,60" })
        var ties: [String] = []
        for first in stride(from: 1, through: Self.people, by: 6) {
            for a in first..<(first + 5) {
                for b in (a + 1)...(first + 5) { ties.append("\(a),\(b),60") }
            }
        }
        try write("ties", "a,b,strength", ties)
        let start = stage.now.adding(days: -30).utc.date
        let sent = stage.now.adding(days: -40).utc.date
        try write("events", "id,uid,title,start", ["1,last-month@example.org,Chess,\(start)T18:00:00Z"])
        try write(
            "invitations",
            "event,person,state,invitedAt",
            (1...Self.asked).map { "1,\($0),answered,\(sent)T18:00:00Z" }
        )
        try write("answers", "event,person,answer", (1...Self.asked).map { "1,\($0),no" })
        var wish = ImportWish()
        wish.files = [folder]
        _ = try stage.planner.importFiles(wish, keptPeople: 0)
        return stage
    }

    @Test func `of very many people those are looked at whose turn it is, and the table is that of everybody`() throws {
        let stage = try stage()
        var wish = ChoiceWish()
        wish.topics = ["tea"]
        let first = try stage.planner.suggest(wish)
        wish.isOfEverybody = true
        let whole = try stage.planner.suggest(wish)
        guard case .table(let choice) = first.outcome, case .table(let best) = whole.outcome else {
            Issue.record("no table")
            return
        }

        #expect(choice.table.allSatisfy { $0.id.rawValue > Int64(Self.asked) })
        #expect(choice.relaxed.isEmpty)
        #expect(choice.objective >= best.objective * 99 / 100)
    }
}
