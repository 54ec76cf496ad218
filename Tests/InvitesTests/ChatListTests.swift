import Testing
import Text

@testable import Invites

struct ChatListTests {
    private let reader = ChatListReader(fold: { fold($0) })

    private func entries(_ text: String) -> [String] {
        reader.read(text).entries.map { "\($0.name) \($0.answer.rawValue) \($0.partySize)\($0.isCertain ? "" : " ?")" }
    }

    @Test func `certain answers are right and nearly all are found`() throws {
        var all = ChatListScore()
        var count = 0
        for language in ChatListSample.languages {
            var score = ChatListScore()
            for sample in try ChatListSample.all(in: language) {
                count += 1
                score.add(sample, reader.read(sample.text))
                all.add(sample, reader.read(sample.text))
            }
            #expect(score.precision >= 0.99, "\(language): \(score.deviations)")
            #expect(score.recall >= 0.9, "\(language): \(score.deviations)")
        }
        #expect(count >= 500)
        #expect(all.expected >= 1_800)
        #expect(all.precision >= 0.995, "\(all.deviations)")
        #expect(all.recall >= 0.98, "\(all.deviations)")
    }

    @Test func `what a sender says counts only as a whole answer of their own`() throws {
        let sayings = try ChatSaying.all()
        #expect(sayings.count >= 1_000)
        var wrong: [String] = []
        for saying in sayings {
            let entry = reader.read("林小满: " + saying.words).entries.first { $0.name == "林小满" }
            let said = entry.flatMap { $0.isCertain ? "\($0.answer.rawValue) \($0.partySize)" : nil }
            if !saying.allows(said) { wrong.append("\(saying.words): \(said ?? "none")") }
        }
        #expect(wrong.isEmpty, "\(wrong)")
    }

    @Test(arguments: [
        ("+1", 2), ("＋２", 3), ("带一人", 2), ("带两个朋友", 3), ("帶兩位同事", 3), ("两位", 2), ("2人", 2), ("我和老婆", 2), ("一家三口", 3),
        ("夫妻", 2), ("2大1小", 3), ("共3人", 3), ("x2", 2), ("带娃", 2), ("朋友1名", 2), ("加一", 2), ("一个人", 1), ("plus one", 2),
        ("and my wife", 2), ("with two friends", 3), ("party of 3", 3), ("2 people", 2), ("w/ wife and kid", 3),
        ("y mi novia", 2), ("con 2 amigos", 3), ("somos 3", 3), ("con su mujer y su hija", 3), ("と友達1人", 2), ("妻と", 2),
        ("2名", 2),
        ("友達と2人で", 2), ("家族3人で", 3), ("不带人", 1), ("no plus one", 1), ("sin acompañante", 1), ("+1 (total 2)", 2),
        ("大人2名子供1名", 3), ("2 adults and 1 kid", 3),
    ])
    func `a party is counted with the guest`(words: String, size: Int) {
        #expect(entries("#接龙\n1. 林小满 \(words)\n2. 陈树")[0] == "林小满 yes \(size)")
    }

    @Test(arguments: [
        "带朋友", "带家属", "全家", "with kids", "and family", "con amigos", "友達と", "可能+1", "maybe +1", "+1取消", "老婆不来了",
        "2人 带两个朋友",
        "2", "(2)", "+500", "夫妻带娃", "with Sam", "带小红", "+friends", "可带2人",
    ])
    func `a party that is not clear waits`(words: String) {
        let first = reader.read("#接龙\n1. 林小满 \(words)\n2. 陈树").entries.first
        #expect(first?.isCertain == false)
    }

    @Test(arguments: [
        "带水果", "带两瓶酒", "bringing cookies", "llevo tarta", "+86 138 0000 0000", "+5min", "3号线过来", "28岁", "第2次来",
        "19:00到", "会员1234",
        "with milk", "con leche", "(friend of Anna)", "小明的朋友",
    ])
    func `things, times and telephone numbers are no guests`(words: String) {
        #expect(entries("#接龙\n1. 林小满 \(words)\n2. 陈树")[0].hasPrefix("林小满 yes 1"))
    }

