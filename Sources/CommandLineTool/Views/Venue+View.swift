internal import Venues

extension Venue {
    var document: JSONValue {
        [
            "id": .integer(id.rawValue), "name": .string(name), "address": .known(address),
            "latitude": JSONValue(latitude), "longitude": JSONValue(longitude), "seats": JSONValue(seats),
            "noise": JSONValue(noise?.rawValue), "minimumSpend": .known(minimumSpend), "hours": .known(hours),
            "url": .known(url), "note": .string(note),
        ]
    }
}

extension Page {
    mutating func venues(_ venues: [Venue]) {
        var table = TextTable([
            .number("#"), .text("Venue", minimum: 12), .number("Seats"), .word("Noise"),
            .text("Open", minimum: 10), .text("Address", minimum: 10),
        ])
        for venue in venues {
            table.add(
                Styled(String(venue.id.rawValue), .dim),
                Styled(venue.name, .bold),
                Styled(venue.seats.map(String.init) ?? ""),
                Styled(venue.noise?.rawValue ?? ""),
                Styled(venue.hours),
                Styled(venue.address)
            )
        }
        self.table(table)
    }

    mutating func venue(_ venue: Venue) {
        line("\(venue.name, .bold) \("#\(venue.id.rawValue)", .dim)")
        var place = ""
        if let latitude = venue.latitude, let longitude = venue.longitude { place = "\(latitude),\(longitude)" }
        fields(
            [
                ("address", Styled(venue.address)), ("place", Styled(place)),
                ("seats", Styled(venue.seats.map(String.init) ?? "")), ("noise", Styled(venue.noise?.rawValue ?? "")),
                ("spend", Styled(venue.minimumSpend)), ("open", Styled(venue.hours)), ("page", Styled(venue.url)),
                ("note", Styled(venue.note)),
            ],
            indent: 2
        )
    }
}
