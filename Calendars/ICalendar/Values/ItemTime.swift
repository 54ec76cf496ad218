/// A time as a calendar from outside gives it, and what it comes to.
public struct ItemTime: Hashable, Sendable {
    /// As written, the date and time parted by signs: `2026-12-12T15:00:00`, `2026-12-12` for a whole day. It may name a
    /// moment that no clock shows, such as the 32nd.
    public var written: String
    /// What the clocks show; nil when what is written is no time.
    public var local: LocalTime?
    /// Whether it is a whole day.
    public var isDay: Bool
    /// The zone as found, else as written; nil for a floating time and for a day.
    public var zoneName: String?
    /// The zone itself, where it is known.
    public var zone: Zone?
    /// Nil for a day, a floating time and an unknown zone: never guessed.
    public var instant: Instant?

    /// The day, if it is a sound date or time.
    public var date: CivilDate? { local?.date }

    /// The point on the time line, a day and a floating time taken on the clocks of `zone`; nil for an unknown zone.
    public func instant(in zone: Zone) -> Instant? {
        if let instant { return instant }
        guard zoneName == nil || isDay, let local else { return nil }
        return zone.instant(of: local)
    }
}
