extension CalendarEvent {
    /// The message that calls the event off for some of its guests (RFC 5546 section 3.2.5). The event's own SEQUENCE
    /// must have been raised already.
    public func cancellation(for guests: [Attendee], at stamp: Instant, comment: String? = nil) -> CalendarObject {
        var event = plain(for: guests, at: stamp, comment)
        event.status = .cancelled
        return CalendarObject(method: .cancel, events: [event])
    }

    /// The message that calls off one date of a series.
    ///
    /// - Parameter date: when that date would begin by the rule, in the form of the series' own beginning.
    public func cancellation(of date: EventTime, for guests: [Attendee], at stamp: Instant) -> CalendarObject {
        var event = instance(date, start: date, end: end(for: date))
        event = event.plain(for: guests, at: stamp, nil)
        event.status = .cancelled
        return CalendarObject(method: .cancel, events: [event])
    }

    /// One date of a series that differs from the rest; everything but its times is the series' until it is changed.
    public func instance(_ date: EventTime, start: EventTime, end: EventTime?) -> CalendarEvent {
        var event = self
        event.recurrenceID = date
        event.start = start
        event.end = end
        event.rule = nil
        event.additionalDates = []
        event.excludedDates = []
        return event
    }

    /// The answer to a proposal of another time that is not taken (RFC 5546 section 3.2.8); the event stays as it is.
    public func declineCounter(for guest: Attendee, at stamp: Instant, comment: String) -> CalendarObject {
        CalendarObject(method: .declineCounter, events: [plain(for: [guest], at: stamp, comment)])
    }

    /// The series and those of its dates that differ, as one invitation: one UID, one SEQUENCE for all of them.
    public func request(with instances: [CalendarEvent] = [], at stamp: Instant) -> CalendarObject {
        let highest = instances.map(\.sequence).max().map { max($0, sequence) } ?? sequence
        let all = ([self] + instances).map { event in
            var event = event
            event.uid = uid
            event.sequence = highest
            event.stamp = stamp
            return event
        }
        return CalendarObject(method: .request, events: all)
    }

    /// When a date of the series ends, by the length of the first.
    private func end(for date: EventTime) -> EventTime? {
        guard let end else { return nil }
        switch (start, end, date) {
        case (.zoned(let first, _), .zoned(let last, _), .zoned(let local, let zone)):
            let length = last.secondsSince1970 - first.secondsSince1970
            return .zoned(LocalTime(secondsSince1970: local.secondsSince1970 + length), zone)
        case (.day(let first), .day(let last), .day(let day)): return .day(day.adding(days: first.days(to: last)))
        default:
            let length = end.instant(in: .utc).seconds - start.instant(in: .utc).seconds
            return .utc(date.instant(in: .utc).adding(seconds: length))
        }
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
