internal import Calendars
internal import Invites
internal import Store
internal import Venues

/// Who was asked to what and what became of it, as far as it was known at a moment.
struct PastAnswers {
    /// Each person's, the oldest event first.
    private var ofPerson: [Person.ID: [PastInvitation]] = [:]

    init(_ history: [PastInvitation], _ texts: EventTexts, asOf now: Instant) {
        for past in history {
            guard let start = texts[past.event]?.start else { continue }
            // What was noted after now about an event after now, as in a rehearsal with another clock, is not known yet.
            if start > now, let noted = past.notedAt, noted > now { continue }
            ofPerson[past.person, default: []].append(past)
        }
        for person in ofPerson.keys {
            ofPerson[person]?.sort { (texts[$0.event]?.start.seconds ?? 0) < (texts[$1.event]?.start.seconds ?? 0) }
        }
    }

    func of(_ person: Person.ID) -> [PastInvitation] { ofPerson[person] ?? [] }

    /// What each person was asked and answered.
    func asked(until moment: Instant) -> [Person.ID: [PersonFacts.Asked]] {
        ofPerson.mapValues { $0.map { $0.asked(until: moment) } }
    }

    /// Who came to each past event or said yes to it, the oldest event first.
    func gatherings(_ texts: EventTexts, asOf now: Instant) -> [Gathering] {
        var people: [Event.ID: [Person.ID]] = [:]
        for (person, history) in ofPerson {
            for past in history where past.wasThere { people[past.event, default: []].append(person) }
        }
        return texts.past(before: now).compactMap { event in
            people[event.id].map { Gathering(people: $0.sorted(), daysAgo: event.start.wholeDays(to: now)) }
        }
    }
}

/// Reads past answers into facts, as one question sees them at its moment.
struct PastReading {
    let question: TopicQuestion
    let texts: EventTexts
    /// Where the table is to be.
    let venue: Venue.ID?
    let moment: Instant

    func add(_ past: PastInvitation, to facts: inout PersonFacts) {
        facts.asked.append(past.asked(until: moment))
        guard past.wasThere, let event = texts[past.event], event.start < moment else { return }
        facts.attended.append(
            PersonFacts.Attended(
                daysAgo: event.start.wholeDays(to: moment),
                similarity: event.similarity(to: question),
                isSamePlace: venue != nil && event.venue == venue,
                when: event.day,
                isRecorded: past.attendance.isPresence
            )
        )
    }
}

extension PastInvitation {
    /// Came, or said yes and nobody wrote down whether they came.
    var wasThere: Bool { attendance.isPresence || (answer == .yes && attendance == .unknown) }

    func asked(until moment: Instant) -> PersonFacts.Asked {
        PersonFacts.Asked(daysAgo: askedAt.wholeDays(to: moment), answer: answer, attendance: attendance)
    }
}

extension Instant {
    /// Whole days until a later moment, 0 for an earlier one.
    func wholeDays(to later: Instant) -> Int { Int(max(0, later.seconds - seconds) / 86_400) }
}
