import Invites
import Site
import Testing

struct LetterPageTests {
    private func page(_ body: String, subject: String = "Coffee", in language: LetterLanguage = .english) -> String {
        LetterPage.html(Letter(subject: subject, body: body), in: language)
    }

    @Test func `a letter is paragraphs and lines, in its language, without anything from elsewhere`() {
        let text = page("Hola, Ana:\n\nCuándo: hoy\nDónde: aquí\n\nNora", in: .spanish)
        #expect(text.contains("<html lang=\"es\">") && text.contains("<title>Coffee</title>"))
        #expect(text.contains("<p dir=\"auto\">Cuándo: hoy<br>\nDónde: aquí</p>\n<p dir=\"auto\">Nora</p>"))
        #expect(text.contains("color-scheme\" content=\"light dark\""))
        for word in ["src=", "<script", "<link", "@import", "url(", "background", "http"] {
            #expect(!text.contains(word))
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\" onmouseover=\"x", "</title><img src=x>", "&lt;", "'><svg/onload=x>",
        "\u{0}\u{1B}[31m<b>\u{9B}", "https://example.org/\"><script>x</script>", "https://example.org/'><b>",
    ])
    func `text of a person stays text`(text: String) {
        let html = page("Hi\n\n\(text)", subject: text)
        for tag in ["<script", "<img", "<svg", "<b>", "onmouseover=\"", "&lt;<"] { #expect(!html.contains(tag)) }
        #expect(html.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) || $0 == "\n" })
        let body = html.components(of: "<p dir=\"auto\">")
        #expect(body == 2)
    }

    @Test(arguments: [
        ("More: https://example.org/a?b=1&c=2.", "https://example.org/a?b=1&amp;c=2", "</a>."),
        ("详情：https://example.org/茶，谢谢", "https://example.org/茶", "</a>，谢谢"),
        ("(http://example.org/x)", "http://example.org/x", "</a>)"),
    ])
    func `a web address can be followed`(line: String, link: String, rest: String) {
        #expect(page(line).contains("<a href=\"\(link)\">\(link)\(rest)"))
    }

    @Test func `two addresses in one line are two links, and no other scheme is one`() {
        #expect(page("https://a.example and https://b.example").components(of: "<a href=") == 2)
        #expect(!page("javascript:alert(1) data:text/html,x file:///etc/passwd").contains("<a "))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
