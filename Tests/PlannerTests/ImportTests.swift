import Foundation
import Invites
import Planner
import TestSupport
import Testing

struct ImportTests {
    private let cards = """
        BEGIN:VCARD\r
        VERSION:3.0\r
        UID:made-up-1\r
        FN:Ana Costa\r
        N:Costa;Ana;;;\r
        EMAIL:ana@example.org\r
        TEL:+351 912 345 678\r
        ORG:Made-up Ltd\r
        CATEGORIES:chess\r
        END:VCARD\r
        BEGIN:VCARD\r
        VERSION:3.0\r
        FN:王小明\r
        N:王;小明;;;\r
        TEL:+86 138 0000 0000\r
        END:VCARD\r

        """

    private func imported(_ stage: Stage, _ file: String, dry: Bool = false) throws -> ImportReport {
        var wish = ImportWish()
        wish.files = [file]
        wish.isDryRun = dry
        return try #require(try stage.planner.importFiles(wish, keptPeople: dry ? .max : 0).first)
    }

    /// The export of everything, by file.
    private func export(_ stage: Stage) throws -> [String: Data] {
        let folder = stage.folder + "/out-" + UUID().uuidString
        try stage.planner.exportFolder(folder)
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        }
        return files
    }

    @Test func `the same file again changes nothing`() throws {
        let stage = try Stage()
        let file = try stage.write("cards.vcf", cards)
        let first = try imported(stage, file)
        #expect(first.format == "vcard" && first.added == 2 && first.read == 2)
        let before = try export(stage)
        let second = try imported(stage, file)
        #expect(second.unchanged == 2 && second.added == 0 && second.updated == 0)
        #expect(try export(stage) == before)
    }

    @Test func `a dry run says what would happen and creates nothing`() throws {
        let stage = try Stage()
        let file = try stage.write("cards.vcf", cards)
        let report = try imported(stage, file, dry: true)
        #expect(report.added == 2 && report.people.map(\.name) == ["Ana Costa", "王小明"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: stage.folder) == ["cards.vcf"])
        _ = try stage.planner.addPerson(.named("Ana Costa", email: "ana@example.org"))
        let again = try imported(stage, file, dry: true)
        #expect(again.added == 1 && again.updated == 1)
        #expect(try stage.planner.listPeople().count == 1)
    }

    @Test func `a changed file updates what it said before and never what the planner typed`() throws {
        let stage = try Stage()
        _ = try imported(stage, try stage.write("cards.vcf", cards))
        var edit = PersonEdit()
        edit.city = "Porto"
        edit.organization = "Typed Ltd"
        _ = try stage.planner.editPerson("Ana", edit)
        let changed = cards.replacing("Made-up Ltd", with: "New Ltd").replacing(
            "FN:Ana Costa",
            with: "FN:Ana Costa-Reis"
        )
        let report = try imported(stage, try stage.write("cards.vcf", changed))
        #expect(report.updated == 1 && report.unchanged == 1)
        let ana = try stage.planner.showPerson("ana@example.org").person
        #expect(ana.name == "Ana Costa-Reis" && ana.organization == "Typed Ltd" && ana.city == "Porto")
    }

    @Test func `undo takes an import back exactly, updates of older people included`() throws {
        let stage = try Stage()
        _ = try imported(stage, try stage.write("cards.vcf", cards))
        var edit = PersonEdit.named("Bo Reis", topics: ["go"])
        edit.circles = ["Tuesday group"]
        _ = try stage.planner.addPerson(edit)
        let before = try export(stage)
        let more = """
            BEGIN:VCARD\r\nVERSION:3.0\r\nUID:made-up-1\r\nFN:Ana Maria Costa\r\nEMAIL:ana.maria@example.com\r
            TEL:+351 912 345 679\r\nCATEGORIES:go,climbing\r\nEND:VCARD\r
            BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cem Example\r\nEMAIL:cem@example.org\r\nEND:VCARD\r\n
            """
        var wish = ImportWish()
        wish.files = [try stage.write("more.vcf", more)]
        wish.circle = "New circle"
        let report = try #require(try stage.planner.importFiles(wish).first)
        #expect(report.added == 1 && report.updated == 1)
        let undone = try #require(try stage.planner.undo())
        #expect(report.isNothingNew == false)
        #expect(undone.removed == 1 && undone.restored == 1 && undone.kept.isEmpty)
        #expect(try export(stage) == before)
        #expect(throws: PlannerError.self) { try stage.planner.showPerson("Ana Maria") }
        #expect(try stage.planner.showPerson("Ana Costa").person.name == "Ana Costa")
    }

    @Test func `a file that brings nothing new says so, and undo tells of those who only got a circle`() throws {
        let stage = try Stage()
        let file = try stage.write("cards.vcf", cards)
        _ = try imported(stage, file)
        #expect(try imported(stage, file).isNothingNew)
        var wish = ImportWish()
        wish.files = [file]
        wish.circle = "Readers"
        let report = try #require(try stage.planner.importFiles(wish).first)
        #expect(report.added == 0 && !report.isNothingNew)
        let undone = try #require(try stage.planner.undo())
        #expect(undone.removed == 0 && undone.restored == report.read)
    }

    @Test func `undo keeps people of whom the planner has written something since`() throws {
        let stage = try Stage()
        _ = try imported(stage, try stage.write("cards.vcf", cards))
        _ = try stage.planner.touch("Ana", kind: "call", note: "", on: nil)
        let undone = try #require(try stage.planner.undo())
        #expect(undone.kept.map(\.name) == ["Ana Costa"] && undone.removed == 1)
        #expect(try stage.planner.showPerson("Ana").emails == ["ana@example.org"])
        #expect(try stage.planner.undo() == nil)
    }

    @Test func `export, import into an empty file and export give equal folders`() throws {
        let stage = try Stage()
        _ = try stage.planner.playDemo()
        _ = try stage.planner.forget("1")
        // What is said twice stands twice in a journal.
        for _ in 1...2 {
            _ = try stage.planner.touch("2", kind: "call", note: "again", on: nil)
        }
        let first = try export(stage)
        #expect(first.count == 19)
        let folder = stage.folder + "/folder"
        try stage.planner.exportFolder(folder)
        let other = try Stage()
        let report = try imported(other, folder)
        #expect(report.format == "folder" && report.skippedCount == 0)
        let second = try export(other)
        for name in first.keys.sorted() { #expect(first[name] == second[name], "\(name)") }
        let again = try imported(other, folder)
        #expect(again.unchanged == report.read)
        #expect(try export(other) == second)
        let same = try imported(stage, folder)
        #expect(same.unchanged == report.read)
        #expect(try export(stage) == first)
    }

    @Test func `replaying the journals gives the stored state`() throws {
        let stage = try Stage()
        _ = try stage.planner.playDemo()
        let before = try stage.planner.events().map { $0.guests.map(\.invitation) }
        let folder = stage.folder + "/folder"
        try stage.planner.exportFolder(folder)
        let other = try Stage()
        _ = try imported(other, folder)
        let after = try other.planner.events().map { $0.guests.map(\.invitation) }
        #expect(before.map { $0.map(\.state) } == after.map { $0.map(\.state) })
        #expect(before.map { $0.map(\.answer) } == after.map { $0.map(\.answer) })
        #expect(before.map { $0.map(\.partySize) } == after.map { $0.map(\.partySize) })
    }

    @Test func `people with one address and different names stay two, and are told as possible duplicates`() throws {
        let stage = try Stage()
        let file = try stage.write(
            "people.csv",
            "Name,Email\nAna Costa,family@example.org\nBo Reis,family@example.org\nAna,family@example.org\n"
        )
        let report = try imported(stage, file)
        #expect(report.added == 2 && report.updated == 1)
        #expect(report.possibleDuplicates.map(\.why) == ["same e-mail address"])
    }
}
