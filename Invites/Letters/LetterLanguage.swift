/// A language that letters are written in, with the way that it writes dates, times and names.
public enum LetterLanguage: String, CaseIterable, Sendable, Codable {
    case english = "en"
    /// The English letters with dates and times as written in the United States.
    case americanEnglish = "en-US"
    case simplifiedChinese = "zh-Hans"
    case traditionalChinese = "zh-Hant"
    case japanese = "ja"
    case spanish = "es"

    /// The language that a BCP 47 tag such as `zh-TW`, `es-MX` or `ja_JP` asks for; nil when there are no letters in it.
    ///
    /// Chinese without a script is traditional in Taiwan, Hong Kong and Macau and in Cantonese, else simplified.
    public init?(tag: String) {
        let bytes = tag.utf8.prefix(64).map { $0 == 0x5F ? 0x2D : $0 }
        let subtags = bytes.split(separator: 0x2D).map { String(decoding: $0, as: UTF8.self).lowercased() }
        guard let primary = subtags.first else { return nil }
        let rest = Set(subtags.dropFirst())
        switch primary {
        case "en", "eng":
            self = rest.contains("us") ? .americanEnglish : .english
        case "es", "spa":
            self = .spanish
        case "ja", "jpn":
            self = .japanese
        case "zh", "zho", "chi", "cmn", "yue", "wuu", "nan", "hak":
            let isTraditionalPlace = primary == "yue" || !rest.isDisjoint(with: ["tw", "hk", "mo", "yue"])
            let isTraditional = rest.contains("hant") || (!rest.contains("hans") && isTraditionalPlace)
            self = isTraditional ? .traditionalChinese : .simplifiedChinese
        default:
            return nil
        }
    }

    /// The language of the first tag that there are letters for, else English.
    public init(firstOf tags: [String]) {
        self = tags.lazy.compactMap(LetterLanguage.init(tag:)).first ?? .english
    }

    var isChinese: Bool { self == .simplifiedChinese || self == .traditionalChinese }
}
