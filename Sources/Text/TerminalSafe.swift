/// A text from outside as a terminal may show it on one line: tabs and line breaks become blanks; other control
/// characters (escape sequences begin with one) and characters that turn the direction of writing become `\u{FFFD}`.
package func terminalSafe(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    if isPlain { return text }
    var safe = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
        defer { isAfterReturn = scalar == "\r" }
        switch scalar.value {
        case 0x0A where isAfterReturn:
            continue
        case 0x09...0x0D, 0x85, 0x2028, 0x2029:
            safe.append(" ")
        case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            safe.append("\u{FFFD}")
        default:
            safe.append(scalar)
        }
    }
    return String(safe)
}
