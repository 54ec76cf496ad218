/// The lists and messages by which groups agree in a chat who comes.
public enum ChatList {
    /// More of a text than this many bytes is not read.
    public static let mostBytes = 200_000
    /// More lines than this are not read.
    public static let mostLines = 2_000
    /// A line of more characters waits for the planner.
    public static let mostCharacters = 1_000

    /// Reads a pasted list (`#接龙`, `#Group Note`, a numbered list, 参加者, `lista`) or forwarded messages.
    ///
    /// What cannot be read for certain is an entry with a doubt. Any text can be given; reading it takes time in
    /// proportion to its length.
    ///
    /// - Parameter fold: the form in which two texts are compared (case, width, accents, script); it is asked for single
    ///   characters.
    public static func read(_ text: String, fold: @escaping (String) -> String) -> ChatReading {
        ChatListReader(fold: fold).read(text)
    }
}

/// Reads chat lists; keeps its words between two texts.
public final class ChatListReader {
    let plain: ChatListAlphabet
    let words: ChatListLexicon

    public init(fold: @escaping (String) -> String) {
        plain = ChatListAlphabet(fold: fold)
        words = ChatListLexicon(plain: plain)
    }

    public func read(_ text: String) -> ChatReading {
        var (lines, isCut) = Self.lines(of: text)
        if lines.count > ChatList.mostLines {
            lines.removeSubrange(ChatList.mostLines...)
            isCut = true
        }
        var document = ChatListDocument(lines, reader: self)
        var reading = document.read()
        reading.isCut = isCut
        return reading
    }

    /// The lines of a text, whatever ends them, up to the limit of bytes.
    private static func lines(of text: String) -> (lines: [[Unicode.Scalar]], isCut: Bool) {
        var lines: [[Unicode.Scalar]] = [[]]
        var bytes = 0
        var wasReturn = false
        for scalar in text.unicodeScalars {
            bytes += UTF8.width(scalar)
            if bytes > ChatList.mostBytes || lines.count > ChatList.mostLines + 1 { return (lines, true) }
            switch scalar.value {
            case 0x0A where wasReturn: wasReturn = false
            case 0x0A, 0x0D, 0x2028, 0x2029:
                lines.append([])
                wasReturn = scalar.value == 0x0D
            default:
                lines[lines.count - 1].append(scalar)
                wasReturn = false
            }
        }
        return (lines, false)
    }
}
