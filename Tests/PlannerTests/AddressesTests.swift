import Calendars
import Foundation
import Invites
import Mail
import Site
import TestSupport
import Testing
import Text

@testable import Planner

/// Everything that is written is searched for everybody's addresses.
struct AddressesTests {
    private struct Guest {
        var name: String
        var emails: [String] = []
        var phones: [String] = []
        var handles: [Handle] = []

        /// In every form in which they could be told, in lower case.
        var secrets: [String] {
            emails + phones + phones.map { $0.filter(\.isNumber) } + handles.map { $0.value.lowercased() }
        }
    }

    private static let guests = [
        Guest(name: "Ana García", emails: ["ana@example.net", "ana.garcia@work.example"], phones: ["+34 600 111 222"]),
        Guest(name: "李小明", emails: ["li@example.net"], handles: [Handle(kind: "wechat", value: "li_xm88")]),
        Guest(name: "bo@example.net", emails: ["bo@example.net"]),
        Guest(name: "+49 170 2222222", phones: ["+49 170 2222222"]),
        Guest(name: "Cem Örnek", handles: [Handle(kind: "linkedin", value: "https://linkedin.example/in/cem-ornek-7")]),
    ]

    private func stage(open: Bool = false) throws -> Stage {
        let stage = try Stage()
        _ = try stage.planner.initialize(
            name: "Nora",
            email: "nora@example.org",
            zone: "Europe/Lisbon",
            trustedHosts: ["mx.example.org"]
        )
        for guest in Self.guests {
            var edit = PersonEdit.named(guest.name, topics: ["tea"], closeness: 5)
            edit.emails = guest.emails
            edit.phones = guest.phones
            edit.handles = guest.handles
            edit.cadenceMonths = 1
            _ = try stage.planner.addPerson(edit)
        }
        var plan = EventPlan()
        plan.title = "Tea with ANA@example.net"
        plan.wish.topics = ["tea"]
        plan.at = "2026-12-12 15:00"
        plan.seats = 8
        _ = try stage.planner.plan(plan)
        var edit = EventEdit()
        edit.description =
            "Lost? Call Ana, 0034-600-111-222 (or 600111222), or 加微信li_xm88。\nWrite to li@example.net, ana@example.net."
            + "\nbo@example.net's page: https://linkedin.example/in/cem-ornek-7"
        edit.url = "https://example.org/?guest=li@example.net"
        edit.guestList = open ? .open : .private
        _ = try stage.planner.editEvent("next", edit)
        _ = try stage.planner.rsvp("next", "Ana", .yes, party: 2, note: "ring +34 600 111 222, or li@example.net")
        _ = try stage.planner.rsvp("next", "bo@example.net", .yes)
        _ = try stage.planner.rsvp("next", "+49 170 2222222", .yes)
        let list = try stage.write("list.txt", "#Group Note\n\n1. 李小明 (mine is li_xm88, or +351 910 000 000)\n")
        _ = try stage.planner.replies([list])
        return stage
    }

    /// Everything in a message, with lines unfolded and transfer encodings undone.
    private func text(_ message: OutgoingMessage) throws -> String {
        let calendar = String(decoding: message.calendar, as: UTF8.self).replacing("\r\n ", with: "")
        return [message.subject, message.body, calendar, message.mail.map(decoded) ?? ""].joined(separator: "\n")
    }

    private func decoded(_ mail: [UInt8]) -> String {
        let raw = String(decoding: mail, as: UTF8.self).replacing("\r\n", with: "\n")
        var result = raw
        for part in raw.split(separator: "\n--=_") {
            guard let blank = part.range(of: "\n\n") else { continue }
            let body = String(part[blank.upperBound...])
            if part.contains("base64\n"), let data = Data(base64Encoded: body, options: .ignoreUnknownCharacters) {
                result += String(decoding: data, as: UTF8.self).replacing("\r\n ", with: "")
            } else {
                let joined = body.replacing("=\n", with: "").replacing("%", with: "%25").replacing("=", with: "%")
                result += joined.removingPercentEncoding ?? joined
            }
        }
        return result
    }

