internal import Invites
internal import Text

/// Names for slugs and files: lower-case ASCII letters, digits and hyphens.
enum ASCIIName {
    /// The words of a text in any script, Chinese by pinyin; `fallback` when nothing of it can be written so.
    ///
    /// - Parameter isJapanese: whether the characters are read in Japanese, whatever they are; kana says so itself.
    static func make(_ text: String, fallback: String, limit: Int = 40, isJapanese: Bool = false) -> String {
        var name = slug(fold(text))
        let hasKana = text.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) }
        if hasKana || isJapanese {
            name = slug(fold(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value < 0x2E80 }))))
        } else if name.isEmpty || !text.unicodeScalars.allSatisfy({ $0.value < 0x2E80 }) {
            let pinyin = pinyinKeys(text).first { $0.utf8.contains(0x20) } ?? pinyinKeys(text).first ?? ""
            let latin = slug(fold(pinyin))
            if latin.utf8.count > name.utf8.count { name = latin }
        }
        let short = String(name.prefix(limit))
        let clean = short.hasSuffix("-") ? String(short.dropLast()) : short
        // A slug of digits alone would read as an id.
        if clean.isEmpty { return fallback }
        return clean.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "\(fallback)-\(clean)" : clean
    }

    private static func slug(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                bytes.append(byte)
            } else if !bytes.isEmpty, bytes.last != 0x2D, byte < 0x80 {
                bytes.append(0x2D)
            }
        }
        while bytes.last == 0x2D { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Event {
    /// The beginning of the names of its files.
    var fileStem: String { slug.replacing("@", with: "-") }
}
