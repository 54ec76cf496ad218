import Calendars
import Foundation
import Invites
import Testing

@testable import Planner

/// What is left of somebody in the words of others.
struct ForgettingTests {
    private let stage: Stage

    init() throws {
        stage = try Stage(isQuick: true)
        try stage.inviteToTea(
            ["Ana", "Noor", "Mei", "Tom"].map { name in
                .named("\(name) Sample", email: "\(name.lowercased())@example.net", topics: ["tea"])
            }
        )
    }

    private func take(_ name: String, _ text: String) throws {
        _ = try stage.planner.replies([try stage.write(name, text)])
    }

    /// Whether a word stands in the planner's file or in an export of it, in base64 too.
    private func isKept(_ word: String) throws -> Bool {
        if String(decoding: try stage.bytes(), as: UTF8.self).lowercased().contains(word) { return true }
        let folder = stage.folder + "/export-\(UUID().uuidString)"
        try stage.planner.exportFolder(folder)
        return try FileManager.default.contentsOfDirectory(atPath: folder).contains { name in
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            let cells = text.split { $0 == "," || $0.isNewline }.map(String.init)
            let decoded = cells.compactMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) }
            return ([text] + decoded).contains { $0.lowercased().contains(word) }
        }
    }

    private func mail(from who: String, _ words: String, proof: String = "none") -> String {
        [
            "From: \(who)@example.net", "To: rosa@example.org", "Subject: Re: Tea",
            "Date: Fri, 20 Nov 2026 12:30:00 +0000", "Message-ID: <\(UUID().uuidString)@example.net>",
            "Authentication-Results: mx.example.org; dmarc=\(proof) header.from=example.net", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64", "",
            Data(words.utf8).base64EncodedString(), "",
        ]
        .joined(separator: "\r\n")
    }

    @Test func `a chat that somebody answered in names them no more, whether it counted or waits`() throws {
        try take(
            "chat.txt",
            """
            [01/12/2026, 09:05:12] Mei Sample: yes
            [01/12/2026, 09:06:12] Noor Sample: I do not think I can come
            [01/12/2026, 09:07:12] Tom Sample: I think noor and I can come
            """
        )
        #expect(try isKept("noor"))

        for who in ["noor@example.net", "mei@example.net"] { _ = try stage.planner.forget(who) }

        for word in ["noor", "mei sample"] { #expect(try !isKept(word), "\(word)") }
        let items = try stage.planner.inbox()
        #expect(items.map(\.name) == ["Tom Sample"])
        #expect(items.first?.note.contains("think … and I") == true)
        #expect(try stage.planner.acceptInboxItem(try #require(items.first).number).waiting.isEmpty)
    }

    @Test func `a numbered list that waits names them no more`() throws {
        var edit = PersonEdit()
        edit.name = "Noor Beispiel"
        _ = try stage.planner.editPerson("noor@example.net", edit)
        try take("list.txt", "Tea\n1. Tom\n2. Noor, perhaps with Ana?\n3. Zorro Beispiel\n")
        _ = try stage.planner.forget("noor@example.net")
        #expect(try !isKept("noor"))
        #expect(try stage.planner.inbox().map(\.name) == ["Zorro Beispiel"])
        #expect(try stage.planner.inbox().map(\.note) == ["3. Zorro Beispiel"])
    }

    @Test func `mails of others that name them lose their words and keep what they answer`() throws {
        let mail = mail(from: "ana", "Maybe, if Noor Sample brings me.")
        try take("a.eml", mail)
        try take("t.eml", self.mail(from: "tom", "Yes, gladly!\r\n\r\n> Noor Sample asks", proof: "pass"))
        _ = try stage.planner.rsvp("tea", "mei@example.net", .yes, note: "brings Noor")
        let forgetting = try stage.planner.forget("noor@example.net")
        #expect(try !isKept("noor"))
        #expect(forgetting.remarks.count == 1)
        #expect(try stage.planner.showEvent("tea").guests.compactMap(\.invitation.note).contains("brings …"))

        let item = try #require(try stage.planner.inbox().first)
        #expect(item.email == "ana@example.net" && item.answer == .maybe)
        // Whatever comes in next judges what waits anew.
        try take("b.eml", self.mail(from: "mei", "No, sorry", proof: "pass"))
        #expect(try stage.planner.inbox().map(\.number) == [item.number])
        // The same mail again brings nothing back.
        try take("a.eml", mail)
        #expect(try !isKept("noor"))
        #expect(try stage.planner.inbox().map(\.number) == [item.number])
        #expect(try stage.planner.acceptInboxItem(item.number).waiting.isEmpty)
    }

    @Test func `a forgotten guest's own mails bring nothing back when their folder is read again`() throws {
        let mails = [
            ("n.eml", mail(from: "noor", "Yes, gladly!", proof: "pass")),
            ("m.eml", mail(from: "noor", "I'll see.")),
        ]
        for (name, text) in mails { try take(name, text) }
        _ = try stage.planner.forget("noor@example.net")
        #expect(try !isKept("noor"))
        for (name, text) in mails { try take(name, text) }
        #expect(try !isKept("noor"))
        #expect(try stage.planner.inbox().isEmpty)

        // Nor after the planner moved to another file.
        let folder = stage.folder + "/moved"
        try stage.planner.exportFolder(folder)
        let moved = try Stage(isQuick: true)
        var wish = ImportWish()
        wish.files = [folder]
        _ = try moved.planner.importFiles(wish)
        for (name, text) in mails { _ = try moved.planner.replies([try moved.write(name, text)]) }
        #expect(try moved.planner.inbox().isEmpty)
    }

    @Test func `answers of others in one file with theirs stay`() throws {
        let uid = try stage.planner.showEvent("tea").event.uid
        func reply(_ who: String, guests: Int) -> [String] {
            [
                "BEGIN:VEVENT", "UID:\(uid)", "SEQUENCE:0", "DTSTAMP:20261120T123000Z",
                "ORGANIZER:mailto:rosa@example.org", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:\(who)@example.net",
                "END:VEVENT",
            ]
        }
        let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:REPLY", "PRODID:-//x//x//EN"]
        let lines = head + reply("stranger", guests: 0) + reply("noor", guests: 0) + ["END:VCALENDAR", ""]
        try take("all.ics", lines.joined(separator: "\r\n"))
        #expect(try stage.planner.inbox().map(\.email) == ["stranger@example.net"])
        _ = try stage.planner.forget("noor@example.net")
        #expect(try !isKept("noor"))
        #expect(try stage.planner.inbox().map(\.email) == ["stranger@example.net"])
    }

    @Test(arguments: [
        ("nothing", nil), ("Noor comes with mei", "… comes with mei"), ("NOOR BEISPIEL!", "…!"),
        ("beispiel, noor", "…"),
        ("a beispielhaft noor-ish day", "a beispielhaft …-ish day"), ("me@noor.example and x", "… and x"),
        ("+49 555 0100 200, or 495550100200", "+…, or …"), ("小明和我", "…和我"), ("no more", nil),
    ])
    func `what names somebody is masked`(text: String, masked: String?) {
        var traces = NameTraces(
            names: ["Noor Beispiel", "Mei", "王小明", "小明"],
            addresses: ["me@noor.example", "+49 555 0100200"]
        )
        traces.spare("Mei Other")
        #expect(traces.masked(text) == masked)
    }

    @Test(arguments: [
        ("los martes, das Haus", nil), ("I will be late", nil), ("Will comes", "… comes"), ("Santos!", "…!"),
        ("the sun and the santos", nil), ("三张票", nil), ("张三的票", "…的票"), ("see https://foo.example/about", nil),
        ("https://ana.example.com/about", "…"), ("call 600 111 222", "call …"), ("de los Santos", "de los …"),
    ])
    func `words that mean something else too stay in the texts of others`(text: String, masked: String?) {
        let traces = NameTraces(
            names: ["José de los Santos", "Will Grace", "张三"],
            addresses: ["https://ana.example.com/about", "+34 600 111 222"]
        )
        #expect(traces.masked(text) == masked)
    }

    @Test(arguments: [
        ("さくらさんと行きます", "…さんと行きます"), ("山田さくらも", "…も"), ("山田 さくら", "…"), ("山田さんだけ", "…さんだけ"),
        ("さくらこは来ます", "…こは来ます"), ("マリアも来る", "…も来る"), ("ゆきさんも", "…さんも"), ("ゆきますよ", nil),
        ("ゆき、行ける？", "…、行ける？"), ("すずゆき", nil), ("민수랑 갈게요", "…랑 갈게요"), ("김민수 씨", "… 씨"),
        ("국민수업", nil), ("สมชายมา", "…มา"), ("行きます", nil),
    ])
    func `names run into what stands beside them in scripts without blanks`(text: String, masked: String?) {
        let traces = NameTraces(names: ["山田 さくら", "マリア", "ゆき", "김민수", "민수", "สมชาย"], addresses: [])
        #expect(traces.masked(text) == masked)
    }

    @Test func `whose name only begins like theirs is somebody else`() {
        var traces = NameTraces(names: ["さくら", "민수"], addresses: [])

        #expect(traces.isMeant(by: "さくら") && traces.isMeant(by: "민수"))
        #expect(!traces.isMeant(by: "さくらこ") && !traces.isMeant(by: "민수정"))
        traces.spare("さくらこ")
        #expect(traces.isNamed(in: "さくらと"))
        traces.spare("さくら")
        #expect(!traces.isNamed(in: "さくらと"))
    }
}
