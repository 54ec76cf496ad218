internal import Planner
internal import Venues

extension VenueEdit {
    /// What the options of `venues add` and `venues edit` say.
    init(_ invocation: Invocation) throws {
        self.init()
        let values = invocation.values
        name = values.option("name")
        address = values.option("address")
        if let place = try values.option("at").map({ try invocation.place($0) }) {
            (latitude, longitude) = (place.latitude, place.longitude)
        }
        seats = values.integer("seats")
        noise = values.option("noise").flatMap(Venue.Noise.init)
        minimumSpend = values.option("minimum-spend")
        hours = values.option("hours")
        url = values.option("url")
        note = values.option("note")
    }
}
