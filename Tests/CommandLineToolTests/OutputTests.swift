import Testing
import Text

@testable import CommandLineTool

struct OutputTests {
    private var guests: TextTable {
        var table = TextTable([.number("#"), .text("Name"), .text("City"), .word("Answer"), .text("Empty")])
        table.add("1", "Ana López", "Ciudad de México", "yes", "")
        table.add("12", "王小明 (Xiaoming Wang)", "上海市浦东新区世纪大道一百号, 陆家嘴金融贸易区", "maybe", "")
        table.add("3", "山田 花子 👩‍💻", "東京都千代田区丸の内一丁目, 京都市左京区, 大阪市北区梅田", "no", "")
        return table
    }

    @Test(arguments: [40, 60, 80, 120])
    func `a table with wide characters lines up and fits`(width: Int) {
        let lines = guests.lines(width: width)

        let answers = zip(lines, ["Answer", "yes", "maybe", "no"]).map { line, answer in
            line.width - answer.utf8.count
        }
        #expect(lines.allSatisfy { $0.width <= width })
        #expect(Set(answers).count == 1)
        #expect(!lines[0].plain.contains("Empty"))
    }

    @Test func `a table at 80 columns looks as it should`() throws {
        var page = Page(width: 80)
        page.table(guests)
        page.space()
        page.fields([("Name", "王小明"), ("Nothing", ""), ("Long", Styled(String(repeating: "word ", count: 30)))])
        page.space()
        page.distribution([0, 0.001, 0.02, 0.08, 0.2, 0.35, 0.25, 0.08, 0.02])

        try expectSnapshot(page.rendered(inColour: false), "table.txt")
    }

    @Test func `what others wrote can't move the cursor`() {
        let line: Styled = "\("\u{1B}[2J\u{202E}Ana\n\u{9B}1m", .bold)"

        #expect(!line.plain.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{9B}" || $0 == "\u{202E}" })
        #expect(line.rendered(inColour: true).unicodeScalars.count { $0 == "\u{1B}" } == 2)
        #expect(!line.rendered(inColour: false).unicodeScalars.contains("\u{1B}"))
    }

    @Test(arguments: [8, 13, 20, 40])
    func `wrapped text fits and loses nothing but spaces`(columns: Int) {
        let text: Styled = "Word \("styled words 和 一个很长的没有空格的中文句子", .bold) and_a_word_that_is_longer_than_the_line 👩‍💻"

        let lines = text.wrapped(to: columns)

        #expect(lines.allSatisfy { $0.width <= columns })
        #expect(lines.map(\.plain).joined().filter { $0 != " " } == text.plain.filter { $0 != " " })
    }

    @Test func `cutting never exceeds the width and keeps whole characters`() {
        let text: Styled = "山田👩‍💻é花子"
        for columns in 0...12 {
            #expect(text.truncated(to: columns).width <= columns)
        }
        #expect(text.truncated(to: 5).plain == "山田…")
    }

    @Test func `documents are deterministic and escape what has to be`() {
        let document: JSONValue = [
            "z": "\"\\\n\r\t\u{1}\u{7F}\u{2028}\u{2029}/é👩‍💻", "a": [1, 2, .number(0.5)], "none": [], "empty": [:],
            "nan": .number(.nan), "list": ["x", nil, true], "deep": [["k": -5]],
        ]

        #expect(
            document.document == #"""
                {
                  "z": "\"\\\n\r\t\u0001\u007f\u2028\u2029/é👩‍💻",
                  "a": [1, 2, 0.5],
                  "none": [],
                  "empty": {},
                  "nan": null,
                  "list": [
                    "x",
                    null,
                    true
                  ],
                  "deep": [
                    {
                      "k": -5
                    }
                  ]
                }

                """#
        )
    }

    @Test func `progress is drawn on a terminal alone and wiped at the end`() {
        let terminal = MemoryConsole()
        terminal.isErrorTerminal = true
        let file = MemoryConsole()
        for console in [terminal, file] {
            let bar = ProgressBar(console: console, isQuiet: false)
            for step in 0...1000 { bar.update("contacts.csv", fraction: Double(step) / 1000) }
            bar.finish()
        }

        #expect(file.errors.isEmpty)
        #expect(terminal.errorText.contains(" 50 % contacts.csv"))
        #expect(terminal.errorText.hasSuffix("\r\u{1B}[K"))
        #expect(terminal.errorText.split(separator: "\r").count == 102)
    }
}
