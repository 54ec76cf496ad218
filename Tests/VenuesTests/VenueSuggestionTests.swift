import Testing
import Venues

struct VenueSuggestionTests {
    private let wish = VenueWish(heads: 6...10, weekday: 6, start: 900, duration: 120)

    @Test(arguments: [
        (5, false, -500), (6, true, 100), (9, true, 250), (10, true, 300), (20, true, 300), (30, true, 250),
        (9999, true, 100),
    ])
    func `seats count for the number that is expected`(seats: Int, fits: Bool, points: Int) {
        let suggestion = VenueSuggestion(.venue(1) { $0.seats = seats }, for: wish)
        #expect(suggestion.fits == fits)
        #expect(suggestion.reasons.first { $0.kind == .seats }?.points == points)
    }

    @Test func `points are the sum of the reasons, each of which is a sentence`() {
        let home = Place(latitude: 41.4, longitude: 2.2)
        for venue in [
            Venue.venue(1),
            .venue(2) {
                $0.seats = 12; $0.hours = "24/7"; $0.noise = .quiet; $0.place(41.39, 2.17)
            },
        ] {
            var wish = wish
            wish.homes = [home, home].compactMap(\.self)
            let suggestion = VenueSuggestion(venue, for: wish)
            #expect(suggestion.points == suggestion.reasons.reduce(0) { $0 + $1.points })
            #expect(suggestion.reasons.allSatisfy { $0.text.hasSuffix(".") && $0.text.first?.isUppercase == true })
        }
    }

    @Test func `a place that is closed or too small comes after all that fit`() {
        let venues = [
            Venue.venue(1) {
                $0.seats = 12; $0.hours = "Mo-Fr 09:00-19:00"; $0.noise = .quiet
            },
            .venue(2) {
                $0.seats = 3; $0.hours = "24/7"; $0.noise = .quiet
            },
            .venue(3) { $0.noise = .loud },
            .venue(4) {
                $0.seats = 12; $0.hours = "24/7"
            }, .venue(5) { $0.noise = .loud },
        ]
        let ranked = VenueSuggestion.ranked(venues, for: wish)
        #expect(ranked.map(\.venue.id.rawValue) == [4, 3, 5, 1, 2])
        #expect(VenueSuggestion.ranked(venues.reversed(), for: wish) == ranked)
    }

    @Test func `a place across the world fits only those who live there`() {
        var wish = wish
        let (here, there) = (Place(latitude: 40.4, longitude: -3.7), Place(latitude: 31.2, longitude: 121.5))
        let venue = Venue.venue(1) { $0.place(31.21, 121.49) }
        for (homes, fits) in [([here, here, there], false), ([here, there], true), ([there], true), ([], true)] {
            wish.homes = homes.compactMap(\.self)
            #expect(VenueSuggestion(venue, for: wish).fits == fits)
        }
    }

    @Test func `the nearer of two equal places comes first, and quiet counts double where it is wished`() {
        var wish = wish
        wish.homes = [Place(latitude: 41.40, longitude: 2.17)].compactMap(\.self)
        let far = Venue.venue(1) { $0.place(41.45, 2.17) }
        let near = Venue.venue(2) { $0.place(41.41, 2.17) }
        #expect(VenueSuggestion.ranked([far, near], for: wish).first?.venue == near)

        let quietAndFar = Venue.venue(3) {
            $0.place(41.48, 2.17); $0.noise = .quiet
        }
        let loudAndNear = Venue.venue(4) {
            $0.place(41.40, 2.17); $0.noise = .loud
        }
        wish.wantsQuiet = true
        #expect(VenueSuggestion.ranked([loudAndNear, quietAndFar], for: wish).first?.venue == quietAndFar)
    }

    @Test(arguments: [
        // Great circles worked out with the same sphere by other tools.
        (0.0, 0.0, 0.0, 180.0, 20_015_115), (41.3874, 2.1686, 40.4168, -3.7038, 505_096),
        (0.0, 179.5, 0.0, -179.5, 111_195),
        (89.0, 0.0, 89.0, 180.0, 222_390), (1.0, 1.0, 1.0, 1.0, 0),
    ])
    func `a distance is the great circle in metres`(a: Double, b: Double, c: Double, d: Double, metres: Int) throws {
        let from = try #require(Place(latitude: a, longitude: b))
        let to = try #require(Place(latitude: c, longitude: d))
        #expect(abs(from.metres(to: to) - metres) <= 2)
        #expect(from.metres(to: to) == to.metres(to: from))
    }

    @Test(arguments: [(91.0, 0.0), (0.0, 181.0), (.nan, 0.0), (0.0, .infinity)])
    func `a point that is not on the Earth is no place`(latitude: Double, longitude: Double) {
        #expect(Place(latitude: latitude, longitude: longitude) == nil)
    }
}

extension Venue {
    fileprivate static func venue(_ id: Int64, _ change: (inout Venue) -> Void = { _ in }) -> Venue {
        var venue = Venue(id: ID(rawValue: id), name: "Café \(id)")
        change(&venue)
        return venue
    }

    fileprivate mutating func place(_ latitude: Double, _ longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}
