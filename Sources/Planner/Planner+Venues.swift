internal import Invites
internal import Calendars
internal import Importing
internal import Store
package import Venues

/// What the planner types about a venue; nil leaves it as it is.
package struct VenueEdit: Sendable {
    package var name: String?
    package var address: String?
    package var latitude: Double?
    package var longitude: Double?
    package var seats: Int?
    package var noise: Venue.Noise?
    package var minimumSpend: String?
    package var hours: String?
    package var url: String?
    package var note: String?

    package init() {}
}

/// A venue with what happened there.
package struct VenueCard: Sendable {
    package var venue: Venue
    package var events: Int
}

/// What became of a file of venues.
package struct VenueReport: Sendable {
    package struct Skipped: Hashable, Sendable {
        package var line: Int
        package var reason: String
    }

    package var file: String
    package var added = 0
    package var unchanged = 0
    package var skipped: [Skipped] = []
    package var venues: [Venue] = []
    package var importID: Int64
}

extension Planner {
    package func venues() throws -> [VenueCard] {
        try read { records in
            let counts = try records.eventCounts()
            return try records.venues().map { VenueCard(venue: $0, events: counts[$0.id] ?? 0) }
        }
    }

    package func showVenue(_ word: String) throws -> VenueCard {
        try read { records in
            let venue = try venue(word, in: records)
            return VenueCard(venue: venue, events: try records.eventCounts()[venue.id] ?? 0)
        }
    }

    package func addVenue(_ edit: VenueEdit) throws -> VenueCard {
        let draft = try checked(edit, onto: Venue(id: Venue.ID(rawValue: 0), name: Checked.name(edit.name ?? "")))
        return try write { records in
            let (id, isNew) = try records.insert(draft, import: nil)
            guard isNew, let venue = try records.venue(id) else {
                throw PlannerError.refused("\(draft.name) is here already as number \(id.rawValue); use `venues edit`")
            }
            return VenueCard(venue: venue, events: 0)
        }
    }

    package func editVenue(_ word: String, _ edit: VenueEdit) throws -> VenueCard {
        _ = try checked(edit, onto: Venue(id: Venue.ID(rawValue: 0), name: "venue"))
        return try write { records in
            let venue = try checked(edit, onto: try self.venue(word, in: records))
            try records.update(venue)
            try records.touchEvents(of: venue.id, at: now)
            return VenueCard(venue: venue, events: try records.eventCounts()[venue.id] ?? 0)
        }
    }

    /// Deletes a venue; gatherings that were there lose the place, one that lies ahead holds it.
    package func deleteVenue(_ word: String) throws -> VenueCard {
        try write { records in
            let venue = try venue(word, in: records)
            let ahead = try records.events().first {
                $0.venue == venue.id && $0.status == .planned && $0.end > now
            }
            if let ahead {
                throw PlannerError.refused(
                    "\(ahead.slug) is planned at \(venue.name); move it first: `tertulia events edit \(ahead.slug) --venue`"
                )
            }
            let card = VenueCard(venue: venue, events: try records.eventCounts()[venue.id] ?? 0)
            try records.touchEvents(of: venue.id, at: now)
            try records.deleteVenue(venue.id)
            return card
        }
    }

    private func checked(_ edit: VenueEdit, onto old: Venue) throws -> Venue {
        var venue = old
        if let name = edit.name { venue.name = try Checked.name(name) }
        if let address = edit.address { venue.address = try Checked.line(address, what: "an address") }
        if let latitude = edit.latitude, let longitude = edit.longitude {
            try Checked.coordinates(latitude: latitude, longitude: longitude)
            venue.latitude = latitude
            venue.longitude = longitude
        }
        if let seats = edit.seats { venue.seats = try Checked.number(seats, in: 1...100_000, what: "--seats") }
        venue.noise = edit.noise ?? venue.noise
        if let spend = edit.minimumSpend { venue.minimumSpend = try Checked.line(spend, what: "--minimum-spend") }
        if let hours = edit.hours { venue.hours = try Checked.line(hours, what: "--hours") }
        if let url = edit.url { venue.url = try Checked.url(url) }
        if let note = edit.note { venue.note = try Checked.note(note) }
        return venue
    }

    /// Takes venues in from GeoJSON or a table; a venue of the same name and address stays as it is.
    ///
    /// - Parameter path: a file, or `-` for standard input.
    package func importVenues(_ path: String) throws -> VenueReport {
        try PlannerError.translating {
            let file = try VenueFile.read(try ByteSource(path: path))
            return try write { records in
                let id = try records.beginImport(at: now, files: [path == "-" ? "standard input" : path])
                var report = VenueReport(file: path, importID: id)
                for entry in file.entries {
                    let venue = Venue(id: Venue.ID(rawValue: 0), entry.draft)
                    let (venueID, isNew) = try records.insert(venue, import: id)
                    if isNew { report.added += 1 } else { report.unchanged += 1 }
                    if let venue = try records.venue(venueID) { report.venues.append(venue) }
                }
                report.skipped = file.skipped.map { VenueReport.Skipped(line: $0.line, reason: $0.reason) }
                if report.added == 0 { try records.endImport(id) }
                return report
            }
        }
    }

    /// The venues for an event, the best first, with the reasons.
    package func suggestVenues(for word: String) throws -> [VenueSuggestion] {
        try read { records in
            let event = try event(word, in: records)
            let zone = zone(event.zone)
            let start = zone.local(at: event.start)
            let invitations = try invitations(of: event, in: records)
            let turnout = try forecast(of: event, invitations: invitations, in: records)
            let homes = try invitations.filter { $0.state != .standby && $0.answer != .no }.compactMap { invitation in
                try records.person(invitation.person).flatMap {
                    Place(latitude: $0.latitude, longitude: $0.longitude)
                }
            }
            let low = max(1, turnout.low) + 1
            let wish = VenueWish(
                heads: low...max(low, turnout.high + 1),
                weekday: start.date.weekday.rawValue,
                start: start.hour * 60 + start.minute,
                duration: Int(event.end.seconds - event.start.seconds) / 60,
                homes: homes,
                wantsQuiet: true
            )
            return VenueSuggestion.ranked(try records.venues(), for: wish)
        }
    }
}
