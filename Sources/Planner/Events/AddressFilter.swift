/// Takes addresses out of texts that go to people who should not have them.
struct AddressFilter {
    /// E-mail addresses, and handles that can't be mistaken for a word, in lower case.
    private let words: Set<String>
    /// The last digits of phone numbers, as they are dialled from anywhere.
    private let numbers: Set<String>
    private let lengths: Set<Int>

    /// - Parameter addresses: what must not be told, by kind: `email`, `phone`, `wechat` …
    init(hiding addresses: some Sequence<(kind: String, value: String)>) {
        var words: Set<String> = []
        var numbers: Set<String> = []
        for (kind, value) in addresses {
            let lower = value.lowercased()
            switch kind {
            case "name": continue
            case "phone":
                let digits = Self.digits(value.unicodeScalars)
                if digits.count >= 5 { numbers.insert(Self.tail(digits)) }
            case _ where lower.utf8.contains { $0 < 0x61 || $0 > 0x7A }: words.insert(lower)
            default: continue
            }
        }
        self.words = words
        self.numbers = numbers
        lengths = Set(numbers.map(\.utf8.count))
    }

    /// The text with `…` in place of each of the addresses.
    func hidden(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x20 || $0 >= 0x80 }
        if isPlain || words.isEmpty && numbers.isEmpty { return text }
        let text = Self.replacing(in: text, where: Self.isOfNumber) { run in
            let digits = Array(Self.digits(run).utf8)
            return lengths.contains { holdsNumber(digits, of: $0) } ? "…" : nil
        }
        return Self.replacing(in: text, where: Self.isOfWord) { run in
            let word = String(run).lowercased()
            if isHidden(word) { return "…" }
            let pieces = run.split { ":/=?&".unicodeScalars.contains($0) }
            return pieces.contains { isHidden(String($0).lowercased()) } ? "…" : nil
        }
    }

    private func holdsNumber(_ digits: [UInt8], of length: Int) -> Bool {
        guard digits.count >= length else { return false }
        return (0...(digits.count - length)).contains { start in
            numbers.contains(String(decoding: digits[start..<(start + length)], as: UTF8.self))
        }
    }

    private func isHidden(_ word: String) -> Bool {
        if words.contains(word) { return true }
        let trimmed = word.unicodeScalars.reversed().drop { ".!?:-".unicodeScalars.contains($0) }.reversed()
        return words.contains(String(String.UnicodeScalarView(trimmed.drop { $0 == "@" })))
            || words.contains(String(String.UnicodeScalarView(trimmed)))
    }

    /// The text with `…` in place of each of the addresses and of every e-mail address, of whomever.
    func withoutAny(_ text: String) -> String { Self.clean(hidden(text)) }

    /// The text with `…` in place of everything that may be an address, of whomever.
    func clean(_ text: String) -> String { Self.withoutNumbers(Self.clean(hidden(text))) }

    /// The text with `…` in place of every word that holds an `@` between two other characters.
    static func clean(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
        let isOfWord = { (scalar: Unicode.Scalar) in
            !scalar.properties.isWhitespace && !"<>()[]{},;:\"'".unicodeScalars.contains(scalar)
        }
        return replacing(in: text, where: isOfWord) { $0.dropFirst().dropLast().contains("@") ? "…" : nil }
    }

    /// A name as others may see it: of somebody who is known by an address alone only the part before the `@`, and no
    /// phone number.
    static func shown(_ name: String) -> String {
        guard clean(name) != name else { return withoutNumbers(name) }
        let local = name.unicodeScalars.prefix { $0 != "@" }
        return withoutNumbers(String(String.UnicodeScalarView(local))) + "…"
    }

    /// The text with `…` in place of what may be a phone number: seven digits or more with the usual signs between them.
    private static func withoutNumbers(_ text: String) -> String {
        replacing(in: text, where: isOfNumber) { digits($0).count >= 7 ? "…" : nil }
    }

    // MARK: Runs of characters

    private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType == .decimal || "+ -./()\u{A0}".unicodeScalars.contains(scalar)
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x20 && scalar.value < 0x7F && !"<>()[]{},;\"'".unicodeScalars.contains(scalar)
    }

    private static func digits(_ run: some Sequence<Unicode.Scalar>) -> String {
        run.compactMap { $0.properties.numericType == .decimal ? $0.properties.numericValue : nil }
            .map { String(Int($0)) }.joined()
    }

    private static func tail(_ digits: String) -> String { String(digits.suffix(8)) }

    /// Replaces runs of characters; the signs and blanks around a number stay.
    private static func replacing(
        in text: String,
        where belongs: (Unicode.Scalar) -> Bool,
        _ replacement: (Substring.UnicodeScalarView) -> String?
    ) -> String {
        var result = ""
        var rest = text[...].unicodeScalars
        while let start = rest.firstIndex(where: belongs) {
            let end = rest[start...].firstIndex { !belongs($0) } ?? rest.endIndex
            result += String(rest[..<start])
            let run = rest[start..<end]
            if let other = replacement(run) {
                result += String(run.prefix { $0 == " " }) + other
                result += String(String.UnicodeScalarView(run.reversed().prefix { $0 == " " || $0 == "." }.reversed()))
            } else {
                result += String(run)
            }
            rest = rest[end...]
        }
        return result + String(rest)
    }
}
