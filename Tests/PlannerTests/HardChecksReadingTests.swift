import Calendars
import Foundation
import Invites
import Planner
import TestSupport
import Testing

/// The checks that good calendars pass and common libraries fail, as far as they are about reading. Those about writing
/// stand in `HardChecksWritingTests`, that about vCards with the import.
struct HardChecksReadingTests {
    @Test func `check 8: a reply without ORGANIZER counts`() throws {
        let desk = try ReplyDeskStage()
        let text = AnswerMail(who: "ana", lines: ["SUMMARY;LANGUAGE=de-DE:Zugesagt: Tafel", "COMMENT:\\n"]).text
        let report = try desk.take(Data(text.replacing("ORGANIZER:mailto:rosa@example.org\r\n", with: "").utf8))
        #expect(report.first?.applied.count == 1)
        #expect(try desk.answer("ana") == "yes 1")
    }

    @Test func `check 9: a proposal that names nobody is that of its proven sender`() throws {
        let desk = try ReplyDeskStage()
        let lines = ["DTSTART;TZID=Romance Standard Time:20261212T170000", "COMMENT:Later?"]
        let proposal = AnswerMail(who: "bo", method: "COUNTER", lines: lines)
        let text = proposal.text.replacing("ORGANIZER:mailto:rosa@example.org\r\n", with: "")
        #expect(try desk.take(Data(text.utf8)).first?.pending.map(\.email) == ["bo@example.net"])
        let item = try #require(try desk.planner.inbox().first)
        #expect(item.wish == "otherTime" && item.note == "Later?")
        #expect(item.proposed?.start == ISO8601.instant("2026-12-12T16:00Z"))
    }

    @Test func `check 10: Google's guests and words are read, and a comment of a line break is none`() throws {
        let desk = try ReplyDeskStage()
        let words = ";X-NUM-GUESTS=2;X-RESPONSE-COMMENT=\"I&#39\\;ll come &amp\\; bring two\""
        let first = try desk.take(AnswerMail(who: "ana", more: words, lines: ["COMMENT:\\n"])).first?.applied.first
        #expect(first?.partySize == 3 && first?.note == "I'll come & bring two")
        let second = try desk.take(AnswerMail(who: "bo", lines: ["COMMENT: \\n"])).first?.applied.first
        #expect(second?.partySize == 1 && second?.note == "")
    }

    @Test func `check 11: only the sender moves, and a word of a foreign server is no proof`() throws {
        let desk = try ReplyDeskStage()
        let other = "ATTENDEE;PARTSTAT=DECLINED:mailto:bo@example.net"
        let report = try #require(try desk.take(AnswerMail(who: "ana", lines: [other])).first)
        #expect(report.applied.map(\.answer) == [.yes] && report.ignored.map(\.email) == ["bo@example.net"])
        #expect(try desk.answer("bo") == "none 1")
        let forged = AnswerMail(who: "bo", proof: "dmarc=none").text.replacing(
            "Authentication-Results: mx.example.org",
            with: "Authentication-Results: mx.evil.example; dmarc=pass header.from=example.net\r\n"
                + "Authentication-Results: mx.example.org"
        )
        #expect(try desk.take(Data(forged.utf8)).first?.pending.count == 1)
        let spoof = AnswerMail(who: "bo").text.replacing("From: bo@", with: "From: \"bo@example.net\" <mallory@")
            .replacing("mallory@example.net\r\n", with: "mallory@example.net>\r\n")
        #expect(try desk.take(Data(spoof.utf8)).first?.rejected.count == 1)
        #expect(try desk.answer("bo") == "none 1")
    }

