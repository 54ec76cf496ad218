import Importing
import Invites

/// What a reader gives for a whole text.
struct Reading {
    var records: [ContactRecord] = []
    var skipped: [SkippedRow] = []

    var people: [ContactDraft] { records.map(\.draft) }

    /// The cards of `bytes`, fed in pieces as small as a file system may give them.
    static func vCards(_ bytes: [UInt8]) throws -> Reading {
        var reader = try VCardReader(source: ByteSource(bytes: bytes, file: "test.vcf"))
        var reading = Reading()
        while let event = try reader.next() { reading.add(event) }
        return reading
    }

    /// The cards between these lines, each ended as vCard asks.
    static func vCards(_ lines: String...) throws -> Reading {
        try vCards(Array(lines.map { $0 + "\r\n" }.joined().utf8))
    }

    /// The person in one card of these lines.
    static func card(version: String = "3.0", _ lines: String...) throws -> ContactDraft {
        let text = (["BEGIN:VCARD", "VERSION:\(version)"] + lines + ["END:VCARD"]).map { $0 + "\r\n" }.joined()
        return try vCards(Array(text.utf8)).people.first ?? ContactDraft(name: "no card")
    }

    static func table(_ text: String) throws -> (reading: Reading, format: ImportFormat) {
        var reader = try TableReader(ByteSource(bytes: Array(text.utf8), file: "test.csv"))
        var reading = Reading()
        while let event = try reader.next() { reading.add(event) }
        return (reading, reader.format)
    }

    private mutating func add(_ event: ContactEvent) {
        switch event {
        case .contact(let record): records.append(record)
        case .skipped(let row): skipped.append(row)
        }
    }
}
