import Foundation
import Testing

@testable import CommandLineTool

/// The small things that months with the file ask for.
struct UpkeepTests {
    private func desk() throws -> Desk {
        let desk = try Desk()
        desk.run("init", "--name", "Nora Planner", "--email", "nora@example.org", "--zone", "Europe/Madrid")
        for number in 1...12 {
            let guest = ["people", "add", "Guest\(number) Sample", "--email", "guest\(number)@example.org"]
            desk.run(guest + ["--topic", "compilers", "--closeness", "4"])
        }
        for number in 1...12 { desk.run("people", "link", "\(number)", "\(number % 12 + 1)", "--strength", "60") }
        return desk
    }

    private func guests(_ desk: Desk, _ event: String) -> [Int: [String: Any]] {
        let card = desk.run("events", "show", event, "--json").json as? [String: Any]
        let invitations = card?["invitations"] as? [[String: Any]] ?? []
        return Dictionary(
            invitations.compactMap { guest in
                ((guest["person"] as? [String: Any])?["id"] as? Int).map { ($0, guest) }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    @Test func `a guest is taken off the list, and who was told gets a file that says so`() throws {
        let desk = try desk()
        desk.run("plan", "Tea", "--topic", "compilers", "--at", "2026-12-12 15:00", "--seats", "6", "--without", "1")
        let told = try #require(guests(desk, "tea").first { $0.value["state"] as? String == "chosen" }?.key)
        desk.run("invite", "tea")
        desk.run("invite", "tea", "1")
        desk.run("rsvp", "tea", "1", "yes")

        let result = desk.run("events", "uninvite", "tea", "\(told)", "1", "--out", desk.path("out"))

        #expect(result.status == 0, "\(result.errors)")
        #expect(guests(desk, "tea")[told] == nil)
        #expect(guests(desk, "tea")[1]?["answer"] as? String == "no")
        let files = try FileManager.default.contentsOfDirectory(atPath: desk.path("out")).filter {
            $0.hasSuffix(".ics")
        }
        #expect(files.count == 2)
        for file in files {
            let text = try String(contentsOfFile: desk.path("out/\(file)"), encoding: .utf8)
            #expect(text.contains("METHOD:CANCEL\r\n"))
        }
        #expect(desk.run("events", "uninvite", "tea", "\(told)").status == 1)
    }

    @Test func `what waits of a series names its date, and no time is shown as machines write it`() throws {
        let desk = try desk()
        let plan = ["plan", "Salon", "--topic", "compilers", "--at", "2026-12-12 18:00", "--seats", "4", "--with", "1"]
        desk.run(plan + ["--repeat", "every 3 months on the second Saturday"])
        desk.run("invite", "salon")
        let card = desk.run("events", "show", "salon", "--json").json as? [String: Any]
        let uid = try #require((card?["event"] as? [String: Any])?["uid"] as? String)
        func reply(_ who: String) throws -> String {
            let lines = [
                "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:REPLY", "BEGIN:VEVENT", "UID:\(uid)",
                "DTSTAMP:20261120T110000Z", "RECURRENCE-ID;TZID=Europe/Madrid:20270612T180000",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:\(who)@example.org", "END:VEVENT", "END:VCALENDAR", "",
            ]
            try lines.joined(separator: "\r\n").write(
                toFile: desk.path("\(who).ics"),
                atomically: true,
                encoding: .utf8
            )
            return desk.path("\(who).ics")
        }
        let replies = desk.run("replies", try reply("guest1"), try reply("nobody")).output
        #expect(replies.contains("counts    Guest1 Sample: yes to salon on Sat 2027-06-12 18:00\n"))
        #expect(replies.contains("waits     nobody@example.org on Sat 2027-06-12 18:00: "))
        let inbox = desk.run("inbox").output
        #expect(inbox.contains("nobody@example.org says yes to salon on Sat 2027-06-12 18:00: "))
        #expect(!(replies + inbox).contains("T18:00"))
        #expect(desk.run("inbox", "--json").output.contains("2027-06-12T18:00:00"))
        let refused = desk.run("inbox", "refuse", "2", "--out", desk.path("out"))
        #expect(refused.status == 0)
        let past = desk.run("events", "move", "salon@2026-12-12", "2026-11-01 13:00")
        #expect(past.errors.contains("Sun 2026-11-01 13:00 is past"))
    }

    @Test func `files that nobody needs are refused in a sentence`() throws {
        let desk = try desk()
        desk.run("plan", "Tea", "--topic", "compilers", "--at", "2026-12-12 15:00", "--seats", "6", "--with", "1")
        let card = desk.run("events", "show", "tea", "--json").json as? [String: Any]
        let uid = try #require((card?["event"] as? [String: Any])?["uid"] as? String)
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:COUNTER", "BEGIN:VEVENT", "UID:\(uid)",
            "DTSTAMP:20261120T110000Z", "DTSTART:20261213T150000Z", "END:VEVENT", "END:VCALENDAR", "",
        ]
        try lines.joined(separator: "\r\n").write(toFile: desk.path("c.ics"), atomically: true, encoding: .utf8)
        desk.run("replies", desk.path("c.ics"))
        let result = desk.run("inbox", "accept", "1", "--out", desk.path("out"))
        #expect(result.status == 1 && result.errors.contains("nobody is to be written to about number 1"))
        #expect(desk.run("inbox", "accept", "1", "--as", "1").output.hasPrefix("tea is moved; "))
    }

    @Test func `a gathering that was is written down with who came`() throws {
        let desk = try desk()
        let line = ["events", "add", "Old tea", "--topic", "compilers", "--at", "2026-02-20 16:00", "--came", "1"]

        let added = desk.run(line + ["--came", "2", "--json"]).json as? [String: Any]

        #expect((added?["event"] as? [String: Any])?["status"] as? String == "done")
        let shown = desk.run("people", "show", "2", "--json").json as? [String: Any]
        #expect(shown?["lastTouch"] as? [String: String] == ["on": "2026-02-20", "kind": "meetup"])
        #expect(desk.run("events", "add", "New tea", "--at", "2026-12-20 16:00").status == 1)
    }

    @Test func `ties, topics, pairs and places are taken back`() throws {
        let desk = try desk()
        desk.run("venues", "add", "Quiet Cup")
        desk.run("plan", "Tea", "--topic", "compilers", "--at", "Sat 15:00", "--venue", "quiet")
        desk.run("people", "add", "Guest1 Sample")
        let pairs = { (desk.run("people", "duplicates", "--json").json as? [Any])?.count }

        #expect(desk.run("people", "unlink", "1", "2").status == 0)
        #expect(desk.run("people", "unlink", "1", "2").status == 1)
        #expect(pairs() == 1)
        #expect(desk.run("people", "duplicates", "--dismiss", "13", "1").status == 0)
        #expect(pairs() == 0)
        #expect(desk.run("topics", "rename", "compilers", "parsers").status == 0)
        #expect(desk.run("people", "list", "--topic", "compilers", "--json").output.contains("Guest3 Sample"))
        #expect(desk.run("topics", "delete", "parsers").status == 64)
        #expect(desk.run("topics", "delete", "parsers", "--yes").output == "parsers is deleted; 12 people liked it.\n")
        #expect(desk.run("venues", "delete", "quiet").status == 1)
        desk.run("events", "cancel", "tea")
        #expect(desk.run("venues", "delete", "quiet").status == 0)
        #expect(desk.run("venues", "list", "--json").output == "[]\n")
    }

    @Test func `several people are changed alike`() throws {
        let desk = try desk()

        let cards = desk.run("people", "edit", "3", "7", "--topic", "books:60", "--json").json as? [[String: Any]]

        #expect(cards?.compactMap { $0["id"] as? Int } == [3, 7])
        #expect((desk.run("people", "list", "--topic", "books", "--json").json as? [Any])?.count == 2)
        #expect(desk.run("people", "edit", "3", "7", "--name", "One Sample").status == 64)
    }
}
