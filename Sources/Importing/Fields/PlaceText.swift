/// Where a person is, as other programs write it.
enum PlaceText {
    struct Coordinates: Equatable {
        var latitude: Double
        var longitude: Double
    }

    /// `37.38;-122.08`, `geo:37.38,-122.08;u=10` or `37.38, -122.08`; nil outside the globe.
    static func coordinates(_ text: String) -> Coordinates? {
        var bytes = Array(text.utf8.prefix(100))[...]
        if bytes.starts(withCapitals: "GEO:") { bytes = bytes.dropFirst(4) }
        let parts = bytes.split { $0 == ASCII.semicolon || $0 == ASCII.comma }
        guard parts.count >= 2, let latitude = number(parts[0]), let longitude = number(parts[1]),
            (-90...90).contains(latitude), (-180...180).contains(longitude)
        else { return nil }
        return Coordinates(latitude: latitude, longitude: longitude)
    }

    /// One half of a place; nil beyond `limit` on either side.
    static func degrees(_ text: String, limit: Double) -> Double? {
        number(Array(text.utf8.prefix(40))[...]).flatMap { (-limit...limit).contains($0) ? $0 : nil }
    }

    /// A decimal without an exponent; `Double` would take `nan` and `0x1p3` too.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
        let text = bytes.trimmedBlanks
        let isPlain = text.allSatisfy {
            ASCII.isDigit($0) || $0 == ASCII.dot || $0 == ASCII.hyphen || $0 == ASCII.plus
        }
        return isPlain ? Double(String(decoding: text, as: UTF8.self)) : nil
    }

    /// Whether `text` has the form of an IANA zone, `Asia/Shanghai`; an offset is none, as it does not know summer.
    static func isZone(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: ASCII.slash, omittingEmptySubsequences: false)
        return (2...3).contains(parts.count) && text.utf8.count <= 64
            && parts.allSatisfy { part in
                part.first.map(ASCII.isLetter) == true
                    && part.allSatisfy {
                        ASCII.isLetter($0) || ASCII.isDigit($0) || [0x2B, 0x2D, 0x5F].contains($0)
                    }
            }
    }

    /// The language that `text` names: a tag (BCP 47: `zh-Hans`) or a language by its name; empty for anything else.
    static func language(_ text: String) -> String {
        if let known = languages[text.lowercased()] { return known }
        let parts = text.utf8.split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
        let isTag =
            (2...3).contains(parts.first?.count ?? 0) && parts[0].allSatisfy(ASCII.isLetter)
            && parts.allSatisfy { part in
                (1...8).contains(part.count) && part.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) }
            }
        return isTag ? text : ""
    }

    private static let languages: [String: String] = [
        "english": "en", "英语": "en", "英文": "en", "英語": "en", "inglés": "en", "chinese": "zh-Hans", "中文": "zh-Hans",
        "简体中文": "zh-Hans", "mandarin": "zh-Hans", "普通话": "zh-Hans", "汉语": "zh-Hans", "繁體中文": "zh-Hant",
        "繁体中文": "zh-Hant", "中国語": "zh-Hans", "zh-cn": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant",
        "japanese": "ja", "日本語": "ja", "日语": "ja", "日文": "ja", "japonés": "ja", "spanish": "es", "español": "es",
        "castellano": "es", "西班牙语": "es", "スペイン語": "es", "portuguese": "pt", "português": "pt", "german": "de",
        "deutsch": "de", "french": "fr", "français": "fr", "korean": "ko", "한국어": "ko",
    ]
}
