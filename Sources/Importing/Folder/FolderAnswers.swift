package import Calendars
package import Invites

/// A row of invitations.csv. Without a person it is one that somebody had who was forgotten.
package struct FolderInvitation: FolderRow {
    package static let file = FolderFile.invitations
    package static let columns = [
        "event", "person", "state", "wave", "invitedAt", "channel", "attendance", "attendanceAt", "sentSequence",
        "sentStart", "sentAt", "inPlaceOf", "sentVenue",
    ]
    package static let links = [FolderFile.events, .people, .venues]

    package var line = 0
    package var event: Int64
    package var person: Int64?
    package var state: InvitationState
    package var wave = 0
    package var invitedAt: Instant?
    package var channel: Channel?
    package var attendance = Attendance.unknown
    package var attendanceAt: Instant?
    /// What the last message to the guest said, and when it was made.
    package var sentSequence: Int?
    package var sentStart: Instant?
    package var sentAt: Instant?
    /// Whose place the guest takes.
    package var inPlaceOf: Int64?
    package var sentVenue: Int64?

    package init(event: Int64, person: Int64?, state: InvitationState) {
        self.event = event
        self.person = person
        self.state = state
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        event = try cells.requiredLink(to: .events)
        person = try cells.link(to: .people)
        state = try cells.word() ?? .chosen
        wave = try cells.number(0...1_000_000) ?? 0
        invitedAt = try cells.instant()
        channel = try cells.word()
        attendance = try cells.word() ?? .unknown
        attendanceAt = try cells.instant()
        sentSequence = try cells.number(0...0x7FFF_FFFF)
        sentStart = try cells.instant()
        sentAt = try cells.instant()
        inPlaceOf = try cells.link(to: .people)
        sentVenue = try cells.link(to: .venues)
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(event)
        writer.number(person)
        writer.word(state.rawValue)
        writer.number(wave)
        writer.instant(invitedAt)
        writer.word(channel?.rawValue ?? "")
        writer.word(attendance.rawValue)
        writer.instant(attendanceAt)
        writer.number(sentSequence)
        writer.instant(sentStart)
        writer.instant(sentAt)
        writer.number(inPlaceOf)
        writer.number(sentVenue)
    }
}

/// A row of answers.csv.
package struct FolderAnswer: FolderRow {
    package static let file = FolderFile.answers
    package static let columns = [
        "event", "person", "answer", "partySize", "note", "source", "sequence", "stamp", "receivedAt", "instance",
    ]
    package static let links = [FolderFile.events, .people]

    package var line = 0
    package var event: Int64
    package var person: Int64?
    package var answer: Answer
    package var partySize = 1
    package var note = ""
    package var source = AnswerSource.import
    package var sequence = 0
    package var stamp: Instant?
    package var receivedAt: Instant?
    /// For one date of a series that has no row of its own: when it begins by the rule.
    package var instance = ""

    package init(event: Int64, person: Int64?, answer: Answer) {
        self.event = event
        self.person = person
        self.answer = answer
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        event = try cells.requiredLink(to: .events)
        person = try cells.link(to: .people)
        guard let answer: Answer = try cells.word() else { throw cells.fault("is empty") }
        self.answer = answer
        partySize = try cells.number(1...50) ?? 1
        note = cells.text()
        source = try cells.word() ?? .import
        sequence = try cells.number(0...0x7FFF_FFFF) ?? 0
        stamp = try cells.instant()
        receivedAt = try cells.instant()
        instance = cells.text()
        guard instance.isEmpty || LocalTime(instance) != nil else {
            throw cells.fault("is not a time such as 2027-03-13T15:00:00")
        }
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(event)
        writer.number(person)
        writer.word(answer.rawValue)
        writer.number(partySize)
        writer.text(note)
        writer.word(source.rawValue)
        writer.number(sequence)
        writer.instant(stamp)
        writer.instant(receivedAt)
        writer.word(instance)
    }
}

/// A row of touches.csv.
package struct FolderTouch: FolderRow {
    package static let file = FolderFile.touches
    package static let columns = ["person", "on", "kind", "note", "event"]
    package static let links = [FolderFile.people, .events]

    package var line = 0
    package var person: Int64
    package var on: CivilDate
    package var kind: String
    package var note: String
    package var event: Int64?

    package init(person: Int64, on: CivilDate, kind: String, note: String = "", event: Int64? = nil) {
        self.person = person
        self.on = on
        self.kind = kind
        self.note = note
        self.event = event
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        person = try cells.requiredLink(to: .people)
        guard let on = try cells.date() else { throw cells.fault("is empty") }
        self.on = on
        kind = try cells.requiredText()
        note = cells.text()
        event = try cells.link(to: .events)
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(person)
        writer.word(on.description)
        writer.text(kind)
        writer.text(note)
        writer.number(event)
    }
}
