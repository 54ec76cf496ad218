internal import Calendars
internal import Importing
internal import Invites
internal import Store
internal import Venues

/// Takes an export folder into a planner's file: the folder's numbers become the file's own, what is there stays.
struct FolderIntake {
    let folder: FolderReader
    let records: Records
    let importID: Int64
    let now: Instant
    let zone: String
    let makeUID: () -> String
    var report: ImportReport
    private var people: [Int64: Person.ID] = [:]
    private var topics: [Int64: Topic.ID] = [:]
    private var circles: [Int64: Int64] = [:]
    private var venues: [Int64: Venue.ID] = [:]
    private var events: [Int64: Event.ID] = [:]
    private var journalRows: [Int: Int] = [:]
    private var newEvents: Set<Event.ID> = []

    init(
        folder: FolderReader,
        records: Records,
        now: Instant,
        zone: String,
        report: ImportReport,
        makeUID: @escaping () -> String
    ) {
        self.folder = folder
        self.records = records
        self.importID = report.importID
        self.now = now
        self.zone = zone
        self.report = report
        self.makeUID = makeUID
    }

    mutating func run(progress: (Int, Int?) -> Void) throws {
        try takePeople(progress)
        try takeTopics()
        try takeCircles()
        try takeTies(progress)
        try takeVenues()
        try takeEvents()
        try takeGuests()
        try takeMessages()
        progress(folder.bytesTotal, folder.bytesTotal)
    }

    private mutating func takePeople(_ progress: (Int, Int?) -> Void) throws {
        let mayKnow = try records.hasPeople()
        var seen: [String: Int] = [:]
        var taken: Set<Person.ID> = []
        try folder.read(FolderPerson.self) { row in
            report.read += 1
            if report.read % 1000 == 0 { progress(folder.bytesDone, folder.bytesTotal) }
            let draft = Self.draft(row)
            let createdAt = row.createdAt ?? now
            let mark = "\(row.name)\u{1F}\(createdAt.seconds)"
            let occurrence = seen[mark, default: 0]
            seen[mark] = occurrence + 1
            let outcome = try records.absorbFolderRow(
                draft,
                createdAt: createdAt,
                occurrence: occurrence,
                taken: taken,
                mayKnow: mayKnow,
                import: importID
            )
            let id: Person.ID
            switch outcome {
            case .added(let person):
                report.added += 1
                id = person
            case .updated(let person):
                report.updated += 1
                id = person
            case .unchanged(let person):
                report.unchanged += 1
                id = person
            }
            if mayKnow { taken.insert(id) }
            people[row.id] = id
        }
        try folder.read(FolderAddress.self) { row in
            guard let person = people[row.person] else { return }
            try records.insertAddress(
                Handle(kind: row.kind, value: row.value),
                of: person,
                preferred: row.isPreferred,
                import: importID
            )
        }
    }

    private static func draft(_ row: FolderPerson) -> ContactDraft {
        var draft = ContactDraft(name: row.name)
        draft.familyName = row.familyName
        draft.givenName = row.givenName
        draft.nickname = row.nickname
        draft.organization = row.organization
        draft.title = row.title
        draft.birthday = row.birthday
        draft.language = row.language
        draft.zone = row.zone
        draft.city = row.city
        draft.latitude = row.latitude
        draft.longitude = row.longitude
        draft.closeness = row.closeness
        draft.cadenceMonths = row.cadenceMonths
        draft.doNotInvite = row.doNotInvite
        draft.note = row.note
        return draft
    }

    private mutating func takeTopics() throws {
        var broader: [(Topic.ID, Int64)] = []
        try folder.read(FolderTopic.self) { row in
            let isNew = try records.topic(named: row.name) == nil
            let id = try records.findOrInsertTopic(row.name, import: importID)
            topics[row.id] = id
            if isNew, let above = row.broader { broader.append((id, above)) }
        }
        for (id, above) in broader {
            if let above = topics[above], try !records.isTopic(id, above: above) {
                try records.setBroader(above, of: id)
            }
        }
        try folder.read(FolderAlias.self) { row in
            guard let topic = topics[row.topic] else { return }
            _ = try records.insertAlias(row.alias, of: topic, import: importID)
        }
        try folder.read(FolderInterest.self) { row in
            guard let topic = topics[row.topic], let person = people[row.person] else { return }
            try records.insertInterest(person, topic: topic, weight: row.weight, source: row.source, import: importID)
        }
    }

    private mutating func takeCircles() throws {
        try folder.read(FolderCircle.self) { row in
            circles[row.id] = try records.findOrInsertCircle(row.name, import: importID)
        }
        try folder.read(FolderMember.self) { row in
            guard let circle = circles[row.circle], let person = people[row.person] else { return }
            try records.insertMember(person, circle: circle, import: importID)
        }
    }

