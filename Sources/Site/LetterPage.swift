package import Invites

/// A letter as the page that a mail carries beside its plain text: nothing in it comes from elsewhere, and it names no
/// colour, so that it can be read in the dark and aloud.
package enum LetterPage {
    package static func html(_ letter: Letter, in language: LetterLanguage) -> String {
        let lines = letter.body.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        let paragraphs = lines.split(separator: "").map { lines -> HTML in
            "<p dir=\"auto\">\(HTML(lines.map(linked), separator: "<br>\n"))</p>"
        }
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>\(letter.subject)</title>
            </head>
            <body style="font-family: sans-serif; line-height: 1.5; max-width: 36em">
            \(HTML(paragraphs, separator: "\n"))
            </body>
            </html>

            """
        return page.text
    }

    /// A line whose web addresses can be followed.
    private static func linked(_ line: String) -> HTML {
        var parts: [HTML] = []
        var rest = line[...]
        while let start = nextAddress(in: rest) {
            let end = rest[start...].unicodeScalars.firstIndex(where: ends) ?? rest.endIndex
            let kept = rest[start..<end].unicodeScalars.reversed().drop { trailing.contains($0) }.count
            let stop = rest.unicodeScalars.index(start, offsetBy: kept)
            let link = String(rest[start..<stop])
            parts.append("\(String(rest[..<start]))<a href=\"\(link)\">\(link)</a>")
            rest = rest[stop...]
        }
        return HTML(parts + ["\(String(rest))"])
    }

    private static func nextAddress(in text: Substring) -> Substring.Index? {
        let schemes = ["https://", "http://"].map { Array($0.utf8) }
        return text.utf8.indices.first { index in
            schemes.contains { scheme in text.utf8[index...].prefix(scheme.count).elementsEqual(scheme) }
        }
    }

    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || "<>\"「」『』《》（），。；".unicodeScalars.contains(scalar)
    }

    /// Punctuation at the end of a sentence that ends in an address.
    private static let trailing = Set(".,;:!?)]}'»".unicodeScalars)
}
