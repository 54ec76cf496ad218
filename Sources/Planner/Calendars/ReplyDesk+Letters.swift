internal import Calendars
internal import Invites
internal import Store
internal import Text

extension ReplyDesk {
    /// What a mail without a calendar comes to: an answer in somebody's own words. Nil for any other mail.
    mutating func judge(_ letter: Incoming.Letter, in message: IncomingMessage) throws -> Outcome? {
        guard letter.words != "" else { return nil }
        let said = letter.words.flatMap { reader.message($0, by: "guest") }
        return try judgeGuest(letter, said, in: message) ?? judgeStranger(letter, said, in: message)
    }

    /// The answer of somebody who was asked, or who answers a letter of ours. The event is that of the letter that the mail answers, else the one that its subject names, else the only one
    /// ahead to which the sender is invited, if the words are an answer for certain.
    private mutating func judgeGuest(
        _ letter: Incoming.Letter,
        _ said: ChatEntry?,
        in message: IncomingMessage
    ) throws -> Outcome? {
        let sender = try records.personWith(email: letter.sender)
        // A guest may answer from an address that is not known.
        let recipient = sender == nil ? letter.answered.lazy.compactMap(Self.recipient).first : nil
        guard let person = sender ?? recipient else { return nil }
        let asked = try asked(person, at: message.given(nil))
        guard !asked.isEmpty else { return nil }
        let answered = letter.answered.lazy.compactMap { letter in
            asked.lazy.compactMap { event in Self.sequence(of: letter, to: event).map { (event, $0) } }.first
        }
        .first
        // Who is asked to a series and to its dates is asked to the series.
        let whole = asked.filter { date in !asked.contains { $0.id == date.series } }
        let named = Self.named(in: letter.subject, whole)
        let only = whole.count == 1 && said?.isCertain ?? false ? whole.first : nil
        guard let event = sender == nil ? answered?.0 : answered?.0 ?? named ?? only else { return nil }
        guard let known = try self.event(event.uid) else { return nil }
        var reply = Self.reply(letter, said, to: event)
        reply.sequence = answered?.1
        if sender == nil { reply.name = try records.person(person)?.name }
        if reply.doubt == nil, said != nil, answered == nil, named == nil {
            reply.doubt = "the mail does not say for which event"
        }
        return reply.outcome(of: message, in: known.scheduled)
    }

    /// The answer of somebody who was not asked: to them our letter came on another way, if the mail has its subject.
    private mutating func judgeStranger(
        _ letter: Incoming.Letter,
        _ said: ChatEntry?,
        in message: IncomingMessage
    ) throws -> Outcome? {
        // Before it stands what mail programs put there: Re, AW, 回复.
        let subject = Self.words(letter.subject).split(separator: " ").prefix(100)
        let subjects = try subjects
        let event = subject.indices.lazy.compactMap { subjects[subject[$0...].joined(separator: " ")] }.first
        guard let event, let known = try self.event(event.uid),
            !known.isExpected(letter.sender, at: event.instanceTime)
        else { return nil }
        var reply = Self.reply(letter, said, to: event)
        reply.sequence = event.sequence
        if !letter.name.utf8.contains(0x40) { reply.name = letter.name }
        return reply.outcome(of: message, in: known.scheduled)
    }

    private static func reply(_ letter: Incoming.Letter, _ said: ChatEntry?, to event: Event) -> WrittenReply {
        var reply = WrittenReply(
            words: letter.words ?? "",
            answer: said.flatMap { Outcome.Reply.Answer(rawValue: $0.answer.rawValue) }
        )
        reply.guests = (said?.partySize ?? 1) - 1
        reply.instance = event.instanceTime
        reply.doubt =
            letter.words == nil
            ? "answers without a plain text; read it in your mail program" : said?.doubt?.description
        return reply
    }

    /// The events ahead by the subjects of the letters about them in all languages, in words.
    func subjectsAhead() throws -> [String: Event] {
        var events: [String: Event] = [:]
        for event in try planner.ahead(in: records) {
            let zone = planner.zone(event.zone)
            var facts = LetterFacts(title: event.title)
            facts.time = LetterTime(start: zone.local(at: event.start), end: zone.local(at: event.end))
            for language in LetterLanguage.allCases {
                for kind in [LetterKind.invitation, .update, .reminder] {
                    let words = Self.words(Letter(kind, in: language, facts).subject)
                    let subject = words.split(separator: " ").joined(separator: " ")
                    events[subject] = events[subject] ?? event
                }
            }
        }
        return events
    }

    /// What somebody was asked to that was planned and not over at a time, the next first.
    private func asked(_ person: Person.ID, at time: Instant) throws -> [Event] {
        try records.invitations(of: person).filter { $0.state != .standby && $0.invitedAt != nil }
            .compactMap { try records.event($0.event) }
            .filter { $0.status == .planned && ($0.isSeries || $0.end > time) }
            .sorted { ($0.start, $0.slug) < ($1.start, $1.slug) }
    }

    /// The version of an event that the letter of this Message-ID told of; nil for any other letter.
    private static func sequence(of letter: String, to event: Event) -> Int? {
        guard let parts = parts(of: letter), parts[1] == InvitationSheet.print(of: event) else { return nil }
        return Int(parts[2])
    }

    /// To whom the letter of this Message-ID was written.
    private static func recipient(of letter: String) -> Person.ID? {
        parts(of: letter).flatMap { Int64($0[3]) }.map(Person.ID.init(rawValue:))
    }

    private static func parts(of letter: String) -> [String]? {
        let parts = letter.utf8.prefix { $0 != UInt8(ascii: "@") }.prefix(200).split(separator: UInt8(ascii: "."))
        return parts.count == 5 ? parts.map { String(decoding: $0, as: UTF8.self) } : nil
    }

    private static func words(_ text: String) -> String {
        " " + fold(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }

    /// The event whose title stands in a subject: “Tea” stands in “Tea and books” too, so the longest is meant.
    private static func named(in subject: String, _ events: [Event]) -> Event? {
        let subject = words(subject)
        var best: (event: Event, length: Int)?
        for event in events {
            let title = words(event.title)
            let isSpaced = title.utf8.allSatisfy { $0 < 0x80 }
            guard title.utf8.count > max(2, best?.length ?? 0) else { continue }
            guard subject.contains(isSpaced ? title : String(title.dropFirst().dropLast())) else { continue }
            best = (event, title.utf8.count)
        }
        return best?.event
    }
}