    private mutating func takeTies(_ progress: (Int, Int?) -> Void) throws {
        var count = 0
        try folder.read(FolderTie.self) { row in
            count += 1
            if count % 10_000 == 0 { progress(folder.bytesDone, folder.bytesTotal) }
            guard let a = people[row.a], let b = people[row.b] else { return }
            try records.insertTie(Tie(a: a, b: b, strength: row.strength, source: row.source), import: importID)
        }
        try folder.read(FolderRule.self) { row in
            guard let a = people[row.a], let b = people[row.b] else { return }
            let kind: TableRule.Kind = row.kind == .never ? .never : .couple
            try records.insertRule(kind, a, b, import: importID)
        }
    }

    private mutating func takeVenues() throws {
        try folder.read(FolderVenue.self) { row in
            var venue = Venue(id: Venue.ID(rawValue: 0), name: row.name)
            venue.address = row.address
            venue.latitude = row.latitude
            venue.longitude = row.longitude
            venue.seats = row.seats
            venue.noise = row.noise
            venue.minimumSpend = row.minimumSpend
            venue.hours = row.hours
            venue.url = row.url
            venue.note = row.note
            venues[row.id] = try records.insert(venue, import: importID).id
        }
    }

    private mutating func takeEvents() throws {
        try folder.read(FolderEvent.self) { row in
            if row.series == nil, !row.uid.isEmpty, let known = try records.event(uid: row.uid) {
                events[row.id] = known.id
                return
            }
            if let series = row.series.flatMap({ events[$0] }), let local = row.instance {
                events[row.id] = try takeDate(row, local, of: series)
                return
            }
            let slug = ASCIIName.make(row.slug.isEmpty ? row.title : row.slug, fallback: "event", limit: 80)
            if row.uid.isEmpty,
                let known = try records.events(meaning: slug).first(where: { $0.slug == slug && $0.start == row.start })
            {
                events[row.id] = known.id
                return
            }
            var event = event(row, slug: try freeSlug(slug), uid: row.uid.isEmpty ? makeUID() : row.uid)
            event.rule = row.series == nil ? row.rule : ""
            let id = try records.insert(event, import: importID)
            events[row.id] = id
            newEvents.insert(id)
        }
        try folder.read(FolderEventTopic.self) { row in
            guard let event = events[row.event], let topic = topics[row.topic] else { return }
            try records.insertEventTopic(event, topic, import: importID)
        }
    }

    /// A date of a series; the one that is here already stays as it is.
    private mutating func takeDate(_ row: FolderEvent, _ local: LocalTime, of series: Event.ID) throws -> Event.ID {
        if let known = try records.date("\(local)", of: series) { return known.id }
        let whole = try records.event(series)
        var date = event(row, slug: "\(whole?.slug ?? "event")@\(local.date)", uid: whole?.uid ?? makeUID())
        date.series = series
        date.instance = "\(local)"
        let id = try records.insert(date, import: importID)
        newEvents.insert(id)
        return id
    }

    private func event(_ row: FolderEvent, slug: String, uid: String) -> Event {
        var event = Event(
            id: Event.ID(rawValue: 0),
            slug: slug,
            uid: uid,
            sequence: row.sequence,
            title: row.title,
            start: row.start,
            end: row.end ?? row.start.adding(seconds: 7200),
            zone: row.zone.isEmpty ? zone : row.zone,
            seats: row.seats ?? 10,
            updatedAt: now
        )
        event.description = row.description
        event.venue = row.venue.flatMap { venues[$0] }
        event.status = row.status
        event.url = row.url
        event.conference = row.conference
        event.guestList = row.guestList
        event.topicText = row.topicText
        event.organizer = row.organizer
        event.movedFrom = row.movedFrom
        return event
    }

    private func freeSlug(_ base: String) throws -> String {
        var slug = base
        var number = 2
        while try slug == "next" || records.isSlugTaken(slug) {
            slug = "\(base)-\(number)"
            number += 1
        }
        return slug
    }

