internal import Calendars
internal import Invites
internal import Store
internal import Text
internal import Venues

extension Planner {
    /// The list of those who come, in the language of most of those who were asked. It tells nobody's address, and of the notes only those that
    /// were written in a chat.
    func groupList(
        of event: Event,
        by sheet: InvitationSheet,
        _ remarks: inout [String],
        in records: Records
    ) throws -> GroupList {
        guard event.status != .cancelled else {
            throw PlannerError.refused("\(event.slug) is cancelled, so there is no list to go on with")
        }
        let invitations = try records.invitations(of: event.id)
        let hidden = try addressFilter(of: invitations, in: records)
        var lines: [ChatListLine] = []
        for invitation in invitations {
            guard invitation.answer == .yes, let person = try records.person(invitation.person) else { continue }
            if invitation.state == .waiting {
                remarks.append("\(person.name) is on the waiting list and not in the list for the group")
            } else if AddressFilter.shown(person.name) != person.name {
                let number = person.id.rawValue
                remarks.append("only an address is known of person \(number), who is not in the list for the group")
            } else {
                let note = try isFromChat(invitation, in: records) ? hidden.clean(invitation.note) : ""
                lines.append(ChatListLine(name: person.name, partySize: invitation.partySize, note: note))
            }
        }
        let language = try language(of: invitations, else: sheet.settings.language, in: records)
        var time = sheet.time(event.start, event.end, in: sheet.zone)
        if event.zone == sheet.settings.zone { time.zone = "" }
        let place = [sheet.venue?.name, sheet.venue?.address].compactMap(\.self).filter { !$0.isEmpty }.joined(
            separator: ", "
        )
        return GroupList(
            text: ChatList.write(
                title: hidden.hidden(event.title),
                when: language.line(time),
                place: hidden.hidden(place),
                entries: lines,
                language: language,
                fold: { fold($0) }
            ),
            fileName: "\(event.fileStem)-chat.txt",
            calendar: try sheet.hiding(hidden).published(),
            calendarFileName: "\(event.fileStem)-chat.ics"
        )
    }

    /// The language of more than half of them; whoever has none counts for the planner's.
    private func language(
        of invitations: [Invitation],
        else own: String,
        in records: Records
    ) throws -> LetterLanguage {
        let ours = LetterLanguage(firstOf: [own])
        let languages = try invitations.filter { $0.state != .standby && $0.answer != .no }.map { invitation in
            LetterLanguage(firstOf: [try records.person(invitation.person)?.language ?? "", own])
        }
        let counts = Dictionary(languages.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.first { 2 * $0.value > languages.count }?.key ?? ours
    }

    /// What the planner's own rules say against those whom the list names: they come by their own word, so they stay on it.
    func listWarnings(of event: Event.ID, in records: Records) throws -> [String] {
        let listed = try records.invitations(of: event).filter { $0.answer == .yes && $0.state != .waiting }.map(
            \.person
        )
        var warnings: [String] = []
        for (place, person) in listed.enumerated() {
            guard let obstacle = try obstacle(to: person, among: Array(listed[..<place]), in: records) else { continue }
            warnings.append("the list for the group names somebody against your word: " + obstacle)
        }
        return warnings
    }

    /// Whether the note of the answer that holds was written where the group reads it.
    private func isFromChat(_ invitation: Invitation, in records: Records) throws -> Bool {
        guard !invitation.note.isEmpty else { return false }
        return try records.journal(of: invitation.id).last { $0.note == invitation.note }?.source == .chat
    }
}
