import Testing
import Text

@testable import Invites

struct ChatListWritingTests {
    private let reader = ChatListReader(fold: { fold($0) })

    private func written(_ entries: [ChatListLine], _ language: LetterLanguage = .simplifiedChinese) -> String {
        reader.write(
            title: "周六咖啡",
            when: "12月12日 15:00",
            place: "梧桐路12号",
            entries: entries,
            language: language
        )
    }

    @Test func `a Chinese list is ready to be gone on with`() {
        let lines = [ChatListLine(name: "林小满"), ChatListLine(name: "陈树", partySize: 2, note: "素食")]
        let text = "#接龙\n主题：周六咖啡\n时间：12月12日 15:00\n地点：梧桐路12号\n\n1. 林小满\n2. 陈树 +1（素食）\n3. \n"
        #expect(written(lines) == text)
    }

    @Test(arguments: LetterLanguage.allCases)
    func `reading what was written gives the same lines`(language: LetterLanguage) {
        let names = [
            "林小满", "Anna Reed", "田中 太郎", "María José de la Fuente", "取消", "maybe", "1. 陈树", "Ben +1", "a", "张三、李四", "我",
            "❌", "未来", "Will May",
            "参加", "x\ny", "「引用」", "O'Neil", "\u{202E}evil", "王(不去)", "No", "2人", "：", "Bob - out", "🌸小明🌸", "#接龙",
            "~~Dan~~", "Anna and Ben", "🌸", "☀️🌊",
        ]
        let notes = [
            "", "素食", "no nuts", "取消", "maybe", "+3", "晚到，不吃辣", "（括号）", "3. 王五", "『引』", "带两个朋友", "a\nb",
            "can't make it", "?", "👍",
        ]
        for (place, name) in names.enumerated() {
            for (other, note) in notes.enumerated() {
                let line = ChatListLine(name: name, partySize: 1 + (place + other) % 5, note: note)
                let text = written([line, ChatListLine(name: "陈树")], language)
                let read = reader.read(text)
                #expect(
                    read.entries.map { ChatListLine(name: $0.name, partySize: $0.partySize, note: $0.note) }
                        == [line, ChatListLine(name: "陈树")],
                    "\(text)"
                )
                #expect(read.entries.allSatisfy { $0.isCertain && $0.answer == .yes })
            }
        }
    }

    @Test func `random lines read back`() {
        var dice = SystemlessDice(seed: 7)
        let alphabet = Array("ab Cdé张三来取不+12（）().,:、-~「」/&\n\u{FE0F}👍かカ".unicodeScalars)
        func text(_ most: Int) -> String {
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...most, using: &dice) {
                view.append(alphabet[Int.random(in: 0..<alphabet.count, using: &dice)])
            }
            return String(view)
        }
        for _ in 0..<1_500 {
            let line = ChatListLine(
                name: "甲" + text(12),
                partySize: Int.random(in: 1...30, using: &dice),
                note: text(20)
            )
            let read = reader.read(written([line]))
            #expect(read.entries.map { ChatListLine(name: $0.name, partySize: $0.partySize, note: $0.note) } == [line])
        }
    }
}
