internal import CText

/// Columns that a text takes on a terminal (UAX 11, emoji two wide).
package func displayWidth(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Int(ctext_width($1.value)) }
}
