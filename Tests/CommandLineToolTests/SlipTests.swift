import Foundation
import Testing

@testable import CommandLineTool

/// What is said to a planner who meant something else.
struct SlipTests {
    private func desk() throws -> Desk {
        let desk = try Desk()
        desk.run("init", "--name", "Nora Planner", "--email", "nora@example.org", "--zone", "Europe/Madrid")
        for number in 1...12 {
            desk.run("people", "add", "Guest\(number) Sample", "--topic", "compilers", "--closeness", "4")
        }
        for number in 1...12 { desk.run("people", "link", "\(number)", "\(number % 12 + 1)", "--strength", "60") }
        return desk
    }

    private func warnings(_ result: Desk.Result) -> [String] {
        (result.json as? [String: Any])?["warnings"] as? [String] ?? []
    }

    @Test func `a mistyped topic gives a table and a warning with the topic that was meant`() throws {
        let desk = try desk()
        let line = ["--topic", "compilres", "--seats", "6"]

        let suggested = desk.run(["suggest"] + line)
        let planned = desk.run(["plan", "Coffee", "--at", "Sat 15:00", "--json"] + line)

        #expect(suggested.output.contains("There is no topic and no title like ‘compilres’; did you mean ‘compilers’?"))
        #expect(warnings(planned).contains { $0.hasSuffix("did you mean ‘compilers’?") })
        #expect(warnings(desk.run("suggest", "--topic", "Compilers", "--seats", "6", "--json")).isEmpty)
        #expect(warnings(desk.run("suggest", "--topic", "coffee", "--seats", "6", "--json")).isEmpty)
    }

    @Test(arguments: ["0", "-3", "1001", "1.5", "much", "99999999999999999999"])
    func `an effort that is no number of times is refused with the numbers that are`(effort: String) throws {
        let refused = try desk().run("suggest", "--topic", "compilers", "--seats", "6", "--effort=\(effort)")

        #expect(refused.status == 64)
        #expect(refused.output.isEmpty)
        #expect(refused.errors.contains("--effort") && refused.errors.contains("1000"))
    }

    @Test func `more effort gives as good a table`() throws {
        let desk = try desk()
        func objective(_ effort: String) throws -> Int {
            let line = ["suggest", "--topic", "compilers", "--seats", "6", "--effort", effort, "--json"]
            return try #require((desk.run(line).json as? [String: Any])?["objective"] as? Int)
        }

        #expect(try objective("10") >= objective("1"))
    }

    @Test func `the planner's own card takes no seat`() throws {
        let desk = try desk()
        desk.run(
            "people",
            "add",
            "Nora Planner",
            "--email",
            "Nora@Example.org",
            "--topic",
            "compilers:100",
            "--closeness",
            "5"
        )

        let ranking = desk.run("suggest", "--topic", "compilers", "--ranking", "20").output

        #expect(ranking.contains("Guest1 Sample") && !ranking.contains("Nora"))
    }

    @Test func `an event is found by a part of its title and a name by a near one`() throws {
        let desk = try desk()
        desk.run("plan", "Coffee & Compilers, the Café evening", "--topic", "compilers", "--at", "Sat 15:00")

        #expect(desk.run("events", "show", "cafe EVENING").output.hasPrefix("Coffee & Compilers"))
        #expect(desk.run("people", "show", "gest3").errors.contains("did you mean ‘Guest3 Sample’?"))
        #expect(desk.run("people", "show", "170").errors.contains("`tertulia people list` shows everybody"))
        #expect(desk.run("people", "list", "nobody").output == "Nobody fits; `tertulia people list` shows everybody.\n")
    }

    @Test func `an edit that says nothing is refused`() throws {
        let desk = try desk()
        desk.run("plan", "Tea", "--topic", "compilers", "--at", "Sat 15:00")

        #expect(desk.run("people", "edit", "7").status == 64)
        #expect(desk.run("events", "edit", "tea").status == 64)
    }

    @Test func `an error is wrapped on a terminal and one line in a pipe`() throws {
        let desk = try desk()
        let terminal = MemoryConsole()
        terminal.isErrorTerminal = true

        let piped = desk.run("people", "show", "sample").errors
        desk.run("people", "show", "sample", console: terminal)

        #expect(piped.count { $0 == "\n" } == 1)
        #expect(terminal.errorText.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(terminal.errorText.replacing("\n", with: " ") == piped.replacing("\n", with: " "))
    }

    @Test func `seats are told apart from invitations`() throws {
        let page = try desk().run("suggest", "--topic", "compilers", "--seats", "6").output

        #expect(page.contains(" invitations so that 5 to 6 come"))
    }

    @Test func `the card of a person says whom they never meet and with whom they come`() throws {
        let desk = try desk()
        desk.run("people", "never", "1", "2")
        desk.run("people", "couple", "1", "3")

        let page = desk.run("people", "show", "1").output

        #expect(page.contains("never with  Guest2 Sample") && page.contains("only with   Guest3 Sample"))
    }
}
