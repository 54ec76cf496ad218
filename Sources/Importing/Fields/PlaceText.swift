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

    /// The language tag in `text`, empty when it has not the form of one (BCP 47: `zh-Hans`).
    static func language(_ text: String) -> String {
        let parts = text.utf8.split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
        let isTag =
            (2...8).contains(parts.first?.count ?? 0)
            && parts.allSatisfy {
                (1...8).contains($0.count) && $0.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) }
            }
        return isTag ? text : ""
    }
}
