/// The form in which two texts are compared: without regard to case, width, accents on Latin, Greek and Cyrillic
/// letters, traditional or simplified script, invisible characters, emoji, and the amount of white space.
///
/// Dakuten stay, because か and が are different letters. Folding a folded text changes nothing. What is only
/// ASCII, Latin, Han and kana never calls ICU, and nothing here opens a transliterator. A text of emoji alone folds to nothing.
package func fold(_ text: String) -> String {
    foldedASCII(text) ?? foldedWithoutICU(text) ?? foldedUnicode(text)
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

/// Nil when a character stands in the text that neither the tables here nor the table of simplified characters cover, a
/// combining mark for instance.
private func foldedWithoutICU(_ text: String) -> String? {
    var folded = String.UnicodeScalarView()
    var isBlankDue = false
    for scalar in text.unicodeScalars {
        var plain = scalar
        var second: Unicode.Scalar?
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x3000:
            isBlankDue = !folded.isEmpty
            continue
        case 0..<0x20, 0x7F, 0x200B:
            continue
        case 0x41...0x5A:
            plain = Unicode.Scalar(UInt8(scalar.value | 0x20))
        case 0x21..<0x7F, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC:
            break
        case 0x3400...0x4DBF, 0x4E00...0x9FFF:
            plain = ICU.simplified(scalar)
        case 0xC0...0x17F:
            let place = Int(scalar.value - 0xC0) * 2
            let first = plainLatin[place]
            guard first != 0x3F else { return nil }
            plain = Unicode.Scalar(first)
            if plainLatin[place + 1] != 0x20 { second = Unicode.Scalar(plainLatin[place + 1]) }
        default:
            return nil
        }
        if isBlankDue {
            folded.append(" ")
            isBlankDue = false
        }
        folded.append(plain)
        if let second { folded.append(second) }
    }
    return String(folded)
}

/// What remains of the letters from U+00C0 to U+017F, two bytes each; `??` is not for this table. A test compares it with
/// what ICU makes of them.
private let plainLatin: [UInt8] = Array(
    ("a a a a a a aec e e e e i i i i d n o o o o o ??o u u u u y thss"
        + "a a a a a a aec e e e e i i i i d n o o o o o ??o u u u u y thy "
        + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
        + "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l ??"
        + "??l l n n n n n n 'nngngo o o o o o oeoer r r r r r s s s s s s "
        + "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ").utf8
)

/// The general way, through ICU.
func foldedUnicode(_ text: String) -> String {
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