    @Test func `check 12: late, doubled, poisoned and impossible answers end as they should`() throws {
        let desk = try ReplyDeskStage()
        let new = AnswerMail(who: "ana", stamp: "20261110T100000Z")
        let old = AnswerMail(who: "ana", partstat: "DECLINED", stamp: "20261109T100000Z")
        let reports = try desk.take(new, old, new)
        #expect(reports.map(\.applied.count) == [1, 0, 0] && reports.map(\.ignored.count) == [0, 1, 1])
        #expect(try desk.take(Data(new.copy.utf8)).first?.ignored.count == 1)
        #expect(try desk.answer("ana") == "yes 1")

        let poison = AnswerMail(who: "bo", partstat: "TENTATIVE", stamp: "20991231T235959Z")
        let later = AnswerMail(who: "bo", stamp: "20261111T100000Z")
        #expect(try desk.take(poison, later).map(\.applied.count) == [1, 1])
        #expect(try desk.answer("bo") == "yes 1")

        for number in ["1407317367304", "18446744073709551617", "-1", "abc"] {
            let text = AnswerMail(who: "cem").text.replacing("SEQUENCE:1", with: "SEQUENCE:\(number)")
            #expect(try desk.take(Data(text.utf8)).first?.flagged.count == 1, "\(number)")
        }
        #expect(try desk.answer("cem") == "none 1")
    }

    @Test func `check 13: an answer for one date outlives an older one for all, and no newer one`() throws {
        let desk = try ReplyDeskStage()
        let whole = AnswerMail(who: "ana", stamp: "20261110T100000Z").text
        let date =
            "BEGIN:VEVENT\r\nUID:\(AnswerMail.uid)\r\nSEQUENCE:1\r\nDTSTAMP:20261110T100000Z\r\n"
            + "RECURRENCE-ID;TZID=Europe/Madrid:20270109T160000\r\n"
            + "ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.net\r\nEND:VEVENT\r\n"
        let both = whole.replacing("END:VCALENDAR", with: date + "END:VCALENDAR")
        let report = try #require(try desk.take(Data(both.utf8)).first)
        #expect(report.applied.map(\.answer) == [.yes, .no])
        #expect(report.applied.map(\.instance) == ["", "2027-01-09T16:00:00"])
        let utc = AnswerMail.instance(of: "ana", "20270213T150000Z", "TENTATIVE", stamp: "20261112T100000Z")
        #expect(try desk.take(utc).first?.applied.map(\.instance) == ["2027-02-13T16:00:00"])
        #expect(try desk.answer("ana", at: "made-up-table@2027-01-09") == "no 1")

        _ = try desk.take(AnswerMail(who: "ana", stamp: "20261111T100000Z", more: ";X-NUM-GUESTS=1"))
        #expect(try desk.answer("ana", at: "made-up-table@2027-01-09") == "yes 2")
        #expect(try desk.answer("ana", at: "made-up-table@2027-02-13") == "maybe 1")
        #expect(try desk.answer("ana", at: "made-up-table@2026-12-12") == "yes 2")
    }

    @Test func `check 14: what comes back with our own invitation in it is no answer, and wrapped answers are`() throws
    {
        let desk = try ReplyDeskStage()
        let request = AnswerMail.invitation
        func part(_ type: String, _ body: String) -> String { "--b\r\nContent-Type: \(type)\r\n\r\n\(body)\r\n" }
        func mail(_ who: String, _ type: String, _ parts: [String], _ header: String = "") -> String {
            "From: \(who)@example.net\r\nAuthentication-Results: mx.example.org; dmarc=pass header.from=example.net\r\n"
                + "\(header)Content-Type: \(type); boundary=b\r\n\r\n" + parts.joined() + "--b--\r\n"
        }
        let calendar = try #require(AnswerMail(who: "ana").text.components(separatedBy: "\r\n\r\n").last)
        let invitation = part("text/calendar; method=REQUEST", request)
        let inner = "From: rosa@example.org\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n" + request
        let bounce = mail("mailer-daemon", "multipart/report", [part("message/rfc822", inner)])
        let vacation = mail("ana", "multipart/mixed", [invitation], "Auto-Submitted: auto-replied\r\n")
        #expect(try desk.take(Data(bounce.utf8)).first?.ignored.count == 1)
        #expect(try desk.take(Data(vacation.utf8)).first?.ignored.count == 1)

        let reply = part("text/calendar; charset=utf-8; method=REPLY", calendar)
        let signature = part("application/pgp-signature", "-----BEGIN PGP SIGNATURE-----")
        let signed = mail("ana", "multipart/signed; protocol=\"application/pgp-signature\"", [reply, signature])
        let forwarded = mail("bo", "multipart/mixed", [part("message/rfc822", signed)])
        #expect(try desk.take(Data(forwarded.utf8)).first?.pending.count == 1)
        let box = [bounce, vacation, signed, AnswerMail(who: "bo", partstat: "TENTATIVE").text, forwarded]
            .map { "From x@example.net Tue Nov 10 10:00:00 2026\r\n\($0)\r\n" }.joined()
        let path = try desk.write("box.mbox", box)
        let report = try #require(try desk.planner.replies([path]).first)
        #expect(report.applied.map(\.answer) == [.yes, .maybe])
        #expect(report.ignored.count == 2 && report.pending.count == 1)
    }

