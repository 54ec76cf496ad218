/// What a file says about one place, before it has an id.
public struct VenueDraft: Hashable, Sendable {
    public var name: String
    public var address = ""
    /// Degrees, -90…90; nil when not known. Set together with `longitude`.
    public var latitude: Double?
    /// Degrees, -180…180.
    public var longitude: Double?
    public var seats: Int?
    public var noise: Venue.Noise?
    public var minimumSpend = ""
    /// Opening hours as written.
    public var hours = ""
    public var url = ""
    public var note = ""

    public init(name: String) { self.name = name }
}

extension Venue {
    public init(id: ID, _ draft: VenueDraft) {
        self.init(id: id, name: draft.name)
        address = draft.address
        latitude = draft.latitude
        longitude = draft.longitude
        seats = draft.seats
        noise = draft.noise
        minimumSpend = draft.minimumSpend
        hours = draft.hours
        url = draft.url
        note = draft.note
    }
}
