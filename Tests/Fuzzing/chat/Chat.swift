// Feeds bytes to what `replies` does with text that was pasted from a chat: the charset, the reading, whose names they are,
// and the list that is written again. Compiled together with what it tests into one module by Scripts/fuzz.

internal import Glibc

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let text = try? decode(bytes).text else { return 0 }
    let began = clock()
    let reading = reader.read(text)
    hold(reading == reader.read(text), "a reader remembers what it read before")
    check(reading, text)
    resolve(reading)
    writeBack(reading)
    // Far above what is allowed without the sanitizer.
    hold(Double(clock() - began) / Double(CLOCKS_PER_SEC) < 5, "it takes too long")
    return 0
}

// One thread runs all.
nonisolated(unsafe) private let reader = ChatListReader(fold: { fold($0) })

private let matching = {
    let names = ["林小满", "陈树", "Anna Reed", "Ann", "田中 太郎", "María José", "Dan Moss", "Dan Hill", "王"]
    let people = names.enumerated().map { place, name in
        ChatPerson(id: Person.ID(rawValue: Int64(place)), names: [name], pinyin: pinyinKeys(name))
    }
    return ChatMatching(table: Array(people.prefix(5)), everybody: people, fold: { fold($0) })
}()

private func check(_ reading: ChatReading, _ text: String) {
    hold(reading.isCut || text.utf8.count <= ChatList.mostBytes + 3, "more is read than allowed")
    hold(zip(reading.entries, reading.entries.dropFirst()).allSatisfy { $0.line <= $1.line }, "out of order")
    for entry in reading.entries {
        hold(
            (1...ChatList.mostLines).contains(entry.line) && (1...30).contains(entry.partySize),
            "a line or a party out of range"
        )
        hold(entry.text.unicodeScalars.count <= 200, "a text too long")
        hold(entry.answer != .no || entry.partySize == 1 || !entry.isCertain, "a no with company")
        hold(!entry.isCertain || !entry.name.isEmpty, "nobody answers for certain")
        hold(!entry.name.unicodeScalars.contains { $0.value < 0x20 }, "a control character in a name")
    }
}

private func resolve(_ reading: ChatReading) {
    let result = matching.resolve(reading, fold: { fold($0) })
    hold(result.applied.count + result.waiting.count <= reading.entries.count, "more answers than entries")
    hold(Set(result.applied.map(\.person)).count == result.applied.count, "one person answers twice")
    hold(result.applied.allSatisfy { (0..<9).contains($0.person.rawValue) }, "somebody nobody knows")
    hold(result.waiting.allSatisfy { $0.candidates.count <= 10 }, "too many candidates")
}

/// What is written of a reading reads as the same people.
private func writeBack(_ reading: ChatReading) {
    let lines = reading.entries.filter { $0.isCertain && $0.answer == .yes }.prefix(3).map {
        ChatListLine(name: $0.name, partySize: $0.partySize, note: $0.note)
    }
    var seen: Set<String> = []
    guard !lines.isEmpty, lines.allSatisfy({ !$0.name.isEmpty && seen.insert(fold($0.name)).inserted }) else { return }
    let text = reader.write(title: reading.title, when: "", place: "", entries: Array(lines), language: .english)
    let back = reader.read(text)
    hold(back.entries.map(\.partySize) == lines.map(\.partySize), "a party was lost in writing")
    hold(back.entries.map(\.name) == lines.map(\.name), "a name was lost in writing")
}

/// As `precondition`, which says nothing in an optimised build.
private func hold(_ condition: Bool, _ fault: @autoclosure () -> String) {
    if !condition { fatalError(fault()) }
}
