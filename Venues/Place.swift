internal import Glibc

/// A point on the Earth.
public struct Place: Hashable, Sendable {
    /// Degrees, -90…90.
    public let latitude: Double
    /// Degrees, -180…180.
    public let longitude: Double

    /// Metres: nobody travels farther for a coffee.
    public static let eveningsReach = 100_000

    /// Nil for a point that is not on the Earth, or when either half is missing.
    public init?(latitude: Double?, longitude: Double?) {
        guard let latitude, let longitude, (-90...90).contains(latitude), (-180...180).contains(longitude) else {
            return nil
        }
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Metres along the great circle, by the haversine formula on a sphere of 6,371,008.8 m (IUGG mean radius).
    public func metres(to other: Place) -> Int {
        let radians = Double.pi / 180
        let north = sin((other.latitude - latitude) * radians / 2)
        let east = sin((other.longitude - longitude) * radians / 2)
        let h = north * north + cos(latitude * radians) * cos(other.latitude * radians) * east * east
        return Int((2 * 6_371_008.8 * asin(min(1, h.squareRoot()))).rounded())
    }
}

extension Venue {
    /// Nil when the planner has not said where it is.
    public var place: Place? { Place(latitude: latitude, longitude: longitude) }
}
