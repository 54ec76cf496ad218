/// One content line of a card, taken apart but not decoded: `group.NAME;parameters:value`.
struct VCardProperty {
    struct Parameter: Equatable {
        /// In capitals; `TYPE` for the bare words of vCard 2.1.
        var name: String
        var value: String
    }

    /// In capitals, such as `ITEM1`; empty for none.
    var group = ""
    /// In capitals.
    var name = ""
    var parameters: [Parameter] = []
    /// As in the file.
    var value: ArraySlice<UInt8>

    /// Nil for a line without a colon.
    init?(_ line: [UInt8]) {
        guard let colon = Self.endOfHeader(line) else { return nil }
        value = line[(colon + 1)...]
        var parts = Self.split(line[..<colon], at: ASCII.semicolon)[...]
        guard let name = parts.popFirst()?.trimmedBlanks else { return nil }
        if let dot = name.lastIndex(of: ASCII.dot) {
            group = Self.capitals(name[..<dot])
            self.name = Self.capitals(name[(dot + 1)...])
        } else {
            self.name = Self.capitals(name)
        }
        for part in parts.prefix(64) { addParameters(part) }
    }

    /// Whether one of the TYPE parameters is `type`, which is in capitals.
    func hasType(_ type: String) -> Bool { parameters.contains { $0.name == "TYPE" && $0.value == type } }

    /// The first value of the parameter `name`, which is in capitals.
    func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    var isPreferred: Bool { hasType("PREF") || parameter("PREF") == "1" }

    // MARK: Taking apart

    /// The first colon outside quotation marks, or the first of all when a mark is never closed.
    private static func endOfHeader(_ line: [UInt8]) -> Int? {
        var isQuoted = false
        for (index, byte) in line.enumerated() {
            if byte == ASCII.quote { isQuoted.toggle() }
            if byte == ASCII.colon, !isQuoted { return index }
        }
        return line.firstIndex(of: ASCII.colon)
    }

    /// The parts between `separator`, those in quotation marks left alone.
    private static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var isQuoted = false
        for index in bytes.indices {
            if bytes[index] == ASCII.quote { isQuoted.toggle() }
            if bytes[index] == separator, !isQuoted {
                parts.append(bytes[start..<index])
                start = index + 1
            }
        }
        parts.append(bytes[start...])
        return parts
    }

    private static func capitals(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix(64).map(ASCII.uppercased), as: UTF8.self)
    }

    private mutating func addParameters(_ part: ArraySlice<UInt8>) {
        let text = part.trimmedBlanks
        guard let equals = text.firstIndex(of: ASCII.equals) else {
            let word = Self.capitals(text)
            guard !word.isEmpty else { return }
            let encodings = ["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"]
            parameters.append(Parameter(name: encodings.contains(word) ? "ENCODING" : "TYPE", value: word))
            return
        }
        let name = Self.capitals(text[..<equals].trimmedBlanks)
        for value in Self.split(text[(equals + 1)...], at: ASCII.comma).prefix(32) {
            let unquoted = value.trimmedBlanks.filter { $0 != ASCII.quote }
            // Several types may stand between one pair of quotation marks: TYPE="WORK,FAX".
            let values = name == "TYPE" ? Self.split(unquoted[...], at: ASCII.comma) : [unquoted[...]]
            for value in values {
                let text = name == "TYPE" ? Self.capitals(value) : Self.withoutCarets(value.prefix(1024))
                parameters.append(Parameter(name: name, value: text))
            }
        }
    }

    /// `^n` is a line break, `^'` a quotation mark and `^^` a caret (RFC 6868).
    private static func withoutCarets(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(ASCII.caret) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == ASCII.caret, let next = rest.first else {
                plain.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "n"), UInt8(ascii: "N"): plain.append(ASCII.lf)
            case UInt8(ascii: "'"): plain.append(ASCII.quote)
            case ASCII.caret: plain.append(ASCII.caret)
            default:
                plain.append(byte)
                continue
            }
            rest = rest.dropFirst()
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
