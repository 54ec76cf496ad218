internal import Text

/// Addresses that are written so that a program would not find them, and a person or a link would: percent-encoded, in
/// full-width letters, in digits of another script.
extension AddressFilter {
    /// The text with `…` in place of each stretch that comes to one of the addresses.
    func hiddenUndisguised(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 || $0 == 0x25 }), tells(text) else { return text }
        var result = Self.replacingStretches(of: text) { tells($0) }
        // A number whose digits stand apart.
        if tells(result) {
            result = Self.replacingStretches(of: result) { undisguised($0).utf8.count { $0 >= 0x30 && $0 <= 0x39 } > 1 }
        }
        return tells(result) ? "…" : result
    }

    private func tells(_ text: String) -> Bool {
        let plain = undisguised(text)
        return hiddenPlain(plain) != plain
    }

    /// Replaces stretches of characters that stand for ASCII ones: that is what addresses are made of, whatever they look
    /// like.
    private static func replacingStretches(of text: String, where isHidden: (String) -> Bool) -> String {
        var result = ""
        var stretch = String.UnicodeScalarView()
        func close() {
            result += isHidden(String(stretch)) ? "…" : String(stretch)
            stretch = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if isOfAddress(scalar) {
                stretch.append(scalar)
            } else {
                close()
                result.unicodeScalars.append(scalar)
            }
        }
        close()
        return result
    }

    private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return scalar.value > 0x20 && scalar != "\"" && scalar != "<" && scalar != ">" }
        guard !scalar.properties.isWhitespace else { return false }
        return undisguised(String(scalar)).utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 && !",;()".utf8.contains($0) }
    }
}
