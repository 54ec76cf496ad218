/// Looks over the bytes of a mail before the MIME library sees them.
struct MailScan {
    private let bytes: [UInt8]

    /// Checks the limits and returns where the mail begins, after a byte order mark, a line of an mbox and empty lines.
    static func start(of bytes: [UInt8]) throws(MailError) -> Int {
        guard bytes.count <= MailError.sizeLimit else { throw .tooLarge }
        return try MailScan(bytes: bytes).checkedStart()
    }

    /// Whether a byte that is zero stands above the first empty line.
    static func hasZeroInHeader(_ mail: ArraySlice<UInt8>) -> Bool {
        var isLineEmpty = true
        for byte in mail {
            switch byte {
            case 0: return true
            case 0x0A where isLineEmpty: return false
            case 0x0A: isLineEmpty = true
            case 0x0D: break
            default: isLineEmpty = false
            }
        }
        return false
    }

    private func checkedStart() throws(MailError) -> Int {
        var start = 0
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            start = 3
        }
        while start < bytes.count, bytes[start...].prefix(256).first(where: { $0 > 0x20 || $0 == 0x0A }) == 0x0A {
            start = endOfLine(start)
        }
        if begins(start, with: "from ") { start = endOfLine(start) }
        guard fieldName(start) != nil else { throw .notAMessage }
        try checkLines(from: start)
        return start
    }

    private func checkLines(from start: Int) throws(MailError) {
        var line = start
        var inHeader = true
        var boundaries = 0
        // Where the field that the present line belongs to began, if it is one whose length counts.
        var field: Int?
        while line < bytes.count {
            let end = endOfLine(line)
            let first = bytes[line]
            if first != 0x20, first != 0x09 {
                field = nil
                if inHeader {
                    inHeader = first != 0x0A && first != 0x0D
                    field = line
                } else if let name = fieldName(line), isAddressField(line, length: name) {
                    // The header of an inner mail. Addresses are what the library reads by recursion.
                    field = line
                }
                if first == UInt8(ascii: "-"), line + 1 < bytes.count, bytes[line + 1] == first {
                    boundaries += 1
                }
            }
            if inHeader, end - start > MailError.headerLimit { throw .headerTooLong }
            if let field, end - field > MailError.fieldLimit { throw .fieldTooLong }
            line = end
        }
        if boundaries > MailError.boundaryLineLimit { throw .tooManyParts }
    }

    /// The start of the next line.
    private func endOfLine(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        return min(index + 1, bytes.count)
    }

    /// The length of the name of the header field that begins here, if one does.
    private func fieldName(_ start: Int) -> Int? {
        var index = start
        while index < bytes.count, index - start < 256 {
            let byte = bytes[index]
            if byte == UInt8(ascii: ":") { return index > start ? index - start : nil }
            // Blanks before the colon are wrong but met.
            guard byte > 0x20 && byte < 0x7F || byte == 0x20 && index > start else { return nil }
            index += 1
        }
        return nil
    }

    private func isAddressField(_ start: Int, length: Int) -> Bool {
        guard (2...32).contains(length) else { return false }
        return ["from", "to", "cc", "bcc", "sender", "reply-to", "resent-", "disposition-notification-to"].contains {
            begins(start, with: $0)
        }
    }

    /// Whether these lower-case letters stand here, in any case.
    private func begins(_ start: Int, with word: StaticString) -> Bool {
        guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<word.utf8CodeUnitCount {
            let byte = bytes[start + index]
            let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
            guard unsafe word.utf8Start[index] == lower else { return false }
        }
        return true
    }
}
