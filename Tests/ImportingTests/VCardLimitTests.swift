import Importing
import Invites
import Testing

struct VCardLimitTests {
    /// `FN` and `N` with the bytes of 能 (94 5C), 圭 (8C 5C) and 予 (97 5C), which end in a backslash.
    private static let shiftJIS: [UInt8] =
        Array("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:".utf8)
        + [0x88, 0xC9, 0x94, 0x5C, 0x3B, 0x8C, 0x5C, 0x88, 0xEA, 0x88, 0xC9, 0x97, 0x5C]
        + Array(";;;\r\nEND:VCARD\r\n".utf8)

    @Test func `the second byte of a Japanese character is no escape`() throws {
        let person = try Reading.vCards(Self.shiftJIS).people.first

        #expect(person?.familyName == "伊能" && person?.givenName == "圭一伊予")
        #expect(person?.name == "伊能圭一伊予")
    }

    @Test func `charsets are found where none or the wrong one is named`() throws {
        let latin = Array("BEGIN:VCARD\nFN:Iksi".utf8) + [0xF1] + Array("ski\nEND:VCARD".utf8)
        let chinese = Array("BEGIN:VCARD\nFN:".utf8) + [0xD5, 0xC5, 0xCE, 0xB0] + Array("\nEND:VCARD".utf8)
        let wrong = Array("BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:小明\nEND:VCARD".utf8)
        let text = "BEGIN:VCARD\r\nFN:Ann 小\r\nEND:VCARD\r\n"
        let wide = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }

        #expect(try Reading.vCards(latin).people.map(\.name) == ["Iksiñski"])
        #expect(try Reading.vCards(chinese).people.map(\.name) == ["张伟"])
        #expect(try Reading.vCards(wrong).people.map(\.name) == ["小明"])
        #expect(try Reading.vCards([0xFF, 0xFE] + wide).people.map(\.name) == ["Ann 小"])
        #expect(try Reading.vCards(wide).people.map(\.name) == ["Ann 小"])
        #expect(try Reading.vCards([0xEF, 0xBB, 0xBF] + Array(text.utf8)).people.map(\.name) == ["Ann 小"])
    }

    @Test func `text that hides characters is refused at its line`() throws {
        let bytes = Array("BEGIN:VCARD\nFN:a".utf8) + [0xED, 0xA0, 0x80] + Array("b\nEND:VCARD".utf8)
        let error = #expect(throws: ImportError.self) { try Reading.vCards(bytes) }

        #expect(error?.line == 2)
    }

    @Test func `a card that is too large is skipped by its line and the next one is read`() throws {
        let photo = [UInt8](repeating: 0x41, count: 9 << 20)
        let bytes =
            Array("BEGIN:VCARD\nFN:Ann\nPHOTO;ENCODING=b:".utf8) + photo
            + Array("\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n".utf8)
        let reading = try Reading.vCards(bytes)

        #expect(reading.people.map(\.name) == ["Bo"])
        #expect(reading.skipped.map(\.line) == [1])
    }

    @Test func `addresses past a hundred and cards in cards past the limit are left out`() throws {
        let emails = (0..<3000).map { "EMAIL:a\($0)@example.org\n" }.joined()
        let many = try Reading.vCards(Array("BEGIN:VCARD\nFN:Ann\n\(emails)END:VCARD".utf8))
        let begins = String(repeating: "BEGIN:VCARD\n", count: 200)
        let ends = String(repeating: "END:VCARD\n", count: 200)
        let deep = try Reading.vCards(Array("\(begins)FN:inner\n\(ends)BEGIN:VCARD\nFN:Bo\nEND:VCARD".utf8))

        #expect(many.people.map(\.emails.count) == [100] && many.skipped.count == 1)
        #expect(deep.people.map(\.name) == ["", "Bo"])
    }

    @Test func `every beginning of a file is read or refused, never more`() throws {
        let bytes = Self.shiftJIS + Array("BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:A=3B=\n\n;\"\\\n END:VCARD\n".utf8)
        for count in bytes.indices {
            _ = try? Reading.vCards(Array(bytes[..<count]))
            var broken = bytes
            broken[count] = 0xFF
            _ = try? Reading.vCards(broken)
        }
        #expect(try Reading.vCards(bytes).people.count == 2)
    }
}
