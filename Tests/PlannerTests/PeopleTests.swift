import Foundation
import Invites
import Planner
import TestSupport
import Testing

struct PeopleTests {
    @Test(arguments: [
        "王小明", "小明", "wangxiaoming", "wang xiaoming", "Xiaoming", "WANG", "1", "wang@example.org", "wechat:xm_w",
    ])
    func `somebody is found by any form of the name, by number and by address`(word: String) throws {
        let stage = try Stage()
        var edit = PersonEdit.named("王小明", email: "Wang@example.org")
        edit.handles = [Handle(kind: "wechat", value: "XM_W")]
        _ = try stage.planner.addPerson(edit)
        _ = try stage.planner.addPerson(.named("José Núñez"))
        #expect(try stage.planner.showPerson(word).person.name == "王小明")
    }

    @Test func `traditional and simplified names, accents, case and width are one`() throws {
        let stage = try Stage()
        _ = try stage.planner.addPerson(.named("陳偉"))
        _ = try stage.planner.addPerson(.named("José Núñez"))
        #expect(try stage.planner.showPerson("陈伟").person.name == "陳偉")
        #expect(try stage.planner.showPerson("JOSE nunez").person.name == "José Núñez")
        #expect(try stage.planner.showPerson("ｊｏｓｅ").person.name == "José Núñez")
    }

    @Test func `a new name takes the parts of the old one away`() throws {
        let stage = try Stage()
        var edit = PersonEdit.named("Lucia Sample")
        edit.givenName = "Lucia"
        edit.familyName = "Sample"
        _ = try stage.planner.addPerson(edit)
        let card = try stage.planner.editPerson("1", .named("Lucía Sample Reis"))
        #expect(card.person.name == "Lucía Sample Reis")
        #expect(card.person.givenName == "" && card.person.familyName == "Sample")
    }

    @Test func `an ambiguous name lists its candidates and changes nothing`() throws {
        let stage = try Stage()
        _ = try stage.planner.addPerson(.named("Ana Costa"))
        _ = try stage.planner.addPerson(.named("Ana Reis"))
        let error = try #require(throws: PlannerError.self) { try stage.planner.editPerson("ana", .init()) }
        #expect(error.kind == .refused)
        #expect(error.candidates.map(\.name) == ["Ana Costa", "Ana Reis"])
    }

    @Test func `topics in four languages are one topic once they are aliases`() throws {
        let stage = try Stage()
        let planner = stage.planner
        _ = try planner.addPerson(.named("Ana Made-up", topics: ["distributed systems"]))
        _ = try planner.addPerson(.named("Bo Made-up", topics: ["分布式系统"]))
        _ = try planner.addAlias("分布式系统", to: "distributed systems")
        _ = try planner.addAlias("sistemas distribuidos", to: "分布式系统")
        let topics = try planner.topics()
        #expect(topics.count == 1)
        #expect(topics.first?.people == 2)
        #expect(topics.first?.topic.aliases.sorted() == ["sistemas distribuidos", "分布式系统"].sorted())
    }

    @Test func `a topic can't be broader than itself over others in between`() throws {
        let planner = try Stage().planner
        _ = try planner.addTopic("climbing", broader: "sport")
        _ = try planner.addTopic("bouldering", broader: "climbing")
        #expect(throws: PlannerError.self) { try planner.setBroader("bouldering", of: "sport") }
    }

    @Test func `merging keeps everything of both`() throws {
        let stage = try Stage()
        let planner = stage.planner
        _ = try planner.addPerson(.named("Ana Costa", email: "ana@example.org", topics: ["chess"]))
        _ = try planner.addPerson(.named("Ana C.", email: "ac@example.com", topics: ["go"]))
        _ = try planner.addPerson(.named("Bo Reis"))
        _ = try planner.link("2", "3", strength: 70)
        _ = try planner.touch("2", kind: "call", note: "", on: "2026-11-01")
        let merged = try planner.mergePeople("1", "2")
        #expect(merged.emails == ["ana@example.org", "ac@example.com"])
        #expect(merged.topics.map(\.topic).sorted() == ["chess", "go"])
        #expect(merged.ties.map(\.name) == ["Bo Reis"])
        #expect(merged.names == ["Ana Costa", "Ana C."])
        #expect(merged.lastTouch?.kind == "call")
        #expect(try planner.listPeople().count == 2)
    }

    @Test func `a language without letters is refused, and who shares an address is named`() throws {
        let stage = try Stage()
        var edit = PersonEdit.named("Ana Costa", email: "ana@example.org")
        edit.language = "fr"
        let error = #expect(throws: PlannerError.self) { try stage.planner.addPerson(edit) }
        #expect(error?.message.contains("there are no letters in ‘fr’") == true)
        edit.language = "es"
        #expect(try stage.planner.addPerson(edit).remarks.isEmpty)
        let again = try stage.planner.addPerson(.named("Ana C.", email: "ANA@example.org"))
        let sentence = "ANA@example.org is also that of Ana Costa: `tertulia people merge 1 2` makes the two one"
        #expect(again.remarks == [sentence])
        var same = PersonEdit()
        same.emails = ["ana@example.org"]
        #expect(try stage.planner.editPerson("1", same).remarks.isEmpty)
    }

    @Test func `forgetting somebody leaves no byte of them in the file or beside it`() throws {
        let stage = try Stage()
        let planner = stage.planner
        var edit = PersonEdit.named("Zyxwvut Canary", email: "zyxwvut@canary.example")
        edit.note = "zyxwvut likes zebras"
        _ = try planner.addPerson(edit)
        _ = try planner.addPerson(.named("Bo Reis"))
        _ = try planner.link("1", "2", strength: 50)
        #expect(try planner.forget("Zyxwvut").id == 1)
        let text = String(decoding: try stage.bytes(), as: UTF8.self).lowercased()
        #expect(!text.contains("zyxwvut"))
        #expect(!text.contains("canary"))
        #expect(try planner.listPeople().map(\.person.name) == ["Bo Reis"])
    }

    @Test func `the planner's file is for its owner alone`() throws {
        let stage = try Stage()
        _ = try stage.planner.addPerson(.named("Ana Costa"))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: stage.path)
        _ = try stage.planner.addPerson(.named("Bo Reis"))
        let mode = try FileManager.default.attributesOfItem(atPath: stage.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `reading a file that is not there creates nothing`() throws {
        let stage = try Stage()
        #expect(try stage.planner.listPeople().isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: stage.folder).isEmpty)
    }
}
