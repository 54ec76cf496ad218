/// One line of a chat in the form in which it is compared, with the way back to what was written.
struct ChatListText {
    /// Lower case, half width, simplified script, without accents and invisible characters.
    private(set) var scalars: [UInt32] = []
    /// For each of `scalars` the place in `original`.
    private(set) var source: [Int] = []
    /// Which of `scalars` are struck through.
    var struck: [Bool] = []
    let original: [Unicode.Scalar]

    init(_ original: [Unicode.Scalar], plain: ChatListAlphabet) {
        self.original = original
        scalars.reserveCapacity(original.count)
        source.reserveCapacity(original.count)
        struck.reserveCapacity(original.count)
        for (place, scalar) in original.enumerated() {
            if (0x335...0x338).contains(scalar.value) {
                if !struck.isEmpty { struck[struck.count - 1] = true }
                continue
            }
            for value in plain.plain(scalar) {
                scalars.append(value)
                source.append(place)
                struck.append(false)
            }
        }
        markTildes()
    }

    var count: Int { scalars.count }

    /// `~~name~~` and `~name~`, as chat apps write what is struck through.
    private mutating func markTildes() {
        let tildes = scalars.indices.filter { scalars[$0] == 0x7E && original[source[$0]] == "~" }
        guard let first = tildes.first, let last = tildes.last, last > first + 1 else { return }
        let inner = (first + 1..<last).filter { scalars[$0] != 0x7E }
        guard let start = inner.first, let end = inner.last else { return }
        guard scalars[start] != 0x20, scalars[end] != 0x20 else { return }
        for place in inner { struck[place] = true }
        for place in tildes { struck[place] = true }
    }

    /// What was written between two places, without invisible characters, lines and blanks at its ends.
    func written(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<count)
        guard !range.isEmpty else { return "" }
        let end = range.upperBound < count ? source[range.upperBound] : original.count
        return Self.clean(original[source[range.lowerBound]..<max(end, source[range.lowerBound])])
    }

    /// What was written before what chat apps add at the end of a message: `<This message was edited>`, （编辑过）.
    var withoutEditMarks: ArraySlice<Unicode.Scalar> {
        var rest = original[...]
        func trim() {
            while let last = rest.last,
                ChatListAlphabet.isBlank(last.value) || ChatListAlphabet.isInvisible(last.value)
            {
                rest.removeLast()
            }
        }
        let whole = rest
        trim()
        for (open, close) in [("<", ">"), ("(", ")"), ("\u{FF08}", "\u{FF09}")] as [(Unicode.Scalar, Unicode.Scalar)] {
            guard rest.last == close, let start = rest.suffix(60).lastIndex(of: open) else { continue }
            let inside = String(String.UnicodeScalarView(rest[start...].dropFirst().dropLast())).lowercased()
            let isMark = Self.editWords.contains { inside.contains($0) }
            guard isMark || open == "<" && inside.unicodeScalars.first?.properties.isAlphabetic == true else {
                continue
            }
            rest = rest[..<start]
            trim()
            return rest
        }
        return whole
    }

    private static let editWords = ["edited", "editado", "se edit\u{F3}", "已编辑", "已編輯", "编辑过", "編輯過", "編集済", "編集されました"]

    /// The text without control and invisible characters, runs of blanks as one, and none at the ends.
    static func clean(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        var isBlankDue = false
        for scalar in scalars {
            if ChatListAlphabet.isBlank(scalar.value) {
                isBlankDue = !text.isEmpty
                continue
            }
            // The joiner and the variation selector hold emoji together.
            let isGlue = scalar.value == 0x200D || scalar.value == 0xFE0F
            if ChatListAlphabet.isInvisible(scalar.value) && !isGlue { continue }
            if (0x335...0x338).contains(scalar.value) || (isGlue && text.isEmpty) { continue }
            if isBlankDue {
                text.append(" ")
                isBlankDue = false
            }
            text.append(scalar)
        }
        return String(text)
    }
}

/// The form of single characters in which chat texts are compared.
final class ChatListAlphabet {
    private let fold: (String) -> String
    private var known: [UInt32: [UInt32]] = [:]

