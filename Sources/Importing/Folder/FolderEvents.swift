package import Calendars
package import Invites
package import Venues

/// A row of venues.csv.
package struct FolderVenue: FolderRow {
    package static let file = FolderFile.venues
    package static let columns = [
        "id", "name", "address", "latitude", "longitude", "seats", "noise", "minimumSpend", "hours", "url", "note",
    ]
    package static let links: [FolderFile] = []

    package var line = 0
    package var id: Int64
    package var name: String
    package var address = ""
    package var latitude: Double?
    package var longitude: Double?
    package var seats: Int?
    package var noise: Venue.Noise?
    package var minimumSpend = ""
    package var hours = ""
    package var url = ""
    package var note = ""

    package init(id: Int64, name: String) {
        self.id = id
        self.name = name
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        id = try cells.id()
        name = try cells.requiredText()
        address = cells.text()
        (latitude, longitude) = try cells.place()
        seats = try cells.number(1...100_000)
        noise = try cells.word()
        minimumSpend = cells.text()
        hours = cells.text()
        url = cells.text()
        note = cells.text()
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(id)
        writer.text(name)
        writer.text(address)
        writer.number(latitude)
        writer.number(longitude)
        writer.number(seats)
        writer.word(noise?.rawValue ?? "")
        for text in [minimumSpend, hours, url, note] { writer.text(text) }
    }
}

/// A row of events.csv.
package struct FolderEvent: FolderRow {
    package static let file = FolderFile.events
    package static let columns = [
        "id", "slug", "uid", "sequence", "title", "description", "start", "end", "zone", "venue", "seats", "status",
        "url", "conference", "guestList", "topicText", "organizer", "rule", "series", "instance", "movedFrom",
    ]
    package static let links = [FolderFile.venues, .events]

    package var line = 0
    package var id: Int64
    package var slug = ""
    package var uid = ""
    package var sequence = 0
    package var title: String
    package var description = ""
    package var start: Instant
    package var end: Instant?
    package var zone = ""
    package var venue: Int64?
    package var seats: Int?
    package var status = EventStatus.planned
    package var url = ""
    package var conference = ""
    package var guestList = Event.GuestList.private
    package var topicText = ""
    package var organizer = ""
    /// How a series repeats, as an RRULE.
    package var rule = ""
    /// Of a date of a series: the series.
    package var series: Int64?
    /// Of a date of a series: when it begins by the rule, on the clocks of the series.
    package var instance: LocalTime?
    package var movedFrom: Instant?

    package init(id: Int64, title: String, start: Instant) {
        self.id = id
        self.title = title
        self.start = start
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        id = try cells.id()
        slug = cells.text()
        uid = cells.text()
        sequence = try cells.number(0...0x7FFF_FFFF) ?? 0
        title = try cells.requiredText()
        description = cells.text()
        guard let start = try cells.instant() else { throw cells.fault("is empty") }
        self.start = start
        end = try cells.instant()
        if let end, end < start { throw cells.fault("lies before start") }
        zone = cells.text()
        venue = try cells.link(to: .venues)
        seats = try cells.number(1...100_000)
        status = try cells.word() ?? .planned
        url = cells.text()
        conference = cells.text()
        guestList = try cells.word() ?? .private
        topicText = cells.text()
        organizer = cells.text()
        rule = cells.text()
        guard rule.isEmpty || (try? RecurrenceRule(rule)) != nil else {
            throw cells.fault("is not a rule such as an RRULE")
        }
        series = try cells.link(to: .events)
        guard series != id else { throw cells.fault("is the event itself") }
        let local = cells.text()
        instance = LocalTime(local)
        guard (series == nil) == (instance == nil), instance != nil || local.isEmpty else {
            throw cells.fault("is not a time such as 2027-03-13T15:00:00 beside its series")
        }
        movedFrom = try cells.instant()
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(id)
        writer.text(slug)
        writer.text(uid)
        writer.number(sequence)
        writer.text(title)
        writer.text(description)
        writer.instant(start)
        writer.instant(end)
        writer.text(zone)
        writer.number(venue)
        writer.number(seats)
        writer.word(status.rawValue)
        writer.text(url)
        writer.text(conference)
        writer.word(guestList.rawValue)
        writer.text(topicText)
        writer.text(organizer)
        writer.word(rule)
        writer.number(series)
        writer.word(instance.map { "\($0)" } ?? "")
        writer.instant(movedFrom)
    }
}

/// A row of eventTopics.csv.
package struct FolderEventTopic: FolderRow {
    package static let file = FolderFile.eventTopics
    package static let columns = ["event", "topic"]
    package static let links = [FolderFile.events, .topics]

    package var line = 0
    package var event: Int64
    package var topic: Int64

    package init(event: Int64, topic: Int64) {
        self.event = event
        self.topic = topic
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        event = try cells.requiredLink(to: .events)
        topic = try cells.requiredLink(to: .topics)
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(event)
        writer.number(topic)
    }
}

/// A row of seats.csv: how many seats an event had, and until when.
package struct FolderSeats: FolderRow {
    package static let file = FolderFile.seats
    package static let columns = ["event", "seats", "until"]
    package static let links = [FolderFile.events]

    package var line = 0
    package var event: Int64
    package var seats: Int
    package var until: Instant

    package init(event: Int64, seats: Int, until: Instant) {
        self.event = event
        self.seats = seats
        self.until = until
    }

    package init(reading cells: inout FolderCells) throws(ImportError) {
        line = cells.line
        event = try cells.requiredLink(to: .events)
        seats = try cells.requiredNumber(1...100_000)
        guard let until = try cells.instant() else { throw cells.fault("is empty") }
        self.until = until
    }

    package func write(to writer: inout CSVWriter) {
        writer.number(event)
        writer.number(seats)
        writer.instant(until)
    }
}