    struct Dress: CustomTestStringConvertible {
        var testDescription: String
        var type: String
        var body: Data

        init(_ name: String, _ type: String, _ body: Data, encoding: String = "8bit") {
            testDescription = name
            self.type = type + "\r\nContent-Transfer-Encoding: \(encoding)"
            self.body = body
        }
    }

    static let dresses: [Dress] = {
        let mail = AnswerMail(who: "ana", lines: ["COMMENT:我来"]).text
        let text = mail.components(separatedBy: "\r\n\r\n").last ?? ""
        let plain = Data(text.utf8)
        let chinese = text.components(separatedBy: "我来").map { Data($0.utf8) }
        func base64(_ data: Data, _ end: String = "\r\n") -> Data {
            let lines = data.base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
            return Data((lines.replacing("\n", with: end) + end).utf8)
        }
        let quoted = plain.map { byte in
            switch byte {
            case 0x0D: "=0D"
            case 0x0A: "=0A=\r\n"
            case 0x3D, 0x80...: "=" + String(byte, radix: 16, uppercase: true)
            default: String(UnicodeScalar(byte))
            }
        }
        let utf8 = "text/calendar; charset=utf-8; method=REPLY"
        let wide = Data([0xFE, 0xFF]) + (text.data(using: .utf16BigEndian) ?? Data())
        return [
            Dress("8bit", utf8, plain), Dress("base64", utf8, base64(plain), encoding: "base64"),
            Dress("base64 with line feeds", utf8, base64(plain, "\n"), encoding: "BASE64"),
            Dress("quoted-printable with =0D=0A", utf8, Data(quoted.joined().utf8), encoding: "quoted-printable"),
            Dress("a byte order mark", utf8, Data([0xEF, 0xBB, 0xBF]) + plain),
            Dress("UTF-16", "text/calendar; charset=utf-16; method=REPLY", base64(wide), encoding: "base64"),
            Dress(
                "GB18030",
                "text/calendar; charset=GB2312; method=REPLY",
                chinese[0] + Data([0xCE, 0xD2, 0xC0, 0xB4]) + chinese[1]
            ),
            Dress("a wrong label", "text/calendar; charset=iso-8859-1; method=REPLY", plain),
            Dress("no method parameter", "text/calendar", plain),
            Dress(
                "other case",
                "TEXT/Calendar; METHOD=reply; CHARSET=UTF-8",
                Data(text.replacing("METHOD:REPLY", with: "method:reply").utf8)
            ),
        ]
    }()