    private mutating func takeGuests() throws {
        var delegations: [(invitation: Int64, event: Event.ID, inPlaceOf: Int64)] = []
        try folder.read(FolderInvitation.self) { row in
            guard let event = events[row.event], row.person != nil || newEvents.contains(event),
                let person = try guest(row.person),
                try records.invitation(of: person, to: event) == nil
            else { return }
            var invitation = try records.insertInvitation(of: person, to: event, state: row.state, import: importID)
            invitation.wave = row.wave
            invitation.invitedAt = row.invitedAt
            invitation.channel = row.channel
            invitation.attendance = row.attendance
            invitation.attendanceAt = row.attendanceAt
            invitation.sentSequence = row.sentSequence
            invitation.sentStart = row.sentStart
            invitation.sentAt = row.sentAt
            try records.update(invitation)
            if let other = row.inPlaceOf { delegations.append((invitation.id, event, other)) }
        }
        for (invitation, event, other) in delegations {
            guard let person = people[other], let sender = try records.invitation(of: person, to: event) else {
                continue
            }
            try records.setDelegated(invitation, from: sender.id)
        }
        var answered: Set<Event.ID> = []
        try folder.read(FolderAnswer.self) { row in
            guard let event = events[row.event], let guest = row.person, let person = people[guest] else { return }
            let invitation = try records.insertInvitation(of: person, to: event, state: .invited, import: importID)
            let received = row.receivedAt ?? row.stamp ?? now
            var entry = AnswerEntry(
                answer: row.answer,
                partySize: row.partySize,
                note: row.note,
                source: row.source,
                sequence: row.sequence,
                stamp: row.stamp ?? received,
                receivedAt: received
            )
            entry.instance = row.instance
            let before = sameBefore(Given(entry: entry, invitation: invitation.id))
            if try records.insertAnswer(entry, to: invitation.id, sameBefore: before, import: importID) {
                answered.insert(event)
            }
        }
        for event in answered.sorted() { try records.settle(event) }
        try folder.read(FolderTouch.self) { row in
            guard let person = people[row.person] else { return }
            let touch = TouchEntry(
                id: 0,
                person: person,
                on: row.on,
                kind: row.kind,
                note: row.note,
                event: row.event.flatMap { events[$0] }
            )
            try records.insertTouch(touch, sameBefore: sameBefore(touch), import: importID)
        }
    }

    /// Messages that are here already stay as they are, with what became of them.
    private mutating func takeMessages() throws {
        var heads: [Int64: FolderMessage] = [:]
        try folder.read(FolderMessage.self) { heads[$0.id] = $0 }
        var messages: [Int64: Int64] = [:]
        var current: Int64?
        var raw: [UInt8] = []
        func keep() throws {
            guard let id = current, let head = heads[id] else { return }
            let digest = Incoming.digest(raw)
            guard try !records.hasMessage(digest: digest) else { return }
            messages[id] = try records.keepMessage(
                raw,
                digest: digest,
                messageID: head.messageID,
                isMail: head.isMail,
                at: head.receivedAt,
                import: importID
            ).id
        }
        try folder.read(FolderContent.self) { row in
            if row.message != current {
                try keep()
                current = row.message
                raw = []
            }
            guard raw.count + row.bytes.count <= CalendarBytes.sizeLimit else { return }
            raw += row.bytes
        }
        try keep()
        try folder.read(FolderVerdict.self) { row in
            guard let message = messages[row.message] else { return }
            var verdict = MessageVerdict(
                message: message,
                verdict: MessageVerdict.Verdict(rawValue: row.verdict.rawValue) ?? .pending,
                reason: row.reason
            )
            verdict.event = row.event.flatMap { events[$0] }
            verdict.email = row.email
            verdict.name = row.name
            verdict.instance = row.instance
            verdict.answer = row.answer
            verdict.guests = row.guests
            verdict.comment = row.comment
            verdict.sequence = row.sequence
            verdict.stamp = row.stamp
            verdict.wish = row.wish.flatMap { MessageVerdict.Wish(rawValue: $0.rawValue) } ?? .none
            verdict.proposedStart = row.proposedStart
            verdict.proposedEnd = row.proposedEnd
            verdict.decision = row.decision.flatMap { MessageVerdict.Decision(rawValue: $0.rawValue) } ?? .open
            verdict.uid = row.uid
            _ = try records.insert(verdict)
        }
    }

    private struct Given: Hashable {
        var entry: AnswerEntry
        var invitation: Int64
    }

    /// How many rows of a journal said exactly this before: each is an entry of its own. Hashes are kept, not rows: there
    /// may be a million.
    private mutating func sameBefore(_ row: some Hashable) -> Int {
        let count = journalRows[row.hashValue, default: 0]
        journalRows[row.hashValue] = count + 1
        return count
    }

    /// Somebody of the folder; an empty place for a guest whom the folder does not name.
    private func guest(_ id: Int64?) throws -> Person.ID? {
        if let id { return people[id] }
        var nobody = Person(id: Person.ID(rawValue: 0), name: "", createdAt: now)
        nobody.doNotInvite = true
        return try records.insert(nobody, import: importID)
    }
}
