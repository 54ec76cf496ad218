extension MailMessage {
    /// What the sender wrote, without the mails that are quoted and without what a program puts at the end; nil where
    /// there is no text. HTML is read for its words where no plain text is, or an empty one.
    ///
    /// Only the first 20 000 bytes of the text are looked at. An answer below a quotation is found where every line of
    /// the quotation begins with `>`.
    package var ownWords: String? {
        let isBlank = text?.utf8.prefix(1_000).allSatisfy { $0 <= 0x20 } ?? true
        return (isBlank ? html.map { HTMLWords(of: $0).text } ?? text : text).map { OwnWords(of: $0).text }
    }
}

/// Parts what somebody wrote from the mail that it answers.
struct OwnWords {
    private(set) var text = ""

    init(of whole: String) {
        let lines = Self.lines(of: String(decoding: whole.utf8.prefix(20_000), as: UTF8.self))
        let end = lines.indices.first { Self.isEnd(lines, $0) } ?? lines.endIndex
        var own = Array(lines[..<end])
        if own.allSatisfy(\.isEmpty), let quoted = lines.firstIndex(where: Self.isQuoted) {
            own = lines[quoted...].filter { !Self.isQuoted($0) }
            own = Array(own[..<(own.indices.first { Self.isEnd(own, $0) } ?? own.endIndex)])
        }
        while own.last?.isEmpty == true { own.removeLast() }
        text = own.drop(while: \.isEmpty).joined(separator: "\n")
    }

    /// Without blanks at their ends.
    private static func lines(of text: String) -> [String] {
        text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map { line in
            let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
            let kept = line.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
            return String(String.UnicodeScalarView(kept))
        }
    }

    private static func isQuoted(_ line: String) -> Bool { line.utf8.first == 0x3E }

    /// Whether a quotation, a signature or the line of a program begins here.
    private static func isEnd(_ lines: [String], _ place: Int) -> Bool {
        let line = lines[place]
        return isQuoted(line) || line == "--" || isRuler(line) || programs.contains { line.hasPrefix($0) }
            || isAttribution(lines, place) || isHeader(lines, place)
    }

    /// `-----Original Message-----`, `________`.
    private static func isRuler(_ line: String) -> Bool {
        let marks = line.utf8.prefix { $0 == 0x2D || $0 == 0x5F }.count
        return marks >= 5 && line.utf8.count > marks || marks >= 10
    }

    /// `On Friday Ana wrote:`, over up to three lines.
    private static func isAttribution(_ lines: [String], _ place: Int) -> Bool {
        // The sender's own last line may stand right above it.
        guard lines[place].utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0x40 }) else { return false }
        var joined = ""
        for line in lines[place...].prefix(3) {
            guard !line.isEmpty, line.utf8.count <= 300 else { return false }
            if !joined.isEmpty, openings.contains(where: line.hasPrefix) { return false }
            joined += joined.isEmpty ? line : " " + line
            guard line.hasSuffix(":") || line.hasSuffix("：") else { continue }
            let hasDate = joined.utf8.contains { (0x30...0x39).contains($0) }
            let bare = joined.dropLast().lowercased()
            let isSaid = verbs.contains {
                bare.hasSuffix($0) || bare.hasSuffix($0 + " ") || bare.hasSuffix($0 + "\u{A0}")
            }
            return hasDate && (isSaid || bare.contains("@") || bare.contains(" schrieb "))
        }
        return false
    }

    /// The fields of a mail as Outlook puts them above what it quotes.
    private static func isHeader(_ lines: [String], _ place: Int) -> Bool {
        func field(_ line: String) -> String? {
            let plain = line.drop { $0 == "*" }
            guard let colon = plain.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
            let name = plain[..<colon].lowercased()
            return String(name.utf8.count <= 24 ? name.filter { $0 != "*" && $0 != " " } : "")
        }
        guard let first = field(lines[place]), authors.contains(first) else { return false }
        return lines[(place + 1)...].prefix(3).compactMap(field).contains { others.contains($0) }
    }

    private static let verbs = [
        "wrote", "writes", "escribió", "写道", "寫道", "schrieb", "a écrit", "ha scritto", "escreveu", "書きました",
    ]
    private static let openings = ["On ", "El ", "Am ", "Le ", "Il ", "Em ", "在 ", "於 "]
    private static let authors: Set = ["from", "de", "von", "发件人", "寄件者", "寄件人", "差出人", "送信者"]
    private static let others: Set = [
        "sent", "date", "to", "subject", "enviado", "enviadoel", "fecha", "para", "asunto", "发送时间", "收件人", "日期", "主题",
        "寄件日期", "收件者", "主旨", "送信日時", "日時", "宛先", "件名",
    ]
    private static let programs = [
        "Sent from my ", "Sent from Outlook", "Sent from Yahoo", "Sent with Proton", "Sent via ", "Get Outlook for ",
        "Enviado desde ", "Obtener Outlook para ", "发自我的", "來自我的", "從我的", "傳送自", "iPhoneから送信", "iPadから送信",
    ]
}
