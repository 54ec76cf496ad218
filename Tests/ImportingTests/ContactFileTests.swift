import Foundation
import Invites
import Testing

@testable import Importing

struct ContactFileTests {
    static let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Example\r\nEND:VCARD\r\n"
    static let table = "name,email\nAnn Example,ann@example.org\n"
    static let linkedin =
        "Notes:\n\"x, y\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Example,,,,,\n"
    static let list = "群成员(3)\n王小明-北京-工程师\n2. Ann Example\n"

    @Test(
        arguments: [
            (card, "vcf", nil, .vcard), (card, "", nil, .vcard), (card, "txt", nil, .vcard), (card, nil, nil, .vcard),
            (card, "csv", .vcard, .vcard), ("\u{FEFF}\n" + card, "vcf", nil, .vcard),
            (table, "csv", nil, .csv), (table, "tsv", nil, .csv), (table, "", nil, .csv), (table, nil, nil, .csv),
            (table, "xls", nil, .csv), (table, "txt", nil, .csv), (table, "vcf", .csv, .csv),
            (linkedin, "csv", nil, .linkedin),
            (list, "txt", nil, .names), (list, nil, nil, .names), (list, "md", .names, .names),
            (table, "csv", .names, .names),
            ("name\nAnn Example\n", "csv", nil, .csv), ("name\nAnn Example\n", "txt", nil, .names),
        ] as [(String, String?, ImportFormat?, ImportFormat)]
    )
    func `the content and the ending tell the format`(
        text: String,
        ending: String?,
        wanted: ImportFormat?,
        format: ImportFormat
    ) throws {
        let source = ByteSource(bytes: Array(text.utf8), file: "x")
        let file = try ContactFile(source, ending: ending, as: wanted)
        #expect(file.format == format)
        var names: [String] = []
        try file.read { event in
            if case .contact(let record) = event { names.append(record.draft.name) }
        }
        #expect(!names.isEmpty)
    }

    @Test(
        arguments: [
            (Array(card.utf8), "csv", nil, "ends in .csv but holds vCards"),
            (Array(table.utf8), "vcf", nil, "ends in .vcf but holds a table"),
            (Array(list.utf8), "", nil, "is of no kind that is known here"),
            (Array(list.utf8), "dat", nil, "is of no kind that is known here"),
            ([], "csv", nil, "is empty"),
            (Array("\n \r\n".utf8), "txt", nil, "is empty"),
            ([UInt8](repeating: 0, count: 2000), "csv", nil, "holds nothing but zeros"),
            (Array("<html><body>502 Bad Gateway</body></html>".utf8), "csv", nil, "is a web page (HTML or XML)"),
            (Array("  <!DOCTYPE html>".utf8), "vcf", .vcard, "is a web page (HTML or XML)"),
            (Array("PK\u{3}\u{4}....xl/workbook.xml".utf8), "xlsx", nil, "is a spreadsheet"),
            (Array("PK\u{3}\u{4}....photo.jpg".utf8), "csv", nil, "is a ZIP archive"),
            ([0x1F, 0x8B, 8, 0], "csv", nil, "is compressed (gzip)"),
            (Array("%PDF-1.7".utf8), "pdf", nil, "is a PDF document"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "xls", nil, "is an old Office file"),
            (Array("BEGIN:VCALENDAR\r\n".utf8), "ics", nil, "is a calendar, not contacts"),
            (Array("{\"contacts\": []}".utf8), "json", nil, "is JSON, which is not read"),
            (Array("[{\"id\": 1}]".utf8), "", nil, "is JSON, which is not read"),
            (Array("123".utf8), "json", nil, "is JSON, which is not read"),
            (Array("SQLite format 3\u{0}".utf8), "", nil, "is a database"),
            (Array(table.utf8), "csv", .folder, "is a file, not a folder"),
        ] as [([UInt8], String, ImportFormat?, String)]
    )
    func `a file that isn't what it seems is refused with the cure`(
        bytes: [UInt8],
        ending: String,
        wanted: ImportFormat?,
        what: String
    ) throws {
        let error = try #require(throws: ImportError.self) {
            try ContactFile(ByteSource(bytes: bytes, file: "x"), ending: ending, as: wanted)
        }
        #expect(error.what == what)
        #expect(!error.cure.isEmpty)
        #expect(error.code == .badData)
    }

    @Test func `a list that begins with a bracket is no JSON`() throws {
        let source = ByteSource(bytes: Array("[老王] 北京\n".utf8), file: "x")
        #expect(try ContactFile(source, ending: "txt", as: nil).format == .names)
    }

    @Test func `a file that isn't there or may not be read says so`() throws {
        try withFolder { folder in
            let absent = try #require(throws: ImportError.self) { try ContactFile(path: folder + "/absent.csv") }
            #expect(absent.code == .noInput)
            #expect("\(absent)" == "\(folder)/absent.csv: there is no such file; check its name")
            let other = try #require(throws: ImportError.self) { try ContactFile(path: folder) }
            #expect(other.code == .badData)
            let wrong = try #require(throws: ImportError.self) { try ContactFile(path: folder, as: .csv) }
            #expect(wrong.what == "is a folder, not a file")
        }
    }

    @Test func `the ending is what follows the last dot of the name`() throws {
        try withFile(Array(Self.table.utf8), named: "My.Contacts.CSV") { path in
            let file = try ContactFile(path: path)
            #expect(file.format == .csv)
            var progress: [Int] = []
            var count = 0
            try file.read(progress: { done, total in
                #expect(total == Self.table.utf8.count)
                progress.append(done)
            }) { _ in count += 1 }
            #expect(count == 1)
            #expect(progress.last == Self.table.utf8.count)
        }
    }

    @Test func `a folder of ours is known`() throws {
        try withFolder { folder in
            try Data("name\nAnn Example\n".utf8).write(to: URL(fileURLWithPath: folder + "/people.csv"))
            let file = try ContactFile(path: folder)
            #expect(file.format == .folder)
            #expect(file.folder?.files == [.people])
        }
    }

    @Test func `GB18030, Shift_JIS and UTF-16 tables are read`() throws {
        let text = "姓名,电话\n王小明,13800000000\n"
        let encodings: [String.Encoding] = [String.Encoding(rawValue: 0x8000_0632), .utf16LittleEndian, .utf16]
        for encoding in encodings {
            let bytes = [UInt8](try #require(text.data(using: encoding)))
            let file = try ContactFile(ByteSource(bytes: bytes, file: "x"), ending: "csv", as: nil)
            var drafts: [ContactDraft] = []
            try file.read { event in
                if case .contact(let record) = event { drafts.append(record.draft) }
            }
            #expect(drafts.map(\.name) == ["王小明"])
            #expect(drafts.map(\.phones) == [["13800000000"]])
        }
    }
}