    private func expectNone(of guests: [Guest], in text: String, _ place: String) {
        let lower = text.lowercased()
        for guest in guests {
            for secret in guest.secrets { #expect(!lower.contains(secret.lowercased()), "\(secret) in \(place)") }
        }
    }

    private func others(of name: String) -> [Guest] { Self.guests.filter { $0.name != name } }

    @Test func `no guest's address is in a message, file, feed, list or picture for others`() throws {
        let stage = try stage()
        let forms = InvitationForms(page: LetterPage.html, chat: true)
        var kinds: [LetterKind] = []
        func check() throws {
            let batch = try stage.planner.invite("tea-with-ana-example-net", forms: forms)
            for message in batch.messages {
                kinds.append(message.kind)
                expectNone(of: others(of: message.person.name), in: try text(message), message.person.name)
            }
            if let list = batch.groupList {
                let all = list.text + String(decoding: list.calendar, as: UTF8.self).replacing("\r\n ", with: "")
                expectNone(of: Self.guests, in: all, "the list")
                #expect(list.text.contains("1. Ana García +1\n2. 李小明 『mine is …, or …』"), "\(list.text)")
                #expect(!list.text.contains("910"))
            }
            for feed in Planner.Feed.allCases {
                for asTodos in [false, true] {
                    let bytes = try stage.planner.feed(feed, asTodos: asTodos)
                    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
                    expectNone(of: Self.guests, in: text, feed.rawValue)
                    #expect(text.contains("BEGIN:V") && !text.contains("@example"))
                }
            }
            let export = String(decoding: try stage.planner.exportCalendar(), as: UTF8.self)
            expectNone(of: Self.guests, in: export.replacing("\r\n ", with: ""), "the export")
            for format in GraphFormat.allCases {
                let file = try stage.planner.graph("tea-with-ana-example-net", as: format, searchPath: "")
                expectNone(of: Self.guests, in: String(decoding: file.bytes, as: UTF8.self), format.rawValue)
            }
        }
        try check()
        _ = try stage.planner.moveEvent("next", to: "2026-12-13 15:00")
        try check()
        #expect(Set(kinds) == [.invitation, .update])
        _ = try stage.planner.cancelEvent("next")
        for message in try stage.planner.invite(
            "tea-with-ana-example-net",
            forms: InvitationForms(page: LetterPage.html)
        )
        .messages {
            #expect(message.kind == .cancellation)
            expectNone(of: others(of: message.person.name), in: try text(message), message.person.name)
        }
    }

    @Test func `a guest's own address and the host's words stay in the guest's own message`() throws {
        let stage = try stage()
        let batch = try stage.planner.invite("next", ["Ana"])
        let text = try text(try #require(batch.messages.first))
        #expect(text.contains("Tea with ANA@example.net") && text.contains("600111222"))
        #expect(text.contains("Write to …, ana@example.net."))
        #expect(batch.event.remarks.contains { $0.contains("address of a guest") })
    }

    @Test func `an open list shows every guest's e-mail address to every guest, by design, and nothing else of them`()
        throws
    {
        let stage = try stage(open: true)
        var edit = EventEdit()
        edit.description = ""
        edit.url = ""
        edit.title = "Tea"
        _ = try stage.planner.editEvent("next", edit)
        let messages = try stage.planner.invite("next").messages.filter { $0.email != nil }
        #expect(messages.count == 3)
        for message in messages {
            let text = try text(message)
            for email in ["ana@example.net", "li@example.net", "bo@example.net"] { #expect(text.contains(email)) }
            for secret in ["600 111", "li_xm88", "170 2222222", "linkedin"] { #expect(!text.contains(secret)) }
        }
    }

    @Test func `who is refused a seat learns no address`() throws {
        let stage = try stage()
        let event = try stage.planner.showEvent("next").event
        let reply = """
            From: zed@example.net
            To: nora@example.org
            Date: Fri, 20 Nov 2026 11:00:00 +0000
            Authentication-Results: mx.example.org; dmarc=pass header.from=example.net
            MIME-Version: 1.0
            Content-Type: text/calendar; charset=UTF-8; method=REPLY

            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//x//x//EN
            METHOD:REPLY
            BEGIN:VEVENT
            UID:\(event.uid)
            DTSTAMP:20261120T110000Z
            ORGANIZER:mailto:nora@example.org
            ATTENDEE;PARTSTAT=ACCEPTED:mailto:zed@example.net
            END:VEVENT
            END:VCALENDAR

            """.replacing("\n", with: "\r\n")
        _ = try stage.planner.replies([try stage.write("zed.eml", reply)])
        let items = try stage.planner.inbox()
        let number = try #require(items.first { $0.email == "zed@example.net" }).number
        let forms = InvitationForms(page: LetterPage.html)
        let message = try #require(try stage.planner.refuseInboxItem(number, forms: forms).messages.first)
        expectNone(of: Self.guests, in: try text(message), "the refusal")
    }

    @Test(arguments: [
        ("Call 12 600 111 222 now", "Call … now"), ("on 2026-12-12 15:00", "on 2026-12-12 15:00"),
        ("微信li_xm88，谢谢", "微信…，谢谢"), ("mailto:ana@example.net?x", "…"), ("banana compilers", "banana compilers"),
        ("<Ana@Example.NET>.", "<…>."), ("see mailto:ana%40example.net", "see …"), ("%61na%2540example%2Enet", "…"),
        ("ａｎａ＠ｅｘａｍｐｌｅ．ｎｅｔ、来てね", "…、来てね"), ("加微信ｌｉ＿ｘｍ８８，谢谢", "加微信…，谢谢"), ("𝐚𝐧𝐚@example.net!", "…"),
        ("ana@exam\u{200B}ple.net", "…"), ("call ＋３４６００１１１２２２ now", "call … now"),
        ("tel:%2B34600111222", "tel:%2B…"), ("٦٠٠١١١٢٢٢", "…"), ("50% off, 100%", "50% off, 100%"),
        ("li_xm889", "li_xm889"),
        ("12 34", "12 34"), ("", ""),
    ])
    func `only addresses are hidden`(text: String, shown: String) {
        let addresses: [(kind: String, value: String)] = [
            ("email", "ana@example.net"), ("phone", "+34 600 111 222"), ("wechat", "li_xm88"), ("wechat", "compilers"),
            ("name", "banana"), ("phone", "12"),
        ]
        let filter = AddressFilter(hiding: addresses)
        #expect(filter.hidden(text) == shown)
    }

    @Test func `digits of an address that stand apart in another form are hidden, whatever else goes`() {
        let filter = AddressFilter(hiding: [(kind: "phone", value: "+34 600 111 222")])
        for text in ["tel ６００　１１１　２２２", "６００ 111 ２２２", "600%20111%20222"] {
            #expect(!undisguised(filter.hidden(text)).contains("222"))
        }
    }
}
