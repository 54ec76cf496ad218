/// Why bytes are no text.
package struct CharsetError: Error, Hashable, Sendable {
    package enum Kind: Sendable {
        /// UTF-8 that writes a character in more bytes than it needs: a way to smuggle it past a check.
        case overlong
        /// UTF-8 that holds half of a UTF-16 pair.
        case surrogate
        /// No charset fits.
        case notText
    }

    package var kind: Kind
    /// Line feeds before the fault, since the beginning of the piece that was fed last.
    package var lineBreaks: Int

    /// What is wrong, in words that follow a file's name.
    package var what: String {
        switch kind {
        case .overlong: "holds UTF-8 in a forbidden, overlong form"
        case .surrogate: "holds UTF-8 with half a character (a surrogate)"
        case .notText: "is not text"
        }
    }
}
