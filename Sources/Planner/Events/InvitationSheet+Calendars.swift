internal import Calendars
internal import Invites
internal import Store
internal import Venues

extension InvitationSheet {
    /// REQUEST or CANCEL for a guest with a mail address, PUBLISH without anybody's for one without.
    func calendar(for recipient: Recipient, kind: LetterKind) -> CalendarObject {
        var entry = organized
        let isCancelled = kind == .cancellation
        entry.status = isCancelled ? .cancelled : .confirmed
        if isCancelled { entry.alarms = [] }
        guard let email = recipient.email else {
            let dates = isCancelled ? [] : differing(for: recipient, nil)
            return CalendarObject(method: isCancelled ? .cancel : .publish, events: [entry] + dates)
        }
        var guest = Attendee(name: recipient.person.name, email: email, status: recipient.status, isAsked: !isCancelled)
        if event.guestList == .open { guest.delegatedFrom = recipient.delegatedFrom }
        let lower = email.lowercased()
        entry.attendees = [guest] + others.filter { $0.email.lowercased() != lower }
        let dates = isCancelled ? [] : differing(for: recipient, guest)
        return CalendarObject(method: isCancelled ? .cancel : .request, events: [entry] + dates)
    }

    /// That a proposed time is not taken; the event stays as it is.
    func unmoved(for person: Person, _ email: String, _ guestZone: Zone?) throws -> OutgoingMessage {
        let guest = Attendee(name: person.name, email: email, status: .needsAction)
        return try message(.unmoved, to: person, email, in: guestZone) { sheet, letter in
            sheet.organized.declineCounter(for: guest, at: now, comment: letter.subject)
        }
    }

    /// That there is no seat for somebody: who answered uninvited, or was invited and no longer is.
    func regret(
        _ kind: LetterKind = .regret,
        for person: Person,
        _ email: String?,
        _ guestZone: Zone?
    ) throws -> OutgoingMessage {
        let guests = email.map { [Attendee(name: person.name, email: $0, status: .needsAction)] } ?? []
        return try message(kind, to: person, email, in: guestZone) { sheet, _ in
            sheet.organized.cancellation(for: guests, at: now)
        }
    }

    /// The gathering without anybody in it.
    func published() throws -> [UInt8] {
        var entry = organized
        entry.status = event.status == .cancelled ? .cancelled : .confirmed
        if event.status == .cancelled { entry.alarms = [] }
        return try Self.serialize(CalendarObject(method: .publish, events: [entry] + changed))
    }

    /// The planner's own copy, with the guests in it.
    func own(guests: [Attendee]) throws -> [UInt8] {
        var entry = organized
        if guests.isEmpty { entry.organizer = nil }
        entry.status = event.status == .cancelled ? .cancelled : .confirmed
        if event.status == .cancelled { entry.alarms = [] }
        entry.attendees = guests
        entry.categories = topics
        return try Self.serialize(CalendarObject(events: [entry] + ownDates))
    }

    /// The event with its ORGANIZER.
    var organized: CalendarEvent {
        var entry = Self.entry(event, zone: zone, venue: venue, stamp: now)
        entry.organizer = organizer
        entry.alarms = [Self.reminder(of: event)]
        repetition.mark(&entry)
        return entry
    }

    /// In time to set out.
    static func reminder(of event: Event) -> CalendarEvent.Alarm {
        CalendarEvent.Alarm(secondsBefore: 7200, text: event.title)
    }

    static func entry(_ event: Event, zone: Zone, venue: Venue?, stamp: Instant) -> CalendarEvent {
        let span = EventTime.span(
            event.start,
            event.end,
            in: zone,
            repeats: !event.rule.isEmpty,
            isDateOfSeries: event.series != nil
        )
        var entry = CalendarEvent(
            uid: event.uid,
            stamp: stamp,
            start: span.start,
            end: span.end,
            summary: event.title
        )
        entry.sequence = event.sequence
        entry.lastModified = event.updatedAt
        // Few calendars show CONFERENCE, all of them the description.
        let call = event.description.contains(event.conference) ? "" : event.conference
        let details = [event.description, call].filter { !$0.isEmpty }.joined(separator: "\n\n")
        entry.details = details.isEmpty ? nil : details
        if let venue {
            entry.location = venue.address.isEmpty ? venue.name : "\(venue.name), \(venue.address)"
            if let latitude = venue.latitude, let longitude = venue.longitude {
                entry.coordinates = CalendarEvent.Coordinates(latitude: latitude, longitude: longitude)
            }
        }
        let link = event.url.isEmpty ? event.conference : event.url
        entry.url = link.isEmpty ? nil : link
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
