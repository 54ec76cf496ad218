import Foundation
import Testing

@testable import CommandLineTool

struct ChainCommandTests {
    /// People who know one another and like compilers, and a planner with a name.
    private func circle(of count: Int = 12) throws -> Desk {
        let desk = try Desk()
        desk.run("init", "--name", "Nora Planner", "--email", "nora@example.org", "--zone", "Europe/Madrid")
        for number in 1...count {
            desk.run(
                "people",
                "add",
                "Guest\(number) Sample",
                "--email",
                "guest\(number)@example.org",
                "--topic",
                "compilers:\(40 + 5 * number)",
                "--closeness",
                "\(3 + number % 3)",
                "--cadence",
                "6mo"
            )
        }
        for number in 1...count {
            desk.run("people", "link", "\(number)", "\(number % count + 1)", "--strength", "60")
        }
        return desk
    }

    private func object(_ result: Desk.Result) throws -> [String: Any] {
        try #require(result.json as? [String: Any], "\(result.errors)")
    }

    @Test func `every reason adds up to the objective`() throws {
        let desk = try circle()

        let document = try object(desk.run("suggest", "--topic", "compilers", "--seats", "6", "--json"))

        let table = try #require(document["table"] as? [[String: Any]])
        for seat in table {
            let reasons = try #require(seat["reasons"] as? [[String: Any]])
            #expect(reasons.compactMap { $0["points"] as? Int }.reduce(0, +) == seat["points"] as? Int)
        }
        #expect(table.compactMap { $0["points"] as? Int }.reduce(0, +) == document["objective"] as? Int)
        #expect(document["proven"] is Bool)
        #expect(document["relaxed"] is [String])
        let turnout = try #require(document["turnout"] as? [String: Any])
        let chances = try #require(turnout["distribution"] as? [Double])
        #expect(abs(chances.reduce(0, +) - 1) < 1e-3)
    }

    @Test func `a suggestion fits 80 columns and is the same each time`() throws {
        let desk = try circle()

        let page = desk.run("suggest", "--topic", "compilers", "--seats", "6").output

        #expect(page.split(separator: "\n").allSatisfy { Styled(String($0)).width <= 80 })
        #expect(desk.run("suggest", "--topic", "compilers", "--seats", "6").output == page)
        #expect(page.contains("Next in line") && page.contains("How many will come"))
    }

    @Test func `a table that can't be is a document and a refusal`() throws {
        let desk = try circle()
        desk.run("people", "never", "1", "2")
        let line = ["suggest", "--topic", "compilers", "--with", "1", "--with", "2"]

        let refused = desk.run(line)
        let document = try object(desk.run(line + ["--json"]))

        #expect(refused.status == 1)
        #expect(refused.output.isEmpty)
        #expect(document["infeasible"] as? Bool == true)
        #expect((document["blockers"] as? [[String: Any]])?.compactMap { $0["id"] as? Int }.sorted() == [1, 2])
        #expect(desk.run(["plan", "X", "--at", "Sat 15:00"] + line.dropFirst()).status == 1)
        #expect(desk.run("events", "list", "--json").output == "[]\n")
    }

    @Test func `from a plan to who came`() throws {
        let desk = try circle()
        let planned = try object(
            desk.run(
                "plan",
                "Coffee & compilers",
                "--topic",
                "compilers",
                "--at",
                "Sat 15:00",
                "--seats",
                "6",
                "--json"
            )
        )
        let event = try #require(planned["event"] as? [String: Any])
        #expect(event["slug"] as? String == "coffee-compilers")
        #expect(event["start"] as? String == "2026-11-21T15:00:00+01:00")
        let table = try #require(planned["table"] as? [[String: Any]])
        let ids = table.compactMap { ($0["person"] as? [String: Any])?["id"] as? Int }

        let invited = desk.run("invite", "coffee", "--out", desk.path("out/of/here"))
        #expect(invited.status == 0, "\(invited.errors)")
        let files = try FileManager.default.contentsOfDirectory(atPath: desk.path("out/of/here"))
        #expect(files.count { $0.hasSuffix(".ics") } == ids.count + 1)
        #expect(files.count { $0.hasSuffix(".txt") } == ids.count)

        // One file that can't be written, and there are none at all.
        let blocked = desk.path("blocked")
        let last = try #require(files.filter { $0.hasSuffix(".txt") }.max())
        try FileManager.default.createDirectory(atPath: blocked + "/" + last, withIntermediateDirectories: true)
        #expect(desk.run("invite", "coffee", "--out", blocked).status == 73)
        #expect(try FileManager.default.contentsOfDirectory(atPath: blocked) == [last])

        let yes = try object(desk.run("rsvp", "next", "\(ids[0])", "yes", "--party", "2", "--note", "两位", "--json"))
        let guests = try #require(yes["invitations"] as? [[String: Any]])
        let guest = try #require(guests.first { ($0["person"] as? [String: Any])?["id"] as? Int == ids[0] })
        #expect(guest["answer"] as? String == "yes")
        #expect(guest["partySize"] as? Int == 2)
        #expect(guest["note"] as? String == "两位")
        let no = desk.run("rsvp", "next", "\(ids[1])", "no", "--json")
        let later = try object(no)
        #expect((later["next"] as? [Any] ?? []).count + (later["standby"] as? [Any] ?? []).count > 0)
        #expect(later["nextReason"] is String && later["lookAgainAt"] is String)

        let moved = desk.run("events", "move", "next", "2026-11-22 16:00")
        #expect(moved.output.contains("Tell "))
        desk.now = "2026-11-23T09:00:00Z"
        #expect(desk.run().output.contains("`tertulia came coffee-compilers WHO…`"))
        let came = desk.run("came", "coffee", "\(ids[0])", "--no-show", "\(ids[2])", "--walk-in", "Zoë Sample")
        #expect(came.status == 0, "\(came.errors)")
        let shown = try object(desk.run("people", "show", "\(ids[0])", "--json"))
        #expect(shown["lastTouch"] as? [String: String] == ["on": "2026-11-22", "kind": "meetup"])
        #expect(shown["came"] as? Int == 1)
    }

