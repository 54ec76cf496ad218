internal import Calendars
package import Invites
internal import Store
internal import Venues

/// What happens with the demo's next event, in the order of its table.
package struct DemoScript: Sendable {
    package var plan: EventPlan
    package var description: String
    package var answers: [(answer: Answer, partySize: Int, note: String)]
    /// Of those who said yes, in the order of their answers; whoever comes after the last came.
    package var attendance: [Attendance]
}

extension Planner {
    /// Fills an empty file with a made-up circle and a year of events, and says what comes next.
    ///
    /// - Throws: `PlannerError` when somebody is in the file already.
    package func playDemo() throws -> DemoScript {
        try write { records in
            guard try !records.hasPeople() else {
                throw PlannerError.refused("the demo plays in a file of its own; name a new one with --data")
            }
            var settings = try settings(records)
            let zone = zone("Europe/Madrid")
            let circle = DemoCircle(today: zone.local(at: now).date)
            settings.name = circle.planner.name
            settings.email = circle.planner.email
            settings.zone = circle.planner.zone
            settings.language = circle.planner.language
            try records.save(settings)
            var intake = DemoIntake(circle: circle, records: records, zone: zone, randomBytes: environment.randomBytes)
            try intake.run()
            return intake.script()
        }
    }
}

/// Writes the demo's values as if they had been typed and happened over a year.
private struct DemoIntake {
    let circle: DemoCircle
    let records: Records
    let zone: Zone
    let randomBytes: (Int) -> [UInt8]
    private var people: [Person.ID] = []
    private var venues: [Venue.ID] = []

    init(circle: DemoCircle, records: Records, zone: Zone, randomBytes: @escaping (Int) -> [UInt8]) {
        self.circle = circle
        self.records = records
        self.zone = zone
        self.randomBytes = randomBytes
    }

    mutating func run() throws {
        for topic in circle.topics {
            let id = try records.findOrInsertTopic(topic.name, import: nil)
            for alias in topic.aliases { _ = try records.insertAlias(alias, of: id, import: nil) }
            if let broader = topic.broader {
                try records.setBroader(try records.findOrInsertTopic(broader, import: nil), of: id)
            }
        }
        for person in circle.people {
            people.append(try records.insert(person.draft, createdAt: instant(person.knownSince, hour: 9)))
        }
        for tie in circle.ties {
            try records.setTie(people[tie.a - 1], people[tie.b - 1], strength: tie.strength, source: tie.source)
        }
        for draft in circle.venues {
            venues.append(try records.insert(Venue(id: Venue.ID(rawValue: 0), draft), import: nil).id)
        }
        for rule in circle.rules {
            _ = try records.setRule(rule.kind == "never" ? .never : .couple, people[rule.a - 1], people[rule.b - 1])
        }
        for (number, event) in circle.events.enumerated() { try add(event, number: number) }
        for touch in circle.touches {
            _ = try records.insertTouch(
                TouchEntry(
                    id: 0,
                    person: people[touch.person - 1],
                    on: touch.touch.on,
                    kind: touch.touch.kind.rawValue,
                    note: touch.touch.note
                )
            )
        }
    }

    private func instant(_ date: CivilDate, hour: Int) -> Instant {
        LocalTime(date: date, hour: hour, minute: 0).map { zone.instant(of: $0) } ?? Instant(seconds: 0)
    }

    private func add(_ event: DemoCircle.Event, number: Int) throws {
        let start = zone.instant(of: event.start)
        let slug = ASCIIName.make("\(event.title) \(event.start.date)", fallback: "event", limit: 60)
        var random = randomBytes(16)
        if !random.isEmpty { random[0] = UInt8(truncatingIfNeeded: number) }
        var row = Event(
            id: Event.ID(rawValue: 0),
            slug: slug,
            uid: CalendarEvent.makeUID(random: random),
            sequence: 0,
            title: event.title,
            start: start,
            end: zone.instant(of: event.end),
            zone: zone.name,
            seats: event.seats,
            updatedAt: instant(event.invitedOn, hour: 10)
        )
        row.description = event.description
        row.venue = venues[event.venue - 1]
        row.status = event.status
        let id = try records.insert(row)
        try records.setTopics(try event.topics.compactMap { try records.topic(named: $0) }, of: id)
        for guest in event.invitations {
            let person = people[guest.person - 1]
            let isWalkIn = guest.attendance == .walkIn
            var invitation = try records.insertInvitation(of: person, to: id, state: isWalkIn ? .chosen : .invited)
            invitation.wave = isWalkIn ? 0 : 1
            invitation.invitedAt = isWalkIn ? nil : instant(event.invitedOn, hour: 10)
            invitation.channel = isWalkIn ? nil : .mail
            invitation.sentSequence = isWalkIn ? nil : 0
            invitation.attendance = guest.attendance
            invitation.attendanceAt = guest.attendance == .unknown ? nil : row.end
            try records.update(invitation)
            if let answer = guest.answer, let day = guest.answeredOn {
                let at = instant(day, hour: 19)
                try records.append(
                    AnswerEntry(
                        answer: answer,
                        partySize: max(1, guest.partySize),
                        note: "",
                        source: .hand,
                        sequence: 0,
                        stamp: at,
                        receivedAt: at
                    ),
                    to: invitation.id
                )
            }
        }
        try records.settle(id)
    }

    func script() -> DemoScript {
        let next = circle.next
        var plan = EventPlan()
        plan.title = next.title
        plan.wish.topics = next.topics
        plan.at = String("\(next.start)".prefix(16))
        let minutes = (next.end.secondsSince1970 - next.start.secondsSince1970) / 60
        plan.duration = "\(minutes)m"
        plan.venue = circle.venues[next.venue - 1].name
        plan.seats = next.seats
        return DemoScript(
            plan: plan,
            description: next.description,
            answers: next.answers,
            attendance: next.attendance
        )
    }
}
