/// What one server found out about the sender of a mail: a field Authentication-Results, RFC 8601.
///
/// Anybody can write such a field into a mail; only one whose `server` is the own mail server's says anything.
package struct AuthenticationResults: Equatable, Sendable {
    /// One method's result, all in lower case.
    package struct Method: Equatable, Sendable {
        /// Such as `dmarc`, `dkim`, `spf`.
        package var name: String
        /// Such as `pass`, `fail`, `none`.
        package var result: String
        /// Such as `header.from` → `example.org`.
        package var properties: [String: String]
    }

    /// The name of the server that speaks, in lower case.
    package var server: String
    package var methods: [Method]

    /// The verdict on the From field's domain: the worst one if there are several.
    package var dmarc: String? {
        let results = methods.filter { $0.name == "dmarc" }.map(\.result)
        return results.first { $0 != "pass" } ?? results.first
    }

    /// The domain that a DMARC verdict speaks of, if it names exactly one.
    package var dmarcDomain: String? {
        let domains = Set(methods.filter { $0.name == "dmarc" }.compactMap { $0.properties["header.from"] })
        return domains.count == 1 ? domains.first : nil
    }

    /// Reads the value of a field. Nil if it names no server.
    init?(_ value: [UInt8]) {
        var sections = Self.sections(value)[...]
        guard let server = sections.popFirst()?.first, !server.isEmpty, !server.contains("=") else { return nil }
        self.server = server
        methods = sections.compactMap(Self.method)
    }

    private static func method(_ words: [String]) -> Method? {
        guard let head = words.first, let (name, result) = pair(head) else { return nil }
        var properties: [String: String] = [:]
        for word in words.dropFirst() {
            // What is said twice counts as the first one said.
            if let (key, value) = pair(word), properties[key] == nil { properties[key] = value }
        }
        let plain = name.split(separator: "/").first.map(String.init) ?? name
        return Method(name: plain, result: result, properties: properties)
    }

    private static func pair(_ word: String) -> (String, String)? {
        guard let sign = word.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        return (String(word[..<sign]), String(word[word.utf8.index(after: sign)...]))
    }

    /// The words between semicolons, in lower case, without comments and quotes. Blanks around `=` do not part words.
    private static func sections(_ value: [UInt8]) -> [[String]] {
        var sections: [[String]] = [[]]
        var word: [UInt8] = []
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        func close() {
            guard !word.isEmpty else { return }
            let text = String(decoding: word, as: UTF8.self)
            let last = sections.count - 1
            if let previous = sections[last].last,
                previous.utf8.last == UInt8(ascii: "=") || text.utf8.first == UInt8(ascii: "=")
            {
                sections[last][sections[last].count - 1] = previous + text
            } else {
                sections[last].append(text)
            }
            word = []
        }
        for byte in value {
            let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
            switch lower {
            case _ where isEscaped:
                isEscaped = false
                if depth == 0 { word.append(lower) }
            case UInt8(ascii: "\\") where isQuoted || depth > 0: isEscaped = true
            case UInt8(ascii: "\"") where depth == 0: isQuoted.toggle()
            case _ where isQuoted: word.append(lower)
            case UInt8(ascii: "("):
                close()
                depth += 1
            case UInt8(ascii: ")") where depth > 0: depth -= 1
            case _ where depth > 0: break
            case UInt8(ascii: ";"):
                close()
                sections.append([])
            case 0...0x20: close()
            default: word.append(lower)
            }
        }
        close()
        return sections
    }
}
