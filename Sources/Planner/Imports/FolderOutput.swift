internal import Importing
internal import Invites
internal import Store
internal import Venues

/// Writes the file's rows with the numbers of the folder: 1…n in the order in which they were made.
struct FolderOutput {
    let records: Records
    let writer: FolderWriter
    let people: [Int64: Int64]
    private let topics: [Int64: Int64]
    private let circles: [Int64: Int64]
    private let venues: [Int64: Int64]
    let events: [Int64: Int64]
    let messages: [Int64: Int64]

    init(records: Records, writer: FolderWriter) throws {
        self.records = records
        self.writer = writer
        people = try Self.numbers(records.ids(of: .person))
        topics = try Self.numbers(records.ids(of: .topic))
        circles = try Self.numbers(records.ids(of: .circle))
        venues = try Self.numbers(records.ids(of: .venue))
        events = try Self.numbers(records.ids(of: .event))
        messages = try Self.numbers(records.ids(of: .message))
    }

    private static func numbers(_ ids: [Int64]) -> [Int64: Int64] {
        var numbers: [Int64: Int64] = [:]
        numbers.reserveCapacity(ids.count)
        for (index, id) in ids.enumerated() { numbers[id] = Int64(index + 1) }
        return numbers
    }

    func number(_ id: Person.ID) -> Int64 { people[id.rawValue] ?? 0 }

    func run() throws {
        try writePeople()
        try writeTopics()
        try writeGraph()
        try writeVenues()
        try writeEvents()
        try writeJournals()
        try writeMessages()
    }

    private func writePeople() throws {
        try writer.write(FolderPerson.self) { put in
            try records.eachPerson { person in
                var row = FolderPerson(id: number(person.id), name: person.name)
                row.familyName = person.familyName
                row.givenName = person.givenName
                row.nickname = person.nickname
                row.organization = person.organization
                row.title = person.title
                row.birthday = person.birthday
                row.language = person.language
                row.zone = person.zone
                row.city = person.city
                row.latitude = person.latitude
                row.longitude = person.longitude
                row.closeness = person.closeness
                row.cadenceMonths = person.cadenceMonths
                row.doNotInvite = person.doNotInvite
                row.note = person.note
                row.createdAt = person.createdAt
                try put(row)
            }
        }
        try writer.write(FolderAddress.self) { put in
            try records.eachAddress { person, address in
                try put(
                    FolderAddress(
                        person: number(person),
                        kind: address.kind,
                        value: address.value,
                        isPreferred: address.preferred
                    )
                )
            }
        }
    }

    private func writeTopics() throws {
        let all = try records.topics()
        try writer.write(FolderTopic.self) { put in
            for topic in all {
                let broader = topic.broader.flatMap { topics[$0.rawValue] }
                try put(FolderTopic(id: topics[topic.id.rawValue] ?? 0, name: topic.name, broader: broader))
            }
        }
        try writer.write(FolderAlias.self) { put in
            for topic in all {
                for alias in topic.aliases {
                    try put(FolderAlias(topic: topics[topic.id.rawValue] ?? 0, alias: alias))
                }
            }
        }
        try writer.write(FolderInterest.self) { put in
            try records.eachInterest { person, topic, weight, source in
                try put(
                    FolderInterest(
                        person: number(person),
                        topic: topics[topic.rawValue] ?? 0,
                        weight: weight,
                        source: source
                    )
                )
            }
        }
    }

    private func writeGraph() throws {
        let all = try records.circles()
        try writer.write(FolderCircle.self) { put in
            for circle in all { try put(FolderCircle(id: circles[circle.id] ?? 0, name: circle.name)) }
        }
        try writer.write(FolderMember.self) { put in
            try records.eachMember { circle, person in
                try put(FolderMember(circle: circles[circle] ?? 0, person: number(person)))
            }
        }
        try writer.write(FolderTie.self) { put in
            try records.eachTie { tie in
                try put(
                    FolderTie(a: number(tie.a), b: number(tie.b), strength: tie.strength, source: tie.source)
                )
            }
        }
        let rules = try records.rules()
        try writer.write(FolderRule.self) { put in
            for rule in rules {
                try put(FolderRule(kind: rule.kind == .never ? .never : .couple, a: number(rule.a), b: number(rule.b)))
            }
        }
    }