    @Test(arguments: dresses)
    func `check 15: the calendar is read in whatever dress it comes, once or twice`(dress: Dress) throws {
        let header =
            "From: ana@example.net\r\nAuthentication-Results: mx.example.org; dmarc=pass header.from=example.net\r\n"
        let single = Data("\(header)Content-Type: \(dress.type)\r\n\r\n".utf8) + dress.body
        #expect(try ReplyDeskStage().take(single).first?.applied.map(\.note) == ["我来"])

        let part = Data("--b\r\nContent-Type: \(dress.type)\r\n\r\n".utf8) + dress.body + Data("\r\n".utf8)
        let opening = Data("\(header)Content-Type: multipart/mixed; boundary=b\r\n\r\n".utf8)
        let twice = opening + part + part + Data("--b--\r\n".utf8)
        #expect(try ReplyDeskStage().take(twice).first?.applied.map(\.note) == ["我来"])
        let other = Data("--b\r\nContent-Type: text/calendar\r\n\r\n\(AnswerMail.invitation)\r\n--b--\r\n".utf8)
        #expect(try ReplyDeskStage().take(opening + part + other).first?.pending.count == 1)
    }

    static let hostile: [(String, String)] = [
        ("100,000 beginnings", String(repeating: "BEGIN:VEVENT\r\n", count: 100_000)),
        (
            "a line of 10 MB",
            "BEGIN:VEVENT\r\nSUMMARY:" + String(repeating: "x", count: 10 << 20) + "\r\nEND:VEVENT\r\n"
        ),
        ("every second of a day that never comes", "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\n"),
        ("ten thousand million times", "RRULE:FREQ=DAILY;COUNT=10000000000\r\n"),
        ("501 dates left out", (1...501).map { "EXDATE:2026\(1000 + $0 % 200)T150000Z\r\n" }.joined()),
        ("the end is missing", "DESCRIPTION:half"),
    ]

    @Test(arguments: hostile.indices)
    func `check 16: what is made to exhaust is read or refused in one sentence, and takes no time`(index: Int) throws {
        let (name, lines) = Self.hostile[index]
        let isItem = lines.hasPrefix("BEGIN")
        let head = isItem ? "" : "BEGIN:VEVENT\r\nUID:u\r\nDTSTAMP:20261120T120000Z\r\nDTSTART:20261212T150000Z\r\n"
        let tail = isItem || name.hasPrefix("the end") ? "" : "END:VEVENT\r\nEND:VCALENDAR\r\n"
        let desk = try ReplyDeskStage()
        let path = try desk.write("hostile.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + head + lines + tail)
        do {
            let reading = try desk.planner.readCalendar(path)
            #expect(reading.items.count <= 1 && !reading.problems.isEmpty || name.hasPrefix("501"))
        } catch let error as PlannerError {
            #expect(error.description.contains("hostile.ics") && !error.description.contains("\n"))
        }
    }

    @Test
    func `check 20: a delegate takes one seat, the uninvited wait, and guests of guests never overfill the table`()
        throws
    {
        let desk = try ReplyDeskStage(seats: 4)
        _ = try desk.take(
            .delegation(from: "bo", to: "dee", stamp: "20261110T100000Z"),
            AnswerMail(who: "dee", stamp: "20261110T110000Z"),
            AnswerMail(who: "ana", stamp: "20261110T120000Z", more: ";X-NUM-GUESTS=2"),
            AnswerMail(who: "cem", stamp: "20261110T130000Z", more: ";X-NUM-GUESTS=3"),
            AnswerMail(who: "zed", stamp: "20261110T090000Z")
        )
        #expect(try desk.answer("bo") == "no 1" && desk.answer("dee") == "yes 1")
        #expect(try desk.answer("ana") == "yes 3" && desk.answer("cem") == "yes 4 waits")
        #expect(try desk.answer("zed") == "nobody" && desk.planner.inbox().map(\.email) == ["zed@example.net"])
        let guests = try desk.planner.showEvent("made-up-table").guests.map(\.invitation)
        #expect(guests.headsTaken == 4)
        _ = try desk.take(AnswerMail(who: "ana", partstat: "DECLINED", stamp: "20261111T120000Z"))
        #expect(try desk.answer("cem") == "yes 4 waits")
        _ = try desk.take(AnswerMail(who: "dee", partstat: "DECLINED", stamp: "20261111T130000Z"))
        #expect(try desk.answer("cem") == "yes 4")
    }
}
