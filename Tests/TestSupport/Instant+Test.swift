public import Calendars

extension Instant {
    /// 2026-11-20T12:00:00Z, a Friday: the moment at which tests play.
    public static let t0 = Instant(seconds: 1_795_176_000)
}
