/// A place with seats where a table can meet.
public struct Venue: Identifiable, Hashable, Sendable {
    public struct ID: RawRepresentable, Hashable, Comparable, Sendable {
        public let rawValue: Int64
        public init(rawValue: Int64) { self.rawValue = rawValue }
        public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    }

    public enum Noise: String, CaseIterable, Sendable, Codable {
        case quiet, normal, loud
    }

    public var id: ID
    public var name: String
    public var address = ""
    /// Degrees, -90…90; nil when the place is not known. Set together with `longitude`.
    public var latitude: Double?
    /// Degrees, -180…180.
    public var longitude: Double?
    /// Seats for guests and planner together; nil when not known.
    public var seats: Int?
    public var noise: Noise?
    /// As written by the planner, with its currency: `€8 a head`.
    public var minimumSpend = ""
    /// Opening hours as written: `Mo-Fr 09:00-19:00; Sa 10:00-23:00`.
    public var hours = ""
    public var url = ""
    public var note = ""

    public init(id: ID, name: String) {
        self.id = id
        self.name = name
    }
}
