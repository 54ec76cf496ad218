internal import Calendars
internal import Invites
internal import Store
internal import Venues

/// Makes the message and the calendar file for each guest of one event.
struct InvitationSheet {
    var event: Event
    var zone: Zone
    var venue: Venue?
    var settings: Settings
    var now: Instant
    /// Whether the messages say that a calendar file goes with them.
    var namesFile: Bool
    /// The other guests, shown only when the event's guest list is open.
    var others: [Attendee]

    /// The message of the right kind: an invitation, the news that it moved, or that it is called off.
    func message(
        to person: Person,
        email: String?,
        invitation: Invitation,
        guestZone: Zone?
    ) throws -> OutgoingMessage {
        let kind = kind(for: invitation)
        let fileName = "\(event.slug)-\(ASCIIName.make(person.name, fallback: "guest"))-\(person.id.rawValue).ics"
        var facts = LetterFacts(guest: LetterFacts.Guest(person), organizer: settings.name, title: event.title)
        facts.time = time(event.start, event.end, in: zone)
        if let guestZone { facts.guestTime = time(event.start, event.end, in: guestZone) }
        if kind == .update, let from = event.movedFrom {
            facts.oldTime = time(from, from.adding(seconds: event.end.seconds - event.start.seconds), in: zone)
        }
        facts.venue = venue?.name ?? ""
        facts.address = venue?.address ?? ""
        facts.note = event.description
        facts.link = event.url.isEmpty ? event.conference : event.url
        facts.file = namesFile ? fileName : ""
        let language = LetterLanguage(firstOf: [person.language, settings.language])
        let letter = Letter(kind, in: language, facts)
        return OutgoingMessage(
            person: NamedPerson(id: person.id, name: person.name),
            email: email,
            kind: kind,
            subject: letter.subject,
            body: letter.body,
            calendar: try calendar(for: person, email: email, invitation: invitation),
            fileName: fileName
        )
    }

    private func kind(for invitation: Invitation) -> LetterKind {
        if event.status == .cancelled { return .cancellation }
        let isNews = invitation.invitedAt != nil && (invitation.sentSequence ?? event.sequence) < event.sequence
        return isNews ? .update : .invitation
    }

    private func time(_ start: Instant, _ end: Instant, in zone: Zone) -> LetterTime {
        LetterTime(
            start: zone.local(at: start),
            end: zone.local(at: end),
            zone: LetterTime.zoneText(name: zone.name, offset: zone.offset(at: start))
        )
    }

    /// REQUEST or CANCEL for a guest with a mail address, PUBLISH without anybody's for one without.
    private func calendar(for person: Person, email: String?, invitation: Invitation) throws -> [UInt8] {
        var entry = Self.entry(event, zone: zone, venue: venue, stamp: now)
        let isCancelled = event.status == .cancelled
        entry.status = isCancelled ? .cancelled : .confirmed
        entry.organizer = Organizer(name: settings.name, email: settings.email)
        guard let email else {
            return try Self.serialize(CalendarObject(method: isCancelled ? .cancel : .publish, events: [entry]))
        }
        // A new SEQUENCE asks anew (RFC 5546 section 2.1.4); the planner's file keeps the answer.
        let isAnswered = invitation.sentSequence.map { $0 == event.sequence } ?? true
        let status = isAnswered ? Self.status(invitation.answer) : .needsAction
        let guest = Attendee(name: person.name, email: email, status: status, isAsked: !isCancelled)
        let lower = email.lowercased()
        entry.attendees = [guest] + others.filter { $0.email.lowercased() != lower }
        return try Self.serialize(CalendarObject(method: isCancelled ? .cancel : .request, events: [entry]))
    }

    /// The planner's own copy, with the guests in it.
    func own(guests: [Attendee]) throws -> [UInt8] {
        var entry = Self.entry(event, zone: zone, venue: venue, stamp: now)
        entry.status = event.status == .cancelled ? .cancelled : .confirmed
        if !guests.isEmpty {
            entry.organizer = Organizer(name: settings.name, email: settings.email)
            entry.attendees = guests
        }
        return try Self.serialize(CalendarObject(events: [entry]))
    }

    static func status(_ answer: Answer?) -> Attendee.Status {
        switch answer {
        case .yes: .accepted
        case .maybe: .tentative
        case .no: .declined
        case nil: .needsAction
        }
    }

    static func entry(_ event: Event, zone: Zone, venue: Venue?, stamp: Instant) -> CalendarEvent {
        var entry = CalendarEvent(
            uid: event.uid,
            stamp: stamp,
            start: .zoned(zone.local(at: event.start), zone),
            end: .zoned(zone.local(at: event.end), zone),
            summary: event.title
        )
        entry.sequence = event.sequence
        entry.lastModified = event.updatedAt
        entry.details = event.description.isEmpty ? nil : event.description
        if let venue {
            entry.location = venue.address.isEmpty ? venue.name : "\(venue.name), \(venue.address)"
            if let latitude = venue.latitude, let longitude = venue.longitude {
                entry.coordinates = CalendarEvent.Coordinates(latitude: latitude, longitude: longitude)
            }
        }
        entry.url = event.url.isEmpty ? nil : event.url
        entry.conference = event.conference.isEmpty ? nil : event.conference
        return entry
    }

    static func serialize(_ object: CalendarObject) throws -> [UInt8] {
        do {
            return try object.serialized()
        } catch {
            throw PlannerError.refused(error.description)
        }
    }
}
