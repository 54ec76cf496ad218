/// The form in which two texts are compared: without regard to case, width, accents on Latin, Greek and Cyrillic
/// letters, traditional or simplified script, invisible characters, emoji, and the amount of white space.
///
/// Dakuten stay, because か and が are different letters. Folding a folded text changes nothing. ASCII never calls ICU,
/// and nothing here opens a transliterator. A text of emoji alone folds to nothing.
package func fold(_ text: String) -> String {
    foldedASCII(text) ?? foldedUnicode(text)
}

/// Nil when the text is not all ASCII.
private func foldedASCII(_ text: String) -> String? {
    var folded: [UInt8] = []
    var isBlankDue = false
    var isChanged = false
    folded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
        switch byte {
        case 0x80...:
            return nil
        case 0x20, 0x09...0x0D:
            isBlankDue = !folded.isEmpty
            if byte != 0x20 { isChanged = true }
        case 0..<0x20, 0x7F:
            isChanged = true
        default:
            if isBlankDue {
                folded.append(0x20)
                isBlankDue = false
            }
            if byte >= 0x41, byte <= 0x5A {
                folded.append(byte | 0x20)
                isChanged = true
            } else {
                folded.append(byte)
            }
        }
    }
    if !isChanged, folded.count == text.utf8.count { return text }
    return String(decoding: folded, as: UTF8.self)
}

private func foldedUnicode(_ text: String) -> String {
    let compatible = ICU.normalized(Array(text.utf16), .compatibilityFold)
    let decomposed = ICU.normalized(compatible, .decomposed)
    var plain: [UInt16] = []
    plain.reserveCapacity(decomposed.count)
    var isOnPlainLetter = false
    var isBlankDue = false
    for scalar in String(decoding: decomposed, as: UTF16.self).unicodeScalars {
        let traits = ICU.traits(scalar)
        if traits.contains(.whiteSpace) {
            isBlankDue = !plain.isEmpty
            isOnPlainLetter = false
            continue
        }
        if traits.contains(.ignored) { continue }
        if traits.contains(.nonspacingMark) {
            if isOnPlainLetter { continue }
        } else {
            isOnPlainLetter = traits.contains(.plainAlphabet)
        }
        if isBlankDue {
            plain.append(0x20)
            isBlankDue = false
        }
        if let replacement = undecomposable[scalar] {
            plain.append(contentsOf: replacement.utf16)
        } else {
            plain.append(contentsOf: UTF16.encode(traits.contains(.han) ? ICU.simplified(scalar) : scalar) ?? .init())
        }
    }
    return String(decoding: ICU.normalized(plain, .composed), as: UTF16.self)
}

/// Letters with a stroke or hook, which Unicode does not take apart, as they are typed without one.
private let undecomposable: [Unicode.Scalar: String] = [
    "\u{F8}": "o", "\u{142}": "l", "\u{111}": "d", "\u{F0}": "d", "\u{FE}": "th", "\u{E6}": "ae", "\u{153}": "oe",
    "\u{131}": "i", "\u{127}": "h", "\u{167}": "t", "\u{14B}": "ng", "\u{138}": "k", "\u{180}": "b", "\u{268}": "i",
    "\u{2019}": "'", "\u{2018}": "'", "\u{2BC}": "'", "\u{2BB}": "'", "\u{2010}": "-", "\u{2011}": "-",
    "\u{2013}": "-", "\u{2014}": "-",
]
