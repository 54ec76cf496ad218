import Foundation
import Testing

@testable import CommandLineTool

struct ImportCommandTests {
    private func desk() throws -> Desk {
        let desk = try Desk()
        let names = "Ana Sample\nMei Sample 梅\n"
        let table = "First Name,Last Name,E-mail Address\nAna,Sample,ana@example.org\nBo,Sample,bo@example.org\n"
        try Data(names.utf8).write(to: URL(fileURLWithPath: desk.path("names.txt")))
        try Data(table.utf8).write(to: URL(fileURLWithPath: desk.path("table.csv")))
        return desk
    }

    private func reports(_ result: Desk.Result) throws -> [[String: Any]] {
        try #require(result.json as? [[String: Any]], "\(result.errors)")
    }

    @Test func `several files are one import, and the same again changes nothing`() throws {
        let desk = try desk()
        let line = ["import", desk.path("names.txt"), desk.path("table.csv"), "--circle", "Chat", "--json"]

        let first = try reports(desk.run(line))
        let second = try reports(desk.run(line))

        #expect(first.map { $0["added"] as? Int } == [2, 1])
        #expect(first.map { $0["updated"] as? Int } == [0, 1])
        #expect(Set(first.compactMap { $0["importID"] as? Int }).count == 1)
        #expect(second.map { $0["unchanged"] as? Int } == [2, 2])
        #expect(first.map { $0["format"] as? String } == ["names", "csv"])
    }

    @Test func `a rehearsal lists everybody and makes no file`() throws {
        let desk = try desk()

        let report = try #require(try reports(desk.run("import", desk.path("table.csv"), "--dry-run", "--json")).first)

        let people = try #require(report["people"] as? [[String: Any]])
        #expect(people.map { $0["name"] as? String } == ["Ana Sample", "Bo Sample"])
        #expect(people.first?["emails"] as? [String] == ["ana@example.org"])
        #expect(report["importID"] is NSNull)
        let page = desk.run("import", desk.path("table.csv"), "--dry-run").output
        #expect(page.contains("Nothing was changed.") && page.contains("Ana Sample  ana@example.org"))
        #expect(!FileManager.default.fileExists(atPath: desk.file))
    }

    @Test func `undo takes it back, and says so when there is nothing to take back`() throws {
        let desk = try desk()
        desk.run("import", desk.path("names.txt"))

        desk.run("import", desk.path("names.txt"))
        let undone = desk.run("undo").output
        #expect(undone.hasPrefix("The import of names.txt on "))
        #expect(undone.replacing("\n", with: " ").contains("2 people removed"))
        #expect(desk.run("people", "list", "--json").output == "[]\n")
        #expect(desk.run("undo").status == 1)
    }

    @Test(
        arguments: [
            (["none.csv"], 66), (["names.txt", "--as", "vcard"], 65), (["names.txt", "none.vcf"], 66),
        ] as [([String], Int32)]
    )
    func `a file that can't be taken in leaves everything as it was`(files: [String], status: Int32) throws {
        let desk = try desk()
        desk.run("people", "add", "Cy Sample")

        let words = files.map { $0.contains(".") ? desk.path($0) : $0 }
        let refused = desk.run(["import"] + words)

        #expect(refused.status == status, "\(refused.errors)")
        #expect(refused.output.isEmpty)
        #expect((desk.run("people", "list", "--json").json as? [Any])?.count == 1)
    }

    @Test func `what is exported comes back the same`() throws {
        let desk = try desk()
        let other = try Desk()
        desk.run("import", desk.path("names.txt"), desk.path("table.csv"), "--circle", "Chat", "--topic", "go:70")
        #expect(desk.run("export", desk.path("one")).output == "Written: \(desk.path("one"))\n")

        #expect(other.run("import", desk.path("one")).status == 0)
        #expect(other.run("export", desk.path("two")).status == 0)

        for name in try FileManager.default.contentsOfDirectory(atPath: desk.path("one")) {
            let (one, two) = (desk.path("one/\(name)"), desk.path("two/\(name)"))
            #expect(FileManager.default.contents(atPath: one) == FileManager.default.contents(atPath: two), "\(name)")
        }
        #expect(desk.run("export", desk.path("one")).status == 73)
    }
}
