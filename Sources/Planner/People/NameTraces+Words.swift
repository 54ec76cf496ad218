internal import Text

extension NameTraces {
    struct Word {
        var range: Range<String.Index>
        var folded: String
        var script: Script
    }

    /// How a script parts words.
    enum Script {
        case spaced, han, hiragana, katakana, hangul, other

        /// Whether each sign is a word of its own here, since names run into what stands beside them.
        var isUnspaced: Bool { self != .spaced }

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0..<0x80: self = .spaced
            case 0x3040...0x309F: self = .hiragana
            case 0x30A0...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .katakana
            case 0xAC00...0xD7A3: self = .hangul
            // Thai, Lao, Burmese, Khmer.
            case 0x0E01...0x0E3A, 0x0E40...0x0E4E, 0x0E81...0x0EDF, 0x1000...0x103F, 0x1780...0x17D3: self = .other
            default: self = scalar.properties.isIdeographic ? .han : .spaced
            }
        }
    }

    /// Letters and digits in a row; of scripts without blanks, and of Korean, whose names take endings, each sign.
    static func words(of text: String) -> [Word] {
        let scalars = text.unicodeScalars
        var words: [Word] = []
        var start: String.Index?
        func close(_ end: String.Index, _ script: Script = .spaced) {
            guard let from = start else { return }
            words.append(Word(range: from..<end, folded: fold(String(scalars[from..<end])), script: script))
            start = nil
        }
        var place = scalars.startIndex
        while place < scalars.endIndex {
            let next = scalars.index(after: place)
            let scalar = scalars[place]
            let script = Script(scalar)
            if script.isUnspaced {
                close(place)
                start = place
                close(next, script)
            } else if isInWord(scalar) {
                if start == nil { start = place }
            } else {
                close(place)
            }
            place = next
        }
        close(scalars.endIndex)
        return words
    }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80: false
        default:
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
        }
    }

    /// Signs of one script without blanks that stand side by side.
    static func runs(of words: ArraySlice<Word>) -> [ArraySlice<Word>] {
        var runs: [ArraySlice<Word>] = []
        var start = words.startIndex
        for place in words.indices where words[place].script.isUnspaced {
            let isFirst = place == words.startIndex || !isBeside(words[place - 1], words[place])
            if isFirst { start = place }
            if place + 1 == words.endIndex || !isBeside(words[place], words[place + 1]) {
                runs.append(words[start...place])
            }
        }
        return runs
    }

    private static func isBeside(_ one: Word, _ next: Word) -> Bool {
        one.script == next.script && one.range.upperBound == next.range.lowerBound
    }

    /// Whether a word of a script without blanks runs on at a place; Chinese names are left as they are found.
    static func isJoined(_ words: [Word], at place: Int) -> Bool {
        guard place > 0, place < words.count, words[place].script.isUnspaced, words[place].script != .han
        else { return false }
        return isBeside(words[place - 1], words[place])
    }

    /// Whether a word may begin and end where two signs do: Korean endings and Japanese particles and titles may follow.
    static func standsApart(_ words: [Word], _ place: Range<Int>) -> Bool {
        if place.lowerBound > words.startIndex, isBeside(words[place.lowerBound - 1], words[place.lowerBound]) {
            return false
        }
        guard place.upperBound < words.endIndex, isBeside(words[place.upperBound - 1], words[place.upperBound]),
            words[place.lowerBound].script != .hangul
        else { return true }
        let after = words[place.upperBound...].prefix(3).map(\.folded).joined()
        return followers.contains { after.hasPrefix(fold($0)) }
    }

    private static let followers = [
        "さん", "ちゃん", "くん", "さま", "たん", "は", "が", "も", "と", "の", "に", "を", "へ", "で", "や", "から", "です",
    ]

    /// Words in names that name nobody by themselves.
    static let particles: Set<String> = [
        "and", "bin", "das", "del", "della", "den", "der", "dos", "ibn", "las", "los", "mac", "san", "the", "van",
        "von",
    ]

    /// Names that are words of everyday language too.
    static let commonWords: Set<String> = [
        "abril", "alba", "amber", "angel", "april", "art", "august", "autumn", "baker", "bell", "best", "bill", "black",
        "blanca", "blanco", "brown", "bueno", "calvo", "chance", "chase", "clara", "claro", "cook", "cruz", "dawn",
        "day",
        "dean", "delgado", "dolores", "domingo", "drew", "early", "faith", "fest", "flor", "fox", "frank", "fuentes",
        "gene",
        "good", "grace", "grant", "gray", "green", "grey", "hall", "hill", "holly", "hope", "hunter", "iris", "ivy",
        "jack",
        "joy", "june", "king", "lang", "leal", "lee", "lily", "long", "love", "luna", "luz", "mar", "mark", "max",
        "may",
        "mercedes", "miles", "moon", "nice", "noel", "olive", "page", "paris", "park", "pat", "paz", "penny", "pilar",
        "prado",
        "price", "ray", "reyes", "rice", "rich", "rico", "rob", "rock", "rojo", "rosa", "rose", "rubio", "ruby",
        "santa",
        "santos", "season", "short", "skip", "smart", "sol", "song", "star", "stone", "storm", "story", "strong", "sue",
        "summer", "sun", "sunny", "sweet", "tiempo", "vega", "violet", "white", "will", "winter", "wolf", "wong",
        "wood",
        "young",
    ]
}
