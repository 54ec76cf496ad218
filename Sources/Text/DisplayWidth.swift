internal import CText

/// Columns that a text takes on a terminal (UAX 11): the widest scalar of each character, two for an emoji however it is
/// put together.
package func displayWidth(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
}

/// The text if it fits, else its beginning and `…` in at most `width` columns.
package func truncated(_ text: String, toWidth width: Int) -> String {
    if displayWidth(text) <= width { return text }
    guard width > 0 else { return "" }
    var taken = ""
    var used = 1
    for character in text {
        used += Text.width(of: character)
        if used > width { break }
        taken.append(character)
    }
    return taken + "…"
}

/// Where a text stands in a column.
package enum Alignment: Sendable { case left, right }

/// The text with blanks up to `width` columns; a wider text stays as it is.
package func padded(_ text: String, toWidth width: Int, _ alignment: Alignment = .left) -> String {
    let blanks = String(repeating: " ", count: max(0, width - displayWidth(text)))
    return alignment == .left ? text + blanks : blanks + text
}

private func width(of character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars {
        // VS16 asks for the emoji's look.
        if scalar == "\u{FE0F}", widest > 0 { return 2 }
        widest = max(widest, Int(ctext_width(scalar.value)))
    }
    return widest
}
