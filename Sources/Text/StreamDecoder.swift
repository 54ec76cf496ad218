/// Turns the bytes of a text in any charset into valid UTF-8, piece by piece.
///
/// A byte order mark decides first (and is taken off), then `declared`, then what the bytes look like. As long as all is
/// ASCII nothing is decided. Once the charset is known, bytes that do not fit become U+FFFD; but overlong forms and
/// surrogates in UTF-8 are refused, wherever they stand.
package final class StreamDecoder {
    private enum Mode {
        case undecided
        case utf8
        case other(Converter)
    }

    /// Bytes that are gathered before anything is decided.
    private static let evidenceSize = 65_536

    /// What was found: `UTF-8`, `GB18030` …; `US-ASCII` as long as all is ASCII.
    package private(set) var charset = "US-ASCII"
    private let declared: String?
    private var mode = Mode.undecided
    private var isAtStart = true
    private var pending: [UInt8] = []

    /// - Parameter declared: what the file or its sender says, in any spelling.
    package init(declared: String? = nil) {
        self.declared = declared
    }

    /// The next UTF-8, perhaps less than the piece holds; with `isLast` all that is left.
    package func feed(_ piece: [UInt8], isLast: Bool) throws(CharsetError) -> [UInt8] {
        if pending.isEmpty { pending = piece } else { pending += piece }
        if case .undecided = mode {
            if isAtStart, pending.count < Self.evidenceSize, !isLast { return [] }
            try decide(isLast: isLast)
        }
        let bytes = pending
        pending = []
        switch mode {
        case .undecided: return bytes
        case .utf8: return try checked(bytes, isLast: isLast)
        case .other(let converter): return converter.converted(bytes[...], isLast: isLast)
        }
    }

    private func decide(isLast: Bool) throws(CharsetError) {
        let isFirst = isAtStart
        isAtStart = false
        if isFirst, let mark = byteOrderMarks.first(where: { pending.starts(with: $0.bytes) }) {
            pending.removeFirst(mark.bytes.count)
            return settle(mark.charset)
        }
        if let declared = declared.flatMap(knownCharset), declared != "UTF-8", isFirst, fits(declared, isLast: isLast) {
            return settle(declared)
        }
        if isFirst, let charset = utf16ByZeros(pending) { return settle(charset) }
        let isCut = !isLast
        guard pending.contains(where: { $0 >= 0x80 }) else {
            if holdsJapaneseEscape(pending) { settle("ISO-2022-JP") }
            return
        }
        let shape = UTF8Shape(pending[...], isCut: isCut)
        if shape.stray == 0 || shape.valid + shape.forbidden > 2 * shape.stray + 2 { return settle("UTF-8") }
        // Control characters that no text needs: rather a picture or a program.
        let controls = pending.count { $0 < 0x20 && !($0 >= 0x09 && $0 <= 0x0D) && $0 != 0x1A && $0 != 0x1B }
        guard controls * 50 <= pending.count else { throw CharsetError(kind: .notText, lineBreaks: 0) }
        settle(guessedCharset(pending[...], isCut: isCut))
    }

    private func settle(_ name: String) {
        charset = name
        if name == "UTF-8" {
            mode = .utf8
        } else if let converter = Converter(charset: name, isStrict: false) {
            mode = .other(converter)
        } else {
            mode = .utf8
        }
    }

    /// Whether the declared charset can be true of the bytes.
    private func fits(_ name: String, isLast: Bool) -> Bool {
        if isSingleByte(name) {
            // Any bytes are right in these, but hardly any text outside UTF-8 is right in UTF-8.
            let shape = UTF8Shape(pending[...], isCut: !isLast)
            if shape.valid > 0, shape.stray + shape.forbidden == 0 { return false }
        }
        guard let converter = Converter(charset: name, isStrict: true) else { return false }
        _ = converter.converted(pending[...], isLast: isLast)
        return !converter.isMalformed
    }

    /// The bytes with what is broken replaced; the beginning of a character at the end waits for the next piece.
    private func checked(_ bytes: [UInt8], isLast: Bool) throws(CharsetError) -> [UInt8] {
        var result: [UInt8] = []
        var start = 0
        while true {
            let fault: UTF8.ValidationError
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: bytes.span.extracting(start..<bytes.count))
                if start == 0 { return bytes }
                return result + bytes[start...]
            } catch {
                fault = error
            }
            let range = (fault.byteOffsets.lowerBound + start)..<(fault.byteOffsets.upperBound + start)
            result += bytes[start..<range.lowerBound]
            if !isLast, range.upperBound == bytes.count, fault.kind == .truncatedScalar {
                pending = Array(bytes[range])
                return result
            }
            if let kind = forbidden(fault.kind) {
                throw CharsetError(kind: kind, lineBreaks: bytes[..<range.lowerBound].count { $0 == 0x0A })
            }
            result += [0xEF, 0xBF, 0xBD]
            start = range.upperBound
        }
    }

    private func forbidden(_ kind: UTF8.ValidationError.Kind) -> CharsetError.Kind? {
        switch kind {
        case .overlongEncodingByte: .overlong
        case .surrogateCodePointByte: .surrogate
        default: nil
        }
    }
}

private let byteOrderMarks: [(bytes: [UInt8], charset: String)] = [
    ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
    ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"), ([0x84, 0x31, 0x95, 0x33], "GB18030"),
]

/// UTF-16 without a mark shows in line breaks, commas and digits: every other byte there is zero.
private func utf16ByZeros(_ bytes: [UInt8]) -> String? {
    var zeros = [0, 0]
    let units = min(bytes.count, 4096) / 2
    let sample = bytes[..<(units * 2)]
    guard units >= 2 else { return nil }
    for index in sample.indices where sample[index] == 0 { zeros[index & 1] += 1 }
    // In Latin text nearly all are zero; where few are, the rest must not make sense as it is.
    let isLatin = max(zeros[0], zeros[1]) * 2 > units
    guard isLatin || UTF8Shape(sample, isCut: true).stray > 0 else { return nil }
    let enough = max(1, units / 25)
    if zeros[1] >= enough, zeros[0] * 20 < zeros[1] { return "UTF-16LE" }
    if zeros[0] >= enough, zeros[1] * 20 < zeros[0] { return "UTF-16BE" }
    return nil
}

/// ESC $ B, ESC $ @ or ESC ( J, by which ISO-2022-JP changes its set.
private func holdsJapaneseEscape(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let escape = rest.firstIndex(of: 0x1B) {
        let after = Array(rest[(escape + 1)...].prefix(2))
        if after == [0x24, 0x42] || after == [0x24, 0x40] || after == [0x28, 0x4A] { return true }
        rest = rest[(escape + 1)...]
    }
    return false
}
