import Foundation
import Testing

@testable import CommandLineTool

struct PeopleCommandTests {
    private func deskWithPeople() throws -> Desk {
        let desk = try Desk()
        desk.run(
            [
                "people", "add", "Mei Sample 梅", "--email", "mei@example.org", "--topic", "go:80", "--topic",
                "distributed systems", "--closeness", "3", "--cadence", "6mo", "--circle", "Systems chat", "--city",
                "里斯本", "--handle", "wechat:mei_s",
            ]
        )
        desk.run("people", "add", "Tom Sample", "--phone", "+351 912 345 678", "--topic", "go", "--cadence", "1y")
        desk.run("people", "add", "王小明", "--city", "上海市")
        return desk
    }

    @Test func `a person is shown with everything that was said`() throws {
        let desk = try deskWithPeople()
        desk.run("people", "link", "mei", "tom", "--strength", "60")
        desk.run("touch", "mei", "--kind", "coffee", "--on", "2026-11-02")

        let shown = desk.run("people", "show", "mei@example.org")
        let document = try #require(desk.run("people", "show", "1", "--json").json as? [String: Any])

        try expectSnapshot(shown.output, "people-show.txt")
        try expectSnapshot(desk.run("people", "show", "1", "--json").output, "people-show.json")
        #expect(document["lastTouch"] as? [String: String] == ["on": "2026-11-02", "kind": "coffee"])
    }

    @Test func `the list lines up whatever the script`() throws {
        let desk = try deskWithPeople()

        try expectSnapshot(desk.run("people", "list").output, "people-list.txt")
        let list = desk.run("people", "list", "--json").json as? [[String: Any]]
        #expect(list?.map { $0["name"] as? String } == ["Mei Sample 梅", "Tom Sample", "王小明"])
    }

    @Test func `an ambiguous name lists its candidates and changes nothing`() throws {
        let desk = try deskWithPeople()
        let before = desk.run("people", "list", "--json").output

        let refused = desk.run("people", "edit", "sample", "--city", "Porto")

        #expect(refused.status == 1)
        #expect(refused.output.isEmpty)
        #expect(refused.errors.contains("1 Mei Sample 梅, 2 Tom Sample"))
        #expect(desk.run("people", "list", "--json").output == before)
    }

    @Test func `somebody is found by pinyin and forgotten only when it is confirmed`() throws {
        let desk = try deskWithPeople()
        let terminal = MemoryConsole()
        terminal.isInputTerminal = true
        terminal.isErrorTerminal = true
        terminal.input = ["n"]

        #expect(desk.run("people", "forget", "wangxiaoming").status == 64)
        #expect(desk.run("people", "forget", "wangxiaoming", console: terminal).status == 1)
        #expect(terminal.errorText.hasPrefix("Erase 王小明 (#3), for good? [y/N] "))
        #expect((desk.run("people", "list", "--json").json as? [Any])?.count == 3)
        #expect(desk.run("people", "forget", "wangxiaoming", "--yes").status == 0)
        #expect((desk.run("people", "list", "--json").json as? [Any])?.count == 2)
    }

    @Test func `reading commands make no file`() throws {
        let desk = try Desk()
        for line in [["people", "list"], ["due"], ["topics", "list"], ["circles", "list"], ["people", "rules"]] {
            #expect(desk.run(line).status == 0, "\(line)")
            #expect(desk.run(line + ["--json"]).output == "[]\n", "\(line)")
        }

        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.path).isEmpty)
    }

    @Test func `a change whose report is lost is stored all the same`() throws {
        let desk = try Desk()
        let broken = MemoryConsole()
        broken.failure = StreamError(code: 28)

        let result = desk.run("people", "add", "Ana Sample", console: broken)

        #expect(result.status == 74)
        #expect(result.errors.contains("the change is stored"))
        #expect(desk.run("people", "list").output.contains("Ana Sample"))
    }

    @Test(
        arguments: [
            (["people", "add", "X", "--cadence", "often"], 64), (["people", "add", "X", "--topic", "go:101"], 64),
            (["people", "add", "X", "--at", "91,0"], 64), (["people", "add", "X", "--at", "nan,0"], 64),
            (["people", "add", "X", "--handle", "mei"], 64), (["people", "add", "X", "--email", "mei"], 64),
            (["people", "add", " "], 64), (["due", "--within", "soon"], 64), (["people", "show", "nobody"], 1),
            (["people", "rules", "--remove", "9"], 1),
        ] as [([String], Int32)]
    )
    func `what makes no sense is refused and makes no file`(line: [String], status: Int32) throws {
        let desk = try Desk()

        let result = desk.run(line)

        #expect(result.status == status)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("tertulia: "))
        #expect(desk.run("people", "list", "--json").output == "[]\n")
    }

    @Test func `names of others can't move the cursor`() throws {
        let desk = try Desk()
        desk.run("people", "add", "Ana\u{1B}[2J\u{9B}5m\u{202E}Sample", "--note", "a\u{1B}]0;x\u{7}b")

        for line in [["people", "list"], ["people", "show", "1"], ["people", "show", "zoe\u{1B}[2J"]] {
            let result = desk.run(line)
            let scalars = (result.output + result.errors).unicodeScalars
            #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) }, "\(line)")
        }
    }
}
