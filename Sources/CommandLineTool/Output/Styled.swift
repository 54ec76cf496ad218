internal import Text

/// How a piece of text looks on a terminal with colours.
enum Style: Sendable {
    case plain, bold, dim, red, green, yellow, blue, cyan

    /// The parameter of the SGR sequence (ECMA-48 8.3.117).
    fileprivate var parameter: String {
        switch self {
        case .plain: "0"
        case .bold: "1"
        case .dim: "2"
        case .red: "31"
        case .green: "32"
        case .yellow: "33"
        case .blue: "34"
        case .cyan: "36"
        }
    }
}

/// Text for the terminal. What is put in loses its control bytes: only a style can move the cursor's colour.
struct Styled: Sendable, Equatable {
    struct Span: Sendable, Equatable {
        var text: String
        var style: Style
    }

    private(set) var spans: [Span]

    init(_ text: String, _ style: Style = .plain) {
        spans = text.isEmpty ? [] : [Span(text: terminalSafe(text), style: style)]
    }

    private init(spans: [Span]) { self.spans = spans }

    var isEmpty: Bool { spans.isEmpty }

    /// Columns.
    var width: Int { spans.reduce(0) { $0 + displayWidth($1.text) } }

    /// Without the styles.
    var plain: String { spans.map(\.text).joined() }

    static func + (a: Styled, b: Styled) -> Styled { Styled(spans: a.spans + b.spans) }

    /// At most `columns` wide; what is cut off is marked by an ellipsis.
    func truncated(to columns: Int) -> Styled {
        guard width > columns else { return self }
        var rest = max(0, columns - 1)
        var kept: [Span] = []
        for span in spans {
            let text = cut(span.text, toWidth: rest)
            kept.append(Span(text: text, style: span.style))
            rest -= displayWidth(text)
            if text.utf8.count < span.text.utf8.count { break }
        }
        if columns > 0 { kept.append(Span(text: "…", style: kept.last?.style ?? .plain)) }
        return Styled(spans: kept.filter { !$0.text.isEmpty })
    }

    /// The bytes for the terminal.
    func rendered(inColour: Bool) -> String {
        guard inColour else { return plain }
        return spans.reduce(into: "") { result, span in
            result += span.style == .plain ? span.text : "\u{1B}[\(span.style.parameter)m\(span.text)\u{1B}[0m"
        }
    }

    /// Broken between words, or inside a word that fills more than a line, so that no line is wider than `columns`.
    func wrapped(to columns: Int) -> [Styled] {
        let columns = max(columns, 8)
        var lines: [Styled] = []
        var line = Styled("")
        var lineWidth = 0
        for piece in pieces() {
            if lineWidth + piece.wordWidth > columns, lineWidth > 0 {
                lines.append(line.withoutTrailingSpace)
                line = Styled("")
                lineWidth = 0
            }
            for part in piece.split(to: columns) {
                if lineWidth + part.wordWidth > columns {
                    lines.append(line.withoutTrailingSpace)
                    line = Styled("")
                    lineWidth = 0
                }
                line = line + Styled(spans: part.spans)
                lineWidth += part.width
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line.withoutTrailingSpace) }
        return lines
    }

    var withoutTrailingSpace: Styled {
        var copy = self
        while let last = copy.spans.last {
            let text = String(last.text.reversed().drop { $0 == " " }.reversed())
            copy.spans.removeLast()
            if !text.isEmpty {
                copy.spans.append(Span(text: text, style: last.style))
                break
            }
        }
        return copy
    }
}

extension Styled: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self.init(value) }

    init(stringInterpolation: StringInterpolation) { spans = stringInterpolation.spans }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var spans: [Span] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { append(Styled(literal)) }

        mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: Style = .plain) {
            append(Styled(value.description, style))
        }

        mutating func appendInterpolation(_ value: Styled) { append(value) }

        private mutating func append(_ value: Styled) { spans += value.spans }
    }
}

// MARK: Wrapping

/// A word with the space after it; it may change its style midway.
private struct Piece {
    var spans: [Styled.Span] = []
    var width = 0
    /// Without the space after it.
    var wordWidth = 0

    mutating func append(_ character: Character, _ style: Style) {
        if let last = spans.last, last.style == style {
            spans[spans.count - 1].text.append(character)
        } else {
            spans.append(Styled.Span(text: String(character), style: style))
        }
        width += displayWidth(String(character))
        if character != " " { wordWidth = width }
    }

    /// Parts of at most `columns`.
    func split(to columns: Int) -> [Piece] {
        guard wordWidth > columns else { return [self] }
        var parts = [Piece()]
        for span in spans {
            for character in span.text {
                if parts[parts.count - 1].width + displayWidth(String(character)) > columns { parts.append(Piece()) }
                parts[parts.count - 1].append(character, span.style)
            }
        }
        return parts
    }
}

extension Styled {
    fileprivate func pieces() -> [Piece] {
        var pieces: [Piece] = []
        var isAfterSpace = true
        for span in spans {
            for character in span.text {
                // A percent sign stays with its number.
                if pieces.isEmpty || (isAfterSpace && character != " " && character != "%") { pieces.append(Piece()) }
                pieces[pieces.count - 1].append(character, span.style)
                isAfterSpace = character == " "
            }
        }
        return pieces
    }
}

/// The longest beginning of whole characters that fits.
private func cut(_ text: String, toWidth columns: Int) -> String {
    var result = ""
    var width = 0
    for character in text {
        width += displayWidth(String(character))
        if width > columns { break }
        result.append(character)
    }
    return result
}
