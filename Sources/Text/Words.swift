/// The folded words of a text in their order, Chinese and Japanese taken apart by dictionary, without punctuation.
///
/// Public for `Benchmarks`, which replays answers with the product's own reading of titles.
public func words(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 == 0x20 || isWordByte($0) }) {
        return text.utf8.split(separator: 0x20).map { fold(String(decoding: $0, as: UTF8.self)) }
    }
    // Taken apart before the script is simplified: the dictionaries hold Japanese words as they are written.
    let units = ICU.normalized(Array(text.utf16), .compatibilityFold)
    return ICU.words(units).map { fold(String(decoding: units[$0], as: UTF16.self)) }.filter { !$0.isEmpty }
}

private func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
}
