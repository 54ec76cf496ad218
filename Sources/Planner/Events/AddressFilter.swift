/// Takes addresses out of texts that go to people who should not have them.
struct AddressFilter {
    /// In lower case, the longest first.
    private let known: [[UInt8]]

    /// - Parameter addresses: what must not be told besides e-mail addresses and phone numbers: handles, above all.
    init(hiding addresses: [String]) {
        let long = Set(addresses.map { $0.lowercased() }).filter { $0.utf8.count >= 3 }
        known = long.sorted().map { Array($0.utf8) }.sorted { $0.count > $1.count }
    }

    /// The text without the addresses: `…` stands for each.
    func clean(_ text: String) -> String {
        var text = Self.withoutNumbers(Self.clean(text))
        for address in known {
            while let range = Self.range(of: address, in: text) { text.replaceSubrange(range, with: "…") }
        }
        return text
    }

    /// The text with `…` in place of every word that holds an `@` between two other characters.
    static func clean(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
        var result = String.UnicodeScalarView()
        var word = String.UnicodeScalarView()
        func flush() {
            result += isAddress(word) ? "…".unicodeScalars : word
            word.removeAll()
        }
        for scalar in text.unicodeScalars {
            let ends = scalar.properties.isWhitespace || "<>()[]{},;:\"'".unicodeScalars.contains(scalar)
            if ends {
                flush()
                result.append(scalar)
            } else {
                word.append(scalar)
            }
        }
        flush()
        return String(result)
    }

    /// Whether a name is but an e-mail address or a phone number, as that of somebody of whom nothing else is known.
    static func isAddress(_ name: String) -> Bool { clean(name) != name || withoutNumbers(name) != name }

    private static func isAddress(_ word: String.UnicodeScalarView) -> Bool {
        word.dropFirst().dropLast().contains("@")
    }

    /// The text with `…` in place of what may be a phone number: seven digits or more with the usual signs between them.
    private static func withoutNumbers(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var run = String.UnicodeScalarView()
        func flush() {
            let digits = run.count { $0.properties.numericType == .decimal }
            let rest = run.reversed().prefix { $0 == " " }
            result += digits >= 7 ? "…".unicodeScalars + rest : run
            run.removeAll()
        }
        for scalar in text.unicodeScalars {
            let isDigit = scalar.properties.numericType == .decimal
            if isDigit || scalar == "+" || !run.isEmpty && " -./()".unicodeScalars.contains(scalar) {
                run.append(scalar)
            } else {
                flush()
                result.append(scalar)
            }
        }
        flush()
        return String(result)
    }

    private static func range(of part: [UInt8], in text: String) -> Range<String.Index>? {
        let bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard bytes.count >= part.count else { return nil }
        for start in 0...(bytes.count - part.count) where bytes[start..<(start + part.count)].elementsEqual(part) {
            let from = text.utf8.index(text.startIndex, offsetBy: start)
            return from..<text.utf8.index(from, offsetBy: part.count)
        }
        return nil
    }
}
