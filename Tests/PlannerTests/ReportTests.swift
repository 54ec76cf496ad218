import Calendars
import Foundation
import Invites
import TestSupport
import Testing

@testable import Planner

struct ReportTests {
    /// Twelve people who like books and know the next one, a cyclist, and a table for tomorrow.
    private func circle(_ stage: Stage) throws -> EventCard {
        _ = try stage.planner.initialize(name: "Rosa Planner", email: "rosa@example.org", language: "en")
        for number in 1...12 { _ = try stage.planner.addPerson(.named("Guest\(number) Sample", topics: ["books"])) }
        _ = try stage.planner.addPerson(.named("Cyclist Sample", topics: ["cycling"], closeness: 0))
        for number in 1...11 { _ = try stage.planner.link("\(number)", "\(number + 1)", strength: 50) }
        var plan = EventPlan()
        plan.title = "Books"
        plan.wish.topics = ["books"]
        plan.wish.without = ["Cyclist"]
        plan.at = "2026-11-21 18:00"
        plan.seats = 6
        return try stage.planner.plan(plan).event
    }

    private func table(_ card: EventCard) -> [String] {
        card.guests.filter { $0.invitation.state == .chosen }.map { "\($0.person.id.rawValue)" }
    }

    @Test func `attendance that nobody wrote down is counted neither way`() throws {
        let stage = try Stage()
        let card = try circle(stage)
        let (slug, guests) = (card.event.slug, table(card))
        try #require(guests.count >= 5)
        _ = try stage.planner.invite(slug, Array(guests.prefix(5)))
        for guest in guests.prefix(3) { _ = try stage.planner.rsvp(slug, guest, .yes) }
        _ = try stage.planner.rsvp(slug, guests[3], .no)
        let before = try stage.planner.report()
        #expect(before.acceptance == CountedShare(3, of: 4))
        #expect(before.silent == 1)
        #expect(before.noShow == CountedShare(0, of: 0))

        stage.now = stage.now.adding(days: 3)
        var attendance = AttendanceReport()
        attendance.came = [guests[0]]
        attendance.noShows = [guests[1]]
        _ = try stage.planner.came(slug, attendance)
        let report = try stage.planner.report()

        #expect(report.attendance == [.came: 1, .noShow: 1, .unknown: 1])
        #expect(report.noShow == CountedShare(1, of: 2))
        #expect(report.acceptance == CountedShare(3, of: 5))
        #expect(report.response == CountedShare(4, of: 5))
        #expect(report.spread.invitations == 5)
        #expect(report.mostAsked.map(\.times) == [1, 1, 1, 1, 1])
        #expect(report.events.over == 1)
    }

    @Test func `who fits and was not asked for a year is named, who was asked or likes other things is not`() throws {
        let stage = try Stage()
        let card = try circle(stage)
        let guests = table(card)
        _ = try stage.planner.invite(card.event.slug, guests)
        #expect(try stage.planner.report().overlookedCount == 0, "no event is over yet")

        stage.now = stage.now.adding(days: 3)
        let waiting = try stage.planner.report()
        #expect(waiting.overlookedCount == 12 - guests.count)
        #expect(waiting.overlooked.allSatisfy { $0.topics == ["books"] && $0.lastAsked == nil })
        #expect(Set(waiting.overlooked.map { "\($0.person.id.rawValue)" }).isDisjoint(with: guests))

        stage.now = stage.now.adding(days: 400)
        let later = try stage.planner.report()

        #expect(later.overlookedCount == 12)
        #expect(!later.overlooked.contains { $0.person.name == "Cyclist Sample" })
        #expect(later.overlooked.count { $0.lastAsked == .t0 } == guests.count)
        #expect(later.spread.gini == nil)
    }

    @Test func `a picture needs no other program and shows the table`() throws {
        let stage = try Stage()
        let card = try circle(stage)

        let plain = try stage.planner.graph(card.event.slug, as: .svg, searchPath: "")
        let again = try stage.planner.graph(card.event.slug, as: .svg, searchPath: "relative:/nowhere")
        let nobody = try stage.planner.graph(nil, as: .svg, searchPath: "")

        #expect(plain.bytes == again.bytes)
        #expect(plain.people == 13 && plain.ties == 11 && plain.left == 0)
        let highlight = "fill=\"#ffdf5e\""
        let boxes = String(decoding: plain.bytes, as: UTF8.self).components(separatedBy: highlight).count - 1
        #expect(boxes == table(card).count + 1, "each guest, and the key")
        #expect(!String(decoding: nobody.bytes, as: UTF8.self).contains(highlight))
    }

    @Test(arguments: ["exit 3", "cat >/dev/null; echo garbage", "exec >&-; cat >/dev/null", "yes", "kill -9 $$"])
    func `a layout program that fails leaves the plain picture`(script: String) throws {
        let stage = try Stage()
        let slug = try circle(stage).event.slug
        let program = try stage.write("sfdp", "#!/bin/sh\n\(script)\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)

        let path = stage.folder + ":/usr/bin:/bin"
        let picture = try stage.planner.graph(slug, as: .svg, searchPath: path)

        #expect(try picture.bytes == stage.planner.graph(slug, as: .svg, searchPath: "").bytes)
    }

    @Test func `a layout program gets numbers alone, and its places are used`() throws {
        let stage = try Stage()
        let slug = try circle(stage).event.slug
        let places = (1...12).map { "node n\($0) \($0 * 5) 1 1 1 x solid box black white" }.joined(separator: "\n")
        let program = try stage.write("sfdp", "#!/bin/sh\ncat >'\(stage.folder)/question'\necho '\(places)'\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)

        let picture = try stage.planner.graph(slug, as: .svg, searchPath: stage.folder)

        #expect(try picture.bytes != stage.planner.graph(slug, as: .svg, searchPath: "").bytes)
        let question = try String(contentsOfFile: stage.folder + "/question", encoding: .utf8)
        #expect(question.contains("n1 -- n2 ["))
        #expect(!question.contains("Sample") && !question.contains("Books"))
    }

    @Test func `a child program answers, and is ended when its time is up or it says too much`() throws {
        let shell = try #require(ChildProgram.find("sh", in: "/usr/bin:/bin"))
        let long = [UInt8](repeating: 0x61, count: 1_000_000)

        #expect(shell.answer(to: long, arguments: ["-c", "/bin/cat"], seconds: 60, limit: 2_000_000) == long)
        #expect(shell.answer(to: long, arguments: ["-c", "/bin/cat"], seconds: 60, limit: 999_999) == nil)
        #expect(shell.answer(to: [], arguments: ["-c", "while :; do :; done"], seconds: 0, limit: 9) == nil)
        #expect(ChildProgram.find("sh", in: ".:bin:") == nil)
    }
}
