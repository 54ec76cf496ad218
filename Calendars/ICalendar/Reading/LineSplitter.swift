/// Unfolds the lines of a calendar: CRLF, LF, CR and mixtures of them end a line, a blank or a tab after them goes on.
struct LineSplitter {
    struct Line {
        /// Where the line lies in the unfolded text.
        var range: Range<Int>
        /// The line of the file on which it begins, from 1.
        var number: Int
    }

    private let text: ArraySlice<UInt8>
    private let decode: ((ArraySlice<UInt8>) -> String)?
    private var index: Int
    private var number = 1
    /// Looking for the charset of a line takes a while: after so many lines of a text the plain reading must do.
    private var linesToDecode = 200_000

    init(_ text: ArraySlice<UInt8>, decode: ((ArraySlice<UInt8>) -> String)?) {
        self.text = text
        self.decode = decode
        index = text.startIndex
    }

    /// Appends the next line that isn't empty to `output` as UTF-8; nil at the end.
    ///
    /// A character may be split by folding, so the bytes are decoded only once the line is whole.
    mutating func next(into output: inout [UInt8]) throws(CalendarFileError) -> Line? {
        while index < text.endIndex {
            let start = output.count
            let first = number
            var seen: UInt8 = 0
            while true {
                let from = index
                while index < text.endIndex, text[index] != 0x0A, text[index] != 0x0D {
                    seen |= text[index]
                    index += 1
                }
                output += text[from..<index]
                skipBreak()
                guard index < text.endIndex, text[index] == 0x20 || text[index] == 0x09, output.count > start else {
                    break
                }
                index += 1
            }
            guard output.count > start else { continue }
            if seen >= 0x80 { try makeValid(&output, from: start, line: first) }
            return Line(range: start..<output.count, number: first)
        }
        return nil
    }

    private mutating func skipBreak() {
        while index < text.endIndex {
            let byte = text[index]
            guard byte == 0x0A || byte == 0x0D else { return }
            index += 1
            if byte == 0x0A || index == text.endIndex || text[index] != 0x0A && text[index] != 0x0D { number += 1 }
        }
    }

    private mutating func makeValid(_ output: inout [UInt8], from start: Int, line: Int) throws(CalendarFileError) {
        switch Charset.state(of: output[start...]) {
        case .valid: return
        case .forged: throw .forgedText(line: line)
        case .foreign:
            linesToDecode -= 1
            let decoded = linesToDecode >= 0 ? decode?(output[start...]) : nil
            let text = decoded ?? Charset.windows1252(output[start...])
            output.removeSubrange(start...)
            // A decoder's text can't end the line.
            output += text.utf8.lazy.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        }
    }
}
