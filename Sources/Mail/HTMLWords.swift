/// What a reader sees of a part in HTML: its text line by line, quotations with `>` in front.
///
/// Nothing is fetched or run, and only the first 200 000 bytes are looked at.
struct HTMLWords {
    static let mostBytes = 200_000
    /// The text is cut at this many bytes.
    static let mostText = 20_000

    private(set) var text = ""
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var line: [UInt8] = []
    private var written: [UInt8] = []
    private var quotes = 0
    /// How many elements around this place hold what was struck through or is not shown.
    private var hidden = 0

    init(of whole: String) {
        let all = Array(whole.utf8.prefix(Self.mostBytes))
        bytes = all[...]
        place = 0
        while place < bytes.count, written.count < Self.mostText { read() }
        endLine()
        text = String(decoding: written, as: UTF8.self)
    }

    private mutating func read() {
        switch bytes[place] {
        case UInt8(ascii: "<"): readTag()
        case UInt8(ascii: "&"): readEntity()
        case 0...0x20: addBlank()
        default:
            add([bytes[place]])
            place += 1
        }
    }

    private mutating func addBlank() {
        place += 1
        if let last = line.last, last != 0x20, hidden == 0 { line.append(0x20) }
    }

    private mutating func add(_ some: some Sequence<UInt8>) {
        if hidden == 0 { line += some }
    }

    private mutating func endLine() {
        while line.last == 0x20 { line.removeLast() }
        if quotes > 0, !line.isEmpty { written += "> ".utf8 }
        written += line
        written.append(0x0A)
        line = []
    }

    // MARK: - Tags

    private mutating func readTag() {
        let rest = bytes[place...]
        if rest.starts(with: "<!--".utf8) { return skip(past: "-->") }
        let after = place + 1 < bytes.count ? bytes[place + 1] : 0x20
        guard after == UInt8(ascii: "/") || after == UInt8(ascii: "!") || Self.isLetter(after) else {
            add([bytes[place]])
            place += 1
            return
        }
        let isEnd = after == UInt8(ascii: "/")
        let start = place + (isEnd ? 2 : 1)
        let name = String(decoding: bytes[start...].prefix(20).prefix(while: Self.isNameByte), as: UTF8.self)
            .lowercased()
        place = (bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
        if !isEnd, Self.unread.contains(name) { return skip(past: "</\(name)") }
        if Self.struck.contains(name) { hidden = max(0, hidden + (isEnd ? -1 : 1)) }
        guard Self.blocks.contains(name) else { return }
        if !line.isEmpty || name == "br" { endLine() }
        if name == "blockquote" { quotes = max(0, quotes + (isEnd ? -1 : 1)) }
        if name == "hr" { written += "__________\n".utf8 }
        if name == "p", isEnd { endLine() }
    }

    /// Goes on behind the next place where `mark` stands, whatever the case of its letters.
    private mutating func skip(past mark: String) {
        let wanted = Array(mark.utf8)
        while place + wanted.count <= bytes.count {
            let isHere = bytes[place..<place + wanted.count].elementsEqual(wanted) { one, other in
                one == other || Self.isLetter(one) && one | 0x20 == other
            }
            if isHere {
                place += wanted.count
                if mark.hasPrefix("</") {
                    place = (bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
                }
                return
            }
            place += 1
        }
        place = bytes.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isNameByte(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

    private static let unread: Set = ["style", "script", "head", "title", "template", "noscript"]
    private static let struck: Set = ["s", "del", "strike"]
    private static let blocks: Set = [
        "br", "p", "div", "tr", "li", "ul", "ol", "table", "blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
        "pre",
        "section", "article", "header", "footer", "td",
    ]

    // MARK: - Characters

    private mutating func readEntity() {
        let name = bytes[(place + 1)...].prefix(10).prefix { Self.isNameByte($0) || $0 == UInt8(ascii: "#") }
        guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";"),
            let scalar = Self.scalar(String(decoding: name, as: UTF8.self))
        else {
            add([bytes[place]])
            place += 1
            return
        }
        place = name.endIndex
        if scalar == "\u{A0}" { return addBlank() }
        place += 1
        add(String(scalar).utf8)
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        if let known = named[name] { return known }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.utf8.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap { $0 >= 0x20 ? Unicode.Scalar($0) : nil }
    }

    private static let named: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "rsquo": "\u{2019}",
        "lsquo": "\u{2018}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "ndash": "\u{2013}", "mdash": "\u{2014}",
        "hellip": "\u{2026}", "iexcl": "\u{A1}", "iquest": "\u{BF}", "aacute": "á", "eacute": "é", "iacute": "í",
        "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "uuml": "ü", "Aacute": "Á", "Eacute": "É", "Iacute": "Í",
        "Oacute": "Ó", "Uacute": "Ú", "Ntilde": "Ñ", "Uuml": "Ü",
    ]
}
