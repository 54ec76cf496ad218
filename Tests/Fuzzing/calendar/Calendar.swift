// Feeds bytes to everything in Calendars that reads bytes from outside, and holds what comes out to what must always be
// true. Compiled together with Calendars into one module by Scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    let now = Instant(seconds: 1_795_176_000)
    if let data = TZif(bytes) {
        let zone = Zone(name: "Fuzz/Zone", data: data)
        precondition(abs(zone.local(at: now).secondsSince1970 - now.seconds) <= 26 * 3600)
        _ = zone.instant(of: now.utc)
        _ = zone.isShownTwice(now)
    }
    let text = String(decoding: bytes.prefix(400), as: UTF8.self)
    _ = PosixRule(bytes)?.clock(at: now.seconds)
    _ = try? When.instant(text, now: now, in: .utc)
    _ = try? When.duration(text)
    _ = try? Span(text)
    _ = ISO8601.instant(text)
    if let rule = try? RecurrenceRule(text) {
        precondition((try? RecurrenceRule(rule.text)) == rule)
        let series = Series(start: now.utc, zone: .utc, rule: rule)
        precondition(series.instances(from: now, through: now.adding(days: 4000)).count <= Series.maximumInstances)
    }
    guard let file = try? CalendarFile(bytes, limits: .message) else { return 0 }
    precondition(file.problems.count <= 51)
    _ = file.agenda(from: now.adding(days: -4000), through: now.adding(days: 4000), in: .utc)
    judge(bytes, file, now)
    writeBack(file, now)
    return 0
}

/// Whatever is read can be decided upon, and nothing that isn't proven is applied.
private func judge(_ bytes: [UInt8], _ file: CalendarFile, _ now: Instant) {
    guard let item = file.items.first, let uid = item.uid else { return }
    var message = IncomingMessage(from: item.attendees.first?.email, trust: .unverified, receivedAt: now, parts: [])
    message.parts = [.init(bytes: bytes)]
    let event = ScheduledEvent(
        uid: uid,
        sequence: 1,
        organizers: [item.organizer ?? "host@example.org"],
        series: item.series(in: .utc) ?? Series(start: now.utc, zone: .utc),
        guests: item.attendees.prefix(50).compactMap { $0.email.map { .init(emails: [$0]) } }
    )
    let outcomes = ReplyRules(message).outcomes { $0 == uid ? event : nil }
    precondition(!outcomes.isEmpty && outcomes.allSatisfy { $0.verdict != .applied })
    message.trust = .proven
    for outcome in ReplyRules(message).outcomes(knowing: { $0 == uid ? event : nil }) where outcome.verdict == .applied
    {
        precondition(outcome.email == message.from && (0...49).contains(outcome.reply?.guests ?? 0))
    }
}

/// Text from outside that goes into an object of ours stays within its property.
private func writeBack(_ file: CalendarFile, _ now: Instant) {
    guard let item = file.items.first else { return }
    var event = CalendarEvent(uid: "u", stamp: now, start: .utc(now), summary: item.summary ?? "")
    event.details = item.details
    event.location = item.location
    event.url = item.url
    event.rule = item.rule
    event.attendees = item.attendees.prefix(3).map { Attendee(name: $0.name, email: $0.email ?? "") }
    guard let bytes = try? CalendarObject(events: [event], name: item.location).serialized(),
        let back = try? CalendarFile(bytes)
    else { return }
    precondition(back.items.count == 1 && back.items[0].attendees.count == event.attendees.count)
    precondition(back.items[0].uid == "u" && back.isWhole)
    precondition(ExchangeLimits.problems(of: bytes).allSatisfy { !$0.contains("octets") && !$0.contains("CRLF") })
}
