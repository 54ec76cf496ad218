import Testing

@testable import Mail

/// Mails that are made to take time, memory or the stack.
struct HostileMailTests {
    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static let refused: [(String, MailError)] = [
        ("", .notAMessage),
        ("hello", .notAMessage),
        ("\0\0\0", .notAMessage),
        ("From: a@example.org\n\n" + repeated("x", MailError.sizeLimit), .tooLarge),
        (repeated("X-Field: 1234567890\n", 4_000) + "\nx", .headerTooLong),
        ("To: " + repeated("g:", 10_000) + "\n\nx", .fieldTooLong),
        ("To: a\n" + repeated(" g:\n", 5_000) + "\nx", .fieldTooLong),
        ("X: y\nContent-Type: message/rfc822\n\nTo: " + repeated("g:", 10_000) + "\n\nx", .fieldTooLong),
        ("Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\n\n", 100_000), .tooManyParts),
        ("Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\n\nx\n", 300) + "--b--", .tooManyParts),
        (repeated("Content-Type: message/rfc822\n\n", 1_000) + "x", .tooDeep),
        (
            (0..<1_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined() + "\nx",
            .tooDeep
        ),
    ]

    @Test(arguments: refused.indices)
    func `a mail beyond the limits is refused`(index: Int) {
        let (text, expected) = Self.refused[index]
        #expect(throws: expected) { try MailMessage(parsing: Array(text.utf8)) }
    }

    @Test func `an address with a zero byte names no author`() throws {
        let mail = try MailMessage(parsing: Array("From: ana@example.org\0.example.com\n\nx\0".utf8))
        #expect(mail.authors.isEmpty)
        #expect(try MailMessage(parsing: Array("From: ana@example.org\n\nx\0".utf8)).from?.address == "ana@example.org")
    }

    @Test(arguments: [
        "To: \(repeated("g:", 8_000))\n\nx",
        "From: \(repeated("(", 16_000))\n\nx",
        "From: \(repeated("<", 16_000))\n\nx",
        "Subject: \(repeated("=?utf-8?Q?", 1_500))\n\nx",
        "X: y\nContent-Type: message/rfc822\n\nTo: \(repeated("g:", 8_000))\n\nx",
        "Content-Type: \(repeated("a;", 8_000))\n\nx",
        "Content-Type: text/calendar; \(repeated("method*0=x;", 1_400))\n\nx",
        "X: y\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n\(repeated("VG86IGc6Zzpn", 60_000))",
        "X: y\nContent-Type: multipart/mixed; boundary=\"\"\n\n--\n--\n--\n",
    ])
    func `a mail within the limits is read, whatever is in it`(text: String) throws {
        _ = try MailMessage(parsing: Array(text.utf8))
    }
}
