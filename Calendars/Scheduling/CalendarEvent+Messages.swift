extension CalendarEvent {
    /// The message that calls the event off for some of its guests (RFC 5546 section 3.2.5). The event's own SEQUENCE
    /// must have been raised already.
    public func cancellation(for guests: [Attendee], at stamp: Instant, comment: String? = nil) -> CalendarObject {
        var event = plain(for: guests, at: stamp, comment)
        event.status = .cancelled
        return CalendarObject(method: .cancel, events: [event])
    }

    /// The answer to a proposal of another time that is not taken (RFC 5546 section 3.2.8); the event stays as it is.
    public func declineCounter(for guest: Attendee, at stamp: Instant, comment: String) -> CalendarObject {
        CalendarObject(method: .declineCounter, events: [plain(for: [guest], at: stamp, comment)])
    }

    private func plain(for guests: [Attendee], at stamp: Instant, _ comment: String?) -> CalendarEvent {
        var event = CalendarEvent(uid: uid, stamp: stamp, start: start, end: end, summary: summary)
        event.sequence = sequence
        event.organizer = organizer
        event.recurrenceID = recurrenceID
        event.location = location
        event.comment = comment
        event.attendees = guests.map { guest in
            var guest = guest
            guest.isAsked = false
            return guest
        }
        return event
    }
}
