public import Calendars

/// When an event is, as the clocks of one zone show it.
public struct LetterTime: Hashable, Sendable {
    public var start: LocalTime
    /// Nil for an open end.
    public var end: LocalTime?
    /// The zone as the reader sees it, such as `Europe/Madrid, UTC+1`; empty to leave it out.
    public var zone: String

    public init(start: LocalTime, end: LocalTime? = nil, zone: String = "") {
        self.start = start
        self.end = end
        self.zone = zone
    }

    /// A zone as every reader understands it: `Asia/Kolkata, UTC+5:30`.
    ///
    /// - Parameters:
    ///   - name: the IANA name.
    ///   - offset: seconds east of UTC at the time of the event.
    public static func zoneText(name: String, offset: Int) -> String {
        let minutes = Int(min(offset.magnitude, 86_400)) / 60
        let sign = offset < 0 ? "-" : "+"
        let rest = minutes % 60 == 0 ? "" : ":" + twoDigits(minutes % 60)
        let shift = minutes == 0 ? "UTC" : "UTC\(sign)\(minutes / 60)\(rest)"
        return name == "UTC" ? shift : "\(name), \(shift)"
    }
}

/// `value` with a leading zero below ten.
func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
