package import Venues

/// The places of one file.
package struct VenueFile: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// Where it begins, counted from 1.
        package var line: Int
        package var draft: VenueDraft
    }

    package var entries: [Entry] = []
    package var skipped: [SkippedRow] = []

    /// A larger file is refused.
    package static let sizeLimit = 20_000_000

    /// Reads GeoJSON, or CSV with a header; what it is shows in its first character and its name.
    package static func read(_ source: ByteSource) throws(ImportError) -> VenueFile {
        let start = try source.peek(4096)
        let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start
        let first = text.first { !isWhite($0) }
        let name = source.file.lowercased()
        let isNamedSo = name.hasSuffix(".geojson") || name.hasSuffix(".json")
        let isJSON = isNamedSo || first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        return isJSON ? try GeoJSONReader.read(source) : try VenueTableReader.read(source)
    }
}

/// Texts of a file as the fields of a place.
enum VenueText {
    static func line(_ text: String) -> String { FieldText.line(text, limit: 2000) }

    /// 1…10,000, also as `ca. 40` or `40 seats`; nil for anything else.
    static func seats(_ text: String) -> Int? {
        let digits = text.utf8.drop { !ASCII.isDigit($0) }.prefix(while: ASCII.isDigit)
        guard text.utf8.count <= 40, let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        return (1...10_000).contains(number) ? number : nil
    }

    static func noise(_ text: String) -> Venue.Noise? {
        switch line(text).lowercased() {
        case "quiet", "silent", "low", "tranquilo", "安静", "安靜", "静か": .quiet
        case "normal", "medium", "moderate", "一般", "普通", "ふつう": .normal
        case "loud", "noisy", "high", "ruidoso", "吵", "吵闹", "吵鬧", "うるさい": .loud
        default: nil
        }
    }

    /// Only what a browser should open.
    static func url(_ text: String) -> String {
        let text = line(text)
        if text.utf8.starts(withCapitals: "HTTPS://") || text.utf8.starts(withCapitals: "HTTP://") { return text }
        let isHost = text.utf8.contains(ASCII.dot) && !text.utf8.contains(ASCII.colon) && !text.utf8.contains(0x20)
        return isHost ? "https://" + text : ""
    }
}
