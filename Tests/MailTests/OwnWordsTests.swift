import Testing

@testable import Mail

/// What a sender wrote, parted from what is quoted.
struct OwnWordsTests {
    @Test(arguments: [
        ("Yes!\r\n\r\nOn Fri, 20 Nov 2026 at 10:00, Rosa <rosa@example.org> wrote:\r\n> Hi Ana,\r\n> ...", "Yes!"),
        (
            "Yes!\n\nOn Fri, 20 Nov 2026 at 10:00, Rosa Planner-With-A-Long-Name\n<rosa@example.org> wrote:\n\n> Hi",
            "Yes!"
        ),
        ("Voy\n\nEl vie, 20 nov 2026 a las 10:00, Rosa (<rosa@example.org>) escribió:\n> Hola", "Voy"),
        ("来\n\n在 2026年11月20日星期五，Rosa <rosa@example.org> 写道：\n> 你好", "来"),
        ("行きます\n\n2026年11月20日(金) 10:00 Rosa <rosa@example.org>:\n> こんにちは", "行きます"),
        ("Yes, we are 2\nOn Fri, 20 Nov 2026, Rosa <rosa@example.org> wrote:\n> Hi", "Yes, we are 2"),
        ("Ja, gern\n\nAm 20.11.26 um 10:00 schrieb Rosa:\n> Hallo", "Ja, gern"),
        ("Yes\n\n-----Original Message-----\nFrom: Rosa\nWill you reply yes, maybe or no?", "Yes"),
        ("Yes\n\n________________________________\nFrom: Rosa <rosa@example.org>\nSent: Friday\nTo: Ana", "Yes"),
        ("Sí\n\nDe: Rosa <rosa@example.org>\nEnviado: viernes\nPara: Ana\nAsunto: Té", "Sí"),
        ("来\n\n发件人： Rosa\n发送时间： 2026年11月20日\n主题: 茶", "来"),
        ("Yes\n-- \nAna Example\nno longer at the old address", "Yes"),
        ("Yes\n\nSent from my iPhone", "Yes"),
        ("> Will you reply yes, maybe or no?\n\nYes, I come.\n> Rosa", "Yes, I come."),
        ("I come from: far away\nand bring 2 friends", "I come from: far away\nand bring 2 friends"),
        ("  \n\n", ""),
    ])
    func `quotations, signatures and lines of programs are left out`(_ text: String, _ expected: String) {
        #expect(OwnWords(of: text).text == expected)
    }

    @Test(arguments: [
        ("<div>Yes, I&#39;ll be there&nbsp;&mdash; Ana</div>", "Yes, I'll be there — Ana"),
        (
            "<html><head><title>no</title><style>p{color:red}</style></head><body><p>S\u{ED},<br>voy</p></body>",
            "S\u{ED},\nvoy"
        ),
        ("Yes<br><br><blockquote>I can't come</blockquote>", "Yes"),
        ("<BLOCKQUOTE><p>Will you come?</p></BLOCKQUOTE><p>Yes</p>", "Yes"),
        ("Yes<div class=q>On Fri, 20 Nov 2026, Rosa &lt;rosa@example.org&gt; wrote:<br></div><blockquote>Hi", "Yes"),
        ("I <s>can't</s> come<!-- no --><script>no</script >", "I come"),
        ("Yes<hr><b>From:</b> Rosa<br><b>Sent:</b> Friday<br>", "Yes"),
        ("1 < 2 & 3 &bogus; <", "1 < 2 & 3 &bogus; <"), ("<p", ""), ("&#xD800;", "&#xD800;"), ("<style>no", ""),
    ])
    func `HTML without a plain text is read for its words`(_ html: String, _ expected: String) throws {
        let head = "From: ana@example.net\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        #expect(try MailMessage(parsing: Array((head + html).utf8)).ownWords == expected)
    }

    @Test func `much HTML takes little time and memory`() throws {
        let html = String(repeating: "<!--<style", count: 40_000) + String(repeating: "<p>a&", count: 40_000)
        #expect(HTMLWords(of: html).text.utf8.count <= HTMLWords.mostText + 10)
        #expect(
            HTMLWords(of: String(repeating: "<p>word</p>", count: 18_000)).text.utf8.count <= HTMLWords.mostText + 10
        )
    }

    @Test func `a reply names the mails that it answers, the nearest first`() throws {
        let mail = try MailMessage(
            parsing: Array(
                """
                From: ana@example.net\r
                In-Reply-To: <c@example.org>\r
                References: <a@example.org>\r
                 <b@example.org> <c@example.org>\r
                Subject: Re: Tea\r
                \r
                Yes\r

                """.utf8
            )
        )
        #expect(mail.answered == ["c@example.org", "c@example.org", "b@example.org", "a@example.org"])
        #expect(!mail.isImpersonal)
    }
}
