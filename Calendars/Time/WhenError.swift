/// Why a text can't be read as a time, a duration or a span.
public enum WhenError: Error, Hashable, Sendable {
    /// The text is no time.
    case noTime(String)
    /// The text is no day.
    case noDay(String)
    /// The text names a day without an hour.
    case noHour(String)
    /// The text is no duration such as `2h`.
    case noDuration(String)
    /// The text is no span such as `30d`.
    case noSpan(String)
}

extension WhenError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noTime(let text):
            "‘\(text)’ is no time; write 2026-12-12 15:00, 2026-12-12T15:00+08:00, Sat 15:00 or tomorrow 18:30"
        case .noDay(let text): "‘\(text)’ is no day; write 2026-12-12, 12 Dec 2026, today or yesterday"
        case .noHour(let text): "‘\(text)’ names a day without an hour; write it like Sat 15:00"
        case .noDuration(let text): "‘\(text)’ is no duration; write 2h, 90m or 1h30"
        case .noSpan(let text): "‘\(text)’ is no span of time; write 30d, 6w, 6mo or 1y"
        }
    }
}
