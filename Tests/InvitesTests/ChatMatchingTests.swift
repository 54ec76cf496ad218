import Testing
import Text

@testable import Invites

struct ChatMatchingTests {
    private static func person(_ id: Int64, _ names: String...) -> ChatPerson {
        ChatPerson(id: Person.ID(rawValue: id), names: names, pinyin: names.flatMap { pinyinKeys($0) })
    }

    private let table = [
        person(1, "林小满", "满满"), person(2, "陈树"), person(3, "Anna Reed"), person(4, "田中 太郎"),
        person(5, "María José de la Fuente"),
        person(6, "王大锤"), person(7, "Ben Stone", "Benny"),
    ]
    private let others = [
        person(11, "林小满"), person(12, "何一凡"), person(13, "Anna Schmidt"), person(14, "Chloe Park"), person(15, "王明"),
        person(16, "Dan Moss"), person(17, "Dan Hill"),
    ]

    private func resolve(_ text: String) -> ChatMatching.Result {
        let matching = ChatMatching(table: table, everybody: others, fold: { fold($0) })
        return matching.resolve(ChatList.read(text, fold: { fold($0) }), fold: { fold($0) })
    }

    @Test(arguments: [
        ("林小满", 1), ("林小滿", 1), ("满满", 1), ("linxiaoman", 1), ("Xiaoman Lin", 1), ("小满", 1), ("🌸林小满🌸", 1),
        ("林小满-上海", 1),
        ("上海-林小满", 1), ("ANNA REED", 3), ("Anna", 3), ("Anna R.", 3), ("Reed Anna", 3), ("anna", 3), ("田中太郎", 4),
        ("田中 太郎", 4),
        ("田中さん", 4), ("田中", 4), ("maria jose de la fuente", 5), ("María José", 5), ("Benny", 7), ("何一凡", 12),
        ("Chloe", 14),
        ("Chloe Park", 14), ("大锤", 6), ("Leo 王明", 15), ("王明Leo", 15), ("陈树/设计", 2),
    ])
    func `a name means one person, those at the table first`(name: String, id: Int64) {
        let result = resolve("#接龙\n1. \(name)\n2. ")
        #expect(result.applied.map(\.person.rawValue) == [id], "\(result)")
        #expect(result.waiting.isEmpty)
    }

    @Test(arguments: [
        ("Dan", ChatDoubt.ambiguous), ("Zoe", .nobody), ("林", .nobody), ("Ann", .nobody), ("Benn", .nobody),
        ("Chlo", .nobody), ("林小", .nobody),
        ("A", .nobody), ("王", .nobody),
    ])
    func `a name that means nobody or several waits`(name: String, reason: ChatDoubt) {
        let result = resolve("#接龙\n1. \(name)\n2. ")
        #expect(result.applied.isEmpty, "\(result)")
        #expect(result.waiting.map(\.reason) == [reason])
        if reason == .ambiguous { #expect(result.waiting.first?.candidates.map(\.rawValue) == [16, 17]) }
    }

    @Test func `two names of one person are one, and the last holds`() {
        let result = resolve("#接龙\n1. 满满\n2. 陈树\n3. 林小满 +1")
        #expect(result.applied.map { "\($0.person.rawValue) \($0.partySize)" } == ["2 1", "1 2"])
        #expect(result.waiting.isEmpty)
    }

    @Test func `a doubtful word after an answer takes it back`() {
        let result = resolve("#接龙\n1. 满满\n2. 陈树\n3. 林小满 可能+1")
        #expect(result.applied.map(\.person.rawValue) == [2])
        #expect(result.waiting.map(\.reason) == [.partyUnclear])
        #expect(result.waiting.first?.candidates.map(\.rawValue) == [1])
    }

    @Test func `several names on a line are applied together or not at all`() {
        #expect(resolve("#接龙\n1. 林小满、陈树\n2. ").applied.count == 2)
        let half = resolve("#接龙\n1. Anna Reed and Zoe\n2. ")
        #expect(half.applied.isEmpty)
        #expect(half.waiting.count == 2)
    }

    @Test func `a second name in the note waits`() {
        let result = resolve("#接龙\n1. 林小满 陈树\n2. ")
        #expect(result.applied.isEmpty)
        #expect(result.waiting.map(\.reason) == [.severalNames])
    }

    @Test(arguments: [
        ("满满（林小满）", ""), ("满满（林小满，素食）", "素食"), ("Benny (Ben Stone) vegan", "vegan"), ("满满（素食）", "素食"),
    ])
    func `the name in brackets is no note`(line: String, note: String) {
        let result = resolve("#接龙\n1. \(line)\n2. 陈树")
        #expect(result.applied.count == 2, "\(result)")
        #expect(result.applied.first?.note == note)
    }

    @Test func `words after a name are a note and not the name`() {
        let result = resolve("1. anna reed vegetarian\n2. 田中 太郎 遅れます")
        #expect(result.applied.map(\.person.rawValue) == [3, 4])
        #expect(result.applied.map(\.note) == ["vegetarian", "遅れます"])
    }
}
