/// Reads JSON (RFC 8259) from memory piece by piece, so that a large file needs no tree; nesting is bounded.
///
/// Strict: no comments, no trailing commas, no control characters in strings, no lone surrogates.
struct JSONReader {
    /// Deeper nesting is refused; GeoJSON needs ten levels.
    static let depthLimit = 32

    struct Failure: Error {
        /// The offset of the byte that could not be read.
        var offset: Int
    }

    private let bytes: [UInt8]
    private(set) var offset = 0
    private var depth = 0

    /// - Parameter bytes: valid UTF-8 without a byte order mark.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var failure: Failure { Failure(offset: min(offset, bytes.count)) }

    /// The first byte of the next value; nil at the end.
    mutating func peek() -> UInt8? {
        while offset < bytes.count, isWhite(bytes[offset]) { offset += 1 }
        return offset < bytes.count ? bytes[offset] : nil
    }

    /// Refuses anything but white space behind the last value.
    mutating func end() throws(Failure) {
        guard peek() == nil else { throw failure }
    }

    /// Reads an object; `member` must read or skip exactly one value.
    mutating func object(_ member: (String, inout JSONReader) throws(Failure) -> Void) throws(Failure) {
        try nested(open: 0x7B, close: 0x7D) { reader throws(Failure) in
            guard reader.peek() == ASCII.quote else { throw reader.failure }
            let key = try reader.string()
            try reader.expect(ASCII.colon)
            try member(key, &reader)
        }
    }

    /// Reads an array; `element` must read or skip exactly one value.
    mutating func array(_ element: (inout JSONReader) throws(Failure) -> Void) throws(Failure) {
        try nested(open: 0x5B, close: 0x5D, element)
    }

    private mutating func nested(
        open: UInt8,
        close: UInt8,
        _ item: (inout JSONReader) throws(Failure) -> Void
    ) throws(Failure) {
        try expect(open)
        depth += 1
        guard depth <= Self.depthLimit else { throw failure }
        defer { depth -= 1 }
        if peek() == close {
            offset += 1
            return
        }
        while true {
            try item(&self)
            switch peek() {
            case ASCII.comma: offset += 1
            case close:
                offset += 1
                return
            default: throw failure
            }
        }
    }

    /// Reads any value and forgets it.
    mutating func skip() throws(Failure) {
        switch peek() {
        case 0x7B: try object { _, reader throws(Failure) in try reader.skip() }
        case 0x5B: try array { reader throws(Failure) in try reader.skip() }
        case ASCII.quote: try skipString()
        default: _ = try scalar()
        }
    }

    /// A text, a number as it is written, `true` or `false`; nil for `null`, and for an object or array, which is
    /// skipped.
    mutating func text() throws(Failure) -> String? {
        switch peek() {
        case ASCII.quote: return try string()
        case 0x7B, 0x5B:
            try skip()
            return nil
        default:
            let word = try scalar()
            return word == "null" ? nil : word
        }
    }

    /// The byte at the offset, without regard to white space.
    var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Reads the bytes as long as `isWanted` holds.
    mutating func takeWhile(_ isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = offset
        while offset < bytes.count, isWanted(bytes[offset]) { offset += 1 }
        return bytes[start..<offset]
    }

    /// Reads exactly `byte` at the offset.
    mutating func take(_ byte: UInt8) throws(Failure) {
        guard current == byte else { throw failure }
        offset += 1
    }

    private mutating func expect(_ byte: UInt8) throws(Failure) {
        guard peek() == byte else { throw failure }
        offset += 1
    }

    /// A number, `true`, `false` or `null`, as written.
    private mutating func scalar() throws(Failure) -> String {
        let start = offset
        while offset < bytes.count, isWordByte(bytes[offset]) { offset += 1 }
        let word = bytes[start..<offset]
        let text = String(decoding: word.prefix(1000), as: UTF8.self)
        guard word.count <= 1000, isNumber(word) || ["true", "false", "null"].contains(text) else {
            offset = start
            throw failure
        }
        return text
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        ASCII.isDigit(byte) || ASCII.isLetter(byte) || byte == ASCII.plus || byte == ASCII.hyphen || byte == ASCII.dot
    }

    /// RFC 8259 section 6: no leading zero or plus, digits on both sides of the point.
    private func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        if rest.first == ASCII.hyphen { rest.removeFirst() }
        let whole = rest.prefix(while: ASCII.isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == ASCII.dot {
            let fraction = rest.dropFirst().prefix(while: ASCII.isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(1 + fraction.count)
        }
        if rest.first == 0x65 || rest.first == 0x45 {
            rest.removeFirst()
            if rest.first == ASCII.plus || rest.first == ASCII.hyphen { rest.removeFirst() }
            let exponent = rest.prefix(while: ASCII.isDigit)
            guard !exponent.isEmpty else { return false }
            rest = rest.dropFirst(exponent.count)
        }
        return rest.isEmpty
    }
}
