import Foundation
import Testing

@testable import CommandLineTool

struct GraphCommandTests {
    private func circle() throws -> Desk {
        let desk = try Desk()
        desk.run("people", "add", "Ada <script>", "--topic", "books", "--circle", "Readers")
        desk.run("people", "add", "Ben Sample", "--topic", "books")
        desk.run("people", "link", "1", "2", "--strength", "70")
        return desk
    }

    @Test(
        arguments: [
            ("svg", "&lt;script&gt;"), ("dot", "label=\"Ada <script>\""), ("graphml", "&lt;script&gt;"),
            ("GEXF", "&lt;script&gt;"),
        ]
    )
    func `the ending of the file says what is written`(ending: String, expected: String) throws {
        let desk = try circle()
        let file = desk.path("people." + ending)

        let result = desk.run("graph", "--out", file, "--json")

        #expect(result.status == 0, "\(result.errors)")
        let document = try #require(result.json as? [String: Any])
        #expect(document["file"] as? String == file)
        #expect(document["people"] as? Int == 2 && document["ties"] as? Int == 1)
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains(expected))
    }

    @Test(arguments: ["people.png", "people", "svg", "folder.svg/people", "svg.", "people.svgz"])
    func `another ending names the four`(name: String) throws {
        let desk = try circle()

        let result = desk.run("graph", "--out", desk.path(name))

        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(".svg, .dot, .graphml or .gexf"))
    }

    @Test func `an unknown event writes nothing`() throws {
        let desk = try circle()

        let result = desk.run("graph", "nothing", "--out", desk.path("people.svg"))

        #expect(result.status == 1)
        #expect(!FileManager.default.fileExists(atPath: desk.path("people.svg")))
    }

    @Test func `a report of nobody and a report of a first table`() throws {
        let desk = try Desk()
        #expect(desk.run("report").output.contains("Nobody is here yet"))
        let empty = try #require(desk.run("report", "--json").json as? [String: Any])
        #expect((empty["lastYear"] as? [String: Any])?["gini"] is NSNull)

        for number in 1...6 {
            desk.run("people", "add", "Guest\(number) Sample", "--topic", "books", "--closeness", "4")
        }
        desk.run("init", "--name", "Nora Planner", "--email", "nora@example.org", "--zone", "Europe/Madrid")
        desk.run("plan", "Books", "--topic", "books", "--at", "Sat 15:00", "--seats", "5", "--without", "6")
        desk.run("invite", "books", "1", "2", "3", "4", "5")
        desk.run("rsvp", "books", "1", "yes")
        desk.run("rsvp", "books", "2", "yes")
        desk.now = "2026-11-23T09:00:00Z"
        desk.run("came", "books", "1", "--no-show", "2")

        let page = desk.run("report").output
        #expect(page.split(separator: "\n").allSatisfy { Styled(String($0)).width <= 80 })
        try expectSnapshot(page, "report.txt")
        let report = try #require(desk.run("report", "--json").json as? [String: Any])
        #expect((report["noShow"] as? [String: Any])?["rate"] as? Double == 0.5)
        #expect((report["noShow"] as? [String: Any])?["n"] as? Int == 2)
        let waiting = try #require(report["notAskedForAYear"] as? [[String: Any]])
        #expect(waiting.compactMap { ($0["person"] as? [String: Any])?["id"] as? Int } == [6])
    }
}
