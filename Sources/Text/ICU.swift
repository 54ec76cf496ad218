internal import CText

/// The calls into ICU, over UTF-16.
enum ICU {
    /// What a scalar means for comparing texts.
    struct Traits: OptionSet {
        let rawValue: Int32

        static let nonspacingMark = Traits(rawValue: Int32(ctext_nonspacing_mark))
        static let plainAlphabet = Traits(rawValue: Int32(ctext_plain_alphabet))
        static let ignored = Traits(rawValue: Int32(ctext_ignored))
        static let whiteSpace = Traits(rawValue: Int32(ctext_white_space))
        static let han = Traits(rawValue: Int32(ctext_han))
        static let kana = Traits(rawValue: Int32(ctext_kana))
    }

    enum Form {
        case compatibilityFold, decomposed, composed

        fileprivate var code: Int32 {
            switch self {
            case .compatibilityFold: Int32(ctext_compatibility_fold)
            case .decomposed: Int32(ctext_decompose)
            case .composed: Int32(ctext_compose)
            }
        }
    }

    enum Rules {
        case pinyin, romaji, traditionalToSimplified

        fileprivate var code: Int32 {
            switch self {
            case .pinyin: Int32(ctext_pinyin)
            case .romaji: Int32(ctext_romaji)
            case .traditionalToSimplified: Int32(ctext_traditional_to_simplified)
            }
        }
    }

    static func traits(_ scalar: Unicode.Scalar) -> Traits { Traits(rawValue: ctext_traits(scalar.value)) }

    static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(ctext_simplified(scalar.value)) ?? scalar
    }

    /// The sound of a Han character in pinyin without its tone; empty for none.
    static func syllable(_ scalar: Unicode.Scalar, isFamilyName: Bool) -> String {
        var letters = [CChar](repeating: 0, count: 8)
        unsafe letters.withUnsafeMutableBufferPointer { buffer in
            unsafe ctext_syllable(scalar.value, isFamilyName ? 1 : 0, buffer.baseAddress)
        }
        let v = CChar(bitPattern: 0x76)
        return String(
            String.UnicodeScalarView(
                letters.prefix { $0 != 0 }.map { $0 == v ? "\u{FC}" : Unicode.Scalar(UInt8(bitPattern: $0)) }
            )
        )
    }

    static func normalized(_ text: [UInt16], _ form: Form) -> [UInt16] {
        unsafe written(from: text) { source, length, result, capacity in
            unsafe ctext_normalize(form.code, source, length, result, capacity)
        }
    }

    static func transliterated(_ text: [UInt16], by rules: Rules) -> [UInt16] {
        unsafe written(from: text) { source, length, result, capacity in
            unsafe ctext_transliterate(rules.code, source, length, result, capacity)
        }
    }

    /// Where the words of a text lie.
    static func words(_ text: [UInt16]) -> [Range<Int>] {
        let bounds: [Int32] = unsafe grown(from: text.count / 2 + 8) { result, capacity in
            unsafe text.withUnsafeBufferPointer { source in
                unsafe ctext_words(source.baseAddress, Int32(source.count), result, capacity)
            }
        }
        return stride(from: 0, to: bounds.count - 1, by: 2).map { Int(bounds[$0])..<Int(bounds[$0 + 1]) }
    }

    private typealias Writer = (UnsafePointer<UInt16>?, Int32, UnsafeMutablePointer<UInt16>?, Int32) -> Int32

    private static func written(from text: [UInt16], _ write: Writer) -> [UInt16] {
        unsafe grown(from: text.count * 3 + 32) { result, capacity in
            unsafe text.withUnsafeBufferPointer { source in
                unsafe write(source.baseAddress, Int32(source.count), result, capacity)
            }
        }
    }

    /// Calls `write` with more and more room until everything fits; empty when ICU fails.
    private static func grown<Element>(
        from room: Int,
        _ write: (UnsafeMutablePointer<Element>?, Int32) -> Int32
    ) -> [Element] {
        var room = room
        while room < Int(Int32.max) / 4 {
            var needed = 0
            let result = unsafe [Element](unsafeUninitializedCapacity: room) { buffer, count in
                needed = unsafe Int(write(buffer.baseAddress, Int32(room)))
                count = needed >= 0 && needed <= room ? needed : 0
            }
            if needed <= room { return result }
            room = needed * 2
        }
        return []
    }
}
