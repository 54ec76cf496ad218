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