    @Test(arguments: [
        "1. 林小满", "1.林小满", "1、林小满", "1）林小满", "1) 林小满", "(1) 林小满", "（1）林小满", "[1] 林小满", "① 林小满", "⑴林小满", "❶ 林小满",
        "1️⃣ 林小满",
        "１．林小满", "1．林小满", "*1.* 林小满", "1.- 林小满", "1 林小满", "1林小满", "1- 林小满", "1: 林小满", "#1 林小满", "第1位 林小满", "No.1 林小满",
        "一、林小满", "1º 林小满", "\u{200B}1. 林小满", "  1. 林小满", "1.\u{A0}林小满",
    ])
    func `every way to number a line is known`(line: String) {
        #expect(entries("#接龙\n\(line)\n2. 陈树").first == "林小满 yes 1")
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}"])
    func `lines may end in any way`(end: String) {
        let text = ["#接龙", "1. 林小满", "2. 陈树 +1"].joined(separator: end)
        #expect(entries(text) == ["林小满 yes 1", "陈树 yes 2"])
    }

    @Test(arguments: [
        "我不是不去", "not cancelling", "probably not", "no digo que no", "行けないことはない", "不取消", "恐怕来不了", "creo que no",
    ])
    func `a negation that can be read either way waits`(words: String) {
        for text in ["林小满: \(words)", "#接龙\n1. 林小满 \(words)\n2. 陈树"] {
            #expect(reader.read(text).entries.first?.isCertain == false, "\(text)")
        }
    }

    @Test(arguments: [
        "不见不散", "can't wait", "no problem, I'll come", "wouldn't miss it", "怎么能不去", "no me lo pierdo", "no faltaré",
        "cómo no, allí estaré",
        "没问题，我来", "問題なく行けます",
    ])
    func `a negation that is a yes is one`(words: String) {
        #expect(entries("林小满: \(words)") == ["林小满 yes 1"])
    }

    @Test func `the number of a line that is gone stands for nobody`() {
        let text = "1. 林小满\n2. 陈树\n9号取消"
        #expect(entries(text) == ["林小满 yes 1", "陈树 yes 1", " no 1 ?"])
    }

    @Test func `a number that two people have is not resolved`() {
        #expect(entries("1. 林小满\n2. 陈树\n2. 何一凡\n取消2号").last == " no 1 ?")
    }

    @Test func `somebody else's cancellation waits`() {
        let reading = reader.read("1. 林小满\n2. 陈树\n林小满: 2号取消")
        #expect(reading.entries.map(\.doubt) == [nil, .aboutSomebodyElse])
    }

    @Test func `a thumb does not outweigh an answer and a second yes keeps the guests`() {
        #expect(entries("林小满: 我带老婆来\n林小满: 👍\n林小满: 到时见") == ["林小满 yes 2"])
    }

    @Test(arguments: ["my +1 can't make it, just me now", "我的+1来不了", "mi +1 no puede"])
    func `a guest who cancels does not cancel the sender`(words: String) {
        let entries = reader.read("林小满: 来，+1\n林小满: \(words)").entries
        #expect(entries.map(\.isCertain) == [false])
    }

    @Test(arguments: ["This message was deleted", "Se eliminó este mensaje", "メッセージの送信を取り消しました"])
    func `a message that was taken back is no answer`(words: String) {
        #expect(entries("林小满: 来\n林小满: \(words)") == ["林小满 yes 1"])
    }

    @Test func `the message that is answered is not the sender's`() {
        let text = "陈树：「林小满：我来，带老公」\n- - - - - - - -\n我也来\n何一凡：「林小满：带老公」去不了"
        #expect(entries(text) == ["陈树 yes 1", "何一凡 no 1"])
    }

