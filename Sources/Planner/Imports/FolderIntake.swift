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
    var people: [Int64: Person.ID] = [:]
    var topics: [Int64: Topic.ID] = [:]
    private var circles: [Int64: Int64] = [:]
    var venues: [Int64: Venue.ID] = [:]
    var events: [Int64: Event.ID] = [:]
    private var journalRows: [Int: Int] = [:]
    var newEvents: Set<Event.ID> = []

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
        try takeAnswers()
        try takeTouches()
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

    struct Given: Hashable {
        var entry: AnswerEntry
        var invitation: Int64
    }

    /// How many rows of a journal said exactly this before: each is an entry of its own. Hashes are kept, not rows: there
    /// may be a million.
    mutating func sameBefore(_ row: some Hashable) -> Int {
        let count = journalRows[row.hashValue, default: 0]
        journalRows[row.hashValue] = count + 1
        return count
    }

    /// Somebody of the folder; an empty place for a guest whom the folder does not name.
    func guest(_ id: Int64?) throws -> Person.ID? {
        if let id { return people[id] }
        var nobody = Person(id: Person.ID(rawValue: 0), name: "", createdAt: now)
        nobody.doNotInvite = true
        return try records.insert(nobody, import: importID)
    }
}
