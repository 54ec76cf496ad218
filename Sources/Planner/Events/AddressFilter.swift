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

    /// The text with `…` in place of each of the addresses, however they are written.
    func hidden(_ text: String) -> String {
        words.isEmpty && numbers.isEmpty ? text : hiddenUndisguised(hiddenPlain(text))
    }

    /// The text with `…` in place of each of the addresses that is written plainly.
    func hiddenPlain(_ text: String) -> String {
        // On bytes: a feed has tens of thousands of texts.
        var bytes = Array(text.utf8)
        guard bytes.contains(where: { !Self.isPlain($0) }) else { return text }
        let hidNumbers = hideNumbers(in: &bytes)
        let hidWords = hideWords(in: &bytes)
        return hidNumbers || hidWords ? String(decoding: bytes, as: UTF8.self) : text
    }

    private func hideNumbers(in bytes: inout [UInt8]) -> Bool {
        guard !numbers.isEmpty, bytes.count(where: Self.isDigit) >= 5 else { return false }
        return Self.replace(in: &bytes, where: Self.ofNumber) { run in
            let digits = run.filter(Self.isDigit)
            return lengths.contains { holdsNumber(digits, of: $0) }
        }
    }

    private func hideWords(in bytes: inout [UInt8]) -> Bool {
        guard !words.isEmpty else { return false }
        let isChanged = Self.replace(in: &bytes, where: Self.ofPlainWord, isHidden)
        guard bytes.contains(where: { $0 >= 0x80 }), bytes.contains(UInt8(ascii: "@")) else { return isChanged }
        return Self.replace(in: &bytes, where: Self.ofWord, isHidden) || isChanged
    }

    private func holdsNumber(_ digits: [UInt8], of length: Int) -> Bool {
        guard digits.count >= length else { return false }
        return (0...(digits.count - length)).contains { start in
            numbers.contains(String(decoding: digits[start..<(start + length)], as: UTF8.self))
        }
    }

    /// Whether a word, the word without the marks around it, or a part of a link is an address.
    private func isHidden(_ run: ArraySlice<UInt8>) -> Bool {
        guard run.count >= 2, run.contains(where: { !Self.isPlain($0) }) else { return false }
        let isMark = { (byte: UInt8) in ".!?:-@".utf8.contains(byte) }
        let start = run.drop(while: isMark)
        let bare = start.dropLast(start.reversed().prefix(while: isMark).count)
        if isKnown(run) || isKnown(bare) { return true }
        let pieces = run.split { ":/=?&".utf8.contains($0) }
        return pieces.count > 1 && pieces.contains(where: isKnown)
    }

    private func isKnown(_ word: ArraySlice<UInt8>) -> Bool {
        words.contains(String(decoding: word, as: UTF8.self).lowercased())
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x20
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static let ofNumber = table { isDigit($0) || "+ -./()".utf8.contains($0) }
    private static let ofWord = table { $0 > 0x20 && $0 != 0x7F && !"<>()[]{},;\"'".utf8.contains($0) }
    private static let ofPlainWord = table { $0 < 0x80 && ofWord[Int($0)] }

    private static func table(_ holds: (UInt8) -> Bool) -> [Bool] { (0...255).map { holds(UInt8($0)) } }

    /// Replaces runs of bytes; the blanks around a number and the full stop behind it stay.
    private static func replace(
        in bytes: inout [UInt8],
        where belongs: [Bool],
        _ isHidden: (ArraySlice<UInt8>) -> Bool
    ) -> Bool {
        var result: [UInt8] = []
        var done = 0
        var index = 0
        while index < bytes.count {
            guard belongs[Int(bytes[index])] else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, belongs[Int(bytes[index])] { index += 1 }
            guard isHidden(bytes[start..<index]) else { continue }
            let blanks = bytes[start..<index].prefix { $0 == 0x20 }.count
            let rest = bytes[start..<index].reversed().prefix { $0 == 0x20 || $0 == 0x2E }.count
            result += bytes[done..<(start + blanks)] + Array("…".utf8)
            done = index - rest
        }
        guard done > 0 else { return false }
        bytes = result + bytes[done...]
        return true
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
