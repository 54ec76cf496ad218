internal import Calendars
internal import Invites
internal import Text

/// What the planner types, checked before it goes anywhere.
enum Checked {
    /// Trimmed, with line breaks and control characters made blanks; not empty, at most 200 characters.
    static func name(_ text: String, what: String = "a name") throws -> String {
        let clean = oneLine(text)
        guard !clean.isEmpty else { throw PlannerError.usage("\(what) can't be empty") }
        guard clean.utf8.count <= 1000, clean.count <= 200 else {
            throw PlannerError.usage("\(what) is longer than 200 characters; shorten it")
        }
        return clean
    }

    /// Trimmed, one line, at most 500 characters; may be empty.
    static func line(_ text: String, what: String) throws -> String {
        let clean = oneLine(text)
        guard clean.utf8.count <= 2000 else { throw PlannerError.usage("\(what) is too long; shorten it") }
        return clean
    }

    /// Several lines, at most 20,000 bytes.
    static func note(_ text: String, what: String = "a note") throws -> String {
        guard text.utf8.count <= 20_000 else {
            throw PlannerError.usage("\(what) is longer than 20,000 bytes; shorten it")
        }
        let scalars = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
        return trimmed(String(String.UnicodeScalarView(scalars.filter { $0.value != 0x7F })))
    }

    /// One mail address: one @, no blanks or control characters, at most 254 bytes (RFC 5321 section 4.5.3.1.3).
    static func email(_ text: String) throws -> String {
        let clean = trimmed(text)
        let parts = clean.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        let isPlain =
            clean.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
            && !clean.utf8.contains { "<>,;:\"()[]\\".utf8.contains($0) }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, isPlain, clean.utf8.count <= 254 else {
            throw PlannerError.usage("\(quoted(text)) is not an e-mail address; write it like ana@example.org")
        }
        return clean
    }

    static func phone(_ text: String) throws -> String {
        let clean = oneLine(text)
        guard clean.utf8.contains(where: { (0x30...0x39).contains($0) }), clean.utf8.count <= 60 else {
            throw PlannerError.usage("\(quoted(text)) is not a phone number")
        }
        return clean
    }

    /// An IANA zone that this system knows.
    static func zone(_ text: String) throws -> String {
        let clean = trimmed(text)
        do {
            _ = try Zone(named: clean)
        } catch {
            throw PlannerError.usage("the zone \(quoted(text)) is not known; write one like Europe/Lisbon")
        }
        return clean
    }

    /// A BCP 47 tag by its shape.
    static func language(_ text: String) throws -> String {
        let clean = trimmed(text)
        let parts = clean.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
        }
        guard isTag, let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter) else {
            throw PlannerError.usage("\(quoted(text)) is not a language tag; write one like en, zh-Hans, ja or es")
        }
        return clean
    }

    /// A language in which there are letters.
    static func letterLanguage(_ text: String) throws -> String {
        let tag = try language(text)
        guard LetterLanguage(tag: tag) != nil else {
            let known = LetterLanguage.allCases.map(\.rawValue).joined(separator: ", ")
            throw PlannerError.usage("there are no letters in \(quoted(text)); choose one of \(known)")
        }
        return tag
    }

    static func host(_ text: String) throws -> String {
        let clean = trimmed(text).lowercased()
        let isHost = clean.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
        guard isHost, !clean.isEmpty, clean.utf8.count <= 253 else {
            throw PlannerError.usage("\(quoted(text)) is not a host name; write one like mx.example.org")
        }
        return clean
    }

    /// A web address without blanks or control characters.
    static func url(_ text: String) throws -> String {
        let clean = trimmed(text)
        guard !clean.isEmpty else { return "" }
        let isPlain = clean.utf8.allSatisfy {
            $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
        }
        let lower = clean.lowercased()
        guard isPlain, lower.hasPrefix("https://") || lower.hasPrefix("http://"), clean.utf8.count <= 2000 else {
            throw PlannerError.usage("\(quoted(text)) is not a web address; it begins with https://")
        }
        return clean
    }

    static func coordinates(latitude: Double, longitude: Double) throws {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else {
            throw PlannerError.usage("a place lies between -90,-180 and 90,180; write it like 38.71,-9.14")
        }
    }

    static func number(_ value: Int, in range: ClosedRange<Int>, what: String) throws -> Int {
        guard range.contains(value) else {
            throw PlannerError.usage("\(what) is a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// The name of a file for an error: of a long path the end, which says which file it is.
    static func quoted(path: String) -> String {
        let safe = terminalSafe(oneLine(path))
        return safe.count > 60 ? "‘…\(safe.suffix(57))’" : "‘\(safe)’"
    }

    /// A text of the planner's own for an error: shortened, safe on a terminal.
    static func quoted(_ text: String) -> String {
        let safe = terminalSafe(oneLine(text))
        return safe.count > 60 ? "‘\(safe.prefix(57))…’" : "‘\(safe)’"
    }

    private static func oneLine(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            let isBreak = scalar.value == 0x2028 || scalar.value == 0x2029
            scalars.append(isControl || isBreak ? " " : scalar)
        }
        return trimmed(String(scalars))
    }

    static func trimmed(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
