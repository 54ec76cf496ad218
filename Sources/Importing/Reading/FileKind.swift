internal import Text

/// What the first bytes of a file show it to be.
enum FileKind: Equatable {
    case vcard
    /// A table whose header names a person.
    case table(ImportFormat, columns: Int)
    /// Text of no kind that is known.
    case text
    /// Nothing that contacts can be read from: what it is, and what to do.
    case refused(what: String, cure: String)

    /// How many bytes it takes to tell.
    static let sniffSize = 65_536

    /// - Parameter bytes: the first `sniffSize` bytes, or all of a shorter file.
    init(_ bytes: ArraySlice<UInt8>, ending: String) {
        self = Self.binary(bytes) ?? Self.textual(bytes, ending: ending)
    }

    private static func binary(_ bytes: ArraySlice<UInt8>) -> FileKind? {
        if bytes.isEmpty { return .refused(what: "is empty", cure: "export the contacts again") }
        if bytes.allSatisfy({ $0 == 0 }) {
            return .refused(what: "holds nothing but zeros", cure: "copy or export the file again")
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            let names = bytes.prefix(8192)
            if holds(names, "xl/") || holds(names, "opendocument.spreadsheet") {
                return .refused(what: "is a spreadsheet", cure: "save it there as CSV (UTF-8) and import that")
            }
            return .refused(what: "is a ZIP archive", cure: "unpack it and import the file inside")
        }
        for (magic, what, cure) in signatures where bytes.starts(with: magic) {
            return .refused(what: what, cure: cure)
        }
        return nil
    }

    private static func textual(_ bytes: ArraySlice<UInt8>, ending: String) -> FileKind {
        let isWhole = bytes.count < sniffSize
        guard let utf8 = try? StreamDecoder().feed(Array(bytes), isLast: isWhole) else {
            // A vCard may change its charset from line to line; the readers say where the others fail.
            return holdsCard(bytes) ? .vcard : .text
        }
        let text = utf8.drop { $0 <= ASCII.space }
        if text.isEmpty, isWhole { return .refused(what: "is empty", cure: "export the contacts again") }
        if holdsCard(text) { return .vcard }
        if text.starts(withCapitals: "BEGIN:VCALENDAR") {
            return .refused(
                what: "is a calendar, not contacts",
                cure: "give it to `tertulia replies` or `tertulia events import`"
            )
        }
        if text.first == UInt8(ascii: "<") {
            return .refused(
                what: "is a web page (HTML or XML)",
                cure: "download the file again and look whether it is an error page"
            )
        }
        if text.starts(withCapitals: "{\\RTF") {
            return .refused(what: "is a word processor's file", cure: "save it as plain text and import that")
        }
        if ending == "json" || isJSON(text) {
            return .refused(what: "is JSON, which is not read", cure: "export the contacts as vCard or CSV")
        }
        if text.starts(withCapitals: "DN:") {
            return .refused(what: "is an LDIF directory", cure: "export the contacts as vCard or CSV")
        }
        let head = ByteSource(bytes: utf8, file: "")
        if let table = try? TableReader(head) { return .table(table.format, columns: table.columnCount) }
        return .text
    }

    private static let signatures: [([UInt8], String, String)] = [
        ([0x1F, 0x8B], "is compressed (gzip)", "unpack it and import the file inside"),
        (Array("BZh".utf8), "is compressed (bzip2)", "unpack it and import the file inside"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "is compressed (xz)", "unpack it and import the file inside"),
        ([0x28, 0xB5, 0x2F, 0xFD], "is compressed (zstd)", "unpack it and import the file inside"),
        ([0x37, 0x7A, 0xBC, 0xAF], "is a 7-Zip archive", "unpack it and import the file inside"),
        (Array("Rar!".utf8), "is a RAR archive", "unpack it and import the file inside"),
        (Array("%PDF".utf8), "is a PDF document", "export the contacts as vCard or CSV"),
        ([0xD0, 0xCF, 0x11, 0xE0], "is an old Office file", "save it there as CSV (UTF-8) and import that"),
        (Array("!BDN".utf8), "is an Outlook data file", "export the contacts from Outlook as CSV"),
        (Array("SQLite format 3\u{0}".utf8), "is a database", "export the contacts as vCard or CSV"),
        (Array("bplist0".utf8), "is a property list", "export the contacts as vCard or CSV"),
        ([0x89, 0x50, 0x4E, 0x47], "is a picture", "export the contacts as vCard or CSV"),
        ([0xFF, 0xD8, 0xFF], "is a picture", "export the contacts as vCard or CSV"),
        (Array("GIF8".utf8), "is a picture", "export the contacts as vCard or CSV"),
        ([0x7F, 0x45, 0x4C, 0x46], "is a program", "export the contacts as vCard or CSV"),
    ]

    /// Whether a line begins with BEGIN:VCARD.
    private static func holdsCard(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.split(whereSeparator: { $0 == ASCII.lf || $0 == ASCII.cr }).contains { line in
            let line = line.filter { $0 > ASCII.space && $0 < 0x7F }
            return line.starts(withCapitals: "BEGIN:VCARD")
        }
    }

    /// An object, or an array of objects, texts or arrays; `[老王] 北京` is none.
    private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
        let significant = text.lazy.filter { $0 > ASCII.space }.prefix(2)
        guard let first = significant.first else { return false }
        let second = significant.dropFirst().first
        switch first {
        case UInt8(ascii: "{"): return second == ASCII.quote || second == UInt8(ascii: "}")
        case UInt8(ascii: "["): return second.map { Array("{[\"]".utf8).contains($0) } ?? false
        default: return false
        }
    }

    private static func holds(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
        let word = Array(word.utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: word) }
    }
}
