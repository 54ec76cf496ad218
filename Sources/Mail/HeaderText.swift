/// Text in header fields: no line of it ever ends where a sender wants.
enum HeaderText {
    /// The value of a field such as Subject, folded.
    ///
    /// - Parameter used: how long the line is already.
    static func unstructured(_ text: String, after used: Int) -> String {
        let clean = plain(text)
        guard isPlainASCII(clean) else { return encodedWords(clean, after: used) }
        var result = ""
        var room = 76 - used
        for word in clean.utf8.split(separator: 0x20) {
            guard word.count <= 70 else { return encodedWords(clean, after: used) }
            if !result.isEmpty {
                if word.count + 1 > room {
                    result += "\r\n"
                    room = 76
                }
                result += " "
                room -= 1
            }
            result += String(decoding: word, as: UTF8.self)
            room -= word.count
        }
        return result
    }

    /// `"Ana, García" <ana@example.org>`; the address alone without a name.
    static func mailbox(_ name: String, _ address: String, after used: Int) -> String {
        let clean = plain(name)
        guard !clean.isEmpty else { return address }
        let isShort = clean.utf8.count <= 60
        let shown = isPlainASCII(clean) && isShort ? quoted(clean) : encodedWords(clean, after: used)
        let last = shown.utf8.reversed().prefix { $0 != 0x0A }.count
        let isFull = last + used + address.utf8.count + 3 > 76
        return "\(shown)\(isFull ? "\r\n" : "") <\(address)>"
    }

    /// Without line ends, control characters and marks that turn the writing direction.
    static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
                if result.last != " " { result.append(" ") }
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
            default: result.append(scalar)
            }
        }
        let start = result.drop { $0 == " " }
        return String(String.UnicodeScalarView(start.reversed().drop { $0 == " " }.reversed()))
    }

    /// RFC 2047: words of at most 75 octets that hold whole characters, a line each.
    private static func encodedWords(_ text: String, after used: Int) -> String {
        var words: [String] = []
        var bytes: [UInt8] = []
        // 12 octets of frame around base64, which takes four for three.
        var room = max(0, (76 - used - 12)) / 4 * 3
        func close() { words.append("=?UTF-8?B?\(Base64.text(bytes))?=") }
        for character in text {
            // A character of many scalars is kept whole where it fits into a word.
            let pieces = character.utf8.count <= 45 ? [Array(character.utf8)] : character.unicodeScalars.map(Self.utf8)
            for piece in pieces {
                if bytes.count + piece.count > min(room, 45), !bytes.isEmpty {
                    close()
                    bytes = []
                    room = 45
                }
                bytes += piece
            }
        }
        if !bytes.isEmpty { close() }
        return words.joined(separator: "\r\n ")
    }

    private static func utf8(_ scalar: Unicode.Scalar) -> [UInt8] { Array(String(scalar).utf8) }

    /// What would be read as an encoded word counts as not plain.
    private static func isPlainASCII(_ text: String) -> Bool {
        guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return false }
        return !zip(text.utf8, text.utf8.dropFirst()).contains { $0 == 0x3D && $1 == 0x3F }
    }

    private static func quoted(_ text: String) -> String {
        var result: [UInt8] = [0x22]
        for byte in text.utf8 {
            if byte == 0x22 || byte == 0x5C { result.append(0x5C) }
            result.append(byte)
        }
        return String(decoding: result + [0x22], as: UTF8.self)
    }
}
