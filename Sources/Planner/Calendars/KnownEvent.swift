internal import Calendars
internal import Invites
internal import Store

/// What one run knows of an event: read once, and kept in step with what the run writes down. One object, so that a guest
/// more does not copy all the others.
final class KnownEvent {
    struct Guest {
        var person: Person.ID
        var name: String
        /// That to the event itself; nil for a guest of single dates of a series.
        var invitation: Int64?
        var isDelegate: Bool
    }

    let event: Event
    /// What the rules see.
    private(set) var scheduled: ScheduledEvent
    /// In the order of what the rules see.
    private var guests: [Guest] = []

    init(_ event: Event, series: Series, organizers: [String], at now: Instant, in records: Records) throws {
        self.event = event
        scheduled = ScheduledEvent(
            uid: event.uid,
            sequence: event.sequence,
            organizers: Set((organizers + [event.organizer]).filter { !$0.isEmpty }),
            series: series
        )
        scheduled.isCancelled = event.status == .cancelled
        for date in try records.dates(of: event.id) {
            guard let local = date.instanceTime else { continue }
            scheduled.sequencesOfInstances[local] = date.sequence
            if date.status == .cancelled { scheduled.datesCancelled.insert(local) }
            if date.end <= now { scheduled.datesOver.insert(local) }
        }
        var journals: [Person.ID: [AnswerEntry]] = [:]
        for (person, entry) in try records.journals(of: event.id) { journals[person, default: []].append(entry) }
        let leftOut = try records.leftOut(of: event.id)
        let datesAsked = event.isSeries ? try records.datesAsked(of: event.id) : [:]
        for guest in try records.guests(of: event.id) {
            var known = ScheduledEvent.Guest(emails: guest.emails)
            known.isDelegate = guest.isDelegate
            known.sentSequence = guest.sentSequence
            known.isAsked = guest.isAsked
            known.datesAsked = Set((datesAsked[guest.person] ?? []).compactMap { LocalTime($0) })
            known.isLeftOut = leftOut[guest.person]?.contains("") ?? false
            known.datesLeftOut = Set((leftOut[guest.person] ?? []).compactMap { LocalTime($0) })
            for entry in journals[guest.person] ?? [] {
                let instance = LocalTime(entry.instance)
                if entry.instance.isEmpty || instance != nil { known.note(entry.order, of: instance) }
            }
            add(
                Guest(
                    person: guest.person,
                    name: guest.name,
                    invitation: guest.invitation,
                    isDelegate: guest.isDelegate
                ),
                known
            )
        }
    }

    /// The guest with this address.
    func guest(_ email: String) -> Guest? { scheduled.place(of: email).map { guests[$0] } }

    func note(_ order: AnswerOrder, of instance: LocalTime?, by email: String) {
        scheduled.update(email) { $0.note(order, of: instance) }
    }

    /// Puts somebody on the list, of one date or of the whole.
    func add(_ guest: Guest, emails: Set<String>, at instance: LocalTime?) {
        var known = ScheduledEvent.Guest(emails: emails)
        known.isDelegate = guest.isDelegate
        known.isAsked = false
        add(guest, known)
        if let email = emails.first { ask(email, to: instance) }
    }

    /// Notes that somebody on the list is asked to one date or to the whole.
    func ask(_ email: String, to instance: LocalTime?) {
        scheduled.update(email) { guest in
            if let instance { guest.datesAsked.insert(instance) } else { guest.isAsked = true }
        }
    }

    func isExpected(_ email: String, at instance: LocalTime?) -> Bool {
        scheduled.guest(email)?.isExpected(at: instance) ?? false
    }

    private func add(_ guest: Guest, _ known: ScheduledEvent.Guest) {
        guests.append(guest)
        scheduled.add(known)
    }
}
