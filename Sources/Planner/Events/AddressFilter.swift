/// Takes e-mail addresses out of texts that go to people who should not have them.
enum AddressFilter {
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

    private static func isAddress(_ word: String.UnicodeScalarView) -> Bool {
        word.dropFirst().dropLast().contains("@")
    }
}
