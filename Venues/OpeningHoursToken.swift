/// A word of an opening-hours text.
enum OpeningHoursToken: Equatable {
    case number(Int, digits: Int)
    case day(Int)
    case everyDay
    case holiday
    case off
    case open
    case am, pm
    case colon, dash, comma, semicolon, plus, slash
    /// In quotes: words for people.
    case comment

    /// Nil when the text has something else in it, or too much.
    static func tokens(_ text: String) -> [OpeningHoursToken]? {
        guard text.utf8.count <= 1000 else { return nil }
        var tokens: [OpeningHoursToken] = []
        var rest = text.unicodeScalars.map(folded)[...]
        while let first = rest.first {
            if let sign = signs[first] {
                rest.removeFirst()
                if let sign { tokens.append(sign) }
            } else if first == "\"" {
                guard let end = rest.dropFirst().firstIndex(of: "\"") else { return nil }
                rest = rest[(end + 1)...]
                tokens.append(.comment)
            } else if ("0"..."9").contains(first) {
                let digits = rest.prefix { ("0"..."9").contains($0) }
                guard digits.count <= 4, let number = Int(text: digits) else { return nil }
                tokens.append(.number(number, digits: digits.count))
                rest = rest.dropFirst(digits.count)
            } else {
                guard let (token, length) = word(rest) else { return nil }
                if let token { tokens.append(token) }
                rest = rest.dropFirst(length)
            }
        }
        return tokens
    }

    /// The longest word that `scalars` begins with, and its length; without a token when the word says nothing.
    private static func word(_ scalars: ArraySlice<Unicode.Scalar>) -> (OpeningHoursToken?, Int)? {
        // A word in Latin letters ends where its letters end; Chinese and Japanese words follow one another.
        let letters = scalars.prefix { ("a"..."z").contains($0) }
        if !letters.isEmpty {
            var text = ""
            text.unicodeScalars.append(contentsOf: letters)
            let length = letters.count + (scalars.dropFirst(letters.count).first == "." ? 1 : 0)
            if text == "a" || text == "to" || text == "until" || text == "til" { return (.dash, length) }
            if text == "y" || text == "and" || text == "e" { return (.comma, length) }
            if ["de", "h", "hs", "hrs", "desde", "from", "los"].contains(text) { return (nil, length) }
            return latinWords[text].map { ($0, length) }
        }
        for length in [4, 3, 2, 1] where scalars.count >= length {
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars.prefix(length))
            if let token = ideographs[text] { return (token, length) }
        }
        return nil
    }

    private static let signs: [Unicode.Scalar: OpeningHoursToken?] = [
        " ": nil, "\t": nil, "\u{3000}": nil, "\u{A0}": nil, ":": .colon, "-": .dash, "–": .dash, "—": .dash,
        "~": .dash, "〜": .dash, "−": .dash, ",": .comma, "、": .comma, "・": .comma, "&": .comma, ";": .semicolon,
        "\n": .semicolon, "\r": nil, "。": .semicolon, "+": .plus, "/": .slash,
    ]

    /// ASCII for full-width forms, lower case, without accents.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map(folded) ?? scalar
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20) ?? scalar
        case 0xE1, 0xC1: "a"
        case 0xE9, 0xC9: "e"
        case 0xED, 0xCD: "i"
        case 0xF3, 0xD3: "o"
        case 0xFA, 0xDA: "u"
        default: scalar
        }
    }

    // `mar` is left out: it is March to OpenStreetMap and Tuesday to a Spaniard.
    private static let latinWords: [String: OpeningHoursToken] = {
        let days: [[String]] = [
            ["mo", "mon", "monday", "mondays", "lu", "lun", "lunes", "l"],
            ["tu", "tue", "tues", "tuesday", "tuesdays", "ma", "martes"],
            ["we", "wed", "wednesday", "wednesdays", "mi", "mie", "miercoles", "x"],
            ["th", "thu", "thur", "thurs", "thursday", "thursdays", "ju", "jue", "jueves", "j"],
            ["fr", "fri", "friday", "fridays", "vi", "vie", "viernes", "v"],
            ["sa", "sat", "saturday", "saturdays", "sab", "sabado", "sabados", "s"],
            ["su", "sun", "sunday", "sundays", "do", "dom", "domingo", "domingos", "d"],
        ]
        var words: [String: OpeningHoursToken] = [
            "ph": .holiday, "sh": .holiday, "festivos": .holiday, "off": .off, "closed": .off, "cerrado": .off,
            "open": .open, "abierto": .open, "am": .am, "pm": .pm, "daily": .everyDay, "everyday": .everyDay,
            "diario": .everyDay,
        ]
        for (index, names) in days.enumerated() {
            for name in names { words[name] = .day(index) }
        }
        return words
    }()

    private static let ideographs: [String: OpeningHoursToken?] = {
        var words: [String: OpeningHoursToken?] = [
            "每天": .everyDay, "每日": .everyDay, "毎日": .everyDay, "至": .dash, "到": .dash, "从": nil, "從": nil, "分": nil,
            "から": .dash, "まで": nil, "和": .comma, "と": .comma, "休息": .off,
            "关门": .off, "關門": .off, "休業": .off, "定休": .off, "定休日": .off, "休み": .off, "休": .off,
            "祝": .holiday, "祝日": .holiday, "点": .colon, "點": .colon, "時": .colon,
        ]
        for (index, name) in ["一", "二", "三", "四", "五", "六", "日"].enumerated() {
            for week in ["周", "週", "星期", "礼拜", "禮拜", ""] { words[week + name] = .day(index) }
        }
        for week in ["周", "週", "星期", "礼拜", "禮拜"] { words[week + "天"] = .day(6) }
        for (index, name) in ["月", "火", "水", "木", "金", "土", "日"].enumerated() {
            for end in ["", "曜", "曜日"] { words[name + end] = .day(index) }
        }
        return words
    }()
}

extension Int {
    /// The number that ASCII digits write.
    fileprivate init?(text digits: ArraySlice<Unicode.Scalar>) {
        self.init(String(String.UnicodeScalarView(digits)))
    }
}
