internal import Planner
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

extension VenueCard {
    var document: JSONValue { venue.document.with(members: ["events": JSONValue(events)]) }
}

extension VenueSuggestion {
    var document: JSONValue {
        [
            "venue": venue.document, "fits": .bool(fits), "points": JSONValue(points),
            "reasons": .array(
                reasons.map {
                    ["kind": .string($0.kind.rawValue), "points": JSONValue($0.points), "text": .string($0.text)]
                }
            ),
        ]
    }
}

extension Page {
    mutating func suggestions(_ suggestions: [VenueSuggestion]) {
        for suggestion in suggestions {
            space()
            let verdict: Styled = suggestion.fits ? "" : " \("does not fit", .red)"
            line("\(suggestion.venue.name, .bold) \("#\(suggestion.venue.id.rawValue)", .dim)\(verdict)")
            for reason in suggestion.reasons {
                let points = (reason.points > 0 ? "+" : "") + String(reason.points)
                entry(Styled(rightAligned(points, 7) + "  ", .dim), Styled(reason.text))
            }
        }
    }

    mutating func venues(_ cards: [VenueCard]) {
        var table = TextTable([
            .number("#"), .text("Venue", minimum: 12), .number("Seats"), .word("Noise"),
            .text("Open", minimum: 10), .text("Address", minimum: 10),
        ])
        for venue in cards.map(\.venue) {
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

    mutating func venue(_ card: VenueCard) {
        let venue = card.venue
        line("\(venue.name, .bold) \("#\(venue.id.rawValue)", .dim)")
        var place = ""
        if let latitude = venue.latitude, let longitude = venue.longitude { place = "\(latitude),\(longitude)" }
        fields(
            [
                ("address", Styled(venue.address)), ("place", Styled(place)),
                ("seats", Styled(venue.seats.map(String.init) ?? "")), ("noise", Styled(venue.noise?.rawValue ?? "")),
                ("spend", Styled(venue.minimumSpend)), ("open", Styled(venue.hours)), ("page", Styled(venue.url)),
                ("held", card.events == 0 ? "" : Styled(counted(card.events, "gathering", "gatherings"))),
                ("note", Styled(venue.note)),
            ],
            indent: 2
        )
    }
}
