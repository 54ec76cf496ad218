// Feeds bytes to what `replies` does with a mail or an mbox: the split into messages, the walk over the parts, the reading
// of a calendar in one of them, and the judgement. Compiled together with what it tests into one module by Scripts/fuzz.

internal import Glibc

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    let began = clock()
    let mails = split(bytes, by: 4096)
    hold(mails == split(bytes, by: 7), "where a file is cut into pieces makes a difference")
    hold(mails.reduce(0) { $0 + $1.count } <= bytes.count, "the split adds to the mails")
    for mail in mails { judge(mail) }
    // Far above what is allowed without the sanitizer.
    hold(Double(clock() - began) / Double(CLOCKS_PER_SEC) < 5, "it takes too long")
    return 0
}

private func split(_ bytes: [UInt8], by length: Int) -> [[UInt8]] {
    var rest = bytes[...]
    var mails: [[UInt8]] = []
    try? MailFiles.forEachRaw(
        in: {
            defer { rest = rest.dropFirst(length) }
            return rest.isEmpty ? nil : Array(rest.prefix(length))
        },
        { mails.append($0) }
    )
    return mails
}

private func judge(_ bytes: [UInt8]) {
    let now = Instant(seconds: 1_795_176_000)
    guard let stranger = Incoming(bytes, isMail: true, at: now, believing: []),
        let proven = Incoming(bytes, isMail: true, at: now, believing: ["mx.example.org"])
    else { return }
    let parts = proven.message.parts
    hold(parts.count <= 200, "more parts than allowed")
    hold(parts.map(\.bytes) == stranger.message.parts.map(\.bytes), "the same bytes read differently")
    hold(stranger.message.trust == .unverified, "a server is believed that nobody named")
    for part in parts { decide(stranger.message, proven.message, on: part) }
    // None that can be read: still decided.
    hold(!ReplyRules(proven.message).outcomes { _ in nil }.isEmpty, "nothing was decided")
}

/// An event that the calendar in a part speaks of, and to which everybody named there is invited.
private func decide(_ stranger: IncomingMessage, _ proven: IncomingMessage, on part: IncomingMessage.Part) {
    guard let file = try? CalendarFile(part.bytes, limits: .message), let item = file.items.first else { return }
    hold(file.problems.count <= 51, "too many problems")
    let event = ScheduledEvent(
        uid: item.uid ?? "",
        sequence: 1,
        organizers: [item.organizer ?? "host@example.org"],
        series: item.series(in: .utc) ?? Series(start: stranger.receivedAt.utc, zone: .utc),
        guests: (item.attendees.prefix(50).compactMap(\.email) + [proven.from].compactMap(\.self)).map {
            .init(emails: [$0.lowercased()])
        }
    )
    let unsafeOnes = ReplyRules(stranger).outcomes { $0 == event.uid ? event : nil }
    hold(!unsafeOnes.isEmpty && unsafeOnes.count <= 500, "too few or too many outcomes")
    hold(unsafeOnes.allSatisfy { $0.verdict != .applied }, "an answer counts that nobody proved")
    let outcomes = ReplyRules(proven).outcomes { $0 == event.uid ? event : nil }
    hold(outcomes.count <= 500, "too many outcomes")
    for outcome in outcomes where outcome.verdict == .applied {
        hold(proven.trust == .proven, "an answer counts that nobody proved")
        hold(!proven.isBounce && outcome.email == proven.from?.lowercased(), "it counts for somebody else")
        hold((0...49).contains(outcome.reply?.guests ?? 0), "too many guests")
    }
}

/// As `precondition`, which says nothing in an optimised build.
private func hold(_ condition: Bool, _ fault: @autoclosure () -> String) {
    if !condition { fatalError(fault()) }
}
