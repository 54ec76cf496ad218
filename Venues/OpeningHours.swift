/// When a place is open in the week, as far as its opening hours can be read.
///
/// Reads the common part of OpenStreetMap's `opening_hours` (https://wiki.openstreetmap.org/wiki/Key:opening_hours):
/// days, several ranges of hours, past midnight, `24/7`, `off`, open ends, with day names in English, Spanish, Chinese
/// and Japanese. What it can't read is unknown, never closed.
public struct OpeningHours: Hashable, Sendable {
    public enum State: String, Sendable {
        case open, closed, unknown
    }

    /// Minutes from midnight of the day on which it begins; `end` may lie on the next day.
    struct Span: Hashable, Sendable {
        var start: Int
        var end: Int
        /// False where it may be open: after an open end, or on a day with hours that can't be read.
        var isCertain: Bool

        static let mayBeOpen = Span(start: 0, end: 1440, isCertain: false)
    }

    /// Seven days, Monday first.
    let days: [[Span]]

    /// - Parameter text: as written, at most 1,000 bytes; a longer or empty text is unknown.
    public init(_ text: String) {
        days = OpeningHoursReader.days(text) ?? Array(repeating: [.mayBeOpen], count: 7)
    }

    /// Whether the place is open all the time from `start` until `end`.
    ///
    /// - Parameters:
    ///   - weekday: 1 (Monday) … 7 (Sunday).
    ///   - start: minutes from midnight of that day.
    ///   - end: minutes from the same midnight; beyond 1440 on the next day.
    public func state(weekday: Int, from start: Int, to end: Int) -> State {
        guard (1...7).contains(weekday), (0..<1440).contains(start), (start...start + 3 * 1440).contains(end) else {
            return .unknown
        }
        let spans = (-1...4).flatMap { offset in
            days[(weekday - 1 + offset + 7) % 7].map { span in
                Span(start: span.start + offset * 1440, end: span.end + offset * 1440, isCertain: span.isCertain)
            }
        }
        var position = start
        var isCertain = true
        repeat {
            let around = spans.filter { $0.start <= position && position < $0.end }
            if let open = around.filter(\.isCertain).max(by: { $0.end < $1.end }) {
                position = open.end
            } else if let doubtful = around.max(by: { $0.end < $1.end }) {
                // An open span may begin inside the doubtful one, but the doubt remains.
                isCertain = false
                position = doubtful.end
            } else {
                return .closed
            }
        } while position < end
        return isCertain ? .open : .unknown
    }
}
