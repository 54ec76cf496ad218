internal import Calendars
internal import Invites
internal import Mail
internal import Store
internal import Venues

/// Makes the message, the calendar file and the mail for each guest of one event.
struct InvitationSheet {
    var event: Event
    var zone: Zone
    var venue: Venue?
    var settings: Settings
    var now: Instant
    var forms: InvitationForms
    /// The other guests, shown only when the event's guest list is open.
    var others: [Attendee]
    /// Addresses of guests that stand in the host's own words and are nobody else's business; by whose they are.
    var secrets: [Person.ID: [(kind: String, value: String)]] = [:]
    var repetition = Repetition.none
    /// What it is about, for the planner's own calendar.
    var topics: [String] = []
    /// Where the gathering was by the last letter to the guest.
    var oldVenue = ""
    /// Of a series: the dates that a letter names, or the first of those that are called off.
    var coming: [Event] = []

    /// Whom a message is for.
    struct Recipient {
        var person: Person
        /// Nil without an address that a calendar can name.
        var email: String?
        var invitation: Invitation
        /// What the guest answered to the gathering as it stands.
        var status = Attendee.Status.needsAction
        var zone: Zone?
        /// Whose place the guest takes, by address; named only where the guest list is open.
        var delegatedFrom: String?
    }

    /// The same without the addresses of the other guests in the host's own words.
    private func hiding(from guest: Person.ID) -> InvitationSheet {
        secrets.isEmpty ? self : hiding(AddressFilter(hiding: secrets.filter { $0.key != guest }.flatMap(\.value)))
    }

    /// Whether one of these addresses stands in the host's own words.
    func tells(_ filter: AddressFilter) -> Bool { hiding(filter).words != words }

    private var words: [String] {
        ([(event, venue)] + dates.map { ($0.event, $0.venue) }).flatMap { event, venue in
            [event.title, event.description, event.url, event.conference, venue?.name ?? "", venue?.address ?? ""]
        }
    }

    func hiding(_ filter: AddressFilter) -> InvitationSheet {
        var sheet = self
        Self.hide(in: &sheet.event, &sheet.venue, filter)
        sheet.oldVenue = filter.hidden(oldVenue)
        sheet.dates = dates.map { date in
            var date = date
            Self.hide(in: &date.event, &date.venue, filter)
            return date
        }
        return sheet
    }

    private static func hide(in event: inout Event, _ venue: inout Venue?, _ filter: AddressFilter) {
        event.title = filter.hidden(event.title)
        event.description = filter.hidden(event.description)
        // Half a link leads nowhere.
        if filter.hidden(event.url) != event.url { event.url = "" }
        if filter.hidden(event.conference) != event.conference { event.conference = "" }
        if let known = venue {
            venue?.name = filter.hidden(known.name)
            venue?.address = filter.hidden(known.address)
        }
    }

    /// The message of the right kind: an invitation, the news that it moved, or that it is called off.
    func message(to recipient: Recipient, as kind: LetterKind? = nil) throws -> OutgoingMessage {
        let kind = kind ?? self.kind(for: recipient.invitation)
        let told = kind == .update ? recipient.invitation.sentStart ?? event.movedFrom : nil
        return try message(kind, to: recipient.person, recipient.email, in: recipient.zone, told: told) { sheet, _ in
            sheet.calendar(for: recipient, kind: kind)
        }
    }

