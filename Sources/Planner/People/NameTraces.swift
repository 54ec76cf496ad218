internal import Text

/// By what words a text names somebody: whole names and addresses, and single words of a name, as far as nobody else here
/// bears them.
struct NameTraces {
    /// Folded words in a row.
    private var phrases: Set<[String]>
    /// Single words that mean something else as well are a name only where they begin with a capital.
    private var ambiguous: Set<String>
    /// Words of two letters are taken for a name only as they are written there.
    private var shortWords: Set<String>
    /// Two signs of a script without blanks are taken for a name only where a word may begin and end.
    private var shortRuns: Set<[String]>
    private let addresses: Set<[String]>
    private let longest: Int

    /// - Parameters:
    ///   - names: everything that somebody is called.
    ///   - addresses: e-mail addresses, telephone numbers and handles, which are nobody else's and count as a whole.
    init(names: [String], addresses: [String]) {
        var phrases: Set<[String]> = []
        var ambiguous: Set<String> = []
        var shortWords: Set<String> = []
        var shortRuns: Set<[String]> = []
        for name in names {
            let words = Self.words(of: name).prefix(36)
            let folded = words.map(\.folded)
            for run in Self.runs(of: words) where run.count > 1 {
                let phrase = run.map(\.folded)
                if phrase.count > 2 || run.first?.script == .han {
                    phrases.insert(phrase)
                } else {
                    shortRuns.insert(phrase)
                }
            }
            if words.count > 1, words.count < 13 || words.allSatisfy(\.script.isUnspaced),
                !shortRuns.contains(folded)
            {
                phrases.insert(folded)
                if words.count < 4, name.contains(" ") { phrases.insert(folded.reversed()) }
            }
            for word in words {
                let letters = name[word.range]
                switch letters.count {
                case 3... where Self.particles.contains(word.folded): break
                case 3... where Self.commonWords.contains(word.folded): ambiguous.insert(word.folded)
                case 3...: phrases.insert([word.folded])
                case 2 where letters.first?.isUppercase ?? false: shortWords.insert(String(letters))
                default: break
                }
            }
        }
        var whole: Set<[String]> = []
        for address in addresses {
            let words = Self.words(of: address).map(\.folded)
            if words.count <= 12, words.reduce(0, { $0 + $1.utf8.count }) > 4 { whole.insert(words) }
            let digits = address.filter { $0.isASCII && $0.isNumber }
            if digits.count > 6, !address.contains("@") { whole.insert([digits]) }
            // As it is dialled within the country.
            if digits.count > 9, address.hasPrefix("+") { whole.insert([String(digits.suffix(9))]) }
        }
        self.phrases = phrases
        self.ambiguous = ambiguous
        self.shortWords = shortWords
        self.shortRuns = shortRuns
        self.addresses = whole
        longest = max(phrases.union(whole).union(shortRuns).map(\.count).max() ?? 0, ambiguous.isEmpty ? 0 : 1)
    }

    /// What somebody else is called too names nobody for certain.
    mutating func spare(_ name: String) {
        let words = Self.words(of: name)
        for start in words.indices {
            shortWords.remove(String(name[words[start].range]))
            ambiguous.remove(words[start].folded)
            guard !Self.isJoined(words, at: start) else { continue }
            for end in start..<min(words.count, start + longest) where !Self.isJoined(words, at: end + 1) {
                phrases.remove(words[start...end].map(\.folded))
                shortRuns.remove(words[start...end].map(\.folded))
            }
        }
    }

    /// Whether a name is theirs as a whole: it says one of their names, or nothing but words of them.
    func isMeant(by name: String) -> Bool {
        let words = Self.words(of: name)
        var place = 0
        var others = 0
        while place < words.count {
            var length = length(of: words, from: place, in: name) ?? 0
            // Of a longer name in a script without blanks a part is nobody's.
            if Self.isJoined(words, at: place) || Self.isJoined(words, at: place + length) { length = 0 }
            let said = words[place..<place + length].map(\.folded)
            if length > 1, said.reduce(0, { $0 + $1.count }) > 2 { return true }
            if length == 0 { others += 1 }
            place += max(1, length)
        }
        return !words.isEmpty && others == 0
    }

    func isNamed(in text: String) -> Bool { !places(in: text).isEmpty }

    /// The text with an ellipsis wherever it names them; nil where it does not.
    func masked(_ text: String) -> String? {
        let places = places(in: text)
        guard !places.isEmpty else { return nil }
        var masked = ""
        var rest = text.startIndex
        for place in places {
            masked += text[rest..<place.lowerBound] + "…"
            rest = place.upperBound
        }
        return masked + text[rest...]
    }

    private func places(in text: String) -> [Range<String.Index>] {
        let words = Self.words(of: text)
        var places: [Range<String.Index>] = []
        var place = 0
        while place < words.count {
            if let length = length(of: words, from: place, in: text) {
                places.append(words[place].range.lowerBound..<words[place + length - 1].range.upperBound)
                place += length
            } else {
                place += 1
            }
        }
        return places
    }

    /// How many words from here on are a name or an address; nil for none.
    private func length(of all: [Word], from place: Int, in text: String) -> Int? {
        let words = all[place...]
        guard let first = words.first else { return nil }
        for length in stride(from: min(longest, words.count), to: 0, by: -1) {
            let phrase = words.prefix(length).map(\.folded)
            if phrases.contains(phrase) || addresses.contains(phrase) { return length }
            if shortRuns.contains(phrase), Self.standsApart(all, place..<place + length) { return length }
        }
        let digits = words.prefix(8).prefix { $0.folded.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        for length in stride(from: digits.count, to: 1, by: -1)
        where addresses.contains([digits.prefix(length).map(\.folded).joined()]) {
            return length
        }
        if ambiguous.contains(first.folded), text[first.range].first?.isUppercase ?? false { return 1 }
        return shortWords.contains(String(text[first.range])) ? 1 : nil
    }
}