    private func writeVenues() throws {
        let all = try records.venues()
        try writer.write(FolderVenue.self) { put in
            for venue in all {
                var row = FolderVenue(id: venues[venue.id.rawValue] ?? 0, name: venue.name)
                row.address = venue.address
                row.latitude = venue.latitude
                row.longitude = venue.longitude
                row.seats = venue.seats
                row.noise = venue.noise
                row.minimumSpend = venue.minimumSpend
                row.hours = venue.hours
                row.url = venue.url
                row.note = venue.note
                try put(row)
            }
        }
    }

    private func writeEvents() throws {
        let all = try records.events().sorted { $0.id < $1.id }
        try writer.write(FolderEvent.self) { put in
            for event in all {
                var row = FolderEvent(id: events[event.id.rawValue] ?? 0, title: event.title, start: event.start)
                row.slug = event.slug
                row.uid = event.uid
                row.sequence = event.sequence
                row.description = event.description
                row.end = event.end
                row.zone = event.zone
                row.venue = event.venue.flatMap { venues[$0.rawValue] }
                row.seats = event.seats
                row.status = event.status
                row.url = event.url
                row.conference = event.conference
                row.guestList = event.guestList
                row.topicText = event.topicText
                row.organizer = event.organizer
                row.rule = event.rule
                row.series = event.series.flatMap { events[$0.rawValue] }
                row.instance = event.instanceTime
                row.movedFrom = event.movedFrom
                try put(row)
            }
        }
        try writer.write(FolderEventTopic.self) { put in
            try records.eachEventTopic { event, topic in
                try put(FolderEventTopic(event: events[event.rawValue] ?? 0, topic: topics[topic.rawValue] ?? 0))
            }
        }
        try writer.write(FolderSeats.self) { put in
            try records.eachSeatChange { event, change in
                try put(FolderSeats(event: events[event.rawValue] ?? 0, seats: change.seats, until: change.until))
            }
        }
    }

    private func writeJournals() throws {
        try writer.write(FolderInvitation.self) { put in
            try records.eachInvitation { invitation in
                var row = FolderInvitation(
                    event: events[invitation.event.rawValue] ?? 0,
                    person: number(invitation.person),
                    state: invitation.state
                )
                row.wave = invitation.wave
                row.invitedAt = invitation.invitedAt
                row.channel = invitation.channel
                row.attendance = invitation.attendance
                row.attendanceAt = invitation.attendanceAt
                row.sentSequence = invitation.sentSequence
                row.sentStart = invitation.sentStart
                row.sentAt = invitation.sentAt
                row.sentVenue = invitation.sentVenue.flatMap { venues[$0.rawValue] }
                row.inPlaceOf = try records.delegator(of: invitation).map(number)
                try put(row)
            }
        }
        try writer.write(FolderAnswer.self) { put in
            try records.eachAnswer { event, person, entry in
                var row = FolderAnswer(
                    event: events[event.rawValue] ?? 0,
                    person: number(person),
                    answer: entry.answer
                )
                row.partySize = entry.partySize
                row.note = entry.note
                row.source = entry.source
                row.sequence = entry.sequence
                row.stamp = entry.stamp
                row.receivedAt = entry.receivedAt
                row.instance = entry.instance
                try put(row)
            }
        }
        try writer.write(FolderTouch.self) { put in
            try records.eachTouch { touch in
                try put(
                    FolderTouch(
                        person: number(touch.person),
                        on: touch.on,
                        kind: touch.kind,
                        note: touch.note,
                        event: touch.event.flatMap { events[$0.rawValue] }
                    )
                )
            }
        }
    }
}
