import TestSupport
import Testing

@testable import Calendars

/// What is no plain answer of a guest.
extension ReplyRulesTests {
    @Test(arguments: ["REQUEST", "CANCEL", "ADD", "PUBLISH", "DECLINECOUNTER"])
    func `what only the organiser may send is ignored`(method: String) throws {
        #expect(
            try judge(message("ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es", method: method)).map(\.verdict) == [
                .ignored
            ]
        )
    }

    @Test(arguments: [
        "RECURRENCE-ID:nonsense", "RECURRENCE-ID:", "RECURRENCE-ID;TZID=Nowhere/Land:2026",
        "ORGANIZER:host", "ORGANIZER:https://example.org/host",
    ])
    func `a date or an organiser that can't be read leaves open what is answered`(line: String) throws {
        let answer = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es"
        let text = String(decoding: message(answer).parts[0].bytes, as: UTF8.self)
        var odd = message(answer)
        odd.parts[0].bytes = Array(text.replacing("END:VEVENT", with: line + "\r\nEND:VEVENT").utf8)
        #expect(try judge(odd).map(\.verdict) == [.pending])
    }

    @Test func `who only says that they may speak for the guest, and a calendar without a METHOD, wait`() throws {
        let mine = "ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY=\"mailto:ana.work@example.com\":mailto:ana@example.es"
        #expect(try judge(message(mine)).map(\.verdict) == [.applied])
        let other = "ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY=\"mailto:bob@example.com\":mailto:ana@example.es"
        #expect(try judge(message(other)).map(\.verdict) == [.pending])
        var silent = message("ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es", parameter: "REPLY")
        let text = String(decoding: silent.parts[0].bytes, as: UTF8.self)
        silent.parts[0].bytes = Array(text.replacing("METHOD:REPLY\r\n", with: "").utf8)
        #expect(try judge(silent).map(\.verdict) == [.pending])
    }

    @Test func `a bounce, a robot, two calendars, a forwarded and a cut one, and words that disagree are no answer`()
        throws
    {
        let line = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es"
        var bounce = message(line)
        bounce.isBounce = true
        #expect(try judge(bounce).map(\.verdict) == [.ignored])
        var robot = message(line, method: "REQUEST")
        robot.isAutomatic = true
        #expect(try judge(robot).map(\.verdict) == [.ignored])
        #expect(try judge(message(line, parameter: "CANCEL")).map(\.verdict) == [.pending])
        #expect(try judge(message(line, parameter: "reply")).map(\.verdict) == [.applied])
        var two = message(line)
        two.parts += message(line).parts
        two.parts[1].bytes += [0x0D, 0x0A]
        #expect(try judge(two).map(\.verdict) == [.applied])
        two.parts += message("ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.es").parts
        #expect(try judge(two).map(\.verdict) == [.pending])
        var forwarded = message(line)
        forwarded.parts[0].isNested = true
        #expect(try judge(forwarded).map(\.verdict) == [.pending])
        var cut = message(line)
        cut.parts[0].bytes.removeLast(40)
        #expect(try judge(cut).map(\.verdict) == [.pending])
        cut.parts = []
        #expect(try judge(cut).map(\.verdict) == [.rejected])
    }

    @Test func `a stranger's words lose what could deceive, and their length`() throws {
        let long = String(repeating: "長", count: 2000)
        let outcome = try #require(
            try judge(
                message("ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.es", "COMMENT:\u{202E}a\u{1B}[2Jb\\n\(long)")
            ).first
        )
        let comment = try #require(outcome.reply?.comment)
        #expect(comment.hasPrefix("a[2Jb\n長") && comment.utf8.count <= 1024)
    }

    @Test func `proof is the topmost word of a server that is believed, about the sender's own domain`() {
        func trust(_ findings: [(String, String?, String?)]) -> Trust {
            Trust(
                of: "ana@Example.es",
                findings: findings.map { .init(server: $0.0, dmarc: $0.1, domain: $0.2) },
                believing: ["mx.example.org"]
            )
        }
        #expect(trust([("MX.example.org", "pass", "example.es")]) == .proven)
        #expect(trust([("mx.example.org", "pass", "example.net")]) == .unverified)
        #expect(trust([("mx.example.org", "none", "example.es")]) == .unverified)
        #expect(trust([("mx.evil.example", "pass", "example.es")]) == .unverified)
        #expect(trust([("mx.example.org", "fail", "example.es"), ("mx.example.org", "pass", "example.es")]) == .failed)
        #expect(trust([]) == .unverified)
        #expect(Trust(of: nil, findings: [], believing: []) == .unverified)
    }
}
