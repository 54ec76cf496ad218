package import Calendars
internal import Glibc

/// The clock of the machine.
package func systemClock() -> Instant {
    Instant(seconds: Int64(time(nil)))
}

extension StreamError {
    var isBrokenPipe: Bool { code == EPIPE }

    /// In words, as the system says it.
    var reason: String { unsafe String(cString: strerror(code)) }
}