    /// A letter, its calendar, and both in one mail.
    ///
    /// - Parameter told: when the gathering begins by the last letter to this guest.
    func message(
        _ kind: LetterKind,
        to person: Person,
        _ email: String?,
        in guestZone: Zone?,
        told: Instant? = nil,
        with object: (InvitationSheet, Letter) -> CalendarObject
    ) throws -> OutgoingMessage {
        let sheet = hiding(from: person.id)
        let isJapanese = person.language.lowercased().hasPrefix("ja")
        let name = ASCIIName.make(person.name, fallback: "guest", isJapanese: isJapanese)
        let number = person.id.rawValue > 0 ? "-\(person.id.rawValue)" : ""
        let language = LetterLanguage(firstOf: [person.language, settings.language])
        var facts = sheet.facts(for: person, guestZone, told: told)
        // A letter calls a whole series off in words of its own.
        let words = kind == .cancellation && event.isSeries ? LetterKind.seriesCancellation : kind
        if words == .seriesCancellation, let first = coming.first {
            facts.time = time(first.start, first.end, in: zone)
        }
        if kind == .update { facts.oldVenue = sheet.oldVenue }
        if !coming.isEmpty, [.invitation, .update, .welcome].contains(kind) {
            let notes = [datesNote(in: language, coming), facts.note].filter { !$0.isEmpty }
            facts.note = notes.joined(separator: "\n\n")
        }
        // What answers a message lies beside the invitation, not in its place.
        let ending = [.unmoved, .regret, .uninvited].contains(kind) ? "-\(kind.rawValue)" : ""
        let fileName = "\(event.fileStem)-\(name)\(number)\(ending).ics"
        facts.file = forms.files ? fileName : ""
        let letter = Letter(words, in: language, facts)
        let object = object(sheet, letter)
        var message = OutgoingMessage(
            person: NamedPerson(id: person.id, name: person.name),
            email: email,
            kind: kind,
            subject: letter.subject,
            body: letter.body,
            calendar: try Self.serialize(object),
            fileName: fileName
        )
        if let email, let page = forms.page {
            facts.file = OutgoingMail.attachmentName
            let letter = Letter(words, in: language, facts)
            message.mail = mail(
                letter,
                page(letter, language),
                to: person,
                email,
                with: message.calendar,
                object.method
            )
        }
        return message
    }

    private func facts(for person: Person, _ guestZone: Zone?, told: Instant?) -> LetterFacts {
        var facts = LetterFacts(guest: LetterFacts.Guest(person), organizer: settings.name, title: event.title)
        facts.time = time(event.start, event.end, in: zone)
        if let guestZone { facts.guestTime = time(event.start, event.end, in: guestZone) }
        if let from = told, from != event.start {
            facts.oldTime = time(from, from.adding(seconds: event.end.seconds - event.start.seconds), in: zone)
        }
        facts.venue = venue?.name ?? ""
        facts.address = venue?.address ?? ""
        facts.note = event.description
        facts.link = [event.url, event.conference].filter { !$0.isEmpty }.joined(separator: " ")
        return facts
    }

    private func kind(for invitation: Invitation) -> LetterKind {
        if event.status == .cancelled { return .cancellation }
        let isNews = (invitation.sentSequence ?? event.sequence) < event.sequence
        return isNews && invitation.isToBeTold ? .update : .invitation
    }

    func time(_ start: Instant, _ end: Instant, in zone: Zone) -> LetterTime {
        LetterTime(
            start: zone.local(at: start),
            end: zone.local(at: end),
            zone: LetterTime.zoneText(name: zone.name, offset: zone.offset(at: start))
        )
    }

    // MARK: Mail

    /// Nil where no mail can carry the address; the sender is always who the calendar names as ORGANIZER.
    private func mail(
        _ letter: Letter,
        _ page: String,
        to person: Person,
        _ email: String,
        with calendar: [UInt8],
        _ method: CalendarObject.Method?
    ) -> [UInt8]? {
        let word = method?.rawValue ?? "PUBLISH"
        let mail = OutgoingMail(
            from: Mailbox(name: organizer.name ?? "", address: organizer.email),
            to: Mailbox(name: person.name, address: email),
            date: now.seconds,
            identity: identity(of: person, word, calendar),
            subject: letter.subject,
            text: letter.body,
            html: page,
            calendar: calendar,
            method: word
        )
        return try? mail.bytes()
    }

    /// The same for the same message: one name for the same event, version, guest and moment.
    private func identity(of person: Person, _ method: String, _ calendar: [UInt8]) -> String {
        let print = UInt64(bitPattern: Incoming.digest(Array("\(event.uid) \(method)".utf8) + calendar))
        let event = Self.print(of: event)
        return "\(String(print, radix: 16)).\(event).\(self.event.sequence).\(person.id.rawValue).\(now.seconds)"
    }

    /// By which a mail that answers a letter is known to be about this event.
    static func print(of event: Event) -> String {
        String(UInt64(bitPattern: Incoming.digest(Array("\(event.uid) \(event.instance)".utf8))), radix: 36)
    }

    /// Where answers go: the address that the calendars of the guests know, for an event that came from one.
    var organizer: Organizer {
        Organizer(name: settings.name, email: event.organizer.isEmpty ? settings.email : event.organizer)
    }
}
