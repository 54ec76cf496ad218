/// Why a file of letters can't be used.
struct LetterTemplateError: Error, Equatable, CustomStringConvertible {
    var line: Int
    var reason: String
    var description: String { "line \(line): \(reason)" }
}

extension LetterTemplate {
    /// The letters of one file: `=== kind`, `Subject: …`, an empty line, the body.
    static func read(_ text: String) throws(LetterTemplateError) -> [LetterKind: LetterTemplate] {
        var templates: [LetterKind: LetterTemplate] = [:]
        var kind: LetterKind?
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.hasPrefix("=== ") {
                guard let next = LetterKind(rawValue: String(line.dropFirst(4))), templates[next] == nil else {
                    throw LetterTemplateError(line: number, reason: "unknown or repeated letter")
                }
                kind = next
            } else if let kind, templates[kind] == nil {
                guard line.hasPrefix("Subject: ") else {
                    throw LetterTemplateError(line: number, reason: "a letter begins with its subject")
                }
                templates[kind] = LetterTemplate(subject: try pieces(line.dropFirst(9), number), lines: [])
            } else if let kind {
                templates[kind]?.lines.append(try pieces(line, number))
            } else if !line.isEmpty {
                throw LetterTemplateError(line: number, reason: "text before the first letter")
            }
        }
        if let missing = LetterKind.allCases.first(where: { templates[$0] == nil }) {
            throw LetterTemplateError(line: number, reason: "no letter \(missing.rawValue)")
        }
        return templates
    }

    private static func pieces(_ line: Substring, _ number: Int) throws(LetterTemplateError) -> [Piece] {
        var outer: [Piece] = []
        var inner: [Piece]?
        var rest = line
        while let first = rest.first {
            switch first {
            case "{":
                guard let end = rest.firstIndex(of: "}"),
                    let placeholder = Placeholder(rawValue: String(rest[rest.index(after: rest.startIndex)..<end]))
                else { throw LetterTemplateError(line: number, reason: "unknown placeholder") }
                if inner == nil {
                    outer.append(.placeholder(placeholder))
                } else {
                    inner?.append(.placeholder(placeholder))
                }
                rest = rest[rest.index(after: end)...]
            case "[" where inner == nil:
                inner = []
                rest.removeFirst()
            case "]" where inner != nil:
                outer.append(.optional(inner ?? []))
                inner = nil
                rest.removeFirst()
            case "[", "]", "}":
                throw LetterTemplateError(line: number, reason: "a bracket without its partner")
            default:
                let text = String(rest.prefix { !"{}[]".contains($0) })
                if inner == nil { outer.append(.text(text)) } else { inner?.append(.text(text)) }
                rest = rest.dropFirst(text.count)
            }
        }
        guard inner == nil else { throw LetterTemplateError(line: number, reason: "a bracket without its partner") }
        return outer
    }
}