    init(fold: @escaping (String) -> String) { self.fold = fold }

    func plain(_ scalar: Unicode.Scalar) -> [UInt32] {
        let value = scalar.value
        if value < 0x80 {
            // The lines of one message are joined by line ends, which part clauses.
            if value == 0x0A { return [0x3002] }
            if value >= 0x41, value <= 0x5A { return [value | 0x20] }
            return value < 0x20 || value == 0x7F ? [0x20] : [value]
        }
        if let found = known[value] { return found }
        let found = computed(scalar)
        known[value] = found
        return found
    }

    func plain(_ text: String) -> [UInt32] { text.unicodeScalars.flatMap(plain) }

    private func computed(_ scalar: Unicode.Scalar) -> [UInt32] {
        let value = scalar.value
        if Self.isBlank(value) { return [0x20] }
        if Self.isInvisible(value) || (0x300...0x36F).contains(value) { return [] }
        if let replacement = Self.signs[value] { return [replacement] }
        if (0xFF01...0xFF5E).contains(value) { return plain(Unicode.Scalar(UInt8(value - 0xFEE0))) }
        // Numbers in circles and signs keep their shape: they are read as such.
        if ChatListNumbering.enclosed(value) != nil || (0x2190...0x2BFF).contains(value) || value == 0x20E3
            || value == 0xD7
        {
            return [value]
        }
        let folded = fold(String(scalar)).unicodeScalars.prefix(6).map(\.value)
        return folded.isEmpty ? [value] : folded
    }

    static func isBlank(_ value: UInt32) -> Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x2800:
            true
        default: false
        }
    }

    static func isInvisible(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x206F,
            0xFE00...0xFE0F, 0xFEFF, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF, 0x1F3FB...0x1F3FF:
            true
        default: false
        }
    }

    /// Signs that mean the same.
    private static let signs: [UInt32: UInt32] = [
        0x2018: 0x27, 0x2019: 0x27, 0x2BC: 0x27, 0xB4: 0x27, 0x2010: 0x2D, 0x2011: 0x2D, 0x2012: 0x2D, 0x2013: 0x2D,
        0x2014: 0x2D, 0x2015: 0x2D, 0x2212: 0x2D, 0x301C: 0x7E, 0x2795: 0x2B, 0x3010: 0x5B, 0x3011: 0x5D, 0x3014: 0x5B,
        0x3015: 0x5D, 0x2026: 0x3002, 0xFF61: 0x3002, 0xFF64: 0x3001, 0x25EF: 0x25CB, 0x2B55: 0x25CB, 0x3007: 0x25CB,
        0x2753: 0x3F, 0x2754: 0x3F, 0x2757: 0x21, 0x2755: 0x21, 0xBF: 0x20, 0xA1: 0x20, 0xFE6A: 0x25, 0x2716: 0x274C,
        0x2717: 0x274C, 0x2718: 0x274C, 0x274E: 0x274C, 0x201C: 0x22,
        0x201D: 0x22, 0x201E: 0x22, 0xAB: 0x22, 0xBB: 0x22, 0x2715: 0x274C, 0x2714: 0x2705, 0x2713: 0x2705,
        0x2611: 0x2705,
    ]
}

extension UInt32 {
    var isChatDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isChatHan: Bool {
        switch self {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005: true
        default: false
        }
    }
    var isChatHiragana: Bool { self >= 0x3041 && self <= 0x309F }
    var isChatKatakana: Bool { self >= 0x30A1 && self <= 0x30FF && self != 0x30FB }
    var isChatHangul: Bool { (self >= 0xAC00 && self <= 0xD7A3) || (self >= 0x1100 && self <= 0x11FF) }
    /// A letter of a script that is written without blanks between words (or, Korean, in names as Chinese is).
    var isChatGlyph: Bool { isChatHan || isChatHiragana || isChatKatakana || isChatHangul }
    /// A letter of a script with blanks between words.
    var isChatLetter: Bool {
        if self < 0x80 { return self >= 0x61 && self <= 0x7A }
        guard !isChatGlyph, self < 0x2000 || self > 0x2BFF, let scalar = Unicode.Scalar(self) else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
}
