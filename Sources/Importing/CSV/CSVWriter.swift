/// Writes rows as RFC 4180 asks: commas, CR LF, quotation marks only where they are needed.
package struct CSVWriter {
    /// What was written since the last `take()`.
    private var bytes: [UInt8] = []
    private var isAtStartOfRow = true

    package init() {}

    /// How much waits for `take()`.
    package var count: Int { bytes.count }

    /// What was written since the last call.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Writes a header.
    package mutating func header(_ columns: [String]) {
        for column in columns { word(column) }
        endRow()
    }

    /// Writes text from outside, guarded so that no spreadsheet runs it as a formula.
    package mutating func text(_ value: String) {
        word(guarded(value))
    }

    /// Writes a word of our own, a date or a key.
    package mutating func word(_ value: String) {
        separate()
        if value.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) {
            bytes.append(0x22)
            for byte in value.utf8 {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        } else {
            bytes.append(contentsOf: value.utf8)
        }
    }

    /// Writes a number, or an empty cell for none.
    package mutating func number(_ value: (some BinaryInteger)?) {
        separate()
        if let value { bytes.append(contentsOf: String(value).utf8) }
    }

    /// Writes a number with as many digits as tell it from its neighbours, or an empty cell for none.
    package mutating func number(_ value: Double?) {
        separate()
        if let value { bytes.append(contentsOf: String(describing: value).utf8) }
    }

    /// Writes 1 or 0.
    package mutating func flag(_ value: Bool) {
        separate()
        bytes.append(value ? 0x31 : 0x30)
    }

    package mutating func endRow() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        isAtStartOfRow = true
    }

    private mutating func separate() {
        if !isAtStartOfRow { bytes.append(0x2C) }
        isAtStartOfRow = false
    }
}

/// The text with one `'` in front if a spreadsheet would take it for a formula (it starts with `=`, `+`, `-`, `@`, TAB, CR or
/// a full-width form of them) or if it starts with `'` before one of these.
package func guarded(_ text: String) -> String {
    isFormula(text.utf8.drop { $0 == 0x27 }) ? "'" + text : text
}

/// Undoes `guarded`.
package func unguarded(_ text: String) -> String {
    guard text.utf8.first == 0x27, isFormula(text.utf8.drop { $0 == 0x27 }) else { return text }
    return String(text.unicodeScalars.dropFirst())
}

private func isFormula(_ bytes: Substring.UTF8View) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: return true
    case 0xEF: return ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains { bytes.starts(with: $0.utf8) }
    default: return false
    }
}