    @Test func `an event shows who is coming, at a glance`() throws {
        let desk = try circle(of: 6)
        desk.run("people", "edit", "6", "--name", "王小明 👩‍💻")
        desk.run("venues", "add", "Quiet Cup", "--seats", "8", "--address", "1 Example Street")
        let everybody = (1...6).flatMap { ["--with", "\($0)"] }
        let topic = ["--topic", "compilers", "--at", "Sat 15:00", "--seats", "5", "--venue", "quiet"]
        desk.run(["plan", "Coffee & compilers"] + topic + everybody)
        desk.run("invite", "next", "1", "2", "3", "4")
        desk.run("rsvp", "next", "1", "yes", "--party", "2", "--note", "brings a friend")
        desk.run("rsvp", "next", "2", "no", "--note", "在外地")
        desk.run("rsvp", "next", "3", "maybe")
        desk.run("rsvp", "next", "4", "yes", "--party", "4")

        try expectSnapshot(desk.run("events", "show", "next").output, "events-show.txt")
        try expectSnapshot(desk.run().output, "overview.txt")
        try expectSnapshot(desk.run("events", "move", "next", "Sun 15:00").output, "events-move.txt")
        try expectSnapshot(desk.run("events", "list").output, "events-list.txt")
        try expectSnapshot(desk.run("venues", "list").output, "venues-list.txt")
    }

    @Test func `nobody is invited when the files can't be written`() throws {
        let desk = try circle()
        desk.run("plan", "Tea", "--topic", "compilers", "--at", "Sat 15:00")
        let before = desk.run("events", "show", "tea", "--json").output
        try Data("in the way".utf8).write(to: URL(fileURLWithPath: desk.path("file")))

        let refused = desk.run("invite", "tea", "--out", desk.path("file/out"))

        #expect(refused.status == 73)
        #expect(refused.output.isEmpty)
        #expect(desk.run("events", "show", "tea", "--json").output == before)
    }

    @Test func `a failed invitation leaves no folder`() throws {
        let desk = try circle()

        #expect(desk.run("invite", "nothing", "--out", desk.path("out")).status == 1)
        #expect(!FileManager.default.fileExists(atPath: desk.path("out")))
    }

    @Test func `a calendar has no address and goes to a file or to stdout`() throws {
        let desk = try circle()
        desk.run("plan", "Tea", "--topic", "compilers", "--at", "Sat 15:00")
        desk.run("invite", "tea")

        let printed = desk.run("calendar", "export").output
        let document = desk.run("calendar", "export", "--json").json as? [String: Any]
        #expect((document?["calendar"] as? String)?.hasPrefix("BEGIN:VCALENDAR\r\n") == true)
        desk.run("calendar", "export", "--out", desk.path("all.ics"))

        let written = try String(contentsOfFile: desk.path("all.ics"), encoding: .utf8)
        #expect(written == printed)
        #expect(printed.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(!printed.contains("@example.org") && !printed.contains("METHOD"))
        let mode = try FileManager.default.attributesOfItem(atPath: desk.path("all.ics"))[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func `completions know the people and events of the file`() throws {
        let desk = try circle()
        desk.run("plan", "Tea", "--topic", "compilers", "--at", "Sat 15:00")

        #expect(desk.run("__complete", "--", "events", "show", "t").output == "words\ntea\t\n")
        #expect(desk.run("__complete", "--", "touch", "guest12").output == "words\nGuest12 Sample\t\n")
        #expect(desk.run("__complete", "--", "--data", desk.path("none"), "touch", "G").output == "words\n")
        #expect(desk.run("__complete", "--", "suggest", "--topic", "comp").output == "words\ncompilers\t\n")
    }

    @Test func `the overview greets a new planner`() throws {
        let desk = try Desk()

        try expectSnapshot(desk.run().output, "overview-empty.txt")
        #expect(try object(desk.run("--json"))["people"] as? Int == 0)
    }

    @Test func `what is said of the seats is in the document of the answers too`() throws {
        let desk = try circle(of: 8)
        let line = ["plan", "Talk", "--topic", "compilers", "--at", "2026-12-12 15:00", "--seats", "5"]
        #expect(desk.run(line).status == 0)
        let chat = (1...8).map { "\($0). Guest\($0) Sample" }.joined(separator: "\n")
        try Data(("#Group Note\n" + chat).utf8).write(to: URL(fileURLWithPath: desk.path("list.txt")))

        let page = desk.run("replies", desk.path("list.txt"), "--json")

        let report = try #require((page.json as? [[String: Any]])?.first, "\(page.errors)")
        let remarks = try #require(report["remarks"] as? [String])
        #expect(!remarks.isEmpty && remarks.allSatisfy { !$0.isEmpty })
    }
}