    @Test(arguments: ["no puedo", "Out", "取消", "Maybe"])
    func `an answer in the title says nothing of the list`(title: String) {
        for label in ["Topic: ", "主题：", "Tema: ", "件名："] {
            #expect(entries("#接龙\n\(label)\(title)\n\n1. 林小满\n2. 陈树") == ["林小满 yes 1", "陈树 yes 1"])
        }
    }

    @Test(arguments: ["<script>alert</script>", "../../etc/passwd", "'; DROP TABLE people", "替小王报名", "林小满帮陈树报"])
    func `a line that names nobody plainly waits`(line: String) {
        #expect(reader.read("#接龙\n1. 何一凡\n2. \(line)").entries.map(\.isCertain) == [true, false])
    }

    @Test func `a sum of a sender waits`() {
        #expect(reader.read("林小满: 1+1").entries.map(\.doubt) == [.partyUnclear])
    }

    @Test func `a sender whose name can't be read waits`() {
        #expect(reader.read("[20.11.26, 18:03:11] \u{FFFD}\u{FFFD}: count me in").entries.map(\.doubt) == [.notAName])
        #expect(entries("[20.11.26, 18:03:11] 🌸: count me in") == ["🌸 yes 1"])
    }

    @Test func `a title and an empty number are no entries`() {
        let reading = reader.read("#接龙\n周六咖啡\n\n1. 林小满\n2. \n3.")
        #expect(reading.title == "周六咖啡")
        #expect(reading.entries.map(\.name) == ["林小满"])
        #expect(reading.entries.map(\.line) == [4])
        #expect(reading.entries.map(\.number) == [1])
    }

    @Test func `notes are kept as they are written`() {
        let reading = reader.read("#接龙\n1. 林小满 +1 素食\n2. 陈树（不吃辣，晚到）\n3. Ben - vegan, no nuts")
        #expect(reading.entries.map(\.note) == ["素食", "不吃辣，晚到", "vegan, no nuts"])
    }

    @Test func `what is no chat list is said not to be one`() {
        #expect(!reader.read("Dear all,\n\nthe meeting was moved to Monday.\n\nRegards").isChatList)
        #expect(!reader.read("").isChatList)
    }

    @Test func `a long line waits and a long text is cut`() {
        let long = reader.read("1. 林小满\n2. " + String(repeating: "x", count: 2_000) + "\n3. 陈树")
        #expect(long.entries.map(\.doubt) == [nil, .lineTooLong, nil])
        let lines = (1...3_000).map { "\($0 % 1_000). n\($0)" }.joined(separator: "\n")
        let cut = reader.read(lines)
        #expect(cut.isCut)
        #expect(cut.entries.allSatisfy { $0.line <= ChatList.mostLines })
        #expect(reader.read(String(repeating: "a\n", count: 150_000)).isCut)
    }

    @Test func `any bytes are read without harm`() throws {
        var dice = SystemlessDice(seed: 20_261_212)
        let samples = try ChatListSample.languages.flatMap { try ChatListSample.all(in: $0) }.map {
            Array($0.text.utf8)
        }
        for round in 0..<3_000 {
            var bytes = samples[Int(dice.next() % UInt64(samples.count))]
            if round % 3 == 0 {
                bytes = (0..<Int(dice.next() % 400)).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
            }
            for _ in 0..<Int(dice.next() % 12) where !bytes.isEmpty {
                let place = Int(dice.next() % UInt64(bytes.count))
                switch dice.next() % 4 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: dice.next())
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: bytes[place...].prefix(20), at: Int(dice.next() % UInt64(bytes.count)))
                default: bytes.insert(contentsOf: Array("1. +取消()\n：".utf8), at: place)
                }
            }
            let reading = reader.read(String(decoding: bytes, as: UTF8.self))
            #expect(
                reading.entries.allSatisfy {
                    $0.partySize >= 1 && $0.partySize <= 30 && $0.text.unicodeScalars.count <= 200
                }
            )
        }
    }
}

/// Repeatable chance (SplitMix64).
struct SystemlessDice: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
